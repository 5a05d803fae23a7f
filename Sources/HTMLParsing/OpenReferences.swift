/// The character references that HTML has always read without a semicolon: those of Latin-1, and those
/// that are markup.
enum OpenReferences {
  /// The names from U+00A0 to U+00FF.
  private static let latin = names(
    """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
    icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml
    yacute thorn yuml
    """
  )
  /// What stays a reference is written as one that the library knows.
  private static let markup: [(name: [UInt8], text: String)] = [
    ("amp", "&amp;"), ("lt", "&lt;"), ("gt", "&gt;"), ("quot", "&quot;"), ("AMP", "&amp;"),
    ("LT", "&lt;"), ("GT", "&gt;"), ("QUOT", "&quot;"), ("COPY", "©"), ("REG", "®"),
  ].map { (Array($0.0.utf8), $0.1) }

  private static func names(_ list: String) -> [[UInt8]] {
    list.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  }

  /// The longest name that a text begins with, as its length and what the page has for it.
  static func longest(beginning text: Slice<UnsafeBufferPointer<UInt8>>) -> (Int, [UInt8])? {
    guard text.count > 1, let first = text.first else { return nil }
    if let (name, same) = markup.first(where: { $0.name[0] == first && text.starts(with: $0.name) })
    {
      return (name.count, Array(same.utf8))
    }
    var best: (length: Int, point: Int)?
    for (index, name) in latin.enumerated()
    where name[0] == first && name.count > best?.length ?? 0 && text.starts(with: name) {
      best = (name.count, 0xA0 + index)
    }
    return best.map { ($0.length, [0xC0 | UInt8($0.point >> 6), 0x80 | UInt8($0.point & 0x3F)]) }
  }
}
