import FactModel
import Interchange
import Testing

/// A file as it is imported into a new session: what is taken, and what is told of the rest.
struct ImportCase {
  let reading: ImportReading
  private(set) var claims: [Claim] = []
  private(set) var misfits: [String] = []
  private(set) var tally: ImportTally
  let session: Session

  /// - Parameters:
  ///   - text: The file.
  ///   - name: The format; nil to go by the content.
  ///   - entries: The mapping as it is typed.
  ///   - companion: The text beside it.
  /// - Throws: What import refuses.
  init(
    _ text: String,
    as name: String? = nil,
    mapping entries: [String] = [],
    companion: String? = nil
  ) throws {
    var mapping = ImportMapping()
    for entry in entries { try mapping.add(entry) }
    let beside = companion.map { [(ending: "txt", bytes: Array($0.utf8))] } ?? []
    let source = try ImportSource(Array(text.utf8), name: "f", ports: RoundTrip.ports(beside))
    let format = try FormatTable.readable(name, for: source, mapping: mapping)
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    let context = ImportContext(signed: signed, mapping: mapping)
    reading = try format.read(source, context)
    tally = reading.tally
    let document = try #require(reading.documents.first).forOwnText
    let article = document.text ?? ArticleText("")
    var session = Session(
      id: .random(),
      created: signed,
      facts: document.facts,
      revision: ArticleRevision(
        origin: "f",
        read: signed.at,
        text: article,
        blocks: ExchangeSession.blocks(article)
      ),
      scale: document.bestScale
    )
    let placement = Placement(document, in: session, unit: format.unit, context: context)
    tally.add(placement.tally)
    misfits = placement.misfits.map(\.sentence)
    if !placement.changes.isEmpty {
      let edit = EditDraft(
        id: .random(),
        signed: signed,
        kind: .make,
        command: "import",
        changes: placement.changes
      )
      try session.apply(edit)
    }
    claims = Array(session.claims.all)
    self.session = session
  }

  /// Everything that the person is told.
  var told: String { (reading.notices + tally.sentences + misfits).joined(separator: "\n") }
}
