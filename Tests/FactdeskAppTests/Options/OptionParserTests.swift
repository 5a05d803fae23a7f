import FactModel
import Interchange
import Preferences
import Testing
import Verbs
import Workbench

@testable import FactdeskApp

struct OptionParserTests {
  @Test func readsEveryOption() throws {
    let options = try OptionParser.parse([
      "-q", "--json", "-c", "show", "--file=a.txt", "-f", "-", "--command", "-x", "--keep-going",
      "--by=Kim, editor", "--sessions", "dir", "--plain", "--color=never", "--new", "article.txt",
    ])
    #expect(options.isQuiet)
    #expect(options.json)
    #expect(options.scripts == [.command("show"), .file("a.txt"), .file("-"), .command("-x")])
    #expect(options.keepsGoing)
    #expect(options.checker == "Kim, editor")
    #expect(options.sessionsFolder == "dir")
    #expect(options.isPlain)
    #expect(options.colour == .never)
    #expect(options.startsNew)
    #expect(options.article == "article.txt")
    #expect(options.mode == .desk)
  }

  @Test func tellsModes() throws {
    #expect(try OptionParser.parse(["sessions", "--json"]).mode == .sessions([]))
    #expect(try OptionParser.parse(["--json", "sessions"]).mode == .sessions([]))
    #expect(try OptionParser.parse(["a", "-c", "list", "--json", "-c", "sources", "--json"]).json)
    #expect(try OptionParser.parse(["read", "--json", "a"]).mode == .read(["--json", "a"]))
    #expect(try OptionParser.parse(["--help", "x"]).mode == .help)
    #expect(try OptionParser.parse(["--version"]).mode == .version)
    #expect(try OptionParser.parse(["--", "-odd.txt"]).article == "-odd.txt")
    #expect(try OptionParser.parse(["-"]).article == "-")
    #expect(try OptionParser.parse(["./sessions"]).article == "./sessions")
  }

  @Test(arguments: [
    ["-c"], ["-s"], ["--nonsense"], ["a", "b"], ["a", "-s", "b"], ["--color", "pink"], ["--json=1"],
    ["-x"], ["export", "csv", "o.csv", "-s", "a", "--version", "3"],
    ["import", "f.csv", "--version"],
    ["doctor", "--version"], ["verify", "--accept"],
  ])
  func refuses(_ arguments: [String]) {
    do throws(Problem) {
      _ = try OptionParser.parse(arguments)
      Issue.record("was taken: \(arguments)")
    } catch {
      #expect(error.kind == .usage)
    }
  }

  /// A command in place of the article is the line that does the same at the prompt.
  @Test(arguments: [
    (["export", "csv", "--notes", "-s", "a"], "export csv --notes"),
    (
      ["export", "csv", "my file.csv", "--scale", "iptc", "-s", "a"],
      "export csv \"my file.csv\" --scale=iptc"
    ),
    (["-s", "a", "-s", "b", "export", "jsonl"], "export jsonl with b"),
    (
      ["report", "public", "--desk", "--version", "2", "-s", "a"],
      "report public --desk --version=2"
    ),
    (["import", "f.csv", "--as=csv", "--partial", "-s", "a"], "import f.csv --as=csv --partial"),
    (["export", "csv", "publisher=The Desk", "-s", "a"], "export csv publisher=\"The Desk\""),
    (["export", "csv", "scale=my scale.json", "-s", "a"], "export csv scale=\"my scale.json\""),
    (["report", "public", "style=apa 7", "-s", "a"], "report public style=\"apa 7\""),
    (["--notes", "export", "csv", "-s", "a"], "export --notes csv"),
    (["export", "csv", "'a.csv'", "-s", "a"], "export csv \"'a.csv'\""),
  ])
  func makesTheLineOfThePrompt(_ row: (arguments: [String], line: String)) throws {
    #expect(try OptionParser.parse(row.arguments).scripts == [.command(row.line)])
  }

  @Test func aMappingMayHaveQuotationMarksOfItsOwn() throws {
    let entry = "column:\"Who said it\"=claimant"
    let options = try OptionParser.parse(["import", "f.csv", entry])
    guard case .importing(let wanted) = options.mode else {
      Issue.record("\(options.mode)")
      return
    }
    let mapping = try ImportMapping(wanted.mapping, file: nil) { _ in [] }
    #expect(mapping.columns == ["Who said it": "claimant"])
  }

  @Test func importsWithoutASession() throws {
    let options = try OptionParser.parse(["import", "f.csv", "--as", "csv", "--partial"])
    let wanted = ImportOptions(file: "f.csv", format: "csv", takesPart: true)
    #expect(options.mode == .importing(wanted))
  }

  /// What stands behind the end of a line would be another command.
  @Test(arguments: [
    ["export", "csv", "x\n!touch pwned", "-s", "a"], ["import", "x\n!touch pwned"],
    ["export", "csv", "--publisher", "x\n!touch pwned", "-s", "a"],
    ["export", "csv", "publisher=x\n!touch pwned", "-s", "a"],
    ["export", "csv", "x\r", "-s", "a"], ["export", "csv", "-s", "a", "-s", "b\n!touch pwned"],
    ["export", "csv", "--", "x\n!touch pwned", "-s", "a"],
  ])
  func aValueHasOneLine(_ arguments: [String]) {
    do throws(Problem) {
      let options = try OptionParser.parse(arguments)
      Issue.record("was taken: \(options.scripts)")
    } catch {
      #expect(error.what.hasPrefix("a value has one line"), "\(error.what)")
      #expect(error.kind == .usage)
    }
  }

  @Test(arguments: [
    ["-o", "-q", "a"], ["--by", "-q", "a"], ["export", "csv", "--scale", "-s", "a"],
    ["import", "a.csv", "--map", "-s", "a"], ["-s", "-c", "list"],
  ])
  func anOptionIsNoValue(_ arguments: [String]) {
    do throws(Problem) {
      _ = try OptionParser.parse(arguments)
      Issue.record("was taken: \(arguments)")
    } catch {
      #expect(error.what.hasSuffix(" needs a value"), "\(error.what)")
    }
  }

  @Test(arguments: [
    ["--json", "read", "a.txt"], ["--timeout", "20", "read", "a.txt"],
    ["--timeout=20", "read", "a.txt"],
  ])
  func readTakesItsOptionsBeforeIt(_ arguments: [String]) throws {
    let words = arguments.filter { $0 != "read" }
    #expect(try OptionParser.parse(arguments).mode == .read(words))
  }

  @Test(arguments: [
    ["export", "csv", "--nonsense", "-s", "a"], ["export", "csv", "--notes", "--notes", "-s", "a"],
    ["export", "csv", "--scale", "-s", "a"], ["export", "csv", "--partial", "-s", "a"],
    ["export", "csv", "--", "--notes", "-s"], ["export", "csv"], ["export", "-s", "a"],
    ["import", "a.csv", "b.csv"], ["import", "--notes", "a.csv"], ["a.txt", "--notes"],
    ["report", "public", "-s", "a", "-s", "b"], ["--new", "--new", "a"], ["-o", "--json", "a"],
    ["--by", "--json", "a"], ["sessions", "--notes"],
  ])
  func refusesWhatACommandDoesNotHave(_ arguments: [String]) {
    do throws(Problem) {
      _ = try OptionParser.parse(arguments)
      Issue.record("was taken: \(arguments)")
    } catch {
      #expect(error.kind == .usage)
    }
  }
}
