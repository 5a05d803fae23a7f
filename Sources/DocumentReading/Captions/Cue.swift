import OrderedJSON

/// What is shown for a while below a film: a cue of subtitles or captions.
struct Cue: Equatable {
  /// In milliseconds.
  var start: Int
  var end: Int
  /// Without tags and entities; no line is empty.
  var lines: [Line]

  struct Line: Equatable {
    var text: String
    /// Who speaks, where a tag says so.
    var voice: String?
  }
}

extension Cue {
  /// Reads `00:01:02.345 --> 00:01:04.000 align:start`, also with commas and without hours.
  static func times<Line: StringProtocol>(in line: Line) -> (start: Int, end: Int)?
  where Line.SubSequence == Substring {
    guard let arrow = line.firstOccurrence(of: "-->") ?? comma(in: line),
      let start = milliseconds(line[..<arrow.lowerBound]),
      let end = milliseconds(line[arrow.upperBound...])
    else { return nil }
    return (start, end)
  }

  /// The comma between the times of a line with nothing else: `0:00:01.000,0:00:04.000`.
  private static func comma<Line: StringProtocol>(in line: Line) -> Range<Line.Index>? {
    let line = line[...]
    guard line.utf8.count < 40,
      line.allSatisfy({ $0.isNumber || ":.,".contains($0) || $0 == "\r" }),
      line.count(where: { $0 == "." }) == 2, let comma = line.firstIndex(of: ",")
    else { return nil }
    return comma..<line.index(after: comma)
  }

  private static func milliseconds(_ text: some StringProtocol) -> Int? {
    let word = text.split(whereSeparator: \.isWhitespace).first ?? ""
    let parts = word.split(omittingEmptySubsequences: false) { ":.,".contains($0) }
    guard (3...4).contains(parts.count), word.contains(where: { ".,".contains($0) }),
      parts.allSatisfy({ !$0.isEmpty && $0.count <= 6 && $0.allSatisfy(\.isNumber) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    let seconds = numbers.dropLast().reduce(0) { $0 * 60 + $1 }
    return seconds * 1000 + numbers[numbers.count - 1]
  }

  /// `1:02:03`, as people name a place in a recording.
  static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return two(hours) + ":" + two(minutes) + ":" + two(seconds % 60)
  }
}
