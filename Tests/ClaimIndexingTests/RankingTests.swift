import EarlierWork
import Interchange
import TestSupport
import Testing

/// Queries in other words than the checks that answer them, with near checks of other claims beside.
struct RankingTests {
  private struct Asked {
    var query: String
    /// The claim of the check that answers it.
    var answer: String
  }

  private static let set: (checks: [String], asked: [Asked]) = {
    let path = ProjectFolder.path + "/Tests/ClaimIndexingTests/Ranking/queries.txt"
    let text = String(decoding: GoldenFile.read(path) ?? [], as: UTF8.self)
    var checks: [String] = []
    var asked: [Asked] = []
    var answer = ""
    for line in text.split(separator: "\n") {
      let rest = String(line.dropFirst(2))
      switch line.first {
      case "c":
        answer = rest
        checks.append(rest)
      case "n": checks.append(rest)
      case "q": asked.append(Asked(query: rest, answer: answer))
      default: break
      }
    }
    return (checks, asked)
  }()

  /// Mean average precision at 5, of which plain BM25 reaches 0.988 here.
  private static let floor = 0.97

  @Test func findsTheCheckThatAnswers() throws {
    let (checks, asked) = Self.set
    #expect(asked.count >= 200)
    let folder = try SearchedFolder()
    try folder.write(imports: checks)
    let search = folder.search()
    var sum = 0.0
    for one in asked {
      let found = try folder.found(one.query, search).prefix(5)
      if let place = found.firstIndex(of: one.answer) { sum += 1 / Double(place + 1) }
    }
    #expect(sum / Double(asked.count) >= Self.floor)
  }

  /// Whoever asks with the very words of a check gets it first, as one that may be the same.
  @Test func theClaimItselfIsTheSame() throws {
    let (checks, _) = Self.set
    let folder = try SearchedFolder()
    try folder.write(imports: checks)
    let search = folder.search()
    for claim in checks {
      let best = try #require(try folder.answer(claim, search).matches.first)
      #expect(best.known.check.claim == claim)
      #expect(best.mayBeSame)
    }
  }
}
