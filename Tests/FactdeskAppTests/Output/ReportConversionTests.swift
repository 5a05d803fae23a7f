import ChildProcesses
import FactModel
import Glibc
import TestSupport
import Testing
import Workbench

@testable import FactdeskApp

/// Reports as documents of other programs.
struct ReportConversionTests {
  @Test(.enabled(if: ProgramSearch().find("pandoc") != nil, "pandoc is not installed"))
  func aDocumentSaysItsTitleAndAuthors() throws {
    let markdown = """
      ---
      title: "One \\\\*check\\\\*"
      lang: en
      author:
      - "Ada Example"
      ---

      ## Summary

      So it is.[^1]

      [^1]: A source.
      """
    let document = try ReportConversion().convert(Array(markdown.utf8), to: .docx)
    let back = try HelperProgram("pandoc", package: "pandoc")
      .run(["--from=docx", "--to=gfm+yaml_metadata_block", "--standalone"], input: document)
    let text = String(decoding: back.output, as: UTF8.self)
    for piece in ["title: One \\*check\\*", "- Ada Example", "# Summary", "[^1]: A source."] {
      #expect(text.contains(piece), "\(piece) in \(text)")
    }
  }

  /// What would take minutes is refused before it starts.
  @Test func aLongPDFIsRefused() throws {
    let folder = try TemporaryFolder()
    for program in ["pandoc", "weasyprint"] {
      try folder.write(program, "#!/bin/sh\nexec sleep 60\n")
      #expect(chmod(folder[program], 0o755) == 0)
    }
    let conversion = ReportConversion(search: ProgramSearch(path: folder.path))
    let problem = try #require(throws: Problem.self) {
      try conversion.convert([UInt8](repeating: 0x78, count: 200_000), to: .pdf)
    }
    #expect(problem.what.hasPrefix("the report has 200 kB of text"))
  }
}
