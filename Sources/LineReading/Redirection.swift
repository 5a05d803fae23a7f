package import FactModel

/// `> FILE`, `>> FILE`, `>| FILE` or `| COMMAND` at the end of a line.
///
/// The operator begins a word, outside of quotation marks. Whether the line has a redirection at all
/// depends on its verb: in raw text these are characters like any other.
package struct Redirection {
  /// The line before the operator.
  package let head: String
  /// Where the operator stands, in code points.
  package let position: Int
  private let operation: String
  private var rest: LineScanner
  private let place: Problem.Place

  /// Finds the first operator of a line; nil where there is none.
  package init?(_ line: String) {
    guard line.utf8.contains(where: { $0 == 0x3E || $0 == 0x7C }) else { return nil }
    var scanner = LineScanner(line)
    var isAtWord = true
    while let scalar = scanner.peek {
      if isAtWord, scalar == ">" || scalar == "|" {
        head = scanner.text(0..<scanner.position)
        position = scanner.position
        place = scanner.place()
        operation = Self.operation(&scanner)
        rest = scanner
        return
      }
      let isQuoted = scanner.quoted() != nil || isAtWord && scanner.singleQuoted() != nil
      if !isQuoted { scanner.advance() }
      isAtWord = scalar.isBlank
    }
    return nil
  }

  /// Whether the result goes to a command.
  package var isPipe: Bool { operation == "|" }

  private static func operation(_ scanner: inout LineScanner) -> String {
    var text = String(scanner.peek ?? ">")
    scanner.advance()
    if text == ">", let next = scanner.peek, next == ">" || next == "|" {
      text.unicodeScalars.append(next)
      scanner.advance()
    }
    scanner.skipSpace()
    return text
  }

  /// What stands behind the operator.
  package func destination() throws(Problem) -> Destination {
    var rest = rest
    guard let writing = Destination.Writing(rawValue: operation) else {
      let command = rest.rest()
      guard !command.isEmpty else {
        throw Problem(
          .input,
          "the command behind | is missing",
          place: place,
          remedy: "Write one for the shell, such as: list | less"
        )
      }
      return .command(command)
    }
    guard !rest.isAtEnd else {
      throw Problem(
        .input,
        "the file behind \(operation) is missing",
        place: place,
        remedy: "Write its name, such as: list > claims.txt"
      )
    }
    let start = rest.place()
    guard let name = rest.wordOrQuoted(), !name.isEmpty else {
      throw Problem(.input, "quotation mark is not closed", place: start, remedy: "Close it.")
    }
    guard !name.hasPrefix("--") else {
      throw Problem(
        .input,
        "a file's name cannot begin with --",
        place: start,
        remedy: "Write ./\(name), if that is the name."
      )
    }
    guard rest.isAtEnd else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(rest.peekWord(), 40))” stands behind the file's name",
        place: rest.place(),
        remedy: "Put a name with spaces in quotation marks."
      )
    }
    return .file(name, writing)
  }

  /// Finds the name of a file that is being typed behind an operator, for completion; whether the
  /// verb takes one is for the caller to say.
  ///
  /// `typed`: The line up to the cursor.
  ///
  /// Returns the place of the name in UTF-8 bytes of it, quotation mark included.
  package static func fileName(in typed: String) -> Range<Int>? {
    guard let redirection = Redirection(typed),
      Destination.Writing(rawValue: redirection.operation) != nil
    else { return nil }
    var rest = redirection.rest
    let name = rest.rest()
    // A finished word is followed by nothing that could be completed.
    guard name.utf8.first == UInt8(ascii: "\"") || !name.contains(where: \.isWhitespace) else {
      return nil
    }
    let end = typed.utf8.count
    let isOver = typed.unicodeScalars.last?.isBlank ?? false
    if isOver, !name.isEmpty { return nil }
    return end - name.utf8.count..<end
  }
}
