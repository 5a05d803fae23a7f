import ArticleReading
import FactModel
import Judging
import TestSupport
import Testing

/// What gives a sentence its meaning is a part of what was judged: whose words a block is, the heading above, the head and
/// the notes of a table, who is quoted, what an opening points back to.
struct ContextTests {
  /// A paragraph, or with a mark in front (`#`, `>`, `|`, `-`, `^`) a heading, a quotation, a row, an item of a list, a caption.
  private static func article(_ lines: [String]) throws -> ReadArticle {
    let kinds: [Character: BlockKind] = [
      "#": .heading, ">": .quotation, "|": .tableRow, "-": .listItem, "^": .caption,
    ]
    let found = lines.map { line in line.first.flatMap { kinds[$0] } }
    let texts = zip(lines, found).map { line, kind in
      kind == nil ? line : String(line.dropFirst(2))
    }
    let text = (["Notes on a matter"] + texts).joined(separator: "\n\n") + "\n"
    var read = try PlainTextReader.read(Array(text.utf8), name: nil)
    try #require(read.blocks.count == lines.count + 1, "\(read.blocks.map(\.kind))")
    for (index, kind) in found.enumerated() { read.blocks[index + 1].kind = kind ?? .paragraph }
    read.blocks = Block.labelled(read.blocks)
    return read
  }

  private static func reload(_ desk: InMemoryDesk, _ lines: [String]) throws {
    desk.world.articles["article.txt"] = try article(lines)
    let answer = desk.type("reload")
    #expect(!answer.hasPrefix("error"), "\(answer)")
  }

  private static func desk(_ lines: [String], _ judged: [String]) throws -> InMemoryDesk {
    let desk = try InMemoryDesk("Something else\n\nOf which nothing is left.\n")
    try reload(desk, lines)
    desk.type(lines: judged)
    return desk
  }

  private static let mill = "The mill paid no tax in May."

  /// What stands there, what is judged, and what becomes of it without another word in what is judged.
  static let contexts: [(was: [String], judged: String, now: [String])] = [
    // Whose words a block is.
    (["Ms Roe wrote this.", "> \(mill)"], "2.1", ["Ms Roe wrote this.", mill]),
    ([mill], "1.1", ["> \(mill)"]),
    // Who is quoted.
    (
      ["‘The mill paid no tax. Nobody knew,’ Ms Roe said."], "1.1",
      ["‘The mill paid no tax. Nobody knew,’ Mr Poe said."]
    ),
    (
      ["Ivo Stark was there. “The mill paid no tax,” he said."], "1.2",
      ["Otto Blank was there. “The mill paid no tax,” he said."]
    ),
    (
      ["“The mill paid no tax.”", "That was what Ms Roe said."], "1.1",
      ["“The mill paid no tax.”", "That was what Mr Poe said."]
    ),
    // What a list is of.
    (
      ["Nothing of this is so. It says:", "- \(mill)"], "2.1",
      ["All of this is so. It says:", "- \(mill)"]
    ),
    // A heading.
    (["# 2023", mill], "1.1", ["# 2022", mill]),
    (["# What Norway did next", mill], "1.1", ["# What Sweden did next", mill]),
    (["# Cleared", mill, "It rains."], "2.1", ["# Convicted", mill, "It rains."]),
    (["# Dorne", "# 2023", mill], "1.1", ["# Elm", "# 2023", mill]),
    // A table.
    (["| Year | Hired", "| 2024 | 80 men"], "2.1", ["| Year | Fired", "| 2024 | 80 men"]),
    (
      ["Men who were hired are here.", "| Year | Men", "| 2024 | 80 men"], "3.1",
      ["Men who were fired are here.", "| Year | Men", "| 2024 | 80 men"]
    ),
    (
      ["^ Jobs in Dorne", "| Year | Men", "| 2024 | 80"], "2.1",
      ["^ Jobs in Elm", "| Year | Men", "| 2024 | 80"]
    ),
    (
      ["| Year | Men", "| 2024 | 80", "Numbers in thousands."], "2.1",
      ["| Year | Men", "| 2024 | 80", "Numbers in millions."]
    ),
    // Who is quoted.
    (
      ["Ms Roe said: “The mill is old.", "“\(mill)", "“We go.”"], "2.1",
      ["Mr Poe said: “The mill is old.", "“\(mill)", "“We go.”"]
    ),
    (
      ["Ms Roe said: “The mill is old.", "“\(mill)", "“We go.”"], "3.1",
      ["Mr Poe said: “The mill is old.", "“\(mill)", "“We go.”"]
    ),
    (["> \(mill)", "— Ms Roe, mayor"], "1.1", ["> \(mill)", "— Mr Poe, mayor"]),
    (["> \(mill)", "> Ms Roe, mayor"], "1.1", ["> \(mill)", "> Mr Poe, mayor"]),
    (["“\(mill)” Ms Roe said so."], "1.1", ["“\(mill)” Mr Poe said so."]),
    (["Ms Roe", mill], "2.1", ["Mr Poe", mill]),
  ]

