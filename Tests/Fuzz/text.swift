// modules: OrderedJSON Digest FactModel ArticleReading DocumentReading
import ArticleReading
import DocumentReading
import FactModel
import TextReading

/// Checks that whatever is handed over as a text, as an e-mail, as Markdown's front matter, as RTF,
/// as subtitles, as a container of pages, as JSON or as the words of a PDF is refused or becomes blocks and sentences in order, with every visible
/// character of the text in exactly one of each.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let article = try? PlainTextReader.read(bytes, name: nil) { checkCover(article) }
  if let article = try? PDFReader.read(PDFLayout(bytes), name: nil) { checkCover(article) }
  checkMail(bytes)
  let frontMatter = FrontMatter(bytes)
  precondition(frontMatter.end <= bytes.count, "the front matter ends behind the text")
  checkContainers(bytes)
  _ = DocumentProperties.facts(in: bytes)
  checkArchive(bytes)
  let arrival = Arrival(bytes: bytes, origin: "-", retrieved: Timestamp(milliseconds: 0))
  _ = try? FormatRecognition.format(of: bytes, arrival)
  return 0
}

private func checkMail(_ bytes: [UInt8]) {
  _ = MailMessage.isStart(bytes)
  guard let message = try? MailMessage(bytes, name: nil, charsets: NoCharsets()) else { return }
  let bodies = message.parts.map { part in
    let text = try? PageDecoding.decode(
      part.bytes,
      declared: part.charset,
      name: nil,
      charsets: NoCharsets()
    )
    return MailReader.Body.text(text?.utf8 ?? [])
  }
  if let article = try? MailReader.read(message, bodies, name: nil) { checkCover(article) }
}

private func checkContainers(_ bytes: [UInt8]) {
  for reading in [DraftReading.proposed, .original] {
    let office = RTFReader.read(bytes, charsets: NoCharsets(), reading: reading)
    if let article = try? DocumentReader.read(
      office.blocks,
      facts: ArticleFacts(),
      name: nil
    ) {
      checkCover(article)
    }
  }
  if let article = try? CaptionReader.read(bytes, name: "a", charsets: NoCharsets()) {
    checkCover(article)
  }
  for page in WebArchive(bytes).pages {
    precondition(page.bytes.count <= bytes.count, "a page is larger than its archive")
  }
  _ = try? SavedPage.page(in: bytes, name: "a")
  _ = try? ArticleJSON.article(in: bytes, name: "a")
  _ = ArchivePackage.addresses(inList: bytes)
}

private func checkArchive(_ bytes: [UInt8]) {
  guard let directory = ZIPDirectory(bytes) else { return }
  for name in ["meta.xml", "docProps/core.xml", ""] {
    guard let entry = directory.entry(name) else { continue }
    precondition(entry.content.upperBound <= bytes.count, "an entry ends behind the archive")
  }
}

private func checkCover(_ article: ReadArticle) {
  let isSpace = article.text.string.unicodeScalars.map(\.properties.isWhitespace)
  precondition(isSpace.count == article.text.count, "the length is wrong")
  var position = 0
  func skip(to start: Int) {
    precondition(position <= start && start <= isSpace.count, "out of order")
    precondition(isSpace[position..<start].allSatisfy(\.self), "text belongs to nothing")
    position = start
  }
  for block in article.blocks {
    skip(to: block.range.lowerBound)
    precondition(!block.range.isEmpty, "an empty block")
    for sentence in block.sentences {
      skip(to: sentence.lowerBound)
      precondition(!sentence.isEmpty, "an empty sentence")
      position = sentence.upperBound
    }
    precondition(position == block.range.upperBound, "text behind the last sentence")
  }
  skip(to: isSpace.count)
  let labels = article.blocks.compactMap(\.label)
  precondition(Set(labels).count == labels.count, "a label is there twice")
}
