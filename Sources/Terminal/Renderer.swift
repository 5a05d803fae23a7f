import FactModel
import PlainText
package import Replies

/// Turns styled lines into the text that a terminal, a pager or a file gets.
///
/// Here, and only here, text is made harmless (`SafeText`), whether or not a terminal shows it.
package struct Renderer: Sendable {
  private let style: ScreenStyle

  package init(style: ScreenStyle) {
    self.style = style
  }

  /// Returns the lines wrapped and coloured, each ending in a line feed.
  package func text(_ lines: [StyledLine]) -> String {
    var result = ""
    for line in lines { append(line, to: &result) }
    return result
  }

  /// Returns the spans on one line, without a line feed.
  package func text(_ spans: [StyledSpan]) -> String {
    var result = ""
    append(Cell.cells(of: spans)[...], to: &result)
    return result
  }

  private func append(_ line: StyledLine, to result: inout String) {
    if style.isPlain { return appendLinear(line, to: &result) }
    let lead = Cell.cells(of: line.lead)
    if style.width == nil, !style.usesColour { return appendPlain(line, lead, to: &result) }
    let body = Cell.cells(of: line.body)
    let layout = Layout(line, leadColumns: Cell.columns(of: lead), width: style.width)
    append(lead[...], to: &result)
    guard !body.isEmpty else {
      result += "\n"
      return
    }
    var isFirst = true
    for row in Wrapping.rows(of: body, first: layout.firstRoom, rest: layout.room) {
      if isFirst, !layout.startsBelow {
        result += String(repeating: " ", count: layout.padding)
      } else {
        result += "\n" + String(repeating: " ", count: layout.hang)
      }
      isFirst = false
      append(row, to: &result)
    }
    result += "\n"
  }

  /// For screen readers: what stands before the body is a word before it, and nothing hangs.
  private func appendLinear(_ line: StyledLine, to result: inout String) {
    var lead = line.lead
    let name = lead.map(\.text).joined().trimmingSpaces
    lead = name.isEmpty ? [] : [StyledSpan(line.body.isEmpty ? name : name + ": ", .address)]
    var cells = Cell.cells(of: lead + line.body)[...]
    while cells.first?.cluster == " " { cells = cells.dropFirst() }
    for row in Wrapping.rows(of: Array(cells), first: style.width, rest: style.width) {
      append(row, to: &result)
      result += "\n"
    }
    if cells.isEmpty { result += "\n" }
  }

  /// Where nothing is wrapped or coloured, a long body need not be measured.
  private func appendPlain(_ line: StyledLine, _ lead: [Cell], to result: inout String) {
    append(lead[...], to: &result)
    if line.body.contains(where: { !$0.text.isEmpty }) {
      let layout = Layout(line, leadColumns: Cell.columns(of: lead), width: nil)
      result += String(repeating: " ", count: layout.padding)
      for span in line.body { result += SafeText.visible(span.text) }
    }
    result += "\n"
  }

  private func append(_ cells: ArraySlice<Cell>, to result: inout String) {
    guard style.usesColour else {
      for cell in cells { result.append(cell.cluster) }
      return
    }
    var role = TextRole.plain
    for cell in cells {
      if cell.role != role {
        if RolePalette.start(role) != nil { result += RolePalette.reset }
        role = cell.role
        result += RolePalette.start(role) ?? ""
      }
      result.append(cell.cluster)
    }
    if RolePalette.start(role) != nil { result += RolePalette.reset }
  }

  /// Where the body of a line stands.
  private struct Layout {
    /// Spaces between the lead and the first row of the body.
    var padding = 0
    /// Columns before every further row.
    var hang: Int
    /// Columns for the first row and for the others; nil without limit.
    var firstRoom: Int?
    var room: Int?
    /// Whether the lead leaves so little room that the body begins on the next row.
    var startsBelow = false

    init(_ line: StyledLine, leadColumns: Int, width: Int?) {
      hang = line.leadWidth
      if let width, width - line.leadWidth < 12 { hang = min(2, line.leadWidth, width / 4) }
      let separates = leadColumns > 0 && leadColumns >= hang
      padding = separates ? (line.leadWidth > 0 ? 1 : 0) : hang - leadColumns
      guard let width else { return }
      room = max(1, width - hang)
      firstRoom = max(1, width - leadColumns - padding)
      startsBelow = leadColumns > 0 && width - leadColumns - padding < min(6, width)
      if startsBelow { firstRoom = room }
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
