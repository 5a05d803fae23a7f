/// URLs as checkers type them.
package enum WebAddress {
  /// The URL in a word of a sentence: `(https://example.org/a),` has one; nil for none.
  package static func inside(_ word: String) -> String? {
    guard let start = word.indices.first(where: { isOne(String(word[$0...].prefix(9))) }) else {
      return nil
    }
    var url = word[start...]
    while let last = url.last, ".,;:!?\"'”’»)]}>".contains(last) {
      if last == ")", url.count(where: { $0 == "(" }) >= url.count(where: { $0 == ")" }) { break }
      url = url.dropLast()
    }
    return isOne(String(url)) ? String(url) : nil
  }

  /// Whether a word is a URL on the web.
  package static func isOne(_ word: String) -> Bool {
    let lower = word.lowercased()
    return ["http://", "https://"].contains { lower.hasPrefix($0) && lower.count > $0.count }
  }

  /// A form in which two ways to write the same address are equal: no scheme, `www.`, fragment or
  /// slash at the end; the host in lower case.
  package static func normalised(_ url: String) -> String {
    var rest = url[...]
    for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      break
    }
    if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
    let hostEnd = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    var host = rest[..<hostEnd].lowercased()
    if host.hasPrefix("www.") { host = String(host.dropFirst(4)) }
    var path = rest[hostEnd...]
    while path.last == "/" { path = path.dropLast() }
    return host + path
  }

  /// A text in which no address has a user's name or password before its host: `https://me:secret@a.example/`.
  package static func withoutPasswords(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
    var result = ""
    var rest = text[...]
    while let colon = rest.firstIndex(of: ":") {
      let behind = rest[rest.index(after: colon)...]
      result += rest[...colon]
      rest = behind
      guard behind.hasPrefix("//") else { continue }
      let start = behind.dropFirst(2)
      let host = start.prefix { !"/?#".contains($0) && !$0.isWhitespace && !"\"<>".contains($0) }
      result += "//"
      rest = host.lastIndex(of: "@").map { start[start.index(after: $0)...] } ?? start
    }
    return result + rest
  }
}
