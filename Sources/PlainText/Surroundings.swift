/// What stands around the blocks of a text and says what to make of their sentences: the heading above, the head and the
/// notes of a table, who is quoted, a name that something is defined below.
package struct Surroundings {
  /// What a block is, as far as it tells.
  package enum Role: Sendable {
    case heading
    case caption
    case paragraph
    case listItem
    case row
    case quotation
    case other

    fileprivate var isBody: Bool { ![.heading, .caption, .other].contains(self) }
  }

  /// What a sentence depends on, by its index.
  package private(set) var leads: [Int: UInt64] = [:]
  private let texts: [String]
  /// How a sentence reads on which others depend, by its index.
  private let reading: (Int) -> UInt64
  /// The blocks that have sentences, each with the indices of these.
  private var pieces: [(role: Role, sentences: Range<Int>)] = []

  /// - Parameters:
  ///   - sentences: Each with what its block is, and whether it is the first one there.
  ///   - reading: How one of them reads on which others depend, by its index.
  package init(
    _ sentences: [(role: Role, text: String, isFirst: Bool)],
    reading: @escaping (Int) -> UInt64
  ) {
    (texts, self.reading) = (sentences.map(\.text), reading)
    var start = 0
    for index in sentences.indices
    where index + 1 == sentences.count || sentences[index + 1].isFirst {
      pieces.append((sentences[index].role, start..<index + 1))
      start = index + 1
    }
    findHeadings()
    start = 0
    while start < pieces.count {
      let role = pieces[start].role
      var end = start + 1
      while end < pieces.count, pieces[end].role == role { end += 1 }
      if role == .row { findTable(start..<end) }
      if role == .quotation { findQuoted(start..<end) }
      start = end
    }
  }

  private mutating func add(_ lead: UInt64, to sentences: Range<Int>) {
    for index in sentences { leads[index] = (leads[index] ?? 0) &* 31 &+ lead }
  }

  private mutating func findHeadings() {
    var above: UInt64 = 0
    for (index, piece) in pieces.enumerated() {
      let before = index > 0 ? pieces[index - 1] : nil
      if piece.role == .heading {
        let telling = piece.sentences.flatMap { Labels.telling(texts[$0]) }
        let own = telling.isEmpty ? 0 : TextHash.hash(telling)
        above = before?.role == .heading ? above &* 31 &+ own : own
      } else if piece.role.isBody {
        if above != 0 { add(above, to: piece.sentences) }
        // What is defined below a name is of that.
        let isNote = index > 1 && pieces[index - 2].role == .row
        if let before, before.role == .paragraph, !isNote,
          [.paragraph, .listItem].contains(piece.role),
          before.sentences.count == 1, Labels.isLabel(texts[before.sentences.lowerBound])
        {
          add(reading(before.sentences.lowerBound), to: piece.sentences)
        }
      }
    }
  }

  /// Has the rows of a table depend on its first one, and all of them on what leads to them or notes what they are.
  private mutating func findTable(_ rows: Range<Int>) {
    let head = pieces[rows.lowerBound].sentences
    let all = head.lowerBound..<pieces[rows.upperBound - 1].sentences.upperBound
    for index in head { add(reading(index), to: head.upperBound..<all.upperBound) }
    if rows.lowerBound > 0, pieces[rows.lowerBound - 1].role != .heading {
      add(reading(all.lowerBound - 1), to: all)
    }
    guard rows.upperBound < pieces.count else { return }
    let (role, next) = pieces[rows.upperBound]
    if role == .caption || next.count == 1 && Labels.isNote(texts[next.lowerBound]) {
      add(reading(next.lowerBound), to: all)
    }
  }

  /// Has quotations that are blocks depend on who says them, in front of them or in a line below.
  private mutating func findQuoted(_ blocks: Range<Int>) {
    let start = pieces[blocks.lowerBound].sentences.lowerBound
    let end = pieces[blocks.upperBound - 1].sentences.upperBound
    if start > 0, pieces[blocks.lowerBound - 1].role.isBody {
      add(TextHash.hash(Leaning.subject(of: texts[start - 1])), to: start..<end)
    }
    if Labels.isAttribution(texts[end - 1]) { add(reading(end - 1), to: start..<end - 1) }
    guard blocks.upperBound < pieces.count else { return }
    let (role, next) = pieces[blocks.upperBound]
    if role.isBody, next.count == 1, Labels.isAttribution(texts[next.lowerBound]) {
      add(reading(next.lowerBound), to: start..<end)
    }
  }
}
