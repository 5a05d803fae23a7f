import FactModel
import OrderedJSON
import TestSupport
import Testing
import Workbench

struct ImportCommandTests {
  private static let article = "The 😀 bridge\n\nIt opened in 1998. Nobody came.\n"

  private func desk() throws -> InMemoryDesk { try InMemoryDesk(Self.article) }

  private func file(_ desk: InMemoryDesk, _ name: String, _ text: String) {
    desk.world.files[name] = Array(text.utf8)
  }

  private static func doccano(_ spans: String, text: String = article) -> String {
    var bytes: [UInt8] = []
    JSONText.appendString(text, to: &bytes)
    return "{\"text\": \(String(decoding: bytes, as: UTF8.self)), \"label\": [\(spans)]}\n"
  }

  @Test func takesClaimsInAsOneEdit() throws {
    let desk = try desk()
    file(desk, "a.jsonl", Self.doccano("[15, 32, \"False\"], [34, 45, \"mostly-true\"]"))
    #expect(desk.type("import a.jsonl") == "2 new claims from a.jsonl (doccano)")
    #expect(desk.session.claims.all.map(\.wording) == ["It opened in 1998", "Nobody came"])
    #expect(desk.session.claims.all.map { $0.verdict?.rating } == ["False", "Mostly True"])
    #expect(desk.session.log.count == 1)
    desk.type("undo")
    #expect(desk.session.claims.isEmpty)
    desk.type("redo")
    #expect(desk.session.claims.count == 2)
    // The same file again changes nothing.
    #expect(desk.type("import a.jsonl") == "nothing new, 2 claims as before from a.jsonl (doccano)")
    #expect(desk.session.log.count == 3)
  }

