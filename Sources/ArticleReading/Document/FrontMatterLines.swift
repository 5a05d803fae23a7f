import OrderedJSON

/// The names and values in the lines of a front matter.
struct FrontMatterLines {
  /// Names in lower case, those of an inner level behind a dot: `author.name`.
  private(set) var fields: [(name: String, values: [String])] = []

  private let isTOML: Bool
  /// The names that stand above the line, with their indentation.
  private var above: [(name: String, indentation: Int)] = []
  /// How the lines that follow belong to the last field: `>` and `|` in YAML.
  private var folded: (indentation: Int, joint: String)?

  init(_ lines: [String], isTOML: Bool) {
    self.isTOML = isTOML
    for line in lines { take(line) }
  }

  private mutating func take(_ line: String) {
    let indentation = line.prefix { $0 == " " || $0 == "\t" }.count
    let content = Self.trimmed(line.dropFirst(indentation))
    if let folded, content.isEmpty || indentation > folded.indentation {
      append(content, joint: folded.joint)
      return
    }
    folded = nil
    if content.isEmpty || content.hasPrefix("#") { return }
    if isTOML, content.hasPrefix("[") {
      let name = content.filter { $0 != "[" && $0 != "]" }
      above = [(Self.trimmed(name[...]).lowercased(), 0)]
      return
    }
    if !isTOML {
      while let last = above.last, last.indentation >= indentation,
        !(last.indentation == indentation && content.hasPrefix("-"))
      {
        above.removeLast()
      }
    }
    if !isTOML, content == "-" || content.hasPrefix("- ") {
      takeElement(Self.trimmed(content.dropFirst()))
    } else {
      takeField(content[...], indentation)
    }
  }

  private mutating func takeElement(_ content: String) {
    guard let name = above.last?.name else { return }
    if let (inner, value) = named(content[...]), !value.isEmpty {
      add(name + "." + inner, Self.values(value))
    } else {
      add(name, Self.values(content))
    }
  }

  private mutating func takeField(_ content: Substring, _ indentation: Int) {
    guard let (inner, value) = named(content) else { return }
    let name = (above.map(\.name) + [inner]).joined(separator: ".")
    if value.isEmpty {
      above.append((inner, indentation))
    } else if !isTOML, value.hasPrefix(">") || value.hasPrefix("|"), value.utf8.count <= 2 {
      folded = (indentation, value.hasPrefix("|") ? "\n" : " ")
      add(name, [""])
    } else {
      add(name, Self.values(value))
    }
  }

  /// A name and what stands behind its colon or equals sign; nil for any other line.
  private func named(_ content: Substring) -> (name: String, value: String)? {
    guard let sign = content.firstIndex(of: isTOML ? "=" : ":") else { return nil }
    let after = content[content.index(after: sign)...]
    let name = Self.unquoted(Self.trimmed(content[..<sign]))
    guard !name.isEmpty, isTOML || after.isEmpty || after.first?.isWhitespace == true,
      name.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) })
    else { return nil }
    return (name.lowercased(), Self.trimmed(Self.withoutComment(after)))
  }

  private mutating func add(_ name: String, _ values: [String]) {
    if let last = fields.last, last.name == name {
      fields[fields.count - 1].values += values
    } else {
      fields.append((name, values))
    }
  }

  private mutating func append(_ line: String, joint: String) {
    guard !line.isEmpty, let value = fields.last?.values.last else { return }
    let text = value.isEmpty ? line : value + joint + line
    fields[fields.count - 1].values[fields[fields.count - 1].values.count - 1] = text
  }

  // MARK: - Values

  /// A value, or those of a list in brackets.
  private static func values(_ text: String) -> [String] {
    guard text.hasPrefix("["), text.hasSuffix("]") else {
      let value = unquoted(text)
      return value.isEmpty || value == "null" || value == "~" ? [] : [value]
    }
    var parts = [""]
    var quote: Character?
    for character in text.dropFirst().dropLast() {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      } else if quote == nil, character == "," {
        parts.append("")
        continue
      }
      parts[parts.count - 1].append(character)
    }
    return parts.map { unquoted(trimmed($0[...])) }.filter { !$0.isEmpty }
  }

  /// A value without the quotation marks around it, its escapes resolved.
  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, let mark = text.first, mark == text.last, mark == "\"" || mark == "'"
    else { return text }
    let inner = text.dropFirst().dropLast()
    if mark == "'" {
      return inner.replacingOccurrences(of: "''", with: "'")
    }
    var result = ""
    var isEscaped = false
    for character in inner {
      if isEscaped {
        result.append(character == "n" || character == "t" ? " " : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// Cuts off a comment, unless its sign stands in quotation marks or a word.
  private static func withoutComment(_ text: Substring) -> Substring {
    var quote: Character?
    var previous: Character = " "
    for index in text.indices {
      let character = text[index]
      if character == quote, previous != "\\" {
        quote = nil
      } else if quote == nil, "\"'".contains(character),
        previous.isWhitespace || "[,".contains(previous)
      {
        quote = character
      } else if quote == nil, character == "#", previous.isWhitespace {
        return text[..<index]
      }
      previous = character
    }
    return text
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
