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
  /// `range`: Where to look, in code points.
  package func occurrences(of text: String, in range: Range<Int>? = nil) -> [Range<Int>] {
    let exact = find(text, range) { $0 }
    return exact.isEmpty ? find(text, range, Self.lowercased) : exact
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
      let value = fold(scalar)
      if value == 32, folded.last == 32 { continue }
      folded.append(value)
      places.append(place)
    }
    return (folded, places)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033, 0xFF02: 0x22
    case 0x2018...0x201B, 0x2039, 0x203A, 0x2032, 0x60, 0xB4, 0xFF07: 0x27
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: 0x2D
    case 0x9...0xD, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      32
    default: scalar.value
    }
  }

  private static func lowercased(_ value: UInt32) -> UInt32 {
    if value < 128 { return (65...90).contains(value) ? value + 32 : value }
    guard let scalar = Unicode.Scalar(value) else { return value }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first.map(\.value) ?? value : value
  }
}
