import ArticleReading
import FactModel
import Testing

@testable import ItemFinding

@Suite struct ProposalTests {
  private static func proposals(_ text: String) throws -> [String] {
    let article = try PlainTextReader.read(Array(text.utf8), name: nil)
    let items = ItemFinder.items(of: article.blocks, in: article.text)
    let dates = DateReadings(
      items,
      in: article.text,
      sentences: SentenceIndex(article.blocks),
      published: PartialDate("2024-03-20")
    )
    let found = Proposals.all(items, in: article.text, blocks: article.blocks, dates: dates)
    return found.map { proposal in
      let passages = proposal.passages.map { article.text.slice($0) }
      return "\(proposal.kind): \(passages.joined(separator: " | "))"
    }
  }

  @Test(arguments: [
    (
      "He said they were “no so-called defectors in the town that day. Nobody had seen any of them.",
      ["unclosed-quotation: “"]
    ),
    (
      "The town had seen them as “illegal immigrants” for a long time, and nothing was done.",
      ["quotation-without-speaker: illegal immigrants"]
    ),
    (
      "The mayor met Anna Petrova in the hall. Later that night the mayor wrote to Anna Petrowa again.",
      ["name-spelled-two-ways: Anna Petrova | Anna Petrowa"]
    ),
    (
      "The group counted 600 North Koreans in one camp. The list had 650 North Koreans on it by then.",
      ["number-differs: 600 North Koreans | 650 North Koreans"]
    ),
    (
      "The hearing was held on Monday, 30 January 2024, in the old town hall near the river.",
      ["wrong-weekday: Monday, 30 January 2024"]
    ),
    (
      "The mayor met the Soviets there. A Soviet guard had seen them in the hall, and then he left the town.",
      []
    ),
    (
      "They had all seen “Gone With the Wind” in the old town hall near the river on that very day.",
      []
    ),
    (
      "They were “illegal immigrants” to all. The note read that “nobody will ever come here again” in red.",
      [
        "quotation-without-speaker: nobody will ever come here again",
        "quotation-without-speaker: illegal immigrants",
      ]
    ),
    (
      "They were “illegal immigrants” to all. The hearing was held on Monday, 30 January 2024, in the hall.",
      ["wrong-weekday: Monday, 30 January 2024", "quotation-without-speaker: illegal immigrants"]
    ),
    (
      "“We are ready\", said the mayor in the old town hall near the river. Nobody else was there then.",
      []
    ),
    (
      "\"We are ready”, said the mayor in the old town hall near the river. Nobody else was there then.",
      []
    ),
    (
      "“We are ready,” said the mayor on Tuesday, 30 January 2024, in the old town hall near the river.",
      []
    ),
    (
      "The mayor said: “We have seen this before in our town.\n\n“And we shall see it again,” she added at the end.",
      []
    ),
  ])
  func proposes(_ row: (text: String, found: [String])) throws {
    #expect(try Self.proposals(row.text) == row.found)
  }

  @Test(arguments: Proposals.rules.map { [$0.kind, $0.example] })
  func everyRuleSeesItsExample(_ rule: [String]) throws {
    let found = try Self.proposals(rule[1]).map { $0.prefix { $0 != ":" } }
    #expect(found.contains(rule[0][...]), "found \(found)")
  }

  @Test func saysNothingOfATextThatIsRight() throws {
    let text =
      "The mayor, 54, was born on 3 May 1969. Fares rose from 40 euros to 50 euros, a rise of 25 percent. "
      + "The town has 12 buses and 8 trams, 20 vehicles in all, said Ana Silva on Tuesday, 30 January 2024. "
      + "Of the voters 45 percent were for it, 35 percent against it, and 20 percent did not know."
    #expect(try Self.proposals(text) == [])
  }
}
