import FactModel
import NameLists

/// A mention of a name with what stands around it.
struct NameSite {
  let text: TokenText
  let run: Range<Int>
  let words: [String]
  /// The words in small letters.
  let folded: String
  /// The words in small letters as they are written, with `'s` next to its word.
  let plain: String
  let first: String
  let last: String
  let wordBefore: String
  /// The word before, without an article.
  let before: String
  let behind: String
  let hasAmpersand: Bool
  /// Whether a word of organisations is in it.
  let hasOrganisation: Bool
  /// Whether the lists have it as a place.
  let isPlace: Bool
  /// Whether it begins with a first name.
  let isFirstName: Bool

  init(text: TokenText, run: Range<Int>) {
    self.text = text
    self.run = run
    words = run.map { text.folded($0) }
    first = words.first ?? ""
    last = words.last ?? ""
    folded = words.count == 1 ? first : words.joined(separator: " ")
    plain =
      run.contains { text[$0]?.shape == .possessive } ? Self.plain(words, run, text) : folded
    wordBefore = text.folded(run.lowerBound - 1)
    before =
      ["the", "a", "an"].contains(wordBefore) ? text.folded(run.lowerBound - 2) : wordBefore
    behind = text.folded(run.upperBound)
    hasAmpersand = words.contains("&")
    hasOrganisation = run.contains { text.uses($0).contains(.organisation) }
    let isListed =
      Self.isListed(plain)
      // “East Prussia”, “South East Asia”
      || words.count > 1 && NameWords.directions.contains(first)
        && Self.isListed(words.drop { NameWords.directions.contains($0) }.joined(separator: " "))
      || ["st", "st."].contains(first)
        && WordLists.places.contains("saint " + words.dropFirst().joined(separator: " "))
    // “Oxfordshire”
    let isShire = words.count == 1 && folded.utf8.count > 6 && folded.hasSuffix("shire")
    isPlace = (isListed || isShire) && !NameWords.knownOrganisations.contains(folded)
    isFirstName = Self.isFirstName(first)
  }

  private static func plain(_ words: [String], _ run: Range<Int>, _ text: TokenText) -> String {
    zip(words, run).reduce(into: "") { plain, next in
      let (word, place) = next
      if text[place]?.shape == .possessive {
        plain += "'s"
      } else {
        plain += plain.isEmpty ? word : " " + word
      }
    }
  }

  /// Whether a word is a first name, in small letters.
  static func isFirstName(_ word: String) -> Bool {
    WordLists.menNames.contains(word) || WordLists.womenNames.contains(word)
  }

  private static func isListed(_ words: String) -> Bool {
    NameWords.gazetteer.contains(words) || NameWords.acronymPlaces.contains(words)
      || WordLists.places.contains(words) || NameWords.joinedPlaces.contains(words)
  }

  var isSingle: Bool { run.count == 1 }

  private static let longestApposition = 5
  private static let behindNouns = Words.set(
    ", . ; ) of in that which based for from at with built"
  )

  /// Whether a comma stands behind it, and what it is: “, a chain of coffee shops”; not “, the company director”.
  func isSaid(toBe nouns: Set<String>) -> Bool {
    let start = run.upperBound + 1
    guard behind == ",", ["a", "an", "the"].contains(text.folded(start)) else { return false }
    for place in start + 1..<start + 1 + Self.longestApposition {
      guard let token = text[place], !token.beginsSentence,
        token.shape == .lower || token.shape == .number || token.text == "-"
      else { return false }
      if nouns.contains(token.folded), Self.behindNouns.contains(text.folded(place + 1)) {
        // “a chain of events”
        return text.folded(place + 2) != "events"
      }
      if NumberWords.noUnits.contains(token.folded) { return false }
    }
    return false
  }

  /// Whether it owns what stands behind: “Quux’s shares”.
  func owns(_ nouns: Set<String>) -> Bool {
    text[run.upperBound]?.shape == .possessive && nouns.contains(text.folded(run.upperBound + 1))
  }

