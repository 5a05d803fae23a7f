import EarlierWork
import FactModel
import Testing

/// Two claims may be one only where their texts are the same but for form.
struct ClaimFormTests {
  /// What is told of a check whose words an index found to differ in nothing.
  private static func match(_ here: String, _ there: String) -> EarlierMatch {
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    let known = KnownCheck(EarlierCheck(claim: there, origin: "feed.json", signed: signed))
    return EarlierMatch(known, likeness: 1, why: [], differences: [], asked: here)
  }

  @Test(
    "what can turn a claim round is told",
    arguments: [
      (
        "No tax is low in Kent.", "No, tax is low in Kent.",
        "differs in form: “No” here, “No,” there"
      ),
      (
        "The mayor said Reed is a thief.", "The mayor, said Reed, is a thief.",
        "differs in form: “mayor … Reed” here, “mayor, … Reed,” there"
      ),
      (
        "The workers, who struck, were fired.", "The workers who struck were fired.",
        "differs in form: “workers, … struck,” here, “workers … struck” there"
      ),
      (
        "The man (in Kent) paid.", "The man in Kent paid.",
        "differs in form: “(in Kent)” here, “in Kent” there"
      ),
      ("The strike was over.", "The strike is over.", "differs in form: “was” here, “is” there"),
      (
        "The mayor paid for it.", "The mayor pays for it.",
        "differs in form: “paid” here, “pays” there"
      ),
      (
        "The nurse left Kent.", "The nurses left Kent.",
        "differs in form: “nurse” here, “nurses” there"
      ),
      ("It cures aids.", "It cures AIDS.", "differs in form: “aids.” here, “AIDS.” there"),
      ("Aids rose.", "AIDS rose.", "differs in form: “Aids” here, “AIDS” there"),
      (
        "The polish firm paid.", "The Polish firm paid.",
        "differs in form: “polish” here, “Polish” there"
      ),
      (
        "The roads are free?", "The roads are free.", "differs in form: “free?” here, “free.” there"
      ),
      (
        "A man eating shark.", "A man-eating shark.",
        "differs in form: “man eating” here, “man-eating” there"
      ),
      ("The toll rose.", "Toll rose.", "only here: “The”"),
      (
        "Kent paid.", "Kent, he says, paid.", "differs in form: “Kent” here, “Kent, he says,” there"
      ),
      ("Growth was ‹5%.", "Growth was ›5%.", "differs in form: “‹5%.” here, “›5%.” there"),
      ("It rose on 1 May.", "It rose on 2 May.", "differs in form: “1 May.” here, “2 May.” there"),
    ]
  )
  func tells(_ here: String, _ there: String, _ told: String) {
    let match = Self.match(here, there)
    #expect(match.differences.map(\.inWords) == [told])
    #expect(!match.mayBeSame)
    #expect(!Self.match(there, here).mayBeSame)
  }

  @Test(
    "what is certainly form is not told",
    arguments: [
      ("The toll rises.", "The  toll\u{A0}rises"),
      ("the toll rises", "The toll rises."),
      ("He said “tolls are low” here.", "He said 'tolls are low' here."),
      ("He said „tolls are low“.", "He said \"tolls are low.\""),
      ("The workers’ toll", "The workers' toll"),
      ("The tolls—in Kent—are low.", "The tolls – in Kent – are low."),
      ("The tolls -- in Kent", "The tolls \u{2014} in Kent"),
      ("From 2019–2021 it rose", "From 2019-2021 it rose"),
      ("It began on 1 May 2020.", "It began on May 1, 2020"),
      ("On May 1, 2020, it began.", "On 2020-05-01 it began."),
      ("On 1st May it began.", "On May 1 it began."),
      ("It rises…", "It rises..."),
      ("The co\u{AD}operation ended.", "The cooperation ended."),
      ("Cafe\u{301}s closed.", "Caf\u{E9}s closed."),
    ]
  )
  func leavesOut(_ here: String, _ there: String) {
    let match = Self.match(here, there)
    #expect(match.differences == [])
    #expect(match.mayBeSame)
  }

  /// A few words are no claim.
  @Test func whatWasNotComparedIsNotTheSame() {
    let known = Self.match("The toll", "The toll").known
    let match = EarlierMatch(known, likeness: 1, why: [], differences: nil, asked: "The toll")
    #expect(!match.mayBeSame)
    #expect(match.differences == [])
  }
}
