import OrderedJSON

/// What stands in a session's file in the place of a sealed text, which lies in a file of its own beside it.
///
/// It is made of nothing but chance: nobody can try out what it stands for.
package enum SealedMark {
  private static let start = "[sealed "
  private static let startBytes = Array(start.utf8)
  /// The length of an identity and of the bracket behind it.
  private static let rest = 37

  /// A new one.
  package static func make() -> String { "\(start)\(EntityID.random())]" }

  /// Whether a text is one.
  package static func isOne(_ text: String) -> Bool {
    text.utf8.count == startBytes.count + rest && text.hasPrefix(start) && text.hasSuffix("]")
      && EntityID(String(text.dropFirst(start.count).dropLast())) != nil
  }

  /// Whether one stands in a text: what it says is not known here.
  package static func stands(in text: String) -> Bool { first(in: text) != nil }

  /// The first one in a text; nil where there is none.
  package static func first(in text: String) -> String? {
    text.occurrences(of: start).lazy
      .map { String(text[$0.lowerBound...].prefix(start.count + rest)) }.first(where: isOne)
  }

  /// Whether one stands in a part of a file.
  package static func stands(in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.firstOccurrence(of: startBytes) != nil
      && stands(in: String(decoding: bytes, as: UTF8.self))
  }
}
