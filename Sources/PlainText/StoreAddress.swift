/// Where a desk has its store: an address of PostgreSQL as libpq reads it.
///
/// `postgresql://host/desk`, or `service=desk` and the like. A password that stands in it is never shown.
package struct StoreAddress: Sendable, Equatable {
  /// As it was given, for libpq alone.
  package let text: String

  /// Takes an address; nil for what is none.
  package init?(_ text: String) {
    let isURL = Self.schemes.contains { text.lowercased().hasPrefix($0) }
    let first = text.split(separator: "=", maxSplits: 1).first.map(String.init) ?? ""
    guard isURL || text.utf8.contains(UInt8(ascii: "=")) && Self.keywords.contains(first) else {
      return nil
    }
    self.text = text
  }

  /// As it may be shown and kept.
  package var shown: String { Self.masked(text) }

  /// Whether a password stands in it.
  package var hasPassword: Bool { shown != text }

  private static let schemes = ["postgresql://", "postgres://"]
  /// What an address that is no URL begins with.
  private static let keywords: Set<String> = [
    "host", "hostaddr", "dbname", "service", "user", "port",
  ]
  private static let secret = Array("password".utf8)
  /// Behind these words stands an address, however it is mistyped.
  private static let leads = ["store", "--store"].map { Array($0.utf8) }
  private static let mask = "***"

  /// A line with the passwords of addresses in it taken out.
  package static func masked(_ line: String) -> String {
    var bytes = Array(line.utf8)
    for secret in secrets(in: bytes).reversed() { bytes.replaceSubrange(secret, with: mask.utf8) }
    var masked: [UInt8] = []
    var isBehindLead = false
    var position = 0
    while position < bytes.count {
      var end = bytes[position...].firstIndex { isSpace($0) } ?? bytes.count
      let at = UInt8(ascii: "@")
      let start = Array(bytes[position..<end])
      if isBehindLead, !start.contains(at), let last = bytes[end...].lastIndex(of: at),
        schemes.contains(where: { Self.position(of: $0, in: start) == 0 })
      {
        // A password may have a space in it, too.
        end = bytes[last...].firstIndex { isSpace($0) } ?? bytes.count
      }
      let word = bytes[position..<end]
      masked += Self.masked(word: word, isAddress: isBehindLead)
      isBehindLead = isBehindLead || leads.contains { word.elementsEqual($0) }
      position = end
      while position < bytes.count, isSpace(bytes[position]) {
        masked.append(bytes[position])
        position += 1
      }
    }
    return masked.elementsEqual(line.utf8) ? line : String(decoding: masked, as: UTF8.self)
  }

  /// Whether a line has an address with a password in it.
  package static func hasPassword(in line: String) -> Bool { masked(line) != line }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Where the values of passwords stand that are named: in quotation marks, with spaces around the sign, or with
  /// letters of the name as numbers, all of which libpq reads.
  private static func secrets(in line: [UInt8]) -> [Range<Int>] {
    var letters: [(byte: UInt8, end: Int)] = []
    while let start = letters.isEmpty ? 0 : letters.last?.end, start < line.count {
      let code = line[start] == UInt8(ascii: "%") ? line[(start + 1)...].prefix(2) : []
      let number = code.count == 2 ? UInt8(String(decoding: code, as: UTF8.self), radix: 16) : nil
      let byte = number ?? line[start]
      let small = (65...90).contains(byte) ? byte + 32 : byte
      letters.append((small, start + (number == nil ? 1 : 3)))
    }
    let isURL = schemes.contains { position(of: $0, in: line) != nil }
    var found: [Range<Int>] = []
    for index in letters.indices.dropLast(secret.count) {
      let name = letters[index..<index + secret.count]
      guard name.map(\.byte) == secret, name[index].end > found.last?.upperBound ?? 0 else {
        continue
      }
      func behindSpaces(_ place: Int) -> Int {
        line[place...].firstIndex { !isSpace($0) } ?? line.count
      }
      let sign = behindSpaces(letters[index + secret.count - 1].end)
      guard sign < line.count, line[sign] == UInt8(ascii: "=") else { continue }
      let start = behindSpaces(sign + 1)
      guard start < line.count else { continue }
      let quote = UInt8(ascii: "'")
      let end =
        line[start] == quote
        ? line[(start + 1)...].lastIndex(of: quote).map { $0 + 1 }
        : line[start...].firstIndex { isSpace($0) || isURL && $0 == UInt8(ascii: "&") }
      found.append(start..<(end ?? line.count))
    }
    return found
  }

  private static func masked(word: ArraySlice<UInt8>, isAddress: Bool) -> [UInt8] {
    var word = Array(word)
    // A password may have any character that somebody forgot to escape: all up to the last @ is taken.
    let isMistyped = isAddress && !schemes.contains { position(of: $0, in: word) != nil }
    for scheme in isMistyped ? [""] : schemes {
      guard let start = position(of: scheme, in: word) else { continue }
      let rest = start + scheme.utf8.count
      if let at = word[rest...].lastIndex(of: UInt8(ascii: "@")),
        let colon = word[rest..<at].firstIndex(of: UInt8(ascii: ":"))
      {
        word.replaceSubrange(colon + 1..<at, with: mask.utf8)
      }
    }
    return word
  }

  private static func position(of text: String, in word: [UInt8]) -> Int? {
    let wanted = Array(text.utf8)
    guard word.count >= wanted.count else { return nil }
    return (0...word.count - wanted.count).first { start in
      word[start..<start + wanted.count].elementsEqual(wanted) { byte, wanted in
        byte == wanted || (65...90).contains(byte) && byte + 32 == wanted
      }
    }
  }
}
