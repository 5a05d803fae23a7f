import FactModel
import NameLists

// What speaks for an organisation.
extension NameKinds {
  static let organisationCues: [Cue] = [
    Cue(
      name: "word of organisations",
      kind: .organisation,
      weight: 7,
      isOfTheName: true,
      example: ("They asked the Quux Institute.", "Quux Institute")
    ) {
      $0.run.count > 1 && $0.hasOrganisation
        && (!NameWords.places.contains($0.last) || NameWords.organisations.contains($0.last)
          || $0.words.contains("of") && NameWords.organisations.contains($0.first))
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
        || NameWords.joinedOrganisations.contains($0.plain)
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
      example: ("They asked the Quux.", "Quux")
    ) {
      $0.wordBefore == "the" && !$0.isPlace
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
      $0.hasAmpersand
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
      let article = $0.wordBefore == "the" ? 1 : 0
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
      let article = $0.wordBefore == "the" ? 1 : 0
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
      NameWords.havings.contains($0.behind)
    },
    Cue(
      name: "article of a title",
      kind: .organisation,
      weight: 4,
      isOfTheName: true,
      example: ("It failed, according to The Quux.", "Quux")
    ) {
      let article = $0.text[$0.run.lowerBound - 1]
      return article?.text == "The" && article?.beginsSentence == false && !$0.isPlace
        && !$0.text.beginsSentence($0.run.lowerBound - 1)
    },
    Cue(
      name: "told the",
      kind: .organisation,
      weight: 3,
      example: ("He told the Quux so.", "Quux")
    ) {
      $0.text.matches(["told", "the"], at: $0.run.lowerBound - 2) && !$0.isPlace
    },
    Cue(
      name: "noun for an organisation before",
      kind: .organisation,
      weight: 3,
      example: ("They read the newspaper Quux there.", "Quux")
    ) {
      let mark = $0.text[$0.run.lowerBound - 1]?.shape == .mark ? 1 : 0
      return NameWords.businesses.contains($0.text.folded($0.run.lowerBound - 1 - mark))
    },
    Cue(
      name: "said to be a company behind a comma",
      kind: .organisation,
      weight: 4,
      example: ("They met Quux, a chain of shops.", "Quux")
    ) {
      $0.isSaid(toBe: NameWords.groups) && !$0.isFirstName
    },
    Cue(
      name: "what a company has",
      kind: .organisation,
      weight: 3,
      example: ("They met Quux’s shareholders then.", "Quux")
    ) {
      let behind = $0.run.upperBound + 1
      return $0.owns(NameWords.ofCompanies)
        || $0.owns(["chief"]) && ["financial", "executive"].contains($0.text.folded(behind + 1))
        || $0.text.matches(["shares", "in"], at: $0.run.lowerBound - 2)
          && $0.text[$0.run.upperBound]?.shape != .possessive
    },
    Cue(
      name: "office in an organisation",
      kind: .organisation,
      weight: 2,
      example: ("They met a journalist of Quux then.", "Quux")
    ) {
      let article = $0.wordBefore == "the" ? 1 : 0
      let place = $0.run.lowerBound - 1 - article
      return $0.text.folded(place) == "of" && !$0.isPlace
        && NameWords.officers.contains($0.text.folded(place - 1))
    },
    Cue(
      name: "word of companies at the end",
      kind: .organisation,
      weight: 5,
      isOfTheName: true,
      example: ("They asked Zorro Healthcare then.", "Zorro Healthcare")
    ) {
      $0.run.count > 1 && NameWords.companyEnds.contains($0.last)
    },
    Cue(
      name: "team of a town",
      kind: .organisation,
      weight: 6,
      isOfTheName: true,
      example: ("They beat Quux Rovers then.", "Quux Rovers")
    ) {
      $0.run.count > 1 && NameWords.teams.contains($0.last)
    },
    Cue(
      name: "word of clubs at the beginning",
      kind: .organisation,
      weight: 6,
      isOfTheName: true,
      example: ("They beat FK Quux then.", "FK Quux")
    ) {
      $0.isClub && !NameWords.initialsOfClubs.contains($0.first)
    },
    Cue(
      name: "initials of clubs at the beginning",
      kind: .organisation,
      weight: 6,
      example: ("They met AC Quux fans then.", "AC Quux")
    ) {
      $0.isClub && NameWords.initialsOfClubs.contains($0.first) && $0.hasClubSign
    },
    Cue(
      name: "company named like a river",
      kind: .organisation,
      weight: 6,
      example: ("They asked Amazon then.", "Amazon")
    ) {
      $0.folded == "amazon" && $0.wordBefore != "the"
    },
    Cue(
      name: "member or employee of",
      kind: .organisation,
      weight: 3,
      example: ("He is an analyst at Quux now.", "Quux")
    ) {
      let place =
        $0.wordBefore == "the"
        ? $0.run.lowerBound - 2 : $0.run.lowerBound - 1
      return ["at", "with", "for"].contains($0.text.folded(place))
        && NameWords.roles.contains($0.text.folded(place - 1))
    },
  ]
}
