/// Sentences that read the same as others of their text, told apart by what stands beside them.
///
/// A text that says “The court agreed.” of two people has two sentences; what was judged of the one must not
/// go to the other because its paragraph was moved. Each goes where those beside it went that occur once in
/// either reading.
struct LikeSentences {
  /// So many on either side are looked at; the nearest count most.
  private static let reach = 3
  /// More that read the same are a refrain: they stay as they were found.
  private static let most = 24

  private let count: Int
  /// Where sentences went that occur once in both readings.
  private let sure: [Int?]
  /// The groups of those that do not, each as places in both readings.
  private let groups: [(old: [Int], new: [Int])]

  /// - Parameters:
  ///   - old: The readings of the sentences then, as digests.
  ///   - new: Those now.
  ///   - found: For each of then the one of now that reads the same, as far as one was found.
  init(_ old: [UInt64], _ new: [UInt64], found: [Int?]) {
    count = old.count
    let oldPlaces = Dictionary(grouping: old.indices) { old[$0] }
    let newPlaces = Dictionary(grouping: new.indices) { new[$0] }
    sure = old.indices.map { index in
      oldPlaces[old[index]]?.count == 1 && newPlaces[old[index]]?.count == 1 ? found[index] : nil
    }
    groups = oldPlaces.compactMap { reading, places in
      guard let there = newPlaces[reading], places.count > 1 || there.count > 1,
        places.count <= Self.most, there.count <= Self.most
      else { return nil }
      return (places, there)
    }
  }

  /// The sentences of now that those of then went to, with what reads the same told apart.
  func toldApart(_ found: [Int?]) -> [Int?] {
    var result = found
    for group in groups { tellApart(group, &result) }
    return result
  }

  /// Changes places as long as that brings a sentence nearer to those that it stood beside.
  private func tellApart(_ group: (old: [Int], new: [Int]), _ result: inout [Int?]) {
    var isBetter = true
    while isBetter {
      isBetter = false
      var holders: [Int: Int] = [:]
      for old in group.old { if let new = result[old] { holders[new] = old } }
      for old in group.old {
        for new in group.new where result[old] != new {
          let (mine, other) = (result[old], holders[new])
          let before = nearness(old, mine) + (other.map { nearness($0, new) } ?? 0)
          let after = nearness(old, new) + (other.map { nearness($0, mine) } ?? 0)
          guard after > before else { continue }
          result[old] = new
          holders[new] = old
          if let other { result[other] = mine }
          if let mine { holders[mine] = other }
          isBetter = true
        }
      }
    }
  }

  /// How many of the sentences beside one of then stand beside one of now.
  private func nearness(_ old: Int, _ new: Int?) -> Int {
    guard let new else { return 0 }
    var sum = 0
    for distance in 1...Self.reach {
      for step in [-distance, distance] where (0..<count).contains(old + step) {
        guard let there = sure[old + step], there == new + step else { continue }
        sum += Self.reach + 1 - distance
      }
    }
    return sum
  }
}
