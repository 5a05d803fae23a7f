import FactModel
import LineReading
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

@Suite struct FamiliarWordsTests {
  static let words = FamiliarWords.table.flatMap(\.words)
  static let lines = FamiliarWords.table.flatMap { $0.lines.map(\.typed) }

  /// What to type instead is understood, and a word that means something is none of them.
  @Test func namesWhatCanBeTyped() throws {
    for line in Self.lines {
      let desk = try InMemoryDesk()
      desk.type("1.1 f a reason")
      let reply = desk.type(line)
      #expect(!reply.contains("is not a verb") && !reply.contains("Usage:"), "\(line): \(reply)")
    }
  }

  @Test(arguments: words)
  func answersWithTheVerb(_ word: String) throws {
    #expect(CommandTable.command(named: word) == nil)
    let desk = try InMemoryDesk()
    let remedy = try #require(FamiliarWords.remedy(for: word.uppercased()))
    #expect(desk.type(word).contains(remedy))
    // A group of verbs, or the beginning of one, has help of its own.
    let help = desk.type("help \(word)")
    #expect(help.contains(remedy) || !help.contains("no help"), "\(help)")
    #expect(desk.session.log.count == 0)
  }

  @Test func standEachInOnePlace() {
    #expect(Set(Self.words).count == Self.words.count)
  }

  @Test func aSlipOfOneLetterSuggestsNoShell() throws {
    let desk = try InMemoryDesk()
    for line in ["x", "help x", "?x"] { #expect(!desk.type(line).contains("mean !")) }
  }
}
