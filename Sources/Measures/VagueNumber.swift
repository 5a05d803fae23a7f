/// Words for numbers that say only about how many: “dozens of”, “a handful of”, “forty-odd”.
package struct VagueNumber: Sendable {
  /// In small letters.
  package let words: [String]
  package let lower: Double
  package let upper: Double
  /// A sentence with the words, and two numbers of which only the first is among them.
  package let example: (sentence: String, isIn: Double, isOut: Double)

  private init(
    _ words: String,
    _ lower: Double,
    _ upper: Double = .infinity,
    example: (sentence: String, isIn: Double, isOut: Double)
  ) {
    self.words = words.split(separator: " ").map(String.init)
    self.lower = lower
    self.upper = upper
    self.example = example
  }

  package static let entries = [
    VagueNumber(
      "hundreds of thousands",
      2e5,
      example: ("Hundreds of thousands of people fled.", 3e5, 9e4)
    ),
    VagueNumber(
      "tens of thousands",
      2e4,
      example: ("Tens of thousands of people fled.", 4e4, 4e3)
    ),
    VagueNumber("tens of millions", 2e7, example: ("Tens of millions of people voted.", 3e7, 9e6)),
    VagueNumber(
      "hundreds of millions",
      2e8,
      example: ("Hundreds of millions of people voted.", 4e8, 9e7)
    ),
    VagueNumber("billions", 2e9, example: ("Billions of people watched it.", 3e9, 1e9)),
    VagueNumber("millions", 2e6, example: ("Millions of people watched it.", 3e6, 9e5)),
    VagueNumber("thousands", 2e3, example: ("Thousands of people fled.", 4e3, 900)),
    VagueNumber("hundreds", 200, example: ("Hundreds of people fled.", 400, 90)),
    VagueNumber("scores", 40, example: ("Scores of people fled.", 60, 20)),
    VagueNumber("dozens", 24, example: ("Dozens of people fled.", 48, 12)),
    VagueNumber("a handful", 2, 10, example: ("A handful of shops stayed open.", 4, 140)),
    VagueNumber("a gross", 144, 144, example: ("The school ordered a gross of pens.", 144, 120)),
  ]

  package static let byFirst: [String: [VagueNumber]] = Dictionary(grouping: entries) {
    $0.words[0]
  }
}
