import Testing

@testable import TextReading

struct WordTableTests {
  private func find(_ word: String) -> Opener? {
    let table = WordTable<Opener>([
      (.startsSentence, "the furthermore aaaaaaaabbbbbbbb"), (.speech, "said the"),
      (.month, "aaaaaaaabbbbbbbbc"),
    ])
    return Array(word.utf8).withUnsafeBufferPointer { table.find($0, 0..<$0.count) }
  }

  @Test func findsWordsWhateverTheirCase() {
    #expect(find("said") == .speech)
    #expect(find("Furthermore") == .startsSentence)
    #expect(find("AAAAAAAABBBBBBBB") == .startsSentence)
  }

  @Test func keepsTheLastClassOfAWordNamedTwice() {
    #expect(find("the") == .speech)
  }

  @Test func knowsNothingElse() {
    #expect(find("") == nil)
    #expect(find("sai") == nil)
    #expect(find("aaaaaaaabbbbbbbbc") == nil)
  }
}
