import DeskViews
import FactModel
import LineReading
import Release
import Workbench

extension Verb {
  static let corrections = Verb(
    "corrections",
    group: .publishing,
    forms: [
      CommandForm(),
      CommandForm([
        .keyword("diff"), Parameter("N", "the version", .number).optional,
        Parameter("M", "the other version", .number).optional,
      ]),
    ],
    summary: "list what was published, and what was corrected or retracted since",
    details: [
      "diff: what readers would see changed, were the draft published. diff N: between version N and what "
        + "they have now; diff N M: between two versions, each as it was then, less what had to be sealed "
        + "or forgotten, and marked with what was retracted."
    ],
    examples: ["corrections", "corrections diff"]
  ) { desk, typed throws(Problem) in
    guard typed.keyword == "diff" else { return CorrectionsView.reply(desk.state) }
    guard let number = typed.text("N") else {
      return CorrectionsView.reply(try desk.publicDifference())
    }
    let first = Edition.version(try desk.version(number))
    let second: Edition =
      if let number = typed.text("M") { .version(try desk.version(number)) } else { .readers }
    return CorrectionsView.reply(
      PublicDifference(
        from: try Release(desk.session, for: .public, edition: first),
        to: try Release(desk.session, for: .public, edition: second)
      )
    )
  }
}
