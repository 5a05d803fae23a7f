import DeskViews
import EntityForms
import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let finding = Verb(
    "finding",
    group: .tagging,
    forms: [
      CommandForm(
        [
          Parameter("KIND", "the kind of finding", .name(.words(Finding.usualKinds))),
          .places.optional,
        ],
        tail: .optional("NOTE", "the note")
      )
    ],
    summary: "record what is wrong without a rating",
    details: [
      "Usual kinds: \(Finding.usualKinds.joined(separator: ", ")). Any other word is taken as well.",
      "A contradiction has two addresses or more. An omission is marked behind the quoted words of its "
        + "address, where what is missing would stand. Without an address the finding is about the "
        + "article as a whole; . names the sentence at the cursor.",
      "It is open until status closes it or its fix is made, and an open finding leaves its sentence "
        + "uncovered. fix, decide, query, note, flag legal and clear work on it as on a claim.",
    ],
    examples: [
      "finding contradiction 1.1 2.4 the lead says international law alone",
      "finding unclosed-quotation 2.1",
      "finding omission 3.1\"more than 120 countries\" of how many?",
    ]
  ) { desk, typed throws(Problem) in
    let typedKind = typed.text("KIND")
    let kind = try Finding.kind(typed: typedKind?.text ?? "", at: typedKind?.place ?? typed.start)
    // Without an address it is about the article as a whole, never about a sentence nobody named.
    let ranges = try desk.standing(try desk.places(typed), typed) ?? []
    guard kind != Finding.contradiction || ranges.count > 1 else {
      throw Problem(
        .input,
        "a contradiction is between two passages or more",
        place: typed.start,
        remedy: "Name them: finding contradiction 1.1 2.4 NOTE"
      )
    }
    let finding = desk.newFinding(kind, at: ranges, note: typed.restOrNil)
    try desk.commit([Change(from: nil, to: finding)])
    var reply = Reply(
      [FindingView.line(finding, desk.state)],
      json: FindingView.json(finding, desk.state)
    )
    reply.asides = desk.kindNotice(finding)
    return reply
  }
}
