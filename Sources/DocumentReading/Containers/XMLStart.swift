import OrderedJSON

/// What XML is, by its first element behind declarations and comments.
package enum XMLStart {
  /// RSS 0.9 to 2.0 and Atom (RFC 4287).
  case feed
  /// NITF and NewsML of the IPTC.
  case news
  /// XML that says so, and is no page.
  case other

  /// So many bytes at the start are looked at.
  private static let looked = 4096

  /// Nil for what is no XML, or is a page.
  ///
  /// `isNamed`: Whether the file's name ends as those of XML do.
  package init?(_ bytes: [UInt8], isNamed: Bool) {
    let head = bytes.prefix(Self.looked)
    guard head.contains(UInt8(ascii: "<")) else { return nil }
    let start = String(decoding: head.filter { $0 > 0 && $0 < 0x80 }, as: UTF8.self)
    guard let name = Self.root(of: start) else { return nil }
    if name == "rdf:RDF" {
      self = .feed
      return
    }
    let local = name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name
    switch local {
    case "rss", "feed": self = .feed
    case "nitf", "NewsML", "newsMessage", "newsItem", "packageItem", "knowledgeItem": self = .news
    default:
      let isDeclared = start.drop { $0.isWhitespace }.hasPrefix("<?xml ")
      guard isNamed || (isDeclared && !PageStart.isElement(Array(local.utf8))),
        local.lowercased() != "html", !start.includes("http://www.w3.org/1999/xhtml\""),
        !start.includes("<!DOCTYPE html")
      else { return nil }
      self = .other
    }
  }

  private static func root(of start: String) -> Substring? {
    var rest = start[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...].dropFirst()
      if rest.hasPrefix("!--") {
        guard let end = rest.firstOccurrence(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("?") || rest.hasPrefix("!") {
        rest = rest.drop { $0 != ">" }
      } else {
        return rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
      }
    }
    return nil
  }
}
