import FactModel
import PlainText
import Replies
import Terminal
import Workbench

/// A document as a terminal may have it: escaped, and broken between words; files and pipes get its bytes.
enum ShownDocument {
  static func bytes(of document: [UInt8], _ style: ScreenStyle) -> [UInt8] {
    let text = SafeText.lines(String(decoding: document, as: UTF8.self))
    guard let width = style.width, !style.isPlain else { return Array(text.utf8) }
    let renderer = Renderer(style: style)
    var bytes: [UInt8] = []
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      if line.count <= width {
        bytes += line
        bytes.append(10)
      } else {
        bytes += renderer.text([wrapped(String(decoding: line, as: UTF8.self))]).utf8
      }
    }
    bytes.removeLast()
    return bytes
  }

  /// The rest of a line in a list, a quotation or JSON stands below its beginning.
  private static func wrapped(_ line: String) -> StyledLine {
    var lead = line.prefix { " >-*".contains($0) }.prefix(12)
    while let last = lead.last, last != " " { lead.removeLast() }
    guard lead.count > 1 else { return StyledLine(body: [StyledSpan(line)]) }
    // The renderer puts a space behind what leads.
    return StyledLine(
      lead: [StyledSpan(String(lead.dropLast()))],
      leadWidth: lead.count,
      body: [StyledSpan(String(line.dropFirst(lead.count)))]
    )
  }
}
