package import FactModel

/// Finds quoted text in the article: typographic and plain quotation marks, dashes and spaces match
/// each other, and any run of white space is one space.
package struct TextSearch: Sendable {
  private let folded: [UInt32]
  /// The place in the article, in code points, of each folded one.
  private let places: [Int]
  private let end: Int

  package init(_ text: ArticleText) {
    (folded, places) = Self.fold(text.string.unicodeScalars)
    end = text.count
  }

  /// Returns where a text occurs, in code points of the article.
  ///
  /// Upper and lower case are told apart only where that finds something.
  ///
  /// `range`: Where to look, in code points. `ignoresCase`: Not to tell them apart at all.
  package func occurrences(
    of text: String,
    in range: Range<Int>? = nil,
    ignoresCase: Bool = false
  ) -> [Range<Int>] {
    let exact = ignoresCase ? [] : find(text, range) { $0 }
    return exact.isEmpty ? find(text, range, Folding.lowercased) : exact
  }

  private func find(
    _ text: String,
    _ range: Range<Int>?,
    _ mapped: (UInt32) -> UInt32
  ) -> [Range<Int>] {
    let wanted = Self.trimmed(Self.fold(text.unicodeScalars).folded).map(mapped)
    guard let first = wanted.first, wanted.count <= folded.count else { return [] }
    var found: [Range<Int>] = []
    var index = range.map { firstPlace(atOrAfter: $0.lowerBound) } ?? 0
    while index + wanted.count <= folded.count {
      if let range, places[index] >= range.upperBound { break }
      guard mapped(folded[index]) == first, matches(wanted, at: index, mapped) else {
        index += 1
        continue
      }
      let start = places[index]
      let next = index + wanted.count
      let stop = places[next - 1] + 1
      if let range, stop > range.upperBound { break }
      found.append(start..<stop)
      index = next
    }
    return found
  }

  private func matches(_ wanted: [UInt32], at index: Int, _ mapped: (UInt32) -> UInt32) -> Bool {
    for offset in 1..<max(1, wanted.count) where mapped(folded[index + offset]) != wanted[offset] {
      return false
    }
    return true
  }

  private func firstPlace(atOrAfter point: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < point { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func trimmed(_ folded: [UInt32]) -> ArraySlice<UInt32> {
    var slice = folded[...]
    if slice.first == 32 { slice = slice.dropFirst() }
    if slice.last == 32 { slice = slice.dropLast() }
    return slice
  }

  private static func fold(
    _ scalars: String.UnicodeScalarView
  ) -> (folded: [UInt32], places: [Int]) {
    var folded: [UInt32] = []
    var places: [Int] = []
    for (place, scalar) in scalars.enumerated() {
      let value = Folding.fold(scalar)
      if value == 32, folded.last == 32 { continue }
      folded.append(value)
      places.append(place)
    }
    return (folded, places)
  }
}
