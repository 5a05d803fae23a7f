package import FactModel

/// Findings that a rule can see: proposed to the checker, never entered by themselves.
package struct Proposal: Sendable, Equatable {
  /// The kind of the finding, as it is typed.
  package var kind: String
  /// In code points.
  package var passages: [Range<Int>]
  /// What is wrong, in a sentence without a full stop.
  package var reason: String
}

/// What rules see in an article that cannot be as it stands, or that somebody should look at.
package enum Proposals {
  /// A rule, and a text with one breach of it.
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
      kind: "impossible-date",
      example: "The hearing was held on 31 April 2023 in the old town hall.",
      propose: DateProposals.impossible
    ),
    Rule(
      kind: "age-and-birth",
      example: "The mayor, 54, was born in 1981 in the old town.",
      propose: DateProposals.ages
    ),
    Rule(
      kind: "wrong-change",
      example: "Fares rose from 40 euros to 50 euros, a rise of 20 percent, said the mayor.",
      propose: ArithmeticProposals.changes
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
      kind: "unclosed-quotation",
      example: "The mayor said: “We are ready for the winter in our town.",
      propose: QuotationProposals.unclosed
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
      kind: "name-spelled-two-ways",
      example:
        "The mayor met Anna Petrova in the hall. Later the mayor wrote to Anna Petrowa again.",
      propose: NameProposals.spellings
    ),
    Rule(
      kind: "quotation-without-speaker",
      example: "The town had seen them as “illegal immigrants” for a long time.",
      propose: QuotationProposals.speakerless
    ),
  ]

  /// What the rules see in an article, in the order of the text; of two at one place the surer first.
  package static func all(
    _ items: [FoundItem],
    in text: ArticleText,
    blocks: [Block],
    dates: DateReadings
  ) -> [Proposal] {
    let material = ProposalMaterial(items, in: text, blocks: blocks, dates: dates)
    let found = rules.enumerated().flatMap { rank, rule in
      rule.propose(material).map { (rank: rank, proposal: $0) }
    }
    return found.sorted { left, right in
      (left.proposal.passages.first?.lowerBound ?? 0, left.rank)
        < (right.proposal.passages.first?.lowerBound ?? 0, right.rank)
    }.map(\.proposal)
  }
}

/// What the rules look at.
struct ProposalMaterial: Sendable {
  let items: [FoundItem]
  let text: ArticleText
  /// In the order of the text.
  let figures: [Figure]
  let sentences: SentenceIndex
  let speakers: QuotationSpeakers
  /// The day of publication; nil where it is not known.
  let published: CivilDay?

  init(_ items: [FoundItem], in text: ArticleText, blocks: [Block], dates: DateReadings) {
    self.items = items
    self.text = text
    published = dates.resolver.published
    let read = blocks.filter { $0.kind.isBody || $0.kind.isDisplay }
    figures = FigureReader.figures(of: read, in: text, dates: dates)
    sentences = SentenceIndex(blocks)
    speakers = QuotationSpeakers(items, in: text, sentences: sentences)
  }

  /// The figures of each sentence that has some.
  var figuresBySentence: [[Figure]] {
    var groups: [[Figure]] = []
    var last: Int?
    for figure in figures {
      let sentence = sentences.touched(by: figure.range).first
      if sentence == last, !groups.isEmpty {
        groups[groups.count - 1].append(figure)
      } else {
        groups.append([figure])
      }
      last = sentence
    }
    return groups
  }
}
