import FactModel
import OrderedJSON

extension ExchangeFormat {
  /// BibTeX, with the fields of BibLaTeX.
  static let bibTeX = library(
    "bibtex",
    title: "BibTeX and BibLaTeX",
    use: "LaTeX, JabRef, Zotero",
    reference: "The BibLaTeX package, database guide",
    remarks: [
      "The fields are those of BibLaTeX: date, urldate; the address in an archive is archiveurl."
    ],
    write: { items in Array(items.map(BibTeX.text).joined(separator: "\n").utf8) },
    recognises: { source in
      guard case .text(let text) = source.content else { return false }
      return BibTeX.begins(text)
    },
    read: { source throws(Problem) in
      guard case .text(let text) = source.content else { throw source.isNot("BibTeX") }
      var parser = BibTeXParser(text, name: source.name)
      return try parser.entries().map(BibTeX.item)
    }
  )
}

private enum BibTeX {
  /// Fields with one text, and their variables; of several names for one, the first is written.
  private static let texts: [(field: String, variable: String)] = [
    ("title", "title"), ("journaltitle", "container-title"), ("journal", "container-title"),
    ("booktitle", "container-title"), ("publisher", "publisher"), ("institution", "publisher"),
    ("school", "publisher"), ("organization", "publisher"), ("howpublished", "medium"),
    ("location", "publisher-place"), ("address", "publisher-place"), ("url", "URL"),
    ("archiveurl", "archive_location"), ("volume", "volume"), ("number", "issue"),
    ("issue", "issue"), ("pages", "page"), ("doi", "DOI"), ("isbn", "ISBN"), ("issn", "ISSN"),
    ("language", "language"), ("langid", "language"), ("edition", "edition"),
    ("series", "collection-title"), ("abstract", "abstract"), ("keywords", "keyword"),
    ("note", "note"), ("annotation", "note"), ("annote", "note"), ("shorttitle", "title-short"),
  ]
  private static let names: [(field: String, variable: String)] = [
    ("author", "author"), ("editor", "editor"), ("translator", "translator"),
  ]

  /// Whether the first thing in a text that is no comment is an entry: `@article{`.
  static func begins(_ text: String) -> Bool {
    for line in String(text.prefix(4000)).textLines {
      let line = line.text.drop(while: \.isWhitespace)
      if line.isEmpty || line.first == "%" { continue }
      guard line.first == "@" else { return false }
      let name = line.dropFirst().prefix { $0.isLetter }
      return !name.isEmpty && line.dropFirst(name.count + 1).drop { $0 == " " }.first == "{"
    }
    return false
  }

  // MARK: Out

  static func text(_ item: LibraryItem) -> String {
    let (type, kind) = item.type { LibraryType.ofBibTeX($0.bibTeX) }
    var fields: [(String, String)] = []
    for (field, variable) in names {
      let all = (item[variable]?.elements ?? []).compactMap(LibraryName.init)
      if !all.isEmpty { fields.append((field, all.map(name).joined(separator: " and "))) }
    }
    var written: Set<String> = []
    for (field, variable) in texts where written.insert(variable).inserted {
      guard let text = item.text(variable) else { continue }
      let isBook = field == "journaltitle" && type.bibTeX.hasPrefix("in")
      // Addresses are taken as they are.
      let isVerbatim = ["url", "archiveurl", "doi"].contains(field)
      fields.append((isBook ? "booktitle" : field, isVerbatim ? text : LaTeXText.escaped(text)))
    }
    for (field, variable) in [("date", "issued"), ("urldate", "accessed")] {
      if let date = item[variable].flatMap(LibraryItem.date) {
        fields.append((field, date.description))
      }
    }
    if let kind { fields.append(("type", LaTeXText.escaped(kind))) }
    if case .object(let own)? = item["bibtex"] {
      for member in own.members { fields.append((member.key, member.value.string ?? "")) }
    }
    let key = (item.text("id") ?? "source").filter { !" ,{}\"#%~\\".contains($0) }
    let lines = fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n")
    return "@\(type.bibTeX){\(key),\n\(lines)\n}\n"
  }

  /// A name with parts is inverted; another is kept whole by braces.
  private static func name(_ name: LibraryName) -> String {
    name.literal.isEmpty && !name.family.isEmpty
      ? LaTeXText.escaped(name.inverted) : "{\(LaTeXText.escaped(name.shown))}"
  }

  // MARK: In

  static func item(_ entry: BibTeXParser.Entry) -> LibraryItem {
    var item = LibraryItem(place: "line \(entry.line)")
    item.set("id", entry.key)
    var rest: [JSONMember] = []
    var kind: String?
    var date: (year: String?, month: String?) = (nil, nil)
    for (field, raw) in entry.fields {
      if let known = texts.first(where: { $0.field == field }) {
        let isVerbatim = ["url", "archiveurl", "doi"].contains(field)
        let text = isVerbatim ? raw.filter { $0 != "{" && $0 != "}" } : LaTeXText.plain(raw)
        guard item[known.variable] == nil else {
          rest.append(JSONMember(key: field, value: .string(raw)))
          continue
        }
        let pages = text.replacingOccurrences(of: "–", with: "-")
        item.set(known.variable, field == "pages" ? pages : text)
      } else if let known = names.first(where: { $0.field == field }) {
        item[known.variable] = .array(LaTeXText.names(raw).map(\.json))
      } else {
        switch field {
        case "date", "urldate":
          let text = LaTeXText.plain(raw)
          item[field == "date" ? "issued" : "accessed"] =
            PartialDate(written: text).map(LibraryItem.json) ?? .members(["raw": .string(text)])
        case "year": date.year = LaTeXText.plain(raw)
        case "month": date.month = LaTeXText.plain(raw)
        case "type": kind = LaTeXText.plain(raw)
        default: rest.append(JSONMember(key: field, value: .string(raw)))
        }
      }
    }
    if item["issued"] == nil, let year = date.year {
      let month = date.month.flatMap { Int($0) ?? PartialDate.month(named: $0.lowercased()) }
      item["issued"] =
        Int(year).flatMap { PartialDate(year: $0, month: month) }.map(LibraryItem.json)
        ?? .members(["raw": .string([year, date.month ?? ""].joined(separator: " "))])
    }
    item.setType(LibraryType.ofBibTeX(entry.type), kind: kind)
    if !rest.isEmpty { item["bibtex"] = .object(JSONObject(rest)) }
    return item
  }
}
