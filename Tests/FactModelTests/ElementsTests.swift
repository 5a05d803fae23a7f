import TestSupport
import Testing

@testable import FactModel

/// A long list does what an array does.
struct ElementsTests {
  @Test func goesTheWayOfAnArray() {
    for seed in 1...40 {
      var random = SplitMix64(seed: UInt64(seed))
      var list: Elements<Int> = []
      var array: [Int] = []
      for step in 0..<200 {
        let place = array.isEmpty ? 0 : Int.random(in: 0..<array.count, using: &random)
        switch Int.random(in: 0..<12, using: &random) {
        case 0 where !array.isEmpty:
          list.remove(at: place)
          array.remove(at: place)
        case 1:
          list.insert(step, at: place)
          array.insert(step, at: place)
        case 2 where !array.isEmpty:
          list[place] = -step
          array[place] = -step
        case 3:
          list.removeAll { $0 % 7 == 3 }
          array.removeAll { $0 % 7 == 3 }
        default:
          list.append(step)
          array.append(step)
        }
        #expect(list.elementsEqual(array), "seed \(seed), step \(step)")
        #expect(list.read { $0 % 3 == 0 ? nil : $0 } == array.filter { $0 % 3 != 0 })
        #expect(list.readLast { $0 } == array.last)
      }
    }
  }

  @Test func aCopySharesWhatIsTheSame() {
    var list: Elements<Int> = []
    for number in 0..<1000 { list.append(number) }
    var copy = list
    #expect(copy.sharedPrefix(with: list) == 1000)
    copy.append(1000)
    #expect(copy.sharedPrefix(with: list) >= 990)
    #expect(copy != list)
    copy[500] = 0
    #expect((490...500).contains(copy.sharedPrefix(with: list)))
  }
}
