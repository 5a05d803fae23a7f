import ArticleReading

/// The sheets of an OpenDocument spreadsheet (OpenDocument 1.3, part 3, 9.1 and 19.385).
struct OpenSheets {
  private let tree: XMLTree

  /// A row with something in it is not repeated more often: the rest is a drawing, and no table.
  private static let mostRepeated = 1000

  init(_ tree: XMLTree) {
    self.tree = tree
  }

  /// Nil where it is no spreadsheet.
  var sheets: [DocumentSheet]? {
    guard let spreadsheet = tree.all("spreadsheet").first else { return nil }
    return tree.children(of: spreadsheet).filter { tree.name($0) == "table" }.map(sheet)
  }

  private func sheet(_ table: XMLTree.Node) -> DocumentSheet {
    var sheet = DocumentSheet(name: tree.attribute("name", of: table) ?? "")
    var number = 1
    let hasRemarks = ["annotation", "a"].contains { !tree.all($0, within: table).isEmpty }
    // Rows may stand in groups, and the headings in an element of their own.
    for row in tree.all("table-row", within: table) {
      let count = repeated("number-rows-repeated", row)
      let fields = fields(of: row)
      if fields.contains(where: { !$0.isEmpty }) {
        for index in 0..<min(count, Self.mostRepeated) {
          sheet.append(fields, number: number + index)
        }
      }
      if hasRemarks {
        let remarks = remarks(of: row)
        if !remarks.isEmpty { sheet.remarks[number] = remarks }
      }
      number += count
    }
    return sheet
  }

  private func fields(of row: XMLTree.Node) -> [String] {
    var fields: [String] = []
    // Empty cells count only where something stands behind them: rows end in thousands of them.
    var gap = 0
    for cell in tree.children(of: row)
    where ["table-cell", "covered-table-cell"].contains(tree.name(cell)) {
      let count = repeated("number-columns-repeated", cell)
      let text = text(of: cell)
      guard !text.isEmpty else {
        gap += count
        continue
      }
      guard fields.count + gap + count <= DocumentSheet.mostColumns else { break }
      fields += Array(repeating: "", count: gap) + Array(repeating: text, count: count)
      gap = 0
    }
    return fields
  }

  /// The comments on cells, and the addresses that their words lead to.
  private func remarks(of row: XMLTree.Node) -> [DocumentSheet.Remark] {
    var remarks: [DocumentSheet.Remark] = []
    var column = 0
    for cell in tree.children(of: row)
    where ["table-cell", "covered-table-cell"].contains(tree.name(cell)) {
      for part in tree.children(of: cell) {
        if tree.name(part) == "annotation" {
          let text = tree.children(of: part).filter { tree.name($0) == "p" }.map(paragraph)
            .joined(separator: "\n")
          let author = tree.child("creator", of: part).map { tree.textContent(of: $0) }
          guard !text.isEmpty else { continue }
          let name = author.flatMap { $0.isEmpty ? nil : $0 }
          remarks.append(DocumentSheet.Remark(.comment, column: column, text: text, author: name))
        } else {
          for link in tree.all("a", within: part) {
            guard let address = tree.attribute("href", of: link), !address.hasPrefix("#") else {
              continue
            }
            remarks.append(DocumentSheet.Remark(.link, column: column, text: address))
          }
        }
      }
      column += repeated("number-columns-repeated", cell)
    }
    return remarks
  }

  private func repeated(_ name: String, _ node: XMLTree.Node) -> Int {
    let count = tree.attribute(name, of: node).flatMap { Int($0) } ?? 1
    return min(max(count, 1), 1 << 24)
  }

  private func text(of cell: XMLTree.Node) -> String {
    switch tree.attribute("value-type", of: cell) {
    case "date":
      let date = tree.attribute("date-value", of: cell) ?? ""
      return date.hasSuffix("T00:00:00") ? String(date.dropLast(9)) : date
    // It is shown in the language of whoever saved it.
    case "boolean": return tree.attribute("boolean-value", of: cell) == "true" ? "TRUE" : "FALSE"
    case "float": return tree.attribute("value", of: cell) ?? ""
    default:
      // Comments on the cell have paragraphs of their own, further in.
      return tree.children(of: cell).filter { tree.name($0) == "p" }.map(paragraph)
        .joined(separator: "\n")
    }
  }

  private func paragraph(_ top: XMLTree.Node) -> String {
    var bytes: [UInt8] = []
    var node = tree.next(after: top, within: top)
    while node != XMLTree.none {
      switch tree.name(node) {
      case "s":
        let count = tree.attribute("c", of: node).flatMap { Int($0) } ?? 1
        bytes += Array(repeating: 32, count: min(max(count, 0), 1000))
      case "tab": bytes.append(9)
      case "line-break": bytes.append(10)
      default: bytes += tree.text(node)
      }
      node = tree.next(after: node, within: top)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
