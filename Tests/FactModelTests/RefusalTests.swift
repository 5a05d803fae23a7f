import FactModel
import OrderedJSON
import Testing

/// What is not exactly the form is refused, with the way to the place.
struct RefusalTests {
  private static let id = "\"id\":\"00000000-0000-4000-8000-000000000001\""
  private static let signed = "\"by\":{\"name\":\"A\"},\"at\":\"2024-01-30T14:02:05.123Z\""

  private func place<T: JSONRepresentable>(_ type: T.Type, _ text: String) throws -> String {
    let value = try JSONParser.parse(Array(text.utf8))
    do throws(FormatProblem) {
      _ = try T(json: value)
      return "was taken"
    } catch {
      #expect(!error.what.isEmpty)
      return error.place
    }
  }

  @Test(arguments: [
    ("[]", ""), ("{}", "id"), ("{\"id\":7}", "id"), ("{\"id\":\"x\"}", "id"),
    ("{\(id)}", "number"), ("{\(id),\"number\":7}", "number"),
    ("{\(id),\"number\":\"0\"}", "number"), ("{\(id),\"number\":\"1.2.3\"}", "number"),
    ("{\(id),\"number\":\"1.\"}", "number"), ("{\(id),\"number\":\"1000000000\"}", "number"),
    ("{\(id),\"number\":\"-1\"}", "number"),
    ("{\(id),\"number\":\"1\"}", "status"),
    ("{\(id),\"number\":\"1\",\"status\":\"done\"}", "status"),
    ("{\(id),\"number\":\"1\",\"status\":\"open\",\"restatement\":null}", "restatement"),
    ("{\(id),\"number\":\"1\",\"status\":\"open\",\"passages\":{}}", "passages"),
    (
      "{\(id),\"number\":\"1\",\"status\":\"open\",\"passages\":[{\"start\":4,\"end\":3,\"exact\":\"\"}]}",
      "passages[0].end"
    ),
    (
      "{\(id),\"number\":\"1\",\"status\":\"open\",\"passages\":[{\"start\":-1,\"end\":3,\"exact\":\"\"}]}",
      "passages[0].end"
    ),
    (
      "{\(id),\"number\":\"1\",\"status\":\"open\",\"passages\":[{\"start\":1.5,\"end\":3,\"exact\":\"\"}]}",
      "passages[0].start"
    ),
    ("{\(id),\"number\":\"1\",\"status\":\"open\",\"claimant\":\"Kim\"}", "claimant"),
    ("{\(id),\"number\":\"1\",\"status\":\"open\",\"said\":\"2024-02-30\"}", "said"),
    ("{\(id),\"number\":\"1\",\"status\":\"open\",\"central\":1}", "central"),
    ("{\(id),\"number\":\"1\",\"status\":\"open\",\"tags\":[\"a\",1]}", "tags[1]"),
    (
      "{\(id),\"number\":\"1\",\"status\":\"open\",\"verdicts\":[{\"rating\":\"F\",\"scale\":\"aap\",\(signed)}]}",
      "verdicts[0].scale"
    ),
    (
      "{\(id),\"number\":\"1\",\"status\":\"open\",\"notes\":[{\"text\":\"x\",\"by\":{},\"at\":\"\"}]}",
      "notes[0].by.name"
    ),
    (
      "{\(id),\"number\":\"1\",\"status\":\"open\",\"notes\":[{\"text\":\"x\",\"by\":{\"name\":\"A\"},\"at\":\"\"}]}",
      "notes[0].at"
    ),
  ])
  func claimsAreRefused(_ row: (text: String, place: String)) throws {
    #expect(try place(Claim.self, row.text) == row.place)
  }

  @Test(arguments: [
    ("{\(id),\"number\":\"1\",\"visibility\":\"secret\"}", "visibility"),
    ("{\(id),\"number\":\"1\",\"grade\":\"G1\"}", "grade"),
    ("{\(id),\"number\":\"1\",\"grade\":\"A7\"}", "grade"),
    ("{\(id),\"number\":\"1\",\"authors\":\"A\"}", "authors"),
    ("{\(id),\"number\":\"1\",\"derivedFrom\":\"@1\"}", "derivedFrom"),
  ])
  func sourcesAreRefused(_ row: (text: String, place: String)) throws {
    #expect(try place(Source.self, row.text) == row.place)
  }

  @Test(arguments: [
    ("{\"name\":\"A\",\"version\":\"1\",\"ratings\":[]}", "name"),
    ("{\"name\":\"a\",\"version\":\"1/2\",\"ratings\":[]}", "version"),
    ("{\"name\":\"a\",\"version\":\"1\",\"ratings\":[]}", "ratings"),
    (
      "{\"name\":\"a\",\"version\":\"1\",\"ratings\":[{\"name\":\"\",\"key\":\"x\"}]}", "ratings[0]"
    ),
    (
      "{\"name\":\"a\",\"version\":\"1\",\"ratings\":[{\"name\":\"X\",\"key\":\"X\"}]}",
      "ratings[0].key"
    ),
    (
      "{\"name\":\"a\",\"version\":\"1\",\"ratings\":[{\"name\":\"X\",\"key\":\"1\"}]}",
      "ratings[0].key"
    ),
    (
      "{\"name\":\"a\",\"version\":\"1\",\"ratings\":[{\"name\":\"X\",\"key\":\"x\"},{\"name\":\"Y\",\"key\":\"x\"}]}",
      "ratings[1]"
    ),
    (
      "{\"name\":\"a\",\"version\":\"1\",\"ratings\":[{\"name\":\"X\",\"key\":\"x\"},{\"name\":\"x\",\"key\":\"y\"}]}",
      "ratings[1]"
    ),
  ])
  func scalesAreRefused(_ row: (text: String, place: String)) throws {
    #expect(try place(Scale.self, row.text) == row.place)
  }

  @Test(arguments: [
    "", "do", "do 1", "undo", "undo x", "undo 3", "redo 1 2", "restore", "restore 0", "make", "1",
  ])
  func kindsOfEditsAreRefused(_ text: String) throws {
    #expect(throws: FormatProblem.self) { try Edit.Kind(json: .string(text)) }
  }
}
