import FactModel

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
  }

  /// The labels that count, by where their lines start.
  private var labels: [Int: SpeakerLabel] = [:]

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
    // Below a report on a game, “Lakers:” speaks for nobody.
    let isThroughout = before * 3 <= count || found.count * 4 >= count
    let names = Self.names(found.map(\.label), areThroughout: isThroughout)
    for (start, label) in found where names.contains(label.name) { labels[start] = label }
  }

  /// Whether anybody is named.
  var isEmpty: Bool { labels.isEmpty }

  /// Whether a line starts with a label.
  func isLabelled(_ start: Int) -> Bool { labels[start] != nil }

  /// The names that are speakers: those in capitals or letters in turn that come again, or names
  /// that come again and again.
  ///
  /// `areThroughout`: Whether the labels begin near the start, or make up much of the text.
  private static func names(_ labels: [SpeakerLabel], areThroughout: Bool) -> Set<String> {
    var counts: [SpeakerLabel.Form: [String: Int]] = [:]
    for label in labels { counts[label.form, default: [:]][label.name, default: 0] += 1 }
    var names: Set<String> = []
    let capitals = counts[.capitals] ?? [:]
    let inCapitals = capitals.values.reduce(0, +)
    if capitals.values.contains(where: { $0 > 1 }) || capitals.count > 1 && inCapitals > 2 {
      names.formUnion(capitals.keys)
    }
    let letters = counts[.letter] ?? [:]
    if letters.count > 1, letters.values.allSatisfy({ $0 > 1 }) { names.formUnion(letters.keys) }
    let written = counts[.written] ?? [:]
    guard areThroughout else { return names }
    let repeated = written.filter { $0.value > 1 }
    let all = written.values.reduce(0, +)
    let ofRepeated = repeated.values.reduce(0, +)
    if repeated.count > 1 && ofRepeated > 3 && ofRepeated * 5 >= all * 4 || !names.isEmpty {
      names.formUnion(repeated.keys)
    }
    return names
  }

  /// Cuts the labels off pieces, and gives every piece its speaker.
  func turns(_ pieces: [Turn], _ scan: UTF8Scan) -> [Turn] {
    guard !isEmpty else { return pieces }
    var turns: [Turn] = []
    var speaker: String?
    for piece in pieces {
      guard piece.kind.isBody || piece.kind == .heading else {
        turns.append(piece)
        continue
      }
      if let label = labels[piece.range.lowerBound],
        label.range.upperBound <= piece.range.upperBound
      {
        speaker = label.speaker
        turns.append(Turn(kind: .furniture, range: label.range, speaker: nil))
        let rest = scan.trimmed(label.range.upperBound..<piece.range.upperBound)
        let kind = piece.kind == .heading ? .paragraph : piece.kind
        if !rest.isEmpty { turns.append(turn(kind, rest, speaker, scan)) }
      } else if piece.kind == .heading {
        speaker = nil
        turns.append(piece)
      } else {
        turns.append(turn(piece.kind, piece.range, speaker, scan))
      }
    }
    return turns
  }

  /// What was said, or what happened meanwhile: “(Applause.)”, “[crosstalk]”.
  private func turn(
    _ kind: BlockKind,
    _ range: Range<Int>,
    _ speaker: String?,
    _ scan: UTF8Scan
  ) -> Turn {
    let first = scan.bytes[range.lowerBound]
    let last = scan.bytes[range.upperBound - 1]
    let isDirection =
      range.count <= Self.longestDirection
      && (first == UInt8(ascii: "(") && last == UInt8(ascii: ")")
        || first == UInt8(ascii: "[") && last == UInt8(ascii: "]"))
    return isDirection
      ? Turn(kind: .furniture, range: range, speaker: nil)
      : Turn(kind: kind, range: range, speaker: speaker)
  }
}
