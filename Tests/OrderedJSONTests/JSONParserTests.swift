import OrderedJSON
import Testing

struct JSONParserTests {
  @Test func keepsTheOrderOfKeysAndTheDigitsOfNumbers() throws {
    let value = try JSONParser.parse(#"{"z":1.0,"a":-0,"m":1E400}"#)

    let expected = JSONObject([
      JSONMember(key: "z", value: .number(JSONNumber(text: "1.0"))),
      JSONMember(key: "a", value: .number(JSONNumber(text: "-0"))),
      JSONMember(key: "m", value: .number(JSONNumber(text: "1E400"))),
    ])
    #expect(value == .object(expected))
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
    (#""\u0041\u00e9\u20AC\u0000""#, "A\u{e9}\u{20ac}\0"),
    (#""\ud83d\ude42 and \uD834\uDD1E""#, "\u{1f642} and \u{1d11e}"),
    ("\"\u{7f}\u{80}\u{2028}\u{10ffff}\"", "\u{7f}\u{80}\u{2028}\u{10ffff}"),
    (#""é\né""#, "é\né"),
    (#""e\u0301""#, "e\u{301}"),
  ])
  func decodesStrings(text: String, expected: String) throws {
    #expect(try JSONParser.parse(text) == .string(expected))
  }

  @Test(arguments: ["0", "-0", "10", "0.0", "-1.5", "1e5", "1E+05", "0e-0", "12.34e56"])
  func keepsNumbersAsTheyAre(text: String) throws {
    #expect(try JSONParser.parse(" \(text)\r\n\t") == .number(JSONNumber(text: text)))
  }

  @Test func countsOffsetsFromTheStartOfASlice() {
    let bytes = Array("[1][nul]".utf8)

    let problem = #expect(throws: JSONProblem.self) { try JSONParser.parse(bytes[3...]) }

    #expect(problem?.offset == 4)
    #expect(problem?.column == 5)
  }

  @Test func acceptsKeysThatDifferOnlyInForm() throws {
    let value = try JSONParser.parse(
      "{\"\u{e9}\":1,\"e\u{301}\":2,\"\":3,\"\\u0000\":4,\"\\u0000\\u0000\":5}"
    )

    guard case .object(let object) = value else {
      Issue.record("\(value) is not an object")
      return
    }
    #expect(object.members.count == 5)
  }

  @Test(arguments: [1, 63, 64, 65, 66, 1000])
  func findsADuplicateAfterAnyNumberOfKeys(count: Int) throws {
    let members = (0..<count).map { "\"a rather long key \($0) of many\":\($0)" }
    let good = "{" + members.joined(separator: ",") + "}"
    let bad = "{" + (members + [members[count / 2]]).joined(separator: ",") + "}"

    #expect(throws: Never.self) { try JSONParser.parse(good) }
    let problem = #expect(throws: JSONProblem.self) { try JSONParser.parse(bad) }
    #expect(problem?.what == "key \"a rather long key \(count / 2) of many\" appears twice")
  }

  @Test func acceptsTheSameKeyInDifferentObjects() throws {
    let text = #"{"a":{"a":[{"a":1},{"a":2}],"b":{"a":0}},"b":{"b":{}}}"#

    #expect(try JSONParser.parse(text).compact == Array(text.utf8))
  }

  @Test func readsAsDeepAsItSays() throws {
    let deepest = JSONParser.deepest
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    #expect(throws: Never.self) { try JSONParser.parse(nested(deepest)) }
    #expect(throws: JSONProblem.self) { try JSONParser.parse(nested(deepest + 1)) }
    #expect(throws: Never.self) {
      try JSONParser.parse(Array("{\"a\":[\(nested(deepest - 2))]}".utf8), leavingRaw: "a")
    }
    #expect(throws: JSONProblem.self) {
      try JSONParser.parse(Array("{\"a\":[\(nested(deepest - 1))]}".utf8), leavingRaw: "a")
    }
  }
}
