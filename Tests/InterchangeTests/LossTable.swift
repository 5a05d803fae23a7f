import Interchange
import Notations
import OrderedJSON

/// The page docs/formats.md, made from the formats' definitions.
enum LossTable {
  /// The tables of that page, in Markdown.
  static var text: String {
    (summary + [""] + losses + [""] + remarks).joined(separator: "\n")
  }

  private static var summary: [String] {
    let rows = FormatTable.formats.map { format in
      [
        "`\(format.name)`", format.title, format.use, format.reference,
        format.unit?.rawValue ?? "none",
        format.shape == .severalSessions ? "yes" : "no",
        format.isReadable ? "out and in" : "out",
      ]
    }
    return table(
      [
        "format", "what it is", "read by", "described in", "offsets count", "several sessions",
        "ways",
      ],
      rows
    )
  }

  /// What of a session each format carries.
  private static var losses: [String] {
    let formats = FormatTable.formats
    let rows = Content.allCases.map { content in
      [content.noun.one]
        + formats.map { format in
          if format.returns.contains(content) { return "both" }
          return format.carries.contains(content) ? "out" : ""
        }
    }
    return table(["what"] + formats.map { "`\($0.name)`" }, rows)
  }

  private static var remarks: [String] {
    FormatTable.formats.filter { !$0.remarks.isEmpty }.map { format in
      "- `\(format.name)`: " + format.remarks.joined(separator: " ")
    }
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> [String] {
    ([head, head.map { _ in "---" }] + rows).map { row in
      let cells = row.map { $0.replacingOccurrences(of: "|", with: "\\|") }
      return "| " + cells.joined(separator: " | ") + " |"
    }
  }
}
