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
    for piece in ["title: One \\*check\\*", "Ada Example", "# Summary", "[^1]: A source."] {
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

  private static let document = Array("# Check\n\nSo it is.\n".utf8)

  /// A conversion that fails, or is ended, leaves no file behind, here or where temporary files belong.
  @Test(arguments: [
    ("exit 3", false), ("echo part > left.html; echo 'line 3: bad' >&2; exit 1", false),
    (
      "echo part > left.html; mkdir -p a/b; ln -s / a/link; echo more > $TMPDIR/a/b/c; echo no document",
      false
    ),
    ("echo part > left.html; exec sleep 30", true),
  ])
  func aConversionThatFailsLeavesNothing(_ row: (script: String, isEnded: Bool)) throws {
    // A program that ends without reading must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    let folder = try TemporaryFolder()
    try folder.write("pandoc", "#!/bin/sh\npwd > \(folder["where"])\n\(row.script)\n")
    #expect(chmod(folder["pandoc"], 0o755) == 0)
    let conversion = ReportConversion(search: ProgramSearch(path: folder.path + ":/usr/bin:/bin"))
    let problem = try #require(throws: Problem.self) {
      // What is ended has written its file by then.
      try conversion.convert(Self.document, to: .docx) {
        row.isEnded && folder.read("where")?.isEmpty == false
      }
    }
    #expect(problem.what == "interrupted" || problem.what.hasPrefix("pandoc could not make docx"))
    #expect((problem.what == "interrupted") == row.isEnded)
    let place = String(decoding: try #require(folder.read("where")), as: UTF8.self)
    let work = String(place.prefix { $0 != "\n" })
    #expect(work.contains("/factdesk-"), "\(work)")
    #expect(access(work, F_OK) != 0, "\(work) is still there")
  }
}
