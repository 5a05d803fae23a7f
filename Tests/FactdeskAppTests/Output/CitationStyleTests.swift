import ChildProcesses
import FactModel
import Interchange
import OrderedJSON
import TestSupport
import Testing

@testable import FactdeskApp

/// Citations by a style, through pandoc.
struct CitationStyleTests {
  private static let style = """
    <?xml version="1.0" encoding="utf-8"?>
    <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <info><title>House</title><id>house</id><updated>2024-01-01T00:00:00+00:00</updated></info>
      <citation><layout><text variable="title"/></layout></citation>
      <bibliography><layout suffix=".">
        <names variable="author"><name/></names>
        <text variable="title" prefix=": " font-style="italic"/>
        <date variable="issued" form="text" prefix=" (" suffix=")"/>
      </layout></bibliography>
    </style>
    """

  private func source() -> Source {
    var source = Source(id: .random(), number: EntityNumber(1))
    source.title = "The <i>toll</i> & *more*"
    source.authors = ["Town Council, Roads Office"]
    source.published = PartialDate("2024-05")
    return source
  }

  @Test(.enabled(if: ProgramSearch().find("pandoc") != nil, "pandoc is not installed"))
  func citesInTheStyleOfAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("house.csl", Self.style)
    let source = source()
    let document = try CitationStyle().document(
      of: CitationList.items(of: [source]),
      style: folder["house.csl"]
    )
    let citations = CitationList.citations(in: try JSONParser.parse(document))
    #expect(
      citations[source.id] == "Town Council, Roads Office: The toll & *more* (May 2024)",
      "\(citations)"
    )
  }

  @Test(.enabled(if: ProgramSearch().find("pandoc") != nil, "pandoc is not installed"))
  func aStyleThatNamesAnotherIsThatOne() throws {
    let folder = try TemporaryFolder()
    try folder.write("house.csl", Self.style)
    try folder.write(
      "other.csl",
      """
      <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>Other</title>
      <link href="http://styles.example/house" rel="independent-parent"/></info></style>
      """
    )
    let source = source()
    let document = try CitationStyle(folder: folder.path).document(
      of: CitationList.items(of: [source]),
      style: "other"
    )
    #expect(CitationList.citations(in: try JSONParser.parse(document)).count == 1)
  }

  @Test func namesThePackageWhereStylesAreMissing() throws {
    let problem = try #require(throws: Problem.self) {
      try CitationStyle(folder: "/nowhere").document(of: [], style: "apa")
    }
    #expect(problem.what == "there is no citation style apa")
    #expect(
      problem.remedy == "Install the styles: apt-get install citation-style-language-styles"
    )
    let folder = try TemporaryFolder()
    for style in ["../../etc/passwd", "nosuch", "nosuch.csl", ""] {
      #expect(throws: Problem.self) {
        try CitationStyle(folder: folder.path).document(of: [], style: style)
      }
    }
  }
}
