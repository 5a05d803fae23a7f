import FactModel
import TestSupport
import Testing

/// What was promised or sealed holds until somebody lifts it by name: for every version that was published, in
/// every merge, whatever is undone; readers get a name back only with the next version, and its entry.
struct PromiseTests {
  /// A desk whose gate has no rules.
  private func desk(_ lines: [String]) throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.world.files["bare.json"] = Array(#"{"name": "bare"}"#.utf8)
    desk.type(lines: lines)
    return desk
  }

  private func names(_ desk: InMemoryDesk, _ line: String = "report public") -> Bool {
    desk.type(line).contains("Quibbleman")
  }

  private static let source = [
    "source \"Zoltan Quibbleman\" slug=z kind=person terms=on-record", "1.1 f @z It cost 6.",
  ]
  private static let contact = [
    "1.1 f @https://x.example/1 It cost 6.",
    "contact c1 Zoltan Quibbleman, clerk by phone on 2025-03-01: the bill",
    "reply k1 on-record c1 It was six.",
  ]

  /// How somebody is protected, and by which lines that is not lifted by the way.
  private static let protections: [(made: [String], promise: String, lifts: String)] = [
    (source, "seal @z", "source @z visibility=public"),
    (source, "source @z terms=off-record", "source @z terms=on-record"),
    (source, "source @z terms=background", "source @z terms=on-record"),
    (contact, "seal k1", "seal off k1"),
    (
      contact, "because \"He asked for it.\" reply k1 off-record c1 Not that.",
      "seal off k1 on-record"
    ),
    (
      contact, "because \"He asked for it.\" reply k1 background c1 Not that.",
      "seal off k1 on-record"
    ),
  ]

  @Test(arguments: protections)
  func readersGetANameBackOnlyWithAnEntry(
    _ row: (made: [String], promise: String, lifts: String)
  ) throws {
    let desk = try desk(row.made + ["publish bare.json"])
    #expect(names(desk))
    desk.type(row.promise)
    #expect(!names(desk), "\(row.promise)")
    desk.type(row.lifts)
    #expect(!names(desk), "\(row.lifts)")
    #expect(!names(desk, "report public version=1"))
    let count = desk.session.publications.count
    desk.type("publish bare.json update=\"May be named.\"")
    #expect(desk.session.publications.count == count + 1, "\(row)")
    #expect(names(desk), "\(row)")
    #expect(!names(desk, "report public version=1"), "\(row)")
    #expect(desk.session.corrections.count > 0)
  }

  @Test(arguments: protections, ["undo", "undo 1", "restore 2", "restore 3"])
  func nothingIsLiftedByTheWay(
    _ row: (made: [String], promise: String, lifts: String),
    _ line: String
  ) throws {
    let desk = try desk(row.made + ["publish bare.json", "tag c1 x", row.promise, line])
    #expect(!names(desk), "\(row.promise), \(line)")
    #expect(!names(desk, "report public version=1"), "\(row.promise), \(line)")
    let typed = desk.type("1.1 f Quibbleman said so")
    #expect(typed.contains("which is protected"), "\(row.promise), \(line): \(typed)")
    desk.type("publish bare.json update=\"Once more.\"")
    #expect(!names(desk), "\(row.promise), \(line)")
  }

  /// What the other copy did, who knew of no promise.
  private static let others = [
    ["evidence c1 -1", "drop @z", "publish bare.json update=\"Less.\""],
    ["evidence c1 -1", "drop @z"], ["source @z title=\"Z Quibbleman\""],
    ["source @z terms=on-record", "publish bare.json update=\"More.\""],
    ["publish bare.json update=\"Moved.\" url=https://x.example/again"],
  ]

  @Test(
    arguments: ["seal @z", "source @z terms=off-record", "source @z terms=background"],
    others
  )
  func aPromiseHoldsThroughEveryMerge(_ promise: String, _ other: [String]) throws {
    let ada = try desk([
      "source \"Zoltan Quibbleman\" slug=z", "1.1 f @z It cost 6.", "publish bare.json",
    ])
    let ben = try ada.reopened()
    ben.world.files = ada.world.files
    ben.type("me Ben")
    ben.type(lines: other)
    ada.type(promise)
    for (desk, copy) in [(ada, ben.session), (ben, ada.session)] {
      desk.world.files["other.json"] = SessionDocument.write(copy)
      #expect(desk.type("merge other.json").contains("merged"))
      #expect(!names(desk), "\(promise), \(other)")
      #expect(!names(desk, "report public version=1"), "\(promise), \(other)")
      #expect(!names(desk, "report editor"), "\(promise), \(other)")
      #expect(!names(desk, "export jsonl"), "\(promise), \(other)")
      #expect(desk.session.sources.count == 1)
    }
    #expect(SessionDocument.write(ada.session) == SessionDocument.write(ben.session))
  }

  /// Readers are told still that evidence was withdrawn.
  @Test func whatIsUnsealedToTheDeskStaysWithdrawn() throws {
    let desk = try desk(Self.source + ["publish bare.json", "seal @z"])
    #expect(desk.type("report public").contains("withdrawn"))
    desk.type("source @z visibility=desk")
    #expect(!names(desk))
    #expect(desk.type("report public").contains("withdrawn"))
    desk.type("publish bare.json update=\"Once more.\" note=again")
    #expect(!names(desk))
  }

