import PlainText
import Testing

/// Whether readers need the sentence before to know of what one speaks.
struct LeaningReadersTests {
  @Test(arguments: [
    "\"It was wrong to take the bronzes…,\" Baerbock said.", "\"It is hard,\" said Tom Reed.",
    "“It’s hard,” said Tom Reed.", "‘It’s hard,’ said Tom Reed.", "‘They left,’ Reed told us.",
    "“They left.", "On Monday it rained.", "Last year it rained for 40 days.",
    "When it rained, nobody came.", "As it happens, the mill closed.",
    "As it happened, Tom Reed left.", "In June it will be ten years since the mill closed.",
    "It is 10 years since the mill closed.", "It rained.", "It was raining.",
    "On Monday it will snow.", "In December it was cold.", "It was Monday.",
    "It is clear that the mill closed.", "It is not known whether the mill closed.",
    "It was reported that 80 men left.", "It was wrong to take the bronzes.",
    "It turned out that the mill was closed.", "This year the mill hired 80 people.",
    "Earlier this week, the mill closed.", "Those who voted were old.",
    "When the mill closed, it had 80 workers.", "In June it rained and Tom Reed left.",
    "The mill closed.", "Nobody came.",
  ])
  func doesNotSpeakOfSomethingBefore(_ sentence: String) {
    #expect(!Leaning.speaksOfSomething(in: sentence, on: "Firm Abel is old."))
  }

  @Test(arguments: [
    "She left.", "The company left.", "In June it lost 5 men.", "It lost 5 men.",
    "Last year, she left.", "Yet it lost.", "In the evening it lost 5 men.",
    "When it closed, 80 men left.", "“It is hard,” she said.", "“It is hard,” it said.",
    "“It was wrong.”", "That is false.", "That year the mill closed.",
    "It was founded ten years ago.", "It is a mill.", "It turned a profit.",
    "It said that the mill closed.", "It was the first mill that hired women.",
    "When it rained, she left.", "As it happens, she left.", "At the time he was mayor.",
    "This year it lost 5 men.", "When the mill closed, she left.", "Others left.", "Not so.",
    "Its boss left.", "It will cost ten million.",
  ])
  func speaksOfSomethingBefore(_ sentence: String) {
    #expect(Leaning.speaksOfSomething(in: sentence, on: "Firm Abel is old."))
  }

  /// The present is known from no other sentence; what else of a sentence another one may have named leans on that.
  @Test(arguments: [
    ("This year 300 people came.", true), ("This year Ms Roe sold 3 mills.", true),
    ("This summer Tom Reed left.", true), ("Earlier this month, Ann Roe sold a mill.", true),
    ("This week, 4,000 workers left Dorne.", true),
    ("This year was cold.", false), ("This year it lost 5 men.", false),
    ("This day is a holiday.", false), ("This mill closed.", false), ("This is false.", false),
    ("This year she left.", false), ("This month’s figures are false.", false),
    ("This month, a spokesman of hers lied.", false), ("This month, a spokesman lied.", false),
    ("This year the new owner closed it.", false), ("This year the bank lost 3 million.", false),
    ("This year the king fled.", false), ("Earlier this year, 40 more were cut.", false),
    ("This year 40 were cut.", false), ("This year 40 resigned.", false),
    ("This year 40 percent came.", false), ("This year £5m was spent.", false),
    ("This year Ms Roe sold others.", false), ("This year Ms Roe sold it.", false),
    ("This year Ms Roe lied again.", false), ("This year Ms Roe sold the mill.", false),
    ("This year Ms Roe bought another mill.", false), ("This year Roe left his firm.", false),
    ("This year Ms Roe was.", false), ("This year Roe did not sell.", false),
    ("This year 300 further jobs went.", false), ("This year 300 were.", false),
    ("This week, nobody came.", false), ("This year sales fell.", false),
    ("This year May was cold.", false), ("This year I left.", false),
    ("The former left.", false), ("The latter left.", false), ("The former mayor left.", false),
    ("The former Soviet Union was larger.", false),
  ])
  func thePresentLeansOnNothing(_ sentence: String, _ isFree: Bool) {
    #expect((Leaning.hold(of: sentence, on: "Firm Abel is old.") == nil) == isFree)
  }

  @Test func anAnswerSpeaksOfItsQuestion() {
    #expect(Leaning.speaksOfSomething(in: "No.", on: "Is the firm old?"))
  }
}
