import FactModel
import OrderedJSON
import Replies
import SessionLibrary
import TestSupport
import Testing
import Workbench

struct CompletionTests {
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source https://a.example slug=moj title=\"Ministry of Justice\"",
      "source B slug=mofa title=\"The O’Brien report\" publisher=\"Far East\" kind=transcript",
      "8.1 f", "claimant c1 Wang Wenbin, spokesperson", "tag c1 refugees un", "kind c1 numerical",
      "finding omission 1.1",
    ])
    desk.world.files = ["report.md": [], "notes/a.txt": [], "my report.md": []]
    return desk
  }

  /// The line up to `|`, and all that can stand there.
  @Test(arguments: [
    // The beginning of a line.
    ("misl|", "misleading"), ("MISL|", "misleading"), ("sou|", "source sources"),
    ("mf|", "mostly-false"), ("8.1 mostly|", "mostly-true mostly-false"),
    ("8.1 un|", "unproven unmark"), ("c1 rest|", "restate"), ("zzz|", ""), ("zzz zzz|", ""),
    ("# show|", ""), ("@mo|", "@moj @mofa"), ("cap|", "cap1"),
    // Sources, by slug, number, and words of the title.
    ("f @|", "@moj @mofa"), ("f @mo|", "@moj @mofa"), ("f @2|", "@2"), ("8.1 f @mof|", "@mofa"),
    ("f @just|", "@moj"), ("f @o'b|", "@mofa"), ("f @moj @|", "@mofa"),
    ("mostly false @mof|", "@mofa"), ("mostly-false @mof|", "@mofa"),
    ("f it was in @|", ""), ("drop @m|", "@moj @mofa"), ("evidence c1 @jus|", "@moj"),
    ("answer c1 1 @mof|", "@mofa"), ("show @min|", "@moj"),
    // Places.
    ("show c1|", "c1"), ("show cap|", "cap1"), ("note c|", "c1"), ("show 8.|", "8.1 8.2"),
    ("finding omission 8.|", "8.1 8.2"), ("nothing 8.1 8.|", "8.1 8.2"), ("drop f|", "f1"),
    ("show f|", "f1"), ("note c1 c|", ""), ("show c1 c|", ""),
    // Words that a verb knows.
    ("evidence @moj sup|", "supports"), ("evidence c1 @moj re|", "refutes"),
    ("finding contra|", "contradiction"), ("1.1 finding omis|", "omission"),
    ("status f|", "fixed f1"), ("status f1 rej|", "rejected"), ("query author f|", "f1"),
    ("fix f|", "f1"), ("note f|", "f1"), ("clear f|", "f1"),
    ("status c1 in|", "in-progress"), ("status c1 open |", ""), ("about c1 a|", "attribution"),
    ("list no-|", "no-source no-verdict"), ("list no-source no-|", "no-source no-verdict"),
    ("scale po|", "politifact"), ("export m|", "markdown"), ("help expo|", "export"),
    ("help addr|", "addresses"), ("help ratin|", "ratings"), ("help all|", "all"),
    ("time o|", "on off"), ("help expo| anything", "export"),
    // Fields and their values.
    ("source @moj vis|", "visibility="), ("source https://x.example sl|", "slug="),
    ("source @moj visibility=s|", "visibility=sealed"), ("source @moj grade=b2|", "grade=B2"),
    ("source @moj from=@mo|", "from=@moj from=@mofa"),
    ("source x publisher=f|", "publisher=\"Far East\""),
    ("source x publisher=\"Far E|", "publisher=\"Far East\""),
    ("source x kind=tr|", "kind=transcript"),
    ("list rat|", "rating="), ("list rating=mostly|", "rating=mostly-true rating=mostly-false"),
    ("list status=in|", "status=in-progress"), ("list tag=re|", "tag=refugees"),
    ("list claimant=wen|", ""), ("list claimant=\"Wang|", "claimant=\"Wang Wenbin\""),
    // Values of options.
    ("list sort=ra|", "sort=rating"), ("report public text=c|", "text=claims"),
    ("report public for=h|", "for=hugo"), ("export csv scale=po|", "scale=politifact"),
    ("export csv --scale=po|", "--scale=politifact"), ("export csv --scale po|", "politifact"),
    // What was used before.
    ("tag c1 r|", "refugees"), ("tag c1 un r|", "refugees"), ("tag c1 -u|", "-un"),
    ("c1 tag re|", "refugees"), ("claimant c1 wen|", "Wang Wenbin, spokesperson"),
    ("claimant Wang We|", "Wang Wenbin, spokesperson"), ("claimant c1 aut|", "author"),
    // Another line behind a verb.
    ("watch show c1|", "c1"), ("watch 2 5x list rat|", "rating="), ("watch stat|", "status"),
    // Files and sessions.
    ("export markdown re|", "report.md"), ("scale rep|", "report.md"), ("save no|", "notes/a.txt"),
    ("export markdown my|", "\"my report.md\""), ("export markdown \"my|", "\"my report.md\""),
    ("list > re|", "report.md"), ("show c1 >> no|", "notes/a.txt"), ("note c1 a > re|", ""),
    ("list | re|", ""), ("!cat re|", "report.md"), ("!re|", ""), ("verify oth|", "other"),
  ])
  func offers(_ row: (line: String, texts: String)) throws {
    let desk = try desk()
    desk.world.sessions = [
      SessionSummary(
        name: "other",
        title: "Another article",
        claims: 2,
        covered: 1,
        sentences: 4,
        changed: Timestamp(milliseconds: 0)
      )
    ]
    let typed = row.line.prefix { $0 != "|" || row.line.hasPrefix("list |") }
    let line = row.line.hasPrefix("list |") ? row.line : row.line.replacing("|", with: "")
    let cursor = row.line.hasPrefix("list |") ? line.utf8.count - 1 : typed.utf8.count
    let set = desk.desk.complete(line, cursor: cursor)
    #expect(set.candidates.map(\.text).joined(separator: " ") == row.texts)
    #expect(set.replaced.upperBound == cursor)
  }

  /// What is typed, and the candidates, of a quotation from the article.
  @Test(arguments: [
    ("\"around 6", ["\"around 600"]), ("\"around 600 ", ["\"around 600 North"]),
    ("\"AROUND 6", ["\"around 600"]), ("8.1\"North Kor", ["8.1\"North Koreans"]),
    ("7.1\"around", []), ("note c1 he said \"around 6", ["\"around 600"]),
    ("“around 600 n", ["“around 600 North"]), ("\"round 6", []), ("\"around 600\"", []),
    ("\"South Korea's C", ["\"South Korea’s Concerns"]), ("x9\"around 6", []),
    ("/repatr", ["/Repatriation", "/repatriating", "/repatriation"]),
    ("claim \"around 6", ["\"around 600"]),
  ])
  func quotesTheArticle(_ row: (line: String, texts: [String])) throws {
    let set = try desk().desk.complete(row.line, cursor: row.line.utf8.count)
    #expect(set.candidates.map(\.text).sorted() == row.texts.sorted())
  }

  @Test func closesAQuotationAtTheEndOfASentence() throws {
    let desk = try InMemoryDesk("A title\n\nOne “two” three. Four five.\n")
    func texts(_ line: String) -> [String] {
      desk.desk.complete(line, cursor: line.utf8.count).candidates.map(\.text)
    }
    #expect(texts("\"two\" thr") == [])
    #expect(texts("\"four ") == ["\"Four five.\""])
    #expect(texts("1.2\"") == ["1.2\"Four", "1.2\"five.\""])
    #expect(texts("“four ") == ["“Four five.”"])
  }

  @Test func tellsOfEachCandidate() throws {
    let desk = try desk()
    func hints(_ line: String) -> [String?] {
      desk.desk.complete(line, cursor: line.utf8.count).candidates.map(\.hint)
    }
    #expect(hints("8.1 misl")[0]?.hasPrefix("ml  Misleading") == true)
    #expect(hints("show 8.1")[0]?.hasPrefix("On 30 January") == true || hints("show 8.1")[0] != nil)
    #expect(hints("f @just") == ["@1  Ministry of Justice"])
    #expect(hints("tag c1 ref") == ["1 claim"])
    #expect(hints("note c1")[0]?.hasPrefix("False: ") == true)
    #expect(hints("\"around 6")[0]?.hasPrefix("8.1  around 600 North Koreans") == true)
    #expect(
      hints("help export") == ["write the review report, or the claims in a format of the field"]
    )
  }

  @Test func offersRatingsAndVerbsAtTheStart() throws {
    let texts = try desk().desk.complete("", cursor: 0).candidates.map(\.text)
    for text in ["show", "false", "mostly-true", "title", "3.1", "8.2", "c1"] {
      #expect(texts.contains(text), "\(text)")
    }
    #expect(texts.first == "true")
    #expect(Set(texts).count == texts.count)
  }

  @Test func beginsTheListOfPlacesAtTheCursor() throws {
    let desk = try desk()
    desk.type("3.1")
    let texts = desk.desk.complete("show ", cursor: 5).candidates.map(\.text)
    #expect(texts.prefix(3) == ["3.1", "3.2", "3.3"] || texts.first == "3.1")
    #expect(texts.contains("title"))
  }

  @Test func countsBytesAndBearsAnyCursor() throws {
    let desk = try desk()
    let line = "f é北 @mo"
    #expect(desk.desk.complete(line, cursor: line.utf8.count).replaced == 8..<11)
    for cursor in -1...line.utf8.count + 2 { _ = desk.desk.complete(line, cursor: max(0, cursor)) }
  }

  /// Lines made of the pieces of the language and of noise: nothing crashes, what is replaced ends at
  /// the cursor, and every candidate of a finished kind can be typed.
  @Test(arguments: 0..<TestLength.rounds(40, long: 300))
  func bearsAnyLine(_ seed: Int) throws {
    let desk = try desk()
    let pieces = [
      "f", "8.1", "c1", "@", "@moj", "\"", "“", "around", "600", "show", "list", "rating=", "=",
      "tag", "claimant", "watch", "2", "5x", ">", "|", "!", "#", "-", "--", "source", "é", "北京",
      "\u{1F468}\u{200D}\u{1F469}", "\u{202E}", "\t", "3.2:", "/", "export", "markdown", "complete",
    ]
    var numbers = SplitMix64(seed: UInt64(seed))
    var line = ""
    for _ in 0..<Int.random(in: 1...8, using: &numbers) {
      line += pieces.randomElement(using: &numbers) ?? ""
      if Bool.random(using: &numbers) { line += " " }
    }
    let count = line.utf8.count
    for cursor in 0...count {
      let set = desk.desk.complete(line, cursor: cursor)
      #expect(set.replaced.lowerBound >= 0 && set.replaced.upperBound >= cursor)
      #expect(Set(set.candidates.map { Array($0.text.utf8) }).count == set.candidates.count)
      for candidate in set.candidates.prefix(3) { _ = candidate.hint }
    }
  }

  @Test func listsCandidatesWithoutATerminal() throws {
    let desk = try desk()
    #expect(desk.type("complete f @mof") == "@mofa  @2  The O’Brien report")
    #expect(desk.type("complete status c1 in") == "in-progress")
    #expect(desk.type("complete status c1 open ") == "")
    #expect(desk.json("complete misl")?.compact.count ?? 0 > 20)
  }
}
