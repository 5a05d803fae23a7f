import FactModel
import TestSupport
import Testing

struct SourceCommandTests {
  private func source(_ line: String) throws -> Source? {
    let desk = try InMemoryDesk()
    desk.type("source \"An older one\" slug=old")
    let answer = desk.type(line)
    guard !answer.hasPrefix("error: ") else {
      #expect(desk.session.log.count == 1, "\(line)")
      return nil
    }
    return desk.session.sources[EntityNumber(2)]
  }

  @Test func readsEveryField() throws {
    let line =
      "source https://example.org/a?b=c#d slug=Moj title=\"A “title” = so\" author=\"Kim A; Lee, B\" "
      + "publisher=MOJ published=2023-12 accessed=2024-01-02 archive=https://web.archive.org/x "
      + "kind=primary grade=b2 visibility=desk from=@old note=«ask \"Kim\" » citation=\"a | b\""
    let source = try #require(try source(line))
    #expect(source.url == "https://example.org/a?b=c#d")
    #expect(source.slug == "moj")
    #expect(source.title == "A “title” = so")
    #expect(source.authors == ["Kim A", "Lee, B"])
    #expect(source.publisher == "MOJ")
    #expect(source.published?.description == "2023-12")
    #expect(source.accessed?.description == "2024-01-02")
    #expect(source.archiveURL == "https://web.archive.org/x")
    #expect(source.kind == "primary")
    #expect(source.grade?.description == "B2")
    #expect(source.visibility == .desk)
    #expect(source.derivedFrom != nil)
    #expect(source.notes.map(\.text) == ["ask \"Kim\" "])
    #expect(source.citation == "a | b")
  }

  @Test(arguments: [
    ("source Kim Min-ji, letter to the desk of 3 May", "Kim Min-ji, letter to the desk of 3 May"),
    ("source \"UN, A/HRC/56  p. 3\" kind=primary", "UN, A/HRC/56  p. 3"),
    ("source \"a=b is no field\"", "a=b is no field"),
    ("source -- a=b is no field", "a=b is no field"),
  ])
  func takesACitation(_ row: (line: String, citation: String)) throws {
    #expect(try source(row.line)?.citation == row.citation)
  }

  @Test(arguments: [
    "source", "source slug=x", "source A slug=old", "source A slug=2x", "source A slug=\"a b\"",
    "source A grade=G9", "source A visibility=secret", "source A published=yesterday",
    "source A archive=ftp://x", "source A url=\"https://a b\"", "source A title=\"open",
    "source \"open", "source A from=@nobody",
    "source https://x.example and more", "source @2 slug=x", "source @old more words",
    "source @old from=@old", "source A date=2024", "source A Title2 link=x", "source @2 date=2024",
  ])
  func refuses(_ line: String) throws {
    #expect(try source(line) == nil)
    let desk = try InMemoryDesk()
    desk.type("source \"An older one\" slug=old")
    let before = desk.document
    #expect(desk.type(line).hasPrefix("error: "))
    #expect(desk.document == before)
  }

  @Test func changesAndTakesOut() throws {
    let desk = try InMemoryDesk()
    desk.type("source https://a.example slug=a title=A note=x")
    #expect(desk.type("source @a title=\"Another title\" grade=A1") == "@1 @a Another title [A1]")
    #expect(desk.type("source @1 title= grade= note= slug=") == "@1 https://a.example")
    #expect(desk.session.sources.last?.notes.isEmpty == true)
    #expect(desk.session.log.count == 3)
    desk.type("source @1 title=")
    #expect(desk.session.log.count == 3)
  }

