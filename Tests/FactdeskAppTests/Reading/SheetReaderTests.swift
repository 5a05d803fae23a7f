import DocumentReading
import TestSupport
import Testing

@testable import FactdeskApp

/// Sheets of spreadsheets, as Excel and LibreOffice write them.
struct SheetReaderTests {
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func workbook(
    _ rows: String,
    texts: String = "",
    date1904: Bool = false
  ) -> [UInt8] {
    func relation(_ id: Int, _ kind: String, _ target: String) -> String {
      "<Relationship Id=\"rId\(id)\" Type=\"\(relations)/\(kind)\" Target=\"\(target)\"/>"
    }
    func part(_ name: String, _ content: String) -> String {
      "<\(name) xmlns=\"m\" xmlns:r=\"\(relations)\">\(content)</\(name)>"
    }
    return StoredArchive.bytes([
      ("_rels/.rels", part("Relationships", relation(1, "officeDocument", "xl/workbook.xml"))),
      (
        "xl/workbook.xml",
        part(
          "workbook",
          "<workbookPr\(date1904 ? " date1904=\"1\"" : "")/><sheets>"
            + "<sheet name=\"Claims\" sheetId=\"1\" r:id=\"rId1\"/>"
            + "<sheet name=\"Empty\" sheetId=\"2\" r:id=\"rId9\"/></sheets>"
        )
      ),
      (
        "xl/_rels/workbook.xml.rels",
        part(
          "Relationships",
          relation(1, "worksheet", "worksheets/sheet1.xml")
            + relation(2, "sharedStrings", "sharedStrings.xml")
            + relation(3, "styles", "styles.xml")
        )
      ),
      ("xl/sharedStrings.xml", part("sst", texts)),
      (
        "xl/styles.xml",
        part(
          "styleSheet",
          "<numFmts><numFmt numFmtId=\"165\" formatCode=\"&quot;day&quot; 0\"/>"
            + "<numFmt numFmtId=\"164\" formatCode=\"d\\.\\ mmm\\ yyyy\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
            + "<xf numFmtId=\"165\"/></cellXfs>"
        )
      ),
      ("xl/worksheets/sheet1.xml", part("worksheet", "<sheetData>\(rows)</sheetData>")),
    ])
  }

  private static func openSheet(_ rows: String) -> [UInt8] {
    StoredArchive.bytes([
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      (
        "content.xml",
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:dc=\"c\">"
          + "<office:body><office:spreadsheet><table:table table:name=\"Claims\">\(rows)</table:table>"
          + "</office:spreadsheet></office:body></office:document-content>"
      ),
    ])
  }

  private func rows(_ file: [UInt8]) throws -> [DocumentSheet.Row] {
    let parts = try #require(PackedParts(file, name: "f"))
    return try #require(DocumentSheet.sheets(of: parts)?.first).rows
  }

  @Test(arguments: [
    ("<c r=\"A1\" t=\"s\"><v>1</v></c>", ["It rained."]),
    ("<c r=\"C1\" t=\"inlineStr\"><is><t>It froze.</t></is></c>", ["", "", "It froze."]),
    ("<c r=\"A1\" t=\"str\"><v>It</v></c><c r=\"B1\" t=\"b\"><v>1</v></c>", ["It", "TRUE"]),
    ("<c r=\"A1\"><v>0.10000000000000001</v></c><c><v>240</v></c>", ["0.1", "240"]),
    ("<c r=\"A1\" s=\"1\"><v>45419</v></c>", ["2024-05-07"]),
    ("<c r=\"A1\" s=\"2\"><v>45419.5</v></c>", ["2024-05-07 12:00"]),
    ("<c r=\"A1\" s=\"3\"><v>45419</v></c>", ["45419"]),
    ("<c r=\"A1\" s=\"1\"><v>1</v></c>", ["1900-01-01"]),
    ("<c r=\"A1\" t=\"s\"><v>9</v></c><c t=\"str\"><v>x</v></c>", ["", "x"]),
    ("<c r=\"A1\" t=\"s\"><v>0</v></c>", ["two runs"]),
  ])
  func readsCellsOfExcel(_ row: (cells: String, fields: [String])) throws {
    let texts =
      "<si><r><t>two </t></r><rPh><t>ignored</t></rPh><r><t>runs</t></r></si><si><t>It rained.</t></si>"
    let file = Self.workbook("<row r=\"4\">\(row.cells)</row>", texts: texts)
    #expect(try rows(file) == [DocumentSheet.Row(number: 4, fields: row.fields)])
  }

  @Test func countsDaysFrom1904() throws {
    let file = Self.workbook("<row><c s=\"1\"><v>43957</v></c></row>", date1904: true)
    #expect(try rows(file).first?.fields == ["2024-05-07"])
  }

  /// Comments lie in a file of their own, links in the sheet or in a formula.
  @Test func readsCommentsAndLinksOfExcel() throws {
    let rows =
      "<row r=\"2\"><c r=\"B2\" t=\"str\"><f>HYPERLINK(\"https://a.example\",\"a\")</f><v>a</v></c></row>"
    var files: [(path: String, content: String)] = []
    let packed = Self.workbook(rows)
    for entry in try #require(ZIPDirectory(packed)).entries {
      files.append(
        (path: entry.name, content: String(decoding: packed[entry.content], as: UTF8.self))
      )
    }
    files.append(
      (
        path: "xl/worksheets/_rels/sheet1.xml.rels",
        content:
          "<Relationships xmlns=\"m\"><Relationship Id=\"rId1\" Type=\"\(Self.relations)/comments\" "
          + "Target=\"../comments1.xml\"/></Relationships>"
      )
    )
    files.append(
      (
        path: "xl/comments1.xml",
        content: "<comments xmlns=\"m\"><authors><author>Bo</author></authors><commentList>"
          + "<comment ref=\"A2\" authorId=\"0\"><text><r><t>Ask </t></r><r><t>again</t></r></text></comment>"
          + "</commentList></comments>"
      )
    )
    let parts = try #require(PackedParts(StoredArchive.bytes(files), name: "f"))
    let remarks = try #require(DocumentSheet.sheets(of: parts)?.first).remarks
    #expect(
      remarks == [
        2: [
          DocumentSheet.Remark(.link, column: 1, text: "https://a.example"),
          DocumentSheet.Remark(.comment, column: 0, text: "Ask again", author: "Bo"),
        ]
      ]
    )
  }

  @Test func readsCommentsAndLinksOfOpenSheets() throws {
    let rows =
      "<table:table-row><table:table-cell><office:annotation><dc:creator>Bo</dc:creator><text:p>Ask</text:p>"
      + "</office:annotation><text:p><text:a href=\"https://a.example\">a</text:a></text:p></table:table-cell>"
      + "</table:table-row>"
    let parts = try #require(PackedParts(Self.openSheet(rows), name: "f"))
    let remarks = try #require(DocumentSheet.sheets(of: parts)?.first).remarks
    #expect(
      remarks == [
        1: [
          DocumentSheet.Remark(.comment, column: 0, text: "Ask", author: "Bo"),
          DocumentSheet.Remark(.link, column: 0, text: "https://a.example"),
        ]
      ]
    )
  }

  @Test func namesAllSheets() throws {
    let parts = try #require(PackedParts(Self.workbook(""), name: "f"))
    #expect(DocumentSheet.sheets(of: parts)?.map(\.name) == ["Claims", "Empty"])
  }

  @Test(arguments: [
    ("<table:table-cell><text:p>It rained.</text:p></table:table-cell>", ["It rained."]),
    (
      "<table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell><text:p>a<text:s "
        + "text:c=\"2\"/>b</text:p><text:p>c</text:p></table:table-cell>", ["", "", "a  b\nc"]
    ),
    (
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-05-07\"><text:p>7.5.24</text:p>"
        + "</table:table-cell>", ["2024-05-07"]
    ),
    (
      "<table:table-cell office:value-type=\"float\" office:value=\"1200\"><text:p>1,200</text:p>"
        + "</table:table-cell>", ["1200"]
    ),
    (
      "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"false\"><text:p>FALSCH"
        + "</text:p></table:table-cell>", ["FALSE"]
    ),
    (
      "<table:table-cell><office:annotation><text:p>a comment</text:p></office:annotation>"
        + "<text:p>It froze.</text:p></table:table-cell>", ["It froze."]
    ),
  ])
  func readsCellsOfOpenDocument(_ row: (cells: String, fields: [String])) throws {
    let file = Self.openSheet(
      "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
        + "<table:table-row>\(row.cells)</table:table-row>"
        + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell "
        + "table:number-columns-repeated=\"16384\"/></table:table-row>"
    )
    #expect(try rows(file) == [DocumentSheet.Row(number: 3, fields: row.fields)])
  }
}
