import FactModel
import PlainText
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    (raw: "plain — “text” é 日本", safe: "plain — “text” é 日本"),
    (raw: "", safe: ""),
    (raw: "\u{1B}[31mred", safe: "␛[31mred"),
    (raw: "a\u{0}b\u{7}c\u{7F}", safe: "a␀b␇c␡"),
    (raw: "a\tb\nc\r\nd\re", safe: "a b c d e"),
    (raw: "\u{9B}31m\u{85}", safe: "<U+009B>31m<U+0085>"),
    (raw: "\u{202E}evil\u{2066}x\u{200F}\u{61C}", safe: "<U+202E>evil<U+2066>x<U+200F><U+061C>"),
    (raw: "zero\u{200B}width\u{FEFF}\u{2060}", safe: "zero<U+200B>width<U+FEFF><U+2060>"),
    (raw: "a\u{2028}b\u{2029}", safe: "a<U+2028>b<U+2029>"),
    (raw: "tag\u{E0041}\u{E0001}", safe: "tag<U+E0041><U+E0001>"),
    (raw: "👩\u{200D}👩\u{200D}👧", safe: "👩\u{200D}👩\u{200D}👧"),
    (raw: "❤\u{FE0F}\u{200D}🔥", safe: "❤\u{FE0F}\u{200D}🔥"),
    (raw: "می\u{200C}خواهم", safe: "می\u{200C}خواهم"),
    (raw: "क्\u{200D}ष", safe: "क्\u{200D}ष"),
    (raw: "pass\u{200D}word\u{200C}", safe: "pass<U+200D>word<U+200C>"),
    (raw: "\u{200D}", safe: "<U+200D>"),
    (raw: "ø\u{F8} \u{A0}ሴ \u{FFFD}！", safe: "ø\u{F8} \u{A0}ሴ \u{FFFD}！"),
  ])
  func makesVisible(_ row: (raw: String, safe: String)) {
    #expect(Array(SafeText.visible(row.raw).utf8) == Array(row.safe.utf8))
  }

  @Test func everyControlCharacterIsGone() {
    let all = String(String.UnicodeScalarView((0...0x10FFFF).compactMap { Unicode.Scalar($0) }))
    let controls = SafeText.visible(all).unicodeScalars.filter {
      $0.properties.generalCategory == .control || $0.properties.isBidiControl
    }
    #expect(controls.isEmpty)
  }
}
