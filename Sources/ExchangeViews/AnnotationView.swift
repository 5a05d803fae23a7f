package import DeskViews
import DocumentReading
import FactModel
package import Handover
package import Replies

/// What was taken from a draft.
package enum AnnotationView {
  /// The sources and marks that were entered, and what was left out.
  package static func reply(_ taking: AnnotationTaking, _ desk: DeskState) -> Reply {
    var lines = taking.sources.map { SourceView.line($0, desk) }
    lines += taking.marks.map { mark in
      StyledLine(
        lead: [StyledSpan(desk.session.address(of: mark.passage), .address)],
        leadWidth: 10,
        body: MarkView.spans(mark, desk) + [
          StyledSpan(" " + Wording.quoted(Wording.excerpt(mark.passage.exact, 60)), .dim)
        ]
      )
    }
    var reply = Reply(lines)
    if taking.marks.isEmpty {
      let words =
        taking.known > 0 ? "Nothing new: \(taking.known) were taken in before." : "There are none."
      reply.asides.append(StyledLine(words, .dim))
    }
    if taking.forgotten > 0 {
      let count = Wording.count(taking.forgotten, "address", plural: "addresses")
      let words = "\(count) left out: the source was forgotten here."
      reply.asides.append(StyledLine(words, .warning))
    }
    for annotation in taking.lost {
      let words = annotation.text.isEmpty ? annotation.urls.first ?? "" : annotation.text
      reply.asides.append(
        StyledLine(
          "Left out, its words are not in the article: \(annotation.kind.rawValue) "
            + "“\(Wording.excerpt(words, 100))”",
          .warning
        )
      )
    }
    return reply
  }
}
