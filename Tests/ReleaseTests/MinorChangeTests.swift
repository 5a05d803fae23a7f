import FactModel
import Testing

@testable import Release

/// What readers were told otherwise is never a minor change.
struct MinorChangeTests {
  @Test(arguments: [
    ("The goverment paid 5 million.", "The government paid 5 million.", true),
    ("It was recieved in May.", "It was received in May.", true),
    ("The comittee, it says, agreed.", "The committee it says agreed.", true),
    ("It cost 5.", "It cost 6.", false),
    ("It cost 5 million.", "It cost 5 billion.", false),
    ("It cost 1,000.", "It cost 1.000.", false),
    ("It fell by -5.", "It fell by 5.", false),
    ("The bridge was not built.", "The bridge was built.", false),
    ("The costs rose.", "The costs rise.", false),
    ("Mr Smith agreed.", "Mr Smyth agreed.", false),
    ("It is so.", "It is so?", false),
    ("He agreed.", "He “agreed”.", false),
    ("It costs us much.", "It costs US much.", false),
    ("False. It cost 6.", "True. It cost 6.", false),
    ("It cost 6.", "It cost 6.", true),
  ])
  func tellsSpellingFromAnotherWord(before: String, after: String, isSpelling: Bool) {
    #expect(MinorChange.isSpelling(before, after) == isSpelling)
  }

  @Test(
    arguments: [
      ("archive", nil, "https://archive.ph/a", true),
      ("archived", "2024-01-01", "2024-01-02", true),
      (
        "address", "https://a.example/x", "https://web.archive.org/web/2024/https://a.example/x",
        true
      ),
      ("address", "http://www.a.example/x", "https://a.example/y", true),
      ("address", "https://a.example/x", "https://b.example/x", false),
      ("address", "https://a.example/x", nil, false),
      ("conclusion", "The mayor was rihgtly told.", "The mayor was rightly told.", true),
      ("conclusion", nil, "The mayor lied.", false),
      ("evidence", "refutes, source 1", "supports, source 1", false),
      ("claim", nil, "The bridge – True", false),
      ("order", "a / b", "b / a", false),
      ("outlet", "The Desk", "The Desc", false),
      ("retraction", "Forged.", nil, false),
    ] as [(String, String?, String?, Bool)]
  )
  func looksAtTheField(field: String, before: String?, after: String?, isMinor: Bool) {
    var difference = Correction.Difference(field: field, before: before, after: after)
    if field == "address" { difference.source = .random() }
    #expect(MinorChange.covers(difference) == isMinor)
  }
}
