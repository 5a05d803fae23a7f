import NameLists
import Testing

@testable import ItemFinding

@Suite struct WordUseTests {
  private static let uses: [(String, WordUses)] = [
    ("Monday", .date), ("mid-May", .date), ("nineteenth-century", .date), ("FY2024", .date),
    ("The", .date), ("twenty-five", .number), ("$", .number), ("half", .number), ("about", .hedge),
    ("because", .link), ("after", .joint), ("second", .ordinal), ("largest", .superlative),
    ("second-largest", .superlative), ("most", .superlative), ("said", .attribution),
    ("according", .attribution), ("is", .attribution), ("al-Assad", .unevenWord),
    ("eBay", .unevenWord),
    ("d’Estaing", .unevenWord), ("Mr.", .honorific), ("minister", .role),
    ("Ministry", .organisation),
    ("France", .gazetted), ("New", .longPlace), ("&", .joiner),
  ]

  @Test(arguments: uses)
  func knowsWhatAWordIsGoodFor(_ row: (String, WordUses)) {
    let tokens = Tokenizer.tokens(of: row.0)
    #expect(tokens.first?.uses.contains(row.1) == true)
  }

  @Test(arguments: ["river", "walked", "Xyzzy", ",", "–", "1984", "green-eyed"])
  func leavesOutWhatNoDateAndNoPhraseBeginsWith(_ word: String) {
    let uses = Tokenizer.tokens(of: word).first?.uses ?? []
    #expect(!uses.contains(.date) && uses.isDisjoint(with: .phrase))
  }

  @Test(arguments: DateRule.worded.map(\.name))
  func everyWayOfADateBeginsWithSomething(_ name: String) {
    let words = DateRule.worded.first { $0.name == name }?.words() ?? []
    // “FY2024” is told by its form.
    #expect(name == "fiscal year" || !words.isEmpty)
    #expect(words.allSatisfy { DateRule.waysByWord[$0] != nil })
  }
}
