import OrderedJSON
import Testing

struct JSONWritingTests {
  @Test func writesCompactWithoutWhiteSpace() throws {
    let value = try JSONParser.parse(
      #" { "b" : [ 1 , 2.50 ] , "a" : { } , "c" : [ null, true ] } "#
    )

    #expect(
      String(decoding: value.compact, as: UTF8.self) == #"{"b":[1,2.50],"a":{},"c":[null,true]}"#
    )
  }

  @Test func writesIndentedWithOneValueALine() throws {
    let text = """
      {
        "range": [0, 57],
        "empty": [],
        "nothing": {},
        "mixed": [
          1,
          "two",
          [3]
        ],
        "inner": {
          "yes": true,
          "no": false
        }
      }
      """

    let value = try JSONParser.parse(text)

    #expect(String(decoding: indentedText(value), as: UTF8.self) == text)
  }

  @Test func indentsByTheDepthAroundTheValue() {
    var bytes = Array("  ".utf8)
    JSONValue.array([.null]).append(indentedTo: &bytes, depth: 1)

    #expect(String(decoding: bytes, as: UTF8.self) == "  [\n    null\n  ]")
  }

  @Test(arguments: [
    ("plain", "plain"),
    ("say \"no\"", #"say \"no\""#),
    ("back\\slash", #"back\\slash"#),
    ("a/b", "a/b"),
    ("\u{8}\t\n\u{c}\r", #"\b\t\n\f\r"#),
    ("\0\u{1}\u{1b}\u{1f}", #"\u0000\u0001\u001b\u001f"#),
    ("\u{7f}\u{80}\u{9f}\u{a0}", "\\u007f\\u0080\\u009f\u{a0}"),
    ("\u{2027}\u{2028}\u{2029}\u{202a}", "\u{2027}\\u2028\\u2029\u{202a}"),
    ("â ⃨ ¨ © ÿ 한 🙂", "â ⃨ ¨ © ÿ 한 🙂"),
    ("eight by\"tes and more\n", #"eight by\"tes and more\n"#),
    ("", ""),
  ])
  func escapesOnlyWhatIsHarmful(string: String, literal: String) {
    var bytes: [UInt8] = []
    JSONText.appendString(string, to: &bytes)

    #expect(bytes == Array("\"\(literal)\"".utf8))
  }

  @Test(arguments: [
    ("plain é 北京 🐈", "plain é 北京 🐈"), ("\u{7F}", "\\u007f"),
    ("a\u{9B}31m\u{85}", "a\\u009b31m\\u0085"), ("\u{A0}\u{C2}", "\u{A0}\u{C2}"),
    ("\u{202E}x\u{2066}\u{2069}", "\\u202ex\\u2066\\u2069"),
    ("\u{2028}\u{2029}\u{61C}\u{200E}", "\\u2028\\u2029\\u061c\\u200e"),
    ("\u{2027}\u{202F}\u{2065}\u{61D}", "\u{2027}\u{202F}\u{2065}\u{61D}"),
    ("a line of more than eight bytes \u{202A}", "a line of more than eight bytes \\u202a"),
    ("", ""),
  ])
  func escapesForATerminalWhatSteersIt(string: String, literal: String) {
    let value = JSONValue.object(JSONObject([JSONMember(key: string, value: .string(string))]))
    #expect(value.compact(for: .terminal) == Array("{\"\(literal)\":\"\(literal)\"}".utf8))
  }

  @Test func escapesAtEveryPlaceInAWord() {
    for length in 0..<20 {
      let plain = String(repeating: "x", count: length)
      var bytes: [UInt8] = []
      JSONText.appendString(plain + "\u{85}" + plain, to: &bytes)
      #expect(bytes == Array("\"\(plain)\\u0085\(plain)\"".utf8))
    }
  }
}
