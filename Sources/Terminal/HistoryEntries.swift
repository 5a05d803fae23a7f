import FactModel
import OrderedJSON

/// The lines of a history and the form they have in a file.
///
/// As readline and bash write it: a row `#` and the seconds since 1970, then the rows of the line. What
/// stands before the first such row is one line a row.
struct HistoryEntries: Equatable {
  struct Entry: Equatable {
    /// Seconds since 1970; nil where the file does not say.
    var time: Int?
    var line: [UInt8]
  }

  var entries: [Entry] = []

  init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  /// Reads what stands in a file; a last row without its end counts as well.
  init(_ bytes: ArraySlice<UInt8>) {
    var isTimed = false
    var rows = bytes.split(separator: 10, omittingEmptySubsequences: false)
    if rows.last?.isEmpty == true { rows.removeLast() }
    for row in rows {
      if let time = Self.time(row) {
        isTimed = true
        entries.append(Entry(time: time, line: []))
      } else if !isTimed {
        entries.append(Entry(time: nil, line: Array(row)))
      } else if entries[entries.count - 1].line.isEmpty {
        entries[entries.count - 1].line = Array(row)
      } else {
        entries[entries.count - 1].line += [10] + row
      }
    }
    entries.removeAll { $0.line.isEmpty }
  }

  var bytes: [UInt8] { entries.flatMap(Self.bytes) }

  static func bytes(_ entry: Entry) -> [UInt8] {
    (entry.time.map { Array("#\($0)\n".utf8) } ?? []) + entry.line + [10]
  }

  /// Whether a line can be read again as it is: no row of it looks like a time.
  static func isTellable(_ line: [UInt8]) -> Bool {
    !line.split(separator: 10).contains { time($0) != nil }
  }

  /// The entries without those that contain one of the texts, in capitals or small letters.
  func without(_ texts: [String]) -> HistoryEntries {
    HistoryEntries(
      entries.filter { !Self.has(texts, in: String(decoding: $0.line, as: UTF8.self)) }
    )
  }

  /// Whether a line contains one of the texts, in capitals or small letters.
  static func has(_ texts: [String], in line: String) -> Bool {
    texts.contains { text in
      guard !text.isEmpty else { return false }
      return line.includes(words: text) || Folding.has(Folding.folded(text), in: line)
    }
  }

  /// The newest entries: at most so many, and so many bytes.
  func newest(_ count: Int, bytes limit: Int) -> HistoryEntries {
    var size = 0
    var first = entries.count
    while first > 0, entries.count - first < count {
      size += entries[first - 1].line.count + 12
      if size > limit { break }
      first -= 1
    }
    return HistoryEntries(Array(entries[first...]))
  }

  private static func time(_ row: ArraySlice<UInt8>) -> Int? {
    guard row.first == 0x23, (10...13).contains(row.count),
      row.dropFirst().allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(String(decoding: row.dropFirst(), as: UTF8.self))
  }
}
