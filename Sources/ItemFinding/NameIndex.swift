package import FactModel
import NameLists

/// The names of an article, each with all its mentions.
///
/// A later mention is the same name, a part of a person’s name (“Wang” of “Wang Wenbin”), the
/// initials of an organisation, or the end of its name. Where it could be a part of two names, it is
/// neither: it has an entry of its own.
package struct NameIndex: Sendable {
  /// One name.
  package struct Entry: Sendable, Equatable {
    package var kind: ItemKind
    /// In code points, in the order of the text; the first is the first mention.
    package var mentions: [Range<Int>]
    /// How the name is written, each way once, in the order in which they occur.
    package var spellings: [String]
    /// What the person is called, each way once.
    package var titles: [String]

    package var name: String { spellings[0] }
  }

  /// In the order of the first mentions.
  package private(set) var entries: [Entry] = []
  private var words: [[String]] = []
  private var byName: [String: Int] = [:]
  private var persons = NamedPersons()
  private var organisationByEnd: [String: Int?] = [:]
  private var byInitials: [String: Int?] = [:]

  /// Ties the mentions of names together.
  ///
  /// `aliases`: What is the same though its words are others.
  package init(_ items: [FoundItem], in text: ArticleText, aliases: NameAliases = NameAliases()) {
    var titleEnds: [Int: String] = [:]
    for item in items where item.kind == .title {
      titleEnds[item.range.upperBound] = text.slice(item.range)
    }
    for item in items where item.kind.isName {
      let name = text.slice(item.range)
      let folded = aliases.target(of: Self.folded(name))
      add(item, name, folded, title: titleEnds[item.range.lowerBound - 1])
    }
  }

  private mutating func add(
    _ item: FoundItem,
    _ name: String,
    _ folded: String,
    title: String?
  ) {
    let isPersonWord = item.kind == .name && !folded.contains(" ")
    let known =
      isPersonWord
      ? persons.entry(of: folded, title: title) : byName[folded] ?? earlier(folded, item.kind)
    if let index = known {
      if !isPersonWord { byName[folded] = index }
      entries[index].mentions.append(item.range)
      if !entries[index].spellings.contains(name) { entries[index].spellings.append(name) }
      if let title, !entries[index].titles.contains(title) { entries[index].titles.append(title) }
      persons.add(title: title, to: index)
      return
    }
    let parts = folded.split(separator: " ").map(String.init)
    words.append(parts)
    if item.kind == .name { persons.add(parts, title: title, as: entries.count) }
    if !isPersonWord {
      byName[folded] = entries.count
      keepForms(parts, item.kind, entries.count)
    }
    entries.append(
      Entry(
        kind: item.kind,
        mentions: [item.range],
        spellings: [name],
        titles: title.map { [$0] } ?? []
      )
    )
  }

  /// The entry that a name is a shorter form of.
  private func earlier(_ folded: String, _ kind: ItemKind) -> Int? {
    if folded.contains(" ") { return organisationByEnd[folded] ?? nil }
    return kind == .organisation ? byInitials[folded] ?? nil : nil
  }

  /// Keeps by what shorter forms a new entry can be found.
  private mutating func keepForms(_ parts: [String], _ kind: ItemKind, _ index: Int) {
    guard parts.count > 1, parts.count <= Self.mostWords else { return }
    guard kind != .name else { return }
    Self.keep(Self.initials(parts), index, in: &byInitials)
    guard kind == .organisation else { return }
    for start in 1..<parts.count - 1 {
      Self.keep(parts[start...].joined(separator: " "), index, in: &organisationByEnd)
    }
  }

  /// Keeps a form of one entry; of two entries it is a form of neither.
  private static func keep(_ form: String, _ index: Int, in table: inout [String: Int?]) {
    table[form] = table.keys.contains(form) ? .some(nil) : index
  }

  private static let mostWords = 20

  /// A name as it is compared: in small letters, without points and a “the” before it.
  static func folded(_ name: String) -> String {
    var folded = name.lowercased().filter { $0 != "." && $0 != "\u{AD}" }
    if folded.hasPrefix("the ") { folded = String(folded.dropFirst(4)) }
    return folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func initials(_ words: [String]) -> String {
    String(words.filter { !NameWords.joiners.contains($0) }.compactMap(\.first))
  }

  // MARK: - Two ways

  /// Pairs of names so alike that one of them may be misspelled: each name with the first one that is
  /// like it.
  ///
  /// Two words within the edit distance have a form in common that lacks as many letters as that; only
  /// names that share such a form are compared.
  package var nearlySame: [(Entry, Entry)] {
    var pairs: [(Int, Int)] = []
    var seen: [Int: [Int]] = [:]
    for (index, parts) in words.enumerated() where parts.count <= Self.mostWords {
      var found: Int?
      for form in Self.forms(parts, entries[index].kind) {
        let earlier = seen[form, default: []]
        let alike = earlier.first {
          $0 != index && words[$0].count == parts.count && Self.areAlike(words[$0], parts)
        }
        if let alike { found = min(found ?? alike, alike) }
        if earlier.count < Self.mostAlike, earlier.last != index {
          seen[form] = earlier + [index]
        }
      }
      if let found { pairs.append((found, index)) }
    }
    return pairs.sorted { $0 < $1 }.map { (entries[$0.0], entries[$0.1]) }
  }

  /// So many names that share a form are kept.
  private static let mostAlike = 8
  /// Longer words have too many forms without two letters.
  private static let longestWord = 24

  /// Hashes of a name with one of its words lacking no, one or two letters.
  private static func forms(_ parts: [String], _ kind: ItemKind) -> [Int] {
    var forms: Set<Int> = []
    for (place, word) in parts.enumerated() where word.count >= 4 {
      var hasher = Hasher()
      hasher.combine(kind)
      hasher.combine(place)
      for (other, rest) in parts.enumerated() where other != place { hasher.combine(rest) }
      let letters = Array(word)
      let isLong = letters.count >= 8 && letters.count <= longestWord
      for first in -1..<letters.count {
        for second in isLong && first >= 0 ? -1..<first : -1..<0 {
          var form = hasher
          for (index, letter) in letters.enumerated() where index != first && index != second {
            form.combine(letter)
          }
          forms.insert(form.finalize())
        }
      }
    }
    return Array(forms)
  }

  /// Whether two names differ in one word only, and there in one letter, or two of a long word.
  private static func areAlike(_ left: [String], _ right: [String]) -> Bool {
    let differing = zip(left, right).filter { $0 != $1 }
    guard differing.count == 1, let (one, other) = differing.first else { return false }
    let shorter = min(one.count, other.count)
    guard shorter >= 4, left.count > 1 || shorter >= 6, !areManAndWoman(one, other),
      !isFormOf(one, other),
      !isFormOf(other, one)
    else { return false }
    return distance(Array(one), Array(other), limit: shorter >= 9 ? 2 : 1)
  }

  /// John and Joan are two persons.
  private static func areManAndWoman(_ one: String, _ other: String) -> Bool {
    func isWoman(_ name: String) -> Bool? {
      let (man, woman) = (WordLists.menNames.contains(name), WordLists.womenNames.contains(name))
      return man == woman ? nil : woman
    }
    guard let first = isWoman(one), let second = isWoman(other) else { return false }
    return first != second
  }

  private static let endings = ["s", "es", "n", "an", "i", "a"]

  /// Whether one word is the plural, the people or the opposite of the other, and no misspelling:
  /// “Soviets”, “Persian”, “Kuwaiti”, “Antarctica”, “Guardsmen”, “Southeast”; or each is a place that
  /// is known, as Mehran and Tehran are.
  private static func isFormOf(_ long: String, _ short: String) -> Bool {
    if endings.contains(where: { long == short + $0 }) { return true }
    if long.hasSuffix("men"), short.hasSuffix("man"), long.dropLast(3) == short.dropLast(3) {
      return true
    }
    let sides = ["north", "south", "east", "west"]
    if sides.contains(where: long.hasPrefix), sides.contains(where: short.hasPrefix) { return true }
    return [long, short].allSatisfy {
      WordLists.places.contains($0) || NameWords.gazetteer.contains($0)
    }
  }

  /// Whether the edit distance (Levenshtein, with neighbours changing places) is within a limit.
  private static func distance(_ left: [Character], _ right: [Character], limit: Int) -> Bool {
    guard abs(left.count - right.count) <= limit else { return false }
    var before: [Int] = []
    var above = Array(0...right.count)
    for (row, one) in left.enumerated() {
      var line = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(above[column + 1], line[column]) + 1
        cost = min(cost, above[column] + (one == other ? 0 : 1))
        if row > 0, column > 0, one == right[column - 1], left[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        line.append(cost)
      }
      before = above
      above = line
    }
    return (above.last ?? 0) <= limit
  }
}
