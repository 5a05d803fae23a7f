/// The site at which a URL is looked for, whatever page it names behind that.
package struct WebSite {
  /// In small letters, without `www.` and without a port.
  package let host: String
  /// Whether a name or a password stands before it: `https://archive.ph@evil.example/` is at evil.example.
  package let hasUser: Bool
  /// What stands behind the host, without its slash.
  let path: Substring

  /// Nil for what is no address of the web.
  package init?(_ url: String) {
    let lead = ["https://", "http://"].first { url.lowercased().hasPrefix($0) }
    guard let lead else { return nil }
    let rest = url.dropFirst(lead.count)
    let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
    let site = rest[..<end]
    hasUser = site.contains("@")
    host = Self.host(of: site)
    path = rest[end...].first == "/" ? rest[end...].dropFirst() : rest[end...]
  }

  /// Whether readers can look there: it has a name, and not one of a machine or a house of one's own.
  package var isPublic: Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let top = labels.last else {
      return false
    }
    return top.first?.isLetter == true && !Self.own.contains(String(top))
  }

  /// Whether one host is another or lies below it: one house has both.
  ///
  /// `other`: With or without its port.
  package func isOne(with other: String) -> Bool {
    let other = Self.host(of: other[...])
    return host == other || host.hasSuffix(".\(other)") || other.hasSuffix(".\(host)")
  }

  private static func host(of site: Substring) -> String {
    var rest = site
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    if let colon = rest.lastIndex(of: ":"), rest[colon...].dropFirst().allSatisfy({ $0.isNumber }) {
      rest = rest[..<colon]
    }
    var host = rest.lowercased()
    while host.last == "." { host.removeLast() }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// What the names of machines end in that only one house can see.
  private static let own: Set<String> = [
    "home", "internal", "intranet", "lan", "local", "localhost",
  ]
}
