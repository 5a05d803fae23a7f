import FactModel
import Handover
import Interchange
import Release
import Replies
import Reporting
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// What is not public stays on the desk, whatever is written.
struct ProtectedSourceTests {
  /// A session in which every field that can speak of a sealed source has the word SEALEDn, and every
  /// one of a source for the desk DESKISHn.
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    for (word, visibility) in [("SEALED", "sealed"), ("DESKISH", "desk")] {
      let fields = [
        "slug=\(word.lowercased())2", "url=https://example.org/\(word)3", "title=\(word)4",
        "author=\(word)5", "publisher=\(word)6", "archive=https://a.example/\(word)7",
        "interest=\(word)8", "kind=\(word)9", "note=\(word)10", "visibility=\(visibility)",
        "role=\"an official\"", "account=\(word)20", "platform=\(word)21",
      ]
      desk.world.files["\(word)0.txt"] = Array("\(word)1 said that it was so.".utf8)
      let slug = "@\(word.lowercased())2"
      desk.type(lines: [
        "source \"\(word)11, by phone\" \(fields.joined(separator: " "))",
        "keep \(slug) \(word)0.txt",
        "8.1 f \(slug) The figure is older.",
        "c1 evidence \(slug) supports \"\(word)12\" original=\"\(word)22\" language=fr "
          + "translator=\(word)24 at \(word)13; \(word)14",
        "c1 question Is it so?", "c1 answer 1 \(slug) \(word)15",
        "source \"Repeater\(word.first ?? "x")\" from=\(slug)",
        "check off no-archive \(slug) \(word)16",
      ])
    }
    desk.type(lines: [
      "source https://example.org/open title=Open", "c1 evidence @open context",
      "c1 fix around 500", "c1 said 2024-01-30", "c1 claimant The group",
      "query author c1 Whose count?",
      "contact c1 OFFREC17, mayor by phone: the count", "reply k1 off-record OFFREC18",
      "check off not-covered of old", "check off not-signed-off of old",
      "check off no-archive of old",
      "check off no-source-date of old", "check off open-query of old",
      "check off claimant-not-contacted of old", "check off undisclosed-interest of old",
      "check off no-reason of old",
      "check off no-claimant of old", "check off fix-open of old", "check off late-evidence of old",
    ])
    return desk
  }

  /// All that a line wrote: the result, what was said besides, files.
  private func written(_ line: String, _ desk: InMemoryDesk) throws -> String {
    let before = desk.world.files
    let reply = try desk.desk.perform(line)
    var text = reply.document.map { String(decoding: $0, as: UTF8.self) } ?? ""
    for line in reply.lines + reply.asides {
      text += "\n" + (line.lead + line.body).map(\.text).joined()
    }
    for (path, bytes) in desk.world.files where before[path] != bytes {
      text += "\n\(path)\n" + String(decoding: bytes, as: UTF8.self)
    }
    for (path, bytes) in desk.world.exported {
      text += "\n\(path)\n" + String(decoding: bytes, as: UTF8.self)
    }
    desk.world.exported = [:]
    return text
  }

  /// Whether a text has a word with a number behind it: SEALED7.
  private static func holds(_ word: String, _ text: String) -> Bool {
    let upper = text.uppercased()
    return upper.ranges(of: word).contains { upper[$0.upperBound...].first?.isNumber == true }
  }

  /// A colleague gets everything of the desk but that.
  @Test func aBundleHasNothingOfASealedSource() throws {
    let desk = try desk()
    let text = try written("export bundle out.zip", desk)
    #expect(text.contains("1 sealed source left out"))
    #expect(!Self.holds("SEALED", text))
    #expect(Self.holds("DESKISH", text))
    let bytes = try #require(desk.world.files["out.zip"])
    let bundle = try SessionBundle(bytes, file: "out.zip", SessionBundle.storedFiles)
    #expect(bundle.session.id != desk.session.id)
    #expect(bundle.session.claims.count == desk.session.claims.count)
  }

  static let reports =
    ReportShape.allCases.flatMap { shape in
      ["md", "html", "docx"].map { "report \(shape.rawValue) out.\($0) overwrite" }
    } + ["report all.mustache", "export markdown"]

  static let exports = FormatTable.formats.map { format in
    "export \(format.name) out.\(format.name) url=https://example.org/check overwrite"
  }

  /// A template with every name that there is.
  private static func template() -> String {
    func fields(_ name: String, _ depth: Int) -> String {
      guard depth < 4, let table = TemplateFields.table(named: name) else { return "" }
      return table.fields.map { field in
        switch field.kind {
        case .text, .flag: "{{\(field.name)}}\n"
        case .texts: "{{#\(field.name)}}{{.}}{{/\(field.name)}}\n"
        case .list(let inner), .object(let inner):
          "{{#\(field.name)}}\(fields(inner, depth + 1)){{/\(field.name)}}\n"
        }
      }.joined()
    }
    return fields("report", 0)
  }

  private static let sealing = [
    "8.1 f The count is older.",
    "source \"Zoltan Quibbleman, told us\" author=\"Zoltan Quibbleman\" visibility=sealed",
    "source \"a talk\" author=\"Li Wu\" visibility=sealed",
  ]

  /// A name is protected as a whole, in the plural, and whatever is typed of others afterwards.
  @Test(arguments: [
    "c1 f Li Wu says so", "c1 f the Quibblemans say so", "article byline=\"Zoltan Quibbleman\"",
    "source \"Open, 2024\" url=https://open.example/x author=\"Zoltan Quibbleman\"",
    "sign editor as Quibbleman wanted it",
  ])
  func aProtectedNameIsRefused(_ line: String) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: Self.sealing)
    let before = desk.session.log.count
    #expect(desk.type(line).contains("which is protected"), "\(line)")
    #expect(desk.session.log.count == before)
  }

  /// Of whoever speaks on terms, what names them is refused, and withheld where it was written before;
  /// what was said on background, and the role, is not.
  @Test(arguments: [
    ("off-record", "Zoltan Quibbleman told us", true), ("off-record", "as “the safe” has it", true),
    ("background", "Zoltan Quibbleman told us", true), ("background", "the safe was open", false),
    ("background", "a cook told us", false), ("on-record", "Zoltan Quibbleman told us", false),
  ])
  func whoeverSpeaksOnTermsIsNotNamed(_ row: (terms: String, reason: String, isNamed: Bool)) throws
  {
    let desk = try InMemoryDesk()
    let reason = row.reason.replacing("safe", with: "wobblevault")
    desk.type(lines: [
      "8.1 f \(reason)",
      "source \"Zoltan Quibbleman\" slug=zoltan kind=person terms=\(row.terms) role=\"a cook\"",
      "evidence c1 @zoltan refutes \"the wobblevault was open\" at the door; Quibbleman saw it",
    ])
    #expect(desk.session.claims.last?.evidence.count == 1)
    for line in [
      "report public out.md overwrite", "report editor out.html overwrite", "export csv",
    ] {
      let text = try written(line, desk)
      #expect(text.contains("withheld") == row.isNamed, "\(line)")
      #expect(row.terms == "on-record" || !text.contains("Quibbleman"), "\(line)")
    }
    #expect(desk.type("8.1 t \(reason) again").contains("would give @1 away") == row.isNamed)
    #expect(try written("report editor out.md desk overwrite", desk).contains("Quibbleman"))
  }

  /// The ledger does not say what became of a source that is sealed since, though it has everybody's words.
  @Test func theLedgerTellsNothingOfASealedSource() throws {
    let desk = try InMemoryDesk()
    desk.world.files["bare.json"] = Array(#"{"name": "bare"}"#.utf8)
    let publish = "publish bare.json url=https://desk.example/1 correction=\"The name was wrong.\""
    desk.type(lines: [
      "8.1 f @https://open.example/1 It was more.", "source \"Report from the office\" slug=it",
      "evidence c1 @it refutes \"It was more than we said\" at seventh page", publish,
      "source @it citation=\"Report from the first office\"",
      "evidence c1 @it refutes \"We knew of it all the time\" at eighth page", publish, "seal @it",
    ])
    #expect(desk.session.publications.count == 2)
    for line in [
      "report public out.md", "report editor out.html", "report editor all.md desk",
      "report public old.md version=1", "corrections diff 1 2",
    ] {
      let text = try written(line, desk)
      for words in [
        "from the office", "first office", "than we said", "it all the", "seventh", "eighth",
      ] {
        #expect(!text.contains(words), "\(words) in \(line):\n\(text)")
      }
    }
    #expect(
      desk.type("8.1 f A report from the first office has it.").contains("would give @2 away")
    )
  }

  /// What was promised holds when the contact or the source is dropped.
  @Test(arguments: [
    ["contact c1 Zoltan Quibbleman by phone: asked", "reply k1 off-record It was so.", "drop k1"],
    ["contact c1 Zoltan Quibbleman by phone: asked", "reply k1 background It was so.", "drop k1"],
    ["source \"Zoltan Quibbleman\" kind=person terms=off-record", "drop @1"],
    ["source \"Zoltan Quibbleman\" visibility=sealed", "drop @1"],
  ])
  func whoeverIsDroppedStaysProtected(_ lines: [String]) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["8.1 f Zoltan Quibbleman told us"] + lines)
    #expect(desk.session.contacts.isEmpty && desk.session.sources.isEmpty)
    for line in ["report public out.md", "report editor out.html", "export csv"] {
      let text = try written(line, desk)
      #expect(text.contains("withheld") && !text.contains("Quibbleman"), "\(line)")
    }
  }

  @Test func whoeverSignsIsWithheldWhereTheyAreProtected() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: Self.sealing + ["sign editor by Zoltan Quibbleman: fine"])
    for shape in ["public", "editor"] {
      let text = try written("report \(shape) out.md overwrite", desk)
      #expect(text.contains("withheld"), "\(text)")
      #expect(!text.contains("Quibbleman"), "\(text)")
    }
  }

  @Test(arguments: reports + exports)
  func noSealedWordLeaks(_ line: String) throws {
    let desk = try desk()
    desk.world.files["all.mustache"] = Array(Self.template().utf8)
    for options in ["", " notes", " desk notes", " --include desk --include notes"] {
      let text = try written(line + options, desk)
      #expect(!text.isEmpty)
      #expect(!Self.holds("SEALED", text), "\(line + options)\n\(text)")
      guard !options.contains("desk") else { continue }
      #expect(!Self.holds("DESKISH", text), "\(line + options)\n\(text)")
      #expect(!Self.holds("OFFREC", text), "\(line + options)\n\(text)")
    }
  }

  @Test func theDesksOwnCopyHasWhatIsForTheDesk() throws {
    let desk = try desk()
    for line in [
      "report editor --include desk", "report public desk", "export jsonl --include desk",
    ] {
      let text = try written(line, desk)
      #expect(text.contains("DESKISH12"), "\(line)")
      #expect(text.contains("DESKISH13"), "\(line)")
    }
    let typed = desk.type("report editor --include sealed")
    #expect(typed.hasPrefix("error: the value of --include is missing"), "\(typed)")
  }

  @Test func theyAreCountedAndNamedByRole() throws {
    let desk = try desk()
    let text = try written("report preview public", desk)
    #expect(text.contains("2 sources that are not public are left out, used for 1 claim."))
    #expect(text.contains("Supports: an official, who is not named"))
    #expect(
      try written("report public out.html", desk).contains(
        "<bdi>an official</bdi>, who is not named"
      )
    )
    #expect(
      try written("report editor", desk).contains("2 sources that are not public are left out")
    )
    let exported = try written("export csv", desk)
    #expect(exported.contains("2 sources"), "\(exported)")
    desk.type("source @1 role=")
    desk.type("source @3 role=")
    #expect(!(try written("report preview public", desk)).contains("official"))
  }

  /// The words of the templates' table are looked up, so that a new field is looked into as well.
  @Test func theTemplateHasEveryName() {
    let text = Self.template()
    for table in TemplateFields.tables {
      for field in table.fields {
        #expect(text.contains(field.name), "\(table.name).\(field.name)")
      }
    }
  }

  /// The name of who checks is no secret of the source.
  @Test func aBundleGoesWhereTheCheckerHasAWordOfASealedSource() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "me Ada Quibbleman", "source \"A memo\" author=\"Zebulon Quibbleman\"", "1.1 f @1 because",
      "seal @1",
    ])
    let answer = desk.type("export bundle out.zip")
    #expect(answer.contains("“Quibbleman” stays: it is in the name of somebody"), "\(answer)")
    let bytes = try #require(desk.world.files["out.zip"])
    #expect(!String(decoding: bytes, as: UTF8.self).contains("Zebulon"))
  }

  /// A name or title tells as a whole, however short it is and whatever its words are.
  static let shortNames: [(source: String, text: String)] = [
    ("title=Jo", "Jo said so"), ("title=Joe", "so says Joe"),
    ("title=\"Jo Li\"", "as Jo Li has it"),
    ("author=Jo", "Jo said so"), ("author=Will", "ask Will"), ("title=May kind=person", "ask May"),
    ("title=\"File 12\"", "it is in file 12"), ("title=47110", "see 47110"),
    ("slug=jo", "as @jo says"),
    ("slug=j", "as @j says"), ("author=\"Bo Xu\"", "as Xu says"),
  ]

  @Test(arguments: shortNames)
  func aShortNameLeavesNowhere(_ name: (source: String, text: String)) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source https://www.example.org \(name.source)", "1.1 f @1 \(name.text)",
      "note c1 \(name.text)", "restate c1 \(name.text)", "keep @1 text nothing",
    ])
    desk.type("seal @1")
    for line in ["report public draft", "report preview editor", "export csv", "export jsonl"] {
      let text = desk.type(line)
      #expect(!text.contains(name.text), "\(line): \(text)")
    }
    #expect(desk.type("restate c1 And \(name.text)").hasPrefix("error: "))
  }

  @Test(arguments: shortNames)
  func aShortNameIsForgotten(_ name: (source: String, text: String)) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source https://www.example.org \(name.source)", "1.1 f @1 \(name.text)",
      "note c1 \(name.text)", "restate c1 \(name.text)",
    ])
    let source = try #require(desk.session.sources.all.first)
    let told = desk.type("forget @1 \(source.slug ?? source.heading)")
    #expect(told.contains("Nothing of it is left"), "\(told)")
    #expect(!String(decoding: desk.document, as: UTF8.self).contains(name.text))
  }

  /// What names it in sight of readers is told, and nothing is said to be gone that stays.
  @Test(arguments: ["Jo", "Joe", "Jo Li"])
  func aNameThatStaysInSightIsTold(_ name: String) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source title=\"\(name)\" slug=zz", "1.1 f @1 so", "claimant c1 \(name)"])
    let told = desk.type("seal @1")
    #expect(told.contains("“\(name)” stays open: it is in the claimant of c1"), "\(told)")
    let forgotten = desk.type("forget @1 zz")
    // A whole name of several words goes also from there.
    guard !name.contains(" ") else { return #expect(forgotten.contains("Nothing of it is left")) }
    #expect(forgotten.contains("Nothing else of it is left"), "\(forgotten)")
    #expect(forgotten.contains("“\(name)” stays open: it is in the claimant of c1"), "\(forgotten)")
  }

  /// What it was called before gives it away as well.
  @Test func whatWasRenamedIsProtectedUnderBothNames() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source https://example.org/q title=\"Interview with Zoltan Quibbleman\" author=\"Zoltan Quibbleman\"",
      "1.1 f @1 Quibbleman told us so", "source @1 title=\"A clerk\" author= slug=clerk", "seal @1",
    ])
    for line in ["report public draft", "export csv", "export jsonl"] {
      #expect(!desk.type(line).contains("Quibbleman"), "\(line)")
    }
    #expect(desk.type("note c1 fine").contains("c1"))
    #expect(desk.type("restate c1 Quibbleman counts").hasPrefix("error: "))
    desk.type("forget @1 clerk")
    #expect(!String(decoding: desk.document, as: UTF8.self).contains("Quibbleman"))
  }

  /// No place of publication of another source opens a name; the site of a sealed source is that of many.
  @Test func aPublisherOrAddressOpensNoName() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source https://gazetteer.example/q author=\"Zoltan Quibbleman\"",
      "source https://example.org/b slug=bb",
      "1.1 f @bb because", "seal @1",
    ])
    for line in [
      "source @2 publisher=\"Quibbleman Press\"", "source https://quibbleman.org/x",
      "2.1 f @https://example.org/quibbleman so",
    ] {
      #expect(desk.type(line).hasPrefix("error: "), "\(line)")
    }
    #expect(!desk.type("source https://gazetteer.example/other").hasPrefix("error: "))
  }

  /// An archived copy of another source stays as it is.
  @Test func theArchiveOfAnotherSourceIsKnown() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source https://ex.org/a slug=aa archive=https://web.archive.org/web/20240102/https://ex.org/a",
      "source https://ex.net/b slug=bb archive=https://web.archive.org/web/20240103/https://ex.net/b",
      "1.1 f @bb see the web archive", "forget @1 aa",
    ])
    #expect(
      desk.session.sources.all.first?.archiveURL?.hasPrefix("https://web.archive.org/") == true
    )
    #expect(desk.session.claims.last?.verdict?.reason == "see the web archive")
  }

  /// What was said is protected as what is quoted is: taken off before, answered, five words in a row of it.
  @Test(arguments: [
    ("evidence c1 @1 refutes \"The slithy toves gyred and gimbled\"", "slithy toves gyred"),
    (
      "evidence c1 @1 refutes \"Much of the money went to the party of the mayor\"",
      "the money went to the party"
    ),
    ("answer c1 1 @1 The slithy toves gyred in the wabe", "toves gyred"),
  ])
  func whatASealedSourceSaidIsProtected(_ row: (said: String, words: String)) throws {
    for isTakenOff in [false, true] {
      let desk = try InMemoryDesk()
      desk.type(lines: [
        "source \"Bandersnatch\" slug=s", "1.1 f @s It cost 6.", "question c1 Who says so?",
        row.said,
        "2.1 t @https://x.example/1 Indeed \(row.words).",
      ])
      if isTakenOff, row.said.hasPrefix("evidence") {
        desk.type(lines: ["evidence c1 -1", "evidence c1 -1"])
      }
      #expect(desk.type("report preview public").contains(row.words), "\(row)")
      desk.type("seal @s")
      for line in ["report preview public", "report preview editor", "export jsonl"] {
        #expect(!desk.type(line).contains(row.words), "\(row), \(line)")
      }
      #expect(desk.type("2.1 t \(row.words)").contains("would give"), "\(row)")
      #expect(!desk.type("2.1 t at the end of the day").contains("would give"))
    }
  }

  /// The words of the language are everybody's, also where a sealed source was quoted with them.
  @Test func theWordsOfAQuotationThatAreEverybodysStay() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source \"Bandersnatch\" slug=s", "1.1 f @s It cost 6.",
      "evidence c1 @s refutes \"there were 338 of us, hello\"",
      "2.1 t @https://x.example/1 Hello, they were there.", "seal @s",
    ])
    #expect(!desk.type("query author c1 How many worked there?").contains("would give"))
    let answer = desk.type("query author c1 I heard there were 338 of us")
    #expect(answer.contains("would give"), "\(answer)")
    #expect(desk.type("report preview public").contains("Hello, they were there."))
  }

  /// How something was ticked, and what was asked of somebody, go with the source and the person.
  @Test(arguments: ["seal @s", "source @s terms=off-record"])
  func theNoteOfATickGoesWithItsSource(_ line: String) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source \"Bandersnatch\" slug=s", "items", "tick 1.1 @s Three hundred, I counted them", line,
    ])
    for shape in ["report preview editor", "export jsonl"] {
      #expect(!desk.type(shape).contains("counted them"), "\(shape)")
    }
  }

  @Test func aQueryGoesWithWhomItWasPutTo() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "1.1 f no", "contact c1 Zoltan Quibbleman by phone: asked",
      "query \"Zoltan Quibbleman\" c1 Was the bill forged?", "answer q1 It was, they say.",
      "seal k1",
    ])
    let text = desk.type("report preview editor")
    #expect(!text.contains("forged") && !text.contains("they say"), "\(text)")
  }
}