  /// “LibriVox”; not “McGuire”, “O’Reilly”.
  var hasCapitalInside: Bool {
    let word = text.tokens[run.lowerBound].text
    guard word.utf8.dropFirst().contains(where: { $0 >= 0x80 || 0x41...0x5A ~= $0 }) else {
      return false
    }
    let letters = Array(word.unicodeScalars)
    guard letters.count > 4, letters.allSatisfy({ $0.properties.isAlphabetic }),
      !["mc", "ma", "de", "di", "la", "le", "fi", "va", "o'"].contains(String(folded.prefix(2)))
    else { return false }
    return zip(letters, letters.dropFirst()).contains {
      $0.properties.isLowercase && $1.properties.isUppercase
    }
  }

  /// The “CPA” of “Comprehensive Peace Agreement (CPA)”, in small letters; nil where nothing like it stands there.
  var initialsBehind: String? {
    guard behind == "(", let token = text[run.upperBound + 1], token.shape == .upper,
      text.folded(run.upperBound + 2) == ")"
    else { return nil }
    let letters = NameIndex.initials(words)
    return letters.count > 1 && token.folded.filter { $0 != "." } == letters ? token.folded : nil
  }

  /// Whether it begins as the names of clubs do.
  var isClub: Bool {
    guard run.count > 1, NameWords.clubs.contains(first) else { return false }
    let token = text.tokens[run.lowerBound]
    return NameWords.initialsOfClubs.contains(first) ? token.shape == .upper : token.isCapital
  }

  /// Whether something tells a club from somebody's initials: “AC Milan”, “AC Quux fans”; not “AC Grayling”.
  var hasClubSign: Bool {
    let rest = words.dropFirst().joined(separator: " ")
    if NameWords.gazetteer.contains(rest) { return true }
    if !WordLists.lastNames.contains(rest), WordLists.places.contains(rest) { return true }
    return NameWords.ofClubs.contains(behind) || NameWords.beforeClubs.contains(before)
  }

  /// Whether a name that no list has as a place has in it or behind it what names of towns do not have:
  /// “Marlow’s house”, “the Jesuit college”, “Velkists”, “GIs-including”.
  var isNoTown: Bool {
    guard !isPlace else { return false }
    let next = text[run.upperBound]
    if next?.shape == .possessive || wordBefore != before && next?.shape == .lower { return true }
    if ["ists", "ites", "ians"].contains(where: last.hasSuffix) { return true }
    let parts = text.tokens[run.upperBound - 1].text.split(separator: "-")
    return parts.count > 1 && parts.last?.hasSuffix("ing") == true
      && parts.last?.first?.isLowercase == true
  }

  /// Whether behind “lies” stands where a town lies: “on the coast”, “in northern Ostra”; not “in hospital”.
  var liesAtPlace: Bool {
    let start = run.upperBound + 1
    let direction = text.folded(start)
    if ["south", "north", "east", "west", "between"].contains(direction) { return true }
    guard ["on", "in", "at", "near"].contains(direction) else { return false }
    let noun = ["the", "a", "an"].contains(text.folded(start + 1)) ? start + 2 : start + 1
    // “on the southern coast”, “in a wide valley”
    return (noun...noun + 1).contains { place in
      guard let token = text[place], token.isWord, !token.beginsSentence else { return false }
      return place == noun && token.isCapital || NameWords.lyings.contains(token.folded)
    }
  }

  /// Whether a token of the text is a first name.
  func isFirstName(_ index: Int) -> Bool {
    text[index]?.isCapital == true && Self.isFirstName(text.folded(index))
  }

  /// Whether it bears its owner’s name, as “Nelson’s Column” does.
  var isLandmark: Bool {
    run.count > 2 && NameWords.landmarks.contains(last)
      && text[run.upperBound - 2]?.shape == .possessive
  }

  func has(_ words: Set<String>) -> Bool { run.contains { words.contains(text.folded($0)) } }
}
