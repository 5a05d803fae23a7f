import FactModel
import Interchange
import Reporting
import TestSupport
import Testing

@testable import Workbench

/// What is not public stays on the desk, whatever is written.
struct ProtectedSourceTests {
  /// A session in which every field that can speak of a sealed source has the word SEALEDn, and every
  /// one of a source for the desk DESKISHn.
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.world.files["SEALED0.txt"] = Array("SEALED1 said that it was so.".utf8)
    for (word, visibility) in [("SEALED", "sealed"), ("DESKISH", "desk")] {
      let fields = [
        "slug=\(word.lowercased())2", "url=https://example.org/\(word)3", "title=\(word)4",
        "author=\(word)5", "publisher=\(word)6", "archive=https://a.example/\(word)7",
        "interest=\(word)8", "kind=\(word)9", "note=\(word)10", "visibility=\(visibility)",
        "role=\"an official\"",
      ]
      let slug = "@\(word.lowercased())2"
      desk.type(lines: [
        "source \"\(word)11, by phone\" \(fields.joined(separator: " "))",
        "keep \(slug) SEALED0.txt",
        "8.1 f \(slug) The figure is older.",
        "c1 evidence \(slug) supports \"\(word)12\" at \(word)13; \(word)14",
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
      "check off not-covered x", "check off not-signed-off x", "check off no-archive x",
      "check off no-source-date x", "check off open-query x",
      "check off claimant-not-contacted x", "check off undisclosed-interest x",
      "check off no-reason x",
      "check off no-claimant x", "check off fix-open x", "check off late-evidence x",
    ])
    return desk
  }

  /// All that a line wrote: the result, what was said besides, files.
  private func written(_ line: String, _ desk: InMemoryDesk) throws -> String {
    let before = desk.world.files
    let reply = try desk.desk.perform(line)
    var text = reply.document.map { String(decoding: $0, as: UTF8.self) } ?? ""
    text += (reply.lines + reply.asides).flatMap { $0.lead + $0.body }.map(\.text).joined()
    for (path, bytes) in desk.world.files where before[path] != bytes {
      text += path + String(decoding: bytes, as: UTF8.self)
    }
    for (path, bytes) in desk.world.exported {
      text += path + String(decoding: bytes, as: UTF8.self)
    }
    desk.world.exported = [:]
    return text
  }

  /// Whether a text has a word with a number behind it: SEALED7.
  private static func holds(_ word: String, _ text: String) -> Bool {
    let upper = text.uppercased()
    return upper.ranges(of: word).contains { upper[$0.upperBound...].first?.isNumber == true }
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
}
