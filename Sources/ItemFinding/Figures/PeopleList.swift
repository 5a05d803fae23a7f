import NameLists

/// A list of so many people of one kind and so many of another, behind a number of people: “two men, two women
/// and a child” of “five victims were”.
package struct PeopleList: Sendable {
  /// How many there are of each kind.
  package private(set) var values: [Double] = []
  /// Whether it may leave some out: “include two men and a child”.
  package let isPart: Bool
  /// Where it stands in the words, in code points.
  package var range: Range<Int> { text.range(start..<end) }

  private let text: TokenText
  private let start: Int
  /// The token behind it.
  private var end: Int

  private static let mostWords = 6
  private static let beforePlaces = Words.set("in at near from")

  /// Reads the list in the words behind a number; nil where none begins there, or is not all of people.
  ///
  /// `noun`: What the number counts; of people also where the words say that they were hurt.
  package init?(of noun: String, behind words: String) {
    text = TokenText(tokens: Tokenizer.tokens(of: words))
    guard let first = Self.start(text), Self.isOfPeople(noun, text, first.place) else { return nil }
    (start, end, isPart) = (first.place, first.place, first.isPart)
    guard read() else { return nil }
  }

  // MARK: - Where it begins

  private static let including = Words.set("include includes included including")
  private static let furthest = 6

  /// Where a list begins: behind “were”, a colon, or “include”, which may leave some out.
  private static func start(_ text: TokenText) -> (place: Int, isPart: Bool)? {
    for place in 0..<min(furthest, text.count) {
      let word = text.folded(place)
      if including.contains(word) { return (place + 1, true) }
      // “were two men and …”; not “were injured: two men and …”
      let isBe = place == 0 && ["were", "are"].contains(word)
      if [":", "—", "–"].contains(word) || isBe && number(text, 1) != nil {
        return (place + 1, false)
      }
      guard text[place]?.shape == .lower, !["of", "in", "at"].contains(word) else { return nil }
    }
    return nil
  }

  private static let hurt = Words.set("dead injured wounded")

  private static func isOfPeople(_ noun: String, _ text: TokenText, _ start: Int) -> Bool {
    CountedNoun.isPerson(noun) || hurt.contains(noun)
      || (0..<start).contains { hurt.contains(text.folded($0)) }
  }

  // MARK: - Its elements

  /// Whether a list of two or more stands there, and nothing else of its sentence behind it.
  private mutating func read() -> Bool {
    var isLast = false
    while let number = Self.number(text, end) {
      guard let next = Self.element(text, number.end) else { return false }
      values.append(number.value)
      end = next
      if isLast { break }
      if text.folded(next) == ",", text.folded(next + 1) != "and" {
        end = next + 1
        continue
      }
      isLast = text.folded(next) == "and" || text.folded(next + 1) == "and"
      guard isLast else { return false }
      end = text.folded(next) == "and" ? next + 1 : next + 2
    }
    guard isLast, values.count >= 2 else { return false }
    let behind = text[end]
    return behind == nil || [".", ",", ";", ")", "—", "–"].contains(behind?.text)
  }

  private static func number(_ text: TokenText, _ place: Int) -> (value: Double, end: Int)? {
    if ["a", "an", "one"].contains(text.folded(place)) { return (1, place + 1) }
    guard let number = FigureNumberReader(text: text).read(at: place), number.upper == nil,
      !number.isShare, number.isInteger, number.unit.isEmpty
    else { return nil }
    return (number.value, number.end)
  }

  /// Behind the noun of an element, with the place that it may have.
  private static func element(_ text: TokenText, _ start: Int) -> Int? {
    var place = start
    while place - start < mostWords, let token = text[place], token.isWord,
      token.folded != "and", !beforePlaces.contains(token.folded)
    {
      place += 1
    }
    let noun = place > start ? CountedNoun.singular(text.folded(place - 1)) : ""
    let isOfPeople = CountedNoun.isPerson(noun)
    guard beforePlaces.contains(text.folded(place)) else { return isOfPeople ? place : nil }
    guard place == start || isOfPeople, text[place + 1]?.isCapital == true else { return nil }
    place += 2
    while text[place]?.isCapital == true { place += 1 }
    return place
  }
}
