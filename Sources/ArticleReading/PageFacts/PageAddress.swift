import OrderedJSON
import TextReading

/// Addresses of pages: http and https only, resolved as RFC 3986 says (section 5.2).
enum PageAddress {
  private static let longest = 2_000

  /// Returns an address on the web in full; nil where it is none.
  ///
  /// `base`: The address of the page, if that is known.
  static func resolved(_ text: String, against base: String?) -> String? {
    var text = FactText.line(text, longest: longest + 1) ?? ""
    guard !text.isEmpty, text.utf8.count <= longest, !text.utf8.contains(0x20) else { return nil }
    if let fragment = text.firstIndex(of: "#") { text = String(text[..<fragment]) }
    if let scheme = scheme(of: text) {
      guard isWeb(scheme) else { return nil }
      return absolute(scheme: scheme, rest: text.dropFirst(scheme.count + 1))
    }
    let parts = base.flatMap(Parts.init)
    if text.hasPrefix("//") {
      return absolute(scheme: Substring(parts?.scheme ?? "https"), rest: text[...])
    }
    guard let parts, !text.isEmpty else { return nil }
    let origin = parts.scheme + "://" + parts.authority
    if text.hasPrefix("/") { return origin + withoutDots(text) }
    if text.hasPrefix("?") { return origin + parts.path + text }
    let folder = parts.path.lastIndex(of: "/").map { parts.path[...$0] } ?? "/"
    return origin + withoutDots(folder + text)
  }

  /// Whether a text is an address rather than a name.
  static func looksLikeOne(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.includes("://") || lower.hasPrefix("www.") || lower.hasPrefix("//")
      || lower.hasPrefix("mailto:")
  }

  /// A form in which the ways to write one page's address are equal: host and path.
  static func key(_ address: String) -> String {
    guard let parts = Parts(address) else { return address }
    var path = parts.path
    while path.hasSuffix("/") { path.removeLast() }
    return host(parts.authority) + path
  }

  /// The part of a host that is the site's name: `example` of `www.example.co.uk`.
  static func siteLabel(_ address: String) -> String? {
    guard let parts = Parts(address) else { return nil }
    var labels = host(parts.authority).split(separator: ".")
    if labels.count > 1 { labels.removeLast() }
    if labels.count > 1, let last = labels.last, last.utf8.count <= 3 { labels.removeLast() }
    return labels.last.map(String.init)
  }

  /// The path of an address, without its query; nil where it is none.
  static func path(of address: String) -> String? {
    Parts(address)?.path
  }

  private struct Parts {
    var scheme: String
    var authority: String
    /// Starts with a slash.
    var path: String

    init?(_ address: String) {
      guard let given = PageAddress.scheme(of: address), PageAddress.isWeb(given) else {
        return nil
      }
      let rest = address.dropFirst(given.count + 1)
      guard rest.hasPrefix("//") else { return nil }
      let behind = rest.dropFirst(2)
      let authorityEnd =
        behind.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? behind.endIndex
      guard authorityEnd > behind.startIndex else { return nil }
      let tail = behind[authorityEnd...]
      let pathEnd = tail.firstIndex { $0 == "?" || $0 == "#" } ?? tail.endIndex
      scheme = given.lowercased()
      authority = String(behind[..<authorityEnd])
      path = tail[..<pathEnd].isEmpty ? "/" : String(tail[..<pathEnd])
    }
  }

  private static func host(_ authority: String) -> String {
    var host = authority.lowercased()
    if let user = host.lastIndex(of: "@") { host = String(host[host.index(after: user)...]) }
    if let port = host.lastIndex(of: ":") { host = String(host[..<port]) }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static func absolute(scheme: Substring, rest: Substring) -> String? {
    let address = scheme.lowercased() + ":" + rest
    return Parts(address) == nil ? nil : address
  }

  private static func isWeb(_ scheme: Substring) -> Bool {
    let lower = scheme.lowercased()
    return lower == "http" || lower == "https"
  }

  /// What stands before a colon, if it can be a scheme.
  private static func scheme(of text: String) -> Substring? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    guard let first = scheme.utf8.first, first.isASCIILetter,
      scheme.utf8.allSatisfy({
        $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0)
      })
    else { return nil }
    return scheme
  }

  /// Resolves `.` and `..` in a path; the query stays as it is.
  private static func withoutDots(_ text: some StringProtocol) -> String {
    let end = text.firstIndex(of: "?") ?? text.endIndex
    var kept: [Substring] = []
    let segments = String(text[..<end]).split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.dropFirst().enumerated() {
      let isLast = index == segments.count - 2
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return "/" + kept.joined(separator: "/") + text[end...]
  }
}
