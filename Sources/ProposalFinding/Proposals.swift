package import FactModel
package import ItemFinding

/// What rules see in an article that cannot be as it stands, or that somebody should look at.
package enum Proposals {
  /// A rule, and a text with one breach of it; docs/items.md has how often each is right.
  struct Rule: Sendable {
    let kind: String
    let example: String
    let propose: @Sendable (ProposalMaterial) -> [Proposal]
  }

  /// The rules that are right most often first.
  static let rules: [Rule] = [
    Rule(
      kind: "wrong-weekday",
      example: "The hearing was held on Monday, 30 January 2024, in the old town hall.",
      propose: DateProposals.weekdays
    ),
    Rule(
      kind: "wrong-weekday",
      example: "The hearing was held on Thursday (30 January 2024) in the old town hall.",
      propose: DateProposals.weekdaysBeside
    ),
    Rule(
      kind: "impossible-date",
      example: "The hearing was held on 31 April 2023 in the old town hall.",
      propose: DateProposals.impossible
    ),
    Rule(
      kind: "age-and-birth",
      example: "The mayor, 54, was born in 1981 in the old town.",
      propose: AgeProposals.atPublication
    ),
    Rule(
      kind: "age-and-birth",
      example: "Ulla Malm, 54, won in the old hall. Malm was born in 1981 in the town of Arle.",
      propose: AgeProposals.elsewhere
    ),
    Rule(
      kind: "wrong-change",
      example: "Fares rose from 40 euros to 50 euros, a rise of 20 percent, said the mayor.",
      propose: ChangeProposals.changes
    ),
    Rule(
      kind: "age-and-birth",
      example: "Ulla Malm was born in 1920 and died in 1990, aged 80, in the old town.",
      propose: AgeProposals.between
    ),
    Rule(
      kind: "age-and-birth",
      example: "Ulla Malm was born in 1990 and married in 2010, when she was 35.",
      propose: AgeProposals.onNamedDay
    ),
    Rule(
      kind: "wrong-sum",
      example: "Of the 100 members, 60 voted yes, 30 voted no and 20 abstained.",
      propose: PartsProposals.tooMany
    ),
    Rule(
      kind: "wrong-sum",
      example: "Nine of the seven members voted for it in the old town hall.",
      propose: PartsProposals.partOfLess
    ),
    Rule(
      kind: "wrong-sum",
      example: "The city has 100 schools: 60 public and 50 private.",
      propose: PartsProposals.listed
    ),
    Rule(
      kind: "wrong-sum",
      example: "The five victims were two men, two women and three children.",
      propose: PartsProposals.people
    ),
    Rule(
      kind: "wrong-sum",
      example: "Five people died in it: Ann Reed, Ben Okri, Cora Lee and Dan Poe.",
      propose: NamedPeople.proposals
    ),
    Rule(
      kind: "wrong-sum",
      example: "The town got $10m in three payments: $4m, $3m and $5m.",
      propose: PartsProposals.money
    ),
    Rule(
      kind: "number-differs",
      example: "The road is 10 miles (30 km) long.",
      propose: SpanProposals.units
    ),
    Rule(
      kind: "number-differs",
      example: "The firm was founded 20 years ago, in 1950.",
      propose: SpanProposals.ago
    ),
    Rule(
      kind: "number-differs",
      example: "The firm, founded in 1950, celebrated its 50th anniversary in 2010.",
      propose: SpanProposals.anniversaries
    ),
    Rule(
      kind: "wrong-sum",
      example: "Ulla Malm served from 1990 to 2000, 15 years.",
      propose: SpanProposals.lengths
    ),
    Rule(
      kind: "wrong-change",
      example: "Sales were $12 million, up 50 percent from $10 million, said the mayor.",
      propose: EndProposals.changes
    ),
    Rule(
      kind: "wrong-sum",
      example:
        "The town spent $6 million on its 2,000 residents, or $300 per person, in that year.",
      propose: EndProposals.perHead
    ),
    Rule(
      kind: "wrong-sum",
      example: "The school has 600 pupils, twice as many as the 250 it had in 2010.",
      propose: EndProposals.times
    ),
    Rule(
      kind: "wrong-sum",
      example:
        "The budget is $12 million, of which $8 million is for roads and $5 million for schools.",
      propose: EndProposals.ofWhich
    ),
    Rule(
      kind: "wrong-shares",
      example: "Of 200 ballots, 120, or 70 percent, were valid, the mayor said.",
      propose: ChangeProposals.parts
    ),
    Rule(
      kind: "wrong-sum",
      example: "Twice as many pears, 300, were sold as figs, 200, the mayor said.",
      propose: ChangeProposals.multiples
    ),
    Rule(
      kind: "wrong-sum",
      example: "The jury of 12, 8 women and 5 men, sat in the old town hall.",
      propose: ChangeProposals.lists
    ),
    Rule(
      kind: "wrong-sum",
      example: "The town has 12 buses and 7 trams, 20 vehicles in all, said the mayor.",
      propose: ArithmeticProposals.sums
    ),
    Rule(
      kind: "wrong-shares",
      example:
        "Of the voters 40 percent were for it, 35 percent against it, and 20 percent did not know.",
      propose: ArithmeticProposals.shares
    ),
    Rule(
      kind: "name-spelled-two-ways",
      example:
        "The mayor met Anna Petrova in the hall. Later the mayor wrote to Anna Petrowa again.",
      propose: NameProposals.spellings
    ),
    Rule(
      kind: "unclosed-quotation",
      example: "The mayor said: “We are ready for the winter in our town.",
      propose: QuotationProposals.unclosed
    ),
    Rule(
      kind: "unclosed-quotation",
      example: "We are ready for the winter,” said the mayor of our town.",
      propose: QuotationProposals.unopened
    ),
    Rule(
      kind: "speaker-changes",
      example:
        "“We will close the old bridge,” said Ana Silva. The paper wrote later: “We will close the old bridge,” said Tom Roe.",
      propose: QuotationProposals.speakers
    ),
    Rule(
      kind: "number-differs",
      example:
        "The group counted 600 North Koreans in one camp. The list had 650 North Koreans on it.",
      propose: FigureProposals.numbers
    ),
    Rule(
      kind: "number-differs",
      example: "The council has 31 members. All 29 members of the council voted then.",
      propose: FigureProposals.sameThing
    ),
    Rule(
      kind: "quotation-without-speaker",
      example: "The town had heard that “nobody will ever come here again” for a long time.",
      propose: QuotationProposals.speakerless
    ),
    Rule(
      kind: "quotation-without-speaker",
      example: "The town had seen them as “illegal immigrants” for a long time.",
      propose: QuotationProposals.speakerlessWords
    ),
  ]

  /// What the rules see in an article, the surest first; those of one rule in the order of the text.
  package static func all(
    _ items: [FoundItem],
    in text: ArticleText,
    blocks: [Block],
    dates: DateReadings,
    aliases: NameAliases = NameAliases()
  ) -> [Proposal] {
    let material = ProposalMaterial(
      items,
      in: text,
      blocks: blocks,
      dates: dates,
      aliases: aliases
    )
    let found = rules.enumerated().flatMap { rank, rule in
      rule.propose(material).map { (rank: rank, proposal: $0) }
    }
    var seen: Set<[Range<Int>]> = []
    return found.filter { seen.insert($0.proposal.passages).inserted }.sorted { left, right in
      (left.rank, left.proposal.passages.first?.lowerBound ?? 0)
        < (right.rank, right.proposal.passages.first?.lowerBound ?? 0)
    }.map(\.proposal)
  }
}
