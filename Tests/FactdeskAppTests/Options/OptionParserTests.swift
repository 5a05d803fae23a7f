import FactModel
import Testing
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
    #expect(try OptionParser.parse(["read", "--json", "a"]).mode == .read(["--json", "a"]))
    #expect(try OptionParser.parse(["--help", "x"]).mode == .help)
    #expect(try OptionParser.parse(["--version"]).mode == .version)
    #expect(try OptionParser.parse(["--", "-odd.txt"]).article == "-odd.txt")
    #expect(try OptionParser.parse(["-"]).article == "-")
    #expect(try OptionParser.parse(["./sessions"]).article == "./sessions")
  }

  @Test(arguments: [
    ["-c"], ["-s"], ["--nonsense"], ["a", "b"], ["a", "-s", "b"], ["--color", "pink"], ["--json=1"],
    ["-x"],
  ])
  func refuses(_ arguments: [String]) {
    do throws(Problem) {
      _ = try OptionParser.parse(arguments)
      Issue.record("was taken: \(arguments)")
    } catch {
      #expect(error.kind == .usage)
    }
  }
}
