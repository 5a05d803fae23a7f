import FactModel
import TestSupport
import Testing

/// What was done at the desk stands in the editor's report: in Markdown and as a page.
struct WorkInReportTests {
  static let lines = [
    "source \"Register\" slug=reg publisher=Publisherword", "items", "1.1 t @reg Reasonword",
    "evidence c1 @reg supports \"Quotedword\" at p. Locatorword; Evidenceword",
    "claimant c1 Nameword, Roleword", "kind c1 Kindword", "tag c1 Tagword",
    "restate c1 Restatedword is so.", "question c1 Questionword?", "answer c1 1 @reg Answerword",
    "question c1 Openquestionword?", "flag legal c1 Legalword",
    "clear c1 by Jane Clearerword, lawyer: Clearword",
    "risk c1 by Kim Riskerword, editor: Riskword",
    "fix c1 must Fixword", "decide c1 refused by Kim Deciderword, editor: Decisionword",
    "query author c1 Queryword?", "contact c1 \"Bo Contactword\" by mail: Putword",
    "finding loaded-word 3.1 Findingword", "flag legal f1 Findinglegalword",
    "clear f1 by Jane Roe, lawyer: Findingclearword",
    "status f1 accepted by Kim Closerword, editor: Statusword", "finding omission Omissionword",
    "nothing h1 Nothingword", "tick i14 @reg Tickword", "check off no-archive @1 Waiverword",
    "sign checker Signword", "content c1 Contentword is so.", "c1.1 u Contentreasonword",
  ]

  @Test(arguments: ["report.md", "report.html"])
  func everyWordOfTheDeskIsInIt(_ file: String) throws {
    let desk = try InMemoryDesk()
    for line in Self.lines {
      let answer = desk.type(line)
      #expect(!answer.hasPrefix("error"), "\(line): \(answer)")
    }
    desk.type("report editor \(file)")
    let report = String(decoding: desk.world.files[file] ?? [], as: UTF8.self)
    for line in Self.lines {
      let words = line.split { !$0.isLetter }.filter { $0.hasSuffix("word") && $0 != "word" }
      for word in words where word.first?.isUppercase == true {
        #expect(report.contains(word), "\(word) of \(line)")
      }
    }
  }

  @Test(arguments: [
    ("tick title @a", "checked item by item"),
    ("nothing title", "marked as having nothing to check"),
  ])
  func howASentenceWasCheckedIsSaid(_ row: (line: String, what: String)) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source A slug=a", "items", row.line, "report editor report.md", "report editor report.html",
    ])
    for file in ["report.md", "report.html"] {
      let report = String(decoding: desk.world.files[file] ?? [], as: UTF8.self)
      #expect(report.contains("0 carry a claim or finding and 1 was \(row.what)."), "\(file)")
    }
  }

  @Test func whatIsOpenStandsFirst() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source A slug=a", "items", "tick i1 @a", "report editor report.md"])
    let report = String(decoding: desk.world.files["report.md"] ?? [], as: UTF8.self)
    let rows = report.split(separator: "\n").filter { $0.hasPrefix("| i") }
    #expect(rows.count == desk.session.items.count)
    #expect(rows.first?.hasPrefix("| i2 | title | South Korea (place) | open |") == true)
    #expect(rows.last?.contains("| open |") == false)
    #expect(rows.contains { $0.hasPrefix("| i1 | title | China (place) | ticked |") })
  }
}
