import Testing

@testable import Terminal

struct PastedTextTests {
  @Test(arguments: [
    ("", ""), ("a\r\nb\rc\nd\n\n", "a\nb\nc\nd"), ("\ttab", "\ttab"), ("\u{0}\u{1B}[0m", "␀␛[0m"),
    ("\u{7F}\u{85}", "␡<U+0085>"), ("é\u{200B}\u{202E}👩\u{200D}🔬", "é\u{200B}\u{202E}👩\u{200D}🔬"),
    ("שלום", "שלום"),
  ])
  func becomesHarmless(_ row: (pasted: String, text: String)) {
    #expect(PastedText.harmless(Array(row.pasted.utf8)).utf8.elementsEqual(row.text.utf8))
  }

  @Test func replacesWhatIsNotUTF8() {
    #expect(PastedText.harmless([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
  }
}
