import FactModel
import Workbench

/// The list of what could stand at the cursor.
enum CompletionListing {
  struct Item: Equatable {
    /// What is inserted.
    var text: String
    /// What is shown: a file's name without its folders.
    var label: String
    var hint: String?
  }

  static func withoutRepeats(_ items: [Item]) -> [Item] {
    var seen: Set<[UInt8]> = []
    return items.filter { seen.insert(Array($0.text.utf8)).inserted }
  }

  /// Returns the bytes to put in place of what was typed: what all candidates begin with, cut
  /// between characters; what was typed where that would take something away.
  static func commonText(_ texts: [String], typed: [UInt8]) -> [UInt8] {
    guard let first = texts.first else { return typed }
    var common = Array(first.utf8)
    for text in texts.dropFirst() {
      let length = zip(common, text.utf8).prefix { $0 == $1 }.count
      // A character that is cut, and a base letter without the accent that follows, are left out.
      let ours = String(decoding: common, as: UTF8.self).utf8Prefix(length)
      let theirs = text.utf8Prefix(length)
      common = ours.count < theirs.count ? ours : theirs
    }
    return texts.count > 1 && common.count < typed.count ? typed : common
  }

  /// Returns the lines of the list, at most as many as fit a window.
  static func lines(_ items: [Item], style: ScreenStyle, rows: Int) -> [StyledLine] {
    let width = style.width ?? 80
    let limit = max(4, rows - 3)
    let hasHints = items.contains { $0.hint != nil }
    var lines = hasHints || style.isPlain ? hinted(items, width) : columns(items, width)
    guard lines.count > limit else { return lines }
    let hidden = lines.count - (limit - 1)
    lines.removeLast(hidden)
    lines.append(StyledLine("… and \(hidden) more \(hidden == 1 ? "line" : "lines")", .dim))
    return lines
  }

  /// One candidate a line, with its hint cut to the width.
  private static func hinted(_ items: [Item], _ width: Int) -> [StyledLine] {
    let widest = items.map { TextColumns.count(SafeText.visible($0.label)) }.max() ?? 0
    let lead = min(widest, max(1, width / 2))
    return items.map { item in
      let label = cut(item.label, to: max(1, width - 1))
      let columns = TextColumns.count(label)
      guard let hint = item.hint else { return StyledLine(label) }
      let padding = max(lead, columns) + 2
      let room = width - padding - 1
      guard room > 3 else { return StyledLine(label) }
      return StyledLine(body: [
        StyledSpan(label + String(repeating: " ", count: padding - columns)),
        StyledSpan(cut(hint, to: room), .dim),
      ])
    }
  }

  /// Several candidates a line, in order down each column.
  private static func columns(_ items: [Item], _ width: Int) -> [StyledLine] {
    let labels = items.map { cut($0.label, to: max(1, width - 1)) }
    let widths = labels.map(TextColumns.count)
    let column = (widths.max() ?? 0) + 2
    let perLine = max(1, (width + 1) / column)
    let height = (labels.count + perLine - 1) / perLine
    return (0..<height).map { row in
      var text = ""
      for index in stride(from: row, to: labels.count, by: height) {
        text += labels[index]
        if index + height < labels.count {
          text += String(repeating: " ", count: column - widths[index])
        }
      }
      return StyledLine(text)
    }
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    let text = SafeText.visible(text)
    guard TextColumns.count(text) > columns else { return text }
    var result = ""
    var used = 0
    for cluster in text {
      used += TextColumns.width(of: cluster)
      if used > columns - 1 { break }
      result.append(cluster)
    }
    return result + "…"
  }
}

extension String {
  /// Returns the longest whole grapheme clusters within a number of bytes.
  fileprivate func utf8Prefix(_ length: Int) -> [UInt8] {
    var result: [UInt8] = []
    for cluster in self {
      guard result.count + cluster.utf8.count <= length else { break }
      result += cluster.utf8
    }
    return result
  }
}
