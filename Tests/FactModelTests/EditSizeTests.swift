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

  @Test func ofTwoHundredLongNotes() throws {
    let text = String(repeating: "The sky is blue. ", count: 44)
    let session = try Self.worked(200) { claim, _ in
      claim.notes.append(Note(text: text, signed: Self.signed))
    }
    // 29 MB when each edit had the claim twice.
    #expect(session.document.count < 29_000_000 / 15)
  }

  @Test func ofManyRatingsOfOneClaim() throws {
    let session = try Self.worked(300) { claim, number in
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
    #expect(session.document.count < 330_000)
  }

  @Test func ofManyShortNotes() throws {
    let session = try Self.worked(1000) { claim, number in
      claim.notes.append(Note(text: "note \(number)", signed: Self.signed))
    }
    #expect(session.document.count < 1_000_000)
    let first = session.log.line(3).count
    let last = session.log.line(1000).count
    #expect(last < first + 10)
  }
}
