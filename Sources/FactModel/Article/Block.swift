/// One piece of the article, of one kind, with the sentences in it.
package struct Block: Sendable, Equatable {
  package var kind: BlockKind
  /// The block's address: `1` for the first body block, `title`, `h1`, `cap1`; nil for furniture.
  ///
  /// Stored with the session, so that addresses never shift when the reading rules change.
  package var label: String?
  /// Where the block lies in the text, in code points; without the white space around it.
  package var range: Range<Int>
  /// The sentences, in order, inside `range`, not overlapping, in code points; white space between
  /// sentences belongs to none.
  ///
  /// Empty for furniture only if there is no text.
  package var sentences: [Range<Int>]
  /// Who says it, in a transcript: the claimant that is suggested for claims in it; nil elsewhere.
  package var speaker: String?
  package var extra = ExtraMembers()

  package init(kind: BlockKind, label: String?, range: Range<Int>, sentences: [Range<Int>]) {
    self.kind = kind
    self.label = label
    self.range = range
    self.sentences = sentences
  }

  /// Gives every block its label: body blocks count from 1, display blocks by kind.
  package static func labelled(_ blocks: [Block]) -> [Block] {
    var counts: [BlockKind: Int] = [:]
    var bodyCount = 0
    return blocks.map { block in
      var block = block
      if block.kind.isBody {
        bodyCount += 1
        block.label = String(bodyCount)
      } else if let stem = block.kind.labelStem {
        let count = counts[block.kind, default: 0] + 1
        counts[block.kind] = count
        let bare = count == 1 && stem.utf8.count > 3
        block.label = bare ? stem : stem + String(count)
      } else {
        block.label = nil
      }
      return block
    }
  }
}
