import Auditing
import Merging
import OrderedJSON
import TestSupport
import Testing

@testable import Anchoring
@testable import FactModel

/// Another reading of the article, as an edit.
struct ReadingChangeTests {
  /// A session on a random article, with a claim, a finding and a mark on random passages of it.
  private static func session(
    _ article: RandomArticle,
    _ random: inout SplitMix64
  ) throws -> Session {
    let revision = AnchoredText.revision(article.text)
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    var session = Session(
      id: .random(),
      created: signed,
      facts: ArticleFacts(),
      revision: revision,
      scale: .aap
    )
    var changes: [Change] = []
    for number in 1...12 {
      let ranges = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        article.randomPassage(in: revision.text, &random)
      }
      let passages = ranges.map { Passage($0, in: revision.text) }
      changes.append(
        Change(
          from: nil,
          to: Claim(id: .random(), number: EntityNumber(number), passages: passages)
        )
      )
      changes.append(
        Change(
          from: nil,
          to: Mark(
            id: .random(),
            number: EntityNumber(number),
            kind: number % 2 == 0 ? .nothing : .later,
            passage: passages[0],
            note: nil,
            signed: signed
          )
        )
      )
    }
    try session.apply(edit(session, .make, changes))
    return session
  }

  private static func edit(_ session: Session, _ kind: Edit.Kind, _ changes: [Change]) -> EditDraft
  {
    EditDraft(
      id: .random(),
      signed: Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 1)),
      kind: kind,
      command: "reload",
      changes: changes
    )
  }

  private static func reload(_ session: inout Session, _ article: RandomArticle) throws {
    let revision = AnchoredText.revision(article.text)
    guard revision.hash != session.article.hash else { return }
    let reanchoring = Reanchoring(session, onto: revision)
    let article = Change.article(Transition(from: session.article.hash, to: revision.hash))
    try session.apply(edit(session, .make, [article] + reanchoring.changes), reading: revision)
  }

  /// What a session says now, without how it came to be.
  private static func state(_ session: Session) -> [JSONValue] {
    session.claims.all.map(\.json) + session.marks.all.map(\.json) + [.string(session.article.hash)]
  }

  @Test(arguments: 1...TestLength.rounds(6, long: 40))
  func isTakenBackWhollyAndSurvivesARestart(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var article = RandomArticle(&random)
    var session = try Self.session(article, &random)
    var states = [Self.state(session)]
    var covered = [session.use.coveredCount]
    for _ in 0..<3 {
      for _ in 0..<Int.random(in: 1...6, using: &random) { article.edit(&random) }
      let count = session.log.count
      try Self.reload(&session, article)
      guard session.log.count > count else { continue }
      #expect(SessionAudit(session).findings == [])
      states.append(Self.state(session))
      covered.append(session.use.coveredCount)
    }
    session = try SessionDocument.read(SessionDocument.write(session)).session
    #expect(Self.state(session) == states.last)
    #expect(session.use.coveredCount == covered.last)
    for index in stride(from: states.count - 2, through: 0, by: -1) {
      let target = try #require(try session.log.undoTargets(1).first)
      try session.apply(
        Self.edit(
          session,
          .undo(of: target.edit.id),
          try session.changes(undoing: target.edit)
        )
      )
      session = try SessionDocument.read(SessionDocument.write(session)).session
      #expect(Self.state(session) == states[index])
      #expect(session.use.coveredCount == covered[index])
      #expect(SessionAudit(session).findings == [])
    }
    // The readings stay, whichever holds.
    #expect(Set(session.revisions.map(\.hash)).count == session.revisions.count)
    for _ in 1..<states.count {
      let target = try #require(try session.log.redoTargets(1).first)
      let changes = try session.changes(redoing: target.edit)
      try session.apply(Self.edit(session, .redo(of: target.edit.id), changes))
    }
    #expect(Self.state(session) == states.last)
  }

  @Test func anEditThatNamesAnUnknownReadingIsRefused() throws {
    var random = SplitMix64(seed: 1)
    var session = try Self.session(RandomArticle(&random), &random)
    let before = SessionDocument.write(session)
    let change = Change.article(Transition(from: session.article.hash, to: "0"))
    #expect(throws: Problem.self) { try session.apply(Self.edit(session, .make, [change])) }
    #expect(SessionDocument.write(session) == before)
  }
}
