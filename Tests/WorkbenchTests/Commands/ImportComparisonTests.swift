import FactModel
import OrderedJSON
import TestSupport
import Testing
import Workbench

/// A record changes the claim that it is, and no other; what of it is not taken is told.
struct ImportComparisonTests {
  private static let article =
    "Port\n\nThe port lost 350 jobs. The mayor is proud. The port lost 350 jobs.\n"

  /// A session, and what is imported into it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var article = ImportComparisonTests.article
    var lines: [String]
    var file: String
    /// The file; where it is none, what is exported to it is changed so.
    var content: String?
    var changes: [(String, String)] = []
    var told: [String]
    /// What the claims are afterwards: label, rating, claimant.
    var claims: [String]?
    var isRefused = false

    var testDescription: String { name }
  }

  private static let averitec =
    #"[{"claim":"The port lost 350 jobs.","label":"False","speaker":"Ann Lee","questions":[]}]"#

  static let identities: [Case] = [
    Case(
      name: "words that are in the article twice",
      lines: ["1.1 t ours", "1.3 mf third"],
      file: "1.csv",
      content: "claim,claimant,rating\nThe port lost 350 jobs.,Ann Lee,Mixture\n",
      told: ["is not in the article, or not only once"],
      claims: ["c1 True", "c2 Mostly False"],
      isRefused: true
    ),
    Case(
      name: "the same without a claimant",
      lines: ["1.3 mf third"],
      file: "1.csv",
      content: "claim,rating\nThe port lost 350 jobs.,Mixture\n",
      told: ["“The port lost 350 jobs.” is in the article 2 times"],
      claims: ["c1 Mostly False"],
      isRefused: true
    ),
    Case(
      name: "a speaker of AVeriTeC's whom the claim does not have",
      lines: ["1.1 t ours"],
      file: "1.json",
      content: averitec,
      told: ["not only once"],
      claims: ["c1 True"],
      isRefused: true
    ),
    Case(
      name: "a claimant and no restatement",
      lines: ["1.2 t he is", "restate c1 The mayor of Elm is proud."],
      file: "1.csv",
      content: "exact,claimant,rating\nThe mayor is proud.,Bob,False\n",
      told: ["1 new claim"],
      claims: ["c1 True", "c2 False Bob"]
    ),
    Case(
      name: "one of several on a sentence, changed",
      lines: ["1.1 t", "claim 1.1", "c2 f", "claim 1.1", "c3 mx"],
      file: "1.csv",
      content: "exact,start,end,rating\nThe port lost 350 jobs.,6,29,Misleading\n"
        + "The port lost 350 jobs.,6,29,Mixture\n",
      told: ["it may be c1 or c2: the file does not say which of them it changes"],
      claims: ["c1 True", "c2 False", "c3 Mixture"],
      isRefused: true
    ),
    Case(
      name: "all of several on a sentence, one changed",
      lines: ["1.1 t", "claim 1.1", "c2 f", "claim 1.1", "c3 mx"],
      file: "1.csv",
      content: "exact,start,end,rating\nThe port lost 350 jobs.,6,29,True\n"
        + "The port lost 350 jobs.,6,29,Misleading\nThe port lost 350 jobs.,6,29,Mixture\n",
      told: ["c2: False becomes Misleading"],
      claims: ["c1 True", "c2 Misleading", "c3 Mixture"]
    ),
    Case(
      name: "another verdict, without the claimant whom the claim has",
      lines: ["1.2 f no", "claimant c1 Ann"],
      file: "1.csv",
      content: "exact,rating\nThe mayor is proud.,True\n",
      told: ["it gives “True” where c1 has “False”, and does not say its claimant, “Ann”"],
      claims: ["c1 False Ann"],
      isRefused: true
    ),
    Case(
      name: "another verdict, without the wording that the claim has",
      lines: ["1.2 f no", "restate c1 The mayor claims credit."],
      file: "1.csv",
      content: "exact,rating\nThe mayor is proud.,True\n",
      told: ["does not say its wording, “The mayor claims credit.”"],
      claims: ["c1 False"],
      isRefused: true
    ),
    Case(
      name: "another verdict in a wording that the claim does not have",
      lines: ["1.2 t"],
      file: "1.csv",
      content: "exact,rating,restatement\nThe mayor is proud.,False,The mayor boasts.\n",
      told: ["1 new claim"],
      claims: ["c1 True", "c2 False"]
    ),
    Case(
      name: "the same verdict, without the claimant",
      lines: ["1.2 t", "claimant c1 Ann"],
      file: "1.csv",
      content: "exact,rating\nThe mayor is proud.,True\n",
      told: ["nothing new, 1 claim as before"],
      claims: ["c1 True Ann"]
    ),
    Case(
      name: "a verdict where there is none, without the claimant",
      lines: ["claim 1.2", "claimant c1 Ann"],
      file: "1.csv",
      content: "exact,rating\nThe mayor is proud.,True\n",
      told: ["1 changed"],
      claims: ["c1 True Ann"]
    ),
    Case(
      name: "a verdict on what is an attribution here",
      lines: ["claim 1.2", "about c1 attribution"],
      file: "1.csv",
      content: "exact,rating\nThe mayor is proud.,True\n",
      told: ["1 new claim"],
      claims: ["c1", "c2 True"]
    ),
    Case(
      name: "the layer that the claim does not have",
      lines: ["1.2 t", "about c1 attribution"],
      file: "1.csv",
      content: "id,exact,about,rating\nc1,The mayor is proud.,content,False\n",
      told: ["1 new claim"],
      claims: ["c1 True", "c2 False"]
    ),
    Case(
      name: "the label of another claim, with another verdict",
      lines: ["1.1 t", "1.2 mf"],
      file: "1.csv",
      content: "id,exact,rating\nc1,The mayor is proud.,False\n",
      told: ["it may be c2 or c1: the file does not say which of them it changes"],
      claims: ["c1 True", "c2 Mostly False"],
      isRefused: true
    ),
    Case(
      name: "the labels of two claims exchanged",
      lines: ["1.1 t", "1.2 mf"],
      file: "1.csv",
      content: "id,exact,start,end,rating\nc2,The port lost 350 jobs.,6,29,True\n"
        + "c1,The mayor is proud.,30,49,Mostly False\n",
      told: [
        "Not taken of c1: identifier “c2” (here: “c1”)",
        "Not taken of c2: identifier “c1” (here: “c2”)",
      ],
      claims: ["c1 True", "c2 Mostly False"]
    ),
  ]

  /// A rating names a scale that is known, or is a label.
  static let scales: [Case] = [
    ("desk/7", "Label “True (desk/7)” (1) is no rating", "c1"),
    ("politifact/1", "Label “True (politifact/1)” (1) is no rating", "c1"),
    ("House scale", "Label “True (House scale)” (1) is no rating", "c1"),
    ("desk", "Label “True (desk/1)” (1) is no rating", "c1"),
    ("politifact", "1 new claim", "c1 True"), ("aap/2024", "1 new claim", "c1 True"),
  ].map { scale, told, claim in
    Case(
      name: "a rating on \(scale)",
      lines: [],
      file: "1.csv",
      content: "exact,rating,scale\nThe mayor is proud.,True,\(scale)\n",
      told: [told],
      claims: [claim]
    )
  }

  static let differences: [Case] = [
    Case(
      name: "a mark that was taken back",
      lines: ["1.2 t", "central c1"],
      file: "1.jsonl",
      changes: [("\"central\":true", "\"central\":false")],
      told: ["c1 central: “yes” becomes “no”"],
      claims: ["c1 True"]
    ),
    Case(
      name: "cells that are not taken",
      lines: ["1.2 t", "confidence c1 high", "status c1 in-progress", "central c1"],
      file: "1.csv",
      changes: [("in-progress", "reviewed"), (",Ada,", ",Zoe,")],
      told: [
        "nothing new, 1 claim otherwise in the file",
        "Not taken of c1: status “reviewed” (here: “in-progress”)", "checker “Zoe”",
      ],
      claims: ["c1 True"]
    ),
    Case(
      name: "cells that are taken, with what they were",
      lines: ["1.2 t", "confidence c1 high", "central c1", "claimant c1 Ann Lee"],
      file: "1.csv",
      changes: [(",high,", ",low,"), (",yes,", ",no,"), ("Ann Lee", "Bo Roe")],
      told: [
        "1 changed", "c1 claimant name: “Ann Lee” becomes “Bo Roe”",
        "c1 confidence: “high” becomes “low”", "c1 central: “yes” becomes “no”",
      ],
      claims: ["c1 True Bo Roe"]
    ),
    Case(
      name: "a restatement that is another",
      lines: ["1.2 t", "restate c1 He is proud."],
      file: "1.csv",
      changes: [("He is proud.", "He was proud.")],
      told: ["c1 restatement: “He is proud.” becomes “He was proud.”"],
      claims: ["c1 True"]
    ),
    Case(
      name: "a half of a fix",
      lines: ["1.1 f", "fix c1 must The port lost 35 jobs."],
      file: "1.csv",
      changes: [("The port lost 35 jobs.,must", ",must")],
      told: ["Not taken of c1: fix nothing (here: “The port lost 35 jobs.”)."],
      claims: ["c1 False"]
    ),
    Case(
      name: "a fix that takes the passage out",
      lines: ["1.1 f", "fix c1 must delete"],
      file: "1.csv",
      told: ["nothing new, 1 claim as before"],
      claims: ["c1 False"]
    ),
    Case(
      name: "halves of nothing",
      lines: ["1.1 t"],
      file: "1.csv",
      content: "exact,fix_force,claimant_role,rating,checker_role\n"
        + "The mayor is proud.,must,mayor,True,desk\n",
      told: [
        "“role of a claimant without a name” (1)", "“force of a fix without its words” (1)",
        "“role of a checker without a name” (1)",
      ],
      claims: ["c1 True", "c2 True"]
    ),
    Case(
      name: "a time without fractions",
      lines: ["1.2 t"],
      file: "1.csv",
      content:
        "exact,rating,checker,checked_at\nThe mayor is proud.,True,Zoe,2020-01-01T00:00:00Z\n",
      told: ["time of the verdict “2020-01-01T00:00:00.000Z”", "checker “Zoe”"],
      claims: ["c1 True"]
    ),
    Case(
      name: "evidence with another place and note",
      lines: ["1.2 t https://p.example/1", "evidence c1 @1 supports at page 4; as printed"],
      file: "1.jsonl",
      changes: [("page 4", "page 5")],
      told: ["Not taken of c1: evidence locator “page 5” (here: “page 4”)"],
      claims: ["c1 True"]
    ),
    Case(
      name: "a finding with another note",
      lines: ["finding omission 1.2 too proud"],
      file: "1.jsonl",
      changes: [("too proud", "not proud")],
      told: ["1 finding changed", "f1 note: “too proud” becomes “not proud”"]
    ),
    Case(
      name: "a column of one's own",
      lines: ["import 0.csv"],
      file: "1.csv",
      changes: [("high", "LOW")],
      told: ["1 changed", "Column “priority” (1) is not read, but kept"],
      claims: ["c1 True"]
    ),
    Case(
      name: "the article's title",
      lines: ["article url=https://a.example/1", "1.2 t"],
      file: "1.csv",
      changes: [(",Port,", ",Haven,")],
      told: ["Not taken of the article: title “Haven” (here: “Port”)"],
      claims: ["c1 True"]
    ),
    Case(
      name: "a row on another article",
      lines: ["article url=https://a.example/1"],
      file: "1.csv",
      content: "exact,rating,article_url\nThe mayor is proud.,False,https://a.example/1\n"
        + "lost 350 jobs. The mayor,True,https://b.example/2\n",
      told: ["1 claim on another article, “https://b.example/2”"],
      isRefused: true
    ),
  ]

  private static func answer(_ row: Case) throws -> (told: String, desk: InMemoryDesk) {
    let desk = try InMemoryDesk(row.article)
    desk.world.files["0.csv"] = Array("exact,rating,priority\nThe mayor is proud.,True,high\n".utf8)
    for line in row.lines {
      let said = desk.type(line)
      #expect(!said.hasPrefix("error"), "\(line): \(said)")
    }
    if let content = row.content {
      desk.world.files[row.file] = Array(content.utf8)
    } else {
      let format = row.file.hasSuffix("jsonl") ? "jsonl" : "csv"
      desk.type("export \(format) \(row.file)")
      var text = String(decoding: desk.world.files[row.file] ?? [], as: UTF8.self)
      for (old, new) in row.changes {
        #expect(text.contains(old), "\(text)")
        text = text.replacing(old, with: new)
      }
      desk.world.files[row.file] = Array(text.utf8)
    }
    return (desk.type("import \(row.file)"), desk)
  }

  @Test(arguments: identities + scales + differences)
  func isTakenOrTold(_ row: Case) throws {
    let (told, desk) = try Self.answer(row)
    #expect(told.hasPrefix("error") == row.isRefused, "\(told)")
    for words in row.told { #expect(told.contains(words), "\(words): \(told)") }
    guard let claims = row.claims else { return }
    let found = desk.session.claims.all.map { claim in
      [claim.label, claim.verdict?.rating, claim.claimant?.inWords].compactMap { $0 }
        .joined(separator: " ")
    }
    #expect(found == claims, "\(told)")
  }

  @Test func halvesLeaveNothingBehind() throws {
    let row = try #require(Self.differences.first { $0.name == "halves of nothing" })
    let claim = try #require(try Self.answer(row).desk.session.claims.last)
    #expect(claim.fix == nil && claim.claimant == nil)
    #expect(claim.verdict?.signed.by.name.isEmpty == false)
    let fix = try #require(Self.differences.first { $0.name == "a half of a fix" })
    let kept = try #require(try Self.answer(fix).desk.session.claims.last?.fix)
    #expect(kept.replacement == "The port lost 35 jobs." && kept.force == .must)
  }

  /// What another session says of its content is no verdict on who said it here.
  @Test(
    arguments: [
      "brat", "label-studio", "doccano", "hypothesis", "web-annotation", "csv", "jsonl",
    ]
  )
  func aRecordOfAnotherSessionLeavesTheVerdictOfAnAttribution(_ format: String) throws {
    let theirs = try InMemoryDesk(Self.article)
    // The identities of the two sessions are others.
    theirs.type(lines: ["claim 1.1", "drop c1", "1.2 t so"])
    theirs.type("export \(format) o.x")
    let desk = try InMemoryDesk(Self.article)
    desk.world.files = theirs.world.files
    desk.type(lines: [
      "claim 1.2 The mayor claims credit", "claimant c1 Ann", "about c1 attribution", "c1 f no",
    ])
    let told = desk.type("import o.x as \(format)")
    let ratings = desk.session.claims.all.map { $0.verdict?.rating }
    #expect(ratings == ["False", "True"], "\(told)")
  }

  /// A rating on a scale that nobody knows changes no verdict.
  @Test(
    arguments: ["brat", "label-studio", "doccano", "hypothesis", "web-annotation", "jsonl"]
  )
  func aRatingOnAnUnknownScaleChangesNoVerdict(_ format: String) throws {
    let desk = try InMemoryDesk(Self.article)
    desk.type("1.2 t so")
    desk.type("export \(format) o.x")
    let text = String(decoding: try #require(desk.world.files["o.x"]), as: UTF8.self)
    desk.world.files["o.x"] = Array(text.replacing("aap/2024", with: "desk/7").utf8)
    let told = desk.type("import o.x as \(format)")
    #expect(told.contains("True (desk/7)"), "\(told)")
    let claim = try #require(desk.session.claims.last)
    #expect(claim.verdict?.scale == Scale.aap.reference && claim.tags == ["True (desk/7)"])
    #expect(desk.type("import o.x as \(format)").hasPrefix("nothing new, 1 claim as before"))
  }

  static let homes: [(scale: String, rating: String)] = [
    ("aap", "ml"), ("snopes", "rp"), ("snopes", "ma"),
    ("politifact", "pf"),
  ]

  /// What is exported on another scale comes back as what it is.
  @Test(
    arguments: homes.map(\.rating),
    ["web-annotation", "hypothesis", "brat", "label-studio", "doccano", "csv", "jsonl"]
  )
  func anExportOnAnotherScaleIsAsBefore(_ rating: String, _ format: String) throws {
    let home = try #require(Self.homes.first { $0.rating == rating })
    for scale in ["politifact", "snopes", "aap"] where scale != home.scale {
      let desk = try InMemoryDesk(Self.article)
      desk.type("scale \(home.scale)")
      let said = desk.type("1.2 \(rating) because")
      #expect(!said.hasPrefix("error"), "\(said)")
      let before = desk.session
      desk.type("export \(format) o.x scale=\(scale)")
      let told = desk.type("import o.x as \(format)")
      #expect(told.hasPrefix("nothing new, 1 claim as before"), "\(format), \(scale): \(told)")
      #expect(desk.session.claims.all == before.claims.all)
    }
  }

  @Test func ratingsOfAFormatsOwnAreNotTranslatedTwice() throws {
    let desk = try InMemoryDesk(Self.article)
    desk.type("1.2 ml because")
    #expect(desk.type("export averitec scale=snopes").contains("averitec has ratings of its own"))
  }

  /// What came in a format and is changed in it goes out as it was changed.
  @Test func whatIsKeptForAFormatIsWhatCameLast() throws {
    let record =
      #"[{"claim":"The mayor is proud.","label":"Supported","questions":[{"question":"How many?","#
      + #""answers":[{"answer":"240","answer_type":"Extractive","source_url":"https://p.example/1"}]}]}]"#
    let desk = try InMemoryDesk(Self.article)
    desk.type("scale averitec")
    desk.world.files["1.json"] = Array(record.utf8)
    desk.type("import 1.json")
    let changed = record.replacing(#""240""#, with: #""241, not 240""#)
      .replacing(#""claim""#, with: #""location_ISO_code":"GB","claim""#)
    desk.world.files["1.json"] = Array(changed.utf8)
    let told = desk.type("import 1.json")
    #expect(told.contains("1 changed") && told.contains("“location_ISO_code” (1)"), "\(told)")
    let claim = try #require(desk.session.claims.last)
    #expect(claim.questions.first?.answers.map(\.text) == ["240", "241, not 240"])
    #expect(claim.foreign["averitec"]["location_ISO_code"] == .string("GB"))
    desk.type("export averitec 2.json")
    #expect(desk.type("import 2.json").hasPrefix("nothing new, 1 claim as before"))
  }

  @Test func onesOwnRecordsTellNothing() throws {
    let desk = try InMemoryDesk(Self.article)
    desk.type(lines: [
      "article publisher=\"The Post\"", "1.2 t because", "restate c1 The mayor is proud of it.",
      "export averitec 1.json",
    ])
    #expect(desk.type("import 1.json") == "nothing new, 1 claim as before from 1.json (averitec)")
  }

  /// The label is the one that the rating here leaves under: only the reason is another.
  @Test func aReasonThatWasChangedInAVeriTeCIsThatChange() throws {
    let desk = try InMemoryDesk(Self.article)
    desk.type(lines: ["1.2 f he is ashamed", "export averitec out"])
    let text = String(decoding: try #require(desk.world.files["out"]), as: UTF8.self)
    desk.world.files["out"] = Array(text.replacing("ashamed", with: "sorry").utf8)
    desk.type("import out as averitec")
    let claim = try #require(desk.session.claims.last)
    #expect(claim.verdict?.rating == "False" && claim.verdict?.reason == "he is sorry")
    #expect(claim.tags.isEmpty && claim.notes.isEmpty)
  }
}
