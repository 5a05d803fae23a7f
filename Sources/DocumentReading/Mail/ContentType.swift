/// The value of `Content-Type` or `Content-Disposition` (RFC 2045, 5; RFC 2183).
struct ContentType {
  /// `text/plain`, in lower case.
  let name: String
  private var parameters: [String: String] = [:]

  init(_ value: [UInt8]?) {
    guard let value else {
      name = "text/plain"
      return
    }
    let parts = Self.split(value)
    name = Self.text(parts.first ?? []).lowercased()
    for part in parts.dropFirst() {
      guard let mark = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let key = Self.text(part[..<mark]).lowercased()
      if parameters[key] == nil { parameters[key] = Self.text(part[(mark + 1)...]) }
    }
  }

  var family: Substring { name.prefix { $0 != "/" } }

  subscript(parameter: String) -> String? {
    if let plain = parameters[parameter], !plain.isEmpty { return plain }
    // `filename*=utf-8''na%C3%AFve.txt` (RFC 2231).
    guard let extended = parameters[parameter + "*"] ?? parameters[parameter + "*0*"] else {
      return parameters[parameter + "*0"]
    }
    let value = extended.split(separator: "'", omittingEmptySubsequences: false).last ?? ""
    let escaped = value.utf8.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 }
    return String(decoding: TransferEncoding.quotedPrintable(escaped[...]), as: UTF8.self)
  }

  /// The parts between semicolons; those in quotation marks part nothing.
  private static func split(_ value: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in value {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    return parts
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    var text = bytes.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()[...]
    if text.count >= 2, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") {
      text = text.dropFirst().dropLast()
    }
    return String(decoding: text.filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
  }
}
