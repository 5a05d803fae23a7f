/// The page that a URL leads to: also where it names the copy of that page in an archive.
package struct WebPage: Equatable, Sendable {
  /// In lower case, without `www.`; with its port.
  package let host: String
  /// Its parts, none of them empty.
  let path: [String]
  /// What is behind the question mark, without what says only where a reader came from.
  let query: Set<String>
  /// What the archive says of when the copy was made: up to 14 digits, a year first; nil where the URL names no
  /// copy, or does not say.
  package let archived: String?
  /// Whether the URL names a copy of the page.
  package let isCopy: Bool
  /// Whether it has the whole URL of the page in itself: then it can be no copy of another.
  package let namesPage: Bool
  /// Whether it names a site, and no page of it.
  package var isFront: Bool { path.isEmpty && query.isEmpty }
  /// Whether it says of when that is.
  var isTimedCopy: Bool { isCopy && archived != nil }

  package init(_ url: String) {
    let (page, digits) = Self.unwrapped(url)
    archived = digits
    isCopy = page != nil
    namesPage = Self.inner(Self.withoutScheme(url)) != nil
    var rest = Self.withoutScheme(page ?? url)[...]
    if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
    var query: Substring = ""
    if let mark = rest.firstIndex(of: "?") {
      query = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    let end = rest.firstIndex(of: "/") ?? rest.endIndex
    var host = rest[..<end].lowercased()
    for prefix in ["www.", "m.", "amp."] where host.hasPrefix(prefix) {
      host = String(host.dropFirst(prefix.count))
    }
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    while host.last == "." { host.removeLast() }
    self.host = host
    var path = rest[end...].split(separator: "/").map { Self.decoded($0) }.filter { $0 != "." }
    // The same page for telephones.
    if path.count > 1, path.last?.lowercased() == "amp" { path.removeLast() }
    if path.count > 1, path.first?.lowercased() == "amp" { path.removeFirst() }
    self.path = path
    self.query = Set(
      query.split(separator: "&").map { Self.decoded($0) }.filter { !Self.isTracking($0) }
    )
  }

  /// Whether a URL of this page gives a page away: it is that page, a part of it, or one below it.
  package func isWithin(_ page: WebPage) -> Bool {
    guard !page.host.isEmpty, host == page.host else { return false }
    // The first page of a site is not all of the site.
    if page.path.isEmpty { return path.isEmpty && query.isSuperset(of: page.query) }
    guard path.starts(with: page.path) else { return false }
    return path.count > page.path.count || query.isSuperset(of: page.query)
  }

  /// Whether two URLs lead to one page.
  package func isSame(as page: WebPage) -> Bool {
    host == page.host && path == page.path && query == page.query
  }

  /// Whether two URLs lead to one document: to one place, or to pages, versions or languages of what is there.
  package func isOneDocument(with page: WebPage) -> Bool {
    isAtSamePlace(as: page)
      && query.symmetricDifference(page.query).allSatisfy { parameter in
        Self.paging.contains(String(parameter.prefix { $0 != "=" }).lowercased())
      }
  }

  /// What asks for another part, or another form, of one document.
  private static let paging: Set<String> = [
    "format", "hl", "lang", "language", "layout", "locale", "offset", "output", "p", "page",
    "paged",
    "part", "pg", "print", "start", "version", "view",
  ]

  /// Whether two URLs lead to one place, whatever they ask of it.
  package func isAtSamePlace(as page: WebPage) -> Bool { host == page.host && path == page.path }

  /// Whether it may be where its site has a page by now: under the same name, in another folder.
  package func isMoved(from page: WebPage) -> Bool {
    guard host == page.host, query == page.query, let name = path.last else { return false }
    return name == page.path.last && name.count >= Self.shortestName && !name.hasPrefix("index")
  }

  /// Shorter names are numbers of pages, and of much else.
  private static let shortestName = 5

  // MARK: Archives

  /// The URL of a page in that of its copy, with the digits of its day; nil where it is no copy.
  ///
  /// `https://web.archive.org/web/2024/https://a.example/b`, `https://archive.ph/20240102030405/a.example/b`,
  /// `https://webcache.example/search?q=cache:https://a.example/b`.
  private static func unwrapped(_ url: String) -> (page: String?, digits: String?) {
    let bare = withoutScheme(url)
    let parts = bare.split(separator: "/", omittingEmptySubsequences: false)
    let place = parts.dropFirst().firstIndex { isMoment($0) }
    let digits = place.map { String(parts[$0].filter(isDigit).prefix(14)) }
    if let start = inner(bare) { return (start, digits) }
    guard let place, place + 1 < parts.endIndex, isHost(parts[place + 1]) else { return (nil, nil) }
    return (parts[(place + 1)...].joined(separator: "/"), digits)
  }

  /// The URL that stands behind the host of another.
  private static func inner(_ bare: String) -> String? {
    guard let end = bare.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return nil }
    for rest in [String(bare[end...]), decoded(bare[end...])] {
      for scheme in ["http:/", "https:/"] {
        guard let inside = behind(scheme, in: rest) else { continue }
        // Between the schemes of both a slash may be lost.
        let page = inside.drop { $0 == "/" }
        guard isHost(page.prefix { $0 != "/" && $0 != "?" }) else { continue }
        return "http://" + page
      }
    }
    return nil
  }

  /// What stands behind the first place of a scheme; nil where there is none.
  private static func behind(_ scheme: String, in text: String) -> Substring? {
    var rest = text[...]
    while let start = rest.firstIndex(where: { $0 == "h" || $0 == "H" }) {
      rest = rest[start...]
      if rest.prefix(scheme.count).lowercased() == scheme { return rest.dropFirst(scheme.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Whether a part of a path is the moment at which a copy was made: `2024`, `20240102030405id_`,
  /// `2024.01.02-030405`.
  private static func isMoment(_ part: Substring) -> Bool {
    let digits = part.prefix(while: isDigit)
    guard (4...14).contains(digits.count), digits.hasPrefix("19") || digits.hasPrefix("20") else {
      return false
    }
    let rest = part.dropFirst(digits.count)
    let isFlag = rest.count == 3 && rest.last == "_"
    return isFlag || rest.allSatisfy { isDigit($0) || $0 == "." || $0 == "-" }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func isHost(_ part: Substring) -> Bool {
    let labels = part.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }) else { return false }
    let top = labels.last?.prefix { $0 != ":" } ?? ""
    return top.count > 1 && top.allSatisfy { $0.isLetter || $0 == "-" }
      && !files.contains(String(top))
  }

  /// What the names of files end in.
  private static let files: Set<String> = [
    "asp", "aspx", "css", "csv", "doc", "docx", "gif", "htm", "html", "jpeg", "jpg", "js", "json",
    "jsp",
    "pdf", "php", "png", "shtml", "svg", "txt", "xhtml", "xls", "xlsx", "xml", "zip",
  ]

  // MARK: Parts

  private static func withoutScheme(_ url: String) -> String {
    for scheme in ["https://", "http://"] where url.lowercased().hasPrefix(scheme) {
      return String(url.dropFirst(scheme.count))
    }
    return url
  }

  private static func isTracking(_ parameter: String) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm")
      || ["fbclid", "gclid", "ref", "referrer", "share", "amp"].contains(name)
  }

  /// Without the escapes of a URL.
  private static func decoded(_ text: some StringProtocol) -> String {
    guard text.contains(where: { $0 == "%" }) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"), rest.count > 2,
        let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
