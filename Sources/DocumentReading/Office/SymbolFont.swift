/// The letters of the font Symbol, which documents write by their places in it.
enum SymbolFont {
  private static let low = Array(
    "!∀#∃%&∋()∗+,−./0123456789:;<=>?"
      + "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
      + "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
  )
  private static let high = Array(
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
      + "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
      + "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
  )
  private static let last = Array("〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭")

  /// Nil where the font has no letter of text.
  static func letter(_ place: Int) -> Character? {
    switch place {
    case 0x20: " "
    case 0x21...0x7E: low[place - 0x21]
    case 0xA0...0xEF: high[place - 0xA0]
    case 0xF1...0xFE: last[place - 0xF1]
    default: nil
    }
  }
}
