import Glibc
import OrderedJSON
import TestSupport
import Testing

@testable import FactModel

/// Whatever happens to the bytes of a session, it is refused, told, or means what it meant.
///
/// `FACTDESK_MUTATIONS=20000` is the long form.
struct CorruptionTests {
  private static let count: Int = {
    guard let text = getenv("FACTDESK_MUTATIONS") else { return 200 }
    return Int(String(cString: text)) ?? 200
  }()

  private static func sessions() throws -> [Session] {
    try (1...5).map { seed in
      var work = Workpiece(seed: UInt64(seed))
      for _ in 0..<(seed * 6) {
        switch work.integer(in: 0...7) {
        case 0: _ = try work.undo()
        case 1: _ = try work.redo()
        default: try work.make(work.change())
        }
      }
      return work.session
    }
  }

  /// A flipped bit, another byte, a token or a line that is gone, doubled or moved, a stretch of
  /// another session.
  private static func mutated(
    _ bytes: [UInt8],
    _ other: [UInt8],
    _ random: inout SplitMix64
  ) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &random)
    func stretch(_ bytes: [UInt8], _ stops: [UInt8]) -> Range<Int> {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = bytes[start...].firstIndex { stops.contains($0) } ?? bytes.count
      return start..<min(bytes.count, end + 1)
    }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(stretch(bytes, Array(",:\"".utf8)))
    case 3: bytes.removeSubrange(stretch(bytes, [10]))
    case 4: bytes.insert(contentsOf: bytes[stretch(bytes, [10])], at: place)
    case 5:
      let (one, two) = (stretch(bytes, [10]), stretch(bytes, [10]))
      guard one.upperBound <= two.lowerBound else { break }
      let moved = bytes[two] + bytes[one.upperBound..<two.lowerBound] + bytes[one]
      bytes.replaceSubrange(one.lowerBound..<two.upperBound, with: moved)
    case 6: bytes.removeLast(bytes.count - place)
    case 7:
      // A digit or a letter is another.
      guard let index = bytes[place...].firstIndex(where: { (48...122).contains($0) }) else {
        break
      }
      bytes[index] = bytes[index] == 49 ? 50 : 49
    default:
      let range = stretch(other, [10])
      bytes.replaceSubrange(place..<min(bytes.count, place + range.count), with: other[range])
    }
    return bytes
  }

  @Test func noChangedFileIsTakenForWhatWasWritten() throws {
    let sessions = try Self.sessions()
    let documents = sessions.map(\.document)
    var random = SplitMix64(seed: 42)
    for number in 0..<Self.count {
      let index = number % documents.count
      let document = documents[index]
      let changed = Self.mutated(document, documents[(index + 1) % documents.count], &random)
      guard changed != document else { continue }
      guard let reading = try? SessionDocument.read(changed), reading.damage == nil else {
        continue
      }
      #expect(reading.session.document == document, "mutation \(number)")
    }
  }

  @Test func noChangedJournalIsTakenForWhatWasWritten() throws {
    var random = SplitMix64(seed: 43)
    let sessions = try Self.sessions()
    let journals = sessions.map { session in
      var writer = JournalWriter(
        Journal.Header(session: session.id, base: "b", foldedThrough: 0)
      )
      writer.add(editsOf: session, after: 0)
      return writer.take()
    }
    for number in 0..<Self.count {
      let index = number % journals.count
      let journal = journals[index]
      let changed = Self.mutated(journal, journals[(index + 1) % journals.count], &random)
      let reading = JournalReading(changed)
      guard reading.header != nil else { continue }
      // What is read is what was written, as far as it goes; whatever else is there is told.
      let whole = JournalReading(journal)
      for (entry, was) in zip(reading.entries, whole.entries) {
        #expect(changed[entry.json] == journal[was.json], "mutation \(number)")
      }
      #expect(reading.entries.count <= whole.entries.count, "mutation \(number)")
      if reading.ending == .whole { #expect(journal.starts(with: changed), "mutation \(number)") }
    }
  }

  @Test(arguments: [
    ("\"name\": \"Ada\"", "\"name\": \"Eva\""), ("\"title\": ", "\"title\":  "),
    ("\"at\": \"1970", "\"at\": \"1971"), ("It is so. It is so", "It was so. It is so"),
  ])
  func aChangeByHandIsTold(_ row: (old: String, new: String)) throws {
    var work = Workpiece(seed: 3)
    for _ in 0..<5 { try work.make(work.change()) }
    let text = String(decoding: work.session.document, as: UTF8.self)
    let changed = Array(text.replacing(row.old, with: row.new, maxReplacements: 1).utf8)
    #expect(changed != work.session.document)
    let damage = try? SessionDocument.read(changed).damage
    #expect(damage != nil || (try? SessionDocument.read(changed)) == nil)
  }

  @Test func theDigestIsOverEverythingBeforeIt() throws {
    let session = try Self.sessions()[0]
    #expect(SessionSeal.renewed(session.document) == session.document)
    let text = String(decoding: session.document, as: UTF8.self)
    let changed = SessionSeal.renewed(
      Array(text.replacing("\"title\": \"So\"", with: "\"title\": \"No\"").utf8)
    )
    #expect(try SessionDocument.read(changed).damage == nil)
  }
}
