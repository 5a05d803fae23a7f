import TestSupport
import Testing

@testable import Anchoring
@testable import FactModel

struct SequenceDiffTests {
  @Test(arguments: 1...60)
  func commonRunsAreCommonAndInOrder(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let kinds = UInt64.random(in: 2...60, using: &random)
    let old = (0..<Int.random(in: 0...80, using: &random)).map { _ in
      UInt64.random(in: 0..<kinds, using: &random)
    }
    var new = old
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      let place = Int.random(in: 0...new.count, using: &random)
      if Bool.random(using: &random) || place == new.count {
        new.insert(UInt64.random(in: 0..<kinds, using: &random), at: place)
      } else {
        new.remove(at: place)
      }
    }
    let matches = SequenceDiff.matches(old, 0..<old.count, new, 0..<new.count)
    var (oldEnd, newEnd) = (0, 0)
    for match in matches {
      #expect(match.old >= oldEnd && match.new >= newEnd && match.count > 0)
      (oldEnd, newEnd) = (match.old + match.count, match.new + match.count)
      #expect(oldEnd <= old.count && newEnd <= new.count)
      guard oldEnd <= old.count, newEnd <= new.count else { return }
      #expect(old[match.old..<oldEnd] == new[match.new..<newEnd])
    }
    // At most as much is missed as was inserted and removed, twice over.
    let common = matches.reduce(0) { $0 + $1.count }
    #expect(common >= old.count - 60)
  }

  @Test func aLongSequenceWithoutAnythingInCommonIsGivenUp() {
    let old = [UInt64](repeating: 1, count: 50_000) + [3]
    let new = [UInt64](repeating: 2, count: 50_000) + [3]
    let matches = SequenceDiff.matches(old, 0..<old.count, new, 0..<new.count)
    #expect(matches == [SequenceDiff.Match(old: 50_000, new: 50_000, count: 1)])
  }
}
