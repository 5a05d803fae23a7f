import FactModel
import OrderedJSON

/// Gives the pieces of a transcript their speakers, one after the other.
///
/// A paragraph without a label is the speaker's where something shows it: “I”, “we” and “you”, a
/// question, a colon before it, or a paragraph of the same turn that shows it behind it. Where most
/// paragraphs without a label show it, the others are part of their turns as well. All others are open.
struct TurnWriter {
  /// A paragraph without a label that may be the speaker's before.
  private struct Carried {
    /// Where it is among the turns.
    var index: Int
    var isSure: Bool
    /// Whether it tells what somebody said.
    var reports: Bool
  }

  private let labels: [Int: SpeakerLabel]
  private let isDense: Bool
  private let scan: UTF8Scan
  private let lastLabel: Int
  private var turns: [Transcript.Turn] = []
  private var speaker: String?
  private var carried: [Carried] = []
  /// Where the paragraphs of this turn begin in `carried`.
  private var first = 0
  /// How many paragraphs tell what happened, in nobody's words.
  private var told = 0
  /// Whether anybody has spoken in more than one paragraph, and how many this turn has.
  private var goOn = false
  private var paragraphs = 0
  /// Whether the last piece was a label with nothing behind it.
  private var isBare = false

  private static let longestDirection = 80
  /// So many paragraphs show that turns go on in paragraphs without labels.
  private static let fewestSure = 3

  init(_ labels: [Int: SpeakerLabel], isDense: Bool, _ scan: UTF8Scan) {
    self.labels = labels
    self.isDense = isDense
    self.scan = scan
    lastLabel = labels.keys.max() ?? 0
  }

  /// Adds the next piece of the text.
  mutating func add(_ piece: Transcript.Turn) {
    guard piece.kind.isBody || piece.kind == .heading else {
      if SpeakerBreaks.isEnd(piece.range, scan) { begin(nil) }
      turns.append(piece)
      return
    }
    if piece.beginsTurn { begin(nil) }
    if let label = labels[piece.range.lowerBound],
      label.range.upperBound <= piece.range.upperBound
    {
      addLabelled(piece, label)
    } else if piece.kind == .heading {
      begin(nil)
      turns.append(piece)
    } else if isDirection(piece.range) {
      turns.append(Transcript.Turn(kind: .furniture, range: piece.range))
      let text = scan.string(piece.range).lowercased()
      if SpeakerWords.breaks.contains(where: { text.includes($0) }) { begin(nil) }
    } else {
      addUnlabelled(piece)
    }
  }

  /// All pieces; what is not surely the speaker's has none.
  func settled() -> [Transcript.Turn] {
    let sure = carried.count { $0.isSure }
    // An article that tells what happened between the answers says “we” in its own name, too.
    let isMixed = told > 0 && told * 3 >= carried.count
    let goesOn = sure >= Self.fewestSure && sure * 2 >= carried.count
    var settled = turns
    for part in carried where isMixed || !part.isSure && (part.reports || !goesOn) {
      settled[part.index].speaker = nil
    }
    return settled
  }

  private mutating func begin(_ speaker: String?) {
    self.speaker = speaker
    first = carried.count
    paragraphs = 0
  }

  private mutating func addLabelled(_ piece: Transcript.Turn, _ label: SpeakerLabel) {
    begin(label.speaker)
    turns.append(Transcript.Turn(kind: .furniture, range: label.range))
    let rest = scan.trimmed(label.range.upperBound..<piece.range.upperBound)
    guard !rest.isEmpty else {
      // Behind two labels in a row nobody knows whose words follow.
      if isBare { begin(nil) }
      isBare = true
      return
    }
    isBare = false
    paragraphs = 1
    let isProse = piece.kind == .heading || piece.kind == .preformatted
    let kind = isProse ? .paragraph : piece.kind
    turns.append(Transcript.Turn(kind: kind, range: rest, speaker: speaker))
  }

  private mutating func addUnlabelled(_ piece: Transcript.Turn) {
    let range = piece.range
    isBare = false
    if SpeakerBreaks.endTurn(range, isDense: isDense, scan) { begin(nil) }
    var narration: Narration?
    if let speaker {
      let found = Narration(range, after: speaker, scan)
      if found.isOne {
        if found.isScene { told += 1 }
        begin(nil)
      }
      narration = found
    }
    paragraphs += 1
    if speaker != nil, paragraphs > 1 {
      // Where everybody speaks in one paragraph, what stands below the last is said by nobody.
      if isDense, !goOn, range.lowerBound > lastLabel {
        begin(nil)
      } else {
        goOn = true
        if let narration { carry(narration, range) }
      }
    }
    turns.append(Transcript.Turn(kind: piece.kind, range: range, speaker: speaker))
  }

  /// `range`: The paragraph's, which is about to be added.
  private mutating func carry(_ narration: Narration, _ range: Range<Int>) {
    let before = turns.last.map { scan.bytes[$0.range.upperBound - 1] } ?? 0
    // A list below a colon, and a sentence that goes on in the next paragraph.
    let goesOn =
      turns.last?.kind != .furniture
      && (before == UInt8(ascii: ":") || before == UInt8(ascii: ",")
        || before.isASCIILower && scan.bytes[range.lowerBound].isASCIILower)
    let isQuestion = scan.bytes[range.upperBound - 1] == UInt8(ascii: "?")
    let isSure = narration.hasOwnWords || isQuestion || goesOn
    carried.append(Carried(index: turns.count, isSure: isSure, reports: narration.reports))
    guard narration.hasOwnWords || isQuestion else { return }
    for index in first..<carried.count where !carried[index].reports {
      carried[index].isSure = true
    }
  }

  /// What happened meanwhile: “(Applause.)”, “[crosstalk]”.
  private func isDirection(_ range: Range<Int>) -> Bool {
    let first = scan.bytes[range.lowerBound]
    let last = scan.bytes[range.upperBound - 1]
    return range.count <= Self.longestDirection
      && (first == UInt8(ascii: "(") && last == UInt8(ascii: ")")
        || first == UInt8(ascii: "[") && last == UInt8(ascii: "]"))
  }
}
