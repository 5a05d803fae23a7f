import FactModel
import Release
import Reporting

let fixCommands: [Command] = [
  Command(
    "fixes",
    group: .claims,
    usage: ["[open | must | refused | made]", "diff", "docx FILE [overwrite]"],
    summary: "list the fixes, or write them as a diff of the article",
    details: [
      "fixes diff writes a unified diff, which patch applies to the text: fixes diff > fixes.diff. "
        + "Refused fixes are not in it, nor those that the article has already; of two that overlap, "
        + "the first.",
      "fixes docx writes the author's own Word document with the fixes as tracked changes, signed by "
        + "whoever proposed them, and open queries and findings as comments. When it comes back, answers "
        + "read shows what was accepted, refused and answered.",
      "fix proposes one, decide says what was decided; reload recognises in a revised draft which "
        + "were made.",
    ],
    examples: ["fixes", "fixes must", "fixes diff"],
    arguments: [.words(["open", "must", "refused", "made", "diff", "docx"]), .file]
  ) { desk, scanner throws(Problem) in
    try desk.fixes(&scanner)
  }
]

extension Desk {
  func fixes(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "fixes [open | must | refused | made | diff | docx FILE]"
    let place = scanner.place()
    let word = scanner.word().lowercased()
    if word == "docx" {
      guard let file = scanner.wordOrQuoted(), !file.isEmpty else {
        throw Problem(.input, "the file is missing", remedy: "Usage: fixes docx FILE")
      }
      let overwrites = scanner.peekWord() == "overwrite"
      if overwrites { _ = scanner.word() }
      try expectEnd(scanner, "fixes docx FILE [overwrite]")
      return try writeDraft(to: file, overwrites: overwrites)
    }
    try expectEnd(scanner, usage)
    let all = claimsWithFixes
    switch word {
    case "": return FixView.list(all, self)
    case "open":
      return FixView.list(all.filter { $0.fix?.made == nil && $0.fix?.outcome != nil }, self)
    case "must": return FixView.list(all.filter { $0.fix?.force == .must }, self)
    case "refused": return FixView.list(all.filter { $0.fix?.decision?.kind == .refused }, self)
    case "made": return FixView.list(all.filter { $0.fix?.made != nil }, self)
    case "diff", "--diff": return try fixDiff()
    default:
      throw Problem(
        .input,
        "“\(Wording.excerpt(word, 40))” has no meaning here",
        place: place,
        remedy: "Usage: \(usage)"
      )
    }
  }

  /// The claims with a fix, in the order of the article.
  private var claimsWithFixes: [Claim] {
    func place(_ claim: Claim) -> Int {
      claim.passages.first.flatMap { $0.isGone ? nil : $0.range.lowerBound } ?? .max
    }
    return session.claims.all.filter { $0.fix != nil }
      .sorted { (place($0), $0.number) < (place($1), $1.number) }
  }

  private func fixDiff() throws(Problem) -> Reply {
    let diff = FixDiff.diff(of: try Release(session, for: .desk))
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
