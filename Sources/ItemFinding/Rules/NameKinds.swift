import FactModel

/// Says of every name whether it is a person’s, an organisation’s or a place’s, by what stands in it and
/// around it anywhere in the article: all mentions of one name are of one kind.
struct NameKinds {
  /// Something in or around a name that speaks for a kind.
  struct Cue: Sendable {
    let name: String
    let kind: ItemKind
    let weight: Int
    /// Whether it looks at the name itself: then it counts once, however often the name stands there.
    var isOfTheName = false
    /// A sentence in which it speaks, and the name there.
    let example: (sentence: String, name: String)
    let speaks: @Sendable (NameSite) -> Bool
  }

  private var scores: [String: [ItemKind: Int]] = [:]
  /// Words of names that are certainly persons’, in small letters.
  private var personWords: Set<String> = []

  /// Takes what speaks for a kind at one mention.
  mutating func add(_ site: NameSite) {
    let name = site.folded
    var kinds = scores[name] ?? [:]
    let isFirst = scores[name] == nil
    for cue in Self.cues where isFirst || !cue.isOfTheName {
      if cue.speaks(site) { kinds[cue.kind, default: 0] += cue.weight }
    }
    scores[name] = kinds
    let isPerson = (kinds[.name] ?? 0) > max(kinds[.place] ?? 0, kinds[.organisation] ?? 0)
    if isPerson, site.run.count > 1 { personWords.insert(site.words[site.words.count - 1]) }
  }

  /// Whether the article names more places than anybody: then a name of which nothing is known is a
  /// place, as in a guide.
  var isGuide: Bool {
    var (places, others) = (0, 0)
    for name in scores.keys {
      switch evident(name) {
      case .place: places += 1
      case .name, .organisation: others += 1
      default: break
      }
    }
    return places > others && places >= Self.fewestPlaces
  }

  private static let fewestPlaces = 8

  /// The kind of a name whose mentions were all taken.
  func kind(of name: String, isGuide: Bool) -> ItemKind {
    evident(name) ?? (isGuide ? .place : .name)
  }

  /// The kind that most of the evidence speaks for; nil where nothing does.
  private func evident(_ name: String) -> ItemKind? {
    let kinds = scores[name] ?? [:]
    // “Wenbin” after “Wang Wenbin”.
    let person = (kinds[.name] ?? 0) + (personWords.contains(name) ? 6 : 0)
    let organisation = kinds[.organisation] ?? 0
    let place = kinds[.place] ?? 0
    if place > person, place >= organisation { return .place }
    if organisation > person { return .organisation }
    return person > 0 ? .name : nil
  }
}

/// A mention of a name with what stands around it.
struct NameSite {
  let text: TokenText
  let run: Range<Int>
  let words: [String]
  /// The words in small letters.
  let folded: String
  let first: String
  let last: String
  /// Whether the lists have it as a place.
  let isPlace: Bool
  /// Whether it begins with a first name.
  let isFirstName: Bool

  init(text: TokenText, run: Range<Int>) {
    self.text = text
    self.run = run
    words = run.map { text.folded($0) }
    folded = words.joined(separator: " ")
    first = words.first ?? ""
    last = words.last ?? ""
    let isListed =
      Self.isListed(folded)
      // “East Prussia”, “South East Asia”
      || words.count > 1
        && Self.isListed(words.drop { Self.directions.contains($0) }.joined(separator: " "))
      || ["st", "st."].contains(first)
        && WordLists.places.contains("saint " + words.dropFirst().joined(separator: " "))
    // “Oxfordshire”
    let isShire = words.count == 1 && folded.utf8.count > 6 && folded.hasSuffix("shire")
    isPlace = (isListed || isShire) && !NameWords.knownOrganisations.contains(folded)
    isFirstName = WordLists.menNames.contains(first) || WordLists.womenNames.contains(first)
  }

  private static let directions = Words.set(
    "north south east west northern southern eastern western central upper lower greater"
  )

  private static func isListed(_ words: String) -> Bool {
    NameWords.gazetteer.contains(words) || NameWords.acronymPlaces.contains(words)
      || WordLists.places.contains(words)
  }

