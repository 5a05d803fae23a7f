// Texts in texts, in place of what the standard library's module for regular expressions has: linking
// that costs more than a megabyte.

/// Texts as they are written: byte for byte in UTF-8.
///
/// This is for marks, markup and names that a program gives. A mark is found also where a character
/// begins or ends with it: `\n` in `\r\n`, `'` below an accent; what is escaped must be.
extension StringProtocol where SubSequence == Substring {
  /// Whether a text is in this one; the empty text is in every text.
  package func includes(_ text: String) -> Bool { firstOccurrence(of: text) != nil }

  /// Where a text stands for the first time; the empty text stands at the beginning.
  package func firstOccurrence(of text: String) -> Range<String.Index>? {
    TextOccurrences.places(of: text, in: self[...], atMost: 1).first
  }

  /// Where a text stands, from left to right; no place overlaps the one before it.
  package func occurrences(of text: String) -> [Range<String.Index>] {
    TextOccurrences.places(of: text, in: self[...], atMost: .max)
  }

  /// This text with another one in all places of one.
  ///
  /// `text`: Not empty.
  package func replacingOccurrences(of text: String, with other: String) -> String {
    TextOccurrences.replaced(occurrences(of: text), in: self[...], with: other)
  }
}

/// Words as people read them: character by character, `é` in one code point or in two.
///
/// This is for what people wrote and look for. No character is cut: `cafe` is not in `café`.
extension StringProtocol where SubSequence == Substring {
  /// Whether words are in this text; no words are in every text.
  package func includes(words: String) -> Bool {
    !TextOccurrences.places(ofWords: words, in: self[...], atMost: 1).isEmpty
  }

  /// Where words stand for the first time.
  package func firstOccurrence(ofWords words: String) -> Range<String.Index>? {
    TextOccurrences.places(ofWords: words, in: self[...], atMost: 1).first
  }

  /// This text with another one in all places of some words.
  ///
  /// `words`: Not empty.
  package func replacingOccurrences(ofWords words: String, with other: String) -> String {
    let text = self[...]
    let places = TextOccurrences.places(ofWords: words, in: text, atMost: .max)
    return TextOccurrences.replaced(places, in: text, with: other)
  }
}

private enum TextOccurrences {
  static func places(
    of wanted: String,
    in text: Substring,
    atMost limit: Int
  ) -> [Range<String.Index>] {
    guard !wanted.isEmpty else { return [text.startIndex..<text.startIndex] }
    // Texts of Swift lie in one piece: nothing is copied.
    var (text, wanted) = (text, wanted)
    let offsets = text.withUTF8 { bytes in
      wanted.withUTF8 { ByteOccurrences.offsets(of: $0, in: bytes, atMost: limit) }
    }
    return offsets.map { offset in
      let start = text.utf8.index(text.startIndex, offsetBy: offset)
      return start..<text.utf8.index(start, offsetBy: wanted.utf8.count)
    }
  }

  static func places(
    ofWords words: String,
    in text: Substring,
    atMost limit: Int
  ) -> [Range<String.Index>] {
    guard let first = words.first else { return [text.startIndex..<text.startIndex] }
    // Of ASCII alone there is one spelling, and most texts are: their bytes tell sooner.
    if isASCII(words[...]), isASCII(text), places(of: words, in: text, atMost: 1).isEmpty {
      return []
    }
    var found: [Range<String.Index>] = []
    var rest = text
    while found.count < limit, let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if let end = end(of: words, at: rest) {
        found.append(start..<end)
        rest = rest[end...]
      } else {
        rest = rest.dropFirst()
      }
    }
    return found
  }

  /// Where words end that a text begins with; nil where it does not.
  private static func end(of words: String, at text: Substring) -> String.Index? {
    var place = text.startIndex
    for character in words {
      guard place < text.endIndex, text[place] == character else { return nil }
      place = text.index(after: place)
    }
    return place
  }

  private static func isASCII(_ text: Substring) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  static func replaced(
    _ places: [Range<String.Index>],
    in text: Substring,
    with other: String
  ) -> String {
    guard !places.isEmpty else { return String(text) }
    var result = ""
    var rest = text.startIndex
    for place in places {
      result += text[rest..<place.lowerBound]
      result += other
      rest = place.upperBound
    }
    result += text[rest...]
    return result
  }
}
