import FactModel
import NameLists
import OrderedJSON

/// Says who is meant by the words that name a speaker: “she”, “the mayor”, “Silva”.
///
/// A pronoun is the last person named before it of whom nothing says otherwise; where two could be meant
/// it stays open.
struct SpeakerNames: Sendable {
  private struct Mention: Sendable {
    let range: Range<Int>
    let entry: Int
  }

  private let entries: [NameIndex.Entry]
  private let text: ArticleText
  /// Mentions of persons and organisations in the order of the text.
  private let mentions: [Mention]
  private let byTitle: [String: Set<Int>]

  init(_ items: [FoundItem], in text: ArticleText, aliases: NameAliases = NameAliases()) {
    self.text = text
    entries = NameIndex(items, in: text, aliases: aliases).entries
    var mentions: [Mention] = []
    var byTitle: [String: Set<Int>] = [:]
    for (index, entry) in entries.enumerated() where [.name, .organisation].contains(entry.kind) {
      mentions += entry.mentions.map { Mention(range: $0, entry: index) }
      for title in entry.titles {
        guard let last = title.lowercased().split(separator: " ").last else { continue }
        let short = last.hasSuffix(".") ? String(last.dropLast()) : String(last)
        byTitle[Self.offices[short] ?? String(last), default: []].insert(index)
      }
    }
    self.mentions = mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
    self.byTitle = byTitle
  }

  private static let offices = [
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general",
    "prof": "professor", "dr": "doctor", "rev": "reverend", "col": "colonel", "capt": "captain",
    "lt": "lieutenant", "sgt": "sergeant", "maj": "major",
  ]

  /// The name in full of who is meant; nil where the text leaves it open.
  func name(of speaker: Range<Int>) -> String? {
    let next = firstMention(from: speaker.upperBound)
    if next > 0, mentions[next - 1].range.overlaps(speaker) { return named(speaker, before: next) }
    let words = text.slice(speaker).lowercased().split(separator: " ").map(String.init)
    guard let last = words.last else { return nil }
    if words.count == 1, let isWoman = Self.pronouns[last] {
      return person(before: next, at: speaker.lowerBound, isWoman: isWoman)
    }
    guard let titled = byTitle[last], titled.count == 1, let only = titled.first,
      !isAnothers(last, than: only, before: speaker.lowerBound)
    else { return nil }
    return full(only)
  }

  /// Whether an office is somebody else's, too, before a place: “the mayor of Brno, Per Ade”.
  private func isAnothers(_ office: String, than entry: Int, before place: Int) -> Bool {
    let words = " \(office) of "
    let start = max(0, place - Self.reach)
    let lead = text.slice(start..<place).lowercased()
    return lead.occurrences(of: words).contains { found in
      let at = start + lead[..<found.lowerBound].unicodeScalars.count
      // “Ana Silva, the mayor of Arle”
      let next = firstMention(from: at)
      return !mentions[max(0, next - 2)..<next].contains {
        let end = $0.range.upperBound
        return $0.entry == entry && at - end <= Self.nearOffice
          && text.slice(end..<at).hasPrefix(",")
      }
    }
  }

  private static let nearOffice = 8

  /// Small words inside a speaker that make a name in it somebody else’s: “a friend of Bly”, “the paper
  /// that Bly owns”.
  private static let joints = Words.set(
    "of to for with beside be against about near behind from like who that on by over around whose"
  )

  /// Who is meant where names stand in the words for the speaker: both of “Marrow and Bly”, nobody of “a
  /// friend of Bly”.
  private func named(_ speaker: Range<Int>, before next: Int) -> String? {
    var names: [String] = []
    var place = speaker.upperBound
    for mention in mentions[..<next].reversed() {
      guard mention.range.overlaps(speaker) else { break }
      let behind = text.slice(min(mention.range.upperBound, place)..<place).lowercased()
      let words = behind.split { !$0.isLetter }
      guard
        words.allSatisfy({ $0 == "and" || NameWords.honorifics.contains(String($0)) })
      else { return nil }
      names.insert(full(mention.entry), at: 0)
      place = max(speaker.lowerBound, mention.range.lowerBound)
    }
    let lead = text.slice(speaker.lowerBound..<place).lowercased().split { !$0.isLetter }
    guard !lead.contains(where: { Self.joints.contains(String($0)) }), !isPlayed(lead) else {
      return nil
    }
    return names.joined(separator: " and ")
  }

