import FactModel
import OrderedJSON
import PlainText
import Release

extension ExchangeFormat {
  /// A format of reference managers: of sources, and not of claims.
  static func library(
    _ name: String,
    title: String,
    use: String,
    reference: String,
    remarks: [String],
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
      write: { sessions in Library.written(sessions, write) },
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
private enum Library {
  /// All sources that may leave, each once.
  static func written(
    _ sessions: [ExportMaterial],
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
        for name in homeless(source) {
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
      guard source.url != nil || source.title != nil else {
        reading.fileTally.add(.source, "without title and address", .leftOut)
        continue
      }
      for member in source.foreign[LibraryItem.foreignName].members {
        let isRead = ["type", "author", "issued", "accessed", "title", "id", "container-title"]
        if !isRead.contains(member.key) { reading.fileTally.add(.field, member.key, .foreign) }
      }
      reading.sources.append(source)
    }
    return reading
  }
}
