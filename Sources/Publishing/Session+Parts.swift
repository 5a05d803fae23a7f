package import FactModel

extension Session {
  /// Whether a passage is less than a sentence of the article.
  package func isPart(_ passage: Passage) -> Bool {
    let touched = sentences.touched(by: passage.range)
    guard let first = touched.first, touched.count == 1 else { return false }
    // A full stop or a closing mark says nothing.
    return passage.range.count + 2 < sentences.entries[first].range.count
  }
}
