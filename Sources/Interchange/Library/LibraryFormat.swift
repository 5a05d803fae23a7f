import FactModel
import Notations
import OrderedJSON
import PlainText
import Release

extension ExchangeFormat {
  /// A format of reference managers: of sources, and not of claims.
  ///
  /// `places`: The variables that it has a field for; nil for all.
  static func library(
    _ name: String,
    title: String,
    use: String,
    reference: String,
    remarks: [String],
    places: Set<String>? = nil,
    write: @escaping @Sendable ([LibraryItem]) -> [UInt8],
    recognises: @escaping Recognition,
    read: @escaping @Sendable (ImportSource) throws(Problem) -> [LibraryItem]
  ) -> ExchangeFormat {
    ExchangeFormat(
      name,
      title: title,
      use: use,
      reference: reference,
      unit: nil,
      holds: .sources,
      anchors: .none,
      carries: [.source],
      remarks: remarks,
      write: { sessions in
        Library.written(sessions, places.map { (variables: $0, format: name) }, write)
      },
      reader: Reader(
        returns: [.source],
        recognises: recognises,
        read: { source, context throws(Problem) in
          try Library.reading(try read(source), of: source, context)
        }
      )
    )
  }
}

/// What is the same for all formats of sources.
enum Library {
  /// All sources that may leave, each once.
  ///
  /// `places`: The variables that the format has a field for, and its name; nil where it has all.
  static func written(
    _ sessions: [ExportMaterial],
    _ places: (variables: Set<String>, format: String)?,
    _ write: ([LibraryItem]) -> [UInt8]
  ) -> Written {
    var items: [LibraryItem] = []
    var keys: Set<String> = []
    var addresses: Set<String> = []
    var lost: [(name: String, count: Int)] = []
    for material in sessions {
      for source in material.sources {
        if let url = source.url, !addresses.insert(WebAddress.normalised(url)).inserted { continue }
        var item = LibraryItem(of: source, withNotes: material.release.includesNotes)
        // Keys of several sessions may be alike.
        var key = item.text("id") ?? "source"
        while !keys.insert(key).inserted { key += "x" }
        item["id"] = .string(key)
        items.append(item)
        let unwritten = places.map { homeless(item, $0.variables, $0.format) } ?? []
        for name in homeless(source) + unwritten {
          if let place = lost.firstIndex(where: { $0.name == name }) {
            lost[place].count += 1
          } else {
            lost.append((name, 1))
          }
        }
      }
    }
    var written = Written(bytes: write(items))
    written.sources = items.count
    if !lost.isEmpty {
      let names = lost.map { "\($0.name) (\($0.count))" }.joined(separator: ", ")
      written.notices.append("The format has no fields for these of sources: \(names).")
    }
    return written
  }

  /// The names of what an item has and a format has no field for.
  private static func homeless(
    _ item: LibraryItem,
    _ places: Set<String>,
    _ format: String
  ) -> [String] {
    let own: Set<String> = [
      "id", "type", "genre", "citation-key", "custom", "issued", "accessed", format,
    ]
    let uncertain = ["issued", "accessed"].compactMap { name in
      format == "bibtex" ? nil : item[name].flatMap(LibraryItem.uncertain).map { "\(name) \($0)" }
    }
    // A type that the table does not have becomes a document.
    let type = item.text("type").flatMap { LibraryType.ofCSL($0).csl == $0 ? nil : "type \($0)" }
    let parts = ["issued", "accessed"].flatMap { name in
      item[name].map(LibraryItem.unwritten) ?? []
    }
    return item.variables.members.filter { !places.contains($0.key) && !own.contains($0.key) }
      .flatMap { names($0) } + uncertain + (type.map { [$0] } ?? []) + parts
  }

  /// What a variable is called in the file that it came in: what a format has of its own, by its own names.
  private static func names(_ member: JSONMember) -> [String] {
    guard ["bibtex", "ris"].contains(member.key), case .object(let own) = member.value else {
      return [member.key]
    }
    return own.all.map(\.key)
  }

  private static func homeless(_ source: Source) -> [String] {
    let fields: [(String, Bool)] = [
      ("citation beside a title", source.citation != nil && source.title != nil),
      ("archived", source.archived != nil), ("interest", source.interest != nil),
      ("grade", source.grade != nil), ("from", source.derivedFrom != nil),
      ("terms", source.terms != nil), ("account", source.account != nil),
      ("platform", source.platform != nil), ("time", source.time != nil),
      ("role", source.role != nil),
    ]
    return fields.filter(\.1).map(\.0)
  }

  /// The sources that items are.
  static func reading(
    _ items: [LibraryItem],
    of file: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    guard !items.isEmpty else { throw file.isNot("a library: there is no item in it") }
    var reading = ImportReading([])
    reading.holdsSources = true
    for item in items {
      var source = Source(id: context.newID(), number: EntityNumber(reading.sources.count + 1))
      item.fill(&source, signed: context.signed)
      guard source.url != nil || source.title != nil || source.citation != nil else {
        reading.fileTally.add(.source, "without title and address", .leftOut)
        continue
      }
      count(source, besides: item.inherited, &reading.fileTally)
      reading.sources.append(source)
    }
    return reading
  }

  /// Counts what is kept of an item and not read, but for what stands at another item.
  private static func count(
    _ source: Source,
    besides inherited: Set<String>,
    _ tally: inout ImportTally
  ) {
    let isRead = ["type", "author", "title", "id", "citation-key", "container-title"]
    let passed = inherited.union(isRead)
    for member in source.foreign[LibraryItem.foreignName].members where !passed.contains(member.key)
    {
      switch member.key {
      case "issued" where source.published != nil, "accessed" where source.accessed != nil:
        if LibraryItem.dates(member.value).count > 1 {
          tally.add(.field, "\(member.key), whose beginning is taken of a range", .foreign)
        } else if case .object(let date) = member.value, date["date-parts"] != nil,
          date.members.count > 1
        {
          tally.add(.field, "\(member.key), of which only the date is taken", .foreign)
        }
      default:
        // What an item is called in its format goes out there as it came.
        for name in names(member)
        where ![BibTeXText.entryType, "TY"].contains(name) && !inherited.contains(name) {
          tally.add(.field, name, .foreign)
        }
      }
    }
  }
}
