/// Quotations inside a text.
enum Quotations {
  private static let pairs: [Character: Character] = [
    "“": "”", "«": "»", "\"": "\"", "„": "“", "‘": "’", "‚": "‘", "‹": "›",
  ]

  /// The texts in quotation marks; one that is not closed is none.
  static func quoted(in text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: { pairs[$0] != nil }) {
      let closing = pairs[rest[start]]
      let inside = rest.index(after: start)
      guard let end = self.end(closing, in: rest[inside...]) else { break }
      found.append(String(rest[inside..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return found
  }

  /// Where a quotation is closed; an apostrophe inside a word closes none.
  private static func end(_ closing: Character?, in rest: Substring) -> String.Index? {
    rest.indices.first { place in
      guard rest[place] == closing else { return false }
      let next = rest.index(after: place)
      return closing != "’" || next == rest.endIndex || !rest[next].isLetter
    }
  }

  /// The parts of a quotation that must be in what is quoted: what stands between ellipses and
  /// brackets, without the full stop or comma at the end that the writer may have set.
  static func pieces(of quotation: String) -> [String] {
    var pieces: [String] = [""]
    var depth = 0
    var dots = 0
    for character in quotation {
      switch character {
      case "[": depth += 1
      case "]": depth = max(0, depth - 1)
      case "…": break
      case ".":
        dots += 1
        if dots < 3, depth == 0 { pieces[pieces.count - 1].append(character) }
        if dots == 3 { pieces.append("") }
        continue
      default:
        dots = 0
        if depth == 0 { pieces[pieces.count - 1].append(character) }
        continue
      }
      dots = 0
      if pieces.last?.isEmpty == false { pieces.append("") }
    }
    return pieces.map {
      String($0.drop { $0.isWhitespace }.reversed().drop(while: isLoose).reversed())
    }
    .filter { $0.contains { $0.isLetter || $0.isNumber } }
  }

  private static func isLoose(_ character: Character) -> Bool {
    character.isWhitespace || ".,;:!?".contains(character)
  }
}
