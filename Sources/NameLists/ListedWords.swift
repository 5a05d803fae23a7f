/// The lists that several rules for English ask for, so that a word is looked up once for all of them.
package enum ListedWords {
  /// A list is known by its place here.
  package static let lists: [Set<String>] = [
    ["a", "an"], Words.common, NumberWords.noUnits, Words.speech, NameWords.honorifics,
    NameWords.roles,
    // “chief executive”
    ["executive"], NameWords.roleModifiers, NameWords.demonyms, NameWords.organisations,
    NameWords.places,
    NameWords.joiners, NameWords.particles, NameWords.gazetteer.union(NameWords.acronymPlaces),
    // The first words of places that have several: “New York”.
    Set(
      NameWords.gazetteer.compactMap { place in
        place.firstIndex(of: " ").map { String(place[..<$0]) }
      }
    ),
  ]
}
