package import FactModel

/// Reads a plain text: bytes to text, lines to blocks, blocks to sentences.
///
/// The text stays exactly as the file has it; blocks and sentences are ranges in it, and everything
/// that is not white space belongs to one of them.
package enum PlainTextReader {
  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - name: The file's name for messages; nil when there is none.
  ///   - charsets: What knows encodings other than Unicode.
  /// - Returns: The text with its facts, blocks and sentences.
  /// - Throws: A problem when the bytes are no text, or there is nothing in them.
  package static func read(
    _ bytes: [UInt8],
    name: String?,
    charsets: any Charsets = NoCharsets()
  ) throws(Problem) -> ReadArticle {
    let decoded = try TextDecoding.decode(bytes, name: name, charsets: charsets)
    let text = ArticleText(utf8: decoded.utf8)
    let (facts, blocks) = text.utf8.withUnsafeBufferPointer { analysed(UTF8Scan($0)) }
    return ReadArticle(facts: facts, text: text, blocks: blocks, notices: decoded.notices)
  }

  private static func analysed(_ scan: UTF8Scan) -> (ArticleFacts, [Block]) {
    let rules = BlockRules(Piece.all(of: Line.all(in: scan), scan), scan)
    let splitter = SentenceSplitter(scan.bytes)
    var counter = PointCounter(scan.bytes)
    var blocks: [Block] = []
    blocks.reserveCapacity(rules.pieces.count)
    for piece in rules.pieces {
      blocks.append(
        Block(kind: piece.kind ?? .paragraph, bytes: piece.range, splitter, &counter)
      )
    }
    return (rules.facts, Block.labelled(blocks))
  }
}
