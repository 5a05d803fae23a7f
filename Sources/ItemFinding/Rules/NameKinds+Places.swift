import FactModel
import NameLists

// What speaks for a place.
extension NameKinds {
  static let placeCues: [Cue] = [
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
        || $0.isLandmark && !NameWords.organisations.contains($0.last)
    },
    Cue(
      name: "word of places at the beginning",
      kind: .place,
      weight: 4,
      isOfTheName: true,
      example: ("They saw Lake Quux.", "Lake Quux")
    ) {
      $0.run.count > 1
        && NameWords.placeBeginnings.contains($0.first)
    },
    Cue(
      name: "article before a word of places",
      kind: .place,
      weight: 4,
      isOfTheName: true,
      example: ("They crossed the George Washington Bridge.", "George Washington Bridge")
    ) {
      $0.run.count > 2 && NameWords.places.contains($0.last)
        && $0.text[$0.run.lowerBound - 1]?.text == "the" && !$0.hasOrganisation
    },
    Cue(
      name: "said to be a town or a country",
      kind: .place,
      weight: 4,
      example: ("Then Quux is a busy city by the sea.", "Quux")
    ) {
      guard ["is", "was"].contains($0.behind),
        ["a", "an", "the"].contains($0.text.folded($0.run.upperBound + 1))
      else { return false }
      // Before “of” and the like: “is a resident of the city”.
      for place in $0.run.upperBound + 2..<$0.run.upperBound + 6 {
        guard let token = $0.text[place], token.shape == .lower, !token.beginsSentence else {
          return false
        }
        if NameWords.settlements.contains(token.folded) { return true }
        if NumberWords.noUnits.contains(token.folded) { return false }
      }
      return false
    },
    Cue(
      name: "word of places before of",
      kind: .place,
      weight: 5,
      isOfTheName: true,
      example: ("They saw the Palace of Quux.", "Palace of Quux")
    ) { site in
      let kind = site.words.dropFirst().firstIndex(of: "of").map { site.words[$0 - 1] } ?? ""
      return NameWords.places.contains(kind) && !["house", "hall", "market"].contains(kind)
        && !site.hasOrganisation
    },
    Cue(name: "in", kind: .place, weight: 3, example: ("They live in Quux now.", "Quux")) {
      // “in Duffy’s trial” speaks of somebody.
      $0.wordBefore == "in" && !$0.hasOrganisation
        && ($0.isSingle || !$0.isFirstName) && $0.text[$0.run.upperBound]?.shape != .possessive
    },
    Cue(
      name: "another preposition of place",
      kind: .place,
      weight: 2,
      example: ("They live near Quux now.", "Quux")
    ) {
      [
        "near", "nearby", "across", "off", "throughout", "outside", "around", "via", "toward",
        "towards",
        "northeast", "south", "north", "east", "west",
      ].contains($0.before)
        && !$0.hasOrganisation && !$0.isNoTown
    },
    Cue(
      name: "noun for a place before",
      kind: .place,
      weight: 4,
      example: ("They live in the town of Quux now.", "Quux")
    ) {
      $0.wordBefore == "of" && !$0.isNoTown
        && NameWords.settlements.contains($0.text.folded($0.run.lowerBound - 2))
    },
    Cue(
      name: "what is done to a place",
      kind: .place,
      weight: 1,
      example: ("Troops besieged Quux.", "Quux")
    ) {
      NameWords.takings.contains($0.before) && !$0.isFirstName && !$0.hasOrganisation
        && !$0.isNoTown && ($0.isSingle || $0.isPlace)
    },
    Cue(
      name: "way to a place",
      kind: .place,
      weight: 3,
      example: ("They took the road to Quux.", "Quux")
    ) {
      $0.wordBefore == "to" && !$0.isFirstName && !$0.isNoTown
        && NameWords.toPlaces.contains($0.text.folded($0.run.lowerBound - 2))
    },
    Cue(
      name: "lies somewhere",
      kind: .place,
      weight: 4,
      example: ("Then Quux lies on the coast.", "Quux")
    ) {
      if ["is", "was"].contains($0.behind) {
        return $0.text.folded($0.run.upperBound + 1) == "located"
      }
      return $0.behind == "lies" && !$0.isFirstName && $0.liesAtPlace
    },
    Cue(
      name: "what a place has",
      kind: .place,
      weight: 3,
      example: ("They met the mayor of Quux.", "Quux")
    ) {
      $0.wordBefore == "of" && !$0.hasOrganisation && !$0.isNoTown
        && NameWords.ofPlaces.contains($0.text.folded($0.run.lowerBound - 2))
    },
    Cue(
      name: "said to be a town behind a comma",
      kind: .place,
      weight: 4,
      example: ("They met by Quux, a town in the hills.", "Quux")
    ) {
      $0.isSaid(toBe: NameWords.settlements) && !$0.isFirstName
    },
    Cue(
      name: "what a country has",
      kind: .place,
      weight: 3,
      example: ("They sailed off Quux’s coast then.", "Quux")
    ) {
      $0.owns(NameWords.ofCountries)
    },
    Cue(
      name: "party and state",
      kind: .place,
      weight: 8,
      isOfTheName: true,
      example: ("They met Rep. Roe (D-Quux) there.", "D-Quux")
    ) { site in
      ["(", ","].contains(site.wordBefore)
        && ["d-", "r-", "i-"].contains { site.first.hasPrefix($0) }
    },
    Cue(name: "to or from", kind: .place, weight: 1, example: ("They went to Quux then.", "Quux")) {
      ["to", "from", "into", "through"].contains($0.wordBefore)
        && !$0.isFirstName && ($0.isSingle || $0.isPlace)
    },
    Cue(
      name: "state or country behind",
      kind: .place,
      weight: 4,
      example: ("They saw Quux, Ohio.", "Quux")
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
        $0.wordBefore
      )
    },
  ]
}
