import FactModel

/// The pages in a web archive (WARC, ISO 28500).
package struct WebArchive {
  /// Pages in HTML first, then plain texts (`robots.txt`); each in the order in which they were
  /// fetched, each address once.
  package private(set) var pages: [ContainedPage] = []
  /// How many records have no body of their own, and name one that is not in the archive.
  package private(set) var missing = 0
  /// Whether the last record is cut off.
  package private(set) var isCut = false

  /// A record without its version line.
  private struct Record {
    var fields: MailFields
    var block: ArraySlice<UInt8>
  }

  /// A response that only names an earlier one with the same body.
  private struct Revisit {
    var url: String?
    var id: String?
    var digest: String?
    var date: String?
  }

  private static let mostRecords = 100_000

  /// Whether bytes begin as a web archive.
  static func isStart(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "WARC/".utf8) }

  /// Reads the records of an archive that is not packed.
  package init(_ bytes: [UInt8]) {
    var byID: [String: Int] = [:]
    var byDigest: [String: Int] = [:]
    var known: Set<String> = []
    var revisits: [Revisit] = []
    var position = bytes.startIndex
    var count = 0
    while let record = record(in: bytes, from: &position), count < Self.mostRecords {
      count += 1
      let fields = record.fields
      let url = Self.address(fields.text("warc-target-uri"))
      if fields.text("warc-type")?.lowercased() == "revisit" {
        revisits.append(
          Revisit(
            url: Self.address(fields.text("warc-refers-to-target-uri")) ?? url,
            id: fields.text("warc-refers-to"),
            digest: fields.text("warc-payload-digest"),
            date: fields.text("warc-date")
          )
        )
        continue
      }
      guard var page = page(of: record) else { continue }
      page.url = url
      page.retrieved = fields.text("warc-date").flatMap { Timestamp($0) }
      if let id = fields.text("warc-record-id") { byID[id] = pages.count }
      if let digest = fields.text("warc-payload-digest") { byDigest[digest] = pages.count }
      guard url.map({ known.insert($0).inserted }) ?? true else { continue }
      pages.append(page)
    }
    for revisit in revisits where revisit.url.map({ !known.contains($0) }) ?? true {
      let earlier = revisit.id.flatMap { byID[$0] } ?? revisit.digest.flatMap { byDigest[$0] }
      guard let earlier, earlier < pages.count else {
        missing += 1
        continue
      }
      if let url = revisit.url { known.insert(url) }
      var page = pages[earlier]
      page.url = revisit.url
      page.retrieved = revisit.date.flatMap { Timestamp($0) }
      pages.append(page)
    }
    pages = pages.filter(\.isMarkup) + pages.filter { !$0.isMarkup }
  }

  /// The page at an address, with or without a slash at its end and a scheme before it.
  package static func page(at address: String, in pages: [ContainedPage]) -> ContainedPage? {
    func key(_ url: String) -> String {
      var url = url[...]
      for scheme in ["https://", "http://"] where url.hasPrefix(scheme) {
        url = url.dropFirst(scheme.count)
      }
      if url.hasPrefix("www.") { url = url.dropFirst(4) }
      return String(url.hasSuffix("/") ? url.dropLast() : url)
    }
    return pages.first { $0.url == address } ?? pages.first { $0.url.map(key) == key(address) }
  }

  /// Some programs write addresses in angle brackets.
  private static func address(_ text: String?) -> String? {
    text.map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) }
  }

  private mutating func record(in bytes: [UInt8], from position: inout Int) -> Record? {
    while position < bytes.endIndex, bytes[position] == 0x0D || bytes[position] == 0x0A {
      position += 1
    }
    guard position < bytes.endIndex, bytes[position...].starts(with: "WARC/".utf8) else {
      isCut = isCut || position < bytes.endIndex
      return nil
    }
    let version = MailLines.line(bytes[...], from: position)
    let fields = MailFields(bytes[version.next...])
    let length = fields.text("content-length").flatMap { Int($0) } ?? 0
    let (end, overflows) = fields.end.addingReportingOverflow(max(0, length))
    isCut = isCut || overflows || end > bytes.endIndex
    let blockEnd = overflows ? bytes.endIndex : min(end, bytes.endIndex)
    position = blockEnd
    return Record(fields: fields, block: bytes[fields.end..<blockEnd])
  }

  /// The page in a record; nil where it is none, or a server's refusal.
  private func page(of record: Record) -> ContainedPage? {
    let kind = record.fields.text("warc-type")?.lowercased()
    if kind == "resource" || kind == "conversion" {
      let type = ContentType(record.fields["content-type"])
      let page = ContainedPage(
        bytes: Array(record.block),
        mediaType: type.name,
        charset: type["charset"],
        url: nil
      )
      return page.isArticle ? page : nil
    }
    guard kind == "response", let message = HTTPMessage(record.block),
      (200..<300).contains(message.status)
    else { return nil }
    let type = ContentType(message.fields["content-type"])
    var page = ContainedPage(
      bytes: message.content,
      mediaType: type.name,
      charset: type["charset"],
      url: nil
    )
    page.codings = message.codings
    return page.isArticle && !page.bytes.isEmpty ? page : nil
  }
}
