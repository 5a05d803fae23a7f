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
