import FactModel
import Testing

@testable import DocumentReading

struct DocumentPropertiesTests {
  private func facts(_ xml: String) -> ArticleFacts {
    DocumentProperties.facts(in: Array(xml.utf8))
  }

  @Test func readsThoseOfOffice() {
    let facts = facts(
      #"<?xml version="1.0"?><cp:coreProperties xmlns:dc="x"><dc:title>The flood &amp; "#
        + #"the bridge</dc:title><dc:creator>Jane Doe;John Roe</dc:creator>"#
        + #"<cp:lastModifiedBy>Nobody</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">"#
        + #"2024-01-30T10:00:00Z</dcterms:created><dcterms:modified>2025-01-01</dcterms:modified>"#
    )
    #expect(facts.title == "The flood & the bridge")
    #expect(facts.byline == ["Jane Doe", "John Roe"])
    #expect(facts.published == PartialDate("2024-01-30"))
  }

  @Test func prefersTheFirstAuthorOfOpenDocument() {
    let facts = facts(
      "<meta:initial-creator>Jane Doe</meta:initial-creator><dc:creator>John Roe</dc:creator>"
        + "<dc:date>2025-01-01</dc:date><meta:creation-date>2024-01-30T09</meta:creation-date>"
    )
    #expect(facts.byline == ["Jane Doe"])
    #expect(facts.published == PartialDate("2024-01-30"))
  }

  @Test(arguments: [
    "", "<dc:title/>", "<dc:title></dc:title>", "<dc:title", "<dc:title>",
    "<dc:title>Microsoft Word - flood.doc</dc:title>", "<dc:title>Untitled</dc:title>",
    "<dc:title>Document1</dc:title>", "<dc:title>flood_final.docx</dc:title>",
    "<dc:creator>Microsoft Office User</dc:creator>", "<dc:creator>a@example.org</dc:creator>",
    "<dc:titles>x</dc:titles>",
  ])
  func passesOverWhatNobodyWrote(_ xml: String) {
    #expect(facts(xml) == ArticleFacts())
  }

  @Test func readsThoseOfRTF() {
    let rtf =
      #"{\rtf1{\info{\title The flood}{\author Jane Doe}{\creatim\yr2024\mo1\dy30\hr9}}x}"#
    let facts = DocumentProperties.facts(inRTF: Array(rtf.utf8))
    #expect(facts.title == "The flood")
    #expect(facts.byline == ["Jane Doe"])
    #expect(facts.published == PartialDate("2024-01-30"))
    let strange = #"{\rtf1{\info{\title Wa\u322?}{\author }{\creatim\yr0}}{\title"#
    #expect(DocumentProperties.facts(inRTF: Array(strange.utf8)) == ArticleFacts())
  }

  @Test func findsTheBooksPackage() {
    let xml = #"<rootfiles><rootfile media-type="x" full-path="EPUB/a.opf"/></rootfiles>"#
    #expect(DocumentProperties.packagePath(inContainer: Array(xml.utf8)) == "EPUB/a.opf")
    #expect(DocumentProperties.packagePath(inContainer: Array("<rootfile full-path".utf8)) == nil)
  }
}
