package import FactModel
package import Interchange
import OrderedJSON

extension Desk {
  /// Takes the claims of a file into the session, as one edit.
  ///
  /// `name`: The format; nil to go by the content.
  func importClaims(
    _ file: String,
    as name: String?,
    takesPart: Bool
  ) throws(Problem) -> Reply {
    let bytes = try ports.exchange.readFile(file)
    let signed = sign()
    let content = try ImportContent(
      bytes,
      file: file,
      ports: ports.exchange,
      signed: signed,
      isChosen: name != nil
    )
    guard case .claims(let source) = content else {
      return try keep(content, file, takesPart: takesPart)
    }
    let format = try FormatTable.readable(name, for: source)
    // What is on other articles must not be taken for part of this one.
    let context = ImportContext(signed: signed, newID: ports.newID)
    let reading = try format.read(source, context)
    let (document, others) = document(of: reading)
    var placement = Placement(document, in: session, unit: format.unit, context: context)
    placement.misfits = others + placement.misfits
    if !placement.misfits.isEmpty, !takesPart {
      let rest = placement.newClaims + placement.changedClaims
      throw Self.misfitProblem(
        placement.misfits,
        file: file,
        remedy: Self.remedy(rest: rest, "claim", file)
      )
    }
    try commit(placement.changes)
    return reply(placement, reading, format, file)
  }

  private func keep(
    _ content: ImportContent,
    _ file: String,
    takesPart: Bool
  ) throws(Problem) -> Reply {
    guard case .checks(let checks, let misfits) = content else { return Reply() }
    if !misfits.isEmpty, !takesPart {
      throw Self.misfitProblem(
        misfits,
        file: file,
        remedy: Self.remedy(rest: checks.count, "earlier check", file)
      )
    }
    return try keep(checks, misfits, of: file)
  }

  // MARK: Which article

  /// What a file says of the open article, and that it says something of others.
  private func document(
    of reading: ImportReading
  ) -> (document: ImportedDocument, others: [Misfit]) {
    let all = reading.documents
    let text = session.article.text
    var ours = all.filter { $0.text == text }
    if ours.isEmpty { ours = all.filter(isNamedAlike) }
    if ours.isEmpty, all.count == 1, isNameless(all[0]) { ours = all }
    let chosen = Set(ours.map(\.place))
    let others = all.filter { !chosen.contains($0.place) }.map { document in
      Misfit(
        document.place,
        "\(Wording.count(document.claims.count, "claim")) on another article"
          + (document.facts.title.map { ", “\(Wording.excerpt($0, 60))”" } ?? "")
      )
    }
    guard var document = ours.first else { return (ImportedDocument(), others) }
    for more in ours.dropFirst() {
      document.claims += more.claims
      document.sources += more.sources
      document.findings += more.findings
      document.misfits += more.misfits
    }
    return (document, others)
  }

  /// Whether a document has the open article's address or, where one of them has none, its title.
  private func isNamedAlike(_ document: ImportedDocument) -> Bool {
    if let url = document.facts.url, let own = session.facts.url {
      return WebAddress.normalised(url) == WebAddress.normalised(own)
    }
    if let title = document.facts.title, let own = session.facts.title { return title == own }
    return document.place == "urn:sha256:\(session.article.hash)"
  }

  /// Whether a document does not say what article it is about.
  private func isNameless(_ document: ImportedDocument) -> Bool {
    if document.facts.url != nil, session.facts.url != nil { return false }
    if document.facts.title != nil, session.facts.title != nil { return false }
    return !document.place.hasPrefix("urn:sha256:")
  }

  // MARK: Answers

  /// More misfits than these are counted.
  private static let mostMisfits = 20

  /// That parts of a file do not fit, and which.
  package static func misfitProblem(
    _ misfits: [Misfit],
    file: String,
    remedy: String
  ) -> Problem {
    var lines = misfits.prefix(mostMisfits).map(\.sentence)
    if misfits.count > mostMisfits { lines.append("and \(misfits.count - mostMisfits) more") }
    return Problem(
      .damaged,
      "\(Wording.count(misfits.count, "part")) of it \(misfits.count == 1 ? "does" : "do") not fit",
      place: Problem.Place(file: file),
      remedy: remedy,
      candidates: lines
    )
  }

  private static func remedy(rest: Int, _ noun: String, _ file: String) -> String {
    guard rest > 0 else { return "Nothing was imported." }
    return "Nothing was imported. To import the other \(Wording.count(rest, noun)): import "
      + "\(quoted(file)) partial"
  }

  private static func quoted(_ file: String) -> String {
    file.contains(where: \.isWhitespace) ? "\"\(file)\"" : file
  }

  private func reply(
    _ placement: Placement,
    _ reading: ImportReading,
    _ format: ExchangeFormat,
    _ file: String
  ) -> Reply {
    var counts = [Wording.count(placement.newClaims, "new claim")]
    if placement.changedClaims > 0 { counts.append("\(placement.changedClaims) changed") }
    if placement.sameClaims > 0 { counts.append("\(placement.sameClaims) as before") }
    if placement.changes.isEmpty, placement.sameClaims > 0 {
      counts = ["nothing new, \(Wording.count(placement.sameClaims, "claim")) as before"]
    }
    var reply = Reply("\(Wording.list(counts)) from \(file) (\(format.name))")
    reply.asides = (reading.notices + placement.moved).map { StyledLine($0, .dim) }
    reply.asides += placement.misfits.map { StyledLine($0.sentence, .warning) }
    var builder = ObjectBuilder()
    builder.put("format", format.name)
    builder.put("new", placement.newClaims)
    builder.put("changed", placement.changedClaims)
    builder.put("same", placement.sameClaims)
    builder.put("moved", placement.moved)
    builder.put("misfits", placement.misfits.map(\.sentence))
    reply.json = builder.object
    return reply
  }
}
