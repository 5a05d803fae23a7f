import ArticleReading
import OrderedJSON

/// The cues of a file of subtitles or captions: WebVTT (W3C), SubRip, or YouTube's `.sbv`.
struct CaptionFile {
  private(set) var cues: [Cue] = []
  /// As the head of a WebVTT file has it.
  private(set) var language: String?
  /// How many blocks with words have no time that can be read.
  private(set) var unread = 0

  private static let most = 200_000

  /// Whether bytes begin as such a file.
  static func isStart(_ bytes: [UInt8]) -> Bool {
    // A time, the number of a cue, or WEBVTT; what is not ASCII may be a mark or a space.
    guard let first = bytes.prefix(600).first(where: { $0 > 0x20 }),
      first >= 0x80 || (0x30...0x39).contains(first) || first == UInt8(ascii: "W")
    else { return false }
    let start = String(decoding: bytes.prefix(600), as: UTF8.self).drop { $0 == "\u{FEFF}" }
    if start.hasPrefix("WEBVTT") {
      return start.dropFirst(6).first.map { $0.isWhitespace } ?? true
    }
    let lines = start.split(whereSeparator: \.isNewline)
      .map { $0.filter { !$0.isWhitespace || $0 == " " } }
      .filter { !$0.allSatisfy(\.isWhitespace) }
    guard let first = lines.first else { return false }
    if Self.isNumber(first[...]), lines.count > 1 { return Cue.times(in: lines[1]) != nil }
    return Cue.times(in: first) != nil
  }

  /// `text`: The whole file.
  init(_ text: String) {
    var block: [Substring] = []
    var isFirst = true
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.isEmpty {
        take(block, isFirst: isFirst)
        isFirst = isFirst && block.isEmpty
        block = []
      } else {
        block.append(line)
      }
      guard cues.count < Self.most else { return }
    }
    take(block, isFirst: isFirst)
  }

  private static func isNumber(_ line: Substring) -> Bool {
    !line.isEmpty && line.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// Reads the lines between two empty ones.
  private mutating func take(_ block: [Substring], isFirst: Bool) {
    guard let first = block.first else { return }
    let head = first.drop { $0 == "\u{FEFF}" }
    if isFirst, head.hasPrefix("WEBVTT") {
      let label = block.first { $0.hasPrefix("Language:") }
      language = label.flatMap { LanguageTag(String($0.dropFirst(9)))?.text }
      return
    }
    if ["NOTE", "STYLE", "REGION"].contains(where: { head == $0 || head.hasPrefix($0 + " ") }) {
      return
    }
    var voice: String?
    for (index, line) in block.enumerated() {
      if let times = Cue.times(in: line) {
        // A number before the times belongs to them, also without an empty line before it.
        if index > 1, let last = cues.indices.last, let text = cues[last].lines.last?.text,
          Self.isNumber(text[...]), block[index - 1].includes(text)
        {
          cues[last].lines.removeLast()
        }
        cues.append(Cue(start: times.start, end: times.end, lines: []))
        voice = nil
      } else if index == 0, block.count > 1, Cue.times(in: block[1]) != nil {
        // The number or the name of the cue.
        continue
      } else if let last = cues.indices.last {
        let text = CueText(line, voice: voice)
        voice = text.voice
        cues[last].lines += text.lines
      } else {
        unread += 1
      }
    }
  }
}
