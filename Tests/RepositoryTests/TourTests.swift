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