  @Test(arguments: contexts)
  func whatSaysWhatToMakeOfASentenceIsPartOfIt(
    _ one: (was: [String], judged: String, now: [String])
  ) throws {
    let desk = try Self.desk(one.was, ["\(one.judged) t a"])
    try Self.reload(desk, one.now)
    #expect(!desk.session.claims.all.contains(where: desk.session.isRated))
    #expect(desk.session.use.staleCount == 1)
    desk.type("undo")
    #expect(desk.session.claims.all.allSatisfy(desk.session.isRated))
  }

  /// What says no more than it did.
  @Test(arguments: [
    (["# What the mill did next", mill], "1.1", ["# What the mill did then", mill]),
    (["The town is old.", mill], "2.1", ["The town is new.", mill]),
    ([mill], "1.1", ["- \(mill)"]),
    (["> \(mill)", "The town is old."], "1.1", ["> \(mill)", "The town is new."]),
  ])
  func whatSaysNothingOfItIsNot(_ was: [String], _ judged: String, _ now: [String]) throws {
    let desk = try Self.desk(was, ["\(judged) t a"])
    try Self.reload(desk, now)
    #expect(desk.session.claims.all.allSatisfy(desk.session.isRated))
  }

  /// How a sentence begins that leans on the one before it.
  @Test(arguments: [
    "That is false.", "Not so.", "So did Mr Poe.", "Of these, 20 left.", "Among them were 20 men.",
    "A quarter of them left.", "Some left.", "Both are old.", "All were men.", "None came.",
    "Others stayed.", "There she found 20 men.", "In her view, it was too much.",
    "In June it lost 5 men.", "Last year, she left.", "Moreover, they left.", "Yet it closed.",
    "Wrong.", "No.", "The day before, 20 men left.",
    "After that, 20 men left.", "The following May, 20 men left.", "Then 80 jobs would go.",
  ])
  func openingsPointBack(_ opening: String) throws {
    let desk = try Self.desk(["Ms Roe hired 80 men. \(opening)"], ["1.2 t a"])
    try Self.reload(desk, ["Mr Poe sacked 90 men. \(opening)"])
    #expect(!desk.session.claims.all.contains(where: desk.session.isRated), "\(opening)")
  }

  /// Any word before may say who is meant, and any figure; another spelling of the same does not.
  @Test(arguments: [
    (
      "It was said that the mayor's wife sold the mill.",
      "It was said that the mayor's sister sold the mill.", false
    ),
    ("The court did not convict the man.", "The court did convict the man.", false),
    ("The mayor sold 80 mills.", "The mayor sold 90 mills.", false),
    ("The mayor sold eighty mills.", "The mayor sold 80 mills.", true),
  ])
  func whoIsMeantIsReadFromAllWords(_ was: String, _ now: String, _ holds: Bool) throws {
    let desk = try Self.desk(["\(was) She got 5 million for it."], ["1.2 t a"])
    try Self.reload(desk, ["\(now) She got 5 million for it."])
    #expect(desk.session.claims.all.contains(where: desk.session.isRated) == holds, "\(now)")
  }

  @Test(arguments: [
    "There were 80 jobs in Dorne.", "Some men in Dorne left.", "No one in Dorne came.",
    "So far 80 men came.",
    "Both of the mills in Dorne closed.", "In May the mill closed.", "Of 80 men in Dorne 20 left.",
  ])
  func otherOpeningsDoNot(_ opening: String) throws {
    let desk = try Self.desk(["Ms Roe hired 80 men. \(opening)"], ["1.2 t a"])
    try Self.reload(desk, ["Mr Poe sacked 90 men. \(opening)"])
    #expect(desk.session.claims.all.allSatisfy(desk.session.isRated), "\(opening)")
  }

  /// What an earlier version did not compare makes nothing stale in sessions that only it reloaded.
  @Test(arguments: contexts.filter { !$0.was[0].hasPrefix("Ms Roe said") })
  func nothingIsStaleByBeingOpened(_ one: (was: [String], judged: String, now: [String])) throws {
    let desk = try Self.desk(one.was, [])
    #expect(desk.session.article.isInContext)
    try Self.reload(desk, one.now)
    let all = desk.session.revisions.suffix(2).map { revision in
      Statements(revision, SentenceIndex(revision.blocks), isWhole: false)
    }
    let index = try #require(
      desk.session.sentences.entries.firstIndex { $0.address == one.judged }
    )
    #expect(all[1].isSame(index, as: index, of: all[0]))
  }
}
