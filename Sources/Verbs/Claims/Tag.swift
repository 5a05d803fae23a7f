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
    try desk.update(typed) { claim in
      // A comma parts tags as a space does.
      for word in typed.rest.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
        if word.hasPrefix("-"), word.count > 1 {
          claim.tags.removeAll { $0 == word.dropFirst() }
        } else {
          let isMarked = word.hasPrefix("+") || word.hasPrefix("#")
          let tag = String(isMarked ? word.dropFirst() : word)
          if !tag.isEmpty, !claim.tags.contains(tag) { claim.tags.append(tag) }
        }
      }
    }
  }
}
