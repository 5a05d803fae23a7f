/// What the properties of a run say about its text (ECMA-376, part 1, 17.3.2).
struct WordRun {
  var isEmphasised = false
  var isHidden = false
  var isStruck = false
  /// Above the line, below it, or neither.
  var isRaised: Bool?

  init(_ run: XMLTree.Node, _ tree: XMLTree) {
    guard let properties = tree.child("rPr", of: run) else { return }
    isEmphasised = Self.isOn("b", properties, tree) || Self.isOn("i", properties, tree)
    isHidden = Self.isOn("vanish", properties, tree)
    isStruck = Self.isOn("strike", properties, tree) || Self.isOn("dstrike", properties, tree)
    switch tree.child("vertAlign", of: properties).flatMap({ tree.attribute("val", of: $0) }) {
    case "superscript": isRaised = true
    case "subscript": isRaised = false
    default: break
    }
  }

  /// Whether a property is there and not switched off.
  static func isOn(_ name: String, _ properties: XMLTree.Node, _ tree: XMLTree) -> Bool {
    guard let node = tree.child(name, of: properties) else { return false }
    return !["0", "false", "off", "none"].contains(tree.attribute("val", of: node) ?? "1")
  }

  /// The letter of a symbol font as Unicode; a bullet for what has none.
  static func symbol(_ code: String, font: String) -> String {
    guard let value = Int(code, radix: 16) else { return "" }
    let letter = value >= 0xF000 && value <= 0xF0FF ? value - 0xF000 : value
    if font.lowercased() == "symbol" {
      let greek = Array("αβχδεφγηιϕκλμνοπθρστυϖωξψζ")
      let capitals = Array("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ")
      switch letter {
      case 0x61...0x7A: return String(greek[letter - 0x61])
      case 0x41...0x5A: return String(capitals[letter - 0x41])
      case 0xA3: return "≤"
      case 0xB3: return "≥"
      case 0xB1: return "±"
      case 0xB4: return "×"
      case 0xB9: return "≠"
      case 0xBB: return "≈"
      case 0xA0: return "€"
      default: break
      }
    }
    guard value < 0xE000 || value > 0xF8FF, let scalar = Unicode.Scalar(value) else { return "•" }
    return String(Character(scalar))
  }
}
