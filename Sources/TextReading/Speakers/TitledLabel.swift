/// A title before a surname and a full stop behind it, as parliaments and committees print speakers.
///
/// `Mr. SMITH of New Jersey.`, `The SPEAKER pro tempore.`, `Chairman SMITH.`, `Senator Warren.`
struct TitledLabel {
  var name: String
  /// Behind the full stop; in bytes.
  var end: Int

  private static let longest = 90
  private static let longestTitle = 16
  private static let mostWords = 7
  private static let smallWords: Set<Substring> = ["of", "pro", "tempore", "and", "the", "de"]

  /// What is shortened in the midst of a name in capitals: `Mr. ST. JOHN.`, `THE RT. HON. …`.
  private static let shortened: Set<Substring> = ["ST.", "RT.", "STE.", "HON.", "REV.", "DR."]

  init?(from start: Int, before end: Int, _ scan: UTF8Scan) {
    guard start < end, scan.bytes[start].isASCIIUpper,
      let space = Self.space(from: start, before: min(end, start + Self.longestTitle), scan),
      Self.mayFollow(space + 1, before: end, scan),
      SpeakerWords.titles.contains(scan.string(start..<space).lowercased())
    else { return nil }
    let limit = min(end, start + Self.longest)
    let isThe = scan.string(start..<space) == "The"
    var position = space + 1
    var words: [Substring] = [scan.string(start..<space)[...]]
    var hasShouted = false
    while position < limit, words.count < Self.mostWords {
      let wordEnd = Self.space(from: position, before: limit, scan) ?? limit
      guard wordEnd > position else { return nil }
      if hasShouted, scan.bytes[position] == UInt8(ascii: "(") {
        guard let end = Self.endOfBrackets(position, before: limit, scan) else { return nil }
        name = words.joined(separator: " ")
        self.end = end
        return
      }
      var word = scan.string(position..<wordEnd)[...]
      let isLast = word.hasSuffix(".") && word.count > 2 && !Self.shortened.contains(word)
      if isLast { word.removeLast() }
      let isShouted = SpeakerName.isShouted(word) && word.allSatisfy(Self.isOfName)
      hasShouted = hasShouted || isShouted
      guard isShouted || Self.isPart(word, after: words, hasShouted: hasShouted) else { return nil }
      words.append(word)
      if isLast {
        let isRole = words.count == 2 && SpeakerWords.roles.contains(word.lowercased())
        guard hasShouted || (isThe ? isRole : words.count <= 3),
          hasShouted || Self.startsSentence(behind: wordEnd, before: end, scan)
        else { return nil }
        name = words.joined(separator: " ")
        self.end = wordEnd
        return
      }
      position = wordEnd + 1
    }
    return nil
  }

  /// Behind the full stop of `(Mr. Quill).`, who takes the chair at that time.
  private static func endOfBrackets(_ start: Int, before end: Int, _ scan: UTF8Scan) -> Int? {
    guard let close = (start..<end).first(where: { scan.bytes[$0] == UInt8(ascii: ")") }),
      scan.byte(close + 1, before: end) == UInt8(ascii: ".")
    else { return nil }
    return close + 2
  }

  /// A capital letter; cheap, for most lines end here.
  private static func mayFollow(_ offset: Int, before end: Int, _ scan: UTF8Scan) -> Bool {
    let byte = scan.byte(offset, before: end)
    return byte.isASCIIUpper || byte == 0xC3
  }

  private static func space(from start: Int, before end: Int, _ scan: UTF8Scan) -> Int? {
    (start..<max(start, end)).first { scan.bytes[$0] == 0x20 }
  }

  /// Whether a word that is not in capitals can be part of a label.
  private static func isPart(
    _ word: Substring,
    after words: [Substring],
    hasShouted: Bool
  ) -> Bool {
    if hasShouted, smallWords.contains(word) { return true }
    guard let first = word.first, first.isUppercase,
      word.allSatisfy(isOfName)
    else { return false }
    // Behind “of” a place; else a first name, an initial or the surname.
    return hasShouted ? words.contains("of") : true
  }

  private static func isOfName(_ character: Character) -> Bool {
    character.isLetter || ".-'’".contains(character)
  }

  private static func startsSentence(behind end: Int, before limit: Int, _ scan: UTF8Scan) -> Bool {
    let next = scan.skipWhiteSpace(from: end, before: limit)
    guard next < limit, next > end else { return false }
    let byte = scan.bytes[next]
    return byte.isASCIIUpper || byte >= 0xC3 || byte == UInt8(ascii: "[")
  }
}
