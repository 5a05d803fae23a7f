/// Finds what two sequences have in common, in order: by elements that are unique in both (patience
/// diff), and by the shortest edit (Myers) where there are none.
///
/// What is not nearly the same anywhere is given up: the time stays near linear for any two
/// sequences.
struct SequenceDiff {
  /// A run of elements that both have.
  struct Match: Equatable {
    var old: Int
    var new: Int
    var count: Int
  }

  private struct Region {
    var old: Range<Int>
    var new: Range<Int>
    var depth: Int
  }

  /// The most that the shortest edit between two regions may have.
  private static let longestEdit = 256
  /// How often regions are divided.
  private static let deepest = 64

  private let old: [UInt64]
  private let new: [UInt64]
  private var matches: [Match] = []
  private var regions: [Region] = []

  /// Returns the common runs in order; none touches the next in both sequences.
  static func matches(
    _ old: [UInt64],
    _ oldRange: Range<Int>,
    _ new: [UInt64],
    _ newRange: Range<Int>
  ) -> [Match] {
    var diff = SequenceDiff(old, new)
    diff.regions = [Region(old: oldRange, new: newRange, depth: 0)]
    while let region = diff.regions.popLast() { diff.compare(region) }
    return joined(diff.matches.sorted { $0.old < $1.old })
  }

  private init(_ old: [UInt64], _ new: [UInt64]) {
    self.old = old
    self.new = new
  }

  static func joined(_ matches: [Match]) -> [Match] {
    var result: [Match] = []
    for match in matches where match.count > 0 {
      if let last = result.last, last.old + last.count == match.old,
        last.new + last.count == match.new
      {
        result[result.count - 1].count += match.count
      } else {
        result.append(match)
      }
    }
    return result
  }

  private mutating func compare(_ region: Region) {
    var region = region
    trim(&region)
    guard !region.old.isEmpty, !region.new.isEmpty else { return }
    let anchors = region.depth < Self.deepest ? self.anchors(region) : []
    guard !anchors.isEmpty else { return compareByEdit(region) }
    var (oldStart, newStart) = (region.old.lowerBound, region.new.lowerBound)
    for anchor in anchors {
      regions.append(
        Region(old: oldStart..<anchor.old, new: newStart..<anchor.new, depth: region.depth + 1)
      )
      matches.append(Match(old: anchor.old, new: anchor.new, count: 1))
      (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
    }
    regions.append(
      Region(
        old: oldStart..<region.old.upperBound,
        new: newStart..<region.new.upperBound,
        depth: region.depth + 1
      )
    )
  }

  /// Takes off what both begin and end with.
  private mutating func trim(_ region: inout Region) {
    var (oldStart, oldEnd) = (region.old.lowerBound, region.old.upperBound)
    var (newStart, newEnd) = (region.new.lowerBound, region.new.upperBound)
    while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
      oldStart += 1
      newStart += 1
    }
    matches.append(
      Match(
        old: region.old.lowerBound,
        new: region.new.lowerBound,
        count: oldStart - region.old.lowerBound
      )
    )
    while oldStart < oldEnd, newStart < newEnd, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    matches.append(Match(old: oldEnd, new: newEnd, count: region.old.upperBound - oldEnd))
    region.old = oldStart..<oldEnd
    region.new = newStart..<newEnd
  }

  /// The elements that are unique in both, as many as are in the same order in both.
  private func anchors(_ region: Region) -> [(old: Int, new: Int)] {
    struct Places {
      var old = -1
      var new = -1
      var isUnique = true
    }
    var places: [UInt64: Places] = [:]
    places.reserveCapacity(region.old.count)
    for index in region.old {
      if places[old[index]] == nil {
        places[old[index]] = Places(old: index)
      } else {
        places[old[index]]?.isUnique = false
      }
    }
    for index in region.new {
      guard var found = places[new[index]], found.isUnique else { continue }
      if found.new >= 0 { found.isUnique = false } else { found.new = index }
      places[new[index]] = found
    }
    let pairs = region.old.compactMap { index -> (old: Int, new: Int)? in
      guard let found = places[old[index]], found.isUnique, found.new >= 0 else { return nil }
      return (index, found.new)
    }
    return Self.longestRising(pairs)
  }

  private static func longestRising(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    // tails[n] is the pair that the best row of n + 1 pairs so far ends with.
    var tails: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var row: [(old: Int, new: Int)] = []
    var next = tails.last ?? -1
    while next >= 0 {
      row.append(pairs[next])
      next = before[next]
    }
    return row.reversed()
  }

  /// Finds the shortest edit, up to a longest one.
  ///
  /// Myers, An O(ND) Difference Algorithm and Its Variations (1986).
  private mutating func compareByEdit(_ region: Region) {
    let (oldCount, newCount) = (region.old.count, region.new.count)
    let (oldStart, newStart) = (region.old.lowerBound, region.new.lowerBound)
    let limit = min(Self.longestEdit, oldCount + newCount)
    var furthest = [Int](repeating: 0, count: 2 * limit + 2)
    var trace: [[Int]] = []
    for edit in 0...limit {
      trace.append(furthest)
      for diagonal in stride(from: -edit, through: edit, by: 2) {
        let at = diagonal + limit
        let goesDown =
          diagonal == -edit || (diagonal != edit && furthest[at - 1] < furthest[at + 1])
        var x = goesDown ? furthest[at + 1] : furthest[at - 1] + 1
        var y = x - diagonal
        while x < oldCount, y >= 0, y < newCount, old[oldStart + x] == new[newStart + y] {
          x += 1
          y += 1
        }
        furthest[at] = x
        if x >= oldCount, y >= newCount {
          return walkBack(trace, limit: limit, region)
        }
      }
    }
  }

  private mutating func walkBack(_ trace: [[Int]], limit: Int, _ region: Region) {
    var (x, y) = (region.old.count, region.new.count)
    for edit in stride(from: trace.count - 1, through: 0, by: -1) {
      let furthest = trace[edit]
      let diagonal = x - y
      let at = diagonal + limit
      let goesDown =
        diagonal == -edit || (diagonal != edit && furthest[at - 1] < furthest[at + 1])
      let previous = edit == 0 ? 0 : goesDown ? diagonal + 1 : diagonal - 1
      let (beforeX, beforeY) =
        edit == 0 ? (0, 0) : (furthest[previous + limit], furthest[previous + limit] - previous)
      let start = edit == 0 ? 0 : goesDown ? beforeX : beforeX + 1
      let count = x - start
      if count > 0 {
        matches.append(
          Match(
            old: region.old.lowerBound + start,
            new: region.new.lowerBound + y - count,
            count: count
          )
        )
      }
      (x, y) = (beforeX, beforeY)
    }
  }
}
