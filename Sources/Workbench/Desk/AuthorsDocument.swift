import ArticleReading
import DocumentReading
package import FactModel
import Handover
import Release
package import Replies
import SessionLibrary

// What goes into the author's own document, and comes back in it.
extension Desk {
  /// Writes the author's document with the fixes as tracked changes, queries and findings as comments.
  package func writeDraft(to file: String, overwrites: Bool) throws(Problem) -> Reply {
    try requireMade()
    let document = try authorsDocument()
    let marks = DraftMarks(try Release(session, for: .editor)).marks
    guard !marks.isEmpty else {
      throw Problem(
        .input,
        "there is nothing to write: no open fix, query or finding",
        remedy: "fixes and queries list what is closed."
      )
    }
    let marked = try ports.drafts.mark(document, marks)
    try permit(file, for: "fixes docx", overwrites: overwrites, isOurs: { _ in false })
    try write(marked.bytes, to: file)
    let count = marks.count - marked.left.count
    var reply = Reply("\(count) of \(marks.count) marks written to \(file)")
    for mark in marked.left {
      reply.asides.append(
        StyledLine(
          "Left out: “\(Wording.excerpt(mark.exact, 80))” is not in the document, or in several "
            + "places, or another change is there.",
          .warning
        )
      )
    }
    return reply
  }

  /// The Word document that the article came in.
  private func authorsDocument() throws(Problem) -> [UInt8] {
    guard let received = session.article.received,
      received.mediaType == ArticleFormat.docx.mediaType, let bytes = store.kept(received)
    else {
      throw Problem(
        .input,
        "no Word document (DOCX) of the article is kept beside the session",
        remedy: "fixes diff writes the fixes of any article."
      )
    }
    return bytes
  }

  /// Shows what a document that came back decides and answers; takes it over where that is asked.
  package func answers(inDraft file: String, takes: Bool) throws(Problem) -> Reply {
    let taking = DraftTaking(try ports.drafts.read(file), session, at: ports.now())
    if takes { try commit(taking.changes) }
    var reply = Reply(
      taking.entries.map { entry in
        let text = Wording.excerpt(entry.text, 100)
        return StyledLine("\(entry.label) \(entry.what) by \(entry.person): “\(text)”")
      }
    )
    if taking.undecided > 0 {
      let count = Wording.count(taking.undecided, "fix", plural: "fixes")
      reply.asides.append(StyledLine("Not decided in it: \(count).", .dim))
    }
    if taking.changes.isEmpty {
      reply.asides.append(StyledLine("Nothing in it decides or answers anything new.", .dim))
    } else if !takes {
      reply.asides.append(StyledLine("Nothing is entered yet: answers take \(file)", .dim))
    }
    return reply
  }
}
