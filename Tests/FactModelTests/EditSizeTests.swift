import TestSupport
import Testing

@testable import FactModel

/// What is kept grows with what is typed, however much there is already.
struct EditSizeTests {
  private static let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))

  private static func worked(
    _ count: Int,
    _ change: (inout Claim, Int) -> Void
  ) throws -> Session {
    var work = Workpiece(seed: 1)
    let claim = Claim(
      id: work.session.id,
      number: EntityNumber(1),
      passages: [Passage(0..<9, in: work.session.article.text)]
    )
    try work.make(Change(from: nil, to: claim))
    for number in 0..<count {
      guard let before = work.session.claims[claim.id] else { break }
      var after = before
      change(&after, number)
      try work.make(work.session.stamped([Change(from: before, to: after)])[0])
    }
    return work.session
  }

  @Test func ofManyLongNotes() throws {
    let text = String(repeating: "The sky is blue. ", count: 44)
    let count = TestLength.rounds(60, long: 200)
    let session = try Self.worked(count) { claim, _ in
      claim.notes.append(Note(text: text, signed: Self.signed))
    }
    // Each edit has its note and little besides, not the claim with all notes before.
    #expect(session.document.count < count * 29_000_000 / 15 / 200)
  }

  @Test func ofManyRatingsOfOneClaim() throws {
    let count = TestLength.rounds(60, long: 300)
    let session = try Self.worked(count) { claim, number in
      claim.status = .rated
      claim.verdicts.append(
        Verdict(
          rating: number % 2 == 0 ? "False" : "True",
          scale: Scale.aap.reference,
          signed: Self.signed
        )
      )
    }
    // A verdict and its edit are about a kilobyte, however many there are.
    #expect(session.document.count < count * 1_100 + 5_000)
  }

  @Test func ofManyShortNotes() throws {
    let count = TestLength.rounds(150, long: 1000)
    let session = try Self.worked(count) { claim, number in
      claim.notes.append(Note(text: "note \(number)", signed: Self.signed))
    }
    #expect(session.document.count < count * 1_000 + 5_000)
    let first = session.log.line(3).count
    let last = session.log.line(count).count
    #expect(last < first + 10)
  }
}
