import Testing

@testable import FactdeskApp

struct HarmlessJSONTests {
  @Test(arguments: [
    ("\"plain é 北京 🐈\"", "\"plain é 北京 🐈\""), ("\"\u{7F}\"", "\"\\u007f\""),
    ("\"a\u{9B}31m\u{85}\"", "\"a\\u009b31m\\u0085\""), ("\"\u{A0}\u{C2}\"", "\"\u{A0}\u{C2}\""),
    ("\"\u{202E}x\u{2066}\u{2069}\"", "\"\\u202ex\\u2066\\u2069\""),
    ("\"\u{2028}\u{2029}\u{61C}\u{200E}\"", "\"\\u2028\\u2029\\u061c\\u200e\""),
    ("\"\u{2027}\u{202F}\u{2065}\"", "\"\u{2027}\u{202F}\u{2065}\""), ("", ""),
  ])
  func escapesWhatSteersATerminal(_ row: (json: String, escaped: String)) {
    #expect(HarmlessJSON.escaped(Array(row.json.utf8)) == Array(row.escaped.utf8))
  }
}
