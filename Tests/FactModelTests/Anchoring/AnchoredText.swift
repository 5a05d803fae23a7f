@testable import Anchoring
@testable import FactModel

/// Readings of an article made of a text: paragraphs lie between blank lines, sentences end with a full
/// stop and a space.
enum AnchoredText {
  static func revision(_ string: String) -> ArticleRevision {
    let text = ArticleText(string)
    var blocks: [Block] = []
    var start = 0
    for paragraph in string.split(separator: "\n\n", omittingEmptySubsequences: false) {
      let count = paragraph.unicodeScalars.count
      if count > 0 {
        blocks.append(
          Block(
            kind: .paragraph,
            label: String(blocks.count + 1),
            range: start..<start + count,
            sentences: sentences(Array(paragraph.unicodeScalars), start)
          )
        )
      }
      start += count + 2
    }
    return ArticleRevision(
      origin: "a.txt",
      read: Timestamp(milliseconds: 0),
      text: text,
      blocks: blocks
    )
  }

  private static func sentences(_ scalars: [Unicode.Scalar], _ offset: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in scalars.indices where scalars[index] == "." {
      guard index + 1 == scalars.count || scalars[index + 1] == " " else { continue }
      ranges.append(offset + start..<offset + index + 1)
      start = index + 2
    }
    if start < scalars.count { ranges.append(offset + start..<offset + scalars.count) }
    return ranges
  }

  /// The text with its passage, which stands between ⟦ and ⟧.
  static func marked(_ string: String) -> (revision: ArticleRevision, passage: Passage) {
    let scalars = Array(string.unicodeScalars)
    let start = scalars.firstIndex(of: "⟦") ?? 0
    let end = (scalars.firstIndex(of: "⟧") ?? 1) - 1
    let text = string.filter { $0 != "⟦" && $0 != "⟧" }
    let revision = revision(text)
    return (revision, Passage(start..<end, in: revision.text))
  }

  /// What became of a passage, as its text between ⟦ and ⟧ behind the word for it; `gone` for nothing.
  static func fate(_ old: String, _ new: String) -> String {
    let (from, passage) = marked(old)
    let to = revision(new)
    switch PassageAnchorer(from: from, to: to).fate(of: passage) {
    case .kept(let range): return "kept " + mark(range, in: to.text)
    case .changed(let range): return "changed " + mark(range, in: to.text)
    case .gone: return "gone"
    }
  }

  private static func mark(_ range: Range<Int>, in text: ArticleText) -> String {
    text.slice(0..<range.lowerBound) + "⟦" + text.slice(range) + "⟧"
      + text.slice(range.upperBound..<text.count)
  }
}
