import FactModel
import Handover
package import Interchange
import Notations
import OrderedJSON
package import Replies

/// The formats for export and import, and what each has a place for.
package enum FormatsView {
  package static var list: Reply {
    let width = FormatTable.formats.map(\.name.count).max() ?? 0
    var lines = [
      StyledLine(
        lead: [StyledSpan("markdown", .address)],
        leadWidth: width + 2,
        body: [StyledSpan("the review report, for people"), StyledSpan("  out", .dim)]
      ),
      StyledLine(
        lead: [StyledSpan(SessionBundle.typedName, .address)],
        leadWidth: width + 2,
        body: [
          StyledSpan("the whole session, for a colleague"), StyledSpan("  out and in", .dim),
        ]
      ),
    ]
    lines += FormatTable.formats.map { format in
      StyledLine(
        lead: [StyledSpan(format.name, .address)],
        leadWidth: width + 2,
        body: [
          StyledSpan("\(format.title): \(format.use)"),
          StyledSpan(format.isReadable ? "  out and in" : "  out", .dim),
        ]
      )
    }
    var reply = Reply(lines)
    reply.json = .array(FormatTable.formats.map(json))
    return reply
  }

  /// One format: what goes out with it, what comes back, and what is lost.
  package static func reply(_ format: ExchangeFormat) -> Reply {
    var lines = [StyledLine("\(format.title), for \(format.use) (\(format.reference))", .strong)]
    let unit = format.unit.map { "Offsets count \($0.rawValue)." } ?? "It has no offsets."
    let shape =
      format.shape == .severalSessions
      ? "A file can hold several sessions." : "A file holds one session."
    lines.append(StyledLine("\(unit) \(shape)"))
    let returned = Content.allCases.filter { format.returns.contains($0) }
    let carried = Content.allCases.filter {
      format.carries.contains($0) && !format.returns.contains($0)
    }
    let lost = Content.allCases.filter { !format.carries.contains($0) }
    for (word, contents) in [("out and in", returned), ("only out", carried), ("lost", lost)]
    where !contents.isEmpty {
      lines.append(
        StyledLine(
          lead: [StyledSpan(word, .dim)],
          leadWidth: 12,
          body: [StyledSpan(contents.map(\.noun.many).joined(separator: ", "))]
        )
      )
    }
    lines += format.remarks.map { StyledLine($0, .dim) }
    var reply = Reply(lines)
    reply.json = json(format)
    return reply
  }

  private static func json(_ format: ExchangeFormat) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("name", format.name)
    builder.put("title", format.title)
    builder.put("use", format.use)
    builder.put("reference", format.reference)
    builder.put("offsets", format.unit?.rawValue)
    builder.put("severalSessions", format.shape == .severalSessions)
    builder.put("import", format.isReadable)
    builder.put("carries", Content.allCases.filter(format.carries.contains).map(\.rawValue))
    builder.put("returns", Content.allCases.filter(format.returns.contains).map(\.rawValue))
    return builder.object
  }
}
