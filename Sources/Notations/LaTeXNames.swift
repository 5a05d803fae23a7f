/// A list of names as BibTeX has it, in which braces hold together.
package enum LaTeXNames {
  /// Whether the brace that opens a text closes at its end.
  package static func isWhole(_ text: String) -> Bool {
    var depth = 0
    for (place, character) in text.enumerated() {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0 { return place == text.count - 1 }
    }
    return false
  }

  /// The pieces between ` and ` outside of braces.
  package static func pieces(_ text: String) -> [String] {
    let words = split(text, at: " ")
    return words.split(separator: "and").map { $0.joined(separator: " ") }
  }

  /// The parts between a mark outside of braces, without empty ones.
  package static func split(_ text: String, at mark: Character) -> [String] {
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
