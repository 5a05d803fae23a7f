import FactModel
import LineReading

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
  /// `isKept`: Whether it was kept in the configuration: then it may be older than the verb of that
  /// name, and stands in its place.
  ///
  /// - Throws: Why it cannot have that name: it is a verb's, or nobody could type it.
  mutating func define(
    _ name: String,
    _ line: String,
    at place: Problem.Place,
    isKept: Bool = false
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
    if !isKept, let command = CommandTable.command(named: name) {
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

  mutating func remove(_ name: String) -> Bool { lines.removeValue(forKey: name) != nil }

  /// Puts the alias's line in place of its name, where a scanner stands; the same with an alias that
  /// that line begins with, each once.
  ///
  /// Nil where no alias stands there.
  func expanded(_ scanner: LineScanner) -> String? {
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

extension Desk {
  /// A line with its alias, at the beginning or behind an address, put in full; what else can stand
  /// there wins over an alias.
  func withoutAlias(_ line: String) -> String {
    guard !aliases.all.isEmpty else { return line }
    var scanner = LineScanner(line)
    if let expanded = expanded(scanner) { return expanded }
    guard (try? addressParser.parse(&scanner)) != nil else { return line }
    return expanded(scanner) ?? line
  }

  /// What a line asks for, with aliases written out; nil for an empty line and a comment.
  package func commandText(_ line: String) -> String? {
    let scanner = LineScanner(line)
    guard let first = scanner.peek, first != "#" else { return nil }
    return withoutAlias(line)
  }

  private func expanded(_ scanner: LineScanner) -> String? {
    let word = scanner.peekWord()
    guard aliases[word] != nil, rivals(of: word) == nil else { return nil }
    return aliases.expanded(scanner)
  }

  /// What else an alias's name means in this session, and wins over it; a verb does not.
  func rivals(of name: String) -> String? {
    var scanner = LineScanner(name)
    if let rating = RatingMatch(scale: session.scale).exact(&scanner), scanner.isAtEnd {
      return "the rating \(rating.name)"
    }
    scanner = LineScanner(name)
    if (try? addressParser.parse(&scanner)) != nil, scanner.isAtEnd { return "an address" }
    return nil
  }

  /// A sentence for each name of the person's own that something else hides, or that hides a verb.
  package var namesInConflict: [String] {
    let hidden = aliases.all.compactMap { alias in
      rivals(of: alias.name).map { "The alias \(alias.name) is hidden by \($0) of that name." }
    }
    let aliases = aliases.all.map(\.name).filter { CommandTable.command(named: $0) != nil }
      .map { "The alias \($0) stands in place of the verb of that name, which is :\($0) now." }
    return hidden + aliases + keysInConflict
  }

  /// A sentence for each rating whose key is a verb.
  var keysInConflict: [String] {
    session.scale.ratings.filter { rating in
      CommandTable.commands.contains { $0.name == rating.key }
    }.map { rating in
      "\(rating.key) is the rating \(rating.name) on this scale; the verb is :\(rating.key)."
    }
  }
}
