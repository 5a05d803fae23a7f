import DeskViews
import FactModel
import LineReading
import Release
import Replies
import Reporting
import Workbench

extension Verb {
  static let fixes = Verb(
    "fixes",
    group: .claims,
    forms: [
      CommandForm(
        [Parameter("", "kind of fix", .choice(["open", "must", "refused", "made"])).optional],
        options: [.flag("diff", "as a diff of the article")]
      ),
      CommandForm([.keyword("docx"), .file], options: [.overwrite]),
    ],
    summary: "list the fixes, or write them as a diff or into the author's document",
    details: [
      "fixes diff writes a unified diff, which patch applies to the text: fixes diff > fixes.diff. "
        + "Refused fixes are not in it, nor those that the article has already; of two that overlap, "
        + "the first.",
      "fixes docx writes the author's own Word document with the open fixes as tracked changes, signed "
        + "by whoever proposed them, and open queries and findings as comments. When it comes back, "
        + "answers read shows what was accepted, refused and answered.",
      "fix proposes one, decide says what was decided; reload recognises in a revised draft which "
        + "were made.",
    ],
    examples: ["fixes", "fixes must", "fixes diff"]
  ) { desk, typed throws(Problem) in
    if typed.keyword == "docx" {
      let file = typed.text("FILE")?.text ?? ""
      return try desk.writeDraft(to: file, overwrites: typed.has("overwrite"))
    }
    if typed.has("diff") { return try desk.fixDiff() }
    let all = desk.session.fixes
    let some =
      switch typed.text("kind of fix")?.text {
      case "open": all.filter(\.isOpen)
      case "must": all.filter { $0.fix.force == .must }
      case "refused": all.filter { $0.fix.decision?.kind == .refused }
      case "made": all.filter { $0.fix.made != nil }
      default: all
      }
    return FixView.list(some, desk.state)
  }
}

extension Desk {
  fileprivate func fixDiff() throws(Problem) -> Reply {
    try requireMade()
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
