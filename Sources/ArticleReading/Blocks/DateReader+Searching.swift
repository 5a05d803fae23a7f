import FactModel

extension DateReader {
  /// Returns the first dates somewhere in a line that may hold other words too.
  ///
  /// A date is that of the last change where a word before it says so. Lines that are longer than
  /// a date's line ever is have none.
  static func statedDates(in text: String) -> (published: StatedDate?, updated: StatedDate?) {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= longest, bytes.count >= 6 else { return (nil, nil) }
      var reader = DateReader(0..<bytes.count, UTF8Scan(bytes))
      return reader.search()
    }
  }

  /// Whether a line has a word by which a page calls a date that of the last change.
  static func saysUpdate(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= longest else { return false }
      return DateReader(0..<bytes.count, UTF8Scan(bytes)).tokens.contains { token in
        if case .word(let word) = token { DateWords.changes.contains(word) } else { false }
      }
    }
  }

  private mutating func search() -> (published: StatedDate?, updated: StatedDate?) {
    var published: StatedDate?
    var updated: StatedDate?
    var isUpdate = false
    while position < tokens.count {
      if let stated = statedDate() {
        if isUpdate { updated = updated ?? stated } else { published = published ?? stated }
        isUpdate = false
        continue
      }
      if case .word(let word) = tokens[position], DateWords.changes.contains(word) {
        isUpdate = true
      }
      position += 1
    }
    return (published, updated)
  }
}
