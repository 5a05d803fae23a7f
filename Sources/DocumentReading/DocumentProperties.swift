import ArticleReading
package import FactModel
import OrderedJSON
import TextReading

/// What the file of a document says about itself, beside its text.
///
/// The elements are those of Dublin Core, as Office (ECMA-376, part 2, chapter 8), OpenDocument (1.3,
/// 4.3) and EPUB (3.3, 5.5) use them. Much in them comes from templates and accounts: it is for those
/// who find nothing better.
package enum DocumentProperties {
  /// Reads the XML of a document's properties; what is not there or damaged is passed over.
  package static func facts(in xml: [UInt8]) -> ArticleFacts {
    let text = String(decoding: xml.prefix(limit), as: UTF8.self)
    var facts = ArticleFacts()
    facts.title = values("dc:title", text).first.flatMap(title)
    let creators = values("meta:initial-creator", text)
    facts.byline = (creators.isEmpty ? values("dc:creator", text) : creators).flatMap(authors)
    let dates =
      values("dcterms:created", text) + values("meta:creation-date", text) + values("dc:date", text)
    facts.published = dates.first.flatMap {
      PartialDate($0.prefix(10)) ?? PartialDate($0.prefix(4))
    }
    facts.language = values("dc:language", text).first
    facts.publisher = values("dc:publisher", text).first
    return facts
  }

  /// Reads the title, author and date of creation in the head of an RTF document; only what is
  /// written in ASCII.
  package static func facts(inRTF bytes: [UInt8]) -> ArticleFacts {
    let head = String(decoding: bytes.prefix(limit), as: UTF8.self)
    var facts = ArticleFacts()
    func value(_ name: String) -> String? {
      guard let start = head.firstOccurrence(of: "{\\\(name) ")?.upperBound else { return nil }
      let text = head[start...].prefix { $0 != "}" && $0 != "\\" && $0 != "{" }
      return head[text.endIndex...].first == "}" ? String(text) : nil
    }
    facts.title = value("title").flatMap(title)
    facts.byline = value("author").map(authors) ?? []
    if let start = head.firstOccurrence(of: "{\\creatim")?.upperBound {
      let words = head[start...].prefix { $0 != "}" }.split { $0 == "\\" || $0 == " " }
      func number(_ name: String) -> Int? {
        words.first { $0.hasPrefix(name) }.flatMap { Int($0.dropFirst(name.count)) }
      }
      if let year = number("yr"), let month = number("mo"), let day = number("dy") {
        facts.published = PartialDate(year: year, month: month, day: day)
      }
    }
    return facts
  }

  /// Where an EPUB's package with its properties lies, by its `META-INF/container.xml`.
  package static func packagePath(inContainer xml: [UInt8]) -> String? {
    let text = String(decoding: xml.prefix(limit), as: UTF8.self)
    guard let element = text.split(separator: "<").first(where: { $0.hasPrefix("rootfile ") })
    else { return nil }
    guard let name = element.firstOccurrence(of: "full-path=") else { return nil }
    let value = element[name.upperBound...]
    guard let mark = value.first, mark == "\"" || mark == "'" else { return nil }
    return Entities.resolved(String(value.dropFirst().prefix { $0 != mark }))
  }

  /// More, in bytes, is no list of properties.
  private static let limit = 1 << 20

  /// The texts of all elements with a name, in their order.
  private static func values(_ name: String, _ text: String) -> [String] {
    var values: [String] = []
    let pieces = text.split(separator: "<", omittingEmptySubsequences: false)
    for piece in pieces where piece.hasPrefix(name) {
      let rest = piece.dropFirst(name.count)
      guard let after = rest.first, after == ">" || after.isWhitespace,
        let open = rest.firstIndex(of: ">"), rest[..<open].last != "/"
      else { continue }
      let value = Entities.resolved(String(rest[rest.index(after: open)...]))
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !value.isEmpty { values.append(value) }
    }
    return values
  }

  // MARK: - What nobody wrote

  private static let emptyTitles: Set<String> = [
    "untitled", "unknown", "title", "document", "word document", "slide 1",
    "powerpoint presentation",
  ]
  private static let emptyAuthors: Set<String> = [
    "unknown", "author", "user", "admin", "administrator", "owner", "microsoft office user",
    "windows user", "python-docx", "pandoc", "guest", "anonymous", "root", "default",
  ]

  /// A title, unless a program made it up or it is the name of a file.
  package static func title(_ text: String) -> String? {
    let title = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let plain = title.lowercased()
    let endings = [".doc", ".docx", ".odt", ".rtf", ".pdf", ".indd", ".qxd", ".tex", ".dvi"]
    let isMadeUp =
      plain.isEmpty || emptyTitles.contains(plain) || plain.hasPrefix("microsoft word -")
      || endings.contains(where: plain.hasSuffix)
      || plain.hasPrefix("document") && plain.dropFirst(8).allSatisfy(\.isNumber)
    return isMadeUp ? nil : title
  }

  /// The authors, unless it is an account that nobody named.
  package static func authors(_ text: String) -> [String] {
    text.split { $0 == ";" || $0 == "\n" }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty && !emptyAuthors.contains($0.lowercased()) && !$0.contains("@") }
  }
}
