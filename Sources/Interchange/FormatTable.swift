package import FactModel
import PlainText

/// All formats that can be exported or imported.
package enum FormatTable {
  package static let formats: [ExchangeFormat] = [
    .claimReview, .claimReviewFeed, .webAnnotation, .averitec, .fever, .csv, .tsv, .jsonLines,
    .doccano, .labelStudio, .brat, .xmi, .prodigy, .hypothesis, .cslJSON, .bibTeX, .ris,
  ]

  /// The names of all formats, for what lists them and need not have the formats made.
  package static let names = [
    "claimreview", "claimreview-feed", "web-annotation", "averitec", "fever", "csv", "tsv", "jsonl",
    "doccano", "label-studio", "brat", "xmi", "prodigy", "hypothesis", "csl-json", "bibtex", "ris",
  ]

  /// The names of those that are read.
  package static let readableNames = [
    "web-annotation", "averitec", "csv", "tsv", "jsonl", "doccano", "label-studio", "brat", "xmi",
    "hypothesis", "csl-json", "bibtex", "ris",
  ]

  /// Returns the format with a name or the only one whose name begins so.
  package static func format(named name: String) -> ExchangeFormat? {
    let name = name.lowercased()
    if let exact = formats.first(where: { $0.name == name }) { return exact }
    let beginning = name.isEmpty ? [] : formats.filter { $0.name.hasPrefix(name) }
    return beginning.count == 1 ? beginning[0] : nil
  }

  /// Returns the format in which a file is to be read: the one that was named, else the one that its
  /// content shows.
  ///
  /// - Throws: A problem when there is none such, or the one named is only written.
  ///
  /// `mapping`: What the person says about it; a text whose columns they name is a table.
  package static func readable(
    _ name: String?,
    for source: ImportSource,
    mapping: ImportMapping = ImportMapping()
  ) throws(Problem) -> ExchangeFormat {
    let names = readableNames.joined(separator: ", ")
    let named = name.flatMap(format(named:))
    if let name, named?.isReadable != true {
      throw Problem(
        .noSuchFormat,
        name.isEmpty
          ? "the format is missing" : "\(SafeText.line(name)) is no format that is read",
        remedy: "These are read: \(names)."
      )
    }
    if source.isEmptyList {
      throw Problem(
        .input,
        "nothing in it was taken: it is an empty list",
        place: Problem.Place(file: source.name),
        remedy: "Nothing was imported."
      )
    }
    if let format = named ?? format(of: source) { return format }
    if case .sheets = source.content { return .csv }
    if case .text(let content) = source.content {
      if !mapping.columns.isEmpty { return .csv }
      try TableColumns.check(content, of: source.name)
    }
    throw Problem(
      .unknownFormat,
      "is in no format that is known by its content",
      place: Problem.Place(file: source.name),
      remedy: "Say which it is: as FORMAT. These are read: \(names)."
    )
  }

  /// Returns the format that some bytes have, as far as their content shows it.
  package static func format(of source: ImportSource) -> ExchangeFormat? {
    // What has a shape of its own before tables, of which headings alone tell.
    let tables = ["csv", "tsv"]
    let found = formats.first {
      !tables.contains($0.name) && $0.reader?.recognises(source) ?? false
    }
    return found ?? formats.first { $0.reader?.recognises(source) ?? false }
  }
}
