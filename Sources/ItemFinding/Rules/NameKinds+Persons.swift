import FactModel
import NameLists

// What speaks for a person.
extension NameKinds {
  static let personCues: [Cue] = [
    Cue(
      name: "first name",
      kind: .name,
      weight: 4,
      isOfTheName: true,
      example: ("We met Millie Roe there.", "Millie Roe")
    ) {
      $0.run.count > 1 && $0.run.count < 5 && $0.isFirstName && !$0.isPlace && !$0.hasAmpersand
        && (!NameWords.places.contains($0.last) || WordLists.lastNames.contains($0.last))
        && !$0.hasOrganisation
    },
    Cue(
      name: "last name",
      kind: .name,
      weight: 2,
      isOfTheName: true,
      example: ("We met Zorro Smith there.", "Zorro Smith")
    ) {
      (2...3).contains($0.run.count) && !$0.hasAmpersand && !$0.hasOrganisation
        && WordLists.lastNames.contains($0.last)
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
      let uses = $0.text.uses($0.run.lowerBound - 1)
      return uses.contains(.role) || uses.contains(.honorific)
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
        || $0.run.count > 1 && $0.text.tokens[$0.run.upperBound - 1].hasParticle
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
}
