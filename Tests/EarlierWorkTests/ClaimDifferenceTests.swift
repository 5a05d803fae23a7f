import EarlierWork
import TestSupport
import Testing

struct ClaimDifferenceTests {
  /// Words that are their own stems, as for a search without an index.
  private static func stemmed(_ text: String, in language: String = "en") -> [StemmedWord] {
    ClaimWord.words(of: text).map { StemmedWord(word: $0, stem: $0.folded, in: language) }
  }

  private struct Pair {
    /// Opposite, or another claim; else the same in other words.
    var isOther: Bool
    var language: String
    var here: String
    var there: String
  }

  private static let pairs: [Pair] = {
    let path = ProjectFolder.path + "/Tests/EarlierWorkTests/Pairs/pairs.txt"
    let text = String(decoding: GoldenFile.read(path) ?? [], as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      let head = parts[0].split(separator: ".")
      guard parts.count == 2, head[0] == "o" || head[0] == "s" else { return nil }
      let claims = parts[1].split(separator: "|").map {
        $0.split(separator: " ").joined(separator: " ")
      }
      return Pair(
        isOther: head[0] == "o",
        language: head.count > 1 ? String(head[1]) : "en",
        here: claims[0],
        there: claims[1]
      )
    }
  }()

  private static func isMarked(_ pair: Pair) -> Bool {
    let (here, there) = (
      stemmed(pair.here, in: pair.language), stemmed(pair.there, in: pair.language)
    )
    let differences = ClaimDifference.differences(here, there, in: pair.language)
    #expect(
      differences.isEmpty == ClaimDifference.differences(there, here, in: pair.language).isEmpty,
      "\(pair.here)"
    )
    return !differences.isEmpty
  }

  /// Before all words were compared, 4 of these were marked.
  @Test func marksEveryClaimThatIsAnother() {
    let others = Self.pairs.filter(\.isOther)
    #expect(others.count >= 60)
    #expect(others.filter { !Self.isMarked($0) }.map(\.here) == [])
  }

  /// A word that is not known to say the same is marked: that costs a look, and hides nothing.
  @Test func leavesMostClaimsUnmarkedThatAreTheSameInOtherWords() {
    let same = Self.pairs.filter { !$0.isOther }
    #expect(same.count >= 60)
    let unmarked = same.count { !Self.isMarked($0) }
    #expect(unmarked * 100 >= same.count * 85, "\(unmarked) of \(same.count)")
  }

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
      // What only one of them says.
      ("The toll rises by 12 kroner", "The toll rises", "only here: 12 kroner"),
      ("Lund's toll rises", "The toll of Lund rises", ""),
      ("", "The toll rises", ""),
      ("The toll rises in June", "The toll rose in 2023", "differs: June here, 2023 there"),
      (
        "It was not said, and not written", "It was not said",
        "differs: here it is negated (not), there not; only here: written"
      ),
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
      (
        "The toll rises by 12 kroner", "The toll rises by 12",
        "differs: 12 kroner here, 12 there"
      ),
      ("Growth was >5%", "Growth was <5%", "differs: > here, < there"),
      ("Growth was >5%", "Growth was over 5%", ""),
      ("It opened on 1 May 2020", "It opened on 2020-06-01", "differs: May here, 06 there"),
      ("5 of 10 men", "10 of 5 men", "differs in order: “5 10” here, “10 5” there"),
      (
        "The ferry failed to sail", "The ferry sailed",
        "only here: failed"
      ),
      (
        "The mayor denied that he paid", "The mayor said that he paid",
        "differs: denied here, said there"
      ),
      ("The toll rose", "The toll has fallen", "differs: rose here, fallen there"),
      ("The toll rose and fell", "The toll fell", "only here: rose"),
      ("The bridge was closed", "The bridge is open", "differs: was closed here, open there"),
      ("It was 5 degrees in Oslo", "It was -5 degrees in Oslo", "differs: 5 here, -5 there"),
      ("It was minus 5 degrees", "It was −5°", ""),
      ("It cost 5m", "It cost 5 million", ""),
      ("It cost 5m", "It cost 6 million", "differs: 5m here, 6 million there"),
      ("It is 5m long", "It is 5 metres long", ""),
      ("It cost 5m", "It cost 5 kroner", "differs: 5m here, 5 there"),
      ("It costs $5", "It costs 5 euros", "differs: 5 $ here, 5 euros there"),
      (
        "It rose by 5 percent", "It rose by 5 percentage points",
        "differs: 5 percent here, 5 percentage points there"
      ),
      ("Pages 3-5 are gone", "Pages 3–5 are gone", ""),
      (
        "Germany exports more than France", "France exports more than Germany",
        "differs in order: “Germany exports more than France” here, "
          + "“France exports more than Germany” there"
      ),
      (
        "Germany was attacked", "Germany attacked",
        "differs: was attacked here, attacked there"
      ),
      (
        "The note was sent by Ann", "The note was sent to Ann", "differs: by Ann here, to Ann there"
      ),
      ("It will close", "It closed", "differs: will close here, closed there"),
      ("It is a myth that it closes", "It closes", "only here: myth"),
      ("Hun kom ikke", "Hun kom", "only here: ikke"),
      ("US tolls rise", "America’s tolls rise", ""),
    ]
  )
  func differences(_ here: String, _ there: String, _ words: String) {
    let found = ClaimDifference.differences(
      Self.stemmed(here),
      Self.stemmed(there),
      in: "en"
    )
    #expect(found.map(\.inWords).joined(separator: "; ") == words)
  }

  /// A few words that were typed are no claim; what negates them, or stands in their place, is told all the same.
  @Test(
    arguments: [
      (
        "Vaccines cause autism", "Vaccines do not cause autism",
        "differs: there it is negated (not), here not"
      ),
      ("Vaccines cause autism", "Vaccines cure autism", "differs: cause here, cure there"),
      ("human rights", "Human rights hold here", ""),
    ]
  )
  func fewWordsAreNegatedOrReplaced(_ here: String, _ there: String, _ words: String) {
    let all = ClaimDifference.differences(Self.stemmed(here), Self.stemmed(there), in: "en")
    let told = ClaimDifference.ofFewWords(all)
    #expect((told ?? []).map(\.inWords).joined(separator: "; ") == words)
    #expect(told == nil || !words.isEmpty)
  }

  @Test func knowsNegationsOfOtherLanguages() {
    let found = ClaimDifference.differences(
      Self.stemmed("Brua var ikke stengt", in: "nb"),
      Self.stemmed("Brua var stengt", in: "nb"),
      in: "nb"
    )
    #expect(found.map(\.inWords) == ["differs: here it is negated (ikke), there not"])
  }
}
