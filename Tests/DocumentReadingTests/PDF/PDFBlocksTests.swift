import FactModel
import TestSupport
import Testing

@testable import ArticleReading
@testable import DocumentReading

/// Makes what `pdftotext -bbox-layout` writes.
private struct Pages {
  private var output = "<doc>\n"
  private var isOpen = false

  mutating func page() {
    if isOpen { output += "</page>\n" }
    output += "<page width=\"600\" height=\"800\">\n"
    isOpen = true
  }

  /// A group of lines, ten points high and twelve apart; `width` of each by its letters.
  mutating func group(
    _ lines: [String],
    left: Double,
    top: Double,
    size: Double = 10,
    indent: [Int: Double] = [:]
  ) {
    let boxes = lines.enumerated().map { number, line in
      let start = left + (indent[number] ?? 0)
      let top = top + Double(number) * size * 1.2
      return (start, top, start + Double(line.count) * size * 0.5, top + size)
    }
    let right = boxes.map(\.2).max() ?? left
    let bottom = boxes.map(\.3).max() ?? top
    output += "<flow>\n<block \(attributes((left, top, right, bottom)))>\n"
    for (line, box) in zip(lines, boxes) {
      output += "<line \(attributes(box))>\n"
      for word in line.split(separator: " ") {
        output += "<word \(attributes(box))>\(word)</word>\n"
      }
      output += "</line>\n"
    }
    output += "</block>\n</flow>\n"
  }

  /// A line of small type from the bottom to the top.
  mutating func upright(_ line: String, left: Double, top: Double) {
    let box = attributes((left, top, left + 8, top + Double(line.count) * 5))
    output +=
      "<flow>\n<block \(box)>\n<line \(box)>\n<word \(box)>\(line)</word>\n</line>\n</block>\n</flow>\n"
  }

  private func attributes(_ box: (Double, Double, Double, Double)) -> String {
    "xMin=\"\(box.0)\" yMin=\"\(box.1)\" xMax=\"\(box.2)\" yMax=\"\(box.3)\""
  }

  var blocks: [String] {
    let layout = PDFLayout(Array((output + "</page>\n</doc>\n").utf8))
    return PDFBlocks(layout).blocks.map {
      "\($0.kind.rawValue): \(String(decoding: $0.text, as: UTF8.self))"
    }
  }
}

struct PDFBlocksTests {
  private let full = "The river rose by two metres in a single night and no"

