package import FactModel
import OrderedJSON

/// Items as RIS has them, a line a field.
package enum RISText {
  /// Tags with one text, and their variables.
  private static let texts: [(tag: String, variable: String)] = [
    ("TI", "title"), ("T2", "container-title"), ("PB", "publisher"), ("CY", "publisher-place"),
    ("UR", "URL"), ("AV", "archive_location"), ("VL", "volume"), ("IS", "issue"), ("DO", "DOI"),
    ("LA", "language"), ("ET", "edition"), ("AB", "abstract"), ("T3", "collection-title"),
    ("ST", "title-short"), ("CN", "call-number"), ("DB", "source"),
  ]
  /// Other tags for the same.
  private static let others: [String: String] = [
    "T1": "TI", "CT": "TI", "BT": "T2", "JO": "T2", "JF": "T2", "JA": "T2", "J2": "T2", "N2": "AB",
    "L1": "UR", "L2": "UR", "LK": "UR",
  ]
  private static let names: [(tag: String, variable: String)] = [
    ("AU", "author"), ("A2", "editor"), ("A4", "translator"),
  ]
  /// The variables that it has a field for.
  package static let places = Set(
    texts.map(\.variable) + names.map(\.variable) + ["page", "ISBN", "ISSN", "keyword", "note"]
  )
  /// Says that the title is a citation in words.
  private static let citationTag = (name: "C8", text: "factdesk: citation")
  /// Says of which names there are more than are given: the words for that would be a name to other programs.
  private static let othersTag = (name: "C7", lead: "factdesk: others, ")
  private static let otherNames: [String: String] = ["A1": "AU", "ED": "A2", "A3": "A2"]

  // MARK: Out

  /// An item as an entry.
  package static func text(_ item: LibraryItem) -> String {
    let (type, kind) = item.type { LibraryType.ofRIS($0.ris) }
    let kept = item["ris"]?["TY"]?.elements?.first?.string
    let name = kept.flatMap { LibraryType.ofRIS($0).csl == type.csl ? $0 : nil }
    var lines: [(String, String)] = [("TY", name ?? type.ris)]
    if let id = item.text("id") { lines.append(("ID", id)) }
    for (tag, variable) in names {
      let all = (item[variable]?.elements ?? []).compactMap(LibraryName.init)
      for (index, name) in all.enumerated() {
        let isOthers = name.literal == LibraryName.others && index > 0 && index == all.count - 1
        lines.append(
          isOthers ? (othersTag.name, othersTag.lead + tag) : (tag, name.invertedForRIS)
        )
      }
    }
    for (tag, variable) in texts {
      if let text = item.text(variable) {
        lines.append((tag, variable == "title" ? MarkupText.withoutStyles(text) : text))
      }
    }
    for (tag, variable) in [("DA", "issued"), ("Y2", "accessed")] {
      guard let value = item[variable] else { continue }
      let dates = LibraryItem.dates(value)
      guard let date = dates.first else {
        if let text = LibraryItem.text(ofDate: value) { lines.append((tag, "///" + text)) }
        continue
      }
      if tag == "DA" { lines.append(("PY", String(date.year))) }
      // What is no day stands behind it.
      let end = dates.count > 1 ? dates.last.map { "to \($0)" } : nil
      lines.append((tag, RISDate.text(date) + (end ?? "")))
    }
    if item.isCitation { lines.append(citationTag) }
    if let kind { lines.append(("M3", kind)) }
    if let pages = item.text("page") {
      let ends = pages.split(separator: "-").map(String.init)
      lines.append(("SP", ends.count == 2 ? ends[0] : pages))
      if ends.count == 2 { lines.append(("EP", ends[1])) }
    }
    if let number = item.text("ISBN") ?? item.text("ISSN") { lines.append(("SN", number)) }
    for word in item.text("keyword")?.split(separator: ",") ?? [] {
      lines.append(("KW", String(word.drop(while: \.isWhitespace))))
    }
    for line in item.text("note")?.split(whereSeparator: \.isNewline) ?? [] {
      lines.append(("N1", String(line)))
    }
    if case .object(let own)? = item["ris"] {
      for member in own.members where member.key != "TY" {
        for text in member.value.elements?.compactMap(\.string) ?? [] {
          lines.append((member.key, text))
        }
      }
    }
    lines.append(("ER", ""))
    return lines.map { "\($0.0)  - \(oneLine($0.1))\r\n" }.joined() + "\r\n"
  }

  private static func oneLine(_ text: String) -> String {
    text.contains(where: \.isNewline)
      ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
  }

  // MARK: In

  /// The items of a file.
  ///
  /// - Throws: A problem for what stands before the first.
  package static func items(_ text: String, of file: String) throws(Problem) -> [LibraryItem] {
    try RISEntry.all(text, of: file).map { Entry($0).item }
  }

  /// An entry as an item.
  private struct Entry {
    let type: String
    let line: Int
    let fields: [(tag: String, text: String)]

    init(_ entry: RISEntry) {
      (type, line, fields) = (entry.type, entry.line, entry.fields)
    }

    var item: LibraryItem {
      var item = LibraryItem(place: "line \(line)")
      var names: [String: [JSONValue]] = [:]
      var words: [String] = []
      var notes: [String] = []
      var pages: [String] = []
      var kind: String?
      var withOthers: [String] = []
      var rest: [JSONMember] = []
      func keep(_ tag: String, _ text: String) {
        if let place = rest.firstIndex(where: { $0.key == tag }) {
          rest[place].value = .array((rest[place].value.elements ?? []) + [.string(text)])
        } else {
          rest.append(JSONMember(key: tag, value: .array([.string(text)])))
        }
      }
      for (tag, text) in fields {
        let plain = others[tag] ?? otherNames[tag] ?? tag
        if let known = texts.first(where: { $0.tag == plain }), item[known.variable] == nil {
          item.set(known.variable, text)
        } else if let known = RISText.names.first(where: { $0.tag == plain }) {
          names[known.variable, default: []].append(Self.name(text).json)
        } else {
          switch plain {
          case "ID": item.set("id", text)
          case citationTag.name where text == citationTag.text: item.isCitation = true
          case othersTag.name where Self.moreNames(text) != nil: withOthers.append(text)
          case "PY", "Y1", "DA":
            let isSet = setDate("issued", text, isBetter: tag == "DA", &item)
            if RISDate.saysMore(text) || !isSet { keep(tag, text) }
          case "Y2":
            let isSet = setDate("accessed", text, isBetter: false, &item)
            if RISDate.saysMore(text) || !isSet { keep(tag, text) }
          case "M3": kind = text
          case "SP": pages.insert(text, at: 0)
          case "EP": pages.append(text)
          case "SN": item.set(text.filter(\.isNumber).count > 8 ? "ISBN" : "ISSN", text)
          case "KW": words.append(text)
          case "N1": notes.append(text)
          default: keep(tag, text)
          }
        }
      }
      item.setType(LibraryType.ofRIS(type), kind: kind)
      // A type that has none like it here goes out again as it came.
      if LibraryType.ofRIS(type).ris != type { keep("TY", type) }
      for (variable, list) in names.sorted(by: { $0.key < $1.key }) {
        var list = list
        if withOthers.contains(where: { Self.moreNames($0) == variable }) {
          list.append(LibraryName(literal: LibraryName.others).json)
        } else if list.count > 1,
          LibraryName(list[list.count - 1])?.literal == LibraryName.othersInWords
        {
          list[list.count - 1] = LibraryName(literal: LibraryName.others).json
        }
        item[variable] = .array(list)
      }
      item.set("keyword", words.joined(separator: ", "))
      item.set("note", notes.joined(separator: "\n"))
      item.set("page", pages.joined(separator: "-"))
      if !rest.isEmpty { item["ris"] = .object(JSONObject(rest)) }
      return item
    }

    /// The variable of whose names a text says that there are more; nil where it is none of ours.
    private static func moreNames(_ text: String) -> String? {
      RISText.names.first { text == othersTag.lead + $0.tag }?.variable
    }

    /// Takes a date; false where another says otherwise, which stays.
    private func setDate(
      _ variable: String,
      _ text: String,
      isBetter: Bool,
      _ item: inout LibraryItem
    ) -> Bool {
      let date = LibraryItem.json(
        written: RISDate.range(text) ?? (text.hasPrefix("///") ? String(text.dropFirst(3)) : text)
      )
      guard let known = item[variable] else {
        item[variable] = date
        return true
      }
      let years = (LibraryItem.date(known)?.year, LibraryItem.date(date)?.year)
      guard known == date || years.0 != nil && years.0 == years.1 else { return false }
      if isBetter { item[variable] = date }
      return true
    }

    /// `Quill, Pat, Jr.`; without a comma it is a name as it is.
    private static func name(_ text: String) -> LibraryName {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
        String(part.drop(while: \.isWhitespace))
      }
      guard parts.count > 1, parts.contains(where: { !$0.isEmpty }) else {
        return LibraryName(literal: parts.first ?? text)
      }
      return LibraryName(
        family: parts[0],
        given: parts[1],
        suffix: parts.count > 2 ? parts[2] : ""
      )
    }
  }
}
