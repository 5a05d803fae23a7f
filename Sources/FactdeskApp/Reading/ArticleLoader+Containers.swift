import ArticleReading
import Decompression
import DocumentReading
import FactModel
import HTMLParsing
import OrderedJSON
import PlainText
import TextReading

/// Pages in containers, and articles in data for machines.
extension ArticleLoader {
  /// What arrived, or the page in it where it is a container of pages.
  ///
  /// `part`: The address of the page that is wanted, where one was named.
  func unwrapped(_ arrival: Arrival, _ part: String?) throws(Problem) -> Arrival {
    guard let (pages, notices) = try pages(in: arrival) else {
      // The state of a draft with tracked changes.
      guard part == nil || part.flatMap(DraftReading.init) != nil else {
        throw Problem(
          .input,
          "holds one article, and no pages with addresses",
          place: Problem.Place(file: arrival.name),
          remedy: "Leave out what is behind #."
        )
      }
      return arrival
    }
    let page = try chosen(part, of: pages, arrival)
    var inner = arrival
    inner.bytes = try unpacked(page, arrival)
    inner.mediaType = page.mediaType
    inner.charset = page.charset
    inner.url = page.url
    inner.retrieved = page.retrieved ?? arrival.retrieved
    inner.notices = notices
    if part == nil, pages.count > 1 {
      let others = pages.dropFirst().prefix(5).compactMap(\.url).map { SafeText.line($0) }
      let rest = pages.count - 1 - others.count
      inner.notices.append(
        "the archive holds \(pages.count) pages; this is the first, of \(page.url ?? "nowhere"). "
          + "Others by their address, FILE#ADDRESS: " + others.joined(separator: ", ")
          + (rest > 0 ? " and \(rest) more" : "")
      )
    }
    return inner
  }

  /// A container in something that was fetched, or in another container.
  static func nested(_ arrival: Arrival) -> Problem {
    Problem(
      .damaged,
      "is a container of web pages where a page should be",
      place: Problem.Place(file: arrival.name),
      remedy: "Save it as a file, and open that."
    )
  }

  // MARK: - Pages

  /// The pages in a container; nil for what is none.
  private func pages(
    in arrival: Arrival
  ) throws(Problem) -> (pages: [ContainedPage], notices: [String])? {
    let path = arrival.origin.lowercased()
    let mayBeArchive = path.includes(".warc") || !FormatRecognition.isGzip(arrival.bytes)
    guard mayBeArchive, let (content, format) = try? opened(arrival) else { return nil }
    switch format {
    case .savedPage: return ([try SavedPage.page(in: content.bytes, name: arrival.name)], [])
    case .webArchive: return try pages(of: WebArchive(content.bytes), arrival)
    case .archivePackage: return try pages(inPackage: content.bytes, arrival)
    default: return nil
    }
  }

  private func pages(
    of archive: WebArchive,
    _ arrival: Arrival
  ) throws(Problem) -> ([ContainedPage], [String]) {
    guard !archive.pages.isEmpty else {
      throw Problem(
        .damaged,
        "is a web archive without a page in it"
          + (archive.missing > 0 ? ": its records name pages of another archive" : ""),
        place: Problem.Place(file: arrival.name),
        remedy: "Open the page itself, or an archive that has it."
      )
    }
    return (archive.pages, archive.isCut ? ["the web archive is cut off at its end"] : [])
  }

  /// What may come out of the archives of a package, in bytes.
  private static let packageLimit = 200_000_000

  private func pages(
    inPackage bytes: [UInt8],
    _ arrival: Arrival
  ) throws(Problem) -> ([ContainedPage], [String]) {
    guard let directory = ZIPDirectory(bytes) else { throw Self.nested(arrival) }
    var records: [UInt8] = []
    for name in ArchivePackage.archives(in: directory) {
      var archive = try file(name, directory, bytes, arrival)
      if FormatRecognition.isGzip(archive) {
        archive = try Inflater.unpack(
          archive,
          .gzip,
          limit: Self.packageLimit - records.count,
          name: arrival.name
        )
      }
      records += archive
    }
    let (found, notices) = try pages(of: WebArchive(records), arrival)
    var pages = found
    if let list = try? file(ArchivePackage.list, directory, bytes, arrival) {
      let listed = ArchivePackage.addresses(inList: list).compactMap { address in
        WebArchive.page(at: address, in: pages)
      }
      let first = Set(listed.compactMap(\.url))
      pages = listed + pages.filter { page in page.url.map { !first.contains($0) } ?? true }
    }
    return (pages, notices)
  }

  private func file(
    _ name: String,
    _ directory: ZIPDirectory,
    _ bytes: [UInt8],
    _ arrival: Arrival
  ) throws(Problem) -> [UInt8] {
    guard let entry = directory.entry(name) else { throw Self.nested(arrival) }
    guard entry.isPacked else { return Array(bytes[entry.content]) }
    return try Inflater.unpack(
      bytes[entry.content],
      .deflate,
      limit: Self.packageLimit,
      name: arrival.name
    )
  }

  private func chosen(
    _ part: String?,
    of pages: [ContainedPage],
    _ arrival: Arrival
  ) throws(Problem) -> ContainedPage {
    guard let part else { return pages[0] }
    if let page = WebArchive.page(at: part, in: pages) { return page }
    let known = pages.prefix(5).compactMap(\.url).map { SafeText.line($0) }
    throw Problem(
      .input,
      "has no page of that address",
      place: Problem.Place(file: arrival.name),
      remedy: "It has " + known.joined(separator: ", ")
        + (pages.count > known.count ? " and \(pages.count - known.count) more." : ".")
    )
  }

  private func unpacked(_ page: ContainedPage, _ arrival: Arrival) throws(Problem) -> [UInt8] {
    var bytes = page.bytes
    for coding in page.codings.reversed() {
      switch coding {
      case "gzip", "x-gzip":
        // Some archives have taken the packing off and left the head as it was.
        guard FormatRecognition.isGzip(bytes) else { continue }
        bytes = try Inflater.unpack(
          bytes,
          .gzip,
          limit: InputFile.articleLimit,
          name: arrival.name
        )
      case "br", "zstd", "deflate", "compress":
        if FormatRecognition.mayBePage(bytes) { continue }
        throw Problem(
          .damaged,
          "has the page packed by \(coding), which is not read",
          place: Problem.Place(file: arrival.name),
          remedy: "Have the archive written again without it, with warcio recompress for example."
        )
      default: continue
      }
    }
    return bytes
  }

  // MARK: - Data

  /// The article in JSON or in XML.
  func data(
    _ bytes: [UInt8],
    _ format: ArticleFormat,
    _ arrival: Arrival
  ) throws(Problem) -> ReadArticle {
    let decoded = try TextDecoding.decode(bytes, name: arrival.name, charsets: charsets)
    let data: DataArticle
    if format == .json {
      data = try ArticleJSON.article(in: decoded.utf8, name: arrival.name)
    } else {
      let xml: XMLTree
      do throws(Problem) {
        xml = try XMLParser.tree(FeedReader.withoutType(decoded.utf8), name: arrival.name)
      } catch {
        guard XMLStart(decoded.utf8, isNamed: true) == .other else { throw error }
        var article = try page(bytes, arrival)
        article.notices.append("\(error.what), and was read as a page of HTML")
        return article
      }
      data = try NewsXML.article(in: xml, name: arrival.name)
    }
    let tree = try HTMLParser.parse(data.html, name: arrival.name)
    var article = try DocumentReader.read(tree, facts: data.facts, name: arrival.name)
    article.notices = decoded.notices + data.notices + article.notices
    return article
  }
}
