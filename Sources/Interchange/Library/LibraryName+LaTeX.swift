import Notations

// Names as BibTeX has them.
extension LibraryName {
  /// Names that `and` joins: `Quill, Pat and {Gazette Data Team} and Jörg von Müller`.
  static func all(_ latex: String) -> [LibraryName] {
    pieces(latex).compactMap { piece in
      if piece.hasPrefix("{"), isWhole(piece) {
        return LibraryName(literal: LaTeXText.plain(piece))
      }
      let parts = split(piece, at: ",").map(LaTeXText.plain)
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

  /// Whether the brace that opens a text closes at its end.
  private static func isWhole(_ text: String) -> Bool {
    var depth = 0
    for (place, character) in text.enumerated() {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0 { return place == text.count - 1 }
    }
    return false
  }

  /// The pieces between ` and ` outside of braces.
  private static func pieces(_ text: String) -> [String] {
    let words = split(text, at: " ")
    return words.split(separator: "and").map { $0.joined(separator: " ") }
  }

  /// The parts between a mark outside of braces, without empty ones.
  private static func split(_ text: String, at mark: Character) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      let isMark = character == mark || mark == " " && character.isNewline
      if isMark, depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.filter { !$0.isEmpty }
  }
}
