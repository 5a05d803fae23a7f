/// What `factdesk import FILE` is told besides.
package struct ImportOptions: Sendable, Equatable {
  package var file: String
  /// Nil to go by the content.
  package var format: String?
  package var takesPart = false
}

/// The options of `import` and `export`, as they were met on the command line.
struct ExchangeOptions: Sendable, Equatable {
  var format: String?
  var takesPart = false
  /// What goes on behind the format and file of `export`, as it is typed at the prompt.
  var words: [String] = []
  /// Sessions behind the first.
  var moreSessions: [String] = []
  /// The option met first, for messages.
  var first: String?

  mutating func meet(_ option: String) { first = first ?? option }

  /// Adds a word to the line of `export`.
  mutating func add(_ word: String, of option: String) {
    meet(option)
    words.append(word)
  }

  /// The line that does the same at the prompt.
  func exportLine(_ operands: ArraySlice<String>) -> String {
    let more = moreSessions.isEmpty ? [] : ["with"] + moreSessions.map(Self.quoted)
    return (["export"] + operands.map(Self.quoted) + words + more).joined(separator: " ")
  }

  func importLine(_ file: String) -> String {
    var words = ["import", Self.quoted(file)]
    if let format { words += ["as", format] }
    if takesPart { words.append("partial") }
    return words.joined(separator: " ")
  }

  static func quoted(_ word: String) -> String {
    guard word.contains(where: { $0.isWhitespace || $0 == "\"" }) || word.isEmpty else {
      return word
    }
    return word.contains("\"") ? "«\(word)»" : "\"\(word)\""
  }
}
