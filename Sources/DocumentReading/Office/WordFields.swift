/// The fields that are open at a place of a Word document (ECMA-376, part 1, 17.16.18): what is between
/// their beginning and their separator is an instruction, what is behind it is shown.
struct WordFields {
  private struct Field {
    var instruction = ""
    var isShown = false
    /// Where its result starts in the text of the annotations.
    var start = 0
  }

  private var open: [Field] = []

  /// Whether text here is part of an instruction.
  var hidesText: Bool { open.contains { !$0.isShown } }

  mutating func begin() { open.append(Field()) }

  mutating func separate(at place: Int) {
    guard let last = open.indices.last else { return }
    open[last].isShown = true
    open[last].start = place
  }

  mutating func add(instruction: String) {
    guard let last = open.indices.last, !open[last].isShown else { return }
    open[last].instruction += instruction
  }

  /// Ends the innermost field; returns the address that it links to and where its result starts.
  mutating func end() -> (url: String, start: Int)? {
    guard let field = open.popLast(), let url = Self.address(field.instruction) else { return nil }
    return field.isShown ? (url, field.start) : nil
  }

  /// `HYPERLINK "https://example.org"`.
  static func address(_ instruction: String) -> String? {
    let words = instruction.split(whereSeparator: \.isWhitespace)
    guard words.first?.uppercased() == "HYPERLINK" else { return nil }
    let url = words.dropFirst().map { $0.filter { $0 != "\"" } }.first(
      where: DraftAnnotation.isAddress
    )
    return url
  }
}
