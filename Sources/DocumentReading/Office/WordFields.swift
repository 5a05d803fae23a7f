/// The fields that are open at a place of a Word document (ECMA-376, part 1, 17.16.18): what is between
/// their beginning and their separator is an instruction, what is behind it is shown.
struct WordFields {
  private struct Field {
    var instruction = ""
    /// What a field of a form shows, which has no result: the chosen entry, a ticked box.
    var choice: String?
    var isShown = false
    /// Where its result starts in the text of the annotations.
    var start = 0
  }

  /// What is to be done where a field ends.
  struct Ending {
    /// The address that it links to, and where its result starts.
    var link: (url: String, start: Int)?
    /// What it shows and has no result for.
    var text: String?
  }

  private var open: [Field] = []
  /// The marks of fields that nothing ends: what stands behind one is text.
  private var unended: Set<XMLTree.Node> = []
  /// The texts in instructions; they are dealt with when the field ends.
  var instructionTexts: [XMLTree.Node] = []

  /// `tree`: The file whose fields they are.
  init(_ tree: XMLTree) {
    var begun: [XMLTree.Node] = []
    for mark in tree.all("fldChar") {
      switch tree.attribute("fldCharType", of: mark) {
      case "begin": begun.append(mark)
      case "end": _ = begun.popLast()
      default: break
      }
    }
    unended = Set(begun)
  }

  /// Whether text here is part of an instruction.
  var hidesText: Bool { open.contains { !$0.isShown } }

  /// `mark`: Where it begins, with what a field of a form shows.
  mutating func begin(_ mark: XMLTree.Node, _ tree: XMLTree) {
    guard !unended.contains(mark) else { return }
    open.append(Field(choice: Self.choice(of: mark, tree)))
  }

  mutating func separate(at place: Int) {
    guard let last = open.indices.last else { return }
    open[last].isShown = true
    open[last].start = place
  }

  mutating func add(instruction: String) {
    guard let last = open.indices.last, !open[last].isShown else { return }
    open[last].instruction += instruction
  }

  /// Ends the innermost field.
  ///
  /// `place`: Where, in the text of the annotations.
  mutating func end(at place: Int) -> Ending {
    guard let field = open.popLast() else { return Ending() }
    var ending = Ending()
    if field.isShown, let url = Self.address(field.instruction) {
      ending.link = (url, field.start)
    }
    if !field.isShown || field.start == place {
      ending.text = field.choice ?? FieldSymbol.letter(of: field.instruction)
    }
    return ending
  }

  /// What the data of a form's field choose: an entry of a list, or whether a box is ticked.
  ///
  /// `field`: The mark at which the field begins.
  private static func choice(of field: XMLTree.Node, _ tree: XMLTree) -> String? {
    guard let data = tree.child("ffData", of: field) else { return nil }
    func value(_ name: String, of node: XMLTree.Node) -> String? {
      tree.child(name, of: node).map { tree.attribute("val", of: $0) ?? "1" }
    }
    if let list = tree.child("ddList", of: data) {
      let entries = tree.children(of: list).filter { tree.name($0) == "listEntry" }
      let chosen = Int(value("result", of: list) ?? value("default", of: list) ?? "0") ?? 0
      return entries.indices.contains(chosen) ? tree.attribute("val", of: entries[chosen]) : nil
    }
    guard let box = tree.child("checkBox", of: data) else { return nil }
    let state = value("checked", of: box) ?? value("default", of: box) ?? "0"
    return ["0", "false", "off"].contains(state) ? "☐" : "☑"
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
