import Anchoring
import FactModel
import Testing
import Workbench

struct TextSearchTests {
  @Test(arguments: [
    ("“illegal” entries", "\"illegal\" entries"), ("South Korea’s", "South Korea's"),
    ("1990–2000", "1990-2000"), ("1990—2000", "1990-2000"), ("a\u{A0}b", "a b"),
    ("a \n\t b", "a b"), ("a b", "a\u{2009}b"), ("«a»", "\"a\""), ("‘a’", "'a'"),
    ("a\u{2011}b", "a-b"), ("\"a\"", "“a”"), ("a b", "  a b "), ("NORTH Korea", "north korea"),
    ("ÉTÉ", "été"), ("北京", "北京"),
  ])
  func findsWhatIsWrittenOtherwise(_ row: (text: String, wanted: String)) {
    let text = "x " + row.text + " y"
    let found = TextSearch(ArticleText(text)).occurrences(of: row.wanted)
    #expect(found == [2..<2 + row.text.unicodeScalars.count])
  }

  @Test func prefersTheCaseThatWasTyped() {
    let search = TextSearch(ArticleText("China china CHINA"))
    #expect(search.occurrences(of: "china") == [6..<11])
    #expect(search.occurrences(of: "cHINA").count == 3)
  }

  @Test(arguments: ["", " ", "zebra", "abcabcabcabcabc"])
  func findsNothing(_ wanted: String) {
    #expect(TextSearch(ArticleText("abc")).occurrences(of: wanted).isEmpty)
  }

  @Test func looksOnlyWhereItIsTold() {
    let search = TextSearch(ArticleText("ab ab ab"))
    #expect(search.occurrences(of: "ab", in: 1..<8) == [3..<5, 6..<8])
    #expect(search.occurrences(of: "ab", in: 3..<7) == [3..<5])
    #expect(search.occurrences(of: "ab", in: 4..<4).isEmpty)
  }
}
