package import ArticleReading
import ChildProcesses
package import FactModel
import OrderedJSON

extension ArticleLoader {
  /// Reads the comments, footnotes and links of a draft, a document or Markdown, through pandoc.
  package func loadAnnotations(_ origin: String) throws(Problem) -> [DraftAnnotation] {
    let arrival = try arrival(from: origin)
    let (content, format) = try opened(arrival)
    let reader: String
    var input = content.bytes
    switch format {
    case .docx: reader = "docx"
    case .odt: reader = "odt"
    case .rtf: reader = "rtf"
    case .epub: reader = "epub"
    case .page: reader = "html"
    case .markdown:
      reader = "markdown"
      input = CriticMarkup.withComments(input)
    case .plainText, .pdf, .mail:
      throw Problem(
        .input,
        "a draft of this kind has no comments, footnotes or links",
        place: Problem.Place(file: arrival.name),
        remedy: "They are read from DOCX, ODT, RTF and Markdown: annotations draft.docx"
      )
    }
    let arguments = ["--sandbox", "--from=\(reader)", "--to=json", "--track-changes=all"]
    let outcome: HelperProgram.Outcome
    do throws(Problem) {
      outcome = try HelperProgram("pandoc", package: "pandoc").run(
        arguments,
        input: input,
        limits: limits
      )
    } catch {
      var problem = error
      problem.place = Problem.Place(file: arrival.name)
      throw problem
    }
    guard outcome.isSuccess, let document = try? JSONParser.parse(Array(outcome.output)) else {
      throw Problem(
        .damaged,
        "pandoc cannot read it",
        place: Problem.Place(file: arrival.name),
        remedy: "Open it in the program it was made with, save it anew, and read that."
      )
    }
    return PandocAnnotations.all(in: document)
  }
}
