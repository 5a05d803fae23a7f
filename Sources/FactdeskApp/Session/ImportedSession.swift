import ArticleReading
import FactModel
import Interchange
import Notations
import Workbench

/// A new session made of one article of an imported file.
struct ImportedSession {
  var session: Session
  var placement: Placement
  /// The article's title, where the file has it.
  let title: String?
  /// What the reader of articles says; one sentence each.
  var notices: [String]

  /// Makes a session: the article as the format has it or, where it has none, the claims as a text,
  /// and one edit with all claims.
  ///
  /// `file`: Where it comes from; `command`: What the edit says was typed.
  ///
  /// Throws a problem where there is no text.
  init(
    _ document: ImportedDocument,
    of file: String,
    unit: OffsetUnit?,
    context: ImportContext,
    command: String
  ) throws(Problem) {
    let document = document.forOwnText
    title = document.facts.title
    let text = document.text?.string ?? ""
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Problem(
        .damaged,
        document.place.isEmpty ? "there is no text in it" : "\(document.place) has no text in it",
        place: Problem.Place(file: file)
      )
    }
    let read = try PlainTextReader.read(Array(text.utf8), name: file)
    var facts = read.facts
    facts.title = document.facts.title ?? facts.title
    facts.url = document.facts.url ?? facts.url
    facts.language = document.facts.language ?? facts.language
    facts.publisher = document.facts.publisher ?? facts.publisher
    facts.published = document.facts.published ?? facts.published
    facts.updated = document.facts.updated ?? facts.updated
    if !document.facts.byline.isEmpty { facts.byline = document.facts.byline }
    notices = read.notices + [document.scaleNotice].compactMap { $0 }
    session = Session(
      id: context.newID(),
      created: context.signed,
      facts: facts,
      revision: ArticleRevision(
        origin: file,
        read: context.signed.at,
        text: read.text,
        blocks: read.blocks
      ),
      scale: document.bestScale
    )
    placement = Placement(document, in: session, unit: unit, context: context)
    guard !placement.changes.isEmpty else { return }
    try session.apply(
      EditDraft(
        id: context.newID(),
        signed: context.signed,
        kind: .make,
        command: command,
        changes: placement.changes
      )
    )
  }
}
