import OrderedJSON

/// The text of an article in JSON: a string, or a list of parts, some of them objects with a kind.
struct JSONBody {
  /// HTML, or plain with a paragraph a line.
  private(set) var text = ""
  private var parts: [String] = []
  /// The kinds of what has no words: pictures, embedded posts.
  private var unread: [String] = []

  private static let deepest = 6
  private static let mostNamed = 5
  /// Where the words of a part are, in the order in which they are looked for.
  private static let keys = [
    "rendered", "main", "html", "text", "value", "content", "body", "paragraph", "quote", "data",
    "children", "items", "caption",
  ]

  /// Nil for what is no text: nothing, or a list of other articles.
  ///
  /// - Parameters:
  ///   - value: What stands at the key of a text.
  ///   - words: The words of a value that is one text.
  ///   - titles: The keys at which articles have their titles.
  init?(_ value: JSONValue, words: (JSONValue) -> String?, titles: [String]) {
    if let text = words(value) {
      self.text = text
    } else if case .array(let values) = value, !Self.areArticles(values, titles) {
      for value in values { take(value, depth: 0) }
      text = joined
    }
    guard !text.isEmpty else { return nil }
  }

  /// What was not read; one sentence.
  var notices: [String] {
    guard !unread.isEmpty else { return [] }
    let kinds = unread.prefix(Self.mostNamed).joined(separator: ", ")
    let what = unread.count == 1 ? "part" : "parts"
    return [
      "not read: \(unread.count) \(what) of the text without words (\(kinds)"
        + (unread.count > Self.mostNamed ? " …)" : ")")
    ]
  }

  /// Whether a list is one of articles, each with a title of its own.
  private static func areArticles(_ values: [JSONValue], _ titles: [String]) -> Bool {
    values.allSatisfy { value in
      guard case .object(let object) = value else { return false }
      return titles.contains { object[$0] != nil }
    }
  }

  private mutating func take(_ value: JSONValue, depth: Int) {
    guard depth < Self.deepest else { return }
    switch value {
    case .string(let text): if !text.isEmpty { parts.append(text) }
    case .number(let number): parts.append(number.text)
    case .array(let values): for value in values { take(value, depth: depth + 1) }
    case .object(let object):
      guard !Self.isWithdrawn(object), !Self.leadsElsewhere(object) else { return }
      let before = parts.count
      for key in Self.keys where parts.count == before {
        guard let inner = object[key] else { continue }
        if Self.richKeys.contains(key), let text = Self.richText(inner, depth: depth) {
          parts.append(text)
        } else {
          take(inner, depth: depth + 1)
        }
      }
      if parts.count > before { takeSayer(of: object, parts[before]) }
      guard parts.count == before, depth == 0 else { return }
      if case .string(let kind)? = object["type"] {
        unread.append(String(kind.prefix(30)))
      } else {
        unread.append("without a type")
      }
    default: break
    }
  }

  /// Whether a part is no longer, or not yet, in the article: `"deleted": true`, a note of the desk's.
  private static func isWithdrawn(_ object: JSONObject) -> Bool {
    for key in ["deleted", "hidden", "isDeleted", "isHidden", "removed", "internal", "draft"] {
      if case .bool(true)? = object[key] { return true }
    }
    for key in ["status", "state", "visibility", "type", "kind"] {
      guard case .string(let value)? = object[key] else { continue }
      let words = value.lowercased().split { !$0.isLetter }
      if !words.contains("link"), words.contains(where: withdrawn.contains) { return true }
    }
    return false
  }

  private static let withdrawn: Set<Substring> = [
    "draft", "deleted", "hidden", "internal", "private", "removed", "trash", "unpublished",
  ]

  /// Whether a part is another article, an advert or a form.
  private static func leadsElsewhere(_ object: JSONObject) -> Bool {
    guard case .string(let kind)? = object["type"] else { return false }
    let words = kind.lowercased().split { !$0.isLetter }
    return words.contains(where: others.contains)
  }

  private static let others: Set<Substring> = [
    "related", "interstitial", "teaser", "promo", "advert", "advertisement", "ad", "newsletter",
    "readmore", "recommended", "sponsored", "poll", "quiz", "signup", "cta",
  ]

  private static let richKeys = ["content", "children"]
  private static let sayers = ["attribution", "caption", "citation", "cite"]

  /// Who said the part, or what stands below it.
  private mutating func takeSayer(of object: JSONObject, _ part: String) {
    for key in Self.sayers {
      if case .string(let text)? = object[key], !text.isEmpty, text != part { parts.append(text) }
    }
  }

  /// The words of one paragraph that is cut where its looks change: runs, and links of runs.
  private static func richText(_ value: JSONValue, depth: Int) -> String? {
    guard depth < deepest, case .array(let runs) = value else { return nil }
    var text = ""
    for run in runs {
      guard case .object(let object) = run else { return nil }
      if case .string(let words)? = object["text"] {
        if case .string(let kind)? = object["type"], kind != "text" { return nil }
        text += words
      } else if case .string("link")? = object["type"],
        let inner = richKeys.lazy.compactMap({ object[$0] }).first,
        let words = richText(inner, depth: depth + 1)
      {
        text += words
      } else {
        return nil
      }
    }
    return text.isEmpty ? nil : text
  }

  /// All parts; plain ones become paragraphs where others are HTML.
  private var joined: String {
    guard parts.contains(where: DataArticle.isHTML) else {
      return parts.joined(separator: "\n")
    }
    return parts.map { DataArticle.isHTML($0) ? $0 : DataArticle.paragraphs($0) }.joined()
  }
}
