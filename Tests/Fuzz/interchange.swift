// modules: OrderedJSON PlainText Digest FactModel Judging Anchoring Merging TextReading ArticleReading DocumentReading Publishing Release Notations Interchange EarlierWork
import EarlierWork
import FactModel
import Interchange
import OrderedJSON

private let text = ArticleText("One 😀 said: it rained. Cafe\u{301} 🇦🇺 closed.\r\nTwo said so.")

/// Reads bytes in every format and places what they say on a text: whatever they are, there are
/// changes that fit or something that is said to be wrong.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzInterchange(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let ports = ImportSource.Ports(
    parseXML: { _, _ throws(Problem) in [] },
    companion: { _ throws(Problem) in text.utf8 }
  )
  guard let source = try? ImportSource(bytes, name: "f", ports: ports) else { return 0 }
  let signed = Signed(by: Checker(name: "A"), at: Timestamp(milliseconds: 0))
  let context = ImportContext(signed: signed)
  let block = Block(
    kind: .paragraph,
    label: "1",
    range: 0..<text.count,
    sentences: [0..<text.count]
  )
  for format in FormatTable.formats where format.isReadable {
    guard let reading = try? format.read(source, context) else { continue }
    if format.holds == .sources {
      var session = Session(
        id: .random(),
        created: signed,
        facts: ArticleFacts(),
        revision: ArticleRevision(origin: "f", read: signed.at, text: text, blocks: [block]),
        scale: .aap
      )
      let changes = SourcePlacement(reading.sources, in: session).changes
      guard !changes.isEmpty else { continue }
      let edit = EditDraft(
        id: .random(),
        signed: signed,
        kind: .make,
        command: "import",
        changes: changes
      )
      do throws(Problem) {
        try session.apply(edit)
        _ = try format.export([ExportMaterial(session, name: "f")])
      } catch {
        preconditionFailure("\(format.name): \(error.what)")
      }
    }
    for document in reading.documents {
      var session = Session(
        id: .random(),
        created: signed,
        facts: document.facts,
        revision: ArticleRevision(origin: "f", read: signed.at, text: text, blocks: [block]),
        scale: document.bestScale
      )
      let placement = Placement(document, in: session, unit: format.unit, context: context)
      guard !placement.changes.isEmpty else { continue }
      let edit = EditDraft(
        id: .random(),
        signed: signed,
        kind: .make,
        command: "import",
        changes: placement.changes
      )
      do throws(Problem) {
        try session.apply(edit)
      } catch {
        preconditionFailure("\(format.name): \(error.what)")
      }
      for claim in session.claims.all {
        for passage in claim.passages { precondition(passage.fits(text), "the passage is another") }
      }
    }
  }
  _ = EarlierChecks.found(in: source.values.map(\.value), origin: "f", signed: signed)
  return 0
}
