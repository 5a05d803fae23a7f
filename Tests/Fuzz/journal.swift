// modules: OrderedJSON PlainText Digest FactModel SessionLibrary
import FactModel
import OrderedJSON
import SessionLibrary

/// Reads a journal of any bytes and puts it on a session; then the same bytes as lines whose checksums
/// are right, so that what lies behind the checksum is reached.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzJournal(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  check(bytes)
  guard let session = Sample.session else { preconditionFailure("there is no sample") }
  var writer = JournalWriter(
    Journal.Header(session: session.id, base: "b", foldedThrough: session.log.count)
  )
  for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
    writer.add(session.log.count + 1 + index, line)
  }
  check(writer.take())
  return 0
}

private func check(_ bytes: [UInt8]) {
  guard var session = Sample.session else { return }
  let reading = JournalReading(bytes)
  for (entry, next) in zip(reading.entries, reading.entries.dropFirst()) {
    precondition(next.sequence == entry.sequence + 1, "there is a gap")
    precondition(bytes[entry.json.upperBound] == UInt8(ascii: "\n"), "an entry is cut short")
  }
  guard let header = reading.header else { return }
  if reading.ending == .whole {
    precondition(bytes.last == UInt8(ascii: "\n"), "it is not whole")
    checkWritten(reading, header)
  }
  let before = session.log.count
  let replay = JournalReplay.replay(reading, onto: &session, base: "b")
  switch replay {
  case .folded, .foreign: precondition(session.log.count == before, "edits were made")
  case .recovered(let count, _), .misfit(let count, _):
    precondition(session.log.count == before + count, "other edits were made")
  }
  _ = try? SessionDocument.read(SessionDocument.write(session))
}

/// Checks that writing the entries again gives the same lines, if the header is as this program
/// writes it.
private func checkWritten(_ reading: JournalReading, _ header: Journal.Header) {
  var writer = JournalWriter(header)
  for entry in reading.entries { writer.add(entry.sequence, reading.bytes[entry.json]) }
  let written = writer.take()
  let firstLine = { (bytes: [UInt8]) in bytes.prefix { $0 != UInt8(ascii: "\n") } }
  guard firstLine(written) == firstLine(reading.bytes) else { return }
  precondition(written == reading.bytes, "the lines differ")
}

private enum Sample {
  static let session: Session? = {
    let signed = Signed(by: Checker(name: "A"), at: Timestamp(milliseconds: 0))
    let text = ArticleText("The sky is green.")
    let block = Block(kind: .paragraph, label: "1", range: 0..<17, sentences: [0..<17])
    return Session(
      id: EntityID.random(),
      created: signed,
      facts: ArticleFacts(),
      revision: ArticleRevision(origin: "-", read: signed.at, text: text, blocks: [block]),
      scale: .aap
    )
  }()
}
