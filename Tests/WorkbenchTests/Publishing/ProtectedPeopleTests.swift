import FactModel
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// Who is protected is not known by what they said, by who they are besides, by how they are reached or why they
/// are protected: in no form, and after `forget`, too.
struct ProtectedPeopleTests {
  /// A desk whose gate has no rules.
  private func desk(_ lines: [String]) throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.world.files["bare.json"] = Array(#"{"name": "bare"}"#.utf8)
    desk.type(lines: lines)
    return desk
  }

  private static let memo = [
    "source \"Memo\" slug=zork author=\"Berta Zwack\" title=\"Piles\" published=2025-01-01",
    "8.1 f @zork no", "c1 question Why?",
    "c1 answer 1 @zork Grimoire said that it was for the northern gablons",
    "1.1 f it was for the northern gablons", "2.1 f Grimoire", "publish bare.json",
  ]

  @Test(arguments: [["forget @zork zork"], ["seal @zork", "forget @zork zork"]])
  func whatWasWithheldStaysAwayWhenItIsForgotten(_ lines: [String]) throws {
    let desk = try desk(Self.memo + lines)
    let page = desk.type("report public")
    #expect(page.contains("Evidence was withdrawn on"), "\(page)")
    for word in ["Grimoire", "northern gablons", "Zwack"] {
      #expect(!page.contains(word), "\(word)")
      #expect(!desk.type("export csv").contains(word), "\(word)")
    }
    #expect(try desk.reopened().document == desk.document)
  }

  private static let told = [
    "source https://a.example/x slug=audit title=\"Audit of it\" published=2025-02-01",
    "8.1 f @audit It cost 6.", "publish bare.json",
  ]

  @Test(arguments: [
    "seal @audit", "source @audit visibility=sealed", "source @audit terms=off-record",
    "source @audit terms=background",
  ])
  func whySomebodyIsProtectedIsNotTold(_ line: String) throws {
    let desk = try desk(Self.told)
    desk.type("because \"The nurse in Leeds is in danger.\" \(line)")
    #expect(!desk.type("report public").contains("nurse"), "\(line)")
    #expect(!desk.session.corrections.all.contains { $0.reason.contains("nurse") }, "\(line)")
  }

  private static let crane = [
    "source \"Talk\" slug=m author=\"Quentin Wobblegate\" kind=person terms=on-record",
    "8.1 f @m It is so.",
    "contact c1 Quentin Wobblegate, crane driver of Leeds by phone on 2025-03-02: the cost of it",
    "reply k1 on-record on 2025-03-03 c1 I saw it all from the crane.", "publish bare.json",
  ]

  @Test(arguments: [
    "seal @m", "source @m visibility=sealed", "source @m terms=off-record",
    "source @m terms=background", "forget @m m",
  ])
  func aProtectedPersonDoesNotSpeakAsAContact(_ line: String) throws {
    let desk = try desk(Self.crane)
    #expect(desk.type("report public").contains("crane driver"))
    desk.type(line)
    for command in ["report public", "report public draft", "report editor"] {
      let page = desk.type(command)
      #expect(!page.contains("crane"), "\(line), \(command): \(page)")
    }
  }

  /// The ledger is what readers saw, whatever the draft has by now.
  @Test(arguments: ["undo 1", "source https://a.example/x slug=audit title=\"Audit of it\""])
  func theDraftChangesNoEntryOfTheLedger(_ line: String) throws {
    let desk = try desk(
      Self.told + [
        "1.1 f It is not.", "drop c1", "drop @audit", "publish bare.json update=\"One less.\"",
      ]
    )
    let page = desk.type("report public")
    #expect(page.contains("Audit of it"))
    desk.type(line)
    #expect(desk.type("report public") == page)
  }

  private static let reached = [
    "8.1 f It cost 6.",
    "contact c1 Berta Zork by \"mail qx@nd.example\" on 2025-03-04: "
      + "whether the gablons went to her sister",
    "contact k1 phone=\"555 0177\"",
  ]

  @Test(arguments: [
    "call 555-0177", "call 5550177", "mail qx@nd.example",
    "asked whether the gablons went to her sister",
  ])
  func howSomebodyIsReachedAndWhatWasPutStays(_ words: String) throws {
    for protection in ["seal k1", "reply k1 off-record c1 No."] {
      let desk = try desk(Self.reached + [protection])
      #expect(desk.type("1.1 f \(words)").contains("would give k1 away"), "\(protection): \(words)")
    }
  }

  @Test func whoIsSealedIsOnNoSheet() throws {
    let desk = try desk(Self.reached)
    #expect(desk.type("calls").contains("Zork"))
    desk.type("seal k1")
    let sheet = desk.type("calls")
    #expect(!sheet.contains("Zork") && !sheet.contains("gablons"))
    #expect(sheet.contains("k1 is sealed"))
  }

  @Test func noTextHasAPassword() throws {
    let desk = try desk([
      "8.1 f See https://me:s3cret@host.example/x for it.",
      "restate c1 The group at https://me:s3cret@host.example/y said so.", "publish bare.json",
    ])
    for command in ["report public", "report editor", "export csv", "export claimreview"] {
      let page = desk.type(command)
      #expect(!page.contains("s3cret"), "\(command): \(page)")
    }
  }

  /// What was retracted says so, whatever its words are by now.
  @Test(arguments: ["restate c1 It is another thing.", "about c1 attribution"])
  func aRetractedClaimKeepsItsMark(_ line: String) throws {
    let desk = try desk(Self.told + ["retract c1 It was wrong."])
    desk.type(lines: [line, "publish bare.json update=\"Worded anew.\""])
    let page = desk.type("report public")
    #expect(page.contains("It was wrong."), "\(page)")
    #expect(page.contains("Retracted"), "\(page)")
  }

  /// A file that was written before brings back no word that was forgotten.
  @Test(arguments: ["csv", "web-annotation", "label-studio", "hypothesis"])
  func anImportBringsNoForgottenWordBack(_ format: String) throws {
    let desk = try desk([
      "source \"Talk\" slug=q author=\"Zara Quillfeather\"", "8.1 f Quillfeather counts six.",
      "export \(format) old.out", "forget @q q",
    ])
    #expect(!String(decoding: desk.document, as: UTF8.self).contains("Quillfeather"))
    desk.type("import old.out")
    #expect(!String(decoding: desk.document, as: UTF8.self).contains("Quillfeather"))
  }

  /// What one session promised is in none of those that leave with it.
  @Test func sessionsThatLeaveTogetherKeepEachOthersPromises() throws {
    let other = try desk([
      "source \"Memo\" author=\"Quentin Wobblegate\" slug=w", "8.1 f @w no", "seal @w",
    ])
    let desk = try desk(["8.1 f Wobblegate said so."])
    desk.world.otherSessions["other"] = other.session
    #expect(desk.type("export csv").contains("Wobblegate"))
    #expect(!desk.type("export csv with other").contains("Wobblegate"))
  }
}
