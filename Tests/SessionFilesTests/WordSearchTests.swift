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

/// Words in files of other kinds, and what only looks like them.
struct WordFormTests {
  static let there: [(name: String, bytes: [UInt8])] = [
    ("a named entity", Array("<p>Frau M&uuml;ller sagte</p>".utf8)),
    ("a number", Array("<p>Frau M&#252;ller, M&#xFC;ller</p>".utf8)),
    ("capitals", Array("<p>FRAU M&Uuml;LLER</p>".utf8)),
    ("Latin-1", [0x4D, 0xFC] + Array("ller".utf8)),
    ("UTF-16", Array("Müller".utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }),
    ("an address", Array("https://a.example/M%C3%BCller".utf8)),
    ("quoted-printable", Array("Frau M=C3=BCller und M=FCller".utf8)),
    ("JSON", Array(#"{"name":"M\u00fcller"}"#.utf8)),
    ("a letter and its mark", Array("Mu\u{308}ller".utf8)),
    ("a picture's name", Array("<img src=/a/Müller.jpg alt=x>".utf8)),
    ("an address of mail", Array("<p>Frau <Müller@a.example></p>".utf8)),
    ("a style sheet's address", Array("<style>p { background: url(Müller.png) }</style>".utf8)),
  ]

  @Test(arguments: there)
  func isFound(_ name: String, _ bytes: [UInt8]) throws {
    let temporary = try TemporaryFolder()
    try temporary.write("a", bytes)
    var search = WordSearch(["Müller"])
    search.look(in: temporary.path)
    #expect(search.findings.map(\.place) == [temporary["a"]], "\(name)")
  }

  static let notThere: [(name: String, bytes: [UInt8])] = [
    ("a style sheet", Array("<html><style>p { margin: 0 }</style><p>Text</p></html>".utf8)),
    ("a style", Array("<p style:margin='1' margin=\"2\">Text</p>".utf8)),
    ("an element", Array("<?xml version='1.0'?><margin>Text</margin>".utf8)),
    ("another name", Array("Frau M&uuml;llenhoff".utf8)),
  ]

  @Test(arguments: notThere)
  func isNoWordOfTheSource(_ name: String, _ bytes: [UInt8]) throws {
    let temporary = try TemporaryFolder()
    try temporary.write("a", bytes)
    var search = WordSearch(["margin", "Müller"])
    search.look(in: temporary.path)
    #expect(search.findings.isEmpty, "\(name)")
  }

  @Test func wordsInTheTextOfAPageAreFound() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("a.html", "<p margin='0'>The margin was thin.</p>")
    var search = WordSearch(["margin"])
    search.look(in: temporary.path)
    #expect(search.findings.count == 1)
  }
}
