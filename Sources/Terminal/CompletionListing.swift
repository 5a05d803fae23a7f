import FactModel
import PlainText
import Replies

/// The list of what could stand at the cursor.
enum CompletionListing {
  typealias Item = CompletionSet.Candidate

  /// Returns the bytes to put in place of what was typed: what all candidates begin with, cut
  /// between characters; what was typed where that does not begin with it, as of sources found by
  /// words of their titles.
  static func commonText(_ texts: [String], typed: [UInt8]) -> [UInt8] {
    guard let first = texts.first else { return typed }
    var common = Array(first.utf8)
    for text in texts.dropFirst() where !text.utf8.starts(with: common) {
      common.removeLast(common.count - zip(common, text.utf8).prefix { $0 == $1 }.count)
    }
    guard texts.count > 1 else { return common }
    // A character that is cut, and a base letter without the accent that follows, are left out.
    // Where only ASCII follows, nothing is cut.
    for text in texts where common.count < text.utf8.count {
      let next = text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: common.count)]
      if next >= 0x80 { common = text.utf8Prefix(common.count) }
    }
    let goesOn =
      common.count >= typed.count
      && zip(common, typed).allSatisfy { $0 == $1 || isLetter($0) && $0 ^ $1 == 0x20 }
    return goesOn ? common : typed
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Returns the lines of a window full of the list, and where the next one begins; 0 behind the
  /// last.
  static func lines(
    _ items: [Item],
    from start: Int = 0,
    style: ScreenStyle,
    rows: Int
  ) -> (lines: [StyledLine], next: Int) {
    let width = style.width ?? 80
    let limit = max(4, rows - 3)
    let hasHints = items.contains { $0.hint != nil }
    guard hasHints || style.isPlain else {
      return page(columns(items, width), from: start, limit: limit) { $0 }
    }
    return page(items, from: start, limit: limit) { hinted($0, width) }
  }

  /// A window full of lines, the last of which tells of the rest.
  private static func page<Element>(
    _ elements: [Element],
    from start: Int,
    limit: Int,
    _ make: ([Element]) -> [StyledLine]
  ) -> (lines: [StyledLine], next: Int) {
    let start = start < elements.count ? start : 0
    let rest = elements[start...]
    guard rest.count > limit else { return (make(Array(rest)), 0) }
    let shown = rest.prefix(limit - 1)
    let hidden = rest.count - shown.count
    let words = "… and \(hidden) more \(hidden == 1 ? "line" : "lines"): Tab again shows them"
    return (make(Array(shown)) + [StyledLine(words, .dim)], shown.endIndex)
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
