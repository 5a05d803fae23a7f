import FactModel
import Testing

@testable import Release

/// A claim about who said it is worded as that, whatever its own words are.
struct SaidWordingTests {
  @Test(arguments: [
    ("The bridge cost 5 million euros.", "Jane Roe said that the bridge cost 5 million euros."),
    ("Bridges cost money", "Jane Roe said that Bridges cost money"),
    ("“We paid 5 million”", "Jane Roe said: “We paid 5 million”"),
    (
      "“We paid 5 million. It was worth it.", "Jane Roe said: “We paid 5 million. It was worth it.”"
    ),
    ("It was worth it,” she added.", "Jane Roe said: “‘It was worth it,’ she added.”"),
    ("The bridge was “worth it”.", "Jane Roe said: “The bridge was ‘worth it’.”"),
    ("“Worth it”, not “cheap”.", "Jane Roe said: “‘Worth it’, not ‘cheap’.”"),
    ("\"We paid 5 million\"", "Jane Roe said: “We paid 5 million”"),
    ("It cost five. It was worth it.", "Jane Roe said: “It cost five. It was worth it.”"),
    ("Was it worth it?", "Jane Roe said: “Was it worth it?”"),
    ("Jane Roe said that it cost 5 million.", "Jane Roe said that it cost 5 million."),
    ("Roe says that it cost 5 million.", "Roe says that it cost 5 million."),
    ("Jane Roe, the mayor, said that it fell.", "Jane Roe, the mayor, said that it fell."),
    ("Jane Roe told the council that costs fell.", "Jane Roe told the council that costs fell."),
    ("Roe says it cost 5 million.", "Jane Roe said that Roe says it cost 5 million."),
    ("As Jane Roe says, crime doubled.", "Jane Roe said that crime doubled."),
    ("According to Jane Roe, crime doubled.", "Jane Roe said that crime doubled."),
    (
      "Jane Roe told the council that costs fell, and they fell by half.",
      "Jane Roe said that Jane Roe told the council that costs fell, and they fell by half."
    ),
    (
      "Jane Roe, who said little, took six million.",
      "Jane Roe said that Jane Roe, who said little, took six million."
    ),
    ("Jane Roe told lies to the court.", "Jane Roe said that Jane Roe told lies to the court."),
    (
      "Jane Roe said that costs fell and took six million.",
      "Jane Roe said that Jane Roe said that costs fell and took six million."
    ),
    (
      "Jane Roe stole the money, Bob Lee says.",
      "Jane Roe said that Jane Roe stole the money, Bob Lee says."
    ),
    ("She said little and took six.", "Jane Roe said that she said little and took six."),
    ("The mayor said that it cost 5 million.", "Jane Roe said that it cost 5 million."),
    ("She told us “it cost 5 million”.", "Jane Roe told us “it cost 5 million”."),
    (
      "The engineer said it cost 5 million.",
      "Jane Roe said that the engineer said it cost 5 million."
    ),
    ("The bridge says it all.", "Jane Roe said that the bridge says it all."),
    ("My house is mine.", "Jane Roe said: “My house is mine.”"),
    ("I never lied and we paid my bill", "Jane Roe said: “I never lied and we paid my bill”"),
    ("The city owes you nothing.", "Jane Roe said: “The city owes you nothing.”"),
    ("Today it rains.", "Jane Roe said: “Today it rains.”"),
    ("The costs are what we've paid.", "Jane Roe said: “The costs are what we've paid.”"),
    ("The bridge is older than the US.", "Jane Roe said that the bridge is older than the US."),
    (
      "Jane Roe did not say that the bridge was safe.",
      "Jane Roe did not say that the bridge was safe."
    ),
    ("Jane Roe never said it was safe.", "Jane Roe never said it was safe."),
    ("Jane Roe has said that it was safe.", "Jane Roe has said that it was safe."),
    ("She did not say that it was safe.", "Jane Roe did not say that it was safe."),
    (
      "Jane Roe denies having said that it was safe.",
      "Jane Roe denies having said that it was safe."
    ),
    (
      "Jane Roe was quoted as saying that crime doubled.",
      "Jane Roe was quoted as saying that crime doubled."
    ),
    (
      "It was not Jane Roe who said that crime doubled.",
      "It was not Jane Roe who said that crime doubled."
    ),
    ("That the bridge is safe", "Jane Roe said that the bridge is safe"),
    ("Whether the bridge is safe", "Jane Roe spoke of “Whether the bridge is safe”"),
    (
      "Millions for a bridge that nobody needs",
      "Jane Roe spoke of “Millions for a bridge that nobody needs”"
    ),
    (
      "The bridge that nobody needs cost 5.",
      "Jane Roe said that the bridge that nobody needs cost 5."
    ),
    ("5 million euros", "Jane Roe spoke of “5 million euros”"),
    ("Notes on a bridge", "Jane Roe spoke of “Notes on a bridge”"),
    ("three hundred cars", "Jane Roe spoke of “three hundred cars”"),
    ("Crime doubles yearly.", "Jane Roe said that Crime doubles yearly."),
    (
      "NATO never built one, according to Roe.", "Jane Roe said that NATO never built one."
    ),
    ("Jane Roe's bridge cost 5 million.", "Jane Roe said that Jane Roe's bridge cost 5 million."),
  ])
  func namesTheSpeaker(words: String, expected: String) {
    var claim = Claim(id: .random(), number: EntityNumber(1), passages: [])
    claim.restatement = words
    claim.claimant = .speaker(name: "Jane Roe", role: "mayor")
    let facts = ArticleFacts(title: nil, byline: ["Ann Example"])
    #expect(SaidWording.wording(of: claim, in: facts) == expected)
    claim.claimant = .author
    let author = SaidWording.wording(of: claim, in: facts)
    #expect(["said", "spoke of"].contains { author.hasPrefix("Ann Example \($0)") })
  }

  @Test(arguments: [
    ("5 million euros", "Jane Roe spoke of “5 million euros”"),
    ("lost 350 jobs", "Jane Roe spoke of “lost 350 jobs”"),
    ("to cut the costs", "Jane Roe spoke of “to cut the costs”"),
    ("that the bridge was safe", "Jane Roe said that the bridge was safe"),
    ("the cost of the bridge", "Jane Roe spoke of “the cost of the bridge”"),
    ("tax cuts for all", "Jane Roe spoke of “tax cuts for all”"),
    ("my own money", "Jane Roe spoke of “my own money”"),
    ("the bridge cost 5 million euros", "Jane Roe said that the bridge cost 5 million euros"),
    ("350 jobs were lost.", "Jane Roe said that 350 jobs were lost."),
    ("it's the longest", "Jane Roe said that it's the longest"),
  ])
  func putsNoPartOfASentenceIntoAMouth(words: String, expected: String) {
    let text = ArticleText(words)
    let passage = Passage(0..<text.count, in: text)
    var claim = Claim(id: .random(), number: EntityNumber(1), passages: [passage])
    claim.claimant = .speaker(name: "Jane Roe", role: "mayor")
    let facts = ArticleFacts(title: nil, byline: ["Ann Example"])
    #expect(SaidWording.wording(of: claim, in: facts, isPart: true) == expected)
  }
}