  @Test func readsLabelsBesideWhatWasSaid() {
    var pages = Pages()
    pages.page()
    pages.group(["MR. ORR:"], left: 50, top: 100)
    pages.group(["THE MAYOR:"], left: 50, top: 124)
    pages.group(["We lost four hundred jobs, and the board", "knew of it."], left: 150, top: 100)
    pages.group(["We lost forty."], left: 150, top: 124)
    #expect(
      pages.blocks == [
        "paragraph: MR. ORR: We lost four hundred jobs, and the board knew of it.",
        "paragraph: THE MAYOR: We lost forty.",
      ]
    )
  }

  @Test func readsTheCellsOfATableLineByLine() {
    var pages = Pages()
    pages.page()
    pages.group(["Year", "2022", "2023"], left: 50, top: 100)
    pages.group(["Boxes", "60,000", "74,000"], left: 150, top: 100)
    pages.group(["Change", "-4 %", "+23 %"], left: 250, top: 100)
    #expect(
      pages.blocks == [
        "table-row: Year | Boxes | Change", "table-row: 2022 | 60,000 | -4 %",
        "table-row: 2023 | 74,000 | +23 %",
      ]
    )
  }

  @Test func readsARowWhoseCellsTakeSeveralLines() {
    var pages = Pages()
    pages.page()
    pages.group([full + " warning.", "Nobody was hurt in it, the mayor said."], left: 50, top: 60)
    pages.group(["Port"], left: 50, top: 120)
    pages.group(["Boxes in", "April"], left: 200, top: 120)
    pages.group(["Change"], left: 320, top: 120)
    pages.group(["Westhaven North", "and South"], left: 50, top: 160)
    pages.group(["81,000"], left: 200, top: 160)
    pages.group(["+8 %"], left: 320, top: 160)
    pages.group(["Easthaven"], left: 50, top: 200)
    pages.group(["12,000"], left: 200, top: 200)
    pages.group(["-3 %"], left: 320, top: 200)
    pages.group(
      ["The harbour is larger than it ever was, and it grows by the year."],
      left: 50,
      top: 240
    )
    #expect(
      pages.blocks == [
        "paragraph: \(full) warning. Nobody was hurt in it, the mayor said.",
        "table-row: Port | Boxes in April | Change",
        "table-row: Westhaven North and South | 81,000 | +8 %",
        "table-row: Easthaven | 12,000 | -3 %",
        "paragraph: The harbour is larger than it ever was, and it grows by the year.",
      ]
    )
  }

  @Test func readsRowsOfWordsInThreeColumns() {
    var pages = Pages()
    pages.page()
    pages.group(["Name", "Ines Porto", "Bo Dell"], left: 50, top: 100)
    pages.group(["Office", "Minister for ports", "Head of the union"], left: 200, top: 100)
    pages.group(["Since", "2021", "May"], left: 400, top: 100)
    #expect(
      pages.blocks == [
        "table-row: Name | Office | Since", "table-row: Ines Porto | Minister for ports | 2021",
        "table-row: Bo Dell | Head of the union | May",
      ]
    )
  }

  @Test func readsLongCellsThatBeginAtOneHeight() {
    var pages = Pages()
    pages.page()
    let rows = [
      ("Quay", ["Remarks"], "Boxes"),
      (
        "North", ["The crane fell in the storm of March", "and was repaired within eleven days"],
        "41"
      ),
      ("South", ["Closed at night since the council", "voted on it in the autumn of 2023"], "22"),
    ]
    for (number, row) in rows.enumerated() {
      let top = 100 + Double(number) * 40
      pages.group([row.0], left: 50, top: top)
      pages.group(row.1, left: 150, top: top)
      pages.group([row.2], left: 450, top: top)
    }
    #expect(
      pages.blocks == [
        "table-row: Quay | Remarks | Boxes",
        "table-row: North | The crane fell in the storm of March and was repaired within eleven days | 41",
        "table-row: South | Closed at night since the council voted on it in the autumn of 2023 | 22",
      ]
    )
  }

  @Test func readsThreeColumnsOfTextOneAfterTheOther() {
    var pages = Pages()
    pages.page()
    for column in 0..<3 {
      let lines = [
        "The harbour of Westhaven", "moved more containers in", "April than in any month.",
      ]
      pages.group(lines, left: 50 + Double(column) * 180, top: 100)
    }
    #expect(!pages.blocks.contains { $0.hasPrefix("table-row") }, "\(pages.blocks)")
  }

  @Test func readsColumnsOfTextOneAfterTheOther() {
    var pages = Pages()
    pages.page()
    for row in 0..<3 {
      let top = 100 + Double(row) * 40
      pages.group(["Part \(row) of the left side."], left: 50, top: top)
      pages.group(["Part \(row) of the right side."], left: 300, top: top)
    }
    #expect(!pages.blocks.contains { $0.hasPrefix("table-row") })
  }

  @Test func setsLettersAcrossOnePageApart() {
    var pages = Pages()
    pages.page()
    pages.group([full, "warning came from the town."], left: 50, top: 100)
    pages.group(["D"], left: 80, top: 95, size: 60)
    pages.group(["RA"], left: 150, top: 160, size: 60)
    pages.group(["FT"], left: 240, top: 230, size: 60)
    pages.group([full, "sign was seen."], left: 50, top: 180)
    #expect(
      pages.blocks == [
        "paragraph: \(full) warning came from the town.", "paragraph: \(full) sign was seen.",
        "furniture: DRAFT",
      ]
    )
  }

  @Test func aParagraphGoesOnBelowADropCapital() {
    var pages = Pages()
    pages.page()
    pages.group(["T"], left: 50, top: 98, size: 24)
    pages.group(
      [
        "he river rose by two metres in a single night",
        "and nobody in the town had seen it come or",
      ],
      left: 64,
      top: 100
    )
    pages.group(["had any time to leave the mill."], left: 50, top: 124)
    #expect(
      pages.blocks == [
        "paragraph: The river rose by two metres in a single night and nobody in the town had seen it come "
          + "or had any time to leave the mill."
      ]
    )
  }

  /// As the words lie on the page, from the left, and as they are read.
  @Test(arguments: [
    ("תולוכמ 81,000 ריבעה ריעה לש למנה", "הנמל של העיר העביר 81,000 מכולות"),
    (".ינש םויב ריעה שאר רמא ,ריעה", "העיר, אמר ראש העיר ביום שני."),
    ("2024-ב Port (תושר) הרמא", "אמרה (רשות) Port ב-2024"),
    ("The word םולש תיב is old", "The word בית שלום is old"),
    ("3.5,ב ונרפס", "ספרנו ב,3.5"),
  ])
  func readsWordsFromTheRight(_ row: (page: String, text: String)) {
    let words = PDFDirection.logical(row.page.split(separator: " ").map(String.init))
    #expect(words.joined(separator: " ") == row.text)
  }

  @Test func readsColumnsFromTheRight() {
    var pages = Pages()
    pages.page()
    pages.group([".ינש רוט"], left: 50, top: 100)
    pages.group([".ןושאר רוט"], left: 300, top: 100)
    #expect(pages.blocks.first?.hasSuffix("טור ראשון.") == true)
  }

  @Test(arguments: [7.0, 8.0, 8.8])
  func joinsSmallCapitals(_ height: Double) {
    let line = """
      <doc>
      <page width="600" height="800">
      <block xMin="50" yMin="100" xMax="220" yMax="110">
      <line xMin="50" yMin="100" xMax="220" yMax="110">
      <word xMin="50" yMin="100" xMax="57" yMax="110">T</word>
      <word xMin="57.3" yMin="\(110 - height)" xMax="70" yMax="110">HE</word>
      <word xMin="74" yMin="100" xMax="110" yMax="110">harbour</word>
      </line>
      </block>
      </page>
      </doc>
      """
    let layout = PDFLayout(Array(line.utf8))
    #expect(layout.pages.first?.groups.first?.lines.first?.text == "THE harbour")
  }

  @Test func setsRaisedFiguresApart() {
    let line = """
      <doc>
      <page width="600" height="800">
      <block xMin="50" yMin="100" xMax="120" yMax="110">
      <line xMin="50" yMin="100" xMax="120" yMax="110">
      <word xMin="50" yMin="100" xMax="60" yMax="110">74</word>
      <word xMin="60" yMin="98" xMax="63" yMax="104">2</word>
      <word xMin="67" yMin="100" xMax="90" yMax="110">ships</word>
      </line>
      </block>
      </page>
      </doc>
      """
    let layout = PDFLayout(Array(line.utf8))
    #expect(layout.pages.first?.groups.first?.lines.first?.text == "74² ships")
  }

  /// Testimony: lines far apart, paragraphs set in.
  private let testimony: [(indent: Double, text: String)] = [
    (30, "On Monday the office counted the barrels in the yard, and the figure leaves"),
    (0, "out those that were only carried from one barn to the other, which the union counts"),
    (0, "and the office does not."),
    (30, "Between May and June the number of fires fell from nine to two in a month,"),
    (0, "while the hours grew. We expect fewer this year, a figure that does not include"),
    (0, "the ferry."),
  ]

  @Test(arguments: [1.2, 2.0, 2.4, 3.0])
  func measuresWhatIsFarApartByTheDocument(_ pitch: Double) {
    var pages = Pages()
    pages.page()
    for (number, line) in testimony.enumerated() {
      let top = 100 + Double(number) * 10 * pitch
      pages.group([line.text], left: 50 + line.indent, top: top)
    }
    #expect(
      pages.blocks == [
        "paragraph: On Monday the office counted the barrels in the yard, and the figure leaves out those "
          + "that were only carried from one barn to the other, which the union counts and the office "
          + "does not.",
        "paragraph: Between May and June the number of fires fell from nine to two in a month, while the "
          + "hours grew. We expect fewer this year, a figure that does not include the ferry.",
      ]
    )
  }

  @Test(arguments: [true, false])
  func leavesTheNumbersOfLinesOut(_ areApart: Bool) {
    let lines = [
      "Q. Please state your name.", "A. Ada Lind. I keep the books of the", "mill.",
      "Q. When did you see that the count", "was wrong by some barrels?",
      "A. In May, and once more in the",
      "summer.",
    ]
    var pages = Pages()
    pages.page()
    for (number, line) in lines.enumerated() {
      let top = 100 + Double(number) * 20
      if areApart {
        pages.group(["\(number + 1)"], left: 30, top: top)
        pages.group([line], left: 60, top: top)
      } else {
        pages.group(["\(number + 1) \(line)"], left: 30, top: top)
      }
    }
    #expect(
      pages.blocks == [
        "paragraph: Q. Please state your name.",
        "paragraph: A. Ada Lind. I keep the books of the mill.",
        "paragraph: Q. When did you see that the count was wrong by some barrels?",
        "paragraph: A. In May, and once more in the summer.",
      ]
    )
  }

  @Test func putsALargeFirstLetterToItsWord() {
    var pages = Pages()
    pages.page()
    pages.group(["T"], left: 50, top: 100, size: 36)
    pages.group(["he river rose by two metres in a single night and no", full], left: 72, top: 104)
    #expect(
      pages.blocks == ["paragraph: The river rose by two metres in a single night and no \(full)"]
    )
  }

  @Test func joinsLinesAndWords() {
    var pages = Pages()
    pages.page()
    pages.group(
      [
        full, "body in the town had expected such an extraordi-",
        "nary flood, said the president of the country &amp; her",
        "staff.", "She said so.",
      ],
      left: 60,
      top: 200,
      indent: [4: 15]
    )
    #expect(
      pages.blocks == [
        "paragraph: \(full) body in the town had expected such an extraordinary flood, said the "
          + "president of the country & her staff.",
        "paragraph: She said so.",
      ]
    )
  }

  @Test(arguments: [
    ("2023-", "2024 were", "2023-2024 were"), ("18-", "month job", "18-month job"),
    ("COVID-", "19 times", "COVID-19 times"), ("18-", "and 20-month jobs", "18- and 20-month jobs"),
  ])
  func keepsAHyphenBesideAFigure(_ row: (first: String, second: String, text: String)) {
    var pages = Pages()
    pages.page()
    let start = "The board of the harbour says that in the whole of the town the"
    pages.group(
      ["\(start) \(row.first)", "\(row.second) and so on, says the board."],
      left: 60,
      top: 200
    )
    #expect(pages.blocks == ["paragraph: \(start) \(row.text) and so on, says the board."])
  }

  @Test(arguments: ["•", "–"])
  func putsMarkersBeforeThePointsOfAList(_ marker: String) {
    var pages = Pages()
    pages.page()
    for number in 0..<2 { pages.group([marker], left: 60, top: Double(200 + number * 24)) }
    pages.group(
      [
        "The first point of the board is that it counts only the full", "boxes.",
        "The second point of it is that no man saw the empty boxes at", "night.",
      ],
      left: 90,
      top: 200
    )
    #expect(pages.blocks.count == 2)
    #expect(pages.blocks.first?.hasSuffix("counts only the full boxes.") == true)
    #expect(pages.blocks.allSatisfy { $0.hasPrefix("list-item: ") })
  }

  @Test func joinsWordsInSmallCapitals() {
    let line = """
      <doc>
      <page width="600" height="800">
      <block xMin="50" yMin="100" xMax="120" yMax="110">
      <line xMin="50" yMin="100" xMax="120" yMax="110">
      <word xMin="50" yMin="100" xMax="57" yMax="110">T</word>
      <word xMin="57" yMin="102" xMax="68" yMax="109">HE</word>
      <word xMin="71" yMin="100" xMax="78" yMax="110">A</word>
      <word xMin="81" yMin="102" xMax="92" yMax="109">MEN</word>
      </line>
      </block>
      </page>
      </doc>
      """
    let layout = PDFLayout(Array(line.utf8))
    #expect(layout.pages.first?.groups.first?.lines.first?.text == "THE A MEN")
  }

  @Test func keepsAHyphenThatBelongsToTheWord() {
    var pages = Pages()
    pages.page()
    pages.group(
      [
        "A well-known fact, said she, is that of the well-", "known flood, which rose in the non-",
        "Korean part of the peninsula in the night of Monday.",
      ],
      left: 60,
      top: 200
    )
    #expect(
      pages.blocks == [
        "paragraph: A well-known fact, said she, is that of the well-known flood, which rose in the "
          + "non-Korean part of the peninsula in the night of Monday."
      ]
    )
  }

  @Test func readsColumnsBelowATitle() {
    var pages = Pages()
    pages.page()
    pages.group(["A flood in the north of the country"], left: 60, top: 60, size: 24)
    pages.group(Array(repeating: full, count: 4), left: 60, top: 150)
    pages.group(Array(repeating: full.uppercased(), count: 4), left: 340, top: 150)
    #expect(pages.blocks.first == "heading: A flood in the north of the country")
    let text = pages.blocks.joined()
    #expect(text.ranges(of: full).count == 4)
    let lower = text.ranges(of: full).last
    let upper = text.ranges(of: full.uppercased()).first
    #expect((lower?.upperBound).flatMap { end in upper.map { end <= $0.lowerBound } } == true)
  }

  @Test func joinsWhatGoesOnOnTheNextPage() {
    var pages = Pages()
    for number in 0..<3 {
      pages.page()
      pages.group(["Flood Review \(number + 10)"], left: 250, top: 20)
      let last =
        number == 2 ? "body knew." : "\(number) in the midst of a sentence that is going on and"
      pages.group(["\(number) \(full)", full, full, last], left: 60, top: 680)
      pages.group(["\(number + 1)"], left: 300, top: 780)
    }
    #expect(pages.blocks.count == 2, "\(pages.blocks)")
    #expect(pages.blocks.last == "furniture: Flood Review 10")
    for number in 1...2 {
      #expect(pages.blocks[0].contains("that is going on and \(number) The river"))
    }
  }

  @Test func putsFootnotesAtTheEnd() {
    var pages = Pages()
    pages.page()
    pages.group([full, full], left: 60, top: 600)
    pages.group(["1 On Monday."], left: 60, top: 720, size: 7)
    pages.page()
    pages.group(["body knew.", full], left: 60, top: 60)
    #expect(pages.blocks.last == "paragraph: 1 On Monday.")
    #expect(pages.blocks.first?.contains("and no body knew.") == true)
  }

  @Test(arguments: [
    ("11/25/26, 9:28 AM", true), ("25.11.2026, 09:28 The bridge is closed", true),
    ("https://example.org/a 1/2", true), ("file:///tmp/a.html", true),
    ("12 houses", false), ("On 11/25/26, 9:28 people", false), ("", false), ("11/25/26", false),
    ("Read https://example.org", false),
  ])
  func knowsWhatABrowserPrintsAroundAPage(_ row: (text: String, isMark: Bool)) {
    #expect(PDFRunningHeads.isPrintMark(row.text) == row.isMark)
  }

  /// What stands at the end of a page and is no page number: the sentence goes on over it.
  @Test(arguments: [
    "81,000", "2024", "1939-45", "-5", "IV", "page 12", "74,000", "7.5", "$5", "5%", "II", "12",
  ])
  func keepsFiguresAtTheEdgeOfPages(_ figure: String) {
    var pages = Pages()
    pages.page()
    pages.group(
      ["The union doubts what the board has counted on that day, which was"],
      left: 60,
      top: 715
    )
    pages.group([figure], left: 60, top: 727)
    pages.page()
    pages.group(["and the auditor looks at it in June."], left: 60, top: 60)
    #expect(
      pages.blocks == [
        "paragraph: The union doubts what the board has counted on that day, which was \(figure) and the "
          + "auditor looks at it in June."
      ]
    )
  }

  @Test(arguments: [
    ["1", "2", "3"], ["217", "218", "219"], ["– 4 –", "– 5 –", "– 6 –"], ["xii", "xiii", "xiv"],
    ["Page 3 of 12", "Page 4 of 12", "Page 5 of 12"], ["3/12", "4/12", "5/12"],
    ["7-9", "7-10", "7-11"],
  ])
  func takesPageNumbersOut(_ numbers: [String]) {
    var pages = Pages()
    for (index, number) in numbers.enumerated() {
      pages.page()
      pages.group(["\(index) \(full)", full, full, "body knew."], left: 60, top: 300)
      pages.group([number], left: 300, top: 780)
    }
    #expect(pages.blocks.count == 3)
    #expect(pages.blocks.allSatisfy { $0.hasSuffix("body knew.") })
  }

  /// Lines that differ in their figures are not the same line.
  @Test(arguments: [
    ["Boxes 74,000", "Boxes 81,000", "Boxes 92,000"],
    ["Q. Did you see it on 3 May?", "Q. Did you see it on 9 May?"],
    ["Boxes in 2023: 74,000", "Boxes in 2024: 81,000"], ["2019", "2024"],
    ["In all: 5", "In all: 2"],
  ])
  func keepsLinesThatDifferInTheirFigures(_ lines: [String]) {
    var pages = Pages()
    for line in lines {
      pages.page()
      pages.group([line], left: 60, top: 30)
      pages.group([full, full, full, "body knew."], left: 60, top: 300)
    }
    let text = pages.blocks.joined(separator: "\n")
    for line in lines { #expect(text.contains(line)) }
    #expect(!text.contains("furniture"))
  }

  @Test func setsMarksOnThePagesApart() {
    var pages = Pages()
    for number in 0..<2 {
      pages.page()
      pages.group(["A flood in the north"], left: 60, top: Double(60 + number * 40), size: 18)
      pages.group(["\(number) \(full)", full, full, "body knew."], left: 60, top: 200)
      for (place, letter) in ["D", "R", "T"].enumerated() {
        pages.group(
          [letter],
          left: Double(100 + place * 60),
          top: Double(600 - place * 60),
          size: 50
        )
      }
      pages.upright("Photo: Nina Falk", left: 570, top: 300)
    }
    #expect(pages.blocks.first == "heading: A flood in the north")
    #expect(pages.blocks.suffix(2) == ["furniture: Photo: Nina Falk", "furniture: DRT"])
    #expect(!pages.blocks.dropLast(2).contains { $0.contains("DRT") || $0.hasSuffix(": T") })
  }

  @Test func readsProperties() {
    let layout = PDFLayout(
      Array(
        """
        <head>
        <title>A flood &amp; a bridge</title>
        <meta name="Author" content="Jane Doe"/>
        <meta name="CreationDate" content="2024-01-30T00:00:00Z"/>
        """.utf8
      )
    )
    #expect(layout.properties.title == "A flood & a bridge")
    #expect(layout.properties.byline == ["Jane Doe"])
    #expect(layout.properties.published == PartialDate("2024-01-30"))
  }

  @Test(arguments: 0..<200)
  func losesNoLetter(_ seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    var pages = Pages()
    var letters = 0
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      pages.page()
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let lines = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
          ["The river rose", "x", "• item", "1 note", "3. list", "Table 1", "ends here."]
            .randomElement(using: &generator) ?? ""
        }
        letters += lines.joined().count { $0.isLetter }
        pages.group(
          lines,
          left: Double(Int.random(in: 0...500, using: &generator)),
          top: Double(Int.random(in: 110...600, using: &generator)),
          size: [7, 10, 20].randomElement(using: &generator) ?? 10
        )
      }
    }
    let found = pages.blocks.map { $0.drop { $0 != ":" }.count { $0.isLetter } }.reduce(0, +)
    #expect(found == letters)
  }

  @Test(arguments: 0..<50)
  func survivesDamagedOutput(_ seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let parts = [
      "<page width=\"600\" height=\"800\">", "<block xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">",
      "<line xMin=\"1\" yMin=\"nan\" xMax=\"inf\" yMax=\"4\">", "<word xMin=\"1\">a</word>",
      "</line>", "<word", "<line xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">", "<title>", "&#x;",
      "<page>", "</page>", "<meta name=\"Author\"",
    ]
    let text = (0..<60).map { _ in parts.randomElement(using: &generator) ?? "" }
      .joined(separator: "\n")
    _ = PDFBlocks(PDFLayout(Array(text.utf8)))
  }
}
