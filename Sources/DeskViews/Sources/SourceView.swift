package import FactModel
import OrderedJSON
package import Replies
import SessionLibrary

/// Sources.
package enum SourceView {
  /// A source in a list.
  package static func line(_ source: Source, _ desk: DeskState) -> StyledLine {
    var spans = [StyledSpan(source.label, .address)]
    if let slug = source.slug { spans.append(StyledSpan(" @\(slug)", .address)) }
    spans.append(StyledSpan(" " + Wording.oneLine(source.heading)))
    var words: [String] = []
    if let publisher = source.publisher { words.append(publisher) }
    if let published = source.published { words.append(published.description) }
    if let kind = source.kind { words.append(kind) }
    if let grade = source.grade { words.append(grade.description) }
    words += withheld(source, desk)
    if let origin = source.derivedFrom.flatMap({ desk.session.sources[$0] }) {
      words.append("repeats \(origin.label)")
    }
    if !words.isEmpty { spans.append(StyledSpan(" [\(words.joined(separator: ", "))]", .dim)) }
    return StyledLine(body: spans)
  }

  /// Whom it is kept from, where it is; and for the sake of which other source.
  private static func withheld(_ source: Source, _ desk: DeskState) -> [String] {
    if let sealed = desk.session.sealed(source), sealed.id != source.id {
      return ["sealed as \(sealed.label), the same source"]
    }
    let visibility = source.effectiveVisibility
    return visibility == .public ? [] : [visibility.rawValue]
  }

  private static func visibility(_ source: Source, _ desk: DeskState) -> String {
    if let sealed = desk.session.sealed(source), sealed.id != source.id {
      return "\(source.visibility.rawValue), and withheld as \(sealed.label) is: the same source"
    }
    let visibility = source.effectiveVisibility
    guard visibility != source.visibility else { return visibility.rawValue }
    return
      "\(visibility.rawValue), until a person's terms are given: source \(source.label) terms=on-record"
  }

  /// All sources.
  package static func list(_ desk: DeskState) -> Reply {
    let sources = Array(desk.session.sources.all)
    let json = JSONValue.array(sources.map(\.json))
    if sources.isEmpty {
      return Reply(
        asides: [
          StyledLine("There are no sources yet. source URL, or source TITLE, adds one.", .dim)
        ],
        json: json
      )
    }
    return Reply(sources.map { line($0, desk) }, json: json)
  }

  /// The source with everything that is known of it.
  package static func reply(_ source: Source, _ desk: DeskState) -> Reply {
    var rows: [(String, String?)] = [
      ("url", source.url), ("citation", source.citation), ("title", source.title),
      ("authors", source.authors.isEmpty ? nil : source.authors.joined(separator: "; ")),
      ("publisher", source.publisher), ("account", source.account),
      ("platform", source.platform), ("published", source.publishedInWords),
      ("accessed", source.accessed?.inWords), ("archive", source.archiveURL),
      ("archived", source.archived?.inWords), ("interest", source.interest),
      ("kind", source.kind),
    ]
    rows.append(("grade", source.grade.map { "\($0) (\($0.inWords))" }))
    rows.append(("visibility", visibility(source, desk)))
    rows.append(("role", source.role))
    rows.append(("repeats", source.derivedFrom.flatMap { desk.session.sources[$0]?.label }))
    rows.append(
      (
        "text",
        source.text.map { kept in
          let words = desk.store.text(of: source).map(KeptTextView.words)
          return "\(words ?? "lost"), kept \(kept.retrieved.minute)"
        }
      )
    )
    rows.append(("kept", KeptTextView.whole(source)))
    for note in source.notes { rows.append(("note", note.text)) }
    let users = desk.session.claims.all
      .filter { claim in claim.evidence.contains { $0.source == source.id } }.map(\.label)
    rows.append(("used by", users.isEmpty ? nil : users.joined(separator: " ")))
    let lines = rows.compactMap { name, value in
      value.map {
        StyledLine(lead: [StyledSpan("  " + name, .dim)], leadWidth: 14, body: [StyledSpan($0)])
      }
    }
    return Reply([line(source, desk)] + lines, json: source.json)
  }
}
