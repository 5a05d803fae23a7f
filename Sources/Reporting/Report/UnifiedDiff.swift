package import FactModel
import PlainText

/// The replacements in an article as a unified diff, which `patch` can apply.
///
/// Made from the replacements themselves: which lines change is known.
package struct UnifiedDiff {
  /// A run of text and what is to stand there.
  package struct Replacement {
    /// In code points.
    package var range: Range<Int>
    package var text: String

    package init(range: Range<Int>, text: String) {
      self.range = range
      self.text = text
    }
  }

  /// Lines that change: those of the old text, and what they become.
  private struct Hunk {
    /// Indices of lines, which may be none where nothing but a line is added.
    var lines: Range<Int>
    var new: [String]
  }

  private static let context = 3

  private let name: String
  private let lines: [String]
  private let hunks: [Hunk]
  /// The replacements that lie over one before them, and were left out.
  package let leftOut: [Replacement]
  /// The text with the replacements.
  package let result: String

  /// - Parameters:
  ///   - name: Of the file, for the first lines.
  ///   - text: The article.
  ///   - replacements: In any order.
  package init(name: String, text: ArticleText, replacements: [Replacement]) {
    self.name = SafeText.line(name)
    var starts = [0]
    for (index, byte) in text.utf8.enumerated() where byte == 0x0A { starts.append(index + 1) }
    lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var taken: [Replacement] = []
    var leftOut: [Replacement] = []
    let sorted = replacements.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, replacement) in sorted {
      if let last = taken.last, replacement.range.lowerBound < last.range.upperBound {
        leftOut.append(replacement)
      } else {
        taken.append(replacement)
      }
    }
    self.leftOut = leftOut
    hunks = Self.hunks(taken, text, starts)
    var bytes: [UInt8] = []
    var position = 0
    for replacement in taken {
      bytes += text.bytes(in: position..<replacement.range.lowerBound)
      bytes += replacement.text.utf8
      position = replacement.range.upperBound
    }
    bytes += text.bytes(in: position..<text.count)
    result = String(decoding: bytes, as: UTF8.self)
  }

  private static func hunks(
    _ replacements: [Replacement],
    _ text: ArticleText,
    _ starts: [Int]
  ) -> [Hunk] {
    func line(ofByte offset: Int) -> Int {
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= offset { low = middle + 1 } else { high = middle }
      }
      return low - 1
    }
    func end(ofLine line: Int) -> Int {
      line + 1 < starts.count ? starts[line + 1] - 1 : text.utf8.count
    }
    var hunks: [Hunk] = []
    var at = 0
    while at < replacements.count {
      let first = line(ofByte: text.byteOffset(of: replacements[at].range.lowerBound))
      var last = first
      var bytes: [UInt8] = []
      var position = starts[first]
      // All replacements that reach into the lines of this one are one change.
      while at < replacements.count {
        let start = text.byteOffset(of: replacements[at].range.lowerBound)
        guard line(ofByte: start) <= last else { break }
        bytes += text.utf8[position..<max(position, start)]
        bytes += replacements[at].text.utf8
        position = max(position, text.byteOffset(of: replacements[at].range.upperBound))
        last = max(last, line(ofByte: position))
        at += 1
      }
      bytes += text.utf8[position..<max(position, end(ofLine: last))]
      let new = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      hunks.append(Hunk(lines: first..<last + 1, new: new))
    }
    return hunks
  }

  /// The diff; empty where nothing changes.
  package var text: String {
    guard !hunks.isEmpty else { return "" }
    var text = "--- \(name)\n+++ \(name)\n"
    var shift = 0
    for group in grouped {
      guard let first = group.first, let last = group.last else { continue }
      let start = max(0, first.lines.lowerBound - Self.context)
      let end = min(lines.count, last.lines.upperBound + Self.context)
      // An article that ends with a line feed has no line behind it.
      let limit = lines.last == "" ? lines.count - 1 : lines.count
      let stop = max(last.lines.upperBound, min(end, limit))
      let added = group.reduce(0) { $0 + $1.new.count - $1.lines.count }
      text += "@@ -\(start + 1),\(stop - start) +\(start + 1 + shift),\(stop - start + added) @@\n"
      var position = start
      for hunk in group {
        for line in position..<hunk.lines.lowerBound { text += " " + ending(line) }
        for line in hunk.lines { text += "-" + ending(line) }
        for (index, line) in hunk.new.enumerated() {
          text += "+" + line + (isLast(hunk, index) ? Self.noLineFeed : "\n")
        }
        position = hunk.lines.upperBound
      }
      for line in position..<stop { text += " " + ending(line) }
      shift += added
    }
    return text
  }

  private static let noLineFeed = "\n\\ No newline at end of file\n"

  private func ending(_ line: Int) -> String {
    lines[line] + (line == lines.count - 1 ? Self.noLineFeed : "\n")
  }

  private func isLast(_ hunk: Hunk, _ index: Int) -> Bool {
    hunk.lines.upperBound == lines.count && index == hunk.new.count - 1
  }

  /// Changes so near to one another that their context meets are shown together.
  private var grouped: [[Hunk]] {
    var groups: [[Hunk]] = []
    for hunk in hunks {
      if let last = groups.last?.last,
        hunk.lines.lowerBound - last.lines.upperBound <= 2 * Self.context
      {
        groups[groups.count - 1].append(hunk)
      } else {
        groups.append([hunk])
      }
    }
    return groups
  }
}
