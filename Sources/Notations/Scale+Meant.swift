package import FactModel

extension Scale {
  /// The rating that a word from elsewhere means: by its full name, whatever the case, hyphens and spaces.
  ///
  /// A key is a label there, and may mean anything.
  package func rating(meant word: String) -> Rating? {
    if let exact = ratings.first(where: { $0.name == word }) { return exact }
    let wanted = Self.folded(word)
    guard !wanted.isEmpty else { return nil }
    return ratings.first { Self.folded($0.name) == wanted }
  }

  private static func folded(_ text: String) -> String {
    let bytes = text.utf8
    if bytes.allSatisfy({ $0 < 0x80 }) {
      let kept = bytes.compactMap { byte -> UInt8? in
        if (0x30...0x39).contains(byte) { return byte }
        return (0x61...0x7A).contains(byte | 0x20) ? byte | 0x20 : nil
      }
      return String(decoding: kept, as: UTF8.self)
    }
    return String(
      text.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    )
  }
}
