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
      ("archive", nil, "https://archive.ph/abcd", true),
      ("archive", nil, "https://archive.ph/", false),
      ("archive", nil, "https://evil.example/web/2025/https://a.example/x", false),
      (
        "address", "https://a.example/x", "https://evil.example/https://a.example/x", false
      ),
      ("archived", "2024-01-01", "2024-01-02", true),
      (
        "address", "https://a.example/x", "https://web.archive.org/web/2024/https://a.example/x",
        true
      ),
      ("address", "http://www.a.example/x", "https://a.example/x/", true),
      ("address", "https://a.example/2024/bridge-cost", "https://a.example/old/bridge-cost", true),
      ("address", "https://a.example/x", "https://a.example/y", false),
      ("address", "https://a.example/x", "https://a.example/completely/other-page", false),
      ("address", "https://a.example/v?id=7", "https://a.example/v?id=8", false),
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

  /// An archived copy is one of the page that it stands beside.
  @Test(
    arguments: [
      (nil, "https://web.archive.org/web/2024/https://a.example/x", true),
      (nil, "https://archive.ph/abcd", true),
      (nil, "https://web.archive.org/web/2024/https://b.example/x", false),
      (nil, "https://web.archive.org/web/2024/https://a.example/y", false),
      (nil, "https://evil.example/copy", false),
      ("https://web.archive.org/web/2024/https://a.example/x", "https://evil.example/copy", false),
      ("https://archive.ph/abcd", "https://web.archive.org/web/2025/https://a.example/x", true),
      ("https://archive.ph/abcd", nil, false),
    ] as [(String?, String?, Bool)]
  )
  func anArchivedCopyIsOfItsPage(before: String?, after: String?, isMinor: Bool) {
    let difference = Correction.Difference(field: "archive", before: before, after: after)
    #expect(MinorChange.covers(difference, of: "https://a.example/x") == isMinor)
  }

  /// A check that moves to another site is told.
  @Test(
    arguments: [
      (nil, "https://desk.example/1", true),
      ("https://desk.example/1", "https://desk.example/2025/1", true),
      ("https://desk.example/1", "https://other.example/9", false),
      ("https://desk.example/1", nil, false),
    ] as [(String?, String?, Bool)]
  )
  func theChecksOwnAddressIsOfOneSite(before: String?, after: String?, isMinor: Bool) {
    let difference = Correction.Difference(field: "address", before: before, after: after)
    #expect(MinorChange.covers(difference, isCheck: true) == isMinor)
  }
}
