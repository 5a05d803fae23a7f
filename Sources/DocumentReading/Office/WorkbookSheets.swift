import ArticleReading
import FactModel

/// The sheets of an Excel workbook (ECMA-376, part 1, 18.2 to 18.8).
struct WorkbookSheets {
  private let parts: any OfficeParts
  private let package: WordPackage
  private let workbook: XMLTree
  private var texts: [String] = []
  /// Whether a number is a date, by the number of its style.
  private var isDate: [Bool] = []
  /// The day that is 0, counted from 1 January 1970.
  private var firstDay = -25_569

  /// Nil where it is no workbook.
  init?(_ parts: any OfficeParts) {
    package = WordPackage(parts)
    guard let workbook = parts.xml(package.main), !workbook.all("sheets").isEmpty else {
      return nil
    }
    self.parts = parts
    self.workbook = workbook
    let properties = workbook.all("workbookPr").first
    let since = properties.flatMap { workbook.attribute("date1904", of: $0) }
    if since == "1" || since == "true" { firstDay = -24_107 }
    for relation in package.relations(of: package.main).values {
      guard let tree = parts.xml(package.path(relation.target)) else { continue }
      switch relation.kind {
      case "sharedStrings": texts = tree.all("si").map { Self.text(of: $0, tree) }
      case "styles": isDate = Self.dates(tree)
      default: break
      }
    }
  }

  var sheets: [DocumentSheet] {
    let relations = package.relations(of: package.main)
    return workbook.all("sheet").compactMap { node in
      var sheet = DocumentSheet(name: workbook.attribute("name", of: node) ?? "")
      guard let id = workbook.attribute("id", of: node), let relation = relations[id],
        let tree = parts.xml(package.path(relation.target))
      else { return sheet }
      var number = 0
      for row in tree.all("row") {
        number = tree.attribute("r", of: row).flatMap { Int($0) } ?? number + 1
        let fields = fields(of: row, tree, &sheet.uncalculated)
        sheet.append(fields, number: number)
      }
      let path = package.path(relation.target)
      sheet.remarks = WorkbookRemarks(parts, package, sheet: path, tree).byRow
      return sheet
    }
  }

  /// `uncalculated`: Counts formulas whose value was not saved, by their column.
  private func fields(
    of row: XMLTree.Node,
    _ tree: XMLTree,
    _ uncalculated: inout [Int: Int]
  ) -> [String] {
    var fields: [String] = []
    for cell in tree.children(of: row) where tree.name(cell) == "c" {
      let place = tree.attribute("r", of: cell).flatMap(Self.column) ?? fields.count
      guard place >= fields.count, place < DocumentSheet.mostColumns else { continue }
      fields += Array(repeating: "", count: place - fields.count)
      fields.append(text(of: cell, tree))
      // A text that comes out empty is saved as one.
      if fields[place].isEmpty, tree.child("f", of: cell) != nil,
        tree.attribute("t", of: cell) != "str"
      {
        uncalculated[place, default: 0] += 1
      }
    }
    return fields
  }

  /// The column of `BC12`, from 0.
  static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (65...90).contains(byte), column < DocumentSheet.mostColumns else { break }
      column = column * 26 + Int(byte) - 64
    }
    return column > 0 ? column - 1 : nil
  }

  private func text(of cell: XMLTree.Node, _ tree: XMLTree) -> String {
    let value = tree.child("v", of: cell).map { tree.textContent(of: $0) } ?? ""
    switch tree.attribute("t", of: cell) {
    case "s": return Int(value).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
    case "inlineStr": return tree.child("is", of: cell).map { Self.text(of: $0, tree) } ?? ""
    case "str", "e", "d": return value
    case "b": return value == "1" ? "TRUE" : "FALSE"
    default:
      let style = tree.attribute("s", of: cell).flatMap { Int($0) } ?? 0
      guard isDate.indices.contains(style), isDate[style], let number = Double(value) else {
        return Self.number(value)
      }
      return date(number) ?? value
    }
  }

  /// A text of runs, without what says how it is pronounced.
  static func text(of node: XMLTree.Node, _ tree: XMLTree) -> String {
    tree.children(of: node).map { child in
      switch tree.name(child) {
      case "t": unescaped(tree.textContent(of: child))
      case "r": text(of: child, tree)
      default: ""
      }
    }
    .joined()
  }

  /// What `_x000D_` stands for: the character of that number.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var plain = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "_") {
      plain += rest[..<mark]
      rest = rest[mark...]
      let code = rest.prefix(7)
      let digits = code.dropFirst(2).prefix(4)
      if code.hasPrefix("_x"), code.count == 7, code.last == "_", digits.allSatisfy(\.isHexDigit),
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      {
        plain.unicodeScalars.append(scalar)
        rest = rest.dropFirst(7)
      } else {
        plain.append("_")
        rest = rest.dropFirst()
      }
    }
    return plain + rest
  }

  /// `0.10000000000000001` as somebody typed it.
  private static func number(_ text: String) -> String {
    guard text.contains(where: { ".eE".contains($0) }), let number = Double(text) else {
      return text
    }
    let shortest = "\(number)"
    return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
  }

  private func date(_ serial: Double) -> String? {
    guard serial >= 0, serial < 3_000_000 else { return nil }
    var days = Int(serial)
    let minutes = Int(((serial - Double(days)) * 1440).rounded())
    // Excel knows a 29 February 1900.
    if firstDay == -25_569, days < 60 { days += 1 }
    let day = Timestamp(milliseconds: (days + firstDay) * 86_400_000 + minutes * 60_000)
    return minutes == 0 ? day.day : day.minute
  }

  private static func dates(_ styles: XMLTree) -> [Bool] {
    var codes: [Int: String] = [:]
    for node in styles.all("numFmt") {
      guard let id = styles.attribute("numFmtId", of: node).flatMap({ Int($0) }) else { continue }
      codes[id] = styles.attribute("formatCode", of: node)
    }
    guard let formats = styles.all("cellXfs").first else { return [] }
    return styles.children(of: formats).filter { styles.name($0) == "xf" }.map { node in
      let id = styles.attribute("numFmtId", of: node).flatMap { Int($0) } ?? 0
      if let code = codes[id] { return isDate(code) }
      return (14...22).contains(id) || (27...36).contains(id) || (50...58).contains(id)
    }
  }

  /// Whether a format has a year or a day outside quotation marks and brackets.
  private static func isDate(_ code: String) -> Bool {
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if character == "\\" || character == "_" {
        isEscaped = true
      } else if character == "[" || character == "]" {
        isBracketed = character == "["
      } else if !isBracketed, character == "y" || character == "d" {
        return true
      }
    }
    return false
  }
}
