import TestSupport
import Testing

@testable import Anchoring
@testable import FactModel

struct ClosestMatchTests {
  @Test func theClosestPartOfATextIsFound() throws {
    let text = Array("They say that about 500 North Koreans came.".utf8)
    let match = try #require(ClosestMatch.find(Array("around 600 North".utf8), in: text[...]))
    #expect(String(decoding: text[match.range], as: UTF8.self) == "about 500 North")
    #expect(match.distance == 4)
  }

  @Test(arguments: 1...40)
  func theDistanceIsTheOneOfTheWholeTable(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    func bytes(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in UInt8.random(in: 97...100, using: &random) }
    }
    let pattern = bytes(Int.random(in: 1...200, using: &random))
    let text = bytes(Int.random(in: 1...300, using: &random))
    let match = ClosestMatch.find(pattern, in: text[...])
    let best = Self.smallestDistance(pattern, text)
    if best == pattern.count, match == nil { return }
    #expect(match?.distance == best)
    let range = try #require(match).range
    #expect(Self.distance(pattern, Array(text[range])) == best)
  }

  /// The last row of the table of distances in which a match may begin anywhere.
  private static func smallestDistance(_ pattern: [UInt8], _ text: [UInt8]) -> Int {
    table(pattern, text, beginsAnywhere: true).min() ?? 0
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    table(left, right, beginsAnywhere: false).last ?? 0
  }

  private static func table(_ left: [UInt8], _ right: [UInt8], beginsAnywhere: Bool) -> [Int] {
    var row = (0...right.count).map { beginsAnywhere ? 0 : $0 }
    for (index, byte) in left.enumerated() {
      var next = [index + 1]
      for (place, other) in right.enumerated() {
        next.append(min(next[place] + 1, row[place + 1] + 1, row[place] + (byte == other ? 0 : 1)))
      }
      row = next
    }
    return row
  }
}
