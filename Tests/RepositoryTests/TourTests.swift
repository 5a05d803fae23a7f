import TestSupport
import Testing

/// The tour in README.md and the chapters of the handbook work when typed.
///
/// A fenced block with `sh` holds lines of shell, one with `factdesk` holds lines for the prompt, and
/// both with `tour` behind it are run here, in order, in one folder for each page that has the sample article as article.txt.
@Suite struct TourTests {
  struct Block {
    var kind: String
    var lines: [String]
  }

  static let pages =
    ["README.md"]
    + ProjectFiles.below("docs/handbook").filter { !$0.hasSuffix("/README.md") }.sorted()

  @Test func theHandbookHasItsChapters() throws {
    let chapters = Self.pages.dropFirst()
    #expect(chapters.count == 8)
    let index = try ProjectFiles.text("docs/handbook/README.md")
    for chapter in chapters {
      #expect(index.contains("](\(chapter.dropFirst("docs/handbook/".count)))"), "\(chapter)")
    }
  }

  @Test(arguments: pages)
  func everyLineWorks(_ page: String) throws {
    let blocks = try Self.blocks(of: page)
    #expect(blocks.contains { $0.kind == "factdesk" } || blocks.contains { $0.kind == "sh" })
    let desk = try SampleDesk()
    try desk.copyArticle(as: "article.txt")
    for block in blocks {
      if block.kind == "factdesk" {
        let input = block.lines.joined(separator: "\n") + "\n"
        let result = try desk.program(["article.txt", "-f", "-"], input: input)
        #expect(result.status == .exited(0), "\(result.error)")
      } else {
        for line in block.lines {
          let result = try desk.shell(line)
          #expect(result.status == .exited(0), "\(line): \(result.error)")
          #expect(!result.outputBytes.isEmpty || line.contains(">"), "\(line) prints nothing")
        }
      }
    }
  }

  /// Typed key by key at a terminal, each line leads to the same as in a script, in a usual window and in a small
  /// one.
  @Test(arguments: pages, [(columns: 80, rows: 24), (columns: 40, rows: 20)])
  func everyLineWorksAtATerminal(_ page: String, _ size: (columns: Int, rows: Int)) throws {
    let blocks = try Self.blocks(of: page)
    let (typed, scripted) = (try SampleDesk(), try SampleDesk())
    for desk in [typed, scripted] { try desk.copyArticle(as: "article.txt") }
    // The handbook's first page tells of the pager, README in its tour: from there on nothing may open it.
    var isPaged = page == "README.md"
    for block in blocks {
      if block.kind == "factdesk" {
        try Self.type((isPaged ? [] : [Self.pagerOff]) + block.lines, at: typed, size)
        if block.lines.contains(Self.pagerOff) { isPaged = false }
        let input = block.lines.joined(separator: "\n") + "\n"
        _ = try scripted.program(["article.txt", "-f", "-"], input: input)
      } else {
        for line in block.lines { for desk in [typed, scripted] { _ = try desk.shell(line) } }
      }
    }
    let looks = ["list", "sources", "todo"].flatMap { ["-c", $0] }
    let shown = try typed.program(["article.txt"] + looks)
    let expected = try scripted.program(["article.txt"] + looks)
    #expect(shown.output == expected.output)
  }

  private static let pagerOff = "set pager off"

  private static func type(
    _ lines: [String],
    at desk: SampleDesk,
    _ size: (columns: Int, rows: Int)
  ) throws {
    // A pager that does not come back: a line typed into it is lost.
    let terminal = try desk.terminal(
      ["article.txt"],
      pager: "sleep 600",
      columns: size.columns,
      rows: size.rows
    )
    try terminal.expect("/21> ")
    for line in lines where line != "quit" {
      for key in line.utf8 { terminal.send([key]) }
      terminal.send("\r")
      try terminal.expect("> ")
    }
    // An answer may have the prompt's sign in it: what is typed now is done when all before it was.
    terminal.send("quit\r")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  private static func blocks(of page: String) throws -> [Block] {
    var blocks: [Block] = []
    var open: Block?
    for line in try ProjectFiles.lines(page) {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else if line.hasSuffix(" tour") {
          open = Block(kind: String(line.dropFirst(3).split(separator: " ")[0]), lines: [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }
}
