import CUchardet
package import FactModel
import TextReading

/// Knows encodings through libuchardet, which tells them apart, and glibc's iconv, which converts.
package struct SystemCharsets: Charsets {
  package init() {}

  /// Why libuchardet cannot be used; nil when it is loaded.
  private static let failure: String? = factdesk_uchardet_load().map { String(cString: $0) }

  /// The encoding that the bytes are in, as libuchardet sees it; nil where it sees none.
  ///
  /// - Throws: A problem where the library is not there.
  package func detect(_ bytes: [UInt8]) throws(Problem) -> String? {
    if let failure = Self.failure {
      throw Problem(
        .isMissing,
        "libuchardet cannot be loaded (\(failure))",
        remedy: "Install the Debian package libuchardet0."
      )
    }
    let name = bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { name in
        factdesk_uchardet_detect(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
          bytes.count,
          name.baseAddress,
          name.count
        )
        return name.baseAddress.map { String(cString: $0) } ?? ""
      }
    }
    return name.isEmpty ? nil : name
  }

  /// The bytes as UTF-8; nil where the system does not know the encoding.
  package func utf8(_ bytes: [UInt8], from charset: String) -> [UInt8]? {
    Iconv(from: charset)?.convert(bytes)
  }
}
