import FactModel
import Notations
import OrderedJSON
import PlainText

// What an item says of a source, and what a source says as an item.
//
// Where a source has no field for a variable, it is kept under the name of CSL JSON, whatever format it
// came in, and so goes out in all of them.
extension LibraryItem {
  /// Under which foreign data of sources are kept.
  static let foreignName = "csl-json"

  // MARK: Parts of an item

  /// A field of a source, and the variables that it is read from.
  private enum Part: CaseIterable {
    case title, address, archive, publisher, kind

    var variables: [String] {
      switch self {
      case .title: ["title"]
      case .address: ["URL"]
      case .archive: ["archive_location"]
      case .publisher: ["container-title", "publisher"]
      case .kind: ["type", "genre"]
      }
    }

    subscript(source: Source) -> String? {
      switch self {
      case .title: source.title
      case .address: source.url
      case .archive: source.archiveURL
      case .publisher: source.publisher
      case .kind: source.kind
      }
    }

    func set(_ text: String?, of source: inout Source) {
      switch self {
      case .title: source.title = text
      case .address: source.url = text
      case .archive: source.archiveURL = text
      case .publisher: source.publisher = text
      case .kind: source.kind = text
      }
    }
  }

  /// The dates of a source, by their variables.
  private static func dates(_ source: Source) -> [(variable: String, value: PartialDate?)] {
    [("issued", source.published), ("accessed", source.accessed)]
  }

  /// The variables that are read as a field that a source has already: what another tool kept of them says
  /// nothing of that source.
  static func fieldVariables(of source: Source) -> Set<String> {
    var names: Set<String> = ["id", "note"]
    for part in Part.allCases where part[source] != nil { names.formUnion(part.variables) }
    for (variable, value) in dates(source) where value != nil { names.insert(variable) }
    if !source.authors.isEmpty { names.insert("author") }
    return names
  }

  /// Reads the variables that are fields of a source; the rest is kept.
  func fill(_ source: inout Source, signed: Signed) {
    for part in Part.allCases { part.set(value(part), of: &source) }
    source.published = self["issued"].flatMap(Self.date)
    source.accessed = self["accessed"].flatMap(Self.date)
    source.authors = authors
    source.slug = text("id").flatMap(Self.slug) ?? text("citation-key").flatMap(Self.slug)
    if isCitation { (source.citation, source.title) = (source.title, nil) }
    if let note = text("note") { source.notes = [Note(text: note, signed: signed)] }
    // What would not go out again as it came.
    let plain = LibraryItem(of: source)
    source.foreign[Self.foreignName] = JSONObject(
      variables.members.filter { member in
        if member.key == "note" { return false }
        if member.key == "id" {
          let isSlug = source.slug != nil && text("id").flatMap(Self.slug) == source.slug
          return !isSlug && !Self.isMade(member.value)
        }
        return plain[member.key] != member.value
      }
    )
  }

  private var authors: [String] {
    (self["author"]?.elements ?? []).compactMap(LibraryName.init).map(\.shown)
  }

  private func value(_ part: Part) -> String? {
    switch part {
    case .title: text("title").map(MarkupText.withoutStyles)
    case .address: text("URL").flatMap { WebAddress.isOne($0) ? $0 : nil }
    case .archive: text("archive_location").flatMap { WebAddress.isOne($0) ? $0 : nil }
    case .publisher: text("container-title") ?? text("publisher")
    case .kind: text("genre") ?? LibraryType.kind(ofCSL: text("type") ?? "")
    }
  }

  /// A source as an item: what was kept of one goes out as it came, where it still says the same.
  init(of source: Source, withNotes: Bool = false) {
    let kept = LibraryItem(source.foreign[Self.foreignName].members)
    let type = LibraryType.of(source)
    self.init()
    self["id"] = kept["id"] ?? .string(source.slug ?? "source-\(source.number)")
    self["type"] = .string(type.csl)
    for part in Part.allCases where part != .kind {
      guard let text = part[source] else { continue }
      let isContainer = part == .publisher && type.isPart
      set(isContainer ? "container-title" : part.variables.last ?? "", text)
    }
    if source.title == nil, let citation = source.citation {
      set("title", citation)
      isCitation = true
    }
    if let kind = source.kind, type.kind != kind { set("genre", kind) }
    if !source.authors.isEmpty {
      self["author"] = .array(source.authors.map { LibraryName(literal: $0).json })
    }
    for (variable, value) in Self.dates(source) { self[variable] = value.map(Self.json) }
    if withNotes, !source.notes.isEmpty {
      set("note", source.notes.map(\.text).joined(separator: "\n"))
    }
    restore(kept, source)
  }

  /// Puts what was kept in the place of what is written, where both read alike.
  private mutating func restore(_ kept: LibraryItem, _ source: Source) {
    var known: Set<String> = ["id", "note"]
    for part in Part.allCases {
      known.formUnion(part.variables)
      guard part.variables.contains(where: { kept[$0] != nil }) else { continue }
      // A part that was not kept is as it is written.
      var whole = self
      for name in part.variables { if let value = kept[name] { whole[name] = value } }
      guard whole.value(part) == part[source] else { continue }
      for name in part.variables { self[name] = whole[name] }
    }
    for (variable, date) in Self.dates(source) {
      known.insert(variable)
      if let value = kept[variable], Self.date(value) == date { self[variable] = value }
    }
    known.insert("author")
    if let names = kept["author"], kept.authors == source.authors { self["author"] = names }
    for member in kept.variables.members where !known.contains(member.key) {
      self[member.key] = member.value
    }
  }

  // MARK: Keys

  /// The key of an item as a slug; nil where it can be none.
  static func slug(_ key: String) -> String? {
    let key = key.lowercased()
    guard let first = key.utf8.first, (97...122).contains(first), !isMade(.string(key)),
      key.utf8.allSatisfy({
        (97...122).contains($0) || (48...57).contains($0) || "-_.".utf8.contains($0)
      })
    else { return nil }
    return key
  }

  /// Whether it is the key of a source without a slug, as we write it.
  private static func isMade(_ key: JSONValue) -> Bool {
    guard let text = key.string, text.hasPrefix("source-") else { return false }
    return Int(text.dropFirst(7)) != nil
  }
}
