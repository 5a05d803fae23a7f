import OrderedJSON
import Testing

struct JSONValueTests {
  @Test func comparesStringsByteByByte() {
    #expect(JSONValue.string("\u{e9}") != .string("e\u{301}"))
    #expect(JSONValue.string("\u{e9}") == .string("\u{e9}"))
  }

  @Test func comparesNumbersByTheirText() {
    #expect(JSONValue.number(JSONNumber(text: "1.0")) != .number(JSONNumber(1)))
  }

  @Test func findsKeysByteByByte() {
    let object = JSONObject([
      JSONMember(key: "e\u{301}", value: .bool(false)),
      JSONMember(key: "\u{e9}", value: .bool(true)),
    ])

    #expect(object["\u{e9}"] == .bool(true))
    #expect(object["e"] == nil)
  }

  @Test(arguments: [
    ("57", 57), ("-1", -1), ("1.0", nil), ("1e2", nil), ("99999999999999999999", nil),
  ])
  func tellsWholeNumbers(text: String, expected: Int?) {
    #expect(JSONNumber(text: text).integer == expected)
  }
}
