import TextReading

/// What of a document's own text was not read: counted by what it lies in, with its first words.
struct UnreadText {
  private struct Loss {
    var count = 0
    var words = 0
    var start = ""
    var lastHolder = -1
  }

  private var losses: [String: Loss] = [:]
  private var order: [String] = []
  private var parts: [String] = []
  /// All words there are in the document.
  private(set) var total = 0

  /// A smaller part of all words is told by nobody: a field in a corner.
  private static let perMille = 5

  /// Counts the words of a text that was read.
  mutating func addRead(_ text: some Collection<UInt8>) { total += Self.words(text) }

  /// Counts the words of a text that was not.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - place: What it lies in, in the singular: `text box`.
  ///   - holder: The number of that element: several texts can lie in one.
  mutating func add(_ text: some Collection<UInt8>, in place: String, holder: Int) {
    let words = Self.words(text)
    guard words > 0 else { return }
    total += words
    if losses[place] == nil { order.append(place) }
    var loss = losses[place] ?? Loss()
    loss.words += words
    if loss.lastHolder != holder { loss.count += 1 }
    loss.lastHolder = holder
    if loss.start.count < 40 { loss.start += String(decoding: text, as: UTF8.self) }
    losses[place] = loss
  }

  /// Notes a part of the document that cannot be read at all.
  mutating func addPart(_ path: String) { parts.append(path) }

  /// What is said of it: `not read: 2 text boxes (412 words, “At a glance …”)`; empty where nothing
  /// was lost, or hardly anything.
  var notices: [String] {
    let lost = losses.values.reduce(0) { $0 + $1.words }
    let missing = parts.map { "not read: the part \($0)" }
    guard lost * 1000 > total * Self.perMille else { return missing }
    let places = order.compactMap { place -> String? in
      guard let loss = losses[place] else { return nil }
      let count = loss.count == 1 ? "1 \(place)" : "\(loss.count) \(Self.plural(place))"
      let words = loss.words == 1 ? "1 word" : "\(loss.words) words"
      let start = loss.start.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "\(count) (\(words), “\(start.prefix(40))\(start.count > 40 ? "…" : "")”)"
    }
    return ["not read: " + places.joined(separator: ", ")] + missing
  }

  private static func plural(_ place: String) -> String {
    switch place {
    case _ where place.hasSuffix("box"): place + "es"
    case "hidden text", "deleted text", "moved text", "inserted text": "pieces of \(place)"
    case "piece of text": "pieces of text"
    case "part with custom XML": "parts with custom XML"
    case "document inside": "documents inside"
    default: place + "s"
    }
  }

  private static func words(_ text: some Collection<UInt8>) -> Int {
    var count = 0
    var isInWord = false
    for byte in text {
      let isLetter = byte.isWordByte
      if isLetter, !isInWord { count += 1 }
      isInWord = isLetter
    }
    return count
  }
}
