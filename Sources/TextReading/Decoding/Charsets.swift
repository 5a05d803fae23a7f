package import FactModel

/// What is asked of the world to read bytes that are not Unicode: which encoding, and converted.
///
/// `TextEncodings.SystemCharsets` answers with libraries of the system; tests answer with tables.
package protocol Charsets {
  /// The name of the encoding that the bytes seem to be in; nil when there is no telling.
  ///
  /// Throws a problem that names what to install, when nothing here can tell encodings apart.
  func detect(_ bytes: [UInt8]) throws(Problem) -> String?

  /// The bytes as valid UTF-8, with U+FFFD for what is not in the encoding; nil when it is unknown.
  ///
  /// `charset`: As `CharsetLabel` names it.
  func utf8(_ bytes: [UInt8], from charset: String) -> [UInt8]?
}

/// Knows no encodings besides those that are read without help: Unicode and Windows-1252.
package struct NoCharsets: Charsets {
  package init() {}

  /// Knows none.
  package func detect(_ bytes: [UInt8]) -> String? { nil }

  /// Knows none.
  package func utf8(_ bytes: [UInt8], from charset: String) -> [UInt8]? { nil }
}
