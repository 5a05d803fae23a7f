import ArticleReading
package import DocumentReading
package import FactModel
import OrderedJSON

extension ArticleLoader {
  /// What is said where a draft has what ``loadAnnotations(_:)`` reads.
  static let annotationNotice =
    "it has comments, footnotes or links: annotations takes them in as the author's"

  /// Whether a draft has links or footnotes, by the HTML that was made of it.
  static func hasLinks(_ html: [UInt8]) -> Bool {
    let html = String(decoding: html, as: UTF8.self)
    return html.includes("<a href=\"http") || html.includes("footnote-ref")
  }

  /// Reads the comments, footnotes, links and tracked changes of a draft, a document or Markdown.
  package func loadAnnotations(_ origin: String) throws(Problem) -> [DraftAnnotation] {
    let arrival = try arrival(from: origin)
    let (content, format) = try opened(arrival)
    if format.isOffice { return try OfficeDocument(content.bytes, format, arrival).annotations() }
    guard let reader = format.pandocReader else {
      throw Problem(
        .input,
        "a draft of this kind has no comments, footnotes or links",
        place: Problem.Place(file: arrival.name),
        remedy: "They are read from DOCX, ODT, RTF and Markdown: annotations draft.docx"
      )
    }
    let output = try pandoc(for: arrival).output(
      of: format == .markdown ? CriticMarkup.marked(content.bytes) : content.bytes,
      from: reader,
      ["--to=json", "--track-changes=all"]
    )
    guard let document = try? JSONParser.parse(output) else {
      throw Problem(
        .damaged,
        "pandoc cannot say what is in it",
        place: Problem.Place(file: arrival.name),
        remedy: "Open it in the program it was made with, save it again, and read that."
      )
    }
    return PandocAnnotations.all(in: document, reading: DraftReading(arrival))
  }
}
