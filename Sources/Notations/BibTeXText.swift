import FactModel
import OrderedJSON
import PlainText

/// Items as BibTeX has them, with the fields of BibLaTeX.
package enum BibTeXText {
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

  /// The variables that it has a field for.
  package static let places = Set(texts.map(\.variable) + names.map(\.variable))
  /// Fields whose values are taken as they are.
  private static let verbatim: Set<String> = ["url", "archiveurl", "doi"]

  /// Whether the first thing in a text that is no comment is an entry: `@article{`.
  package static func begins(_ text: String) -> Bool {
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

  /// An item as an entry.
  package static func text(_ item: LibraryItem) -> String {
    let (type, kind) = item.type { LibraryType.ofBibTeX($0.bibTeX) }
    var fields: [(String, String)] = []
    for (field, variable) in names {
      let all = (item[variable]?.elements ?? []).compactMap(LibraryName.init)
      let shown = all.enumerated().map { index, one in
        let isOthers = one.literal == LibraryName.others && index > 0 && index == all.count - 1
        return isOthers ? one.literal : name(one)
      }
      if !all.isEmpty { fields.append((field, shown.joined(separator: " and "))) }
    }
    var written: Set<String> = []
    for (field, variable) in texts where written.insert(variable).inserted {
      guard let text = item.text(variable) else { continue }
      let isBook = field == "journaltitle" && type.bibTeX.hasPrefix("in")
      let plain = field == "title" ? MarkupText.withoutStyles(text) : text
      let value = verbatim.contains(field) ? text : LaTeXText.escaped(plain)
      fields.append((isBook ? "booktitle" : field, value))
    }
    for (field, variable) in [("date", "issued"), ("urldate", "accessed")] {
      guard let value = item[variable] else { continue }
      let dates = LibraryItem.dates(value)
      if let raw = LibraryItem.uncertain(value) {
        fields.append((field, raw))
      } else if !dates.isEmpty {
        fields.append((field, dates.map(\.description).joined(separator: "/")))
      } else if let text = LibraryItem.text(ofDate: value) {
        // A date in words is no date to BibLaTeX, but may be a year to BibTeX.
        fields.append((field == "date" ? "year" : field, LaTeXText.escaped(text)))
      }
    }
    if item.isCitation { fields.append((citationField, "citation")) }
    if let kind { fields.append(("type", LaTeXText.escaped(kind))) }
    if case .object(let own)? = item["bibtex"] {
      for member in own.all where member.key != entryType {
        fields.append((member.key, member.value.string ?? ""))
      }
    }
    let key = (item.text("citation-key") ?? item.text("id") ?? "source").filter {
      !" ,{}\"#%~\\".contains($0)
    }
    let lines = fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n")
    let kept = item["bibtex"]?[entryType]?.string
    let own = kept.flatMap { LibraryType.ofBibTeX($0).csl == type.csl ? $0 : nil }
    return "@\(own ?? type.bibTeX){\(key),\n\(lines)\n}\n"
  }

  /// Under which the name of a type is kept that says more than the one of ours; no field can be called so.
  package static let entryType = "entry type"

  /// Says that the title is a citation in words; other programs pass it over.
  private static let citationField = "factdesk"

  /// A name with parts is inverted; another is kept whole by braces.
  private static func name(_ name: LibraryName) -> String {
    name.literal.isEmpty && !name.family.isEmpty
      ? LaTeXText.escaped(name.inverted) : "{\(LaTeXText.escaped(name.shown))}"
  }

  // MARK: In

  /// An entry as an item.
  package static func item(_ entry: BibTeXParser.Entry) -> LibraryItem {
    var item = LibraryItem(place: "line \(entry.line)")
    item.set("id", entry.key)
    var rest = JSONObject()
    var kind: String?
    var date = BibTeXDate()
    for (field, raw) in entry.fields {
      if let known = texts.first(where: { $0.field == field }) {
        let text = verbatim.contains(field) ? LaTeXText.verbatim(raw) : LaTeXText.plain(raw)
        guard item[known.variable] == nil else {
          rest.add(field, .string(raw))
          continue
        }
        let pages = text.replacingOccurrences(of: "–", with: "-")
        item.set(known.variable, field == "pages" ? pages : text)
        if field == "howpublished" || field == "note" { takeAddress(raw, known.variable, &item) }
      } else if let known = names.first(where: { $0.field == field }) {
        item[known.variable] = .array(LibraryName.all(raw).map(\.json))
      } else {
        switch field {
        case "date", "urldate":
          // A tilde at the end says that it is uncertain, and is no space.
          let text = raw.hasSuffix("~") ? LaTeXText.verbatim(raw) : LaTeXText.plain(raw)
          item[field == "date" ? "issued" : "accessed"] = LibraryItem.json(written: text)
        case "year": date.year = LaTeXText.plain(raw)
        case "month": date.month = LaTeXText.plain(raw)
        case "day": date.day = LaTeXText.plain(raw)
        case "type": kind = LaTeXText.plain(raw)
        case citationField where raw == "citation": item.isCitation = true
        default: rest.add(field, .string(raw))
        }
      }
    }
    if let issued = item["issued"] {
      // What says otherwise than the date is kept.
      let year = LibraryItem.date(issued)?.year
      if date.year.flatMap({ Int($0) }) != year {
        for (field, raw) in entry.fields where ["year", "month", "day"].contains(field) {
          rest.add(field, .string(raw))
        }
      }
    } else if let written = date.date {
      item["issued"] = LibraryItem.json(written)
    } else if let words = date.words {
      item["issued"] = LibraryItem.json(written: words)
    } else {
      for (field, raw) in entry.fields where ["month", "day"].contains(field) {
        rest.add(field, .string(raw))
      }
    }
    for field in entry.inherited {
      let known = (texts + names).first { $0.field == field }?.variable
      item.inherited.insert(known ?? (["date", "year"].contains(field) ? "issued" : field))
    }
    item.setType(LibraryType.ofBibTeX(entry.type), kind: kind)
    if LibraryType.saysMore(bibTeX: entry.type) { rest.add(entryType, .string(entry.type)) }
    if !rest.members.isEmpty { item["bibtex"] = .object(rest) }
    return item
  }

  /// Old entries have their address in a text: `\url{https://…}`.
  private static func takeAddress(_ raw: String, _ variable: String, _ item: inout LibraryItem) {
    let text = item.text(variable) ?? ""
    guard raw.hasPrefix("\\url{") || raw.hasPrefix("{\\url{"), item["URL"] == nil,
      WebAddress.isOne(text), !text.contains(" ")
    else { return }
    item["URL"] = .string(LaTeXText.verbatim(String(raw.drop { $0 == "{" }.dropFirst(4))))
    item[variable] = nil
  }
}
