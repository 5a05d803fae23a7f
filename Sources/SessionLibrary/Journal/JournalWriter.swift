package import FactModel
import OrderedJSON

/// Makes the lines of a journal, one behind the other.
package struct JournalWriter: Sendable {
  /// The checksum of the last line.
  private var checksum: [UInt8]
  /// The lines made and not taken yet.
  private var bytes: [UInt8] = []

  /// Begins a journal: its first line waits to be taken.
  package init(_ header: Journal.Header) {
    checksum = []
    add(0, header.json.compact[...])
  }

  /// Goes on where a journal that was read ends.
  package init(after reading: JournalReading) {
    checksum = reading.checksum
  }

  /// Adds the line of an edit.
  package mutating func add(_ sequence: Int, _ json: ArraySlice<UInt8>) {
    let start = bytes.count
    bytes.reserveCapacity(start + json.count + Journal.checksumLength + 24)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Journal.checksumLength))
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: String(sequence).utf8)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: json)
    let rest = start + Journal.checksumLength
    checksum = Journal.checksum(of: bytes[rest...], after: checksum)
    bytes.replaceSubrange(start..<rest, with: checksum)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Adds the lines of the edits of a session behind one of them.
  package mutating func add(editsOf session: Session, after sequence: Int) {
    for next in stride(from: sequence + 1, through: session.log.count, by: 1) {
      add(next, session.log.line(next))
    }
  }

  /// Hands out the lines made since the last time.
  package mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
