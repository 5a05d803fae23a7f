/// Character references in text that was escaped once too often, as in many scripts for machines.
package enum Entities {
  /// Latin-1 from U+00A0 on.
  private static let latin: [Substring] =
    """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
    ucirc uuml yacute thorn yuml
    """.split(separator: " ")

  private static let others: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
    "hellip": "…", "bull": "•", "euro": "€", "trade": "™", "lsaquo": "‹", "rsaquo": "›",
    "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "ensp": " ",
    "emsp": " ", "thinsp": " ", "zwnj": "\u{200C}", "zwj": "\u{200D}", "minus": "−",
  ]
  /// `&` and `;` around it not counted.
  private static let longest = 8

  /// Returns the text with its references resolved once; what is none stays as it is.
  package static func resolved(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      if scalars[index] == "&" {
        let start = scalars.index(after: index)
        let limit =
          scalars.index(start, offsetBy: longest + 1, limitedBy: scalars.endIndex)
          ?? scalars.endIndex
        if let end = scalars[start..<limit].firstIndex(of: ";"),
          let scalar = scalar(String(scalars[start..<end]))
        {
          result.append(scalar)
          index = scalars.index(after: end)
          continue
        }
      }
      result.append(scalars[index])
      index = scalars.index(after: index)
    }
    return String(result)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    if name.hasPrefix("#") {
      return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    }
    if let scalar = others[name] { return scalar }
    return latin.firstIndex { $0 == name }.flatMap { Unicode.Scalar(UInt32(0xA0 + $0)) }
  }
}