  /// Whether somebody else stands before a name: “an actor playing Bly”, “a man posing as Bly”.
  private func isPlayed(_ lead: [Substring]) -> Bool {
    guard lead.count > 2, let last = lead.last else { return false }
    return last.hasSuffix("ing")
      || last == "as" && AttributionWords.posing.contains(String(lead[lead.count - 2]))
  }

  private func full(_ entry: Int) -> String {
    entries[entry].spellings.max { $0.utf8.count < $1.utf8.count } ?? entries[entry].name
  }

  /// The index of the first mention that begins at a place or behind it.
  private func firstMention(from place: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: - Pronouns

  private static let pronouns = ["he": false, "him": false, "she": true, "her": true]
  /// So many code points, and mentions, before a pronoun are looked at.
  private static let reach = 700
  private static let mostMentions = 12
  /// Two persons named within so many code points may both be meant.
  private static let near = 120

  private func person(before next: Int, at place: Int, isWoman: Bool) -> String? {
    var found: Mention?
    for mention in mentions[max(0, next - Self.mostMentions)..<next].reversed() {
      guard place - mention.range.upperBound <= Self.reach else { break }
      guard entries[mention.entry].kind == .name, mayBe(mention.entry, isWoman: isWoman) else {
        continue
      }
      guard let last = found else {
        // “Reed’s brother spoke. “…,” he said.”
        if isOfRelative(mention.range.upperBound, isWoman: isWoman) { return nil }
        found = mention
        continue
      }
      guard mention.entry != last.entry else { continue }
      // Whoever a paragraph names is meant in it, and not who was named at the end of the one before.
      let start = min(mention.range.upperBound, last.range.lowerBound)
      if text.slice(start..<last.range.lowerBound).contains(where: \.isNewline) { break }
      if last.range.lowerBound - mention.range.upperBound <= Self.near { return nil }
      break
    }
    return found.map { full($0.entry) }
  }

  private static let longestRelative = 30
  private static let women = Words.set("wife sister daughter mother girlfriend aunt widow niece")
  private static let men = Words.set(
    "husband brother son father boyfriend uncle widower nephew"
  )

  /// Whether a name is only whose brother or lawyer is spoken of, who may be meant as well.
  private func isOfRelative(_ end: Int, isWoman: Bool) -> Bool {
    let behind = text.slice(end..<min(text.count, end + Self.longestRelative))
    guard behind.hasPrefix("’s ") || behind.hasPrefix("'s ") else { return false }
    let word = behind.dropFirst(3).prefix { $0.isLetter || $0 == "-" }.lowercased()
    return (isWoman ? Self.women : Self.men).contains(word) || NameWords.roles.contains(word)
      || NameWords.callings.contains(word) || ["friend", "cousin", "partner"].contains(word)
  }

  /// Whether nothing in first name and title says otherwise.
  private func mayBe(_ entry: Int, isWoman: Bool) -> Bool {
    let titles = entries[entry].titles.map { $0.lowercased() }
    if titles.contains(where: { ["mr", "mr.", "sir", "lord"].contains($0) }) { return !isWoman }
    if titles.contains(where: { ["mrs", "mrs.", "ms", "ms.", "lady", "dame"].contains($0) }) {
      return isWoman
    }
    guard let first = full(entry).lowercased().split(separator: " ").first.map(String.init) else {
      return true
    }
    let (man, woman) = (WordLists.menNames.contains(first), WordLists.womenNames.contains(first))
    return man == woman || woman == isWoman
  }
}