  /// The word before, without an article.
  var before: String {
    let word = text.folded(run.lowerBound - 1)
    return ["the", "a", "an"].contains(word) ? text.folded(run.lowerBound - 2) : word
  }
  var behind: String { text.folded(run.upperBound) }
  var isSingle: Bool { run.count == 1 }

  /// “LibriVox”; not “McGuire”, “O’Reilly”.
  var hasCapitalInside: Bool {
    let letters = Array(text.tokens[run.lowerBound].text.unicodeScalars)
    guard letters.count > 4, letters.allSatisfy({ $0.properties.isAlphabetic }),
      !["mc", "ma", "de", "di", "la", "le", "fi", "va", "o'"].contains(String(folded.prefix(2)))
    else { return false }
    return zip(letters, letters.dropFirst()).contains {
      $0.properties.isLowercase && $1.properties.isUppercase
    }
  }

  /// Whether a token of the text is a first name.
  func isFirstName(_ index: Int) -> Bool {
    guard text[index]?.isCapital == true else { return false }
    let word = text.folded(index)
    return WordLists.menNames.contains(word) || WordLists.womenNames.contains(word)
  }

  func has(_ words: Set<String>) -> Bool { run.contains { words.contains(text.folded($0)) } }
}

extension NameKinds {
  static let cues: [Cue] = personCues + placeCues + organisationCues

  private static let personCues: [Cue] = [
    Cue(
      name: "first name",
      kind: .name,
      weight: 4,
      isOfTheName: true,
      example: ("We met Millie Roe there.", "Millie Roe")
    ) {
      $0.run.count > 1 && $0.run.count < 5 && $0.isFirstName && !$0.isPlace
        && (!NameWords.places.contains($0.last) || WordLists.lastNames.contains($0.last))
        && !$0.has(NameWords.organisations)
    },
    Cue(
      name: "last name",
      kind: .name,
      weight: 2,
      isOfTheName: true,
      example: ("We met Zorro Smith there.", "Zorro Smith")
    ) {
      (2...3).contains($0.run.count) && WordLists.lastNames.contains($0.last)
        && !$0.has(NameWords.organisations)
    },
    Cue(
      name: "first name alone",
      kind: .name,
      weight: 2,
      isOfTheName: true,
      example: ("Then Millie left.", "Millie")
    ) {
      $0.isSingle && $0.isFirstName && !$0.isPlace
    },
    Cue(
      name: "last name alone",
      kind: .name,
      weight: 1,
      isOfTheName: true,
      example: ("Then Smith left.", "Smith")
    ) {
      $0.isSingle && WordLists.lastNames.contains($0.first)
    },
    Cue(
      name: "title before",
      kind: .name,
      weight: 6,
      example: ("We met minister Zorro Quux.", "Zorro Quux")
    ) {
      let word = $0.text.folded($0.run.lowerBound - 1)
      return NameWords.roles.contains(word) || NameWords.honorifics.contains(word)
    },
    Cue(
      name: "initial",
      kind: .name,
      weight: 4,
      isOfTheName: true,
      example: ("We met Zorro Q. Quux there.", "Zorro Q. Quux")
    ) { site in
      site.run.count > 1
        && site.run.contains {
          site.text.tokens[$0].text.count == 2 && site.text.tokens[$0].text.hasSuffix(".")
        }
    },
    Cue(
      name: "particle",
      kind: .name,
      weight: 3,
      isOfTheName: true,
      example: ("We met Zorro van der Quux.", "Zorro van der Quux")
    ) {
      $0.run.count > 2 && $0.has(["van", "von", "der", "ibn", "bin", "al", "den", "ter"])
    },
    Cue(
      name: "suffix",
      kind: .name,
      weight: 5,
      isOfTheName: true,
      example: ("We met Zorro Quux Jr. there.", "Zorro Quux Jr.")
    ) {
      ["jr.", "jr", "sr.", "sr", "iii"].contains($0.last)
    },
    Cue(name: "age behind", kind: .name, weight: 5, example: ("Then Quux, 54, left.", "Quux")) {
      $0.behind == "," && $0.text[$0.run.upperBound + 1]?.shape == .number
        && [",", "."].contains($0.text.folded($0.run.upperBound + 2))
        && $0.text.folded($0.run.upperBound + 1).count == 2
    },
    Cue(
      name: "relative pronoun behind",
      kind: .name,
      weight: 3,
      example: ("Then Quux, who was ill, left.", "Quux")
    ) {
      ["who", "whose", "himself", "herself"].contains(
        $0.behind == "," ? $0.text.folded($0.run.upperBound + 1) : $0.behind
      )
    },
    Cue(name: "speaks", kind: .name, weight: 1, example: ("Then Quux said so.", "Quux")) {
      Words.speech.contains($0.behind) && !Words.weakSpeech.contains($0.behind)
    },
    Cue(name: "birth behind", kind: .name, weight: 4, example: ("Here Quux was born.", "Quux")) {
      ["born", "died"].contains($0.behind) || $0.text.folded($0.run.upperBound + 1) == "born"
    },
  ]

