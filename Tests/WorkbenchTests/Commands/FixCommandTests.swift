import ArticleReading
import FactModel
import Glibc
import Replies
import TestSupport
import Testing
import Workbench

/// Fixes: listed, as a diff, and recognised in a revised draft.
struct FixCommandTests {
  private static let text = """
    Ministers said no

    The group said that 600 people were deported, which nobody denied. Nobody else was counted.

    The minister visited a school on Monday. It rained a lot.

    """

  private let desk: InMemoryDesk

  init() throws {
    desk = try InMemoryDesk(Self.text, scale: .desk)
    desk.type(lines: [
      "1.1\"600\" x The group says about 500.", "c1 fix must around 500",
      "1.1\", which nobody denied\" x China denies it.",
      "2.1\"Monday\" x It was Tuesday.", "c3 fix Tuesday",
      "2.2 x It was dry.", "c4 fix It was dry all week.",
    ])
  }

  private func offer(_ changes: [(String, String)]) throws {
    var text = Self.text
    for (old, new) in changes { text = text.replacing(old, with: new) }
    desk.world.articles["b.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
  }

  @Test(arguments: [
    ("\"about 500\"", "about 500"), ("-- \"about 500\"", "\"about 500\""),
    ("“about 500”", "“about 500”"), ("\"500\" or so", "\"500\" or so"), ("\"", "\""),
  ])
  func marksAroundTheTextAreThoseOfTheLine(_ row: (typed: String, text: String)) {
    desk.type("c1 fix must \(row.typed)")
    #expect(desk.session.claims[EntityNumber(1)]?.fix?.replacement == row.text)
  }

  @Test func theyAreListedInTheOrderOfTheText() {
    desk.type("decide c3 stet by Maria Chen, author: The diary says so.")
    let answer = desk.type("fixes")
    #expect(
      answer.hasPrefix(
        """
        c1    1.1 must [-600-] {+around 500+}
              proposed by Ada (checker), 2024-02-01; not decided
        """
      ),
      "\(answer)"
    )
    #expect(
      answer.contains(
        """
        c3    2.1 must [-Monday-] {+Tuesday+}
              refused by Maria Chen (author), 2024-02-01: The diary says so.
              the checker: It was Tuesday.
        """
      ),
      "\(answer)"
    )
    #expect(desk.type("fixes refused").split(separator: "\n").count == 3)
    #expect(!desk.type("fixes open").contains("c3"))
    #expect(desk.type("fixes x").hasPrefix("error: “x” has no meaning here"))
  }

  /// A sentence that was to be taken out and is gone was taken out, wherever it stood.
  @Test(arguments: [
    ("The mill is old. He stole it. It is long.", "The mill is old. It is long.", "2.2"),
    ("The mill is old. He stole it.", "The mill is old.", "2.2"),
    ("He stole it. The mill is old.", "The mill is old.", "2.1"),
    ("He stole it.\n\nThe mill is old.", "The mill is old.", "2.1"),
  ])
  func aSentenceThatWasTakenOutIsAFixMade(_ before: String, _ after: String, _ place: String) throws
  {
    func article(_ middle: String) -> String {
      "Notes on a thing\n\nThe town of Dorne has a river.\n\n\(middle)\n\nIt rained in May.\n"
    }
    let desk = try InMemoryDesk(article(before))
    func reload(_ middle: String) throws -> String {
      let bytes = Array(article(middle).utf8)
      desk.world.articles["article.txt"] = try PlainTextReader.read(bytes, name: nil)
      return desk.type("reload")
    }
    desk.type(lines: [
      "\(place) f no", "fix c1 must delete", "decide c1 accepted by Kim Lee, editor: ok",
    ])
    let told = try reload(after)
    #expect(told.contains("fixes made (1)"), "\(told)")
    let check = desk.type("check political")
    #expect(!check.contains("fix-out-of-place") && !check.contains("passage-lost"), "\(check)")
    let again = try reload(before)
    #expect(again.contains("fixes that were made and removed again (1)"), "\(again)")
  }

  @Test(.enabled(if: access("/usr/bin/patch", X_OK) == 0, "patch is not installed: skipped"))
  func patchAppliesTheDiff() throws {
    desk.type("decide c3 stet The diary says so.")
    desk.type("decide c4 changed \"It was dry.\" shorter")
    for verb in ["fixes diff", "fixes --diff"] {
      let diff = try #require(try desk.desk.perform(verb).document)
      let folder = try TemporaryFolder()
      try folder.write("article.txt", Array(Self.text.utf8))
      let result = try ChildProcess.run("/usr/bin/patch", ["-p0"], input: diff, folder: folder.path)
      #expect(result.status == .exited(0), "\(result.output)")
      let patched = String(decoding: folder.read("article.txt") ?? [], as: UTF8.self)
      #expect(patched.contains("that around 500 people"))
      #expect(patched.contains("on Monday. It was dry.\n"))
    }
  }

  struct Draft: Sendable, CustomTestStringConvertible {
    let name: String
    let changes: [(String, String)]
    /// The claims whose fixes were made; not made; changed otherwise.
    let made: [String]
    let open: [String]
    var otherwise: [String] = []
    var testDescription: String { name }
  }

  static let drafts = [
    Draft(
      name: "all made",
      changes: [
        ("600", "around 500"), ("Monday", "Tuesday"), ("It rained a lot.", "It was dry all week."),
      ],
      made: ["c1", "c3", "c4"],
      open: []
    ),
    Draft(name: "one made", changes: [("Monday", "Tuesday")], made: ["c3"], open: ["c1", "c4"]),
    Draft(
      name: "one made otherwise",
      changes: [("600", "some 510"), ("Monday", "Tuesday")],
      made: ["c3"],
      open: ["c4"],
      otherwise: ["c1"]
    ),
    Draft(
      name: "made, and the sentence moved",
      changes: [
        ("Ministers said no\n\n", "Ministers said no\n\nA new beginning was written here.\n\n"),
        ("600", "around 500"),
      ],
      made: ["c1"],
      open: ["c3", "c4"]
    ),
    Draft(
      name: "with other quotation marks and spaces",
      changes: [("that 600", "that  around 500"), ("Monday", "Tuesday")],
      made: ["c1", "c3"],
      open: ["c4"]
    ),
    Draft(
      name: "what stands elsewhere is no fix made here",
      changes: [("Ministers said no", "Ministers said no on Tuesday, around 500 of them")],
      made: [],
      open: ["c1", "c3", "c4"]
    ),
  ]

  @Test(arguments: drafts)
  func aRevisedDraftShowsWhichWereMade(_ draft: Draft) throws {
    try offer(draft.changes)
    let answer = desk.type("reload b.txt")
    #expect(!answer.hasPrefix("error"), "\(answer)")
    let claims = desk.session.claims.all
    #expect(claims.filter { $0.fix?.made != nil }.map(\.label) == draft.made, "\(answer)")
    let json = desk.type("fixes made")
    for label in draft.made { #expect(json.contains("\(label)  "), "\(json)") }
    #expect(answer.contains("fixes made (\(draft.made.count))") == !draft.made.isEmpty, "\(answer)")
    let still = claims.filter { $0.fix?.made == nil && $0.label != "c2" }.map(\.label)
    #expect(still == (draft.open + draft.otherwise).sorted(), "\(answer)")
    #expect(
      answer.contains("changed otherwise than the fix (\(draft.otherwise.count))")
        == !draft.otherwise.isEmpty,
      "\(answer)"
    )
    for claim in claims where claim.fix?.made != nil {
      #expect(claim.passages[0].exact == claim.fix?.outcome, "\(claim.label)")
      #expect(claim.passages[0].fits(desk.session.article.text))
    }
    desk.type("undo")
    #expect(!desk.session.claims.all.contains { $0.fix?.made != nil })
  }

  @Test func aFixThatIsTakenBackOutIsSaid() throws {
    try offer([("Monday", "Tuesday")])
    desk.type("reload b.txt")
    try offer([])
    let answer = desk.type("reload b.txt")
    #expect(answer.contains("fixes that were made and removed again (1)\n  c3"), "\(answer)")
    #expect(desk.session.claims[EntityNumber(3)]?.fix?.made == nil)
  }

  @Test func aFixThatIsMadeIsOpenNoMore() throws {
    desk.type(lines: [
      "check off no-evidence Not here.", "check off not-covered Not here.",
      "check off not-signed-off Not here.",
    ])
    #expect(desk.type("check").contains("fix-open (3)"))
    try offer([("600", "around 500"), ("Monday", "Tuesday")])
    desk.type("reload b.txt")
    #expect(desk.type("check").contains("fix-open (1)"))
    #expect(!desk.type("fixes diff").contains("Monday"))
  }
}
