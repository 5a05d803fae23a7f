import Testing

@testable import Anchoring
@testable import FactModel

struct RevisionDifferenceTests {
  private static func lines(_ old: String, _ new: String) throws -> [String] {
    let from = AnchoredText.revision(old)
    let to = AnchoredText.revision(new)
    return try #require(RevisionDifference(from: from, to: to)).entries.map { entry in
      entry.kind.rawValue + ": "
        + entry.parts.map { part in
          switch part.kind {
          case .same: part.text
          case .removed: "[-\(part.text)-]"
          case .added: "{+\(part.text)+}"
          }
        }.joined()
    }
  }

  @Test func aSentenceIsComparedWordByWord() throws {
    #expect(
      try Self.lines(
        "One. Around 600 people were deported. Three.",
        "One. Around 500 people had been deported. Three."
      ) == ["changed: Around [-600 -]{+500 +}people [-were -]{+had been +}deported."]
    )
  }

  @Test func whatWasAddedRemovedAndMovedIsTold() throws {
    #expect(
      try Self.lines(
        "One is here. Two is gone now. Three is there.\n\nFour comes last of all.",
        "Four comes last of all.\n\nOne is here. Three is there. A cat sat on it."
      ) == [
        "moved: Four comes last of all.", "removed: [-Two is gone now.-]",
        "added: {+A cat sat on it.+}",
      ]
    )
  }

  @Test func typographicMarksAreCountedAndNotShown() throws {
    let from = AnchoredText.revision("He said \"no\". Two.")
    let to = AnchoredText.revision("He said “no”. Two.")
    let difference = try #require(RevisionDifference(from: from, to: to))
    #expect(difference.entries.isEmpty)
    #expect(difference.typographicCount == 1)
  }
}