  private static let placeCues: [Cue] = [
    Cue(
      name: "known place",
      kind: .place,
      weight: 5,
      isOfTheName: true,
      example: ("They went by Glasgow.", "Glasgow")
    ) {
      $0.isPlace
        && ($0.run.count > 1 || !$0.text.tokens[$0.run.lowerBound].text.allSatisfy(\.isUppercase)
          || NameWords.acronymPlaces.contains($0.folded))
    },
    Cue(
      name: "word of places at the end",
      kind: .place,
      weight: 5,
      isOfTheName: true,
      example: ("They crossed the Quux River.", "Quux River")
    ) {
      $0.run.count > 1 && NameWords.places.contains($0.last)
    },
    Cue(
      name: "word of places at the beginning",
      kind: .place,
      weight: 4,
      isOfTheName: true,
      example: ("They saw Lake Quux.", "Lake Quux")
    ) {
      $0.run.count > 1
        && [
          "lake", "mount", "fort", "port", "cape", "san", "santa", "saint", "st.", "isle", "camp",
        ].contains($0.first)
    },
    Cue(name: "in", kind: .place, weight: 3, example: ("They live in Quux now.", "Quux")) {
      $0.text.folded($0.run.lowerBound - 1) == "in" && !$0.has(NameWords.organisations)
        && ($0.isSingle || !$0.isFirstName)
    },
    Cue(
      name: "another preposition of place",
      kind: .place,
      weight: 2,
      example: ("They live near Quux now.", "Quux")
    ) {
      [
        "near", "across", "throughout", "outside", "around", "via", "toward", "towards",
        "northeast", "south", "north", "east", "west",
      ].contains($0.before)
        && !$0.has(NameWords.organisations)
    },
    Cue(name: "to or from", kind: .place, weight: 1, example: ("They went to Quux then.", "Quux")) {
      ["to", "from", "into", "through"].contains($0.text.folded($0.run.lowerBound - 1))
        && !$0.isFirstName
    },
    Cue(
      name: "state or country behind",
      kind: .place,
      weight: 4,
      example: ("They saw Quux, Indiana.", "Quux")
    ) { site in
      guard site.behind == ",", site.isSingle || !site.isFirstName,
        let next = site.text[site.run.upperBound + 1], next.isCapital
      else {
        return false
      }
      let behind = next.folded
      let two = behind + " " + site.text.folded(site.run.upperBound + 2)
      return NameWords.gazetteer.contains(behind) || NameWords.gazetteer.contains(two)
    },
    Cue(
      name: "direction before",
      kind: .place,
      weight: 3,
      example: ("They saw northern Quux.", "Quux")
    ) {
      ["northern", "southern", "eastern", "western", "central", "downtown", "upstate"].contains(
        $0.text.folded($0.run.lowerBound - 1)
      )
    },
  ]

  private static let havings = Words.set(
    """
    website site founder co-founder spokesman spokeswoman spokesperson employee employees staff
    customers users subscribers subsidiary shares shareholders executives poll newspaper magazine
    reporter reporters journalist lawmaker lawmakers supporters activists
    """
  )

