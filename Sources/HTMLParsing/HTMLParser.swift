package import ArticleReading
import CLibXML2
package import FactModel
import PlainText

/// Makes a markup tree of a page, however broken, with libxml2.
///
/// Scripts, styles and comments stay outside the tree, but for data (`application/ld+json`).
package enum HTMLParser {
  /// More than a page of 20 MB can be read with on any machine of today.
  private static let limit = Int(Int32.max) / 2

  /// Parses a page.
  ///
  /// - Parameters:
  ///   - utf8: The page as valid UTF-8; what it says about its encoding is ignored.
  ///   - name: The page's file or URL for messages; nil when there is none.
  /// - Returns: The page's tree.
  /// - Throws: A problem when the parser is not installed, or the page is made to exhaust it.
  package static func parse(_ utf8: [UInt8], name: String?) throws(Problem) -> MarkupTree {
    let place = name.map { Problem.Place(file: $0) }
    if let failure = factdesk_xml2_load() {
      throw Problem(
        .storage,
        "web pages cannot be read: \(SafeText.line(String(cString: failure)))",
        place: place,
        remedy: "Install the Debian package libxml2."
      )
    }
    guard utf8.count < limit, !AttributeFlood.isFound(in: utf8) else {
      throw overload(at: place)
    }
    let repaired = PageRepairs.repaired(utf8)
    let page = PageEvents.parse(repaired.page, styles: repaired.styles)
    switch page.outcome {
    case .whole: return page.finish()
    case .stopped: throw overload(at: place)
    case .noMemory:
      throw Problem(.storage, "there is not enough memory for this page", place: place)
    }
  }

  private static func overload(at place: Problem.Place?) -> Problem {
    Problem(
      .tooLarge,
      "has more elements, attributes or errors in its HTML than any real page",
      place: place,
      remedy: "Open the page in a browser and save its text."
    )
  }
}
