import FactModel

/// What a person should know about a page: that its text is not all there, or not there at all.
struct PageNotices {
  private let page: PageAnalysis
  private var map: PageMap { page.map }
  private var removed: [Bool] { page.removed }
  private var isForSubscribers: Bool { page.isForSubscribers }
  /// Whether the text is not on the page, but in its data.
  var isFromData = false
  /// How many paragraphs behind those on the page are only in its data.
  var paragraphsFromData = 0

  /// An article with fewer code points may have been cut off by a paywall, or not be there yet.
  private static let short = (cut: 2_500, scripted: 200, askingForScripts: 400)
  private static let longestRequest: Int32 = 200
  private static let mostNodes = 20

  init(_ page: PageAnalysis) {
    self.page = page
  }

  /// The notices for the article that was found; one sentence each.
  func lines(for pieces: PagePieces) -> [String] {
    let start = page.textStart
    let points = pieces.list.reduce(0) { $1.kind == .furniture ? $0 : $0 + $1.points.all }
    var lines: [String] = []
    if isForSubscribers || points < Self.short.cut && asksForSubscription(from: start) {
      lines.append(
        "The page is for subscribers: check that the article goes on to its end, "
          + "or save the page from a browser in which you are signed in."
      )
    }
    let isScripted = points < Self.short.askingForScripts && asksForScripts
    if isScripted || points < Self.short.scripted && hasScripts {
      lines.append(
        "There is hardly any text: the page may put it in with JavaScript, which is not run. "
          + "Open the page in a browser and save its text."
      )
    }
    return lines + foundLines(pieces)
  }

  /// What the page has beside the text that was read.
  private func foundLines(_ pieces: PagePieces) -> [String] {
    var lines: [String] = []
    if isFromData {
      lines.append(
        "The text is not on the page, but in its data for other programs: "
          + "compare it with what a browser shows."
      )
    }
    if paragraphsFromData > 0 {
      let what = paragraphsFromData == 1 ? "paragraph is" : "\(paragraphsFromData) paragraphs are"
      lines.append(
        "The last \(what) not on the page, but in its data for other programs: "
          + "compare with what a browser shows."
      )
    }
    if let other = page.title.other {
      lines.append("The page gives other programs another title: “\(other)”.")
    }
    let headings = SeveralArticles.headings(page, pieces)
    if headings.count > 1 {
      lines.append(
        "The page holds several articles: \(Self.quoted(headings)). "
          + "To check one alone, open the page that its heading leads to."
      )
    }
    if !page.comments.texts.isEmpty {
      let count = page.comments.texts.count
      lines.append(
        "\(count) \(count == 1 ? "comment" : "comments") of the draft left out of the text: "
          + "\(Self.quoted(page.comments.texts))."
      )
    }
    lines += leftOutLines(pieces)
    let unread = UnreadWords(map, removed: removed, between: pieces).texts
    if !unread.isEmpty {
      lines.append(
        "Not read in the midst of the text: words in \(unread.count) "
          + "\(unread.count == 1 ? "label, field or drawing" : "labels, fields and drawings"): "
          + "\(Self.quoted(unread))."
      )
    }
    let boxes = LeftOutBoxes(
      map,
      removed: removed,
      between: pieces,
      end: map.end(page.body)
    ).names
    if !boxes.isEmpty {
      let count = boxes.count
      lines.append(
        "Left out: \(count) \(count == 1 ? "box" : "boxes") beside the text: \(Self.quoted(boxes))."
      )
    }
    let frames = PageFrames(map, removed: removed, in: page.body..<map.end(page.body)).names
    if !frames.isEmpty {
      let count = frames.count
      lines.append(
        "Not read: \(count) \(count == 1 ? "frame" : "frames") with other sites' content: "
          + frames.prefix(Self.mostNamed).joined(separator: ", ")
          + (count > Self.mostNamed ? " …" : ".")
      )
    }
    return lines
  }

