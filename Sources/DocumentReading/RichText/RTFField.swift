/// A field of an RTF file that is open (RTF 1.9.1, “Fields”, “Form Fields”).
struct RTFField {
  /// How many pieces the paragraph had where the field begins.
  var size = 0
  var instruction = ""
  /// The identity of a link that begins with its result; empty for none.
  var start = ""

  // Of a form: which of the entries is chosen, whether a box is ticked.
  var kind = 0
  var result: Int?
  var fallback = 0
  var choices: [String] = []

  /// A result that nobody has given.
  private static let none = 25

  /// What a field shows that has no result of its own: a chosen entry, a box, a symbol.
  var text: String? {
    let chosen = result.flatMap { $0 == Self.none ? nil : $0 } ?? fallback
    switch kind {
    case 1: return chosen == 0 ? "☐" : "☑"
    case 2: return choices.indices.contains(chosen) ? choices[chosen] : nil
    default: return FieldSymbol.letter(of: instruction)
    }
  }
}
