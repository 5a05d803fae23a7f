import TestSupport
import Testing

@testable import FactdeskApp

/// Runs `read` and returns what came out.
private func run(_ arguments: [String]) -> (status: Int32, output: String, errors: String) {
  var output: [UInt8] = []
  var errors: [UInt8] = []
  let status = ReadCommand.run(
    arguments,
    standardOutput: {
      output += $0
      return true
    },
    standardError: {
      errors += $0
      return true
    }
  )
  return (status, String(decoding: output, as: UTF8.self), String(decoding: errors, as: UTF8.self))
}

struct ReadCommandTests {
  @Test func listsBlocksAndSentences() {
    let result = run([ProjectFolder.sampleArticle])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.contains("  8 paragraphs, 21 sentences, 6 of them display text\n"))
    #expect(
      result.output.contains("\ncr1 credit\n  cr1.1  IMAGE SOURCE: FOREIGN MINISTRY OF CHINA\n")
    )
    #expect(result.output.contains("\n  2.2  “People who illegally enter China"))
  }

  @Test func goesOnAfterAFileThatCannotBeRead() {
    let result = run(["--json", "/nowhere/at-all.txt", ProjectFolder.sampleArticle])
    #expect(result.status == 1)
    let problem =
      #"{"identifier":"no-such-file","message":"there is no such file","place":"#
      + #"{"file":"/nowhere/at-all.txt","line":null,"column":null,"excerpt":null},"#
      + #""remedy":"Check the name.","status":1}"#
    #expect(result.errors == problem + "\n")
    let shown = run(["/nowhere/at-all.txt"]).errors
    #expect(shown == "factdesk read: /nowhere/at-all.txt: there is no such file. Check the name.\n")
    #expect(result.output.hasPrefix(#"{"file":""#))
    #expect(result.output.hasSuffix("]}\n"))
    #expect(result.output.utf8.count { $0 == 0x0A } == 1)
  }

  @Test(arguments: [[], ["--json"], ["--yaml", "a.txt"], ["-x"]])
  func refusesUnknownUsage(_ arguments: [String]) {
    let result = run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains("usage: factdesk read [--json]"))
    #expect(result.output.isEmpty)
  }

  @Test func takesFilesNamedLikeOptionsAfterTwoHyphens() {
    #expect(run(["--", "--json"]).errors.contains("--json: there is no such file"))
  }

  @Test func makesControlCharactersInNamesVisible() {
    #expect(run(["\u{1B}[31mred"]).errors.contains("␛[31mred: there is no such file"))
  }

  @Test func stopsWhenNobodyReads() {
    var pieces = 0
    let status = ReadCommand.run(
      Array(repeating: ProjectFolder.sampleArticle, count: 200),
      standardOutput: { _ in
        pieces += 1
        return false
      },
      standardError: { _ in true }
    )
    #expect(status == 0)
    #expect(pieces == 1)
  }
}
