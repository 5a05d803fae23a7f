// Names as BibTeX has them.
extension LibraryName {
  /// Names that `and` joins: `Quill, Pat and {Gazette Data Team} and Jörg von Müller`.
  package static func all(_ latex: String) -> [LibraryName] {
    LaTeXNames.pieces(latex).compactMap { piece in
      if piece.hasPrefix("{"), LaTeXNames.isWhole(piece) {
        return LibraryName(literal: LaTeXText.plain(piece))
      }
      let parts = LaTeXNames.split(piece, at: ",").map(LaTeXText.plain)
      switch parts.count {
      case 0: return nil
      case 1: return direct(parts[0])
      case 2: return LibraryName(family: parts[0], given: parts[1])
      default: return LibraryName(family: parts[0], given: parts[2], suffix: parts[1])
      }
    }
  }

  /// `Jörg von Müller`: the family begins with the first word in lower case, or is the last word.
  private static func direct(_ name: String) -> LibraryName? {
    let words = name.split(separator: " ").map(String.init)
    guard let last = words.indices.last else { return nil }
    if words.count == 1 { return LibraryName(literal: name) }
    let start = words.indices.first { $0 > 0 && words[$0].first?.isLowercase ?? false } ?? last
    return LibraryName(
      family: words[start...].joined(separator: " "),
      given: words[..<start].joined(separator: " ")
    )
  }
}
