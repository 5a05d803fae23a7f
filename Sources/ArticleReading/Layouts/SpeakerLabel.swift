/// What may be the name of a speaker before what she says: `MR. KIM:`, `[00:12] Jane Doe:`, `Q:`.
struct SpeakerLabel: Equatable {
  /// How the name is written.
  enum Form: Hashable {
    case capitals
    /// One letter, as for question and answer.
    case letter
    case written
  }

  var form: Form
  /// As it is written, without what stands in brackets.
  var name: String
  /// From the start of the line to the colon, that included; in bytes.
  var range: Range<Int>

  /// The speaker as a claimant is written; nil for a letter, which names nobody.
  var speaker: String? { form == .letter ? nil : Self.written(name) }

  private static let longest = 70
  private static let longestName = 5

  /// Reads the start of a line; nil when it cannot be a label.
  init?(in line: Range<Int>, _ scan: UTF8Scan) {
    let limit = min(line.upperBound, line.lowerBound + Self.longest)
    let start = Self.endOfTime(line.lowerBound, limit, scan)
    guard let mark = Self.mark(from: start, before: limit, scan) else { return nil }
    let after = mark + 1
    guard after == line.upperBound || scan.whiteSpaceLength(at: after, before: line.upperBound) > 0
    else { return nil }
    let text = Self.withoutBrackets(scan.string(start..<mark))
    let words = text.split(separator: " ")
    guard (1...Self.longestName).contains(words.count), let form = Self.form(of: words),
      scan.bytes[mark] == UInt8(ascii: ":") || form == .letter,
      !Self.others.contains(text.lowercased()),
      !words.allSatisfy({ Self.others.contains($0.lowercased()) })
    else { return nil }
    self.form = form
    name = text
    range = line.lowerBound..<after
  }

  /// Where a time of day or of a recording ends: `[00:12:30] `, `12:30 `, `(1:02) `.
  private static func endOfTime(_ start: Int, _ end: Int, _ scan: UTF8Scan) -> Int {
    var position = start
    var colons = 0
    var digits = 0
    while position < end {
      switch scan.bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "]"), UInt8(ascii: ")"), 0x20,
        UInt8(ascii: "."), UInt8(ascii: "-"):
        break
      default: return colons > 0 && digits > 2 ? position : start
      }
      position += 1
    }
    return start
  }

  /// Where the colon is; for `Q.` the full stop.
  private static func mark(from start: Int, before end: Int, _ scan: UTF8Scan) -> Int? {
    if start + 1 < end, scan.bytes[start + 1] == UInt8(ascii: "."),
      scan.bytes[start] == UInt8(ascii: "Q") || scan.bytes[start] == UInt8(ascii: "A")
    {
      return start + 1
    }
    var position = start
    while position < end {
      switch scan.bytes[position] {
      case UInt8(ascii: ":"): return position > start ? position : nil
      // A line or a sentence ends before.
      case 0..<0x20, UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: "\""):
        return nil
      default: break
      }
      position += 1
    }
    return nil
  }

  /// `SEN. WARREN (D-MA)`: the name, or nothing where brackets do not match.
  private static func withoutBrackets(_ text: String) -> String {
    var result = ""
    var depth = 0
    for character in text {
      if character == "(" || character == "[" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")" || character == "]" { depth -= 1 }
      if depth < 0 { return "" }
    }
    return depth == 0 ? result.split(separator: " ").joined(separator: " ") : ""
  }

  private static func form(of words: [Substring]) -> Form? {
    let letters = words.joined().unicodeScalars.filter(\.properties.isAlphabetic)
    guard let first = letters.first, !first.properties.isLowercase else { return nil }
    if words.count == 1, letters.count == 1 { return first == "Q" || first == "A" ? .letter : nil }
    let signs: Set<Character> = [".", ",", "-", "'", "’", "&", "#", "/"]
    let isName = words.allSatisfy { word in
      word.allSatisfy { $0.isLetter || $0.isNumber || signs.contains($0) }
    }
    guard isName, letters.count > 1 else { return nil }
    if letters.allSatisfy({ !$0.properties.isLowercase }) {
      // Letters without case prove nothing.
      return first.properties.isUppercase ? .capitals : .written
    }
    let areCapitalised = words.allSatisfy { word in
      particles.contains(word)
        || word.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
    }
    return areCapitalised && words.count <= 4 ? .written : nil
  }

  private static let particles: Set<Substring> = [
    "de", "da", "del", "di", "du", "la", "van", "von", "der", "den", "bin", "al", "of", "the",
  ]

  /// What stands before a colon and does not speak.
  private static let others: Set<String> = [
    "note", "notes", "nb", "n.b.", "warning", "update", "updated", "correction", "corrections",
    "clarification", "photo", "photos", "video", "audio", "image", "picture", "credit", "caption",
    "source", "sources", "contact", "contacts", "subject", "from", "to", "date", "cc", "bcc", "re",
    "sent", "fw", "fwd", "what", "who", "when", "where", "why", "how", "more", "related", "read",
    "watch", "listen", "tags", "tag", "topics", "email", "e-mail", "phone", "tel", "tel.", "fax",
    "web", "website", "url", "address", "price", "time", "venue", "location", "place", "headline",
    "title", "summary", "conclusion", "conclusions", "background", "results", "methods", "aim",
    "objective", "introduction", "keywords", "ps", "p.s.", "fact", "facts", "claim", "verdict",
    "rating", "true", "false", "example", "figure", "fig.", "table", "attention", "editors",
    "important", "breaking", "analysis", "opinion", "live", "exclusive", "step", "part", "chapter",
    "section", "total", "score", "result", "embargo", "http", "https", "press", "media", "eds",
    "editor's", "note:", "and", "the", "key", "points", "bottom", "line", "in", "short", "advisory",
    "transcript", "present", "attendees", "participants", "agenda", "subject line", "published",
    "posted", "author", "by", "language", "version", "status", "category", "type", "name", "age",
    "cost", "weather", "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "pros", "cons", "question", "answer",
  ]

  // MARK: - As a claimant

  private static let lowered: Set<String> = ["of", "the", "and", "de", "von", "van", "der", "for"]
  private static let kept: Set<String> = ["ii", "iii", "iv", "us", "uk", "eu", "un", "bbc", "cnn"]

  /// `SEN. ELIZABETH O'BRIEN-WARREN` as `Sen. Elizabeth O'Brien-Warren`; what is written in small
  /// letters stays.
  static func written(_ name: String) -> String {
    guard name == name.uppercased() else { return name }
    var words: [String] = []
    for word in name.split(separator: " ") {
      let plain = word.lowercased()
      if kept.contains(plain) || word.filter(\.isLetter).count == 1 || isInitials(word) {
        words.append(String(word))
      } else if lowered.contains(plain), !words.isEmpty {
        words.append(plain)
      } else {
        words.append(capitalised(plain))
      }
    }
    return words.joined(separator: " ")
  }

  /// `J.D.`, and `JD` as no title has it.
  private static func isInitials(_ word: Substring) -> Bool {
    let parts = word.split(separator: ".")
    return parts.count > 1 && parts.allSatisfy { $0.count == 1 }
  }

  private static func capitalised(_ word: String) -> String {
    var result = ""
    var isStart = true
    for character in word {
      result += isStart ? character.uppercased() : String(character)
      isStart = "-'’/".contains(character)
    }
    return result
  }
}
