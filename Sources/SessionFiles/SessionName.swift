package import FactModel

/// The rules for the names of sessions, which are names of files.
package enum SessionName {
  /// The longest name in bytes: room is left for what is put behind it.
  static let longest = 100
  /// The longest name that is made up from a title.
  private static let longestMadeUp = 48

  /// Refuses a name that is not safe in a folder.
  package static func check(_ name: String) throws(Problem) {
    let bytes = Array(name.utf8)
    let isWord = bytes.allSatisfy {
      isLetterOrDigit($0) || [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-")].contains($0)
    }
    guard let first = bytes.first, isWord, isLetterOrDigit(first), bytes.count <= longest else {
      throw Problem(
        .wrongValue,
        "not a name for a session: \(name)",
        remedy: "A name has up to \(longest) lower-case letters a to z, digits, dots, hyphens and "
          + "underscores, and begins with a letter or digit."
      )
    }
  }

  static func isGood(_ name: String) -> Bool {
    (try? check(name)) != nil
  }

  /// Makes a name of a title: its ASCII letters and digits in lower case, hyphens between words.
  ///
  /// Letters outside ASCII and apostrophes vanish; nil if nothing is left.
  static func slug(of title: String) -> String? {
    var words: [String] = [""]
    for scalar in title.unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        words[words.count - 1] += String(scalar).lowercased()
      } else if !vanishes(scalar), words.last != "" {
        words.append("")
      }
    }
    var name = ""
    for word in words where !word.isEmpty {
      let longer = name.isEmpty ? word : name + "-" + word
      guard longer.utf8.count <= longestMadeUp else {
        name = withoutDanglingWords(name)
        break
      }
      name = longer
    }
    // A single word that is too long is cut.
    if name.isEmpty, let word = words.first { name = String(word.prefix(longestMadeUp)) }
    return name.isEmpty ? nil : name
  }

  /// A name that was cut, without words at its end that only lead to the next one.
  private static func withoutDanglingWords(_ name: String) -> String {
    var words = name.split(separator: "-")
    let leading: Set<Substring> = [
      "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "over", "the",
      "to", "with",
    ]
    while words.count > 1, let last = words.last, leading.contains(last) { words.removeLast() }
    return words.joined(separator: "-")
  }

  private static func vanishes(_ scalar: Unicode.Scalar) -> Bool {
    let apostrophes: [Unicode.Scalar] = ["'", "\u{2019}", "\u{2018}", "\u{2BC}", "`", "\u{B4}"]
    if apostrophes.contains(scalar) || scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: return true
    default: return false
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte)
  }
}
