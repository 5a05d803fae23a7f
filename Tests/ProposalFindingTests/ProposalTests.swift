import ArticleReading
import FactModel
import ItemFinding
import Testing

@testable import ProposalFinding

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
      "He sang “Nashville,” a song of hers, on the television show “Late Night.” The band played “Born to Run,” too.",
      []
    ),
    (
      "The party adopted “build back better” as its motto. The album “Blue,” sold well in all of the town.",
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

  @Test(arguments: [
    "Membership rose by 40 percent, from 500 to 600.",
    "The herd shrank by 40 percent, from 80 to 60.",
    "The herd doubled from 40 to 90 cows.", "Twice as many pears, 300, were sold as figs, 200.",
    "Of 200 ballots, 120, or 70 percent, were valid.",
    "A third of the 900 growers, or 450, voted to strike.",
    "The $6 million was shared equally among 4 heirs, $2 million each.",
    "The barn, built in 1890, turned 150 in 2023.", "Ulla Malm (1920-1990) died at the age of 80.",
    "The council has 31 members. All 29 members of the council voted.",
    "The wall fell on 9 November 1989, a Monday.", "The press was mended on 29 February 2023.",
    "The press was mended on 31/04/2023.", "The jury of 12, 8 women and 5 men, sat in Arle.",
    "Ulla Malm, born in 1990, is 30 years old.", "Of the 40 ships, 50 sank.",
    "The strike lasted 15 years, from 1990 to 2000.", "Nine of the seven members voted.",
    "The city has 100 schools: 60 public and 50 private.",
    "Ulla Malm, born in 1970, is 60.", "It fell 10C (50F) in a day.",
    "It fell on Mon 14 Feb 2024.", "It fell on 2024-02-14, a Monday.",
    "It fell on 14 February 2024 (a Monday).", "It fell on Tuesday the 14th of February 2024.",
    "It fell on 14.02.2024, a Monday.", "It fell on 32 May.", "It fell on the 32nd of May.",
    "It fell on 2024-13-01.", "Ulla Malm (born 1960), 75, left.",
    "Ulla Malm, who is 44 and was born in 1950, left.",
    "On Wednesday, March 12, it fell.", "Ulla Malm was born in 1920 and died in 1990, aged 80.",
  ])
  func seesWhatCannotBe(_ sentence: String) throws {
    #expect(try Self.proposals(sentence).count == 1)
  }

  @Test(arguments: [
    "Of its 100 members, 70 voted for and 40 voted against.",
    "Half of the 1,500 members stayed away, 900 in all.",
    "Two thirds of the board, 3 of 10 members, voted yes.", "Turnout was 60 percent: 300 of 600.",
    "The fund paid 40 euros in May and 60 euros in June, 110 euros in all.",
    "Sixty percent voted yes and 45 percent voted no.",
    "Seven people died: four in Arle and two in Brno.", "The 12 dead include 8 men and 6 women.",
    "Eight people were injured: five in Arle and four in Brno.",
    "The 12 guests were a pilot, two nurses and ten doctors.",
    "The gift of $10m was split into $4m for roads and $5m for schools.",
    "The number of wolves rose by 30 to 130 from 90.",
    "The town spent $6 million on its 2,000 residents ($300 per person).",
    "The gift is $12 million, of which $8 million is for roads and $5 million for schools.",
    "The school has 600 pupils, twice as many as the 250 it had.",
    "It has three mines: 120 workers in Arle, 80 in Brno and 40 in Cern, a total of 260 workers.",
    "Profit fell 20 percent to £15m from £10m.", "Fares tripled to 30 euros from 20 euros.",
    "Half of the 300 workers (100) left.", "On Monday (12 March 2024) it fell.",
    "Ulla Malm was born in 1990. She wed in 2010, when she was 35.",
    "Ulla Malm, who was born in 1950, turned 60 in 2001.", "It was built in 1950, 20 years ago.",
    "The strike lasted from 3 May to 9 May, ten days.", "It weighs 10 kg (50 lb).",
    "It was 20C (90F) in Arle.", "Mohammed Ali left. Muhammad Ali came back.",
    "Tom Sorensen left. Mr Sorenson came back.", "Nguyen Thieu left. Mr Thiệu came back.",
    "The bridge is safe,” said the mayor of Arle.",
  ])
  func seesWhatDoesNotAddUpCannotBe(_ sentence: String) throws {
    #expect(try Self.proposals(sentence).count == 1)
  }

  @Test(arguments: [
    "Ulla Malm was born in 1920 and died in 1990, aged 70.",
    "Half of the 1,500 members stayed away, 750 in all.",
    "Three fifths of the board, 6 of 10 members, voted yes.", "Turnout was 50 percent: 300 of 600.",
    "Sixty percent of the women voted yes, 300 of 600 men no.",
    "The fund paid 40 euros in May and 60 euros in June, 100 euros in all.",
    "Ulla Malm, born in 1970, is 53.", "It rose by 2C (3.6F) in a year.",
    "Ulla Malm, born in 1990, is 33 years old.", "Of the 40 ships, 30 sank.",
    "The strike lasted ten years, from 1990 to 2000.", "Nine of the 12 members voted.",
    "The city has 100 schools: 60 public and 40 private.",
    "Born in 1954 in Brno, Ulla Malm moved to Arle aged 12.",
    "Ulla Malm, who was born in 1920, wed at the age of 19.",
    "Ulla Malm, born in 1990, lost her father, 54, in May.",
    "Per Malm, 22, a son of Ulla Malm, who was born in 1970, won.",
    "Ulla Malm was born in 1970 to a mother aged 17.",
    "Membership rose by 20 percent, from 500 to 600.", "The herd doubled from 40 to 80 cows.",
    "Of 200 ballots, 120, or 60 percent, were valid.",
    "Born in 1950, the clerk sued Per Malm, 34.", "Section 30 February cases were heard.",
    "Ridership rose 10 percent from 18 to 24 year olds.",
    "A third of the 900 growers, or 4 more than in May, left.", "John Malm met Joan Malm.",
    "The jury of 12, 7 women and 5 men, sat in Arle.",
    "Of its 300 workers, 200 have children and 150 live in Arle.",
    "Of the 100 members, 60 voted yes and 30 voted no.", "The 12 dead include 8 men and 2 women.",
    "Seven people died: two men, four women and a child.",
    "Around 60 percent voted yes, 35 percent no and 10 percent abstained.",
    "The gift of $10m was split into $4m for roads and $6m for schools.",
    "The number of wolves rose by 40 to 130 from 90.",
    "Sales were $12 million, up 20 percent from $10 million.",
    "The town of 2,000 people spent $6 million, $3,000 a head, on the hall.",
    "The gift is $13 million, of which $8 million is for roads and $5 million for schools.",
    "The school has 500 pupils, twice as many as the 250 it had.",
    "It has three mines: 120 workers in Arle, 80 in Brno and 40 in Cern, a total of 240 workers.",
    "Sales rose 5 percent in May, from 3 percent in April to 4 percent in June.",
    "Output rose by 50 percent, from 300 in 2010 to 450 tonnes in 2020.",
    "The fair drew 2,000 guests and cost 6 million euros, with seats at 50 euros per person.",
    "The club of 2,000 people spent 6 million euros and charges 5 euros per person.",
    "Lunch costs 60 euros per person for groups of 10 people, or 45 euros for children.",
    "The budget is $12bn, of which $8bn goes to schools, up from $7bn.",
    "The fund is $12m, of which $8m has been pledged and $7m paid.",
    "The budget is $900m, of which $600m is for tunnels, $400m of it for steel.",
    "The budget is $12m, of which $8m is for roads; $7m is for schools.",
    "The gap is $12m, of which $8m is structural, against $9m last year.",
    "The bank raised it by half a point to 5 percent, the highest since 2008, from 1 percent a year ago.",
    "The share rose 3 percent to 45 euros, after 30 euros in March.",
    "The number of wolves rose by 300 to 5,600, from 4,000 in 1990.",
    "The share rose 3 percent to 45 euros, from 30 euros at the start of the year.",
    "On Tuesday (12 March 2024) it fell.",
    "Ulla Malm was born in 1990 and wed in 2010, when she was 20.",
    "Ulla Malm was born in 1990, and her son wed in 2030, when he was 19.",
    "It was founded nearly 20 years ago, in 2005.", "It is 10 miles (16 km) long.",
    "He got 4 years (18 months suspended).", "Martin Malm met Martina Malm.",
    "The boats are 5’ 6” long.", "Tom Sorensen left. Mrs Sorenson came back.",
    "The barn, built in 1890, turned 133 in 2023.", "Ulla Malm (1920-1990) died at the age of 70.",
  ])
  func proposesNothingWhereAllFits(_ sentence: String) throws {
    #expect(try Self.proposals(sentence) == [])
  }

  @Test func saysNothingOfATextThatIsRight() throws {
    let text =
      "The mayor, 54, was born on 3 May 1969. Fares rose from 40 euros to 50 euros, a rise of 25 percent. "
      + "The town has 12 buses and 8 trams, 20 vehicles in all, said Ana Silva on Tuesday, 30 January 2024. "
      + "Of the voters 45 percent were for it, 35 percent against it, and 20 percent did not know."
    #expect(try Self.proposals(text) == [])
  }

  /// Sums and shares beside what they are of: wrong ones first, then right ones.
  @Test(arguments: [
    ("Of the 300 members 45 percent are men, 35 percent are women and 30 percent are children.", 1),
    ("Ten percent of the 900, or 95, left the club in that year.", 1),
    ("The council passed it with 6 of 10, two thirds.", 1),
    ("The budget of the club is 300: 120, 90 and 100.", 1),
    ("Five people died in it: Ann Reed, Ben Okri, Cora Lee and Dan Poe.", 1),
    ("Three of the five judges of the court voted yes and three voted no.", 1),
    (
      "The budget is 300 million: 120 million for roads, 90 million for schools and 100 million for parks.",
      1
    ),
    ("The poll gave Hale 52 percent, Ojo 38 percent and others 15 percent.", 1),
    ("Three of the five judges of the court voted yes and two voted no.", 0),
    ("Of the 300 members 35 percent are men, 35 percent are women and 30 percent are children.", 0),
    ("Ten percent of the 900, or 90, left the club in that year.", 0),
    ("A third of the 900, or 301, left the club in that year.", 0),
    ("The council passed it with 6 of 9, two thirds.", 0),
    ("The budget of the club is 300: 120, 90 and 90.", 0),
    ("Four people died in it: Ann Reed, Ben Okri, Cora Lee and Dan Poe.", 0),
    ("Five people died in it: Ann Reed, Ben Okri and three others.", 0),
  ])
  func worksOutPartsOfWholes(_ row: (String, Int)) throws {
    let found = try Self.proposals(row.0).filter { $0.hasPrefix("wrong-s") }
    #expect(found.count == row.1, "found \(found)")
  }

  /// Numbers that belong to others than what stands behind them.
  @Test(arguments: [
    "Two of the five members were absent: Smith and Jones.",
    "Three of the seven councillors voted against: Ann Smith, Ben Jones and Cora Lee.",
    "Two countries of the 27 members voted against: Hungary and Slovakia.",
    "Police questioned 40 people and charged two: Smith and Jones.",
    "The crash killed two women and a man: Ann, Cora and Ben.",
    "Three women and two men were chosen: Ann, Cora, Eve, Ben and Dan.",
    "All but one of the four members voted: Ann, Ben and Cora.",
    "The 11 players included three debutants: Ann, Ben and Cora.",
    "The 12 members elected two deputies: Smith and Jones.",
    "The three brothers have two sisters: Ann and Cora.",
    "Two artists won: Gilbert and George and Ann Smith.",
    "Two men were charged: Ann Reed, Leeds, and Ben Okri, York.",
    "Three of the five Democrats voted for it and three Republicans against.",
    "Two of the three drivers were killed and two passengers injured.",
    "Two of the three men died in the fire and two firefighters were injured.",
    "Three of the five candidates are women and three men run for mayor.",
    "Sixty percent of the women voted yes and 50 percent of the men voted no.",
    "The average age is 30: 25 in Kent, 30 in Essex and 35 in York.",
    "The average school has 300 pupils: 250 in Kent and 350 in Essex.",
    "The class limit is 30 pupils: 25 in Kent and 30 in Essex.",
    "The ticket costs 30 euros: 20 euros for students, 15 euros for pensioners and 10 euros for children.",
    "The age limit is 18: 12 for boys, 14 for girls and 10 for others.",
    "The fine is 100 euros: 50 euros for cyclists, 70 euros for drivers and 90 euros for lorries.",
    "The team won 3 golds, 2 silvers and a bronze, six medals in all.",
    "He scored 60 goals in the league and 40 in the cup, 110 in all competitions.",
    "She has 2 sons and 2 daughters, and 5 grandchildren in all.",
    "Turnout was 60 percent: 30 of 40 districts reported.",
    "Leeds has 3 points and York 5, 9 games in all.",
  ])
  func addsUpOnlyWhatBelongsTogether(_ sentence: String) throws {
    #expect(try Self.proposals(sentence) == [])
  }

  @Test(arguments: [
    "Five people were killed: Ann Reed, Ben Okri, Cora Lee and Dan Poe.",
    "The team won 3 golds, 2 silvers and a bronze, seven medals in all.",
    "Three of the five judges voted for it and three against.",
  ])
  func addsUpWhatBelongsTogether(_ sentence: String) throws {
    #expect(try Self.proposals(sentence).count == 1)
  }

  /// What rose to less, or fell to more.
  @Test(arguments: [
    ("The rate of the town rose to 4 percent from 5 percent.", 1),
    ("The rate of the town fell to 4 percent from 5 percent.", 0),
    ("The yen fell to 150 to the dollar from 145.", 0),
  ])
  func seesAChangeThatWentTheOtherWay(_ row: (String, Int)) throws {
    let found = try Self.proposals(row.0).filter { $0.hasPrefix("wrong-change") }
    #expect(found.count == row.1, "found \(found)")
  }
}
