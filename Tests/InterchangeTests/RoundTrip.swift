import FactModel
import HTMLParsing
import Interchange
import Release
import TestSupport

/// Sends a session through a format and back into a new one.
struct RoundTrip {
  let format: ExchangeFormat
  let out: ExportMaterial
  private(set) var back: ExportMaterial
  private(set) var misfits: [Misfit] = []
  /// Whether the article was there already.
  private(set) var isOnSameArticle = false

  static let options: ExportOptions = {
    var options = ExportOptions()
    options.allowsOverlaps = true
    return options
  }()

  /// The ports of an import, with the files that lie beside.
  static func ports(_ companions: [(ending: String, bytes: [UInt8])] = []) -> ImportSource.Ports {
    let files = Dictionary(companions.map { ($0.ending, $0.bytes) }) { first, _ in first }
    return ImportSource.Ports(
      parseXML: { bytes, name throws(Problem) in try XMLParser.parse(bytes, name: name) },
      companion: { ending throws(Problem) in files[ending] }
    )
  }

  init(_ format: ExchangeFormat, _ session: Session) throws {
    self.format = format
    out = ExportMaterial(session, name: "story", options: Self.options, with: .notes)
    let exported = try format.export([out])
    let source = try ImportSource(
      exported.bytes,
      name: "story",
      ports: Self.ports(exported.companions)
    )
    let context = ImportContext(
      signed: Signed(
        by: Checker(name: "Ben"),
        at: Timestamp(milliseconds: 1_800_000_000_000)
      )
    )
    let reading = try format.read(source, context)
    var document = reading.documents[0]
    // Without a text of its own, a passage is one of the article that is open.
    let hasPlaces = document.text == nil && format.carries.contains(.passage)
    isOnSameArticle = hasPlaces
    if !hasPlaces { document = document.forOwnText }
    let text = hasPlaces ? session.article.text : ArticleText(document.articleText)
    // The same ratings, but a scale that is only named alike where the format names it.
    var scale = session.scale
    scale.version = "2099"
    var target = Session(
      id: EntityID.random(),
      created: context.signed,
      facts: document.facts,
      revision: ArticleRevision(
        origin: "story",
        read: context.signed.at,
        text: text,
        blocks: ExchangeSession.blocks(text)
      ),
      scale: scale
    )
    let placed = Placement(document, in: target, unit: format.unit, context: context)
    misfits = placed.misfits
    try target.apply(
      EditDraft(
        id: EntityID.random(),
        signed: context.signed,
        kind: .make,
        command: "import",
        changes: placed.changes
      )
    )
    back = ExportMaterial(target, name: "story", options: Self.options, with: .notes)
  }

  /// Whether everything of a kind came back as it was.
  func keeps(_ content: Content) -> Bool {
    zipped(content.values(in: out), content.values(in: back))
  }

  /// String comparison takes composed and decomposed characters as equal.
  private func zipped(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }
}
