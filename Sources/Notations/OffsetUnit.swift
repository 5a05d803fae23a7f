package import FactModel

/// What the offsets in a format count.
package enum OffsetUnit: String, Sendable, CaseIterable {
  /// Unicode code points, as in the article itself.
  case codePoints = "code points"
  /// UTF-16 code units: what JavaScript and Java count.
  case utf16 = "UTF-16 code units"
  /// Bytes of UTF-8.
  case bytes = "bytes"
  /// What a reader takes for one character: extended grapheme clusters.
  case graphemes = "graphemes"

  /// As it is typed.
  package var typed: String {
    switch self {
    case .codePoints: "code-points"
    case .utf16: "utf-16"
    case .bytes, .graphemes: rawValue
    }
  }

  package init?(typed: String) {
    guard let unit = Self.allCases.first(where: { $0.typed == typed.lowercased() }) else {
      return nil
    }
    self = unit
  }
}

/// Converts places in a text between code points and the units that formats count.
package struct OffsetTable: Sendable {
  /// The code points outside the Basic Multilingual Plane, which are two UTF-16 units each.
  private let wide: [Int]
  private let text: ArticleText
  /// Where each grapheme begins, in code points, and the end of the text; empty where they are not counted.
  private let clusters: [Int]

  /// `withGraphemes`: Whether places will be asked for in graphemes.
  package init(_ text: ArticleText, withGraphemes: Bool = false) {
    self.text = text
    var wide: [Int] = []
    var point = 0
    text.utf8.withUnsafeBufferPointer { bytes in
      for byte in bytes {
        if byte >= 0xF0 { wide.append(point) }
        if byte & 0xC0 != 0x80 { point += 1 }
      }
    }
    self.wide = wide
    guard withGraphemes else {
      clusters = []
      return
    }
    var clusters = [0]
    for character in text.string {
      clusters.append(clusters[clusters.count - 1] + character.unicodeScalars.count)
    }
    self.clusters = clusters
  }

  /// Whether any two units differ in this text.
  package var hasWide: Bool { text.count != text.utf8.count }

  /// The place of a code point in a unit.
  package func offset(_ point: Int, in unit: OffsetUnit) -> Int {
    switch unit {
    case .codePoints: point
    case .utf16: point + Self.number(of: wide, before: point)
    case .bytes: text.byteOffset(of: point)
    case .graphemes: Self.number(of: clusters, before: point)
    }
  }

  /// The place of a range of code points in a unit.
  package func range(_ range: Range<Int>, in unit: OffsetUnit) -> Range<Int> {
    offset(range.lowerBound, in: unit)..<offset(range.upperBound, in: unit)
  }

  /// Why a place in a unit is none of the text.
  package enum Misfit: Error, Equatable {
    case outside
    case insideSurrogatePair
    case insideCharacter
  }

  /// The code point at a place that was counted in a unit.
  package func point(_ offset: Int, in unit: OffsetUnit) throws(Misfit) -> Int {
    let point: Int
    switch unit {
    case .codePoints: point = offset
    case .utf16:
      // The wide code points that begin before the place: number i begins at wide[i] + i.
      var low = 0
      var high = wide.count
      while low < high {
        let middle = (low + high) / 2
        if wide[middle] + middle < offset { low = middle + 1 } else { high = middle }
      }
      if low > 0, wide[low - 1] + low == offset { throw .insideSurrogatePair }
      point = offset - low
    case .bytes:
      guard (0...text.utf8.count).contains(offset) else { throw .outside }
      guard offset == text.utf8.count || text.utf8[offset] & 0xC0 != 0x80 else {
        throw .insideCharacter
      }
      point = text.pointOffset(ofByte: offset)
    case .graphemes:
      guard clusters.indices.contains(offset) else { throw .outside }
      point = clusters[offset]
    }
    guard (0...text.count).contains(point) else { throw .outside }
    return point
  }

  private static func number(of places: [Int], before point: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < point { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
