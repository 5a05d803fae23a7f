import TestSupport
import Testing
import Workbench

struct CompletionTests {
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source https://a.example slug=moj", "source B slug=mofa", "8.1 f", "finding omission 1.1",
    ])
    return desk
  }

  /// The line up to `|`, and all that can stand there.
  @Test(arguments: [
    ("misl|", "misleading"), ("MISL|", "misleading"), ("sou|", "source sources"),
    ("help expo|", "export"), ("8.1 mostly|", "mostly-true mostly-false"),
    ("8.1 un|", "unproven unmark undo unarchive undelete unalias"),
    ("f @|", "@moj @1 @mofa @2"), ("f @mo|", "@moj @mofa"), ("8.1 f @mof|", "@mofa"),
    ("show c1|", "c1"), ("show cap|", "cap1"), ("c1 rest|", "restate restore"), ("note c|", "c1"),
    ("evidence @moj sup|", "supports"), ("evidence c1 @moj re|", "refutes"),
    ("finding contra|", "contradiction"), ("finding omission 8.|", "8.1 8.2"), ("drop f|", "f1"),
    ("drop @m|", "@moj @mofa"), ("source @moj vis|", "visibility="),
    ("list no-|", "no-source no-verdict"),
    ("list rat|", "rating="), ("scale po|", "politifact"), ("export m|", "markdown"),
    ("status c1 in|", "in-progress"), ("about c1 a|", "attribution"), ("zzz|", ""),
    ("zzz zzz|", ""),
    ("help expo| anything", "export"), ("1.1 finding omis|", "omission"),
  ])
  func offers(_ row: (line: String, texts: String)) throws {
    let typed = row.line.prefix { $0 != "|" }
    let line = row.line.replacing("|", with: "")
    let set = try desk().desk.complete(line, cursor: typed.utf8.count)
    #expect(set.candidates.map(\.text).joined(separator: " ") == row.texts)
    let word = typed.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    #expect(set.replaced == typed.utf8.count - word.utf8.count..<typed.utf8.count)
  }

  @Test func offersEverythingAtTheStart() throws {
    let texts = try desk().desk.complete("", cursor: 0).candidates.map(\.text)
    for text in ["show", "false", "mostly-true", "title", "3.1", "8.2", "c1"] {
      #expect(texts.contains(text), "\(text)")
    }
    #expect(Set(texts).count == texts.count)
  }

  @Test func countsBytesAndBearsAnyCursor() throws {
    let desk = try desk()
    let line = "f é北 @mo"
    #expect(desk.desk.complete(line, cursor: line.utf8.count).replaced == 8..<11)
    for cursor in -1...line.utf8.count + 2 { _ = desk.desk.complete(line, cursor: max(0, cursor)) }
  }

  @Test func asksForFileNames() throws {
    let desk = try desk()
    #expect(desk.desk.complete("export markdown re", cursor: 18).takesFileNames)
    #expect(!desk.desk.complete("show re", cursor: 7).takesFileNames)
  }
}
