import FactModel

/// The signs between the words of a claim: which of them say something, and what.
///
/// Punctuation parts words and says nothing, as all signs of ASCII but a few. Any other sign does: `<5` is not `>5`,
/// `C++` not `C`. A table has those that are like another, or say nothing; what is not in it stands for itself.
enum ClaimSigns {
  /// What a sign says, as a word of the same claim would; nil where it says nothing.
  ///
  /// `isAttached`: Whether it stands at the word before it.
  static func meaning(_ sign: Unicode.Scalar, isAttached: Bool) -> String? {
    switch sign {
    case "<", ">", "=", "~", "+", "%", "$", "#": break
    default: if sign.isASCII { return nil }
    }
    if let known = words[sign] { return known.isEmpty ? nil : known }
    if isAttached, sign == "#" { return "#" }
    switch sign.properties.generalCategory {
    case .mathSymbol, .currencySymbol, .otherSymbol: return String(sign)
    default: return nil
    }
  }

  /// How a sign is read in a claim: the word that says the same, or the sign.
  static func key(_ meaning: String) -> String {
    switch meaning {
    case ">": ClaimSynonyms.canonical(EnglishForms.base("over"))
    case "<": ClaimSynonyms.canonical(EnglishForms.base("under"))
    case "≥": EnglishForms.base("least")
    case "≤": EnglishForms.base("most")
    case "~": ClaimSynonyms.canonical(EnglishForms.base("about"))
    default: meaning
    }
  }

  /// Signs that are like another; those that say nothing.
  private static let words: [Unicode.Scalar: String] = {
    var words: [Unicode.Scalar: String] = [:]
    let alike: KeyValuePairs<String, String> = [
      ">": ">＞›", "<": "<＜‹", "≥": "≥⩾≧", "≤": "≤⩽≦", "~": "~≈∼≃≅～", "+": "+＋", "=": "=＝",
      "✅": "✅✓✔☑", "❌": "❌✗✘❎✖☒", "%": "%％", "‰": "‰",
      // Ornaments, what only parts words, and a minus, which belongs to its figure.
      "": "−¦®©™´¨¯¸•·●▪■◆★☆►▶→⇒←│─❝❞❛❜◄",
    ]
    for (meaning, signs) in alike {
      for sign in signs.unicodeScalars { words[sign] = meaning }
    }
    return words
  }()
}
