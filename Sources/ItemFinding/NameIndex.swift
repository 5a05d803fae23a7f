package import FactModel

/// The names of an article, each with all its mentions.
///
/// A later mention is the same name, a part of a person’s name (“Wang” of “Wang Wenbin”), the
/// initials of an organisation, or the end of its name.
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

  /// Ties the mentions of names together.
  package init(_ items: [FoundItem], in text: ArticleText) {
    var titleEnds: [Int: String] = [:]
    for item in items where item.kind == .title {
      titleEnds[item.range.upperBound] = text.slice(item.range)
    }
    for item in items where item.kind.isName {
      add(item, text.slice(item.range), title: titleEnds[item.range.lowerBound - 1])
    }
  }

  private mutating func add(_ item: FoundItem, _ name: String, title: String?) {
    let folded = Self.folded(name)
    if let index = byName[folded] ?? earlier(folded, item.kind) {
      byName[folded] = index
      entries[index].mentions.append(item.range)
      if !entries[index].spellings.contains(name) { entries[index].spellings.append(name) }
      if let title, !entries[index].titles.contains(title) { entries[index].titles.append(title) }
      return
    }
    byName[folded] = entries.count
    words.append(folded.split(separator: " ").map(String.init))
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
    let parts = folded.split(separator: " ").map(String.init)
    return entries.indices.last { index in
      let known = words[index]
      guard known.count > parts.count || parts.count == 1 && known.count > 1 else { return false }
      if entries[index].kind == .name, kind == .name, parts.count == 1 {
        return known.first == parts[0] || known.last == parts[0]
      }
      if entries[index].kind == .organisation, parts.count > 1 {
        return Array(known.suffix(parts.count)) == parts
      }
      return kind == .organisation && parts.count == 1 && Self.initials(known) == parts[0]
    }
  }

  private static func folded(_ name: String) -> String {
    var folded = name.lowercased().filter { $0 != "." && $0 != "\u{AD}" }
    if folded.hasPrefix("the ") { folded = String(folded.dropFirst(4)) }
    return folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func initials(_ words: [String]) -> String {
    String(words.filter { !NameWords.joiners.contains($0) }.compactMap(\.first))
  }

  // MARK: - Two ways

  /// Pairs of names so alike that one of them may be misspelled.
  package var nearlySame: [(Entry, Entry)] {
    var pairs: [(Entry, Entry)] = []
    for left in entries.indices {
      for right in entries.indices.dropFirst(left + 1)
      where words[left].count == words[right].count && entries[left].kind == entries[right].kind {
        if Self.areAlike(words[left], words[right]) {
          pairs.append((entries[left], entries[right]))
        }
      }
    }
    return pairs
  }

  /// Whether two names differ in one word only, and there in one letter, or two of a long word.
  private static func areAlike(_ left: [String], _ right: [String]) -> Bool {
    let differing = zip(left, right).filter { $0 != $1 }
    guard differing.count == 1, let (one, other) = differing.first else { return false }
    let shorter = min(one.count, other.count)
    guard shorter >= 4, left.count > 1 || shorter >= 6 else { return false }
    return distance(Array(one), Array(other), limit: shorter >= 9 ? 2 : 1)
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
