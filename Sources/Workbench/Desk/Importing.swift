import Comparing
import DeskViews
import EarlierWork
import ExchangeViews
package import FactModel
package import Interchange
import PlainText
package import Replies
import SessionLibrary

extension Desk {
  /// Takes the claims of a file into the session, as one edit.
  ///
  /// `name`: The format; nil to go by the content.
  package func importClaims(
    _ file: String,
    as name: String?,
    mapping: ImportMapping,
    takesPart: Bool,
    isTrial: Bool
  ) throws(Problem) -> Reply {
    let bytes = try ports.exchange.readFile(file)
    if let bundle = try ports.importBundle(bytes, file, isTrial) { return bundle }
    let signed = sign()
    let content = try ImportContent(
      bytes,
      file: file,
      ports: ports.exchange,
      signed: signed,
      format: name
    )
    guard case .claims(let source) = content else {
      return try keep(content, file, takesPart: takesPart, isTrial: isTrial)
    }
    let format = try FormatTable.readable(name, for: source, mapping: mapping)
    var mapping = mapping
    mapping.scale = session.scale
    // What is on other articles must not be taken for part of this one.
    let namesLabels = !mapping.labels.isEmpty || !mapping.ratings.isEmpty
    let context = ImportContext(
      signed: signed,
      newID: ports.newID,
      mapping: mapping,
      days: state.daysMeant
    ) { document in
      // Labels that were named are looked for in the whole file.
      namesLabels || document.mayBeOnArticle(of: self.session)
    }
    let reading = try format.read(source, context)
    if reading.holdsSources { return try take(reading, format, file, isTrial: isTrial) }
    var (document, others) = reading.document(for: session, named: store.name)
    let forgotten = try readable { () throws(FormatProblem) in
      try IncomingSources.leaveOutForgotten(of: &document, for: session)
    }
    var placement = Placement(document, in: session, unit: format.unit, context: context)
    placement.misfits = others + placement.misfits
    if !placement.misfits.isEmpty, !takesPart {
      let rest = placement.newClaims + placement.changedClaims
      throw Problem(
        placement.misfits,
        ofImported: file,
        remedy: Self.remedy(rest: rest, "claim", file)
      )
    }
    var tally = reading.tally
    tally.add(placement.tally)
    guard placement.takesAnything else {
      throw Problem(nothingOf: tally, reading.notices, placement.misfits, ofImported: file)
    }
    // A person sees what is not known before anything is taken.
    let question = (tally.sentences + ["Take it so? [y/n] "]).joined(separator: "\n")
    let isAsked = !isTrial && !takesPart && !tally.isEmpty
    let isTrial = isTrial || isAsked && ports.ask(question).map { !$0.hasPrefix("y") } ?? false
    if !isTrial { try commit(placement.changes, isOfFile: true) }
    let notices = reading.notices + forgotten
    return reply(placement, tally, notices, format, file, isTrial: isTrial)
  }

  private func keep(
    _ content: ImportContent,
    _ file: String,
    takesPart: Bool,
    isTrial: Bool
  ) throws(Problem) -> Reply {
    guard case .checks(let found) = content else { return Reply() }
    if !found.misfits.isEmpty, !takesPart {
      throw Problem(
        found.misfits,
        ofImported: file,
        remedy: Self.remedy(rest: found.checks.count, "earlier check", file)
      )
    }
    return KeptChecksView.reply(
      try EarlierCheckStore(ports.exchange).add(found.checks, isTrial: isTrial),
      found,
      file,
      isTrial: isTrial
    )
  }

  /// Takes the sources of a library.
  private func take(
    _ reading: ImportReading,
    _ format: ExchangeFormat,
    _ file: String,
    isTrial: Bool
  ) throws(Problem) -> Reply {
    var reading = reading
    let forgotten = IncomingSources.leaveOutForgotten(of: &reading.sources, for: session)
    if reading.sources.isEmpty, let line = forgotten.first { return Reply(line) }
    reading.notices += forgotten
    let placement = try SourcePlacement(reading, of: file, in: session)
    if !isTrial { try commit(placement.changes) }
    let end = isTrial ? "; nothing is changed" : ""
    var reply = Reply("\(Wording.list(placement.counts)) from \(file) (\(format.name))\(end)")
    reply.asides = placement.told(reading).map { StyledLine($0) }
    reply.json = placement.json(reading, format, isTrial: isTrial)
    return reply
  }

  // MARK: Answers

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
    _ tally: ImportTally,
    _ notices: [String],
    _ format: ExchangeFormat,
    _ file: String,
    isTrial: Bool
  ) -> Reply {
    let end = isTrial ? "; nothing is changed" : ""
    var reply = Reply("\(Wording.list(placement.counts)) from \(file) (\(format.name))\(end)")
    reply.asides = (notices + placement.notices).map { StyledLine($0, .dim) }
    reply.asides += tally.sentences.map { StyledLine($0) }
    reply.asides += placement.warnings.map { StyledLine($0, .warning) }
    reply.json = placement.json(tally, notices, format, isTrial: isTrial)
    return reply
  }
}
