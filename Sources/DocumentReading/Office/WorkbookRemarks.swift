/// The comments and links of a worksheet's cells (ECMA-376, part 1, 18.3.1.47 and 18.7; threads as Excel has them
/// since 2018).
struct WorkbookRemarks {
  /// By the number of the row.
  private(set) var byRow: [Int: [DocumentSheet.Remark]] = [:]

  /// `path`: The worksheet's own.
  init(
    _ parts: any OfficeParts,
    _ package: WordPackage,
    sheet path: String,
    _ tree: XMLTree
  ) {
    let relations = package.relations(of: path)
    readLinks(tree, relations)
    // Beside threads the older comments only repeat them.
    let hasThreads = relations.values.contains { $0.kind == "threadedComment" }
    let kind = hasThreads ? "threadedComment" : "comments"
    let targets = relations.values.filter { $0.kind == kind }.map(\.target).sorted()
    for target in targets {
      guard let comments = parts.xml(package.path(target, beside: path)) else { continue }
      readComments(comments, hasThreads ? "threadedComment" : "comment")
    }
  }

  private mutating func readLinks(_ tree: XMLTree, _ relations: [String: WordPackage.Relation]) {
    for node in tree.all("hyperlink") {
      guard let relation = tree.attribute("id", of: node).flatMap({ relations[$0] }),
        relation.isExternal
      else { continue }
      let place = tree.attribute("location", of: node).map { "#" + $0 } ?? ""
      add(.link, tree.attribute("ref", of: node), relation.target + place)
    }
    // `HYPERLINK("https://…","the words")`
    let lead = "HYPERLINK(\""
    for node in tree.all("f") {
      let formula = tree.textContent(of: node)
      guard formula.hasPrefix(lead) else { continue }
      let address = formula.dropFirst(lead.count).prefix { $0 != "\"" }
      add(.link, tree.attribute("r", of: tree.parent(node)), String(address))
    }
  }

  private mutating func readComments(_ tree: XMLTree, _ name: String) {
    let authors = tree.all("author").map { tree.textContent(of: $0) }
    for node in tree.all(name) {
      guard let text = tree.child("text", of: node) else { continue }
      let runs = WorkbookSheets.text(of: text, tree)
      let author = tree.attribute("authorId", of: node).flatMap { Int($0) }
      add(
        .comment,
        tree.attribute("ref", of: node),
        runs.isEmpty ? tree.textContent(of: text) : runs,
        author.flatMap { authors.indices.contains($0) && !authors[$0].isEmpty ? authors[$0] : nil }
      )
    }
  }

  /// `reference`: The cell, `B2`, or several, of which the first counts.
  private mutating func add(
    _ kind: DocumentSheet.Remark.Kind,
    _ reference: String?,
    _ text: String,
    _ author: String? = nil
  ) {
    let digits = (reference ?? "").drop { !$0.isNumber }.prefix { $0.isNumber }
    guard !text.isEmpty, let column = reference.flatMap(WorkbookSheets.column),
      let row = Int(digits)
    else { return }
    let remark = DocumentSheet.Remark(kind, column: column, text: text, author: author)
    byRow[row, default: []].append(remark)
  }
}
