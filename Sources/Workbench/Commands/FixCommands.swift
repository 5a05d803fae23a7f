import FactModel
import Reporting

let fixCommands: [Command] = [
  Command(
    "fixes",
    group: .claims,
    usage: ["[open | must | refused | made]", "diff"],
    summary: "list the fixes, or write them as a diff of the article",
    details: [
      "fixes diff writes a unified diff, which patch applies to the text: fixes diff > fixes.diff. "
        + "Refused fixes are not in it, nor those that the article has already; of two that overlap, "
        + "the first.",
      "fix proposes one, decide says what was decided; reload recognises in a revised draft which "
        + "were made.",
    ],
    examples: ["fixes", "fixes must", "fixes diff"],
    arguments: [.words(["open", "must", "refused", "made", "diff"])]
  ) { desk, scanner throws(Problem) in
    try desk.fixes(&scanner)
  }
]

extension Desk {
  func fixes(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "fixes [open | must | refused | made | diff]"
    let place = scanner.place()
    let word = scanner.word().lowercased()
    try expectEnd(scanner, usage)
    let all = session.fixes
    switch word {
    case "": return FixView.list(all, self)
    case "open":
      return FixView.list(all.filter(\.isOpen), self)
    case "must": return FixView.list(all.filter { $0.fix.force == .must }, self)
    case "refused": return FixView.list(all.filter { $0.fix.decision?.kind == .refused }, self)
    case "made": return FixView.list(all.filter { $0.fix.made != nil }, self)
    case "diff", "--diff": return fixDiff()
    default:
      throw Problem(
        .input,
        "“\(Wording.excerpt(word, 40))” has no meaning here",
        place: place,
        remedy: "Usage: \(usage)"
      )
    }
  }

  private func fixDiff() -> Reply {
    let diff = FixDiff.diff(of: session)
    var reply = Reply(document: Array(diff.text.utf8))
    if diff.text.isEmpty { reply.asides.append(StyledLine("No fix is to be made.", .dim)) }
    if !diff.leftOut.isEmpty {
      let count = Wording.count(diff.leftOut.count, "fix", plural: "fixes")
      reply.asides.append(StyledLine("\(count) over another left out: decide which.", .warning))
    }
    if session.article.received != nil, !diff.text.isEmpty {
      reply.asides.append(
        StyledLine("The diff is of the text as it was read, not of the file that it came in.", .dim)
      )
    }
    return reply
  }
}
