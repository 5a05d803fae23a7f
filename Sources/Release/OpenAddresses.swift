import FactModel
import OrderedJSON
import PlainText

// Addresses as they leave: who may open a page, and by which password, is nobody's business.

extension Source {
  var withoutPasswords: Source {
    var source = self
    source.url = url.map(WebAddress.withoutPasswords)
    source.archiveURL = archiveURL.map(WebAddress.withoutPasswords)
    return source
  }
}

extension ArticleFacts {
  var withoutPasswords: ArticleFacts {
    var facts = self
    facts.url = url.map(WebAddress.withoutPasswords)
    return facts
  }
}

extension Publication {
  var withoutPasswords: Publication {
    var version = self
    version.url = url.map(WebAddress.withoutPasswords)
    version.logo = logo.map(WebAddress.withoutPasswords)
    version.sameAs = sameAs.map(WebAddress.withoutPasswords)
    return version
  }
}

extension Session {
  /// Whether somewhere in what was entered an address may have a user's name or password before its host.
  ///
  /// Looked up in the lines of the edits: to look at every text of a large session takes long.
  var mayHavePasswords: Bool {
    (0..<log.count).contains { log.line($0 + 1).hasUserInAddress }
  }
}

extension ArraySlice<UInt8> {
  /// Whether behind `://` an `@` stands before anything that ends the name of a host.
  fileprivate var hasUserInAddress: Bool {
    let (colon, slash) = (UInt8(ascii: ":"), UInt8(ascii: "/"))
    return withUnsafeBufferPointer { bytes in
      var at = 0
      while at + 3 < bytes.count {
        defer { at += 1 }
        guard bytes[at] == colon, bytes[at + 1] == slash, bytes[at + 2] == slash else { continue }
        for byte in bytes[(at + 3)...] {
          if byte == UInt8(ascii: "@") { return true }
          if byte <= UInt8(ascii: " ") || byte == slash || byte == UInt8(ascii: "\"") { break }
        }
      }
      return false
    }
  }
}

extension JSONValue {
  /// Its texts, without a user's name or password in any address.
  var withoutPasswords: JSONValue {
    switch self {
    case .string(let text): .string(WebAddress.withoutPasswords(text))
    case .array(let values): .array(values.map(\.withoutPasswords))
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { JSONMember(key: $0.key, value: $0.value.withoutPasswords) }
        )
      )
    case .null, .bool, .number: self
    }
  }
}
