import FactModel
import Interchange
import OrderedJSON
import Testing

/// Reviews as they are found: which rating is of which claim, and what is counted.
struct EarlierCheckFindingTests {
  private static func found(_ text: String) throws -> FoundChecks {
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    return EarlierChecks.found(
      in: [try JSONParser.parse(Array(text.utf8)[...])],
      origin: "f",
      signed: signed
    )
  }

  private static func review(_ claims: String, _ ratings: String, _ items: String) -> String {
    #"{"@type": "ClaimReview", "claimReviewed": [\#(claims)], "url": {"@id": "https://d.example/2"}, "#
      + #""reviewRating": [\#(ratings)], "itemReviewed": [\#(items)]}"#
  }

  private static let ratings = #"{"alternateName": "False"}, {"alternateName": "True"}"#
  private static let items =
    #"{"@type": "Claim", "author": {"name": "P1"}}, {"@type": "Claim", "author": {"name": "P2"}}"#

  @Test func claimsRatingsAndWhatIsReviewedGoTogetherByPlace() throws {
    let found = try Self.found(Self.review(#""A", "B""#, Self.ratings, Self.items))
    #expect(found.checks.map(\.rating) == ["False", "True"])
    #expect(found.checks.map(\.claimant) == ["P1", "P2"])
    #expect(found.checks.map(\.url) == ["https://d.example/2", "https://d.example/2"])
  }

  @Test func oneRatingIsOfAllClaims() throws {
    let found = try Self.found(Self.review(#""A", "B""#, #"{"alternateName": "False"}"#, ""))
    #expect(found.checks.map(\.rating) == ["False", "False"])
  }

  @Test(arguments: [#""A""#, #""A", "B", "C""#])
  func ratingsThatBelongToNoClaimAreTold(_ claims: String) throws {
    let found = try Self.found(Self.review(claims, Self.ratings, ""))
    #expect(found.checks.isEmpty)
    #expect(found.misfits.map(\.what).first?.hasPrefix("it has 2 ratings of") == true)
  }

  @Test func anAnswerIsCounted() throws {
    let found = try Self.found(
      #"{"claims": [{"text": "A", "claimReview": [{"publisher": {"name": "P"}, "url": "https://p.example", "#
        + #""textualRating": "False"}]}, {"text": "B", "claimReview": []}], "nextPageToken": "CAo"}"#
    )
    #expect(found.checks.map(\.claim) == ["A"])
    #expect(
      found.tally.sentences.sorted()
        == [
          "Claim “without a review” (1) is not taken.",
          "Field “nextPageToken, which is for the rest of the answer” (1) is not taken.",
        ]
    )
  }
}
