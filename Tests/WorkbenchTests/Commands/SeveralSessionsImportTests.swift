import FactModel
import TestSupport
import Testing
import Workbench

/// An export of several sessions, or of one that was changed elsewhere, changes no verdict that it is not about.
struct SeveralSessionsImportTests {
  private static let article = "Port\n\nThe port lost 350 jobs. The mayor is proud.\n"
  private static let text = #"Port\n\nThe port lost 350 jobs. The mayor is proud.\n"#

  private static func table(_ sessions: [String]) -> String {
    let ratings = ["True", "False"]
    let rows = zip(sessions, ratings).map { session, rating in
      "\(session),Port,c1,The mayor is proud.,The mayor is proud of it.,content,\(rating),aap/2024\n"
    }
    return "session,article_title,id,exact,restatement,about,rating,scale\n" + rows.joined()
  }

  private static func line(_ session: String, _ rating: String) -> String {
    #"{"text":"\#(text)","label":[[30,49,"\#(rating)"]],"title":"Port","offset_unit":"utf-16","#
      + #""rating_scale":"aap/2024","session":"\#(session)"}"# + "\n"
  }

  /// Files with a claim of the session and one of another on the same words.
  static let files: [(name: String, content: String)] = [
    ("1.csv", table(["sample", "other"])),
    ("1.jsonl", line("sample", "True") + line("other", "False")),
    ("2.jsonl", line("other", "False") + line("sample", "True")),
  ]

  @Test(arguments: files.map(\.name))
  func leavesWhatAnotherSessionSaysOfTheSameWords(_ name: String) throws {
    let file = try #require(Self.files.first { $0.name == name })
    let desk = try InMemoryDesk(Self.article)
    desk.type("1.2 t")
    if name == "1.csv" { desk.type("restate c1 The mayor is proud of it.") }
    let before = desk.session
    desk.world.files[name] = Array(file.content.utf8)
    let told = desk.type("import \(name)")
    #expect(told.hasPrefix("nothing new, 1 claim as before"), "\(told)")
    #expect(told.contains("Claim “of the session other” (1) is not taken."), "\(told)")
    #expect(desk.session.claims.all == before.claims.all)
  }

  @Test func takesNoVerdictOfSeveralOtherSessions() throws {
    let desk = try InMemoryDesk(Self.article)
    desk.type(lines: ["1.2 mx", "restate c1 The mayor is proud of it."])
    desk.world.files["1.csv"] = Array(Self.table(["one", "two"]).utf8)
    let told = desk.type("import 1.csv")
    #expect(told.contains("export that session alone"), "\(told)")
    #expect(desk.session.claims.all.map { $0.verdict?.rating } == ["Mixture"])
  }

  @Test func knowsAnotherSessionsClaimByItsIdentity() throws {
    let desk = try InMemoryDesk(Self.article)
    desk.type("1.2 t")
    desk.type("export hypothesis 1.json")
    let own = String(decoding: desk.world.files["1.json"] ?? [], as: UTF8.self)
    let id = try #require(desk.session.claims.last).id.description
    let other = own.replacing(id, with: "59e4ddc2-43bc-475a-b3e7-1cee6bf0767e")
      .replacing("\"True\"", with: "\"False\"")
    desk.world.files["2.json"] = Array(Self.rows(own, other).utf8)
    let told = desk.type("import 2.json")
    #expect(told.hasPrefix("nothing new, 1 claim as before"), "\(told)")
    #expect(told.contains("of another session, on the words of c1"), "\(told)")
  }

  /// The rows of two files in one.
  private static func rows(_ one: String, _ other: String) -> String {
    func inner(_ text: String) -> String {
      let start = text.firstIndex(of: "[") ?? text.startIndex
      let end = text.lastIndex(of: "]") ?? text.startIndex
      return String(text[text.index(after: start)..<end])
    }
    return "{\"total\": 2, \"rows\": [\(inner(one)),\(inner(other))]}"
  }

  /// Whoever imports other words for a claim has not rated those.
  @Test func otherWordsMakeTheVerdictStale() throws {
    let desk = try InMemoryDesk(Self.article)
    desk.type("1.2 t because")
    desk.world.files["1.csv"] = Array(
      "exact,restatement\nThe mayor is proud.,The mayor is ashamed.\n".utf8
    )
    let told = desk.type("import 1.csv")
    #expect(
      told.contains("c1 wording: “The mayor is proud.” becomes “The mayor is ashamed.”"),
      "\(told)"
    )
    let claim = try #require(desk.session.claims.last)
    #expect(claim.restatement == "The mayor is ashamed.")
    #expect(!desk.session.isRated(claim))
    // Whoever restates it at the desk has both before them.
    desk.type("undo")
    desk.type("restate c1 The mayor is ashamed.")
    #expect(desk.session.isRated(try #require(desk.session.claims.last)))
  }

  @Test func aTrialKeepsNoEarlierCheck() throws {
    let desk = try InMemoryDesk(Self.article)
    let review =
      #"{"@context":"https://schema.org","@type":"ClaimReview","url":"https://check.example/1","#
      + #""claimReviewed":"The mayor is proud.","author":{"@type":"Organization","name":"Check"},"#
      + #""reviewRating":{"@type":"Rating","alternateName":"Wrong"}}"#
    desk.world.files["1.json"] = Array(review.utf8)
    let trial = desk.type("import 1.json --dry-run")
    #expect(trial.hasPrefix("1 earlier check would be kept from 1.json; nothing is changed"))
    // It is not there yet.
    #expect(desk.type("import 1.json").hasPrefix("1 earlier check kept from 1.json"))
    #expect(desk.type("import 1.json --dry-run").contains("1 there already"))
  }
}
