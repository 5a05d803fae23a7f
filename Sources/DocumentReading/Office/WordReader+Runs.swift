import ArticleReading
import FactModel
import TextReading

extension WordReader {
  /// Reads what stands in a paragraph.
  mutating func visitInline(_ node: XMLTree.Node) {
    guard depth < Self.deepest else { return }
    depth += 1
    defer { depth -= 1 }
    switch tree.name(node) {
    case "r": visitRun(node)
    case "hyperlink": visitLink(node)
    case "ins", "moveTo", "del", "moveFrom":
      let start = out.places.count
      let isThere = noteChange(node)
      if isThere { visitInlines(of: node) }
      placeChange(node, from: start, isThere: isThere)
    case "ruby": visitRuby(node)
    case "oMath":
      for mark in WordChange.marks(within: node, tree) { noteMark(mark) }
      out.addFormula(WordFormula(tree, reading).formula(node).line)
      skip(node)
    case "commentRangeStart", "commentRangeEnd", "commentReference": noteComment(node)
    case "AlternateContent": visitInlines(of: alternative(node))
    case "p", "tbl": visitBlocks(tree.parent(node))
    case "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "pPr", "rPr": break
    case "altChunk": insertPart(node)
    case "fldSimple": visitSimpleField(node)
    default: visitInlines(of: node)
    }
  }

  private mutating func visitInlines(of node: XMLTree.Node) {
    for child in Array(tree.children(of: node)) { visitInline(child) }
  }

  private mutating func visitSimpleField(_ node: XMLTree.Node) {
    let start = out.places.count
    visitInlines(of: node)
    let instruction = tree.attribute("instr", of: node) ?? ""
    guard out.places.count == start, let letter = FieldSymbol.letter(of: instruction) else {
      return
    }
    out.addText(letter, isEmphasised: false)
  }

  private mutating func visitLink(_ node: XMLTree.Node) {
    let start = out.places.count
    visitInlines(of: node)
    guard let url = tree.attribute("id", of: node).flatMap({ relations[$0] })?.target,
      DraftAnnotation.isAddress(url)
    else { return }
    out.places.add(DraftAnnotation(kind: .link, exact: "", urls: [url]), from: start)
  }

  /// Reads letters with the aid to read them behind, in brackets.
  private mutating func visitRuby(_ node: XMLTree.Node) {
    if let base = tree.child("rubyBase", of: node) { visitInlines(of: base) }
    guard let aid = tree.child("rt", of: node),
      tree.textContent(of: aid).contains(where: { !$0.isWhitespace })
    else { return }
    out.addText("（", isEmphasised: false)
    visitInlines(of: aid)
    out.addText("）", isEmphasised: false)
  }

  // MARK: - Runs

  private mutating func visitRun(_ node: XMLTree.Node) {
    let run = WordRun(node, tree, styles, reading)
    if let properties = tree.child("rPr", of: node) { noteFormat(properties, "rPrChange") }
    let strikes = run.isStruck && !run.isHidden
    if strikes { out.addText("~~", isEmphasised: run.isEmphasised) }
    for child in Array(tree.children(of: node)) { visit(child, in: run) }
    if strikes { out.addVerbatim("~~") }
  }

  private mutating func visit(_ node: XMLTree.Node, in run: WordRun) {
    switch tree.name(node) {
    case "t", "delText": for text in tree.children(of: node) { add(text, run) }
    case "tab", "ptab": out.addGap()
    case "br":
      ["page", "column"].contains(tree.attribute("type", of: node))
        ? out.addGap() : out.addLineBreak()
    case "cr": out.addLineBreak()
    case "noBreakHyphen": out.addText("\u{2011}", isEmphasised: run.isEmphasised)
    case "sym":
      guard !run.isHidden, !fields.hidesText else { return }
      let letter = WordRun.symbol(
        tree.attribute("char", of: node) ?? "",
        font: tree.attribute("font", of: node) ?? ""
      )
      out.addText(letter, isEmphasised: run.isEmphasised)
    case "fldChar": visitField(node)
    case "instrText", "delInstrText": fields.add(instruction: tree.textContent(of: node))
    case "footnoteReference": addNote(node, isEndnote: false)
    case "endnoteReference": addNote(node, isEndnote: true)
    case "commentReference": noteComment(node)
    case "AlternateContent":
      for child in Array(tree.children(of: alternative(node))) { visit(child, in: run) }
    // What is hidden is told with the rest.
    case "drawing", "pict", "object": if !run.isHidden { visitDrawing(node) }
    case "ruby": visitRuby(node)
    default: break
    }
  }

