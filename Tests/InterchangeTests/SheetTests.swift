import DocumentReading
import FactModel
import Interchange
import Notations
import OrderedJSON
import Testing

/// Spreadsheets with several sheets.
struct SheetTests {
  private static func sheet(_ name: String, _ rows: [[String]]) -> DocumentSheet {
    DocumentSheet(
      name: name,
      rows: rows.enumerated().map { DocumentSheet.Row(number: $0.offset + 3, fields: $0.element) }
    )
  }

  private static let sheets = [
    sheet("Notes", [["for the desk"]]),
    sheet(
      "May",
      [["Checks of May"], ["claim", "verdict", "Who"], ["It rained.", "False", "Rita"]]
    ),
    sheet(
      "June",
      [["claim", "verdict"], ["It froze.", "True"], ["It thawed.", "True", "", "x"]]
    ),
  ]

  private func reading(
    _ entries: [String],
    of sheets: [DocumentSheet] = Self.sheets
  ) throws -> ImportReading {
    var mapping = ImportMapping()
    for entry in entries { try mapping.add(entry) }
    let ports = ImportSource.Ports(
      parseXML: { _, _ in [] },
      companion: { _ in nil },
      sheets: { _, _ in sheets }
    )
    let source = try ImportSource([0x50, 0x4B, 3, 4, 0], name: "f.xlsx", ports: ports)
    let format = try FormatTable.readable(nil, for: source, mapping: mapping)
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    return try format.read(source, ImportContext(signed: signed, mapping: mapping))
  }

  @Test func readsTheFirstSheetWithClaims() throws {
    let reading = try reading([])
    #expect(reading.documents.flatMap(\.claims).map(\.claim.restatement) == ["It rained."])
    #expect(reading.documents.first?.claims.first?.place == "line 5")
    let told = (reading.notices + reading.tally.sentences).joined(separator: "\n")
    #expect(
      told.contains("The sheet “May” is read; not: “Notes”, “June”. sheet=NAME takes another")
    )
    #expect(told.contains("above them: “Checks of May”"))
    #expect(told.contains("Columns that may be read: column:Who=claimant"))
    let document = try #require(reading.documents.first)
    #expect(Self.placed(document).tally.sentences.joined().contains("“Who” (1) is not read"))
  }

  /// What becomes of what was read in a session on the article of the first claim.
  private static func placed(_ document: ImportedDocument) -> Placement {
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    let article = ArticleText("It rained.")
    let session = Session(
      id: .random(),
      created: signed,
      facts: ArticleFacts(title: "Rain"),
      revision: ArticleRevision(
        origin: "f",
        read: signed.at,
        text: article,
        blocks: ExchangeSession.blocks(article)
      ),
      scale: .aap
    )
    return Placement(document, in: session, unit: .utf16, context: ImportContext(signed: signed))
  }

  /// A comment on a cell is a note of whoever wrote it, an address under its words is kept.
  @Test func commentsAndLinksOfCellsStay() throws {
    var sheet = Self.sheet("May", [["claim", "verdict", "Who"], ["It rained.", "False", "Rita"]])
    sheet.remarks = [
      3: [DocumentSheet.Remark(.comment, column: 1, text: "by us")],
      4: [
        DocumentSheet.Remark(.comment, column: 1, text: "Ask again", author: "Bo"),
        DocumentSheet.Remark(.link, column: 2, text: "https://a.example"),
      ],
    ]
    let reading = try reading([], of: [sheet])
    let claim = try #require(reading.documents.first?.claims.first?.claim)
    #expect(claim.notes.map(\.text) == ["verdict: Ask again"])
    #expect(claim.notes.first?.signed.by.name == "Bo")
    #expect(claim.foreign["csv"]["Who (link)"] == .string("https://a.example"))
    #expect(reading.tally.sentences.contains("Comment “by us” (1) is not taken."))
  }

  @Test func readsTheSheetThatIsNamed() throws {
    let reading = try reading(["sheet=june"])
    #expect(
      reading.documents.flatMap(\.claims).map(\.claim.restatement) == ["It froze.", "It thawed."]
    )
    #expect(reading.documents.flatMap(\.misfits).map(\.place) == ["line 5"])
  }

  @Test(arguments: [
    ("sheet=July", "there is no sheet “July” in it"),
    ("sheet=Notes", "no sheet has a column “exact” or “restatement” in its first lines"),
  ])
  func refuses(_ row: (entry: String, what: String)) {
    do throws(Problem) {
      do {
        _ = try reading([row.entry])
      } catch let problem as Problem {
        throw problem
      } catch {
        Issue.record(error)
        return
      }
      Issue.record("was taken")
    } catch {
      #expect(error.what.contains(row.what), "\(error.what)")
    }
  }
}
