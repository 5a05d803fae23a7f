// modules: OrderedJSON Digest FactModel ArticleReading DocumentReading Release Interchange HTMLParsing
import ArticleReading
import DocumentReading
import FactModel
import HTMLParsing
import TextReading

/// Checks that any XML read as the text of a Word document, as an OpenDocument text or as a feed gives
/// blocks and annotations whose words are there, or nothing.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzOffice(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let tree = try? XMLParser.tree(bytes, name: "a") else { return 0 }
  let parts = OneFile(tree: tree)
  for reading in [DraftReading.proposed, .original] {
    if let article = WordReader.read(parts, reading: reading) { check(article) }
    if let article = TextDocumentReader.read(parts, reading: reading) { check(article) }
  }
  _ = try? NewsXML.article(in: tree, name: "a")
  return 0
}

/// The same file wherever one is asked for: document, styles, notes, comments and relations.
private struct OneFile: OfficeParts {
  let tree: XMLTree
  var charsets: any Charsets { NoCharsets() }

  func xml(_ path: String) -> XMLTree? { tree }
  func bytes(_ path: String) -> [UInt8]? { nil }
  func parts(of document: [UInt8]) -> (any OfficeParts)? { nil }
  func blocks(ofPage page: [UInt8]) -> [DocumentBlock] { [] }
}

private func check(_ article: OfficeArticle) {
  for block in article.blocks {
    precondition(!block.text.isEmpty, "an empty block")
    precondition(String(validating: block.text, as: UTF8.self) != nil, "a block is no UTF-8")
  }
  guard let read = try? DocumentReader.read(article.blocks, facts: ArticleFacts(), name: nil) else {
    return
  }
  var end = 0
  for block in read.blocks {
    precondition(block.range.lowerBound >= end && !block.range.isEmpty, "blocks out of order")
    end = block.range.upperBound
  }
}
