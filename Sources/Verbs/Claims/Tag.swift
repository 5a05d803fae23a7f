import FactModel
import LineReading
import Workbench

extension Verb {
  static let tag = Verb(
    "tag",
    group: .claims,
    forms: [CommandForm([.claim.optional], tail: CommandTail("WORD… -WORD…", "the tag", .tags))],
    summary: "put tags on a claim, or remove them",
    examples: ["tag c1 refugees un -draft"]
  ) { desk, typed throws(Problem) in
    try desk.update(typed) { claim throws(Problem) in
      var scanner = LineScanner(typed.rest)
      while !scanner.isAtEnd {
        let mark = scanner.peek
        if let mark, "-+#".unicodeScalars.contains(mark), scanner.peekWord().count > 1 {
          scanner.advance()
        }
        for tag in try scanner.tags(at: typed.tail?.place) {
          if mark == "-", tag != "-" {
            claim.tags.removeAll { $0 == tag }
          } else if !claim.tags.contains(tag) {
            claim.tags.append(tag)
          }
        }
      }
    }
  }
}

extension LineScanner {
  /// Takes a tag in quotation marks, or the tags of a word: a comma parts them as a space does.
  fileprivate mutating func tags(at place: Problem.Place?) throws(Problem) -> [String] {
    var ahead = self
    let word = ahead.word()
    guard let text = wordOrQuoted() else {
      throw Problem(
        .input,
        "quotation mark is not closed",
        place: place,
        remedy: "Close it, with a space behind it."
      )
    }
    if text != word { return text.isEmpty ? [] : [text] }
    return text.split(separator: ",").map(String.init)
  }
}
