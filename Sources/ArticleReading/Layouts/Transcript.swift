import FactModel
import OrderedJSON
import TextReading

/// Finds who speaks in a transcript: names with a colon before what they say.
///
/// The label becomes a piece of its own that is no part of the article's body, so that a passage holds
/// the words that were said and nothing else. What was said has its speaker until the next label.
struct Transcript {
  /// A piece of the text, with the speaker whose words it holds.
  struct Turn: Equatable {
    var kind: BlockKind
    /// In bytes.
    var range: Range<Int>
    var speaker: String?
    /// Whether somebody else begins to speak here, named or not.
    var beginsTurn = false
  }

  /// What happened between what was said.
  private struct Direction {
    /// Whether somebody else is heard behind it, or nobody.
    var isBreak: Bool
  }

  /// The labels that count, by where their lines start.
  private var labels: [Int: SpeakerLabel] = [:]
  /// Whether every other line has a label, so that one with a colon and no known name is a turn.
  private var isDense = false

  private static let longestDirection = 80
  /// A text with more labels is a table of data that has colons in it.
  private static let mostLabels = 50_000

  /// `ranges`: The lines or paragraphs of a text, without white space around them.
  init(_ ranges: some Sequence<Range<Int>>, _ scan: UTF8Scan) {
    var found: [(start: Int, label: SpeakerLabel)] = []
    var count = 0
    var before = 0
    for range in ranges {
      if let label = SpeakerLabel(in: range, scan) {
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

  /// Whether anybody is named.
  var isEmpty: Bool { labels.isEmpty }

  /// Whether a line starts with a label.
  func isLabelled(_ start: Int) -> Bool { labels[start] != nil }

  /// Cuts the labels off pieces, and gives every piece its speaker.
  ///
  /// A turn whose label is not understood has no speaker: nobody else's words are given to the
  /// speaker before.
  func turns(_ pieces: [Turn], _ scan: UTF8Scan) -> [Turn] {
    guard !isEmpty else { return pieces }
    var turns: [Turn] = []
    var speaker: String?
    let lastLabel = labels.keys.max() ?? 0
    // Whether anybody has spoken in more than one paragraph, and how many this turn has.
    var goOn = false
    var paragraphs = 0
    for piece in pieces {
      guard piece.kind.isBody || piece.kind == .heading else {
        if SpeakerBreaks.isEnd(piece.range, scan) { speaker = nil }
        turns.append(piece)
        continue
      }
      if piece.beginsTurn { speaker = nil }
      if let label = labels[piece.range.lowerBound],
        label.range.upperBound <= piece.range.upperBound
      {
        speaker = label.speaker
        paragraphs = 0
        turns.append(Turn(kind: .furniture, range: label.range, speaker: nil))
        let rest = scan.trimmed(label.range.upperBound..<piece.range.upperBound)
        let kind = piece.kind == .heading ? .paragraph : piece.kind
        if !rest.isEmpty {
          paragraphs = 1
          turns.append(Turn(kind: kind, range: rest, speaker: speaker))
        }
      } else if piece.kind == .heading {
        speaker = nil
        turns.append(piece)
      } else if let direction = direction(piece.range, scan) {
        turns.append(Turn(kind: .furniture, range: piece.range, speaker: nil))
        if direction.isBreak { speaker = nil }
      } else {
        if SpeakerBreaks.endTurn(piece.range, isDense: isDense, scan)
          || speaker.map({ Narration.isOne(piece.range, after: $0, scan) }) ?? false
        {
          speaker = nil
        }
        paragraphs += 1
        if speaker != nil, paragraphs > 1 {
          // Where everybody speaks in one paragraph, what stands below the last is said by nobody.
          if isDense, !goOn, piece.range.lowerBound > lastLabel {
            speaker = nil
          } else {
            goOn = true
          }
        }
        turns.append(Turn(kind: piece.kind, range: piece.range, speaker: speaker))
      }
    }
    return turns
  }

  /// What happened meanwhile: “(Applause.)”, “[crosstalk]”; nil for what was said.
  private func direction(_ range: Range<Int>, _ scan: UTF8Scan) -> Direction? {
    let first = scan.bytes[range.lowerBound]
    let last = scan.bytes[range.upperBound - 1]
    guard range.count <= Self.longestDirection,
      first == UInt8(ascii: "(") && last == UInt8(ascii: ")")
        || first == UInt8(ascii: "[") && last == UInt8(ascii: "]")
    else { return nil }
    let text = scan.string(range).lowercased()
    return Direction(isBreak: SpeakerWords.breaks.contains { text.includes($0) })
  }
}
