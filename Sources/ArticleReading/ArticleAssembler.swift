package import FactModel
import TextReading

/// Puts an article's text together from its pieces, and finds the sentences in them.
///
/// For articles whose text is not in the file as it is shown: pages, documents, Markdown. A blank
/// line stands between two blocks.
package struct ArticleAssembler {
  private var bytes: [UInt8] = []
  private var pieces: [Transcript.Turn] = []

  package init() {}

  package var isEmpty: Bool { pieces.isEmpty }

  /// Whether there is more than a title.
  package var holdsBody: Bool { pieces.contains { $0.kind != .title } }

  /// Adds a block; nothing when there is nothing but white space in it.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - text: Valid UTF-8. White space at its ends is left out; inside it stays as it is.
  ///   - speaker: Whose words they are, where the source says so.
  ///   - beginsTurn: Whether somebody else begins to speak, named or not.
  package mutating func add(
    _ kind: BlockKind,
    _ text: some Sequence<UInt8>,
    speaker: String? = nil,
    beginsTurn: Bool = false
  ) {
    let before = bytes.count
    if !bytes.isEmpty { bytes += "\n\n".utf8 }
    let start = bytes.count
    bytes += text
    let kept = bytes.withUnsafeBufferPointer { UTF8Scan($0).trimmed(start..<$0.count) }
    guard !kept.isEmpty else {
      bytes.removeSubrange(before...)
      return
    }
    bytes.removeSubrange(kept.upperBound...)
    bytes.removeSubrange(start..<kept.lowerBound)
    pieces.append(
      Transcript.Turn(
        kind: kind,
        range: start..<start + kept.count,
        speaker: speaker,
        beginsTurn: beginsTurn
      )
    )
  }

  /// The text with its blocks labelled and cut into sentences.
  package func article(facts: ArticleFacts, notices: [String] = []) -> ReadArticle {
    let text = ArticleText(utf8: bytes)
    let blocks = text.utf8.withUnsafeBufferPointer { buffer in
      var counter = PointCounter(buffer)
      let splitter = SentenceSplitter(buffer)
      let scan = UTF8Scan(buffer)
      // Where speakers are tagged, nothing has to be found out.
      let isTagged = pieces.contains { $0.speaker != nil }
      let spoken = pieces.lazy.filter { $0.kind.isBody || $0.kind == .heading }.map(\.range)
      let turns =
        isTagged ? pieces : Transcript(Transcript.lines(of: spoken, scan), scan).turns(pieces, scan)
      return turns.map { Block($0, splitter, &counter) }
    }
    return ReadArticle(
      facts: facts,
      text: text,
      blocks: Block.labelled(blocks),
      notices: notices
    )
  }
}

extension Block {
  /// A block without a label, from its place in bytes.
  init(
    _ turn: Transcript.Turn,
    _ splitter: SentenceSplitter,
    _ counter: inout PointCounter
  ) {
    let range = turn.range
    let start = counter.points(before: range.lowerBound)
    var sentences: [Range<Int>] = []
    splitter.forEachSentence(in: range) { sentence in
      let first = counter.points(before: sentence.lowerBound)
      sentences.append(first..<counter.points(before: sentence.upperBound))
    }
    let end = counter.points(before: range.upperBound)
    self.init(kind: turn.kind, label: nil, range: start..<end, sentences: sentences)
    speaker = turn.speaker
  }
}
