package import Anchoring
import FactModel
import OrderedJSON
package import Replies

/// What a publisher changed between two readings of an article.
package enum DifferenceView {
  /// `old`, `new`: Numbers of readings, from 1.
  package static func reply(
    _ difference: RevisionDifference,
    from old: Int,
    to new: Int,
    _ desk: DeskState
  ) -> Reply {
    let view = Readings(desk, old, new)
    var lines = [
      StyledLine(
        "From reading \(view.name(old)) to reading \(view.name(new)): "
          + "\(ReloadView.summary(difference)).",
        .strong
      )
    ]
    let width = 4 + max(view.from.longestAddress, view.to.longestAddress)
    lines += difference.entries.map { line($0, view, width) }
    return Reply(lines, json: json(difference, view))
  }

  /// The two readings and what is needed to name places in them.
  private struct Readings {
    let desk: DeskState
    let old: Int
    let new: Int
    let from: SentenceIndex
    let to: SentenceIndex
    /// The claims and findings of each sentence that holds; of those that are gone, by revision.
    private let gone: [(label: String, passage: Passage)]

    init(_ desk: DeskState, _ old: Int, _ new: Int) {
      (self.desk, self.old, self.new) = (desk, old, new)
      from = SentenceIndex(desk.session.revisions[old - 1].blocks)
      to = SentenceIndex(desk.session.revisions[new - 1].blocks)
      gone =
        desk.session.claims.all.flatMap { claim in
          claim.passages.filter(\.isGone).map { (claim.label, $0) }
        }
        + desk.session.findings.all.flatMap { finding in
          finding.passages.filter(\.isGone).map { (finding.label, $0) }
        }
    }

    func name(_ number: Int) -> String {
      let revision = desk.session.revisions[number - 1]
      return "\(number) (\(revision.read.minute))"
    }

    func address(_ entry: RevisionDifference.Entry) -> String {
      if let range = entry.new { return to.address(of: range) }
      return entry.old.map { from.address(of: $0) } ?? ""
    }

    /// The labels of the claims and findings on a sentence, in whichever reading it is.
    func labels(on entry: RevisionDifference.Entry) -> [String] {
      var labels: [String] = []
      let holding = desk.session.article.hash
      for (number, range) in [(old, entry.old), (new, entry.new)] {
        guard let range else { continue }
        let hash = desk.session.revisions[number - 1].hash
        if hash == holding {
          labels += desk.session.claims(touching: [range]).map(\.label)
          labels += desk.session.findings(touching: range).map(\.label)
        }
        labels += gone.filter { $0.passage.revision == hash && $0.passage.range.overlaps(range) }
          .map { "\($0.label) gone" }
      }
      return labels.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  private static func line(
    _ entry: RevisionDifference.Entry,
    _ readings: Readings,
    _ width: Int
  ) -> StyledLine {
    let mark =
      switch entry.kind {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      case .moved: ">"
      }
    var spans = entry.parts.flatMap(spans)
    if entry.kind == .moved, let old = entry.old {
      spans.insert(StyledSpan("from \(readings.from.address(of: old)): ", .dim), at: 0)
    }
    let labels = readings.labels(on: entry)
    if !labels.isEmpty {
      spans.append(StyledSpan(" [\(labels.joined(separator: ", "))]", .address))
    }
    return StyledLine(
      lead: [StyledSpan("\(mark) \(readings.address(entry))", .address)],
      leadWidth: width,
      body: spans
    )
  }

  private static func spans(_ part: RevisionDifference.Part) -> [StyledSpan] {
    // A space at the end stays outside the marks.
    let words = Wording.oneLine(part.text)
    let space = part.text.last == " " ? [StyledSpan(" ")] : []
    switch part.kind {
    case .same: return [StyledSpan(words)] + space
    case .removed: return [StyledSpan("[-\(words)-]", .removed)] + space
    case .added: return [StyledSpan("{+\(words)+}", .added)] + space
    }
  }

  // MARK: - JSON

  private static func json(_ difference: RevisionDifference, _ readings: Readings) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("from", raw: json(readings.old, readings))
    builder.put("to", raw: json(readings.new, readings))
    builder.put("typographic", difference.typographicCount)
    builder.put("changes", raw: .array(difference.entries.map { json($0, readings) }))
    return builder.object
  }

  private static func json(_ number: Int, _ readings: Readings) -> JSONValue {
    let revision = readings.desk.session.revisions[number - 1]
    var builder = ObjectBuilder()
    builder.put("reading", number)
    builder.put("sha256", revision.hash)
    builder.put("origin", revision.origin)
    builder.put("read", revision.read)
    return builder.object
  }

  private static func json(
    _ entry: RevisionDifference.Entry,
    _ readings: Readings
  ) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("kind", entry.kind.rawValue)
    builder.put("from", entry.old.map { readings.from.address(of: $0) })
    builder.put("to", entry.new.map { readings.to.address(of: $0) })
    builder.put(
      "parts",
      raw: .array(
        entry.parts.map { part in
          var builder = ObjectBuilder()
          builder.put("kind", part.kind.rawValue)
          builder.put("text", part.text)
          return builder.object
        }
      )
    )
    builder.put(list: "on", readings.labels(on: entry))
    return builder.object
  }
}
