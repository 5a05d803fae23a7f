import FactModel

extension Verb {
  static let proposals = Verb(
    "proposals",
    group: .checking,
    forms: [CommandForm()],
    summary: "list the findings that rules see",
    details: [
      "Unclosed quotation marks, quotations without a speaker, names in two spellings, figures for "
        + "the same thing that differ, weekdays that do not fit their dates. Nothing is entered by "
        + "itself: accept p1 does that. A number stays as long as the article does."
    ],
    examples: ["proposals"]
  ) { desk, _ in
    ProposalsView.reply(desk)
  }
}
