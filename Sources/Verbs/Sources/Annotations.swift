import DeskViews
import DocumentReading
import ExchangeViews
import FactModel
import Handover
import LineReading
import Workbench

extension Verb {
  static let annotations = Verb(
    "annotations",
    group: .sources,
    forms: [CommandForm([.file.optional])],
    summary: "take in the comments, notes, links and tracked changes of a draft",
    details: [
      "From the draft that the session is of, or from FILE, DOCX, ODT, RTF or Markdown (footnotes, "
        + "HTML comments, CriticMarkup; pandoc reads it). Addresses in them become sources of the kind "
        + "“author's source”; each annotation becomes the author's note at its words, shown with the "
        + "sentence. All of it is one change. What is there already is not taken in again.",
      "An annotation whose words are not in the article is listed and left out.",
    ],
    examples: ["annotations draft.md"]
  ) { desk, typed throws(Problem) in
    let origin = typed.text("FILE")?.text ?? desk.session.article.origin
    guard origin != "-" else {
      throw Problem(
        .input,
        "the article came through standard input",
        remedy: "Name the draft: annotations draft.docx"
      )
    }
    let annotations = try desk.ports.loadAnnotations(origin)
    var taking = AnnotationTaking(
      desk.session,
      desk.search,
      at: desk.ports.now(),
      newID: desk.ports.newID
    )
    for annotation in annotations { taking.take(annotation) }
    try desk.commit(taking.changes)
    return AnnotationView.reply(taking, desk.state)
  }
}
