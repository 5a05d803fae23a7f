import ArticleReading
import FactModel

/// Reads an OpenDocument text (ODT, OpenDocument 1.3) from its own XML.
///
/// All text that it shows, in its order; what lies in it and is not read is told.
package struct TextDocumentReader {
  struct Run {
    var isEmphasised = false
    var isHidden = false
    var isRaised: Bool?
  }

  let reading: DraftReading
  /// The file that is read at present.
  private(set) var tree: XMLTree
  var styles = TextDocumentStyles()
  var out = OfficeBlocks()
  var changes = TrackedChanges()
  var losses = UnreadText()
  private var read: [Bool]
  /// The tracked changes by their identities.
  var changed: [String: TextChange] = [:]
  /// The names of the comments that have an end besides their beginning.
  private(set) var commentEnds: Set<String>
  /// The changes that are open at this place.
  var openInsertions: [String: Int] = [:]
  var notes: [(number: Int, body: XMLTree.Node)] = []
  /// Frames of the paragraph at hand, which follow it.
  var boxes: [XMLTree.Node] = []
  /// Whether a paragraph is open, behind which boxes have to wait.
  private(set) var isInParagraph = false
  /// Put before the next paragraph.
  private var label = ""
  private var listDepth = 0
  private var depth = 0

  private static let deepest = 300

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - parts: The files in it.
  ///   - reading: Which state of tracked changes is read.
  /// - Returns: Its text; nil where the file of the document is missing or damaged.
  package static func read(_ parts: any OfficeParts, reading: DraftReading) -> OfficeArticle? {
    guard let content = parts.xml("content.xml") else { return nil }
    var reader = TextDocumentReader(content, reading)
    reader.pages = parts.xml("styles.xml")
    if let pages = reader.pages { reader.styles.add(pages) }
    reader.styles.add(content)
    reader.objects = TextObjects(content, parts)
    reader.forms = TextForms(content)
    return reader.article()
  }

  /// The file that says what stands at the head and foot of pages.
  private var pages: XMLTree?
  /// What is embedded.
  private(set) var objects = TextObjects()
  /// What is typed and chosen in forms.
  private(set) var forms = TextForms()
  /// The controls of forms that stand in the text.
  var shownControls: Set<String> = []
  /// The paragraphs that are not shown.
  private var hiddenParagraphs: Set<XMLTree.Node> = []

  private init(_ tree: XMLTree, _ reading: DraftReading) {
    self.tree = tree
    self.reading = reading
    read = Array(repeating: false, count: tree.count)
    changed = TextChange.all(in: tree)
    commentEnds = Set(tree.all("annotation-end").compactMap { tree.attribute("name", of: $0) })
  }

  private mutating func article() -> OfficeArticle {
    let body = tree.all("text").first { tree.name(tree.parent($0)) == "body" }
    if let body {
      visitBlocks(body)
      out.end()
      var next = 0
      // A note may have notes.
      while next < notes.count {
        let note = notes[next]
        label = "[\(note.number)] "
        visitBlocks(note.body)
        out.end()
        label = ""
        next += 1
      }
      count(body)
    }
    for part in objects.unread { losses.addPart(part) }
    for (number, control) in forms.controls.enumerated() {
      if shownControls.contains(control.id) {
        losses.addRead(control.text.utf8)
      } else {
        losses.add(control.text.utf8, in: "form field", holder: number)
      }
    }
    readMargins()
    var notices = changes.notices(reading) + losses.notices
    if tree.isCut || out.isCut {
      notices.append("it has more text than any article; the rest is left out")
    }
    return OfficeArticle(blocks: out.blocks, annotations: out.places.all(), notices: notices)
  }

  /// Reads what stands at the head and foot of pages, as furniture.
  private mutating func readMargins() {
    guard let pages else { return }
    tree = pages
    read = Array(repeating: false, count: tree.count)
    changed = TextChange.all(in: tree)
    commentEnds = Set(tree.all("annotation-end").compactMap { tree.attribute("name", of: $0) })
    hiddenParagraphs = []
    objects = TextObjects()
    var seen: Set<String> = []
    for page in tree.all("master-page") {
      for margin in Array(tree.children(of: page))
      where tree.name(margin).hasPrefix("header") || tree.name(margin).hasPrefix("footer") {
        if tree.attribute("display", of: margin) == "false" { continue }
        let start = out.blocks.count
        visitBlocks(margin)
        out.end()
        out.setApart(from: start, &seen)
        count(margin)
      }
    }
  }

  // MARK: - Blocks

  mutating func visitBlocks(_ node: XMLTree.Node) {
    guard depth < Self.deepest else { return }
    if let chart = objects.charts[node] {
      for block in chart {
        losses.addRead(block.text)
        out.append(block)
      }
      return
    }
    depth += 1
    defer { depth -= 1 }
    for child in Array(tree.children(of: node)) {
      switch tree.name(child) {
      case "p": visitParagraph(child)
      case "h": visitParagraph(child, level: tree.attribute("outline-level", of: child) ?? "1")
      case "list":
        listDepth += 1
        visitBlocks(child)
        listDepth -= 1
      case "table": visitTable(child)
      case "frame" where objects.formulas[child] != nil: visitFormula(child)
      // What is written before an item of a list, and not only its number.
      case "number":
        skip(child)
        let number = tree.textContent(of: child)
        if WordNumbering.hasWords(written: number) { label = number + " " }
      case "frame", "text-box", "g", "a": visitBoxes(in: child)
      case "change", "change-start", "change-end": noteChange(child)
      case "tracked-changes", "forms", "sequence-decls", "variable-decls", "user-field-decls",
        "table-of-content-source", "desc", "title", "event-listeners", "dde-connection-decls",
        "alphabetical-index-source", "illustration-index-source", "table-index-source",
        "bibliography-source", "user-index-source", "object-index-source",
        "annotation", "annotation-end":
        if tree.name(child).hasPrefix("annotation") { noteComment(child) }
      case "section-source":
        // What is linked is kept in the section by most programs.
        guard tree.all("p", within: node).isEmpty else { break }
        losses.addPart(tree.attribute("href", of: child) ?? "of another file")
      // A section that is not shown is told.
      case "section" where isHidden(child): break
      default: visitBlocks(child)
      }
    }
  }

  private mutating func visitParagraph(_ node: XMLTree.Node, level: String? = nil) {
    var style = styles.paragraph(tree.attribute("style-name", of: node))
    if let level, style.role == .none {
      style.kind = .heading
      style.headingLevel = min(max(Int(level) ?? 1, 1), 6)
      style.isEmphasised = false
    } else if listDepth > 0, style.kind == .paragraph, style.role == .none {
      style.kind = .listItem
    }
    style.label = label
    label = ""
    out.begin(style)
    let wasInParagraph = isInParagraph
    isInParagraph = true
    let isHidden =
      styles.hidesParagraph(tree.attribute("style-name", of: node))
      || tree.all("hidden-paragraph", within: node).contains {
        tree.attribute("is-hidden", of: $0) == "true"
      }
    if isHidden { hiddenParagraphs.insert(node) }
    visitInlines(of: node, Run(isHidden: isHidden))
    isInParagraph = wasInParagraph
    out.end()
    let boxes = boxes
    self.boxes = []
    for box in boxes { visitBlocks(box) }
  }

  /// Whether an element is not shown, by itself or by a condition that held when it was saved.
  func isHidden(_ node: XMLTree.Node) -> Bool {
    switch tree.attribute("display", of: node) {
    case "none": true
    case "condition": tree.attribute("is-hidden", of: node) == "true"
    default: false
    }
  }

  /// Reads a formula that stands between paragraphs.
  private mutating func visitFormula(_ frame: XMLTree.Node) {
    out.begin(OfficeBlocks.Style())
    visitInline(frame, Run())
    out.end()
  }

  private mutating func visitTable(_ table: XMLTree.Node) {
    let rows = TextTable.rows(of: table, tree)
    guard !out.isInRow, TextTable.hasRows(rows, table, tree) else {
      for row in rows { for cell in TextTable.cells(of: row, tree) { visitCell(cell) } }
      return
    }
    for row in rows {
      out.beginRow()
      for cell in TextTable.cells(of: row, tree) {
        out.beginCell()
        visitCell(cell)
      }
      out.endRow()
    }
  }

  private mutating func visitCell(_ cell: XMLTree.Node) {
    let list = listDepth
    listDepth = 0
    visitBlocks(cell)
    listDepth = list
  }

  // MARK: - Text

  mutating func visitInlines(of node: XMLTree.Node, _ run: Run) {
    guard depth < Self.deepest else { return }
    depth += 1
    defer { depth -= 1 }
    for child in Array(tree.children(of: node)) {
      tree.isText(child) ? add(child, run) : visitInline(child, run)
    }
  }

  private mutating func add(_ node: XMLTree.Node, _ run: Run) {
    if isInserted, reading == .original {
      read[node] = true
      return
    }
    guard !run.isHidden else { return }
    read[node] = true
    let text = String(decoding: tree.text(node), as: UTF8.self)
    if let isRaised = run.isRaised {
      out.addRaised(text, isRaised: isRaised, isEmphasised: run.isEmphasised)
    } else {
      out.addText(text, isEmphasised: run.isEmphasised)
    }
  }

  /// Marks all texts in an element as dealt with.
  mutating func skip(_ node: XMLTree.Node) {
    var current = node
    while current != XMLTree.none {
      if tree.isText(current) { read[current] = true }
      current = tree.next(after: current, within: node)
    }
  }

  /// Counts what was read and what was not: text in paragraphs and headings.
  private mutating func count(_ body: XMLTree.Node) {
    var node = body
    while node != XMLTree.none {
      if tree.isText(node) {
        if read[node] {
          losses.addRead(tree.text(node))
        } else if let (place, holder) = TextPlace.of(node, tree, hidden: hiddenParagraphs) {
          losses.add(tree.text(node), in: place, holder: holder)
        }
      }
      node = tree.next(after: node, within: body)
    }
  }
}
