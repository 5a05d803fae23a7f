/// How many columns text takes in a terminal.
///
/// By a table of our own: the system's `wcwidth` knows single characters only, and depends on the
/// locale. Text from right to left takes as much room as any other; its order is the terminal's.
package enum TextColumns {
  /// How many columns a text takes.
  package static func count(_ text: String) -> Int {
    var columns = 0
    for cluster in text { columns += width(of: cluster) }
    return columns
  }

  /// Returns whether every terminal shows the text in as many columns, from left to right.
  ///
  /// They do not agree on pictures made of several characters (families, flags, keycaps) and on the
  /// conjuncts of Indic scripts, and some put Hebrew and Arabic in the order of reading.
  package static func areCertain(_ text: String) -> Bool {
    for cluster in text where !cluster.isASCII {
      let scalars = cluster.unicodeScalars
      guard let first = scalars.first, !isRightToLeft(first) else { return false }
      // Marks on a letter take no room anywhere.
      let marks = scalars.dropFirst()
      let areMarks = marks.allSatisfy { (0x300...0x36F).contains($0.value) }
      if !marks.isEmpty, !areMarks || first.properties.isEmojiPresentation { return false }
    }
    return true
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Returns 0, 1 or 2 for most grapheme clusters; more for one of several spacing characters.
  static func width(of cluster: Character) -> Int {
    // Most are one byte, and that is told sooner.
    if cluster.utf8.count == 1 || cluster.isASCII { return 1 }
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return width(of: first) }
    // Not a picture, though its first character alone might be one.
    if scalars.contains("\u{FE0E}"), scalars.count == 2 { return 1 }
    // One picture: a flag, a family joined from several, a character asked to be an emoji.
    if scalars.contains("\u{FE0F}") || first.properties.isEmojiPresentation { return 2 }
    return scalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if contains(ColumnTable.none, value) { return 0 }
    return contains(ColumnTable.two, value) ? 2 : 1
  }

  private static func contains(_ table: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < table.count && table[low].lowerBound <= value
  }
}
