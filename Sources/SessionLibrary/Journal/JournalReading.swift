package import FactModel
import OrderedJSON

/// A journal as it was read: every line up to the first that does not belong.
package struct JournalReading: Sendable {
  /// How the journal ends.
  package enum Ending: Sendable, Equatable {
    /// With a line feed behind its last line.
    case whole
    /// With a whole line whose line feed is missing.
    case unterminated
    /// With the beginning of a line: the writing of it was interrupted.
    case torn
    /// With a line that was changed, or does not belong; what follows it was not read.
    ///
    /// - Parameters:
    ///   - line: Counted from 1.
    ///   - what: The rule that is broken.
    case damaged(line: Int, what: String)
  }

  /// One edit, not decoded.
  package struct Entry: Sendable, Equatable {
    package var sequence: Int
    /// Where its JSON is.
    package var json: Range<Int>
  }

  package let bytes: [UInt8]
  /// What the journal belongs to; nil if not even that could be read.
  package private(set) var header: Journal.Header?
  package private(set) var entries: [Entry] = []
  package private(set) var ending: Ending = .whole
  /// The checksum of the last line that belongs.
  private(set) var checksum: [UInt8] = []

  /// Reads a journal; whatever the bytes are, what can be read of them is.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    var line = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      if let what = read(start..<(end ?? bytes.count)) {
        // A journal is never there without its first line, so that one cannot be torn.
        ending = end == nil && line > 1 ? .torn : .damaged(line: line, what: what)
        return
      }
      guard let end else {
        ending = .unterminated
        return
      }
      start = end + 1
      line += 1
    }
    if line == 1 { ending = .damaged(line: 1, what: "the journal is empty") }
  }

  /// The version of a journal that a newer program wrote.
  package var newerVersion: Int? {
    header.flatMap { $0.version > Journal.version ? $0.version : nil }
  }

  /// Reads a line; returns the rule that it breaks.
  private mutating func read(_ line: Range<Int>) -> String? {
    let rest = line.lowerBound + Journal.checksumLength
    guard rest < line.upperBound, bytes[rest] == UInt8(ascii: " ") else {
      return "the line has no checksum"
    }
    let found = Journal.checksum(of: bytes[rest..<line.upperBound], after: checksum)
    guard found.elementsEqual(bytes[line.lowerBound..<rest]) else {
      return "the line does not fit its checksum"
    }
    guard let space = bytes[(rest + 1)..<line.upperBound].firstIndex(of: UInt8(ascii: " ")),
      let number = Int(String(decoding: bytes[(rest + 1)..<space], as: UTF8.self))
    else { return "the line has no number" }
    let json = (space + 1)..<line.upperBound
    if let what = header == nil ? readHeader(number, json) : readEntry(number, json) { return what }
    checksum = found
    return nil
  }

  private mutating func readHeader(_ number: Int, _ json: Range<Int>) -> String? {
    guard number == 0 else { return "the first line must have the number 0" }
    do throws(JSONProblem) {
      let value = try JSONParser.parse(bytes[json])
      do throws(FormatProblem) {
        header = try Journal.Header(json: value)
        return nil
      } catch {
        return "\(error.place) \(error.what)"
      }
    } catch {
      return error.what
    }
  }

  private mutating func readEntry(_ number: Int, _ json: Range<Int>) -> String? {
    let expected = (entries.last?.sequence ?? header?.foldedThrough ?? 0) + 1
    guard number == expected else { return "edit \(expected) is missing" }
    entries.append(Entry(sequence: number, json: json))
    return nil
  }

  /// Decodes the edit of an entry.
  ///
  /// `before`: The edit before it; nil for the first.
  package func edit(
    _ entry: Entry,
    behind before: EntityID?
  ) throws(FormatProblem) -> Edit {
    try EditLog.edit(bytes[entry.json], behind: before)
  }
}
