import ArticleReading
import DocumentReading
import FactModel
import Glibc
import PlainText
import Replies
import Reporting
import Workbench

/// `factdesk read [--json] FILE | URL…`: prints what the reader makes of articles, without a session.
package struct ReadCommand {
  /// Where bytes go; returns false once nobody reads them any more.
  package typealias Output = (_ bytes: [UInt8]) -> Bool

  private static let usage =
    "usage: factdesk read [--json] [--allow-local] [--proxy] [--timeout SECONDS] FILE | URL…"
  /// Output is handed on in pieces of about this many bytes.
  private static let bufferSize = 1 << 16

  private var asJSON = false
  private var files: [String] = []
  private var web = WebAccess()
  private let standardOutput: Output
  private let standardError: Output

  /// Runs the command.
  ///
  /// - Parameters:
  ///   - arguments: What follows `read`.
  ///   - standardOutput: Where results go.
  ///   - standardError: Where problems and notices go.
  /// - Returns: The exit status: 0, 1 when a file could not be read, 2 for a usage error.
  package static func run(
    _ arguments: [String],
    standardOutput: @escaping Output,
    standardError: @escaping Output
  ) -> Int32 {
    var command = ReadCommand(standardOutput: standardOutput, standardError: standardError)
    if let problem = command.parse(arguments) {
      let isForMachines = arguments.contains("--json")
      let text = "factdesk read: \(SafeText.line(problem.what))\n\(usage)\n"
      _ = standardError(isForMachines ? ProblemRecord.line(problem) : Array(text.utf8))
      return ExitStatus.of(problem)
    }
    return command.run()
  }

  /// Runs the command on the process's own standard output and error.
  ///
  /// `screen`: What wraps lines and shows them page by page where somebody reads along.
  static func run(_ arguments: [String], screen: Printer?) -> Int32 {
    var shown: [UInt8] = []
    let status = run(
      arguments,
      standardOutput: { bytes in
        guard screen != nil else { return StandardStream.write(bytes, to: STDOUT_FILENO) == nil }
        shown += bytes
        return true
      },
      standardError: { StandardStream.write($0, to: STDERR_FILENO) == nil }
    )
    screen?.print(Reply(styledLines(of: shown)))
    return status
  }

  /// The lines of a listing, each sentence hanging behind its address.
  private static func styledLines(of listing: [UInt8]) -> [StyledLine] {
    var lines = String(decoding: listing, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      let indented = line.drop { $0 == " " }
      let address = indented.prefix { $0 != " " }
      guard indented.startIndex > line.startIndex, indented.dropFirst(address.count).hasPrefix("  ")
      else { return StyledLine(String(line)) }
      let lead = line[..<address.endIndex]
      return StyledLine(
        lead: [StyledSpan(String(lead), .address)],
        leadWidth: lead.count + 2,
        body: [StyledSpan(String(indented[address.endIndex...].dropFirst(2)))]
      )
    }
  }

  private init(standardOutput: @escaping Output, standardError: @escaping Output) {
    self.standardOutput = standardOutput
    self.standardError = standardError
  }

  /// The options of the program that `read` takes.
  private static let options = ["--json", "--allow-local", "--proxy", "--timeout"]

  /// The option that is spelled so; nil where it takes none such.
  static func option(_ spelling: String) -> OptionEntry? {
    OptionTable.option(named: spelling).flatMap { options.contains($0.long) ? $0 : nil }
  }

  /// Takes the options and files; returns what is wrong with them.
  private mutating func parse(_ arguments: [String]) -> Problem? {
    do throws(Problem) {
      var options = Options()
      let parts = try ShellArguments.parts(arguments) { spelling, _ in Self.option(spelling) }
      for part in parts {
        switch part {
        case .operand(let file, _): files.append(file)
        case .option(let entry, let value, _): try entry.apply(&options, value)
        }
      }
      asJSON = options.json
      web.allowsLocal = options.allowsLocal
      web.usesProxy = options.usesProxy
      web.patience = options.patience ?? web.patience
    } catch {
      var problem = error
      problem.remedy = Self.usage
      return problem
    }
    return files.isEmpty ? Problem(.usage, "no file is named", remedy: Self.usage) : nil
  }

  private func run() -> Int32 {
    var status: Int32 = 0
    var output: [UInt8] = []
    for file in files {
      do throws(Problem) {
        let article = try ArticleLoader(web: web).load(file).article
        report(article.notices, of: file)
        append(article, of: file, to: &output)
      } catch {
        report(error, of: file)
        // ^C ends all of it.
        if error.kind == .interrupted { return ExitStatus.of(error) }
        status = 1
      }
      if output.count >= Self.bufferSize {
        guard standardOutput(output) else { return status }
        output.removeAll(keepingCapacity: true)
      }
    }
    if !output.isEmpty { _ = standardOutput(output) }
    return status
  }

  private func append(_ article: ReadArticle, of file: String, to output: inout [UInt8]) {
    if asJSON {
      ArticleRecord.append(
        file: file,
        facts: article.facts,
        text: article.text,
        blocks: article.blocks,
        to: &output
      )
    } else {
      ArticleListing.append(
        file: file,
        facts: article.facts,
        text: article.text,
        blocks: article.blocks,
        to: &output
      )
    }
  }

  // MARK: - Standard error

  private func report(_ problem: Problem, of file: String) {
    if asJSON {
      var problem = problem
      problem.place = problem.place ?? Problem.Place()
      problem.place?.file = file
      _ = standardError(ProblemRecord.line(problem))
      return
    }
    let remedy = problem.remedy.map { ". " + $0 } ?? ""
    say("\(file): \(problem.what)\(remedy)")
  }

  private func report(_ notices: [String], of file: String) {
    for notice in notices { say("\(file): \(notice)") }
  }

  private func say(_ line: String) {
    _ = standardError(Array(("factdesk read: " + SafeText.line(line) + "\n").utf8))
  }
}
