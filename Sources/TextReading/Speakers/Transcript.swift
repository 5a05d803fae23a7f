package import FactModel

/// Finds who speaks in a transcript: names with a colon before what they say.
///
/// The label becomes a piece of its own that is no part of the article's body, so that a passage holds
/// the words that were said and nothing else. What was said has its speaker until the next label.
package struct Transcript {
  /// A piece of the text, with the speaker whose words it holds.
  package struct Turn: Equatable {
    package var kind: BlockKind
    /// In bytes.
    package var range: Range<Int>
    package var speaker: String?
    /// Whether somebody else begins to speak here, named or not.
    package var beginsTurn = false

    /// A piece of the text, of a speaker who is known or of nobody.
    package init(
      kind: BlockKind,
      range: Range<Int>,
      speaker: String? = nil,
      beginsTurn: Bool = false
    ) {
      self.kind = kind
      self.range = range
      self.speaker = speaker
      self.beginsTurn = beginsTurn
    }
  }

  /// The labels that count, by where their lines start.
  private var labels: [Int: SpeakerLabel] = [:]
  /// Whether every other line has a label, so that one with a colon and no known name is a turn.
  private var isDense = false

  /// A text with more labels is a table of data that has colons in it.
  private static let mostLabels = 50_000

  /// `ranges`: The lines or paragraphs of a text, without white space around them.
  package init(_ ranges: [Range<Int>], _ scan: UTF8Scan) {
    var found: [(start: Int, label: SpeakerLabel)] = []
    var count = 0
    var before = 0
    let members = Self.members(in: ranges, scan)
    for range in ranges {
      let label = Self.member(in: range, members, scan) ?? SpeakerLabel(in: range, scan)
      if let label {
        found.append((range.lowerBound, label))
        if found.count > Self.mostLabels { return }
      } else if found.isEmpty {
        before += 1
      }
      count += 1
    }
    guard found.count >= 2 else { return }
    let names = SpeakerNames(
      found.map(\.label),
      // Below a report on a game, “Lakers:” speaks for nobody.
      areThroughout: before * 3 <= count || found.count * 4 >= count,
      areDense: found.count * 10 >= (count - before) * 7
    )
    for (start, label) in found where names.accept(label) { labels[start] = label }
    isDense = labels.count * 2 >= count - before
  }

  /// The members who are introduced in lines of their own; none where one follows another, as in a
  /// list of candidates.
  private static func members(in ranges: [Range<Int>], _ scan: UTF8Scan) -> Set<String> {
    var names: Set<String> = []
    var last: MemberLabel?
    for range in ranges {
      let label = MemberLabel(introducedIn: range, scan)
      if last != nil, label != nil { return [] }
      last = label
      if let label { names.insert(label.name) }
    }
    return last == nil ? names : []
  }

  /// Somebody in a line of its own, where two were introduced so; nil for every other line.
  private static func member(
    in range: Range<Int>,
    _ known: Set<String>,
    _ scan: UTF8Scan
  ) -> SpeakerLabel? {
    guard known.count > 1 else { return nil }
    let label =
      MemberLabel(introducedIn: range, scan) ?? MemberLabel(in: range, known: known, scan)
    return label.map { SpeakerLabel(member: $0.name, range: range) }
  }

  /// Whether anybody is named.
  var isEmpty: Bool { labels.isEmpty }

  /// Whether a line starts with a label.
  package func isLabelled(_ start: Int) -> Bool { labels[start] != nil }

  /// Cuts the labels off pieces, and gives every piece its speaker.
  ///
  /// A turn whose label is not understood has no speaker: nobody else's words are given to the
  /// speaker before.
  package func turns(_ pieces: [Turn], _ scan: UTF8Scan) -> [Turn] {
    guard !isEmpty else { return pieces }
    var writer = TurnWriter(labels, isDense: isDense, scan)
    for piece in pieces {
      for part in parts(of: piece, scan) { writer.add(part) }
    }
    return writer.settled()
  }

  /// The lines of blocks; a label inside of one begins a turn, too.
  package static func lines(of ranges: some Sequence<Range<Int>>, _ scan: UTF8Scan) -> [Range<Int>]
  {
    var lines: [Range<Int>] = []
    for range in ranges {
      var start = range.lowerBound
      for offset in range where scan.bytes[offset] == UInt8(ascii: "\n") {
        let line = scan.trimmed(start..<offset)
        if !line.isEmpty { lines.append(line) }
        start = offset + 1
      }
      let line = scan.trimmed(start..<range.upperBound)
      if !line.isEmpty { lines.append(line) }
    }
    return lines
  }

  /// A paragraph cut before each of its lines that has a label.
  private func parts(of piece: Turn, _ scan: UTF8Scan) -> [Turn] {
    guard piece.kind == .paragraph || piece.kind == .preformatted else { return [piece] }
    var parts: [Turn] = []
    var rest = piece
    for line in Self.lines(of: CollectionOfOne(piece.range), scan)
    where line.lowerBound > rest.range.lowerBound && isLabelled(line.lowerBound) {
      var part = rest
      part.range = scan.trimmed(rest.range.lowerBound..<line.lowerBound)
      parts.append(part)
      rest.range = line.lowerBound..<rest.range.upperBound
      rest.beginsTurn = true
    }
    return parts + [rest]
  }
}
