import OrderedJSON
import Testing

struct JSONRawTests {
  @Test(arguments: [
    (#"{"list":[]}"#, []),
    (#"{ "list" : [ ] }"#, []),
    (
      #"{"list":[{"a":"}]\"[{"},[[],{}],"x\\",-1.5e+3,true]}"#,
      [#"{"a":"}]\"[{"}"#, "[[],{}]", #""x\\""#, "-1.5e+3", "true"]
    ),
    ("{\"list\":[\n  {\n    \"a\": 1\n  },\n  2\n]\n}\n", ["{\n    \"a\": 1\n  }", "2"]),
    (#"{"inner":{"list":[1,2]},"list":[3]}"#, ["3"]),
    (#"{"l\u0069st":[1]}"#, ["1"]),
    (#"{"list":{"list":[1]}}"#, []),
    (#"{"other":[1,2]}"#, []),
    (#"{"list":[{"unread":tru,"unread":1}]}"#, [#"{"unread":tru,"unread":1}"#]),
  ])
  func findsTheElements(text: String, expected: [String]) throws {
    let bytes = Array(text.utf8)

    let (_, raw) = try JSONParser.parse(bytes, leavingRaw: "list")

    #expect(raw.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }

  @Test func readsWhatIsAroundTheElements() throws {
    let text = Array(#"{"a":[1,{"list":[2]}],"list":[{"x":0}],"b":"end"}"#.utf8)

    let (value, _) = try JSONParser.parse(text, leavingRaw: "list")

    let expected = #"{"a":[1,{"list":[2]}],"list":[],"b":"end"}"#
    #expect(String(decoding: value.compact, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (#"[1]"#, 0), (#"{"list":["#, 9), (#"{"list":[1"#, 10), (#"{"list":[1,]}"#, 11),
    (#"{"list":[,1]}"#, 9), (#"{"list":[1 2]}"#, 11), (#"{"list":[{]}]}"#, 10),
    (#"{"list":[[}]}"#, 10), (#"{"list":["abc]}"#, 15), (#"{"list":[{"a\"}]}"#, 17),
    (#"{"list":["a\"#, 12), (#"{"list":[{"a":1"#, 15), (#"{"list":[1]]}"#, 11),
    (#"{"list":[1],"list":[2]}"#, 12), (#"{"list":[1"]"]}"#, 10), (#"{"list":[1]} x"#, 13),
  ])
  func refusesWhatHasNoBounds(text: String, offset: Int) {
    let problem = #expect(throws: JSONProblem.self) {
      try JSONParser.parse(Array(text.utf8), leavingRaw: "list")
    }

    #expect(problem?.offset == offset)
  }
}
