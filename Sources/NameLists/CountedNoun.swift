/// Nouns that say what is counted.
package enum CountedNoun {
  /// The singular of a noun, by its ending and a few words.
  package static func singular(_ word: String) -> String {
    if let irregular = irregulars[word] { return irregular }
    guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    if word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
    for ending in ["ches", "shes", "sses", "xes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  private static let plurals = Words.set("people men women children police staff cattle km kg mph")

  /// Whether a word in small letters is a plural, by its ending or as one of the usual words.
  package static func isPlural(_ word: String) -> Bool {
    word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("ous")
      || plurals.contains(word) || word.hasSuffix("children") || word.hasSuffix("women")
  }

  private static let irregulars = [
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "wives": "wife", "lives": "life", "staff": "employee",
  ]

  /// Words for the same things, and words for anybody.
  package static let alike = [
    "resident inhabitant citizen", "worker employee job post", "car vehicle",
    "home house household",
    "pupil student child kid", "soldier troop", "visitor guest", "firm company business",
    "shop store",
    "victim death fatality", "prisoner inmate detainee", "vote voter ballot", "evacuee refugee",
    "film movie", "flat apartment", "doctor physician",
  ].map { Words.set($0) }
  private static let anybody = Words.set("person individual other man woman adult human")

  /// Whether a noun is said of anybody: “people”.
  package static func isAnybody(_ noun: String) -> Bool { anybody.contains(noun) }

  /// Whether two nouns may well name the same things.
  package static func mayBeSame(_ one: String, _ other: String) -> Bool {
    if one.isEmpty || other.isEmpty || one == other { return true }
    if anybody.contains(one) && !["man", "woman"].contains(one) { return isPerson(other) }
    if anybody.contains(other) && !["man", "woman"].contains(other) { return isPerson(one) }
    return alike.contains { $0.contains(one) && $0.contains(other) }
  }

  /// Whether a noun names people, by its ending or as one of the usual words.
  package static func isPerson(_ noun: String) -> Bool {
    let endings = ["er", "or", "ee", "ist", "ian", "ent", "ant", "man", "ese", "ean"]
    return endings.contains { noun.hasSuffix($0) } || persons.contains(noun)
      || anybody.contains(noun)
  }

  private static let persons = Words.set(
    "child pupil guest soldier troop witness victim death civilian native youth girl boy fan member nurse pilot refugee evacuee relative crew fatality inmate patient head life"
  )
}
