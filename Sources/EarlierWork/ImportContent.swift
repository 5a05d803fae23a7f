package import FactModel
package import Interchange
import OrderedJSON

/// What a file to be imported holds: claims in a format, or reviews that become earlier checks.
package enum ImportContent {
  case claims(ImportSource)
  case checks(FoundChecks)

  /// Looks at the bytes of a file.
  ///
  /// `format`: The one that the person named; nil to go by the content.
  package init(
    _ bytes: [UInt8],
    file: String,
    ports: ExchangePorts,
    signed: Signed,
    format: String?
  ) throws(Problem) {
    if Self.isPage(bytes) {
      let (values, flaws) = try ports.linkedData(bytes, file)
      var found = EarlierChecks.found(in: values, origin: file, signed: signed)
      if flaws.damaged > 0 {
        let what = "\(flaws.damaged) with a ClaimReview cannot be read as JSON"
        found.misfits.append(Misfit("scripts", what))
      }
      found.tally.add(.review, "in scripts that are no JSON", .mended, flaws.mended)
      found.tally.add(.review, "in attributes (RDFa)", .leftOut, flaws.attributes)
      guard !found.isEmpty else {
        throw Problem(
          .input,
          "the page holds no ClaimReview",
          place: Problem.Place(file: file),
          remedy: "An article is opened, not imported: factdesk FILE"
        )
      }
      guard !found.checks.isEmpty || !found.misfits.isEmpty else {
        throw Problem(nothingOf: found.tally, [], ofImported: file)
      }
      self = .checks(found)
      return
    }
    let source = try ImportSource(bytes, name: file, ports: ports.source(file))
    let named = format.flatMap { FormatTable.format(named: $0) }
    let isOfReviews = named?.name.hasPrefix(ExchangeFormat.claimReview.name) ?? false
    if isOfReviews || format == nil {
      let table = try ReviewTable(source, isChosen: isOfReviews)
      if table == nil, !isOfReviews, FormatTable.format(of: source) != nil {
        self = .claims(source)
        return
      }
      let values = table?.values ?? source.values.map(\.value)
      var found = EarlierChecks.found(in: values, origin: file, signed: signed)
      if let table { found.tally.add(table.tally) }
      if isOfReviews, found.isEmpty { throw source.isNot("a file with ClaimReviews in it") }
      if !found.isEmpty {
        guard !found.checks.isEmpty || !found.misfits.isEmpty else {
          throw Problem(nothingOf: found.tally, [], ofImported: file)
        }
        self = .checks(found)
        return
      }
    }
    self = .claims(source)
  }

  /// Whether bytes begin as a page does.
  private static func isPage(_ bytes: [UInt8]) -> Bool {
    guard bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<") else { return false }
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<script", "<body", "<div", "itemscope"].contains {
      head.includes($0)
    }
  }
}
