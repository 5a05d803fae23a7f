/// How far apart the lines of a paragraph are in a document: testimony is printed with twice or three
/// times the usual distance.
struct PDFSpacing {
  /// A gap between two lines.
  struct Gap {
    /// In heights of the line.
    var size: Double
    /// Whether the sentence goes on behind it.
    var isInSentence: Bool
  }

  /// The gap that ends a paragraph, in heights of the line.
  let limit: Double

  /// What ends a paragraph where lines stand close.
  private static let usual = 0.55
  private static let widest = 3.0
  private static let fewest = 3

  /// `gaps`: Those between each line and the next in the same column.
  init(_ gaps: [Gap]) {
    var counts: [Int: (all: Int, inSentence: Int)] = [:]
    for gap in gaps where gap.size >= 0 && gap.size <= Self.widest {
      let key = Int((gap.size * 10).rounded())
      counts[key, default: (0, 0)].all += 1
      if gap.isInSentence { counts[key, default: (0, 0)].inSentence += 1 }
    }
    // The distance at which most sentences go on, its neighbours counted with it.
    func inSentence(_ key: Int) -> Int {
      (key - 1...key + 1).reduce(0) { $0 + (counts[$1]?.inSentence ?? 0) }
    }
    let best = counts.keys.max { (inSentence($0), -$0) < (inSentence($1), -$1) }
    guard let best, inSentence(best) >= Self.fewest else {
      limit = Self.usual
      return
    }
    limit = max(Self.usual, Double(best) / 10 + 0.35)
  }
}
