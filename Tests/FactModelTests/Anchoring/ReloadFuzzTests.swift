import Judging
import TestSupport
import Testing

@testable import Anchoring
@testable import FactModel

#if canImport(Glibc)
import Glibc
#endif

/// Pairs of a draft and a changed draft whose true correspondence is known: no judgement is silently on
/// other words than were seen, and what did not change stays judged.
///
/// `FACTDESK_RELOAD_PAIRS` makes as many pairs; see scripts/reload-fuzz.
struct ReloadFuzzTests {
  private static let pairs =
    getenv("FACTDESK_RELOAD_PAIRS").flatMap { Int(String(cString: $0)) }
    ?? TestLength.rounds(60, long: 1000)

  @Test func noJudgementIsSilentlyOnOtherWords() throws {
    var (judged, silent, unchanged, staleWithoutNeed) = (0, 0, 0, 0)
    for seed in 1...Self.pairs {
      let pair = DraftPair(seed: UInt64(seed))
      let session = try pair.judgedSession()
      let after = try pair.reloaded(session)
      // Who signed has seen the draft, and no other text.
      let state = session.signedState
      let signOff = SignOff(
        id: session.id,
        number: EntityNumber(1),
        role: .editor,
        state: state,
        edit: nil,
        note: nil,
        signed: session.created
      )
      let isVoid = after.void(signOff, in: after.signedState) != nil
      #expect(isVoid || pair.isSameText, "seed \(seed): a sign-off holds for another text")
      for judgement in pair.judgements(of: session, after) {
        judged += 1
        if judgement.isFresh, !judgement.isRight {
          silent += 1
          Issue.record(
            "seed \(seed): \(judgement.what) of “\(judgement.words)” stands in “\(judgement.sentence)”"
          )
        }
        guard judgement.isUnchanged else { continue }
        unchanged += 1
        if !judgement.isFresh { staleWithoutNeed += 1 }
      }
    }
    #expect(silent == 0)
    #expect(staleWithoutNeed * 50 <= unchanged, "\(staleWithoutNeed) of \(unchanged) unchanged")
    print(
      "reload fuzz: \(Self.pairs) pairs, \(judged) judgements, \(silent) silently wrong, "
        + "\(staleWithoutNeed) of \(unchanged) unchanged stale"
    )
  }
}
