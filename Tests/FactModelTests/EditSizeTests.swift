import Judging
import TestSupport
import Testing

@testable import FactModel

/// What is kept grows with what is typed, however much there is already.
struct EditSizeTests {
  /// A claim that is changed again and again, by one person with short commands.
  private static func worked(
    _ count: Int,
    _ change: (inout Claim, Int, Signed) -> Void
  ) throws -> Session {
    var session = Workpiece(seed: 1).session
    let checker = Checker(name: "Ada Example", role: "checker")
    func edit(_ number: Int, _ changes: [Change]) -> EditDraft {
      EditDraft(
        id: EntityID(derivedFrom: "edit \(number)"),
        signed: Signed(by: checker, at: Timestamp(milliseconds: number * 1_000)),
        kind: .make,
        command: "c1 false not so",
        changes: session.stamped(changes, by: checker)
      )
    }
    let claim = Claim(
      id: session.id,
      number: EntityNumber(1),
      passages: [Passage(0..<9, in: session.article.text)]
    )
    try session.apply(edit(0, [Change(from: nil, to: claim)]))
    for number in 1...count {
      let before = try #require(session.claims[claim.id])
      var after = before
      change(
        &after,
        number,
        Signed(by: checker, at: Timestamp(milliseconds: number * 1_000))
      )
      try session.apply(edit(number, [Change(from: before, to: after)]))
    }
    return session
  }

  @Test func ofManyLongNotes() throws {
    let text = String(repeating: "The sky is blue. ", count: 44)
    let count = TestLength.rounds(60, long: 200)
    let session = try Self.worked(count) { claim, _, signed in
      claim.notes.append(Note(text: text, signed: signed))
    }
    // Each edit has its note and little besides, not the claim with all notes before.
    #expect(session.document.count < count * 2_500)
  }

  @Test func ofManyRatingsOfOneClaim() throws {
    let count = TestLength.rounds(60, long: 3000)
    let session = try Self.worked(count) { claim, number, signed in
      claim.status = .rated
      claim.verdicts.append(
        Verdict(
          rating: number % 2 == 0 ? "False" : "True",
          scale: Scale.aap.reference,
          reason: "not so",
          signed: signed
        )
      )
    }
    // A verdict and its edit, however many there are: 3,000 are less than 3 MB.
    #expect(session.document.count < count * 980 + 8_000)
  }

  /// What each of many pieces of evidence saw stands once in an edit of all of them.
  @Test func ofAClaimWithMuchEvidence() throws {
    let source = EntityID(derivedFrom: "source")
    let count = 60
    let session = try Self.worked(count) { claim, number, signed in
      let evidence = Evidence(
        id: EntityID(derivedFrom: "evidence \(number)"),
        source: source,
        stance: .supports,
        quotation: "words \(number)",
        signed: signed
      )
      claim.evidence.append(evidence)
    }
    let claim = try #require(session.claims[session.id])
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 9_000_000))
    func made(_ change: Change, _ name: String) throws -> Session {
      var other = session
      try other.apply(
        EditDraft(
          id: EntityID(derivedFrom: name),
          signed: signed,
          kind: .make,
          command: name,
          changes: other.stamped([change], by: signed.by)
        )
      )
      return other
    }
    var restated = claim
    restated.restatement = "It is so."
    for (change, most) in [
      (Change(from: claim, to: restated), count * 120),
      (Change(from: claim, to: nil), count * 330),
    ] {
      let other = try made(change, "x")
      let line = other.log.line(other.log.count)
      #expect(line.count < most + 2_000)
      // It is read as what it was, from a file and from the line alone.
      let read = try SessionDocument.read(other.document).session
      #expect(read.document == other.document)
      let last = try read.log.edit(read.log.count)
      #expect(try last == other.log.edit(other.log.count))
      let back = try read.changes(undoing: last)
      #expect(back.count == 1)
      var past = read
      try past.takeBack(read.log.count)
      #expect(past.claims[claim.id]?.json == claim.json)
    }
  }

  @Test func ofManyShortNotes() throws {
    let count = TestLength.rounds(150, long: 1000)
    let session = try Self.worked(count) { claim, number, signed in
      claim.notes.append(Note(text: "note \(number)", signed: signed))
    }
    #expect(session.document.count < count * 700 + 5_000)
    let first = session.log.line(3).count
    let last = session.log.line(count).count
    #expect(last < first + 10)
  }
}