  @Test func recognisesAURL() throws {
    let desk = try InMemoryDesk()
    desk.type("source https://www.example.org/a/ slug=a")
    #expect(
      desk.type("source http://example.org/a#part")
        == "@1 @a https://www.example.org/a/\n~ This URL is there already."
    )
    #expect(
      desk.type("source http://example.org/a title=B").hasPrefix(
        "error: this URL is there already as @1"
      )
    )
    #expect(desk.type("source https://example.org/A") == "@2 https://example.org/A")
    #expect(desk.type("source https://example.org/a?x=1") == "@3 https://example.org/a?x=1")
    #expect(desk.session.log.count == 3)
  }

  @Test func isFoundByNumberSlugAndPrefix() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("show @1").contains("> Add it first: source URL slug=NAME."))
    desk.type(lines: ["source A slug=moj", "source B slug=mofa", "source C slug=mof"])
    for (typed, label) in [
      ("@1", "@1"), ("@moj", "@1"), ("@MOJ", "@1"), ("@mof", "@3"), ("@mofa", "@2"),
    ] {
      #expect(desk.type("show \(typed)").hasPrefix(label + " "))
    }
    #expect(
      desk.type("f @mo") == """
        error: “@mo” could be several sources (column 3)
        - @1 @moj  A
        - @2 @mofa  B
        - @3 @mof  C
        > Type more of it.
        """
    )
    #expect(desk.type("@moj").hasPrefix("@1 @moj A"))
    #expect(desk.type("sources").split(separator: "\n").count == 3)
  }

  @Test func neverRepeatsItself() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source A slug=a", "source B slug=b from=@a", "source C slug=c from=b"])
    #expect(desk.type("source @a from=@c").hasPrefix("error: a source cannot repeat itself"))
    #expect(desk.type("show @c").contains("repeats     @2"))
    #expect(desk.type("drop @a").hasPrefix("error: @1 is used by @2"))
  }

  @Test func factsOfTheArticleAreChanged() throws {
    let desk = try InMemoryDesk()
    let answer = desk.type(
      "article byline=\"Ann; Bob\" publisher=X url=https://x.example updated=2024-02 language=en"
    )
    #expect(answer.contains("byline      Ann and Bob"))
    #expect(answer.contains("published   30 January 2024"))
    #expect(desk.type("article published=2024-99").hasPrefix("error: “2024-99” is not a date"))
    #expect(desk.type("article author=x").hasPrefix("error: “author=x” is not a field"))
    #expect(desk.type("article byline= publisher=").contains("byline      unknown"))
    desk.type("undo 2")
    #expect(desk.session.facts.publisher == nil)
    #expect(desk.session.log.count == 4)
  }

  @Test func isCitedForPasting() throws {
    let desk = try InMemoryDesk()
    desk.type(
      "source https://a.example/1 title=\"Mill & roof\" author=\"Pat Quill; Data Team\" "
        + "publisher=\"The Gazette\" published=2024-05 accessed=2024-05-08 "
        + "archive=https://archive.example/m"
    )
    #expect(
      desk.type("cite @1")
        == "Pat Quill and Data Team, “Mill & roof”, The Gazette, May 2024, https://a.example/1 "
        + "(accessed 8 May 2024; archived: https://archive.example/m)"
    )
    desk.type("source \"A clerk\" slug=clerk visibility=sealed")
    #expect(desk.type("cite @clerk").hasPrefix("error: "))
    #expect(!desk.type("cite @clerk").contains("A clerk"))
    desk.type("source \"Kim, by phone\" visibility=desk")
    #expect(desk.type("cite @3") == "Kim, by phone\n~ @3 is for the desk only.")
  }

  @Test func isTakenOverFromAnotherSession() throws {
    let other = try InMemoryDesk(firstID: 1000)
    other.type("source https://a.example/1 slug=mfa title=\"Mill\" grade=A1 kind=primary")
    other.type("source \"A clerk\" slug=clerk visibility=sealed")
    let desk = try InMemoryDesk()
    desk.world.otherSessions["other"] = other.session
    desk.type("source \"First\"")
    #expect(!desk.type("source @mfa from other").hasPrefix("error"))
    let copy = try #require(desk.session.sources.last)
    #expect(copy.url == "https://a.example/1")
    #expect(copy.slug == "mfa" && copy.title == "Mill" && copy.kind == "primary")
    #expect(copy.id != other.session.sources.last?.id)
    #expect(desk.type("source @1 from other").contains("This URL is there already."))
    for line in ["source @clerk from other", "source @9 from other", "source @mfa from nowhere"] {
      #expect(desk.type(line).hasPrefix("error: "), "\(line)")
    }
    #expect(desk.session.sources.count == 2)
  }
}
