extension BibTeXParser.Entry {
  /// Entries with what they take from those that they name: a paper has editor, publisher and day from the
  /// proceedings in its `crossref`, whose title is its `booktitle`, where it does not say these itself.
  package static func resolved(_ entries: [BibTeXParser.Entry]) -> [BibTeXParser.Entry] {
    guard entries.contains(where: { $0.fields.contains { $0.name == reference } }) else {
      return entries
    }
    let named = Dictionary(entries.map { ($0.key.lowercased(), $0) }) { first, _ in first }
    return entries.map { entry in
      guard let key = entry.fields.first(where: { $0.name == reference })?.value.lowercased(),
        let whole = named[key], whole.key != entry.key
      else { return entry }
      return entry.taking(from: whole)
    }
  }

  private func taking(from whole: BibTeXParser.Entry) -> BibTeXParser.Entry {
    var entry = self
    let own = Set(fields.map { $0.name })
    let isDated = !own.isDisjoint(with: ["date", "year"])
    let hasBookTitle = whole.fields.contains { $0.name == "booktitle" }
    for field in whole.fields {
      let isTitle = field.name == "title" && type.hasPrefix("in") && !hasBookTitle
      let name = isTitle ? "booktitle" : field.name
      guard Self.taken.contains(name), !own.contains(name),
        !isDated || !["date", "year", "month", "day"].contains(name)
      else { continue }
      entry.fields.append((name, field.value))
      entry.inherited.insert(name)
    }
    return entry
  }

  private static let reference = "crossref"
  /// What is the same of a whole and its parts.
  private static let taken: Set<String> = [
    "address", "booktitle", "date", "day", "editor", "isbn", "issn", "journal", "journaltitle",
    "location", "month", "organization", "publisher", "series", "volume", "year",
  ]
}
