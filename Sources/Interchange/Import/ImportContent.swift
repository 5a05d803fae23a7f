package import FactModel
import OrderedJSON

/// What a file to be imported holds: claims in a format, or reviews that become earlier checks.
package enum ImportContent {
  case claims(ImportSource)
  case checks(FoundChecks)

  /// Looks at the bytes of a file.
  ///
  /// `isChosen`: Whether the person named the format; then it is no file of reviews.
  package init(
    _ bytes: [UInt8],
    file: String,
    ports: ExchangePorts,
    signed: Signed,
    isChosen: Bool
  ) throws(Problem) {
    if Self.isPage(bytes) {
      let (values, damaged) = try ports.linkedData(bytes, file)
      var found = EarlierChecks.found(in: values, origin: file, signed: signed)
      if damaged > 0 {
        let what = "\(damaged) with a ClaimReview cannot be read as JSON"
        found.misfits.append(Misfit("scripts", what))
      }
      guard !found.isEmpty else {
        throw Problem(
          .input,
          "the page holds no ClaimReview",
          place: Problem.Place(file: file),
          remedy: "An article is opened, not imported: factdesk FILE"
        )
      }
      self = .checks(found)
      return
    }
    let source = try ImportSource(bytes, name: file, ports: ports.source(file))
    if !isChosen, FormatTable.format(of: source) == nil {
      let values = source.values.map(\.value)
      let found = EarlierChecks.found(in: values, origin: file, signed: signed)
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
    return ["<!doctype html", "<html", "<head", "<script", "<body"].contains { head.includes($0) }
  }
}
