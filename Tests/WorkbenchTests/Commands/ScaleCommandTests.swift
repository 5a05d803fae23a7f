import FactModel
import OrderedJSON
import TestSupport
import Testing

struct ScaleCommandTests {
  @Test func isSwappedFreelyWhileNoRatingIsInUse() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("scale wapo").hasPrefix("The Washington Post Fact Checker (wapo/2024)"))
    #expect(desk.type("f").hasPrefix("error: "))
    desk.type("p1")
    #expect(desk.session.claims.last?.verdict?.scale.description == "wapo/2024")
  }

  @Test func saysWhatIsInUse() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["f", "f", "mx", "t"])
    let before = desk.document
    #expect(
      desk.type("scale politifact") == """
        error: ratings are in use that the scale politifact does not have (column 7)
        - mx  Mixture, 1 claim
        > Say what becomes of each (NEW, keep or drop): scale politifact mx=…
        """
    )
    #expect(
      desk.type("scale politifact mx=xx").hasPrefix("error: “xx” is not a rating on the scale")
    )
    #expect(
      desk.type("scale politifact zz=ht").hasPrefix("error: “zz” is not a rating on the scale")
    )
    #expect(desk.type("scale politifact mx").hasPrefix("error: “mx” does not say what becomes"))
    #expect(desk.document == before)
  }

  @Test func movesKeepsAndDrops() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["f why", "mx", "ml", "c1 confidence low"])
    let answer = desk.type("scale politifact mx=ht ml=keep f=drop")
    #expect(answer.contains("~ False is removed (1 claim)"))
    #expect(answer.contains("~ Misleading stays as it was given (1 claim)"))
    #expect(answer.contains("~ Mixture becomes Half True (1 claim)"))
    let claims = Array(desk.session.claims.all)
    #expect(claims[0].verdict == nil)
    #expect(claims[0].status == .open)
    #expect(claims[1].verdicts.map(\.rating) == ["Mixture", "Half True"])
    #expect(claims[1].verdict?.signed.by.name == "Ada")
    #expect(claims[2].verdict?.scale == Scale.aap.reference)
    #expect(desk.session.log.count == 5)
    desk.type("undo")
    #expect(desk.session.scale == .aap)
    #expect(desk.session.claims[EntityNumber(1)]?.verdict?.reason == "why")
    desk.type("redo")
    #expect(desk.session.scale == .politiFact)
  }

  /// Whoever changes the scale has judged nothing: neither who rated changes by it, nor what was seen.
  @Test func whoRatedStaysTheRater() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1 f why", "me Ben", "scale politifact"])
    let verdict = try #require(desk.session.claims.last?.verdict)
    #expect(verdict.signed.by.name == "Ada" && verdict.scale == Scale.politiFact.reference)
    #expect(desk.type("check political").contains("second-person"))
    desk.type("status c1 reviewed")
    #expect(!desk.type("check political").contains("second-person"))
  }

  @Test func whoChoosesAnotherRatingIsTheRater() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1 t so", "me Ben", "scale politifact t=pf"])
    #expect(desk.session.claims.last?.verdict?.signed.by.name == "Ben")
  }

  @Test func keepsReasonsWhereNamesAreTheSame() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["mf why", "scale numbers"])
    let verdict = desk.session.claims.last?.verdict
    #expect(verdict?.rating == "Mostly false")
    #expect(verdict?.reason == "why")
    #expect(verdict?.scale.name == "numbers")
  }

  private static func file(_ ratings: String) -> [UInt8] {
    Array("{\"name\":\"own\",\"version\":\"1\",\"title\":\"Own\",\"ratings\":[\(ratings)]}".utf8)
  }

  @Test func readsAFileOfOnesOwn() throws {
    let desk = try InMemoryDesk()
    desk.world.files["own.json"] = Self.file(
      "{\"name\":\"Stimmt\",\"key\":\"s\",\"value\":1,\"x-new\":1},{\"name\":\"Falsch\",\"key\":\"fa\",\"value\":0}"
    )
    #expect(desk.type("scale own.json").hasPrefix("Own (own/1)\n  s     Stimmt"))
    #expect(desk.type("s so ist es") == "c1 title Stimmt — so ist es")
    #expect(desk.type("falsch").hasPrefix("c2 standfirst Falsch"))
    let reopened = try desk.reopened()
    #expect(reopened.session.scale.name == "own")
    #expect(reopened.type("c1 fa") == "c1 title Falsch (was Stimmt)")
    #expect(String(decoding: reopened.document, as: UTF8.self).contains("\"x-new\": 1"))
  }

  @Test(arguments: [
    ("{\"name\":\"A\",\"key\":\"c7\"}", "the key c7 is an address"),
    ("{\"name\":\"A\",\"key\":\"f1\"}", "the key f1 is an address"),
    ("{\"name\":\"A\",\"key\":\"title\"}", "the key title is an address"),
    ("{\"name\":\"A\",\"key\":\"h1\"}", "the key h1 is an address"),
    ("{\"name\":\"A\",\"key\":\"cap2\"}", "the key cap2 is an address"),
    ("{\"name\":\"A\",\"key\":\"x\"},{\"name\":\"B\",\"key\":\"x\"}", "key x is used twice"),
    ("{\"name\":\"A\",\"key\":\"x\"},{\"name\":\"a\",\"key\":\"y\"}", "name a is used twice"),
    ("{\"name\":\"A\",\"key\":\"7\"}", "must be a word of lower-case letters"),
    ("{\"name\":\"A\"}", "the key is missing"), ("", "must have a rating"),
    ("{", "not a scale: "),
  ])
  func refusesWhatCouldNotBeTyped(_ row: (ratings: String, what: String)) throws {
    let desk = try InMemoryDesk()
    desk.world.files["own.json"] = Self.file(row.ratings)
    let answer = desk.type("scale own.json")
    #expect(answer.hasPrefix("error: "))
    #expect(answer.contains(row.what), "\(answer)")
    #expect(desk.session.log.count == 0)
  }

  /// A verb that came later leaves a scale as it is; a notice says how the verb is typed.
  @Test func aKeyWinsOverAVerbOfItsName() throws {
    let desk = try InMemoryDesk()
    desk.world.files["own.json"] = Self.file(
      "{\"name\":\"Shown\",\"key\":\"show\"},{\"name\":\"Undone\",\"key\":\"undo\"}"
    )
    #expect(
      desk.type("scale own.json").hasSuffix(
        """
        ~ show is the rating Shown on this scale; the verb is :show.
        ~ undo is the rating Undone on this scale; the verb is :undo.
        """
      )
    )
    #expect(desk.type("show it is there") == "c1 title Shown — it is there")
    #expect(desk.type("2.1 undo").hasPrefix("c2 2.1 Undone"))
    #expect(desk.type(":undo").contains("2.1 undo"))
    #expect(desk.type(":show c1").contains("it is there"))
    #expect(desk.type(":nonsense").hasPrefix("error: “nonsense” is not a verb"))
  }

  @Test func saysWhenThereIsNone() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("scale politfact").contains("> Did you mean politifact?"))
    #expect(desk.type("scale nothing.json").hasPrefix("error: there is no such file"))
    #expect(desk.type("scale \"open").hasPrefix("error: quotation mark is not closed"))
  }
}
