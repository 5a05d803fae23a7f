package import FactModel
package import LineReading

/// The person's own names for the beginnings of lines.
package struct AliasTable: Sendable, Equatable {
  private var lines: [String: String] = [:]

  package init() {}

  /// In the order of their names.
  package var all: [(name: String, line: String)] {
    lines.sorted { $0.key < $1.key }.map { (name: $0.key, line: $0.value) }
  }

  /// The line that a name stands for; nil where it is no alias.
  package subscript(name: String) -> String? { lines[name] }

  /// Longest names and lines.
  private static let longest = (name: 40, line: 2000)

  /// Gives a line a name.
  ///
  /// `commands`: Whose names it cannot take: none for what was kept in the configuration, which may be
  /// older than the verb of that name, and stands in its place.
  ///
  /// - Throws: Why it cannot have that name: it is a verb's, or nobody could type it.
  package mutating func define(
    _ name: String,
    _ line: String,
    at place: Problem.Place,
    besides commands: [Command]
  ) throws(Problem) {
    let isWord = name.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == 0x2D || byte == 0x5F
    }
    guard let first = name.utf8.first, (97...122).contains(first), isWord,
      name.utf8.count <= Self.longest.name
    else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(name, 40))” is not a name for an alias",
        place: place,
        remedy: "It has letters a to z, digits, - and _, and begins with a letter."
      )
    }
    if let command = commands.named(name) {
      throw Problem(
        .input,
        "\(name) is the verb \(command.name)",
        place: place,
        remedy: "An alias cannot take its name. Choose another."
      )
    }
    guard line.utf8.count <= Self.longest.line else {
      throw Problem(.input, "the line is too long for an alias", place: place)
    }
    lines[name] = line
  }

  /// Takes an alias out; false where there was none.
  package mutating func remove(_ name: String) -> Bool { lines.removeValue(forKey: name) != nil }

  /// Puts the alias's line in place of its name, where a scanner stands; the same with an alias that
  /// that line begins with, each once.
  ///
  /// Nil where no alias stands there.
  package func expanded(_ scanner: LineScanner) -> String? {
    let whole = scanner.text(0..<scanner.position)
    var rest = scanner
    var line = rest.word()
    guard lines[line] != nil else { return nil }
    var used: Set<String> = []
    while true {
      let word = String(line.prefix { !$0.isWhitespace })
      guard let body = lines[word], used.insert(word).inserted else { break }
      line = body + line.dropFirst(word.count)
    }
    let tail = rest.rest()
    return whole + line + (tail.isEmpty ? "" : " " + tail)
  }
}

extension AliasTable {
  /// What else an alias's name means in a session, and wins over it; a verb does not.
  package static func rival(of name: String, in session: Session) -> String? {
    var scanner = LineScanner(name)
    if let rating = RatingMatch(scale: session.scale).exact(&scanner), scanner.isAtEnd {
      return "the rating \(rating.name)"
    }
    scanner = LineScanner(name)
    let addresses = AddressParser(displayLabels: session.sentences.displayLabels)
    if (try? addresses.parse(&scanner)) != nil, scanner.isAtEnd { return "an address" }
    return nil
  }
}
