import FactModel
import OrderedJSON

/// The claims, one a line.
enum ListView {
  static func reply(_ filter: ClaimFilter, _ desk: Desk) -> Reply {
    let claims = desk.session.claims.all.filter(filter.includes)
    let lines = claims.map { claim in
      ClaimView.row(claim, desk)
    }
    let json = JSONValue.array(claims.map { ClaimView.json($0, desk) })
    if claims.isEmpty {
      let words = desk.session.claims.isEmpty ? "There are no claims yet." : "No claim fits."
      return Reply(asides: [StyledLine(words, .dim)], json: json)
    }
    return Reply(lines, json: json)
  }
}

/// Findings.
enum FindingView {
  static func line(_ finding: Finding, _ desk: Desk) -> StyledLine {
    StyledLine(body: [
      StyledSpan(finding.label, .address),
      StyledSpan(
        " \(finding.passages.map { desk.address(of: $0.range) }.joined(separator: ", ")) ",
        .dim
      ),
      StyledSpan(finding.kind, .warning), StyledSpan(finding.note.map { " — \($0)" } ?? ""),
    ])
  }

  static func reply(_ finding: Finding, _ desk: Desk) -> Reply {
    var lines = [line(finding, desk)]
    for passage in finding.passages {
      lines.append(
        StyledLine(
          lead: [StyledSpan("  passage", .dim)],
          leadWidth: 12,
          body: [
            StyledSpan("\(desk.address(of: passage.range)) “\(Wording.oneLine(passage.exact))”")
          ]
        )
      )
    }
    return Reply(lines, json: finding.json)
  }
}

/// Sources.
enum SourceView {
  static func line(_ source: Source, _ desk: Desk) -> StyledLine {
    var spans = [StyledSpan(source.label, .address)]
    if let slug = source.slug { spans.append(StyledSpan(" @\(slug)", .address)) }
    spans.append(StyledSpan(" " + Wording.oneLine(source.heading)))
    var words: [String] = []
    if let publisher = source.publisher { words.append(publisher) }
    if let published = source.published { words.append(published.description) }
    if let kind = source.kind { words.append(kind) }
    if let grade = source.grade { words.append(grade.description) }
    if source.visibility != .public { words.append(source.visibility.rawValue) }
    if let origin = source.derivedFrom.flatMap({ desk.session.sources[$0] }) {
      words.append("repeats \(origin.label)")
    }
    if !words.isEmpty { spans.append(StyledSpan(" [\(words.joined(separator: ", "))]", .dim)) }
    return StyledLine(body: spans)
  }

  static func list(_ desk: Desk) -> Reply {
    let sources = Array(desk.session.sources.all)
    let json = JSONValue.array(sources.map(\.json))
    if sources.isEmpty {
      return Reply(asides: [StyledLine("There are no sources yet.", .dim)], json: json)
    }
    return Reply(sources.map { line($0, desk) }, json: json)
  }

  static func reply(_ source: Source, _ desk: Desk) -> Reply {
    var rows: [(String, String?)] = [
      ("url", source.url), ("citation", source.citation), ("title", source.title),
      ("authors", source.authors.isEmpty ? nil : source.authors.joined(separator: "; ")),
      ("publisher", source.publisher), ("published", source.published?.inWords),
      ("accessed", source.accessed?.inWords), ("archive", source.archiveURL),
      ("kind", source.kind),
    ]
    rows.append(("grade", source.grade.map { "\($0) (\($0.inWords))" }))
    rows.append(("visibility", source.visibility.rawValue))
    rows.append(("repeats", source.derivedFrom.flatMap { desk.session.sources[$0]?.label }))
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

/// The sentences and claims that contain a text.
enum FindView {
  static func reply(_ text: String, _ desk: Desk) -> Reply {
    var lines: [StyledLine] = []
    var seen: Set<Int> = []
    for range in desk.search.occurrences(of: text) {
      for sentence in desk.session.sentences.touched(by: range)
      where seen.insert(sentence).inserted {
        let entry = desk.session.sentences.entries[sentence]
        lines.append(
          StyledLine(
            lead: [StyledSpan(entry.address, .address)],
            leadWidth: 8,
            body: [StyledSpan(Wording.oneLine(desk.session.article.text.slice(entry.range)))]
          )
        )
      }
    }
    let wanted = text.lowercased()
    for claim in desk.session.claims.all where mentions(claim, wanted) {
      lines.append(ClaimView.row(claim, desk))
    }
    if lines.isEmpty {
      return Reply(asides: [StyledLine("“\(text)” was not found.", .dim)])
    }
    return Reply(lines)
  }

  private static func mentions(_ claim: Claim, _ text: String) -> Bool {
    let texts =
      [claim.restatement, claim.verdict?.reason, claim.claimant?.inWords, claim.fix?.replacement]
      .compactMap { $0 } + claim.notes.map(\.text) + claim.tags
      + claim.questions.map(\.question) + claim.evidence.compactMap(\.quotation)
    return texts.contains { $0.lowercased().contains(text) }
  }
}

/// A rating scale.
enum ScaleView {
  static func reply(_ scale: Scale) -> Reply {
    let heading = StyledLine("\(scale.title) (\(scale.reference))", .strong)
    let lines = scale.ratings.map { rating in
      StyledLine(
        lead: [StyledSpan("  " + rating.key, .address)],
        leadWidth: 8,
        body: [
          StyledSpan(rating.name, .rating(scale.tone(of: rating))),
          StyledSpan(rating.meaning.map { "  \($0)" } ?? "", .dim),
        ]
      )
    }
    return Reply([heading] + lines, json: scale.json)
  }
}

/// The sessions in the folder.
package enum SessionsView {
  package static func reply(_ sessions: [SessionSummary], current: String?) -> Reply {
    let json = JSONValue.array(
      sessions.map { session in
        var builder = ObjectBuilder()
        builder.put("name", session.name)
        builder.put("title", session.title)
        builder.put("claims", session.claims)
        builder.put("covered", session.covered)
        builder.put("sentences", session.sentences)
        builder.put("changed", session.changed)
        return builder.object
      }
    )
    if sessions.isEmpty {
      return Reply(asides: [StyledLine("There are no sessions yet.", .dim)], json: json)
    }
    let lines = sessions.map { session in
      StyledLine(
        lead: [StyledSpan(session.name == current ? "> " : "  ", .cursor)],
        leadWidth: 2,
        body: [
          StyledSpan(session.name, .address),
          StyledSpan(
            "  \(Wording.count(session.claims, "claim")), \(session.covered)/\(session.sentences) "
              + "sentences, \(session.changed.minute)  ",
            .dim
          ),
          StyledSpan(Wording.excerpt(session.title, 80)),
        ]
      )
    }
    return Reply(lines, json: json)
  }
}
