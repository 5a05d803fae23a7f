import OrderedJSON
import SessionLibrary
import TestSupport
import Testing

@testable import FactModel

/// Whatever happens to the bytes of a session, it is refused, told, or means what it meant.
///
/// `FACTDESK_MUTATIONS=20000` is the long form.
struct CorruptionTests {
  private static let count = TestLength.mutations(200)

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

  @Test func noChangedFileIsTakenForWhatWasWritten() throws {
    let sessions = try Self.sessions()
    let documents = sessions.map(\.document)
    var random = SplitMix64(seed: 42)
    for number in 0..<Self.count {
      let index = number % documents.count
      let document = documents[index]
      let mutation = Mutation.allCases[number % Mutation.allCases.count]
      let other = documents[(index + 1) % documents.count]
      let changed = mutation.made(in: document, with: other, &random)
      guard changed != document else { continue }
      guard let reading = try? SessionDocument.read(changed), reading.damage == nil else {
        continue
      }
      #expect(reading.session.document == document, "\(mutation), number \(number)")
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
      let mutation = Mutation.allCases[number % Mutation.allCases.count]
      let other = journals[(index + 1) % journals.count]
      let changed = mutation.made(in: journal, with: other, &random)
      let reading = JournalReading(changed)
      guard reading.header != nil else { continue }
      // What is read is what was written, as far as it goes; whatever else is there is told.
      let whole = JournalReading(journal)
      for (entry, was) in zip(reading.entries, whole.entries) {
        #expect(changed[entry.json] == journal[was.json], "\(mutation), number \(number)")
      }
      #expect(reading.entries.count <= whole.entries.count, "\(mutation), number \(number)")
      if reading.ending == .whole {
        #expect(journal.starts(with: changed), "\(mutation), number \(number)")
      }
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
