/// Texts as BibTeX has them: with LaTeX's escapes, accents and braces.
package enum LaTeXText {
  /// A text in which nothing is markup.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    let characters = Array(text)
    var at = 0
    while at < characters.count {
      let character = characters[at]
      at += 1
      switch character {
      case "$" where formula(characters, from: at) != nil:
        // A formula that no characters can say is in the text as LaTeX has it.
        let end = formula(characters, from: at) ?? at
        escaped += "$" + String(characters[at...end])
        at = end + 1
      case "&", "%", "$", "#", "_": escaped += "\\" + String(character)
      case "{": escaped += "\\{"
      case "}": escaped += "\\}"
      case "\\": escaped += "\\textbackslash{}"
      case "~": escaped += "\\textasciitilde{}"
      case "^": escaped += "\\textasciicircum{}"
      case "-", "`", "'":
        // Two of them would be one mark.
        if escaped.last == character { escaped += "{}" }
        escaped.append(character)
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// Where the dollar sign is that ends a formula; nil where none begins: two prices are none.
  private static func formula(_ characters: [Character], from start: Int) -> Int? {
    guard let end = characters[start...].prefix(200).firstIndex(of: "$"), end > start else {
      return nil
    }
    let inner = characters[start..<end]
    let isMarked = inner.contains { "^_\\".contains($0) }
    return isMarked && ("^_\\".contains(inner[start]) || !inner.contains(" ")) ? end : nil
  }

  /// The combining marks of accents.
  private static let accents: [Character: Character] = [
    "\"": "\u{308}", "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "~": "\u{303}",
    "=": "\u{304}", ".": "\u{307}", "c": "\u{327}", "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}",
    "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}",
  ]

  /// What a text says: accents on their letters, without braces and commands.
  package static func plain(_ latex: String) -> String {
    var reader = Reader(Array(latex))
    let text = reader.text()
    return text.split(
      omittingEmptySubsequences: true,
      whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }
    )
    .joined(separator: " ")
  }

  /// A value that is taken as it is, as an address: without braces, and without what protects characters.
  package static func verbatim(_ latex: String) -> String {
    var text = ""
    var rest = latex[...]
    while let character = rest.popFirst() {
      switch character {
      case "{", "}": continue
      case "\\":
        let tilde = "textasciitilde"
        if rest.hasPrefix(tilde) {
          rest = rest.dropFirst(tilde.count)
          text += "~"
        } else if let next = rest.first, "_&%#$~{}".contains(next) {
          text.append(next)
          rest = rest.dropFirst()
        } else {
          text.append(character)
        }
      default: text.append(character)
      }
    }
    return text
  }

  /// Reads a text from left to right.
  private struct Reader {
    let characters: [Character]
    var at = 0
    /// How many braces are open.
    private var depth = 0
    /// What closes with the brace that is the so-manieth.
    private var closings: [(depth: Int, text: String)] = []
    /// Whether a brace was met that is not closed: then no other is looked for.
    private var isOpenEnded = false

    init(_ characters: [Character]) {
      self.characters = characters
    }

    var peek: Character? { at < characters.count ? characters[at] : nil }

    mutating func text() -> String {
      var text = ""
      while let character = peek {
        at += 1
        switch character {
        case "{": depth += 1
        case "}":
          if let last = closings.last, last.depth == depth { text += closings.removeLast().text }
          depth -= 1
        case "~": text += "\u{A0}"
        case "-":
          let start = at - 1
          while peek == "-" { at += 1 }
          text += at - start == 1 ? "-" : at - start == 2 ? "–" : "—"
        case "`" where peek == "`":
          at += 1
          text += "“"
        case "'" where peek == "'":
          at += 1
          text += "”"
        case "\\": text += command()
        case "$": text += mathematics()
        default: text.append(character)
        }
      }
      return text
    }

    /// What a command says; one that is not known stays as it is written.
    private mutating func command() -> String {
      guard let first = peek else { return "" }
      if !first.isLetter {
        at += 1
        guard let mark = accents[first] else {
          return first == "\\" ? " " : first == "," ? " " : first == "/" ? "" : String(first)
        }
        return accented(mark)
      }
      let start = at
      while let character = peek, character.isLetter, character.isASCII { at += 1 }
      let name = String(characters[start..<at])
      if name.count == 1, let mark = accents[Character(name)], peek == "{" || peek == " " {
        return accented(mark)
      }
      if let marks = LaTeXCommands.quotations[name], peek == "{" {
        return opening(marks.open, marks.close)
      }
      // A link is read as its words.
      if name == "href", skipsArgument() { return "" }
      let said = LaTeXCommands.characters[name]
      guard said != nil || LaTeXCommands.styles.contains(name) else {
        return "\\" + name + (peek == "{" ? opening("{", "}") : "")
      }
      // The space behind a command ends its name.
      if peek == " " { at += 1 }
      return said ?? ""
    }

    /// Says something at the brace that follows, and something else where that is closed.
    private mutating func opening(_ text: String, _ close: String) -> String {
      closings.append((depth + 1, close))
      return text
    }

    /// Passes over what stands in the braces that follow; false where none do.
    private mutating func skipsArgument() -> Bool {
      guard peek == "{", !isOpenEnded else { return false }
      var open = 0
      for place in at..<characters.count {
        if characters[place] == "{" { open += 1 }
        if characters[place] == "}" { open -= 1 }
        if open == 0 {
          at = place + 1
          return true
        }
      }
      isOpenEnded = true
      return false
    }

    /// What stands between two dollar signs, where characters can say it; else as it is written.
    private mutating func mathematics() -> String {
      guard let end = characters[at...].prefix(400).firstIndex(of: "$"), end > at else {
        return "$"
      }
      let inner = characters[at..<end]
      var reader = Reader(Array(inner))
      let said = reader.text()
      // Two prices are no mathematics.
      let isSign = inner.count == 1 && "<>=+-~|".contains(inner[at])
      let isPlain = inner.contains("\\") && !inner.contains { "^_&{}".contains($0) }
      if isSign || isPlain && !said.contains("\\") {
        at = end + 1
        return isSign ? String(inner) : said
      }
      if inner.contains(where: { "^_".contains($0) }), let small = LaTeXText.small(inner) {
        at = end + 1
        return small
      }
      guard LaTeXText.formula(characters, from: at) == end else { return "$" }
      at = end + 1
      return "$" + String(inner) + "$"
    }

    /// The letter that follows, in braces or not, with a mark on it.
    private mutating func accented(_ mark: Character) -> String {
      while peek == "{" || peek == " " {
        if peek == "{" { depth += 1 }
        at += 1
      }
      guard let letter = peek, letter != "}" else { return "" }
      at += 1
      var base = String(letter)
      if letter == "\\" {
        base = command()
        if base == "ı" { base = "i" }
        if base == "ȷ" { base = "j" }
      }
      let scalars = (base + String(mark)).unicodeScalars
      return composed(String(String.UnicodeScalarView(scalars)))
    }

    /// The letter and its mark as one code point, where Unicode has one.
    private func composed(_ text: String) -> String {
      guard text.count == 1 else { return text }
      return LaTeXText.letters.first { $0 == Character(text) }.map(String.init) ?? text
    }
  }

  /// A formula of letters and numbers, some of which stand low or high, as characters have it: `CO_2`; nil for
  /// any other.
  private static func small(_ formula: ArraySlice<Character>) -> String? {
    let marks: [Character: String] = ["_": "₀₁₂₃₄₅₆₇₈₉₊₋", "^": "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"]
    var text = ""
    var rest = formula
    while let character = rest.popFirst() {
      guard let mark = marks[character] else {
        guard character.isLetter || character.isNumber || "+-=() ".contains(character) else {
          return nil
        }
        text.append(character)
        continue
      }
      var depth = 0
      let group = rest.prefix { one in
        let isInside = depth > 0 || one == "{"
        depth += one == "{" ? 1 : one == "}" ? -1 : 0
        return isInside && (depth > 0 || one == "}")
      }
      let taken = group.isEmpty ? rest.prefix(1) : group
      rest = rest.dropFirst(taken.count)
      let digits = plain(String(taken))
      let small = digits.compactMap { digit in
        zip("0123456789+-", mark).first { $0.0 == digit }?.1
      }
      guard !small.isEmpty, small.count == digits.count else { return nil }
      text += String(small)
    }
    return text
  }

  /// Letters with marks, as one code point each.
  private static let letters: [Character] = {
    var letters: [Character] = []
    for value in Array(UInt32(0xC0)...0x17E) + Array(0x1CD...0x233) + Array(0x1E02...0x1EF9) {
      if let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic {
        letters.append(Character(scalar))
      }
    }
    return letters
  }()
}
