/// How many columns text takes in a terminal.
enum TextColumns {
  static func count(_ text: String) -> Int {
    var columns = 0
    for cluster in text { columns += width(of: cluster) }
    return columns
  }

  /// Returns 0, 1 or 2 for most grapheme clusters; more for one of several spacing characters.
  static func width(of cluster: Character) -> Int {
    if cluster.isASCII { return 1 }
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return width(of: first) }
    // One picture: a flag, a family joined from several, a character asked to be an emoji.
    if scalars.contains(where: { $0.value == 0xFE0F }) || first.properties.isEmojiPresentation {
      return 2
    }
    return scalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if isWide(value) { return 2 }
    // The vowels and finals of a Hangul syllable stand in the columns of its first letter.
    if (0x1160...0x11FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Returns whether the East Asian Width of a character is wide or fullwidth, emoji aside.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A: true
    case 0x302A...0x302D, 0x303F, 0x3099...0x309A: false
    case 0x2E80...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3: !(0x4DC0...0x4DFF).contains(value)
    case 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: true
    case 0x16FE0...0x18D08, 0x1B000...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
