import Auditing
import FactModel
import Glibc
import Release
import SessionFiles
import TestSupport
import Testing

/// What is sealed lies beside a session's file, and not in it.
struct SealedFileTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder
  private let desk: InMemoryDesk

  /// Words that only the sealed source and what rests on it have.
  private static let words = [
    "Quibbleman", "quibbleman.example", "zebulon", "bridge was rotten", "harbour gate",
    "meets on Fridays",
  ]

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(temporary.path)
    desk = try InMemoryDesk("The bridge cost 5 million euros. It is the longest in the land.")
    for line in [
      "1.1 f It cost six.",
      "source https://quibbleman.example/log slug=zebulon author=\"Zora Quibbleman\"",
      "evidence c1 @zebulon supports \"The bridge was rotten\"", "note @zebulon meets on Fridays",
      "c1 question Who knew?", "answer c1 1 @zebulon Whoever stood at the harbour gate",
      "note c1 Quibbleman must be asked again", "seal @zebulon",
    ] {
      desk.type(line)
    }
  }

  private func text(_ name: String) -> String {
    String(decoding: temporary.read(name) ?? [], as: UTF8.self)
  }

  /// Writes the session as `a`, and closes it.
  private func write() throws {
    let file = try SessionFile.save(desk.session, as: "a", in: folder)
    _ = try file.close(desk.session)
  }

  @Test func sealedWordsAreNotInTheSessionFile() throws {
    #expect(desk.session.sources.all.contains { $0.visibility == .sealed })
    try write()
    let file = text("a.json")
    let sealed = text("a.sealed")
    for word in Self.words {
      #expect(!file.contains(word), "\(word)")
      #expect(sealed.contains(word), "\(word)")
    }
    #expect(file.contains("It cost six."))
    var status = stat()
    let isThere = stat(temporary["a.sealed"], &status) == 0
    #expect(isThere)
    #expect(status.st_mode & 0o777 == 0o600)
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.session.everything == desk.session.everything)
    #expect(opened.notices == [])
    #expect(try SessionVerification.verify("a", in: folder).isEmpty)
  }

  @Test func aSessionWithoutItOpensAndGetsItBack() throws {
    try write()
    let sealed = try #require(temporary.read("a.sealed"))
    unlink(temporary["a.sealed"])
    let opened = try SessionFile.open(name: "a", in: folder)
    let told = opened.notices.joined(separator: "\n")
    #expect(told.contains("Not here: 1 sealed source (@1)"), "\(told)")
    #expect(!String(decoding: opened.session.everything, as: UTF8.self).contains("Quibbleman"))
    var session = opened.session
    let claim = try #require(session.claims.all.first)
    let signed = Signed(
      by: Checker(name: "Ben"),
      at: Timestamp(milliseconds: 1_706_790_000_000)
    )
    var changed = claim
    changed.notes.append(Note(text: "seen by Ben", signed: signed))
    _ = try session.apply(
      EditDraft(
        id: .random(),
        signed: signed,
        kind: .make,
        command: "note c1 seen by Ben",
        changes: [Change(from: claim, to: changed)]
      )
    )
    try opened.file.makeDurable(session)
    _ = try opened.file.close(session)
    #expect(!text("a.json").contains("Quibbleman"))
    try temporary.write("a.sealed", sealed)
    let whole = try SessionFile.open(name: "a", in: folder)
    #expect(whole.notices == [])
    #expect(whole.session.log.count == desk.session.log.count + 1)
    let again = String(decoding: whole.session.everything, as: UTF8.self)
    for word in Self.words { #expect(again.contains(word), "\(word)") }
  }

  /// What cannot be used is told of, is not written over, and stops nothing.
  @Test(arguments: [
    ("{", "cannot be used"), ("", "cannot be used"),
    ("{\"format\":\"factdesk-sealed\",\"version\":1,\"texts\":{}}", "cannot be used"),
  ])
  func aDamagedFileIsToldOfAndKept(_ damage: String, _ told: String) throws {
    try write()
    try temporary.write("a.sealed", damage)
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.notices.contains { $0.contains(told) }, "\(opened.notices)")
    let findings = try SessionVerification.verify("a", in: folder)
    #expect(findings.contains { $0.place.hasSuffix("a.sealed") })
    _ = try opened.file.close(opened.session)
    #expect(text("a.sealed") == damage)
  }

  @Test func aFileOfAnotherSessionIsSetAside() throws {
    try write()
    let other = SealedTexts(of: .random()).bytes
    try temporary.write("a.sealed", other)
    let opened = try SessionFile.open(name: "a", in: folder)
    let told = opened.notices.joined(separator: "\n")
    #expect(told.contains("belongs to another session"), "\(told)")
    // The words are at hand again, and are written.
    try opened.file.rewrite(desk.session)
    _ = try opened.file.close(desk.session)
    #expect(temporary.read("a.sealed.unmatched-1") == other)
    #expect(text("a.sealed").contains("Quibbleman") && !text("a.json").contains("Quibbleman"))
  }

  /// The sealed file is there first: with the session file as it was before, nothing is lost.
  @Test func aKilledProgramLosesNothing() throws {
    let plain = SessionDocument.write(desk.session)
    try write()
    try temporary.write("a.json", plain)
    let opened = try SessionFile.open(name: "a", in: folder)
    #expect(opened.session.everything == desk.session.everything)
    _ = try opened.file.close(opened.session)
  }

  @Test func forgettingLeavesNoSealedWord() throws {
    try write()
    let opened = try SessionFile.open(name: "a", in: folder)
    let source = try #require(opened.session.sources.all.first)
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 1_706_790_000_000))
    let remover = Remainders.remover(of: source, in: opened.session)
    let session = try opened.session.forgetting(source, signed: signed, withoutWords: remover)
    try opened.file.replaceEverything(with: session)
    for name in temporary.names {
      #expect(!text(name).contains("Quibbleman") && !text(name).contains("zebulon"), "\(name)")
    }
  }

  @Test func aMergeTakesAlongWhatTheOtherHas() throws {
    try write()
    let lacking = try SessionDocument.read(try #require(temporary.read("a.json"))).session
    let (one, other, isLearned) = SealedTexts.together(lacking, desk.session)
    #expect(isLearned)
    #expect(one.everything == desk.session.everything)
    #expect(other.everything == desk.session.everything)
  }
}
