import FactModel

/// Sentences that read the same as others of their text, told apart by what stands beside them.
///
/// A text that says “The court agreed.” of two people has two sentences; what was judged of the one must not
/// go to the other because its paragraph was moved.
enum LikeSentences {
  /// Those that are told by what stands beside them go there; the others stay as they were found, or take a
  /// place that is left.
  ///
  /// - Parameters:
  ///   - found: For each of then the one of now that reads the same, as far as one was found.
  ///   - old: The readings of the sentences then, as digests.
  ///   - new: Those now.
  ///   - then: What the sentences said then.
  ///   - now: What they say now.
  /// - Returns: The sentences of now that those of then went to.
  static func toldApart(
    _ found: [Int?],
    _ old: [UInt64],
    _ new: [UInt64],
    _ then: Statements,
    _ now: Statements
  ) -> [Int?] {
    let told = told(then, in: now)
    var holders: [Int: Int] = [:]
    for (index, there) in told.enumerated() {
      if let there, new[there] == old[index] { holders[there] = index }
    }
    guard !holders.isEmpty else { return found }
    var result = found
    var displaced: [Int] = []
    for (index, there) in found.enumerated() {
      if let own = told[index], holders[own] == index {
        result[index] = own
      } else if let there, holders[there] != nil {
        result[index] = nil
        displaced.append(index)
      }
    }
    let taken = Set(result.compactMap(\.self))
    var free: [UInt64: [Int]] = [:]
    for index in new.indices.reversed() where !taken.contains(index) {
      free[new[index], default: []].append(index)
    }
    for index in displaced { result[index] = free[old[index]]?.popLast() }
    return result
  }

  /// For each sentence of then the one of now that reads the same and stands beside the same; nil where that is
  /// not told.
  private static func told(_ then: Statements, in now: Statements) -> [Int?] {
    var places: [UInt64: Int] = [:]
    for (index, hash) in now.hashes.enumerated() where !now.isLike(index) { places[hash] = index }
    return then.hashes.indices.map { old in
      guard then.isLike(old) || places[then.hashes[old]] == nil else { return nil }
      let neighbour = neighbours(of: old, then).first {
        !then.isLike($0) && places[then.hashes[$0]] != nil
      }
      guard let neighbour, let there = places[then.hashes[neighbour]].map({ $0 + old - neighbour }),
        now.hashes.indices.contains(there), now.hashes[there] == then.hashes[old],
        now.isSame(there, as: old, of: then)
      else { return nil }
      return there
    }
  }

  /// The sentences that tell one from others, the first ones first: those before it in the paragraph, those
  /// behind it there, those before the paragraph.
  private static func neighbours(of index: Int, _ all: Statements) -> [Int] {
    let reach =
      max(0, index - Statements.reach)...min(all.blocks.count - 1, index + Statements.reach)
    let block = all.blocks[index]
    let before = (reach.lowerBound..<index).reversed()
    return before.prefix { all.blocks[$0] == block }
      + (index..<reach.upperBound).map { $0 + 1 }.prefix { all.blocks[$0] == block }
      + before.drop { all.blocks[$0] == block }
  }
}
