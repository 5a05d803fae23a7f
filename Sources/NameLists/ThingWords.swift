/// Words of agreements, events, works and products.
package enum ThingWords {
  package static let things = Words.set(
    """
    agreement amendment treaty accord accords act protocol declaration resolution constitution
    day eve cup open games olympics olympiad festival carnival award awards prize summit war wars
    revolution uprising offensive championship championships marathon census pact manifesto
    """
  )
  /// “Battle of Hastings”: “of” goes on with what they name.
  package static let thingsBeforeOf = Words.set("battle siege treaty war feast")
  /// What a thing with a name is behind a comma: “the Quux, a car ferry”.
  package static let vessels = NameWords.set(
    """
    ferry ship vessel boat tanker trawler yacht submarine frigate freighter liner film movie novel album
    podcast satellite rocket spacecraft
    """
  )
  package static let products = Words.set(
    """
    option tariff fund funds award series film album song novel game console smartphone vaccine
    ceasefire talks referendum
    """
  )

  package static let named = Words.set("hurricane typhoon cyclone storm operation")
}
