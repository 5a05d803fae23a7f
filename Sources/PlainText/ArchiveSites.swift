/// Archives of the web: known by their hosts, and by how the addresses of their copies look.
///
/// Any site can have an address that looks like that of a copy, and every archive has pages that are none.
package enum ArchiveSites {
  /// Whether an address is that of a copy in an archive.
  package static func isCopy(_ url: String) -> Bool {
    guard let (host, path) = parts(url) else { return false }
    if timed.contains(host) || named.contains(host), WebPage(url).isTimedCopy { return true }
    guard named.contains(host), let name = path.last(where: { !$0.isEmpty }) else { return false }
    return path.count <= longestPath && name.count >= shortestName && name.allSatisfy(isNamePart)
      && !own.contains(name.lowercased())
  }

  /// Whether an address is one of an archive, or has the name of one in that of its host, but is that of no copy.
  package static func isPretence(_ url: String) -> Bool {
    guard !isCopy(url), let (host, _) = parts(url) else { return false }
    return timed.union(named).contains { host == $0 || host.hasPrefix("\($0).") }
  }

  /// The site, and the parts of the path; nil for what is none of an archive, whatever stands before an `@`.
  private static func parts(_ url: String) -> (host: String, path: [String])? {
    guard let site = WebSite(url), !site.hasUser else { return nil }
    let path = site.path.split(separator: "/", omittingEmptySubsequences: false)
    return (site.host, path.map(String.init))
  }

  /// A name has so many letters and digits.
  private static let shortestName = 4
  /// `/archive/NAME`.
  private static let longestPath = 3

  private static func isNamePart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "-")
  }

  /// Pages of archives that are no copies.
  private static let own: Set<String> = [
    "about", "archive", "blog", "contact", "donate", "help", "index", "login", "newest", "save",
    "search", "sign-in", "sign-up", "submit",
  ]

  /// Archives whose copies have the moment and the address of the page in theirs.
  private static let timed: Set<String> = [
    "arquivo.pt", "haw.nsk.hr", "langzeitarchivierung.bib-bvb.de", "swap.stanford.edu",
    "vefsafn.is", "warp.da.ndl.go.jp", "wayback.archive-it.org", "wayback.vefsafn.is",
    "wayback.webarchiv.cz", "web.archive.org", "web.archive.org.au", "webarchive.bac-lac.gc.ca",
    "webarchive.loc.gov", "webarchive.nationalarchives.gov.uk", "webarchive.nla.gov.au",
    "webarchive.nli.org.il", "webarchive.org.uk", "webarchive.parliament.uk", "webarchiv.cz",
  ]

  /// Archives that give their copies names of their own.
  private static let named: Set<String> = [
    "archive.fo", "archive.is", "archive.li", "archive.md", "archive.ph", "archive.today",
    "archive.vn", "freezepage.com", "ghostarchive.org", "megalodon.jp", "perma.cc",
    "webcitation.org",
  ]
}
