import EarlierWork
import Testing

struct ClaimDifferenceTests {
  @Test(
    "what two claims say otherwise is told, and nothing else",
    arguments: [
      (
        "The bridge toll rises by 12 kroner in June.", "Bridge toll rises by 21 kroner in June",
        "differs: 12 here, 21 there"
      ),
      (
        "The ferry carried 900 cars a day", "The ferry carried 90 cars a day",
        "differs: 900 here, 90 there"
      ),
      ("It carried 1,000 cars", "It carried 1000 cars", ""),
      ("Nine cables were painted", "9 cables were painted", ""),
      (
        "The bridge was never closed in 2023.", "The bridge was closed in 2023.",
        "differs: here it is negated (never), there not"
      ),
      (
        "The toll covers the repairs", "The toll doesn’t cover the repairs",
        "differs: there it is negated (doesn’t), here not"
      ),
      ("It opened in May", "It opened in June", "differs: May here, June there"),
      ("It opened in 1998", "It opened in 1999", "differs: 1998 here, 1999 there"),
      ("said Ane Lund", "said Kari Berg", "differs: Ane, Lund here, Kari, Berg there"),
      // One that only says more is not another claim.
      ("The toll rises by 12 kroner", "The toll rises", ""),
      ("Lund's toll rises", "The toll of Lund rises", ""),
      ("", "The toll rises", ""),
      ("The toll rises in June", "The toll rose in 2023", ""),
      ("It was not said, and not written", "It was not said", ""),
      // One value in digits and in words.
      ("Twelve thousand cars crossed it", "12,000 cars crossed it", ""),
      ("It cost 1.2 million euros", "It cost 1,200,000 euros", ""),
      ("Three of ten cars pay", "3 of 10 cars pay", ""),
      ("Twenty-five cars pay", "26 cars pay", "differs: Twenty five here, 26 there"),
      (
        "It cost 1.2 million euros", "It cost 1.2 billion euros",
        "differs: 1.2 million here, 1.2 billion there"
      ),
      // The same value of something else.
      (
        "The toll rises by 12 percent", "The toll rises by 12 kroner",
        "differs: 12 percent here, 12 kroner there"
      ),
      ("The toll rises by 12 kroner", "The toll rises by 12", ""),
      (
        "The ferry failed to sail", "The ferry sailed",
        "differs: here it is negated (failed), there not"
      ),
      (
        "The mayor denied that he paid", "The mayor said that he paid",
        "differs: here it is negated (denied), there not"
      ),
      ("The toll rose", "The toll has fallen", "differs: rose here, fallen there"),
      ("The toll rose and fell", "The toll fell", ""),
      ("The bridge was closed", "The bridge is open", "differs: closed here, open there"),
    ]
  )
  func differences(_ here: String, _ there: String, _ words: String) {
    let found = ClaimDifference.differences(
      ClaimWord.words(of: here),
      ClaimWord.words(of: there),
      in: "en"
    )
    #expect(found.map(\.inWords).joined(separator: "; ") == words)
  }

  @Test func knowsNegationsOfOtherLanguages() {
    let found = ClaimDifference.differences(
      ClaimWord.words(of: "Brua var ikke stengt"),
      ClaimWord.words(of: "Brua var stengt"),
      in: "nb"
    )
    #expect(found.map(\.inWords) == ["differs: here it is negated (ikke), there not"])
  }
}
