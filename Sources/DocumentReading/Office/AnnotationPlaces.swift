/// Notes at which words of a text annotations stand, while the text is put together.
struct AnnotationPlaces {
  /// So many code points around the words tell one place from another.
  private static let context = 40

  /// All of the text.
  var characters: [Character] { text }

  private var text: [Character] = []
  private var found: [(annotation: DraftAnnotation, range: Range<Int>)] = []
  /// Those that are not closed yet by their identities, the last one last.
  private var open: [String: [(annotation: DraftAnnotation, start: Int)]] = [:]
  /// So many characters of words that annotations are about are kept; annotations may lie in one
  /// another, and each may be about all of the text.
  private static let mostWords = 20_000_000

  /// Where the text ends at present.
  var count: Int { text.count }

  mutating func add(_ words: some StringProtocol) { text += words }

  mutating func endBlock() {
    if text.last != "\n" { text.append("\n") }
  }

  /// Begins an annotation that ends with ``close(_:)``.
  mutating func open(_ annotation: DraftAnnotation, _ id: String) {
    open[id, default: []].append((annotation, text.count))
  }

  mutating func close(_ id: String) {
    guard let begun = open[id]?.popLast() else { return }
    found.append((begun.annotation, begun.start..<text.count))
  }

  /// Adds an annotation that begins at a place and ends here.
  mutating func add(_ annotation: DraftAnnotation, from start: Int? = nil) {
    found.append((annotation, (start ?? text.count)..<text.count))
  }

  /// The annotations in the order of the text; what was never closed is about no words.
  func all() -> [DraftAnnotation] {
    let rest = open.sorted { $0.key < $1.key }.flatMap(\.value)
      .map { (annotation: $0.annotation, range: $0.start..<$0.start) }
    var left = Self.mostWords
    return (found + rest).enumerated()
      .sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }
      .map { _, element in
        let range = element.range.clamped(to: 0..<element.range.lowerBound + max(left, 0))
        left -= range.count
        return placed(element.annotation, range)
      }
  }

  private func placed(_ annotation: DraftAnnotation, _ range: Range<Int>) -> DraftAnnotation {
    var annotation = annotation
    annotation.exact = String(text[range])
    let before = text[max(0, range.lowerBound - Self.context)..<range.lowerBound]
    let behind = text[range.upperBound..<min(text.count, range.upperBound + Self.context)]
    annotation.prefix = String(before.reversed().prefix { $0 != "\n" }.reversed())
    annotation.suffix = String(behind.prefix { $0 != "\n" })
    return annotation
  }
}
