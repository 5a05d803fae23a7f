/// What the properties of a run say about its text (ECMA-376, part 1, 17.3.2).
struct WordRun {
  var isEmphasised = false
  var isHidden = false
  var isStruck = false
  /// Above the line, below it, or neither.
  var isRaised: Bool?
  /// The font of its letters where it has one of its own.
  private var font = ""

  /// What a run's own properties say, and where they say nothing, its style and its paragraph's.
  init(
    _ run: XMLTree.Node,
    _ tree: XMLTree,
    _ styles: WordStyles,
    _ reading: DraftReading = .proposed
  ) {
    let properties = WordChange.properties(tree.child("rPr", of: run), tree, reading)
    var format = properties.map { Format($0, tree) } ?? Format()
    let style = properties.flatMap { tree.child("rStyle", of: $0) }
    format.fill(from: styles.format(style.flatMap { tree.attribute("val", of: $0) }))
    format.fill(from: styles.format(Self.paragraphStyle(of: run, tree)))
    isHidden = format.isHidden ?? false
    isStruck = format.isStruck ?? false
    isRaised = format.isRaised ?? nil
    guard let properties else { return }
    font = tree.child("rFonts", of: properties).flatMap { tree.attribute("ascii", of: $0) } ?? ""
    isEmphasised = Self.isOn("b", properties, tree) || Self.isOn("i", properties, tree)
  }

  private static func paragraphStyle(of run: XMLTree.Node, _ tree: XMLTree) -> String? {
    var node = tree.parent(run)
    for _ in 0..<deepest where node > XMLTree.root && tree.name(node) != "p" {
      node = tree.parent(node)
    }
    guard node > XMLTree.root, let properties = tree.child("pPr", of: node) else { return nil }
    return tree.child("pStyle", of: properties).flatMap { tree.attribute("val", of: $0) }
  }

  private static let deepest = 12

  /// What properties say of hidden, struck and raised text; nil where they say nothing.
  struct Format {
    var isHidden: Bool?
    var isStruck: Bool?
    /// On the line: none of both.
    var isRaised: Bool??

    init() {}

    init(_ properties: XMLTree.Node, _ tree: XMLTree) {
      func state(_ name: String) -> Bool? {
        tree.child(name, of: properties) == nil ? nil : WordRun.isOn(name, properties, tree)
      }
      func value(_ name: String) -> String? {
        tree.child(name, of: properties).flatMap { tree.attribute("val", of: $0) }
      }
      isHidden = state("vanish")
      isStruck = state("strike") == true ? true : state("dstrike") ?? state("strike")
      switch value("vertAlign") {
      case "superscript": isRaised = .some(true)
      case "subscript": isRaised = .some(false)
      case nil:
        guard let height = value("position").flatMap({ Int($0) }), height != 0 else { break }
        isRaised = .some(height > 0)
      default: isRaised = .some(nil)
      }
    }

    /// Takes what is not said from a style.
    mutating func fill(from other: Format) {
      isHidden = isHidden ?? other.isHidden
      isStruck = isStruck ?? other.isStruck
      if isRaised == nil { isRaised = other.isRaised }
    }
  }

  /// Whether a property is there and not switched off.
  static func isOn(_ name: String, _ properties: XMLTree.Node, _ tree: XMLTree) -> Bool {
    guard let node = tree.child(name, of: properties) else { return false }
    return !["0", "false", "off", "none"].contains(tree.attribute("val", of: node) ?? "1")
  }

  /// A text with the letters of symbol fonts as Unicode, where they stand in their private area.
  func letters(_ text: String) -> String { Self.letters(text, font: font) }

  /// The same for a font that is named elsewhere.
  static func letters(_ text: String, font: String) -> String {
    guard text.unicodeScalars.contains(where: { symbols.contains($0.value) }) else {
      return text
    }
    return text.unicodeScalars.map { scalar in
      symbols.contains(scalar.value)
        ? symbol(String(scalar.value, radix: 16), font: font) : String(Character(scalar))
    }.joined()
  }

  private static let symbols: ClosedRange<UInt32> = 0xF020...0xF0FF

  /// The letter of a symbol font as Unicode; a bullet for what has none.
  static func symbol(_ code: String, font: String) -> String {
    guard let value = Int(code, radix: 16) else { return "" }
    let letter = value >= 0xF000 && value <= 0xF0FF ? value - 0xF000 : value
    if font.lowercased() == "symbol", letter <= 0xFF {
      return SymbolFont.letter(letter).map { String($0) } ?? "•"
    }
    guard value < 0xE000 || value > 0xF8FF, let scalar = Unicode.Scalar(value) else { return "•" }
    return String(Character(scalar))
  }
}
