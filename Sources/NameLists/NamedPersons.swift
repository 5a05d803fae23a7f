/// The persons of an article by the words of their names, and who is meant by one word.
///
/// A word means a person where it can mean nobody else: not where two have it, where a title says otherwise
/// (“Mrs Ade” is not “Mr Ade”), or where it is a country as well.
package struct NamedPersons: Sendable {
  private struct Person {
    /// The index of the entry.
    var index: Int
    /// In small letters.
    var parts: [String]
    var titles: [String]
    /// Whether it may be something or somebody else: “a Ford”, “in Victoria”.
    var isApart = false

    var isOneWord: Bool { parts.count == 1 }
  }

  private var persons: [Int: Person] = [:]
  private var byWord: [String: [Int]] = [:]

  package init() {}

  /// So many persons with one word are looked at.
  private static let most = 8
  private static let suffixes = Words.set("jr sr ii iii iv senior junior elder younger")

  /// Keeps a person by first and last name.
  package mutating func add(_ parts: [String], title: String?, isApart: Bool, as index: Int) {
    // “Johnson & Johnson” is nobody’s name.
    guard let first = parts.first, !parts.contains("&"), !parts.contains("and") else { return }
    persons[index] = Person(
      index: index,
      parts: parts,
      titles: title.map { [$0] } ?? [],
      isApart: isApart
    )
    let last = parts.last { !Self.suffixes.contains($0) } ?? first
    for word in Set([first, last]) { byWord[word, default: []].append(index) }
  }

  /// Keeps what a person is called, too.
  package mutating func add(title: String?, to index: Int) {
    guard let title, persons[index]?.titles.contains(title) == false else { return }
    persons[index]?.titles.append(title)
  }

  /// The entry of whom one word means; nil where it is nobody who was named, or may be two.
  ///
  /// `isApart`: Whether the words before it may be those of a thing or a place.
  package func entry(of word: String, title: String?, isApart: Bool) -> Int? {
    let named = (byWord[word] ?? []).compactMap { persons[$0] }
    guard named.count <= Self.most else { return nil }
    if isApart {
      // “in Victoria” again; not Victoria Hill.
      return named.first { $0.isApart }?.index
    }
    var groups: [[Person]] = []
    for person in named where mayBe(person, word, title) {
      if let group = groups.firstIndex(where: { $0.allSatisfy { Self.areOne($0, person) } }) {
        groups[group].append(person)
      } else {
        groups.append([person])
      }
    }
    guard groups.count == 1 else { return nil }
    return groups[0][0].index
  }

  /// First names that are towns or clubs as often.
  private static let towns = Words.set(
    """
    chelsea victoria sydney florence charlotte austin dallas madison lincoln jackson houston preston everton
    brooklyn adelaide savannah alexandria verona vienna kingston carolina lorraine ireland
    """
  )

  /// Whether a word with a title may mean a person.
  private func mayBe(_ person: Person, _ word: String, _ title: String?) -> Bool {
    if let title {
      if let one = Self.isWoman([title]), let other = Self.isWoman(person), one != other {
        return false
      }
      // “Prince Charles” is not “King Charles III”.
      let isFirstName = !person.isOneWord && person.parts.last != word
      return !isFirstName || person.titles.contains(title) || Self.isLastNameFirst(person, title)
    }
    // “Jordan” is a country, “Victoria” a town, too.
    return person.isOneWord
      || !NameWords.gazetteer.contains(word)
        && (person.parts.last == word
          || !WordLists.places.contains(word) && !Self.towns.contains(word))
  }

  /// Whether a title that stands before a last name may stand before the first word of a name: “Mr Wang” is
  /// Wang Wenbin, and “Mr Oskar” is not Oskar Bly.
  private static func isLastNameFirst(_ person: Person, _ title: String) -> Bool {
    guard let first = person.parts.first, polite.contains(title.lowercased()) else { return false }
    return !WordLists.menNames.contains(first) && !WordLists.womenNames.contains(first)
  }

  /// Whether two names may be one person’s, as one of them has a middle name more.
  private static func areOne(_ one: Person, _ other: Person) -> Bool {
    if let first = isWoman(one), let second = isWoman(other), first != second { return false }
    guard !one.isApart, !other.isApart else { return false }
    guard !one.isOneWord, !other.isOneWord else {
      // “Prince William” is not William Hague.
      let (short, long) = one.isOneWord ? (one, other) : (other, one)
      return long.isOneWord || long.parts.last == short.parts[0]
        || !short.titles.contains { royal.contains($0.lowercased()) }
        || !Set(short.titles).isDisjoint(with: long.titles)
    }
    let (middle, others) = (one.parts.dropFirst().dropLast(), other.parts.dropFirst().dropLast())
    return one.parts.first == other.parts.first && one.parts.last == other.parts.last
      && (middle.isEmpty || others.isEmpty || middle == others)
  }

  private static func isWoman(_ person: Person) -> Bool? {
    if let known = isWoman(person.titles) { return known }
    guard let first = person.parts.first, !person.isOneWord else { return nil }
    let (man, woman) = (WordLists.menNames.contains(first), WordLists.womenNames.contains(first))
    return man == woman ? nil : woman
  }

  /// Whether what somebody is called speaks of a man and a name of a woman, or the other way round.
  package static func areManAndWoman(
    _ titles: [String],
    _ parts: [String],
    _ others: [String]
  ) -> Bool {
    guard let one = isWoman(Person(index: 0, parts: parts, titles: titles)),
      let other = isWoman(others)
    else { return false }
    return one != other
  }

  private static let polite = Words.set("mr mr. mrs mrs. ms ms. miss dr dr.")
  private static let royal = Words.set(
    "prince princess king queen pope saint sister brother father"
  )
  private static let women = Words.set("mrs mrs. ms ms. lady dame queen princess")
  private static let men = Words.set("mr mr. sir lord king prince")

  /// What titles say; nil where they say nothing.
  private static func isWoman(_ titles: [String]) -> Bool? {
    for title in titles {
      let last = title.lowercased().split(separator: " ").last.map(String.init) ?? ""
      if women.contains(last) { return true }
      if men.contains(last) { return false }
    }
    return nil
  }
}
