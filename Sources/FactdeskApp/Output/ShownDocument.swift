import FactModel
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
      // What fits, and a table's row with tabs, is as it is.
      if line.count <= width || line.contains(9) {
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
    let lead = String(line.prefix { " >-*".contains($0) }.prefix(12))
    return StyledLine(
      lead: [StyledSpan(lead)],
      leadWidth: lead.count,
      body: [StyledSpan(String(line.dropFirst(lead.count)))]
    )
  }
}
