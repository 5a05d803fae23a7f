import FactModel
import OrderedJSON
import Testing

@testable import Publishing

struct GateProfileTests {
  private static func read(_ text: String) throws(GateProfile.Mistake) -> GateProfile {
    guard let value = try? JSONParser.parse(Array(text.utf8)) else {
      throw .form(FormatProblem("no JSON"))
    }
    return try GateProfile(json: value)
  }

  @Test func aNewsroomsOwnBuildsOnAnother() throws {
    let profile = try Self.read(
      #"{"name":"daily","title":"The Daily","base":"political","add":["not-covered"],"#
        + #""remove":["no-archive"],"independentSources":3}"#
    )
    let base = try #require(GateProfile.builtIn(named: "political"))
    #expect(profile.rules == base.rules.union(["not-covered"]).subtracting(["no-archive"]))
    #expect(profile.independentSources == 3 && profile.title == "The Daily")
    let session = try GateSession()
    let blocking = Gate.check(session.session, profile, outlet: session.outlet).blocking
    #expect(blocking.map(\.rule) == ["few-sources"])
  }

  /// Who signs for two is one, unless the newsroom says that it may be so.
  @Test func signOffsAreOfSeveralPeople() throws {
    let text = #"{"name":"so","base":"political","add":["not-signed-off"]"#
    #expect(try Self.read(text + "}").rules.contains("one-person-in-roles"))
    let free = try Self.read(text + #","remove":["one-person-in-roles"]}"#)
    #expect(!free.rules.contains("one-person-in-roles"))
  }

  static let mistakes: [(text: String, mistake: GateProfile.Mistake)] = [
    (#"{}"#, .form(FormatProblem("the key is missing", at: ["name"]))),
    (#"{"name":""}"#, .form(FormatProblem("must not be empty", at: ["name"]))),
    (#"{"name":"a","add":["no-verdikt"]}"#, .noSuchRule("no-verdikt")),
    (#"{"name":"a","remove":["x"]}"#, .noSuchRule("x")),
    (#"{"name":"a","ad":[]}"#, .form(FormatProblem("is not a key of a profile", at: ["ad"]))),
    (
      #"{"name":"a","base":"m4"}"#,
      .form(FormatProblem("must be one of: magazine, political, dataset, solo", at: ["base"]))
    ),
    (
      #"{"name":"a","independentSources":0}"#,
      .form(FormatProblem("must be from 1 to 100", at: ["independentSources"]))
    ),
    (#"[]"#, .form(FormatProblem("must be an object"))),
  ]

  @Test(arguments: mistakes)
  func aProfileThatSaysNothingIsRefused(
    _ row: (text: String, mistake: GateProfile.Mistake)
  ) {
    #expect(throws: row.mistake) { try Self.read(row.text) }
  }

  @Test(arguments: [
    ("He said “a b” and \"c\".", ["a b", "c"]), ("“open", []), ("«x» „y“", ["x", "y"]), ("", []),
  ])
  func quotationsAreFound(_ row: (text: String, quoted: [String])) {
    #expect(Quotations.quoted(in: row.text) == row.quoted)
  }

  @Test(arguments: [
    ("a … b", ["a", "b"]), ("a... b.", ["a", "b"]), ("a [was] b,", ["a", "b"]), ("…", []),
    ("at 3.5 km", ["at 3.5 km"]), ("[T]he end", ["he end"]),
  ])
  func piecesAreWhatMustBeThere(_ row: (text: String, pieces: [String])) {
    #expect(Quotations.pieces(of: row.text) == row.pieces)
  }
}