  @Test func addsToClaimsOnTheSamePassage() throws {
    let desk = try desk()
    desk.type("\"It opened in 1998\" t it says so")
    file(
      desk,
      "a.csv",
      "exact,rating,evidence\nIt opened in 1998,False,refutes https://a.example\n"
    )
    #expect(
      desk.type("import a.csv")
        == "0 new claims and 1 changed from a.csv (csv)\n~ c1: True becomes False"
    )
    let claim = try #require(desk.session.claims.last)
    #expect(claim.verdicts.map(\.rating) == ["True", "False"])
    #expect(desk.session.sources.last?.url == "https://a.example")
    #expect(claim.evidence.map(\.source) == [desk.session.sources.last?.id])
  }

  @Test func doesNothingWhenPartDoesNotFitUnlessAsked() throws {
    let desk = try desk()
    file(
      desk,
      "a.jsonl",
      Self.doccano("[15, 32, \"False\"], [16, 900, \"False\"], [5, 9, \"True\"]")
    )
    let answer = desk.type("import a.jsonl")
    #expect(
      answer == """
        error: 2 parts of it do not fit
        - span 2: 16–900 lies outside the text
        - span 3: 5–9 begins or ends inside a surrogate pair
        > Nothing was imported. To import the other 1 claim: import a.jsonl partial
        """
    )
    #expect(desk.session.log.count == 0)
    #expect(
      desk.type("import a.jsonl partial").hasPrefix("1 new claim from a.jsonl (doccano)\n~ span 2")
    )
    #expect(desk.session.claims.count == 1)
  }

  @Test func findsPassagesOfAnotherTextByTheirWords() throws {
    let desk = try desk()
    let other = "Another head\n\nIt opened in 1998. Somebody came.\n"
    file(
      desk,
      "a.jsonl",
      String(Self.doccano("[14, 31, \"False\"]", text: other).dropLast(2))
        + ", \"title\": \"The 😀 bridge\"}\n"
    )
    #expect(desk.type("import a.jsonl") == "1 new claim from a.jsonl (doccano)")
    #expect(desk.session.claims.last?.wording == "It opened in 1998")
  }

  @Test func leavesClaimsOnOtherArticles() throws {
    let desk = try desk()
    let lines =
      Self.doccano("[15, 32, \"False\"]")
      + Self.doccano("[0, 1, \"True\"]", text: "Another text altogether.")
    file(desk, "a.jsonl", lines)
    #expect(desk.type("import a.jsonl").contains("- line 2: 1 claim on another article"))
    #expect(desk.type("import a.jsonl partial").hasPrefix("1 new claim"))
  }

  @Test func takesTheFormatThatIsNamed() throws {
    let desk = try desk()
    file(desk, "a.txt", "exact\tlabel\nNobody came\tTrue\n")
    #expect(desk.type("import a.txt as tsv") == "1 new claim from a.txt (tsv)")
    #expect(
      desk.type("import a.txt as prodigy").hasPrefix("error: prodigy is no format that is read")
    )
    #expect(desk.type("import a.txt as").hasPrefix("error: the value of as is missing"))
    #expect(desk.type("import").hasPrefix("error: the file is missing"))
    #expect(desk.type("import a b").hasPrefix("error: one file is enough"))
    #expect(desk.type("import nowhere.csv").hasPrefix("error: there is no such file"))
  }

  @Test func nothingTakenIsAFailure() throws {
    let desk = try desk()
    file(desk, "a.jsonl", Self.doccano(""))
    let answer = desk.type("import a.jsonl")
    #expect(
      answer.hasPrefix("error: nothing in it was taken: there is no claim in it"),
      "\(answer)"
    )
    #expect(desk.session.log.count == 0)
  }

  @Test func tellsWhatWouldBeTaken() throws {
    let desk = try desk()
    file(desk, "a.csv", "exact,label,Desk's own\nNobody came,R,7\n")
    let trial = desk.type("import a.csv rating:R=False --dry-run")
    #expect(
      trial == """
        1 new claim from a.csv (csv); nothing is changed
        ~ Column “Desk's own” (1) is not read, but kept for an export in the same format.
        """
    )
    #expect(desk.session.log.count == 0)
    #expect(desk.type("import a.csv rating:R=False").hasPrefix("1 new claim from a.csv (csv)"))
    #expect(desk.session.claims.last?.verdict?.rating == "False")
  }

  @Test func asksAtThePromptBeforeItTakesWhatItDoesNotKnow() throws {
    let desk = try desk()
    file(desk, "a.csv", "exact,label,Desk's own\nNobody came,False,7\n")
    desk.world.answer = false
    #expect(desk.type("import a.csv").hasPrefix("1 new claim from a.csv (csv); nothing is changed"))
    #expect(desk.session.log.count == 0)
    desk.world.answer = true
    #expect(desk.type("import a.csv").hasPrefix("1 new claim from a.csv (csv)\n"))
    #expect(desk.session.log.count == 1)
  }

  @Test func readsAMappingThatIsKeptInAFile() throws {
    let desk = try desk()
    file(desk, "a.csv", "exact,Who said it\nNobody came,Rita\n")
    file(desk, "desk.map", "# our table\n\ncolumn:\"Who said it\"=claimant\n")
    _ = desk.type("import a.csv map=desk.map")
    #expect(desk.session.claims.last?.claimant == .speaker(name: "Rita", role: nil))
    file(desk, "bad.map", "\ncolour=red\n")
    let answer = desk.type("import a.csv map=bad.map")
    #expect(answer.contains("“colour=red” does not say what is what in the file"), "\(answer)")
  }

  @Test func takesSourcesOfALibraryAsOneChange() throws {
    let desk = try desk()
    let entries =
      "@online{mill, title = {The mill}, url = {https://a.example/m}}\n"
      + "@book{b, title = {A book}, isbn = {9780000000000}, publisher = {House}}\n"
    file(desk, "a.bib", entries)
    #expect(desk.type("import a.bib").hasPrefix("2 new sources from a.bib (bibtex)"))
    #expect(desk.session.sources.all.map(\.slug) == ["mill", "b"])
    #expect(desk.session.log.count == 1)
    #expect(desk.type("import a.bib").hasPrefix("nothing new, 2 sources as before"))
    #expect(desk.session.log.count == 1)
  }

  @Test func keepsReviewsAsEarlierChecks() throws {
    let desk = try desk()
    let review = """
      {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://check.example/1",
       "claimReviewed": "The bridge opened in 1998.", "datePublished": "2020-01-02",
       "author": {"@type": "Organization", "name": "Check"},
       "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "The mayor"}},
       "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "worstRating": 1,
         "alternateName": "Wrong"}}
      """
    file(desk, "review.json", review)
    file(
      desk,
      "feed.json",
      "{\"@type\": \"DataFeed\", \"dataFeedElement\": [{\"item\": [\(review)]}]}"
    )
    #expect(desk.type("import review.json").hasPrefix("1 earlier check kept from review.json"))
    #expect(desk.session.log.count == 0)
    #expect(
      desk.type("import feed.json") == "0 earlier checks kept from feed.json; 1 there already"
    )
    desk.type("\"opened in 1998\" t")
    desk.type("restate c1 The bridge opened in 1998.")
    for line in ["before c1", "checks bridge opening"] {
      #expect(desk.type(line).contains("https://check.example/1"), "\(line)")
    }
    #expect(desk.type("before tunnel") == "None of the 2 earlier checks is like that.")
    desk.world.files["page.html"] = Array("<!DOCTYPE html><p>".utf8)
    #expect(desk.type("import page.html").hasPrefix("error: the page holds no ClaimReview"))
    desk.world.linkedData = [
      .object(JSONObject([JSONMember(key: "@type", value: .string("ClaimReview"))]))
    ]
    #expect(desk.type("import page.html").contains("- review 1: claimReviewed is missing"))
  }

  /// What its publisher corrected is not known as it was.
  @Test func aCorrectedReviewTakesThePlaceOfWhatWasThere() throws {
    let desk = try desk()
    func review(_ rating: String, _ day: String) -> String {
      """
      {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://check.example/5",
       "claimReviewed": "The goat sings", "datePublished": "\(day)",
       "author": {"name": "Check"}, "reviewRating": {"alternateName": "\(rating)"}}
      """
    }
    file(desk, "first.json", review("False", "2024-01-01"))
    file(desk, "second.json", review("True", "2024-06-01"))
    desk.type("import first.json")
    let answer = desk.type("import second.json")
    #expect(answer.contains("1 corrected"))
    #expect(answer.contains("“The goat sings”: True, 2024-06-01, not False, 2024-01-01"))
    let known = desk.type("before goat sings")
    #expect(known.contains("True  2024-06-01") && !known.contains("2024-01-01"), "\(known)")
    #expect(
      desk.type("before goat sings rating=false").hasPrefix(
        "The earlier check that is known"
      )
    )
    // An older answer of a feed corrects nothing, and is told.
    #expect(desk.type("import first.json").contains("1 not newer than what is there"))
    #expect(desk.type("before goat sings").contains("True  2024-06-01"))
    #expect(desk.type("import second.json").contains("1 there already"))
    // Neither does one without a day, or of somebody else on the same day.
    file(desk, "dayless.json", review("Half", ""))
    #expect(desk.type("import dayless.json").contains("1 not newer than what is there"))
    file(
      desk,
      "other.json",
      review("Half", "2024-06-01").replacingOccurrences(of: "\"Check\"", with: "\"Else\"")
    )
    #expect(desk.type("import other.json").contains("1 not newer than what is there"))
  }

  /// A rating that was changed in an export is of whoever brings it in, not of whose rating it was.
  @Test func whatWasChangedOutsideIsOfWhoeverBringsItIn() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1 f https://example.org/1 counted", "me Ben", "export csv a.csv"])
    let text = String(decoding: try #require(desk.world.files["a.csv"]), as: UTF8.self)
    for changed in [("False", "True"), ("counted", "guessed")] {
      file(desk, "a.csv", text.replacingOccurrences(of: changed.0, with: changed.1))
      #expect(desk.type("import a.csv").contains("1 changed"))
      let verdict = try #require(desk.session.claims.last?.verdict)
      #expect(verdict.signed.by.name == "Ben", "\(changed)")
      desk.type("undo")
      #expect(desk.session.claims.last?.verdict?.signed.by.name == "Ada")
    }
  }

  /// Also where the claim has a tag that is a rating of the format.
  @Test func onesOwnReasonIsNoNote() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "1.1 f https://example.org/1 counted", "tag c1 Refuted", "export averitec a.json",
    ])
    let told = desk.type("import a.json")
    #expect(told.contains("1 claim as before"), "\(told)")
    #expect(desk.session.claims.last?.notes.isEmpty == true)
  }
}
