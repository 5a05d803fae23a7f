import Testing

@testable import ArticleReading

struct RTFFallbacksTests {
  @Test(arguments: [
    (#"{\rtf1 Wa\u322?\u281?sa}"#, #"{\rtf1 Wa\u322\'3f\u281\'3fsa}"#),
    (#"\u8220 "No"#, #"\u8220 \'22No"#),
    (#"\u-4051?x"#, #"\u-4051\'3fx"#),
    (#"\u8220\'93x"#, #"\u8220\'93x"#),
    (#"{\uc0\u8220x}\u8220?x"#, #"{\uc0\u8220x}\u8220\'3fx"#),
    (#"\uc2\u8220ABx"#, #"\uc2\u8220\'41\'42x"#),
    (#"\{\u322?\}"#, #"\{\u322\'3f\}"#),
    (#"\u322"#, #"\u322"#), (#"\"#, #"\"#), ("", ""),
    (#"\bin3 \u9?\u322?x"#, #"\bin3 \u9?\u322\'3fx"#),
    (#"\ul x\ulnone y"#, #"\ul x\ulnone y"#),
  ])
  func writesFallbacksAsBytes(_ row: (rtf: String, expected: String)) {
    let result = RTFFallbacks(Array(row.rtf.utf8)).rtf
    #expect(String(decoding: result, as: UTF8.self) == row.expected)
  }
}
