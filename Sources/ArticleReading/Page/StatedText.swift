import OrderedJSON
import TextReading

/// The text of an article that a page keeps only in its data for machines (`articleBody`).
enum StatedText {
  /// A text of fewer bytes is a description.
  private static let shortest = 200
  private static let deepest = 6
  private static let ends = ["</p>", "<br>", "<br/>", "<br />", "</li>", "</h2>", "</h3>"]

  /// The paragraphs of the longest text, as UTF-8; empty where the data has none.
  static func paragraphs(in tree: MarkupTree) -> [[UInt8]] {
    let texts = PageData.values(in: tree).flatMap { Self.texts($0, depth: 0) }
    guard let text = texts.max(by: { $0.utf8.count < $1.utf8.count }),
      text.utf8.count >= shortest
    else { return [] }
    var lines = Entities.resolved(text)
    for end in ends { lines = lines.replacingOccurrences(of: end, with: "\n") }
    return FactText.withoutTags(lines).split(whereSeparator: \.isNewline).compactMap { line in
      var clean = InlineText()
      clean.add(Array(line.utf8)[...])
      return clean.isEmpty ? nil : clean.bytes
    }
  }

  /// What the data adds to a text that a page shows the beginning of.
  struct Rest {
    /// The paragraphs behind what is shown, as UTF-8.
    var paragraphs: [[UInt8]] = []
    /// Which of the shown ones breaks off, and is in those once more, whole.
    var broken: Int?
  }

  /// The paragraphs of that text behind what a page shows of it; none where it shows nearly all, or
  /// where the data has another text.
  ///
  /// `shown`: The paragraphs that the page shows, as UTF-8.
  static func rest(
    in tree: MarkupTree,
    behind shown: [ArraySlice<UInt8>],
    authors: [String]
  ) -> Rest {
    let shownLength = shown.reduce(0) { $0 + $1.count }
    guard shownLength > 0 else { return Rest() }
    let paragraphs = paragraphs(in: tree)
    guard paragraphs.reduce(0, { $0 + $1.count }) > shownLength * 3 / 2 else { return Rest() }
    let keys = paragraphs.map { key($0[...]) }
    let shownKeys = shown.map { key(whole($0)) }
    func place(of key: String) -> Int? {
      key.utf8.count < shortestKey ? nil : keys.lastIndex { $0.includes(key) }
    }
    guard let first = shownKeys.first(where: { $0.utf8.count >= shortestKey }),
      place(of: first) != nil,
      let index = shownKeys.lastIndex(where: { place(of: $0) != nil }),
      let place = place(of: shownKeys[index])
    else { return Rest() }
    var rest = Rest(paragraphs: Array(paragraphs[(place + 1)...]))
    let isBroken = !endsLikeSentence(shown[index]) || whole(shown[index]).count < shown[index].count
    if keys[place] != shownKeys[index] {
      if isBroken, keys[place].hasPrefix(shownKeys[index]) {
        rest.paragraphs.insert(paragraphs[place], at: 0)
        rest.broken = index
      } else if let behind = tail(of: paragraphs[place], behind: shownKeys[index]) {
        // All of it in one paragraph: what is shown is cut off its beginning.
        let start = isBroken ? Array(whole(shown[index])) + [0x20] : []
        rest.paragraphs.insert(start + behind, at: 0)
        if isBroken { rest.broken = index }
      }
    }
    rest.paragraphs.removeAll { isFurniture($0, authors) }
    // Notes at the end of a text that the page shows are no more than that.
    return rest.paragraphs.reduce(0, { $0 + $1.count }) * 2 > shownLength ? rest : Rest()
  }

  private static let shortestKey = 30
  /// Words behind the dots at which a paragraph breaks off: “… Subscribe”.
  private static let longestRequest = 40

  static func key(_ text: ArraySlice<UInt8>) -> String {
    FactText.folded(String(decoding: text, as: UTF8.self))
  }

  /// A paragraph up to the dots at which it breaks off.
  private static func whole(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for dots in ["…", "..."] {
      let sign = Array(dots.utf8)
      let starts = text.indices.suffix(longestRequest)
      if let start = starts.first(where: { text[$0...].starts(with: sign) }) {
        var start = start
        while start > text.startIndex, text[start - 1] <= 0x20 { start -= 1 }
        return text[..<start]
      }
    }
    return text
  }

  private static func endsLikeSentence(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { Phrase(0..<$0.count, UTF8Scan($0)).endsLikeSentence }
  }

  /// Whether a paragraph of the data is what a page has around an article.
  private static func isFurniture(_ text: [UInt8], _ authors: [String]) -> Bool {
    let line = PhraseTable.folded(text.prefix(400))
    let string = String(decoding: text.prefix(400), as: UTF8.self)
    return starts.isPrefix(of: line) || text.count < longestLine && parts.isFound(in: line)
      || PagePhrases.opensAside(text)
      || authors.contains { PagePhrases.isBiography(string, of: $0) }
  }

  private static let longestLine = 300

  private static let starts = PhraseTable(
    list: """
      sign up ; sign in ; log in ; subscribe ; follow us ; follow our ; follow ; like us ; join us ;       join our ; read more ; read also ; also read ; read the full ; more on this ; related; see also ;       advertisement; story continues ; article continues ; continue reading ; scroll to continue ;       click here ; tap here ; download our ; download the ; listen to ; watch ; photo ; photos ; image ;       copyright ; all rights reserved; share this ; support our ; support us ; donate ; get our ;       get the ; most read ; recommended; sponsored; do you have a ; got a ; have a tip ; have a news ;       have you got ; contact us ; email us ; if you have a ; this material may ;       lesen sie auch ; lesen sie mehr ; mehr zum thema; anzeige; folgen sie ; jetzt abonnieren ;       lire aussi ; à lire aussi; publicité; abonnez ; lea también ; lee también ; leia também ;       leia mais ; publicidad; publicidade; leggi anche ; lees ook ; advertentie; читайте также
      """
  )

  private static let parts = PhraseTable(
    list: """
      first published ; originally published ; originally appeared ; first appeared ;       may not be published ; may not be reproduced ; all rights reserved; news tip; newsletter;       our app ; our free ; on facebook and ; on twitter and ; permission of ; is a reporter ;       is a staff ; is a freelance ; covers local ; your inbox; zuerst erschienen ; alle rechte
      """
  )

  /// What stands in a paragraph behind the words with a key.
  private static func tail(of paragraph: [UInt8], behind key: String) -> [UInt8]? {
    let text = String(decoding: paragraph, as: UTF8.self)
    let folded = FactText.folded(text)
    guard let range = folded.firstOccurrence(of: key) else { return nil }
    var left = folded[..<range.upperBound].unicodeScalars.count
    var index = text.unicodeScalars.startIndex
    while left > 0, index < text.unicodeScalars.endIndex {
      left -= FactText.folded(String(text.unicodeScalars[index])).unicodeScalars.count
      index = text.unicodeScalars.index(after: index)
    }
    let rest = text[index...].drop { !$0.isLetter && !$0.isNumber && !"“\"‘«„([".contains($0) }
    return rest.utf8.count >= shortestKey ? Array(rest.utf8) : nil
  }

  private static func texts(_ value: JSONValue, depth: Int) -> [String] {
    guard depth < deepest else { return [] }
    switch value {
    case .array(let elements): return elements.flatMap { texts($0, depth: depth + 1) }
    case .object(let object):
      return object.members.flatMap { member -> [String] in
        if member.key == "articleBody", case .string(let text) = member.value { return [text] }
        return texts(member.value, depth: depth + 1)
      }
    default: return []
    }
  }
}
