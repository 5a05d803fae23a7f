package import FactModel
package import TextReading

/// Reads a plain text: bytes to text, lines to blocks, blocks to sentences.
///
/// The text stays exactly as the file has it; blocks and sentences are ranges in it, and everything
/// that is not white space belongs to one of them.
package enum PlainTextReader {
  /// A text with more lines that are not empty is data; each takes some 200 bytes of memory here.
  private static let mostLines = 1_000_000

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
    try read(try TextDecoding.decode(bytes, name: name, charsets: charsets), [], name)
  }

  /// Reads the text of an e-mail that came in several parts.
  ///
  /// - Parameters:
  ///   - parts: UTF-8; the first with the head.
  ///   - name: The file's name for messages; nil when there is none.
  /// - Returns: The text of all parts with its facts, blocks and sentences.
  /// - Throws: A problem when there is nothing in them.
  package static func read(
    parts: [[UInt8]],
    name: String?
  ) throws(Problem) -> ReadArticle {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for part in parts {
      if !bytes.isEmpty {
        bytes += "\n\n".utf8
        starts.append(bytes.count)
      }
      bytes += part
    }
    let decoded = try TextDecoding.decode(bytes, name: name, charsets: NoCharsets())
    // Where anything was left out, its places are others: it is read as one part.
    return try read(decoded, decoded.utf8.count == bytes.count ? starts : [], name)
  }

  /// `parts`: Where parts begin behind the first, in bytes.
  private static func read(
    _ decoded: TextDecoding.Decoded,
    _ parts: [Int],
    _ name: String?
  ) throws(Problem) -> ReadArticle {
    let text = ArticleText(utf8: decoded.utf8)
    let found = text.utf8.withUnsafeBufferPointer { analysed(UTF8Scan($0), parts) }
    guard let (facts, blocks) = found else {
      throw Problem(
        .tooLarge,
        "has more than \(mostLines / 1_000_000) million lines, more than any article",
        place: name.map { Problem.Place(file: $0) },
        remedy: "Split it, or keep the part that is the article."
      )
    }
    let notices = decoded.notices + LanguageGuess.notices(of: facts.language)
    return ReadArticle(facts: facts, text: text, blocks: blocks, notices: notices)
  }

  /// Nil where there are too many lines.
  private static func analysed(_ scan: UTF8Scan, _ parts: [Int]) -> (ArticleFacts, [Block])? {
    guard let lines = Line.all(in: scan, atMost: mostLines) else { return nil }
    let transcript = Transcript(lines.map(\.range), scan)
    let mail = MailLayout(lines, scan, transcript, parts: parts)
    var facts = mail?.facts ?? ArticleFacts()
    // Who sends a text need not have written it.
    facts.byline = []
    let pieces = mail?.pieces ?? Piece.all(of: lines, scan, transcript)
    let rules = BlockRules(pieces, scan, facts: facts)
    facts = rules.facts
    if facts.byline.isEmpty { facts.byline = mail?.facts.byline ?? [] }
    let turns = transcript.turns(withDateline(rules.pieces, &facts, scan), scan)
    let splitter = SentenceSplitter(scan.bytes)
    var counter = PointCounter(scan.bytes)
    return (facts, Block.labelled(turns.map { Block($0, splitter, &counter) }))
  }

  /// Cuts the dateline off the first paragraph.
  private static func withDateline(
    _ pieces: [Piece],
    _ facts: inout ArticleFacts,
    _ scan: UTF8Scan
  ) -> [Transcript.Turn] {
    var turns: [Transcript.Turn] = []
    turns.reserveCapacity(pieces.count + 1)
    var isFirst = true
    for piece in pieces {
      var range = piece.range
      if isFirst, piece.kind == .paragraph {
        isFirst = false
        if let dateline = WireRules.dateline(in: range, scan) {
          turns.append(Transcript.Turn(kind: .dateline, range: dateline.range))
          range = scan.trimmed(dateline.range.upperBound..<range.upperBound)
          facts.publisher = facts.publisher ?? dateline.agency
          facts.published = facts.published ?? dateline.day(scan)
        }
      }
      if !range.isEmpty {
        turns.append(Transcript.Turn(kind: piece.kind ?? .paragraph, range: range))
      }
    }
    return turns
  }
}
