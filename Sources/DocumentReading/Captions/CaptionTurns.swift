/// Joins the cues of a recording to what was said: each line once, in turns.
struct CaptionTurns {
  /// What one voice says without a break.
  struct Turn: Equatable {
    /// In milliseconds.
    var start: Int
    var text: String
    var voice: String?
    /// Whether a mark says that somebody else begins to speak.
    var isNew = false
  }

  private(set) var turns: [Turn] = []
  private var last: Cue?
  private var lastEnd = 0

  /// A turn goes on in another paragraph when it is longer, in bytes.
  private static let longest = 600
  /// A turn without full stops is cut by its length alone.
  private static let longestWithoutStop = 1_200
  /// So many milliseconds of silence end a paragraph.
  private static let silence = 5_000
  /// Cues of a rolling caption follow one another within so many milliseconds.
  private static let seam = 60

  /// The names before colons that begin lines again and again.
  private var labels: Set<Substring> = []

  init(_ cues: [Cue]) {
    let cues = CueLabel.named(cues)
    labels = CueLabel.all(in: cues)
    for cue in cues.sorted(by: { $0.start < $1.start }) { add(cue) }
  }

  private mutating func add(_ cue: Cue) {
    let lines = newLines(of: cue)
    if !cue.lines.isEmpty {
      last = cue
    }
    for line in lines { add(line, at: cue.start) }
    lastEnd = max(lastEnd, cue.end)
  }

  /// The lines that the cue before did not show: captions roll, and a line comes two and three times.
  private func newLines(of cue: Cue) -> [Cue.Line] {
    guard let last, cue.start <= last.end + Self.seam else { return cue.lines }
    if saysAgain(cue, last) { return cue.lines }
    var lines = cue.lines
    let most = min(lines.count, last.lines.count)
    for count in stride(from: most, to: 0, by: -1)
    where Array(last.lines.suffix(count)) == Array(lines.prefix(count)) {
      lines.removeFirst(count)
      return lines
    }
    // A line that grows word by word.
    if let shown = last.lines.last, let first = lines.first, first.voice == shown.voice,
      first.text.hasPrefix(shown.text + " ")
    {
      let rest = first.text.dropFirst(shown.text.count + 1)
      lines[0].text = String(rest)
    }
    return lines
  }

  /// Whether a short sentence is said once more, “No.”, and not only shown again.
  private func saysAgain(_ cue: Cue, _ last: Cue) -> Bool {
    guard cue.lines.count == 1, last.lines == cue.lines, cue.start >= last.end,
      cue.end - cue.start >= Self.shortestSaying, last.end - last.start >= Self.shortestSaying
    else { return false }
    let text = cue.lines[0].text
    return text.utf8.count <= Self.longestSaying && text.last.map { ".?!".contains($0) } == true
  }

  private static let shortestSaying = 400
  private static let longestSaying = 20

  private mutating func add(_ line: Cue.Line, at start: Int) {
    var text = line.text[...]
    var isNew = false
    for mark in [">>>", ">>", "- ", "– ", "— "] where text.hasPrefix(mark) {
      text = text.dropFirst(mark.count).drop(while: \.isWhitespace)
      isNew = true
      break
    }
    guard !text.isEmpty else { return }
    isNew = isNew || CueLabel.name(in: text).map(labels.contains) ?? false
    if let index = turns.indices.last, !isNew, turns[index].voice == line.voice,
      goesOn(turns[index], at: start), Self.isRemark(turns[index].text) == Self.isRemark(text)
    {
      turns[index].text += " " + text
    } else {
      turns.append(Turn(start: start, text: String(text), voice: line.voice, isNew: isNew))
    }
  }

  private func goesOn(_ turn: Turn, at start: Int) -> Bool {
    let isEnded = turn.text.last.map { ".?!…”\"".contains($0) } ?? false
    if isEnded { return turn.text.utf8.count < Self.longest && start - lastEnd < Self.silence }
    return turn.text.utf8.count < Self.longestWithoutStop
  }

  /// `[Music]`, `(APPLAUSE)`, `♪ la la ♪`: what is heard and not said.
  static func isRemark(_ text: some StringProtocol) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if first == "♪" || first == "♫" { return true }
    return first == "[" && last == "]" || first == "(" && last == ")"
  }
}
