/// A name with a colon before what is said in a cue: `REPORTER: Is that so?`.
enum CueLabel {
  private static let longest = 40
  private static let mostWords = 5

  /// The names that are labels in a recording: those in capitals, and those that come again.
  static func all(in cues: [Cue]) -> Set<Substring> {
    var counts: [Substring: Int] = [:]
    for line in cues.flatMap(\.lines) {
      if let name = name(in: line.text[...]) { counts[name, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value > 1 || !$0.key.contains(where: \.isLowercase) }.keys)
  }

  /// What may be a name at the start of a line; nil where nothing looks like one.
  static func name(in line: Substring) -> Substring? {
    let start = line.prefix(longest)
    guard let colon = start.firstIndex(of: ":"), colon > start.startIndex,
      line[colon...].dropFirst().first.map(\.isWhitespace) ?? true
    else { return nil }
    let name = start[..<colon]
    let words = name.split(separator: " ")
    let areNames = words.allSatisfy { word in
      word.first.map { $0.isUppercase || $0.isNumber || "([#".contains($0) } ?? false
    }
    return words.count <= mostWords && areNames && name.contains(where: \.isLetter) ? name : nil
  }

  /// The cues with the name in the first line of each as its voice, as Teams writes them; as they are
  /// where one of them has none, or nobody speaks twice.
  static func named(_ cues: [Cue]) -> [Cue] {
    let spoken = cues.filter { !$0.lines.isEmpty }
    let names = spoken.map(\.lines[0].text)
    guard spoken.allSatisfy({ $0.lines.count > 1 && $0.lines[0].voice == nil }),
      names.allSatisfy(isAlone), Set(names).count < names.count
    else { return cues }
    return spoken.map { cue in
      var cue = cue
      let name = cue.lines.removeFirst().text
      for line in cue.lines.indices { cue.lines[line].voice = name }
      return cue
    }
  }

  /// Whether a line can be a name: two to four words with capitals, and nothing behind them.
  private static func isAlone(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return (2...4).contains(words.count)
      && words.allSatisfy { word in
        word.first.map { $0.isUppercase || $0.isNumber } == true
          && word.allSatisfy { $0.isLetter || $0.isNumber || "-'’".contains($0) }
      }
  }
}