  /// What reads as sentences and is furniture in the midst of the text, with its words.
  private func leftOutLines(_ pieces: PagePieces) -> [String] {
    var lines: [String] = []
    let sentences = pieces.leftOut.sentences.map { pieces.string($0) }
    if !sentences.isEmpty {
      let words = sentences.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
      let starts = sentences.compactMap { FactText.line($0, longest: Self.longestStart) }
      lines.append(
        "Taken for no part of the text, and kept in it as furniture: "
          + "\(sentences.count) \(sentences.count == 1 ? "passage" : "passages") "
          + "(\(words) words): \(Self.quoted(starts))."
      )
    }
    if pieces.leftOut.lines > 0 {
      lines.append(
        "Left out in the midst of the text: \(pieces.leftOut.lines) lines of links and labels."
      )
    }
    return lines
  }

  private static let longestStart = 60
  private static let mostNamed = 5

  private static func quoted(_ texts: [String]) -> String {
    texts.prefix(mostNamed).map { "“\($0)”" }.joined(separator: ", ")
      + (texts.count > mostNamed ? " …" : "")
  }

  /// The problem of a page without any text.
  ///
  /// `hasLines`: Whether there was something that is no article's text.
  func emptiness(at name: String?, hasLines: Bool) -> Problem {
    let what =
      isForSubscribers
      ? "has no text to read: it is for subscribers"
      : hasLines
        ? "has no running text, only links and lines around it"
        : hasScripts
          ? "has no text to read: the page puts it in with JavaScript, which is not run"
          : "has no text to read"
    return Problem(
      .damaged,
      what,
      place: name.map { Problem.Place(file: $0) },
      remedy: "Open the page in a browser and save its text."
    )
  }

  // MARK: - What the page says

  private var hasScripts: Bool {
    (0..<map.tree.count).contains { map.tree.tag($0) == .script }
  }

  private var asksForScripts: Bool {
    (0..<map.tree.count).contains { node in
      map.tree.tag(node) == .noscript || map.measures[node].points > 0
        ? Self.scripts.isFound(in: folded(node)) : false
    }
  }

  /// Whether a short block in or behind the article asks to subscribe to read on.
  private func asksForSubscription(from start: MarkupTree.Node) -> Bool {
    var node = start
    while node < map.tree.count {
      if removed[node] {
        node = map.end(node)
        continue
      }
      let points = map.measures[node].points
      if points > 0, points <= Self.longestRequest {
        if Self.requests.isFound(in: folded(node)) { return true }
      }
      node += 1
    }
    return false
  }

  /// The words of a short element; empty for a part of the page.
  private func folded(_ node: MarkupTree.Node) -> [UInt8] {
    guard map.end(node) - node <= Self.mostNodes else { return [] }
    return PhraseTable.folded(map.tree.textContent(of: node).prefix(2_000))
  }

  private static let scripts = PhraseTable(["javascript"])

  private static let requests = PhraseTable([
    "to continue reading", "to keep reading", "to read the full", "to read the rest",
    "subscribe to read", "subscribe to continue", "subscribe to unlock",
    "subscribe for full access",
    "register to continue", "register to read", "log in to read", "sign in to read",
    "already a subscriber", "already a member", "for subscribers only", "subscriber only",
    "subscriber exclusive", "exclusive to subscribers", "exclusive for subscribers",
    "only available to subscribers", "this content is for members", "unlock this article",
    "you have reached your limit", "you've reached your limit", "your free articles",
    "jetzt weiterlesen", "nur für abonnenten", "mit abo weiterlesen", "bereits abonnent",
    "réservé aux abonnés", "réservée aux abonnés", "lire la suite de cet article",
    "déjà abonné", "exclusivo para suscriptores", "solo para suscriptores", "ya eres suscriptor",
    "exclusivo para assinantes", "já é assinante", "riservato agli abbonati", "sei già abbonato",
    "alleen voor abonnees", "al abonnee", "dla subskrybentów", "только для подписчиков",
  ])
}
