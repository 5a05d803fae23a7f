/// Tells whether words between two parts of a quotation say who is quoted, and nothing else.
///
/// Only the plain form is known: “We will pay,” she added, “for it all.” With any other word there the source
/// may say that it was not said so, or that somebody else goes on.
struct BareAttribution {
  let source: WordList

  init(_ source: WordList) { self.source = source }

  private static let pronouns: Set = ["he", "she", "they", "it", "i", "we"]
  private static let titles: Set = [
    "mr", "mrs", "ms", "dr", "prof", "sir", "dame", "president", "senator", "judge", "minister",
  ]
  /// Verbs that may stand before who speaks, too.
  private static let verbs: Set = [
    "said", "say", "says", "added", "add", "adds", "continued", "continues", "explained",
    "explains",
  ]
  private static let pairs: Set = [
    "went on", "goes on", "go on", "told reporters", "tells reporters", "tell reporters",
  ]
  /// Nobody’s name, though they may have a capital.
  private static let nobody: Set = [
    "nobody", "none", "neither", "no", "not", "never", "few", "who", "somebody", "someone",
    "others",
  ]
  private static let longest = 5

  /// Whether the words of a range are of that kind, with marks of quotation around them.
  func stands(in gap: Range<Int>) -> Bool {
    guard gap.count > 1, gap.count <= Self.longest, gap.lowerBound > 0,
      gap.upperBound < source.words.count,
      !(gap.lowerBound...gap.upperBound).contains(where: { source.words[$0].followsStop }),
      closes(between(gap.lowerBound)), opens(between(gap.upperBound)),
      gap.dropFirst().allSatisfy({ isPlain(between($0)) })
    else { return false }
    let words = gap.map { source.string(source.words[$0]) }
    let isSaid =
      Self.verbs.contains(words[words.count - 1].lowercased()) && isSpeaker(words.dropLast())
      || Self.verbs.contains(words[0]) && isSpeaker(words.dropFirst())
      || Self.pairs.contains(words.suffix(2).joined(separator: " ")) && isSpeaker(words.dropLast(2))
    return isSaid && !isSaidByAnother(from: gap.upperBound, than: words)
  }

  /// A pronoun, or one name with at most a title.
  private func isSpeaker(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return false }
    if words.count == 1, Self.pronouns.contains(first.lowercased()) { return true }
    let name = Self.titles.contains(first.lowercased()) ? words.dropFirst() : words
    return (1...3).contains(name.count)
      && name.allSatisfy { word in
        word.first?.isUppercase == true && !Self.nobody.contains(word.lowercased())
          && !Self.verbs.contains(word.lowercased()) && !word.hasSuffix("’s")
          && !word.hasSuffix("'s")
      }
  }

  private static let reach = 60
  private static let near = 4

  /// Whether somebody else is named behind the next part: “said Reed, “for it all,” said Poe”.
  ///
  /// `speaker`: The words between the two parts.
  private func isSaidByAnother(from start: Int, than speaker: [String]) -> Bool {
    let end = min(source.words.count, start + Self.reach)
    guard start + 1 < end, let place = (start + 1..<end).first(where: { closes(between($0)) })
    else { return false }
    let behind = source.words[place...].prefix(Self.near)
    let words = behind.prefix { !$0.followsStop }.map { source.string($0) }
    guard words.contains(where: { Self.verbs.contains($0.lowercased()) }) else { return false }
    return !words.contains {
      Self.pronouns.contains($0.lowercased())
        || $0.first?.isUppercase == true && speaker.contains($0)
    }
  }

  /// The signs before a word.
  private func between(_ place: Int) -> String {
    let range = Int(source.words[place - 1].end)..<Int(source.words[place].start)
    return String(decoding: source.bytes[range], as: UTF8.self)
  }

  private static let joints: Set<Character> = [",", "–", "—", "?", "!"]

  /// Whether a part ends there: a mark that stands before the space.
  private func closes(_ signs: String) -> Bool {
    let ending = signs.prefix { !$0.isWhitespace }
    return ending.contains { "”\"»’'".contains($0) } && signs.contains { Self.joints.contains($0) }
  }

  /// Whether a part begins there: a comma, and a mark behind the space.
  private func opens(_ signs: String) -> Bool {
    guard let space = signs.firstIndex(where: \.isWhitespace) else { return false }
    return signs[..<space].contains { [",", "–", "—"].contains($0) }
      && !signs.contains(";")
      && signs[space...].contains { "“\"«‘'".contains($0) }
  }

  private func isPlain(_ signs: String) -> Bool {
    signs.allSatisfy { $0.isWhitespace || $0 == "." || $0 == "-" }
  }
}