  /// A contact that was published and is gone from the draft is sealed as a source is.
  @Test(arguments: ["drop k1", "restore 1", "undo 2"])
  func aContactThatIsGoneIsSealed(_ line: String) throws {
    let desk = try desk(Self.contact + ["publish bare.json", line])
    #expect(desk.session.contacts.isEmpty, "\(line)")
    #expect(names(desk))
    #expect(desk.type("seal k1").contains("k1 is sealed"), "\(line)")
    #expect(!names(desk))
    #expect(!names(desk, "report public version=1"))
    #expect(desk.type("seal k7").hasPrefix("error: "))
  }

  /// What is undone by name: the terms of somebody who agreed to others since.
  @Test func termsAreLiftedByName() throws {
    let desk = try desk(Self.contact + ["reply k1 off-record c1 Not that."])
    #expect(desk.type("undo").contains("off the record"))
    #expect(desk.session.contacts.last?.replies.count == 2)
    desk.type("seal off k1 background")
    #expect(desk.session.contacts.last?.replies.allSatisfy { $0.terms == .background } == true)
    let text = desk.type("report preview public")
    #expect(text.contains("person concerned") && !text.contains("Quibbleman"), "\(text)")
    desk.type("undo")
    #expect(!names(desk, "report preview public"))
  }

  /// What was promised holds while the thing is not there, and when it is there again.
  @Test(arguments: [
    ("seal @m", "restore 0", "undo 2"), ("seal @m", "restore 0", "undo 9"),
    ("seal @m", "drop @m", "undo 2"), ("drop @m", "seal @m", "undo 2"),
    ("drop @m", "seal @m", "undo 1"), ("source @m visibility=sealed", "drop @m", "undo 2"),
    ("source @m terms=off-record", "restore 0", "undo 2"),
    ("source @m terms=background", "drop @m", "undo 2"), ("drop @m", "seal @m", "restore 1"),
  ])
  func undoOfSeveralLiftsNoPromise(_ row: (first: String, second: String, back: String)) throws {
    let desk = try desk([
      "source \"Memo\" slug=m author=\"Zoltan Quibbleman\"", row.first, row.second, row.back,
      "redo", row.back, "1.1 f @m It cost 6.", "publish bare.json",
    ])
    #expect(!names(desk), "\(row)")
    #expect(!names(desk, "report editor"), "\(row)")
    #expect(!names(desk, "export jsonl"), "\(row)")
  }

  /// The same for contacts, about whom readers are told.
  @Test(arguments: ["seal k1", "reply k1 off-record c1 Not that.", "reply k1 background c1 No."])
  func undoOfSeveralLiftsNoPromiseToAContact(_ promise: String) throws {
    let desk = try desk(
      Self.contact.dropLast() + [promise, "drop k1", "undo 2", "publish bare.json"]
    )
    #expect(!names(desk), "\(promise)")
  }

  // MARK: Kinds of people, and their roles

  /// Whoever told something is the desk's until it was said on which terms; what was published is public.
  @Test(arguments: [
    ("person", "", false), ("anonymous source", "", false), ("whistleblower", "", false),
    ("insider", "", false), ("interview", "", false), ("expert", "", false),
    ("witness", "", false), ("personal communication", "", false), ("interview", " ", true),
    ("expert", " ", true), ("expert", " published=2025-03-03", true),
    ("whistleblower", " published=2025-03-03", false), ("person", " ", false),
    ("official statistics", "", true),
    ("report", "", true),
  ])
  func peopleOfEveryKindWaitForTerms(_ row: (kind: String, url: String, isShown: Bool)) throws {
    let url = row.url == " " ? " url=https://x.example/talk" : row.url
    let desk = try desk([
      "source \"Zoltan Quibbleman\" slug=z kind=\"\(row.kind)\"\(url)", "1.1 f @z no",
    ])
    #expect(names(desk, "report preview public") == row.isShown, "\(row)")
    desk.type("source @z terms=on-record")
    #expect(names(desk, "report preview public"), "\(row)")
  }

  /// A role that nobody chose for readers may tell who it is.
  @Test func aRoleIsToldOnBackgroundOnlyWhereItWasChosen() throws {
    let desk = try desk([
      "1.1 f @https://x.example/1 no",
      "contact c1 Yan Quibbleman, only baker of Hamlet by phone on 2025-03-01: the cost",
      "reply k1 background on 2025-03-02 c1 It was six",
    ])
    var text = desk.type("report preview public")
    #expect(text.contains("A person concerned said on background: “It was six”"), "\(text)")
    #expect(!text.contains("baker"), "\(text)")
    desk.type("contact k1 as=\"somebody in trade\"")
    text = desk.type("report preview public")
    #expect(text.contains("Somebody in trade said on background"), "\(text)")
    #expect(!text.contains("baker"), "\(text)")
    desk.type(lines: ["publish bare.json", "reply k1 on-record on 2025-03-03 c1 No comment"])
    desk.type("publish bare.json update=\"They answered.\"")
    text = desk.type("report public")
    #expect(!text.contains("said on background: “No comment”"), "\(text)")
    #expect(text.contains("Somebody in trade, 3 March 2025: “No comment”"), "\(text)")
  }
}
