import Comparing
import ExchangeViews
import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let agreement = Verb(
    "agreement",
    group: .looking,
    forms: [
      CommandForm(
        [Parameter("FILE", "the file", .name(.ending(".csv"))).optional],
        options: AgreementRequest.options
      ),
      CommandForm(
        [.keyword("verdicts"), AgreementRequest.names],
        options: AgreementRequest.options
      ),
      CommandForm(
        [.keyword("passages"), AgreementRequest.names],
        options: AgreementRequest.tables
      ),
      CommandForm([.keyword("items"), AgreementRequest.names], options: AgreementRequest.options),
    ],
    summary: "say how much several people agree who rated the same claims",
    details: [
      "The file is a table with the columns claim, rater and rating; without one it is the last rating that "
        + "each person gave each claim of this session. Percentage, Cohen's and Fleiss' "
        + "kappa, Krippendorff's alpha and Gwet's AC1, each with the interval in which it lies in 95 of "
        + "100 samples of the claims; what is undefined is said. The claims that cost most come last.",
      "passages is about which words of the article people took for claims: Krippendorff's alpha over the text. items is "
        + "about what they ticked and what they found nothing to check in. Names leave all others out. csv gives the "
        + "measures as a table, table what they are worked out from: claim, rater, rating.",
      "Ratings are read by their names on the session's scale, or the one that scale names. docs/agreement.md "
        + "says what each measure means, and when not to use it.",
    ],
    examples: [
      "agreement", "agreement ratings.csv", "agreement ratings.csv scale=politifact rounds=200",
      "agreement passages", "agreement items",
    ]
  ) { desk, typed throws(Problem) in
    let request = try AgreementRequest(typed, desk)
    if typed.keyword == "passages" {
      let view = PassageAgreementView(desk.session, takes: request.takes)
      return request.document(csv: view.csv, table: view.table) ?? view.reply
    }
    if typed.keyword == "items" {
      let table = try desk.readable { () throws(FormatProblem) in
        try RatedClaims(itemsOf: desk.session, takes: request.takes)
      }
      return try request.reply(table, desk)
    }
    let read = try typed.text("FILE").map { file throws(Problem) in
      try RatingsText.read(try desk.ports.readFile(file.text), name: file.text)
    }
    let given = read == nil ? SessionRatings(desk.session, on: request.scale) : nil
    let table = try RatedClaims(
      read?.ratings ?? given?.ratings.filter(request.takes) ?? [],
      scale: request.scale,
      file: typed.text("FILE")?.text ?? "session",
      remarks: given?.remarks(request.takes) ?? []
    )
    var reply = try request.reply(table, desk)
    if let others = read?.others, !others.isEmpty {
      reply.asides.append(StyledLine("Not read: the columns \(Wording.list(others)).", .warning))
    }
    return reply
  }
}
