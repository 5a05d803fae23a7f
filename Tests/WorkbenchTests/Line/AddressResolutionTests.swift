import FactModel
import TestSupport
import Testing

/// Addresses on the sample article: what a tag there is answered.
struct AddressResolutionTests {
  @Test(arguments: [
    ("3", "3.1"), ("4", "4.1-3"), ("3-4", "3.1, 4.1-3"), ("2.2", "2.2"), ("2.2-4", "2.2-4"),
    ("8.1:3-5", "8.1"), ("title", "title"), ("standfirst", "standfirst"), ("h2", "h2"),
    ("cap1", "cap1"), ("cr1", "cr1"), (".", "title"), ("+", "standfirst"), ("-", "title"),
    ("$", "8.2"), ("/\"UPR\"", "3.1"), ("/\"upr\"", "3.1"), ("stand", "standfirst"),
    ("\"around 600 North Koreans\"", "8.1"), ("8.2\"UN human rights experts\"", "8.2"),
    ("3\"last week\"", "3.1"), ("\"refugees. They\"", "2.2-3"),
    ("“no so-called “DPRK defectors” in”", "2.1"), ("\"Through Chinese Modernisation\"", "4.1"),
    ("\"China's  UPR\"", "6.1"), ("\"non‑refoulement\"", "8.2"),
  ])
  func namesThePlace(_ row: (address: String, place: String)) throws {
    let answer = try InMemoryDesk().type("\(row.address) f")
    let words = answer.split(separator: " False")[0]
    #expect(words == "c1 \(row.place)", "\(answer)")
  }

  @Test(arguments: [
    ("9", "there is no paragraph 9 (column 1)", "The article has 8 paragraphs."),
    ("0", "there is no paragraph 0 (column 1)", "The article has 8 paragraphs."),
    ("5-3", "there is no paragraph 5-3 (column 1)", ""),
    ("1-99", "there is no paragraph 99 (column 1)", ""),
    ("3.2", "there is no sentence 3.2 (column 1)", "3 has 1 sentence."),
    ("4.2-9", "there is no sentence 4.9 (column 1)", "4 has 3 sentences."),
    ("1.1:40", "there is no word 40 in 1.1 (column 1)", "It has 29 words."),
    ("1.1:0", "there is no word 0 in 1.1 (column 1)", "It has 29 words."),
    (
      "c1", "there is no claim c1 (column 1)",
      "There is none yet. A rating makes one: 3.2 f REASON."
    ),
    (
      "f1", "there is no finding f1 (column 1)",
      "There is none yet. finding KIND 3.2 NOTE makes one."
    ),
    (
      "_", "_ names the claim just tagged, and none was (column 1)",
      "A rating makes one: 3.2 f REASON."
    ),
    ("/\"xyzzy\"", "“xyzzy” does not occur in the article (column 1)", ""),
    ("\"xyzzy\"", "“xyzzy” does not occur in the article (column 1)", ""),
    ("3.1\"600\"", "“600” does not occur there (column 1)", ""),
    ("\"Google tag\"", "“Google tag” does not occur in the article (column 1)", ""),
  ])
  func saysWhatIsNotThere(_ row: (address: String, what: String, remedy: String)) throws {
    let desk = try InMemoryDesk()
    let lines = desk.type("\(row.address) f").split(separator: "\n")
    #expect(lines.first == "error: \(row.what)")
    if !row.remedy.isEmpty { #expect(lines.last == "> \(row.remedy)") }
    #expect(desk.session.log.count == 0)
  }

  @Test func listsEveryPlaceOfAQuotationThatOccursMoreThanOnce() throws {
    let desk = try InMemoryDesk()
    let answer = desk.type("\"illegal immigrants\" f")
    #expect(
      answer == """
        error: “illegal immigrants” occurs 2 times (column 1)
        - standfirst  South Korea had raised the issue of North Korean defectors…
        - 7.1  Seoul raised the issue of North Korean defectors crossing…
        > Name the sentence before it: 3.2"illegal immigrants".
        """
    )
    #expect(desk.session.log.count == 0)
    #expect(desk.type("7.1\"illegal immigrants\" f").hasPrefix("c1 7.1 False “illegal immigrants"))
  }

  @Test(arguments: [
    "/repatriating f", "/China said", "/the drop", "/defectors 3.2", "/defectors @x",
  ])
  func aSearchIsNothingElse(_ line: String) throws {
    let desk = try InMemoryDesk()
    _ = desk.type("1.1 t")
    let answer = desk.type(line)
    #expect(desk.session.log.count == 1)
    #expect(answer.contains("“\(line.dropFirst())”") || answer.hasPrefix(">"), "\(answer)")
  }

  @Test func aQuotedSearchSaysWhatIsRated() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("/\"repatriating\" f").hasPrefix("c1 "))
  }

  @Test func searchGoesOnBehindTheCursorAndAround() throws {
    let desk = try InMemoryDesk()
    let places = (0..<4).map { _ in
      desk.type("/repatriati")
      return desk.prompt.split(separator: " ")[1]
    }
    #expect(places == ["standfirst", "5.1", "7.1", "8.2"])
    desk.type("/repatriati")
    #expect(desk.prompt.hasPrefix("factdesk standfirst "))
  }

  @Test func aSearchIsRepeatedForwardsAndBackwards() throws {
    let desk = try InMemoryDesk()
    let places = ["n", "N", "/repatriati", "n", "n", "N", "title", "n", "N", "N"].map { line in
      desk.type(line)
      return String(desk.prompt.split(separator: " ")[1])
    }
    // Where nothing was searched for, it is the next sentence; the search goes on from the cursor.
    #expect(
      places == [
        "standfirst", "title", "standfirst", "5.1", "7.1", "5.1", "title", "standfirst", "8.2",
        "7.1",
      ]
    )
    #expect(desk.type("n f the figure").hasPrefix("c1 8.2 False"))
    #expect(desk.type("c1 note n is a number").contains("n is a number"))
  }

  @Test func saysWhichPlaceOfASearchItIs() throws {
    let desk = try InMemoryDesk("A title\n\nOne cat. A dog.\n\nTwo cats.\n", isInteractive: true)
    #expect(desk.type("/cat").hasSuffix("~ “cat”: 1 of 2 sentences. n goes on, N goes back"))
    desk.type("set hints off")
    #expect(desk.type("n").hasSuffix("~ “cat”: 2 of 2 sentences"))
  }

  @Test func numbersTheWordsAsAddressesCountThem() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("w 8.1").hasPrefix("8.1     1:In 2:December, 3:South"))
    #expect(desk.type("8.1:3-5 f").contains("“South Korean human”"))
    #expect(desk.type("words 4").split(separator: "\n").count == 3)
  }

  @Test func placesAreCodePoints() throws {
    let desk = try InMemoryDesk("A title\n\n👩‍🔬 said e\u{301} 北京 twice. Then it rained again on her.")
    desk.type("\"北京\" f")
    let passage = try #require(desk.session.claims.last?.passages.first)
    #expect(passage.exact == "北京")
    #expect(passage.range == 21..<23)
  }
}
