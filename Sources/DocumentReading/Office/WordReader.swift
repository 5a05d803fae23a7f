import ArticleReading
import FactModel

/// Reads a Word document (DOCX, ECMA-376) from its own XML: all text that it shows, in its order.
///
/// Every text that lies in the document and is not read is told: nothing is left out because nobody
/// thought of the element it lies in.
package struct WordReader {
  /// A note that the text refers to, and the number it has here.
  struct Note {
    var id: String
    var isEndnote: Bool
    var number: Int
  }

  let files: WordPackage
  let reading: DraftReading
  let styles: WordStyles
  private var numbering: WordNumbering
  let comments: WordComments
  /// The file that is read at present, and its relations.
  var tree: XMLTree
  var relations: [String: WordPackage.Relation]
  var out = OfficeBlocks()
  var changes = TrackedChanges()
  /// The changes that were counted, by their paragraphs and identities.
  var changeParts: Set<String> = []
  var losses = UnreadText()
  /// What is to be told of documents that are inserted whole.
  var insertedNotices: [String] = []
  /// Which texts of the file were read, by their nodes.
  var read: [Bool]
  var fields: WordFields
  var notes: [Note] = []
  /// The notes of words that a change takes out.
  private var struckNotes: Set<String> = []
  /// What is in the notes, by their kinds and identities.
  let noteTexts: [String: DraftAnnotation]
  /// Put before the next paragraph.
  private var label = ""
  /// The texts that were read, and where each begins in the text of the annotations.
  var sources: [(node: XMLTree.Node, start: Int)] = []
  /// The comments that have a place in the text.
  var placed: Set<String> = []
  /// Text boxes of the paragraph at hand, which follow it.
  var boxes: [XMLTree.Node] = []
  /// Charts and diagrams of the paragraph at hand, which follow it, too.
  var graphics: [DocumentBlock] = []
  /// The files of those that were read.
  var graphicPaths: Set<String> = []
  var depth = 0

  /// Deeper documents in documents are not read.
  static let deepest = 300
  static let deepestInserted = 3
  let insertedDepth: Int

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - parts: The files in it.
  ///   - reading: Which state of tracked changes is read.
  ///   - insertedDepth: In how many other documents it lies.
  /// - Returns: Its text; nil where the file of the document is missing or damaged.
  package static func read(
    _ parts: any OfficeParts,
    reading: DraftReading,
    insertedDepth: Int = 0
  ) -> OfficeArticle? {
    guard var reader = WordReader(parts, reading, insertedDepth) else { return nil }
    return reader.article()
  }

  /// The text of a document as its annotations count it, and where it comes from.
  struct Places {
    struct Source {
      /// Which of the elements `t` of the file it is.
      var ordinal: Int
      var text: String
      /// In the characters of the whole.
      var range: Range<Int>
    }

    /// The path of the file.
    var path: String
    var characters: [Character]
    var sources: [Source]
  }

  /// The text of a document with the places of all its pieces.
  static func places(_ parts: any OfficeParts, reading: DraftReading = .proposed) -> Places? {
    guard var reader = WordReader(parts, reading, 0) else { return nil }
    if let body = reader.tree.all("body").first { reader.visitBlocks(body) }
    var ordinals: [XMLTree.Node: Int] = [:]
    for (ordinal, element) in reader.tree.all("t").enumerated() {
      ordinals[reader.tree.firstChild(element)] = ordinal
    }
    let sources = reader.sources.compactMap { node, start -> Places.Source? in
      guard let ordinal = ordinals[node] else { return nil }
      let text = String(decoding: reader.tree.text(node), as: UTF8.self)
      return Places.Source(ordinal: ordinal, text: text, range: start..<start + text.count)
    }
    return Places(
      path: reader.files.main,
      characters: reader.out.places.characters,
      sources: sources
    )
  }

  private init?(_ parts: any OfficeParts, _ reading: DraftReading, _ insertedDepth: Int) {
    files = WordPackage(parts)
    guard let tree = parts.xml(files.main) else { return nil }
    self.tree = tree
    self.reading = reading
    self.insertedDepth = insertedDepth
    relations = files.relations(of: files.main)
    let styles = relations.values.first { $0.kind == "styles" }?.target
    self.styles = WordStyles(parts.xml(files.path(styles ?? "styles.xml")))
    let numbers = relations.values.first { $0.kind == "numbering" }?.target
    numbering = WordNumbering(parts.xml(files.path(numbers ?? "numbering.xml")))
    comments = WordComments(files, relations)
    noteTexts = WordNotes.texts(files, relations)
    read = Array(repeating: false, count: tree.count)
    fields = WordFields(tree)
  }

  private mutating func article() -> OfficeArticle {
    if let body = tree.all("body").first { visitBlocks(body) }
    out.end()
    finishFile()
    readNotes()
    readMargins()
    placeOtherComments()
    var notices = changes.notices(reading) + insertedNotices + losses.notices
    if tree.isCut || out.isCut {
      notices.append("it has more text than any article; the rest is left out")
    }
    return OfficeArticle(blocks: out.blocks, annotations: out.places.all(), notices: notices)
  }

  // MARK: - Blocks

  /// Reads the paragraphs and tables in an element.
  mutating func visitBlocks(_ node: XMLTree.Node) {
    guard depth < Self.deepest else { return }
    depth += 1
    defer { depth -= 1 }
    for child in Array(tree.children(of: node)) {
      switch tree.name(child) {
      case "p": visitParagraph(child)
      case "tbl": visitTable(child)
      case "ins", "moveTo", "del", "moveFrom":
        if noteChange(child) { visitBlocks(child) }
      case "AlternateContent": visitBlocks(alternative(child))
      case "altChunk": insertPart(child)
      case "subDoc": addPart(child)
      case "commentRangeStart", "commentRangeEnd": noteComment(child)
      case "sdtPr", "sdtEndPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "customXmlPr": break
      case "r", "hyperlink", "fldSimple", "oMathPara": visitInline(child)
      default: visitBlocks(child)
      }
    }
  }

  private mutating func visitParagraph(_ node: XMLTree.Node) {
    let properties = tree.child("pPr", of: node)
    let format = WordChange.properties(properties, tree, reading)
    var style = styles.style(of: format, tree)
    // A paragraph whose end is taken out has no number.
    let ending = properties.flatMap { tree.child("rPr", of: $0) }
    let isCounted = WordChange.isThere(by: ending, tree, reading)
    style.label = label + (isCounted ? numbering.label(of: format, tree, styles) : "")
    label = ""
    out.begin(style)
    noteFormat(properties, "pPrChange")
    for child in Array(tree.children(of: node)) where child != properties { visitInline(child) }
    if endsParagraph(properties) { out.end() }
    let (boxes, graphics) = (boxes, graphics)
    self.boxes = []
    self.graphics = []
    for box in boxes { visitBlocks(box) }
    for block in graphics {
      losses.addRead(block.text)
      out.append(block)
    }
  }

  /// Whether the mark at the end of a paragraph is there in the state that is read.
  private mutating func endsParagraph(_ properties: XMLTree.Node?) -> Bool {
    // A large first letter is a paragraph of its own, and no word.
    if let frame = properties.flatMap({ tree.child("framePr", of: $0) }),
      ["drop", "margin"].contains(tree.attribute("dropCap", of: frame))
    {
      return false
    }
    guard let run = properties.flatMap({ tree.child("rPr", of: $0) }) else { return true }
    if let mark = tree.child("del", of: run) ?? tree.child("moveFrom", of: run) {
      changes.note(.deletion, by: tree.attribute("author", of: mark))
      return reading == .original
    }
    if let mark = tree.child("ins", of: run) ?? tree.child("moveTo", of: run) {
      changes.note(.insertion, by: tree.attribute("author", of: mark))
      return reading == .proposed
    }
    return true
  }

  /// Reads a table: each row a block, unless the table only places things on the page.
  private mutating func visitTable(_ table: XMLTree.Node) {
    guard !out.isInRow, WordRows.hasRows(table, tree) else {
      visitCells(of: table)
      return
    }
    for row in WordRows.rows(of: table, tree) where isThere(row, "trPr") {
      out.beginRow()
      for cell in WordRows.cells(of: row, tree) where isThere(cell, "tcPr") {
        out.beginCell()
        visitBlocks(cell)
      }
      out.endRow()
    }
  }

  private mutating func visitCells(of table: XMLTree.Node) {
    for row in WordRows.rows(of: table, tree) where isThere(row, "trPr") {
      for cell in WordRows.cells(of: row, tree) where isThere(cell, "tcPr") { visitBlocks(cell) }
    }
  }

  /// Whether a row or cell is there in the state that is read, by its properties.
  private mutating func isThere(_ node: XMLTree.Node, _ properties: String) -> Bool {
    let properties = tree.child(properties, of: node)
    for mark in WordChange.marks(in: properties, tree) { noteMark(mark) }
    let isThere = WordChange.isThere(by: properties, tree, reading)
    if !isThere { skip(node) }
    return isThere
  }

  /// Counts a mark of a change.
  mutating func noteMark(_ mark: XMLTree.Node) {
    let isInsertion = WordChange.isInsertion(tree.name(mark)) ?? true
    changes.note(isInsertion ? .insertion : .deletion, by: tree.attribute("author", of: mark))
  }

  // MARK: - What belongs to the whole

  /// The form of a thing that is given in several: the first, which programs of today read, unless
  /// only the other has words.
  func alternative(_ node: XMLTree.Node) -> XMLTree.Node {
    let fallback = tree.child("Fallback", of: node)
    guard let choice = tree.child("Choice", of: node) else { return fallback ?? node }
    guard let fallback, holdsWords(choice) == false, holdsWords(fallback) == true else {
      return choice
    }
    return fallback
  }

  private static let wordy: Set<String> = ["t", "delText", "sym", "textpath", "chart", "relIds"]

  /// Nil where that does not show among the first of many elements.
  private func holdsWords(_ node: XMLTree.Node) -> Bool? {
    var current = node
    for _ in 0..<256 {
      if Self.wordy.contains(tree.name(current)) { return true }
      current = tree.next(after: current, within: node)
      if current == XMLTree.none { return false }
    }
    return nil
  }

  /// Counts what was read of a file and what was not.
  private mutating func finishFile() {
    var node = XMLTree.root
    while node != XMLTree.none {
      let name = tree.name(node)
      // The other form of what was read, and words that a change takes away.
      if name == "Fallback", alternative(tree.parent(node)) != node {
        node = tree.nextSkippingChildren(of: node, within: XMLTree.root)
        continue
      }
      if tree.isText(node), ["t", "delText"].contains(tree.name(tree.parent(node))) {
        if read[node] {
          losses.addRead(tree.text(node))
        } else {
          let (place, holder) = WordPlace.of(node, tree, styles)
          losses.add(tree.text(node), in: place, holder: holder)
        }
      }
      node = tree.next(after: node, within: XMLTree.root)
    }
  }

  /// Marks all texts in an element as dealt with.
  mutating func skip(_ node: XMLTree.Node) {
    var current = node
    while current != XMLTree.none {
      if tree.isText(current) { read[current] = true }
      let name = tree.name(current)
      if name == "footnoteReference" || name == "endnoteReference",
        let id = tree.attribute("id", of: current)
      {
        struckNotes.insert(WordNotes.key(id, isEndnote: name == "endnoteReference"))
      }
      current = tree.next(after: current, within: node)
    }
  }

  /// Goes on to another file of the document.
  private mutating func open(_ kind: String) -> Bool {
    let main = files.relations(of: files.main)
    guard let target = main.values.first(where: { $0.kind == kind })?.target else { return false }
    return open(path: files.path(target))
  }

  private mutating func open(path: String) -> Bool {
    guard let tree = files.parts.xml(path) else { return false }
    self.tree = tree
    relations = files.relations(of: path)
    read = Array(repeating: false, count: tree.count)
    fields = WordFields(tree)
    changeParts = []
    return true
  }

  /// Reads the footnotes and endnotes that the text refers to, in its order; others are told.
  private mutating func readNotes() {
    for isEndnote in [false, true] {
      let wanted = notes.filter { $0.isEndnote == isEndnote }
      guard open(isEndnote ? "endnotes" : "footnotes") else { continue }
      let nodes = tree.all(isEndnote ? "endnote" : "footnote")
      var byID: [String: XMLTree.Node] = [:]
      for node in nodes { byID[tree.attribute("id", of: node) ?? ""] = node }
      for note in wanted {
        guard let node = byID[note.id] else { continue }
        label = "[\(note.number)] "
        visitBlocks(node)
        out.end()
        label = ""
      }
      for node in nodes {
        let id = tree.attribute("id", of: node) ?? ""
        let isStruck = struckNotes.contains(WordNotes.key(id, isEndnote: isEndnote))
        if isStruck || (tree.attribute("type", of: node) ?? "normal") != "normal" { skip(node) }
      }
      finishFile()
    }
  }

  /// Reads what stands at the head and foot of pages, as furniture.
  private mutating func readMargins() {
    var seen: Set<String> = []
    label = ""
    for relation in files.relations(of: files.main).values.sorted(by: { $0.target < $1.target })
    where relation.kind == "header" || relation.kind == "footer" {
      guard open(path: files.path(relation.target)) else { continue }
      let start = out.blocks.count
      visitBlocks(XMLTree.root)
      out.end()
      finishFile()
      out.setApart(from: start, &seen)
    }
  }
}