  private mutating func add(_ node: XMLTree.Node, _ run: WordRun) {
    guard tree.isText(node) else {
      for child in Array(tree.children(of: node)) { add(child, run) }
      return
    }
    // An instruction is not shown; what somebody has hidden is told.
    if fields.hidesText {
      fields.instructionTexts.append(node)
      return
    }
    guard !run.isHidden else { return }
    read[node] = true
    let text = run.letters(String(decoding: tree.text(node), as: UTF8.self))
    if let isRaised = run.isRaised {
      out.addRaised(text, isRaised: isRaised, isEmphasised: run.isEmphasised)
    } else {
      sources.append((node, out.places.count))
      out.addText(text, isEmphasised: run.isEmphasised)
    }
  }

  private mutating func visitField(_ node: XMLTree.Node) {
    switch tree.attribute("fldCharType", of: node) {
    case "begin": fields.begin(node, tree)
    case "separate": fields.separate(at: out.places.count)
    case "end":
      let ending = fields.end(at: out.places.count)
      if !fields.hidesText {
        for text in fields.instructionTexts { read[text] = true }
        fields.instructionTexts = []
        if let text = ending.text { out.addText(text, isEmphasised: false) }
      }
      guard let (url, start) = ending.link else { return }
      out.places.add(DraftAnnotation(kind: .link, exact: "", urls: [url]), from: start)
    default: break
    }
  }

  /// Text boxes of a drawing follow their paragraph, and other words in it, too.
  private mutating func visitDrawing(_ node: XMLTree.Node) {
    func isOwn(_ inner: XMLTree.Node) -> Bool {
      // A box in a box is read with the outer one.
      var parent = tree.parent(inner)
      while parent > node {
        if tree.name(parent) == "txbxContent" || tree.name(parent) == "Fallback" { return false }
        parent = tree.parent(parent)
      }
      return true
    }
    let found = tree.all("txbxContent", within: node).filter(isOwn)
    boxes += found
    addGraphics(in: node)
    // Letters that are drawn: a mark across the page, for example.
    for path in tree.all("textpath", within: node).filter(isOwn) {
      addApart(tree.attribute("string", of: path) ?? "")
    }
    guard found.isEmpty else { return }
    for paragraph in tree.all("p", within: node) {
      for text in tree.all("t", within: paragraph) {
        for child in tree.children(of: text) { read[child] = true }
      }
      addApart(tree.words(of: paragraph, in: "t"))
    }
  }

  /// Adds words that follow the paragraph at hand.
  private mutating func addApart(_ words: String) {
    let isBlank = words.allSatisfy(\.isWhitespace)
    if !isBlank, !fields.hidesText {
      graphics.append(DocumentBlock(.paragraph, Array(words.utf8)))
    }
  }

  /// Notes a file that an element names, and that is not read.
  mutating func addPart(_ node: XMLTree.Node) {
    let id = tree.attribute("id", of: node) ?? "?"
    losses.addPart(relations[id].map { $0.isExternal ? $0.target : files.path($0.target) } ?? id)
  }

  /// Charts and diagrams follow their paragraph; of other things that are embedded only a picture is
  /// there.
  private mutating func addGraphics(in top: XMLTree.Node) {
    for node in tree.all("chart", within: top) { addGraphic(tree.attribute("id", of: node)) }
    for node in tree.all("relIds", within: top) { addGraphic(tree.attribute("dm", of: node)) }
    for name in ["OLEObject", "control"] {
      for node in tree.all(name, within: top) { addPart(node) }
    }
  }

  private mutating func addGraphic(_ id: String?) {
    guard let relation = id.flatMap({ relations[$0] }), !relation.isExternal else { return }
    let path = files.path(relation.target)
    guard graphicPaths.insert(path).inserted else { return }
    guard let graphic = files.parts.xml(path), let blocks = WordGraphics.blocks(graphic) else {
      losses.addPart(path)
      return
    }
    graphics += blocks
    WordGraphics.count(graphic, blocks, &losses)
    // Words that are drawn over a chart.
    for relation in files.relations(of: path).values where relation.kind == "chartUserShapes" {
      losses.addPart(files.path(relation.target, beside: path))
    }
  }

  private mutating func addNote(_ node: XMLTree.Node, isEndnote: Bool) {
    guard let id = tree.attribute("id", of: node) else { return }
    let number = notes.count + 1
    if let note = noteTexts[WordNotes.key(id, isEndnote: isEndnote)] { out.places.add(note) }
    out.addVerbatim("[\(number)]")
    notes.append(Note(id: id, isEndnote: isEndnote, number: number))
  }

  // MARK: - Comments and changes

