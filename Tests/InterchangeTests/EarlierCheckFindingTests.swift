import EarlierWork
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

  /// What is read of a review has a field here; all else is told by its name.
  @Test func whatIsNotReadOfAReviewIsTold() throws {
    let found = try Self.found(
      #"{"@type": "ClaimReview", "claimReviewed": "A", "url": "https://d.example", "reviewBody": "b", "#
        + #""reviewRating": {"alternateName": "False", "image": "i"}, "itemReviewed": {"@type": "Claim", "#
        + #""name": "another", "author": {"name": "P", "jobTitle": "mayor"}}}"#
    )
    #expect(
      found.tally.sentences == [
        "Fields “reviewBody of a review” (1), “image of a rating” (1), “name of what is reviewed” (1), "
          + "“jobTitle of a claimant” (1) are not taken."
      ]
    )
  }

  @Test func whatAFeedDeletedIsNoCheck() throws {
    let item = Self.review(#""A""#, #"{"alternateName": "False"}"#, "")
    let found = try Self.found(
      #"{"dataFeedElement": [{"@type": "DataFeedItem", "dateDeleted": "2024-03-01", "item": [\#(item)]}]}"#
    )
    #expect(found.checks.isEmpty)
    #expect(found.tally.sentences == ["Review “deleted by who published it” (1) is not taken."])
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
        + #""textualRating": "False"}]}, {"text": "B", "claimReview": []}, {"text": "C"}], "#
        + #""nextPageToken": "CAo"}"#
    )
    #expect(found.checks.map(\.claim) == ["A"])
    #expect(
      found.tally.sentences.sorted()
        == [
          "Claim “without a review” (2) is not taken.",
          "Field “nextPageToken, which is for the rest of the answer” (1) is not taken.",
        ]
    )
  }

  @Test func aReviewWithoutTheTextOfItsClaimIsTold() throws {
    let found = try Self.found(
      #"{"claims": [{"text": "A", "claimReview": [{"url": "https://y.example", "textualRating": "True"}]}, "#
        + #"{"claimReview": [{"url": "https://z.example", "textualRating": "False"}]}, {"text": "", "#
        + #""claimReview": {"url": "https://w.example", "textualRating": "False"}}]}"#
    )
    #expect(found.checks.map(\.claim) == ["A"])
    #expect(
      found.misfits.map(\.what) == Array(repeating: "the text of its claim is missing", count: 2)
    )
  }

  private static func rated(_ rating: String, _ date: String) -> String {
    #"{"@type": "ClaimReview", "claimReviewed": "A", "url": "https://d.example/3", "datePublished": "#
      + #""\#(date)", "reviewRating": {"alternateName": "\#(rating)"}}"#
  }

  @Test func ofTwoReviewsOfOneClaimTheLaterStandsOrBothAreTold() throws {
    let same = try Self.found(
      "[\(Self.rated("False", "2024-05-01")), \(Self.rated("False", "2024-05-01"))]"
    )
    #expect(same.checks.count == 1 && same.misfits.isEmpty)
    #expect(same.tally.sentences == ["Review “there twice” (1) is not taken."])
    let later = try Self.found(
      "[\(Self.rated("False", "2024-05-01")), \(Self.rated("True", "2024-06-01"))]"
    )
    #expect(later.checks.map(\.rating) == ["True"])
    #expect(later.tally.sentences == ["Review “corrected in the file” (1) is not taken."])
    let other = try Self.found("[\(Self.rated("False", "")), \(Self.rated("True", ""))]")
    #expect(other.checks.map(\.rating) == ["False"])
    #expect(
      other.misfits.map(\.what)
        == ["it says “True” of what another has “False” for, at the same address"]
    )
  }

  /// Days as publishers write them, and what they are; nil where they are none.
  static let days: [(text: String, day: String?)] = [
    ("2024-05-07", "2024-05-07"), ("2024-05-07T10:00:00Z", "2024-05-07"),
    ("May 7, 2024", "2024-05-07"), ("7 May 2024", "2024-05-07"), ("20240507", "2024-05-07"),
    ("Tue, 07 May 2024 10:00:00 GMT", "2024-05-07"), ("2024/05/07", "2024-05-07"),
    ("07/05/2024", nil), ("2024-02-31", nil), ("soon", nil),
  ]

  @Test(arguments: days.map(\.text))
  func aDayIsReadOrTold(_ text: String) throws {
    let row = try #require(Self.days.first { $0.text == text })
    let found = try Self.found(Self.rated("False", text))
    #expect(found.checks.first?.day == row.day)
    #expect(found.tally.isEmpty == (row.day != nil), "\(found.tally.sentences)")
  }

  private static func content(_ text: String, as format: String? = nil) throws -> ImportContent {
    let review = try JSONParser.parse(Array(rated("False", "2024-05-01").utf8)[...])
    let ports = ExchangePorts(
      readFile: { _ in [] },
      source: { _ in RoundTrip.ports() },
      linkedData: { _, _ in ([review], (0, 1, 2)) },
      isExported: { _, _ in false },
      readChecks: { [] },
      addChecks: { _ in }
    )
    return try ImportContent(
      Array(text.utf8),
      file: "f",
      ports: ports,
      signed: Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0)),
      format: format
    )
  }

  @Test(arguments: [nil, "claimreview"] as [String?])
  func aTableOfReviewsIsReadAsSuch(_ format: String?) throws {
    let content = try Self.content(
      "claimReviewed,reviewRating,url,author,datePublished,Desk\n"
        + "The cow sings.,False,https://c.example/1,Check,\"May 7, 2024\",North\n",
      as: format
    )
    guard case .checks(let found) = content else {
      Issue.record("it is read as claims")
      return
    }
    let check = try #require(found.checks.first)
    #expect(
      check.claim == "The cow sings." && check.rating == "False" && check.publisher == "Check"
    )
    #expect(check.url == "https://c.example/1" && check.day == "2024-05-07")
    #expect(found.tally.sentences == ["Column “Desk” (1) is not taken."])
  }

  @Test func aTableOfClaimsIsNoTableOfReviews() throws {
    let content = try Self.content("claim,rating,url\nThe cow sings.,False,https://c.example/1\n")
    guard case .claims = content else {
      Issue.record("it is read as reviews")
      return
    }
    #expect(throws: Problem.self) { try Self.content("Nothing of the kind.", as: "claimreview") }
  }

  @Test func whatAPageSaysDamagedOrInAttributesIsCounted() throws {
    guard case .checks(let found) = try Self.content("<html><body>x</body></html>") else {
      Issue.record("it is read as claims")
      return
    }
    #expect(
      found.tally.sentences == [
        "Review “in scripts that are no JSON” (1) is damaged, and read as it seems to be meant.",
        "Review “in attributes (RDFa)” (2) is not taken.",
      ]
    )
  }
}
