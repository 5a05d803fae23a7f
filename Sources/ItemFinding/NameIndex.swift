package import FactModel
import NameLists
import OrderedJSON

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
  /// The words of each entry's name as it is compared.
  private(set) var words: [[String]] = []
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
      let title = titleEnds[item.range.lowerBound - 1]
      let around = Around(item.range, text)
      let isApart = title == nil && around.isApart
      add(item, name, folded + around.suffix, title: title, isApart: isApart)
    }
  }

  private mutating func add(
    _ item: FoundItem,
    _ name: String,
    _ folded: String,
    title: String?,
    isApart: Bool
  ) {
    let isPersonWord = item.kind == .name && !folded.contains(" ")
    let known =
      isPersonWord
      ? persons.entry(of: folded, title: title, isApart: isApart)
        ?? (title == nil && !isApart ? organisationByEnd[folded] ?? nil : nil)
      : byName[folded] ?? earlier(folded, item.kind)
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
    if item.kind == .name { persons.add(parts, title: title, isApart: isApart, as: entries.count) }
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
    guard [.organisation, .thing].contains(kind) else { return nil }
    return (byInitials[folded] ?? nil) ?? (organisationByEnd[folded] ?? nil)
  }

  /// Keeps by what shorter forms a new entry can be found.
  private mutating func keepForms(_ parts: [String], _ kind: ItemKind, _ index: Int) {
    guard parts.count > 1, parts.count <= Self.mostWords else { return }
    guard kind != .name else { return }
    Self.keep(Self.initials(parts), index, in: &byInitials)
    guard kind == .organisation else { return }
    // “Partizan” of “FK Partizan”
    let last = NameWords.clubs.contains(parts[0]) ? parts.count : parts.count - 1
    for start in 1..<last {
      Self.keep(parts[start...].joined(separator: " "), index, in: &organisationByEnd)
    }
  }

  /// Keeps a form of one entry; of two entries it is a form of neither.
  private static func keep(_ form: String, _ index: Int, in table: inout [String: Int?]) {
    table[form] = table.keys.contains(form) ? .some(nil) : index
  }

  static let mostWords = 20

  /// A name as it is compared: in small letters, without points and a “the” before it.
  static func folded(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return NameLikeness.foldedPlain(name) }
    var folded = name.lowercased().filter { $0 != "." && $0 != "\u{AD}" }
      .replacingOccurrences(of: "’", with: "'")
    if folded.hasPrefix("the ") { folded = String(folded.dropFirst(4)) }
    return folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The first letters of a name's words, without “of” and “the”.
  static func initials(_ words: [String]) -> String {
    String(words.filter { !NameWords.joiners.contains($0) }.compactMap(\.first))
  }
}

/// The words next to a mention of a name.
private struct Around {
  /// “ senior”, “ junior” behind it, with the space.
  let suffix: String
  /// Whether it may be a thing or a place by the word before it: “a Ford”, “in Victoria”.
  let isApart: Bool

  private static let reach = 8
  private static let longestBefore = 24
  private static let suffixes = [
    "senior", "junior", "the elder", "the younger", "sr", "jr",
  ]

  init(_ range: Range<Int>, _ text: ArticleText) {
    let start = max(0, range.lowerBound - Self.longestBefore)
    let before = text.bytes(in: start..<range.lowerBound)
    let (last, place) = Self.lastWord(of: before)
    let isTravel =
      (last == "to" || last == "from")
      && NameWords.travelling.contains(Self.lastWord(of: before[..<place]).word)
    isApart = isTravel || NameWords.apart.contains(last) && before.last == 0x20
    let behind = text.slice(range.upperBound..<min(text.count, range.upperBound + 2 * Self.reach))
      .lowercased()
    guard let letter = behind.utf8.first(where: { $0 != 0x20 && $0 != 0x2C }),
      [0x73, 0x6A, 0x74].contains(letter)
    else {
      suffix = ""
      return
    }
    let lead = [" ", ", "].first { behind.hasPrefix($0) }
    let rest = lead.map { behind.dropFirst($0.count) } ?? ""
    let found = Self.suffixes.first { suffix in
      rest.hasPrefix(suffix) && rest.dropFirst(suffix.count).first?.isLetter != true
    }
    suffix = found.map { " " + ($0.split(separator: " ").last ?? "") } ?? ""
  }

  /// The last word between spaces, in small letters, and where it begins; empty where there is none.
  private static func lastWord(of bytes: ArraySlice<UInt8>) -> (word: String, start: Int) {
    guard let last = bytes.lastIndex(where: { $0 != 0x20 }) else { return ("", bytes.startIndex) }
    let start = bytes[..<last].lastIndex(of: 0x20).map { $0 + 1 } ?? bytes.startIndex
    return (String(decoding: bytes[start...last], as: UTF8.self).lowercased(), start)
  }
}