  private static let organisationCues: [Cue] = [
    Cue(
      name: "word of organisations",
      kind: .organisation,
      weight: 7,
      isOfTheName: true,
      example: ("They asked the Quux Institute.", "Quux Institute")
    ) {
      $0.run.count > 1 && $0.has(NameWords.organisations)
        && (!NameWords.places.contains($0.last) || NameWords.organisations.contains($0.last))
    },
    Cue(
      name: "word of organisations alone",
      kind: .organisation,
      weight: 3,
      isOfTheName: true,
      example: ("They asked Parliament then.", "Parliament")
    ) {
      $0.isSingle && NameWords.organisations.contains($0.first)
    },
    Cue(
      name: "known organisation",
      kind: .organisation,
      weight: 6,
      isOfTheName: true,
      example: ("They asked Google then.", "Google")
    ) {
      NameWords.knownOrganisations.contains($0.folded)
    },
    Cue(
      name: "initials",
      kind: .organisation,
      weight: 4,
      isOfTheName: true,
      example: ("They asked QUUX then.", "QUUX")
    ) {
      $0.isSingle && $0.text.tokens[$0.run.lowerBound].shape == .upper
        && !NameWords.acronymPlaces.contains($0.folded)
    },
    Cue(
      name: "article before",
      kind: .organisation,
      weight: 2,
      example: ("They asked the Quux then.", "Quux")
    ) {
      $0.text.folded($0.run.lowerBound - 1) == "the" && !$0.isPlace
        && !$0.text.tokens[$0.run.lowerBound - 1].isCapital
        && $0.text[$0.run.upperBound]?.shape != .lower
    },
    Cue(
      name: "sign or figure inside",
      kind: .organisation,
      weight: 3,
      isOfTheName: true,
      example: ("They asked Quux & Roe then.", "Quux & Roe")
    ) {
      $0.has(["&"])
    },
    Cue(
      name: "network address",
      kind: .organisation,
      weight: 5,
      isOfTheName: true,
      example: ("They asked Quux.com then.", "Quux.com")
    ) {
      $0.last.hasSuffix(".com") || $0.last.hasSuffix(".org")
    },
    Cue(
      name: "capital inside",
      kind: .organisation,
      weight: 3,
      isOfTheName: true,
      example: ("They asked QuuxVox then.", "QuuxVox")
    ) {
      $0.isSingle && $0.hasCapitalInside
    },
    Cue(
      name: "person of",
      kind: .organisation,
      weight: 2,
      example: ("They asked Millie Roe of Quux then.", "Quux")
    ) {
      let article = $0.text.folded($0.run.lowerBound - 1) == "the" ? 1 : 0
      let place = $0.run.lowerBound - 1 - article
      return $0.text.folded(place) == "of" && $0.text[place - 1]?.isCapital == true
        && $0.text[place - 2]?.isCapital == true && $0.isFirstName(place - 2)
    },
    Cue(
      name: "at",
      kind: .organisation,
      weight: 1,
      example: ("They taught at Quux then.", "Quux")
    ) {
      let article = $0.text.folded($0.run.lowerBound - 1) == "the" ? 1 : 0
      return $0.text.folded($0.run.lowerBound - 1 - article) == "at"
    },
    Cue(
      name: "somebody of theirs behind",
      kind: .organisation,
      weight: 2,
      example: ("They met Quux’s Millie Roe then.", "Quux")
    ) {
      $0.text[$0.run.upperBound]?.shape == .possessive && $0.isFirstName($0.run.upperBound + 1)
        && $0.text[$0.run.upperBound + 2]?.isCapital == true
    },
    Cue(
      name: "what organisations have behind",
      kind: .organisation,
      weight: 2,
      example: ("They read the Quux website then.", "Quux")
    ) {
      Self.havings.contains($0.behind)
    },
    Cue(
      name: "member or employee of",
      kind: .organisation,
      weight: 3,
      example: ("He is an analyst at Quux now.", "Quux")
    ) {
      let place =
        $0.text.folded($0.run.lowerBound - 1) == "the"
        ? $0.run.lowerBound - 2 : $0.run.lowerBound - 1
      return ["at", "with", "for"].contains($0.text.folded(place))
        && NameWords.roles.contains($0.text.folded(place - 1))
    },
  ]
}