  mutating func noteComment(_ node: XMLTree.Node) {
    guard let id = tree.attribute("id", of: node), let comment = comments.byID[id] else { return }
    switch tree.name(node) {
    case "commentRangeStart":
      if placed.insert(id).inserted { out.places.open(comment, id) }
    case "commentRangeEnd": out.places.close(id)
    default: if placed.insert(id).inserted { out.places.add(comment) }
    }
  }

  /// Comments that no place of the text names stand at its end.
  mutating func placeOtherComments() {
    for id in comments.ids where !placed.contains(id) {
      if let comment = comments.byID[id] { out.places.add(comment) }
    }
  }

  /// Counts a change; returns whether its words are in the text that is read.
  mutating func noteChange(_ node: XMLTree.Node) -> Bool {
    let isInsertion = ["ins", "moveTo"].contains(tree.name(node))
    // Whatever a run has besides its format, a note or a hyphen, is part of the text.
    let holdsText = tree.all("r", within: node).contains { run in
      tree.children(of: run).contains { !["rPr", "lastRenderedPageBreak"].contains(tree.name($0)) }
    }
    if holdsText, isFirstPart(node) {
      changes.note(isInsertion ? .insertion : .deletion, by: tree.attribute("author", of: node))
    }
    let isThere = isInsertion == (reading == .proposed)
    if !isThere { skip(node) }
    return isThere
  }

  /// Whether it is not another part of a change that lies in several, around marks and other changes.
  private mutating func isFirstPart(_ node: XMLTree.Node) -> Bool {
    guard let id = tree.attribute("id", of: node), let date = tree.attribute("date", of: node)
    else {
      return true
    }
    let who = tree.attribute("author", of: node) ?? ""
    return changeParts.insert("\(tree.parent(node)) \(tree.name(node)) \(id) \(date) \(who)")
      .inserted
  }

  private mutating func placeChange(_ node: XMLTree.Node, from start: Int, isThere: Bool) {
    let isInsertion = ["ins", "moveTo"].contains(tree.name(node))
    let texts = tree.all("t", within: node) + tree.all("delText", within: node)
    let words = texts.map { tree.textContent(of: $0) }.joined()
    guard words.contains(where: { !$0.isWhitespace }) else { return }
    var change = DraftAnnotation(kind: isInsertion ? .insertion : .deletion, exact: "", text: words)
    change.author = tree.attribute("author", of: node)
    change.date = tree.attribute("date", of: node)
    out.places.add(change, from: isThere ? start : nil)
  }

  mutating func noteFormat(_ properties: XMLTree.Node?, _ name: String) {
    guard let node = properties.flatMap({ tree.child(name, of: $0) }) else { return }
    changes.note(nil, by: tree.attribute("author", of: node))
  }

  // MARK: - Parts inserted whole

  /// Reads a part that Word takes in when it opens the document (`w:altChunk`).
  mutating func insertPart(_ node: XMLTree.Node) {
    guard let relation = tree.attribute("id", of: node).flatMap({ relations[$0] }) else {
      return addPart(node)
    }
    let path = files.path(relation.target)
    guard let bytes = files.parts.bytes(path), insertedDepth < Self.deepestInserted else {
      losses.addPart(path)
      return
    }
    var blocks: [DocumentBlock] = []
    var inserted: OfficeArticle?
    if bytes.starts(with: "{\\rtf".utf8) {
      inserted = RTFReader.read(bytes, charsets: files.parts.charsets, reading: reading)
    } else if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      inserted = files.parts.parts(of: bytes).flatMap {
        WordReader.read($0, reading: reading, insertedDepth: insertedDepth + 1)
      }
    } else if SavedPage.isStart(bytes) || Self.isSavedPage(path),
      let page = try? SavedPage.page(in: bytes, name: path)
    {
      blocks = files.parts.blocks(ofPage: page.bytes)
    } else if path.lowercased().hasSuffix(".txt") {
      // Text in another encoding is told.
      let text = DecodingAttempt.marked(bytes) ?? DecodingAttempt.validUTF8(bytes)
      blocks = String(decoding: text?.utf8 ?? [], as: UTF8.self)
        .split(whereSeparator: \.isNewline).map { DocumentBlock(.paragraph, Array($0.utf8)) }
    } else {
      blocks = files.parts.blocks(ofPage: bytes)
    }
    if let inserted {
      blocks = inserted.blocks
      for notice in inserted.notices {
        insertedNotices.append("a document inserted in it: " + notice)
      }
    }
    if blocks.isEmpty { losses.addPart(path) }
    for block in blocks { out.append(block) }
  }

  private static func isSavedPage(_ path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(".mht") || path.hasSuffix(".mhtml")
  }
}
