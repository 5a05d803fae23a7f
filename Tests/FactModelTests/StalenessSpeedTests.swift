import Judging
import TestSupport
import Testing

@testable import FactModel

/// What is stale is known at the prompt, also of very many judgements: it is kept up to date edit by
/// edit.
struct StalenessSpeedTests {
  @Test func anEditLooksAtItsOwnSentencesOnly() throws {
    var random = RandomEntities(seed: 3)
    let count = TestLength.rounds(1000, long: 2000)
    let text = (0..<count).map { "Number \($0) of the people in Dorne came." }
      .joined(separator: " ")
    let revision = AnchoredText.revision(text)
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 1))
    var session = Session(
      id: random.id(),
      created: signed,
      facts: ArticleFacts(title: "So"),
      revision: revision,
      scale: .aap
    )
    func apply(_ changes: [Change]) throws {
      try session.apply(
        EditDraft(
          id: random.id(),
          signed: signed,
          kind: .make,
          command: "x",
          changes: session.stamped(changes, by: signed.by)
        )
      )
    }
    var changes: [Change] = []
    for (number, entry) in session.sentences.entries.enumerated() {
      var claim = Claim(
        id: random.id(),
        number: EntityNumber(number + 1),
        passages: [Passage(entry.range, in: revision.text)]
      )
      claim.verdicts = [Verdict(rating: "True", scale: Scale.aap.reference, signed: signed)]
      claim.status = .rated
      changes.append(Change(from: nil, to: claim))
      for index in 0..<5 {
        var item = Item(
          id: random.id(),
          number: EntityNumber(5 * number + index + 1),
          kind: .number,
          passage: Passage(
            entry.range.lowerBound + index..<entry.range.lowerBound + index + 2,
            in: revision.text
          )
        )
        item.check = Item.Check(.ticked, note: "counted", signed: signed)
        changes.append(Change(from: nil, to: item))
      }
    }
    try apply(changes)
    #expect(session.use.coveredCount == count && session.use.staleCount == 0)
    let clock = ContinuousClock()
    let all = clock.measure { session.settleAll() }
    var mark: Change?
    let entry = session.sentences.entries[7]
    mark = Change(
      from: nil,
      to: Mark(
        id: random.id(),
        number: EntityNumber(1),
        kind: .later,
        passage: Passage(entry.range, in: revision.text),
        note: nil,
        signed: signed
      )
    )
    let one = try clock.measure { try apply([mark].compactMap { $0 }) }
    #expect(one * 10 < all, "one edit \(one), all sentences \(all)")
    print("staleness: \(count) claims and \(5 * count) items anew in \(all), one edit in \(one)")
  }
}
