import Auditing
import FactModel
import Release
import SessionFiles
import TestSupport
import Testing

struct WordSearchTests {
  @Test func findsWordsInEveryFileAsTheyAreAndAsJSONHasThem() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("plain.txt", "told by Jane Insider.")
    try temporary.write("a.json", #"{"note":"he said \"never\" twice"}"#)
    try temporary.write("other.json", "nothing of the kind")
    try temporary.write("a.lock", "Jane Insider")
    var search = WordSearch(["Insider", "said \"never\""])
    search.look(in: temporary.path, called: "the folder")
    search.look(in: temporary["not-there"])
    #expect(search.places == ["the folder (3 files)"])
    let found = ["a.json", "plain.txt"].map { AuditFinding(temporary[$0], "still names it") }
    #expect(search.findings == found)
  }

  /// Only whole words: `roe` is not in `erroneous`.
  @Test func findsWordsInOtherLetters() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("a.txt", "asked WIGGLESWORTH again")
    try temporary.write("b.txt", "alias wig = ask wigglesworth")
    try temporary.write("c.txt", "an erroneous word")
    try temporary.write("d.txt", "ask MÜLLER.")
    var search = WordSearch(["Wigglesworth", "Roe", "Müller"])
    search.look(in: temporary.path)
    let places = search.findings.map(\.place)
    #expect(places == ["a.txt", "b.txt", "d.txt"].map { temporary[$0] })
    #expect(search.findings.allSatisfy { $0.what.contains("in other capitals") })
  }

  @Test func looksIntoWhatIsPackedAndSaysWhereItCannot() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("a.docx", [0x50, 0x4b, 3, 4, 1])
    try temporary.write("b.docx", [0x50, 0x4b, 3, 4, 2])
    try temporary.write("c.docx", [0x50, 0x4b, 3, 4, 3])
    var search = WordSearch(["Insider"]) { packed in
      switch packed.last {
      case 1: [Array("by Insider".utf8)]
      case 2: [Array("nothing".utf8)]
      default: nil
      }
    }
    search.look(in: temporary.path)
    let expected = [
      AuditFinding(temporary["a.docx"], "still names it, packed"),
      AuditFinding(temporary["c.docx"], "is packed and could not be looked into"),
    ]
    #expect(search.findings == expected)
  }

  @Test func theArticlesOwnWordsTellNothing() throws {
    var work = SampleWork()
    var source = Source(id: .random(), number: EntityNumber(1))
    source.title = "Green skies over Whitehall"
    source.authors = ["Mark Whistler"]
    try work.apply(.make, [Change(from: nil, to: source)])
    let words = try Forgetting(source, history: work.session.log).words(in: work.session)
    #expect(words.contains("Whistler"))
    #expect(words.contains("Whitehall"))
    // The sample text has Mark Twain in it.
    #expect(!words.contains("Mark"))
  }
}
