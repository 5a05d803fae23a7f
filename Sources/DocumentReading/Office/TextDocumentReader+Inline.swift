import FactModel

extension TextDocumentReader {
  /// Reads an element in a paragraph.
  mutating func visitInline(_ node: XMLTree.Node, _ run: Run) {
    switch tree.name(node) {
    case "span": visitSpan(node, run)
    case "s", "tab": out.addGap()
    case "line-break": out.addLineBreak()
    case "soft-page-break", "bookmark", "bookmark-start", "bookmark-end", "reference-mark-start",
      "reference-mark-end":
      break
    case "a":
      let start = out.places.count
      visitInlines(of: node, run)
      let url = tree.attribute("href", of: node) ?? ""
      if DraftAnnotation.isAddress(url) {
        out.places.add(DraftAnnotation(kind: .link, exact: "", urls: [url]), from: start)
      }
    case "note": addNote(node)
    case "annotation", "annotation-end": noteComment(node)
    case "change", "change-start", "change-end": noteChange(node)
    case "frame" where objects.formulas[node] != nil:
      if !run.isHidden, let line = objects.formulas[node] { out.addFormula(line) }
      skip(node)
    case "frame", "g": visitBoxes(in: node)
    case "ruby": visitRuby(node, run)
    case "p", "list", "table": visitBlocks(tree.parent(node))
    case "hidden-text" where tree.attribute("is-hidden", of: node) == "false":
      visitInlines(of: node, run)
    // Where it has no words of its own, its value tells what is hidden.
    case "hidden-text":
      guard tree.firstChild(node) == XMLTree.none else { break }
      let words = tree.attribute("string-value", of: node) ?? ""
      losses.add(words.utf8, in: "hidden text", holder: node)
    case "hidden-paragraph", "meta-field-source", "script", "desc": break
    // A variable that is set and not shown.
    case _ where tree.attribute("display", of: node) == "none": break
    case "control": addControl(node, run)
    case "fieldmark": addMark(node, run)
    // A drawing with words in it.
    case _ where holdsBlocks(node): visitBoxes(in: node)
    default: visitInlines(of: node, run)
    }
  }

  private mutating func visitSpan(_ node: XMLTree.Node, _ run: Run) {
    let style = styles.text(tree.attribute("style-name", of: node))
    var inner = run
    inner.isEmphasised = run.isEmphasised || style.isEmphasised
    inner.isHidden = run.isHidden || style.isHidden
    inner.isRaised = style.isRaised ?? run.isRaised
    let strikes = style.isStruck && !inner.isHidden
    if strikes { out.addText("~~", isEmphasised: inner.isEmphasised) }
    visitInlines(of: node, inner)
    if strikes { out.addVerbatim("~~") }
  }

  /// Adds what a control of a form has in it.
  private mutating func addControl(_ node: XMLTree.Node, _ run: Run) {
    guard let id = tree.attribute("control", of: node), !run.isHidden,
      let control = forms[id], shownControls.insert(id).inserted
    else { return }
    out.addText(control.text, isEmphasised: run.isEmphasised)
  }

  /// Adds the chosen entry of a list, or a box that is ticked or not.
  private mutating func addMark(_ node: XMLTree.Node, _ run: Run) {
    func values(_ ending: String) -> [String] {
      tree.all("param", within: node).compactMap { parameter in
        let name = tree.attribute("name", of: parameter) ?? ""
        return name.hasSuffix(ending) ? tree.attribute("value", of: parameter) : nil
      }
    }
    if let chosen = values("_Selected").first.flatMap({ Int($0) }) {
      let entries = values("_ListEntry")
      guard entries.indices.contains(chosen), !run.isHidden else { return }
      out.addText(entries[chosen], isEmphasised: run.isEmphasised)
    } else if (tree.attribute("type", of: node) ?? "").hasSuffix("CHECKBOX"), !run.isHidden {
      out.addText(values("_Checked").first == "true" ? "☑" : "☐", isEmphasised: false)
    }
  }

  /// Reads letters with the aid to read them behind, in brackets.
  private mutating func visitRuby(_ node: XMLTree.Node, _ run: Run) {
    if let base = tree.child("ruby-base", of: node) { visitInlines(of: base, run) }
    guard let aid = tree.child("ruby-text", of: node) else { return }
    out.addText("（", isEmphasised: false)
    visitInlines(of: aid, run)
    out.addText("）", isEmphasised: false)
  }

  private mutating func addNote(_ node: XMLTree.Node) {
    if let citation = tree.child("note-citation", of: node) { skip(citation) }
    guard let body = tree.child("note-body", of: node) else { return }
    let number = notes.count + 1
    let words = TextNote.words(of: body, tree)
    var note = DraftAnnotation(kind: .footnote, exact: "", text: words)
    note.urls = TextNote.addresses(in: body, words, tree)
    out.places.add(note)
    out.addVerbatim("[\(number)]")
    notes.append((number, body))
  }

  /// Text boxes follow the paragraph that they are anchored in.
  mutating func visitBoxes(in node: XMLTree.Node) {
    var current = node
    while current != XMLTree.none {
      if tree.name(current) == "annotation" {
        noteComment(current)
        current = tree.nextSkippingChildren(of: current, within: node)
      } else if holdsBlocks(current) || objects.charts[current] != nil {
        boxes.append(current)
        current = tree.nextSkippingChildren(of: current, within: node)
      } else {
        current = tree.next(after: current, within: node)
      }
    }
    guard !isInParagraph else { return }
    let found = boxes
    boxes = []
    for box in found { visitBlocks(box) }
  }

  /// Whether paragraphs, lists or tables stand in an element.
  private func holdsBlocks(_ node: XMLTree.Node) -> Bool {
    tree.children(of: node).contains { ["p", "h", "list", "table"].contains(tree.name($0)) }
  }

  // MARK: - Comments

  mutating func noteComment(_ node: XMLTree.Node) {
    let name = tree.attribute("name", of: node) ?? ""
    guard tree.name(node) == "annotation" else {
      out.places.close(name)
      return
    }
    skip(node)
    var comment = DraftAnnotation(kind: .comment, exact: "", text: TextNote.words(of: node, tree))
    comment.urls = TextNote.addresses(in: node, comment.text, tree)
    comment.author = tree.child("creator", of: node).map { tree.textContent(of: $0) }
    comment.date = tree.child("date", of: node).map { String(tree.textContent(of: $0).prefix(19)) }
    comment.isDone = tree.attribute("resolved", of: node) == "true"
    if commentEnds.contains(name) {
      out.places.open(comment, name)
    } else {
      out.places.add(comment)
    }
  }

  // MARK: - Tracked changes

  /// Whether the place lies in text that a change puts in.
  var isInserted: Bool { !openInsertions.isEmpty }

  mutating func noteChange(_ node: XMLTree.Node) {
    guard let id = tree.attribute("change-id", of: node), let change = changed[id] else { return }
    switch tree.name(node) {
    case "change-start":
      changes.note(change.kind, by: change.author)
      if change.kind == .insertion { openInsertions[id] = out.places.count }
    case "change-end":
      guard let start = openInsertions.removeValue(forKey: id) else { return }
      out.places.add(change.annotation, from: reading == .proposed ? start : nil)
    default:
      changes.note(change.kind, by: change.author)
      guard change.kind == .deletion else { return }
      let start = out.places.count
      if reading == .original, let body = change.node { restore(body) }
      out.places.add(change.annotation, from: reading == .original ? start : nil)
    }
  }

  /// Puts struck text back; between its paragraphs one ends.
  private mutating func restore(_ deletion: XMLTree.Node) {
    var isFirst = true
    for paragraph in Array(tree.children(of: deletion))
    where ["p", "h"].contains(tree.name(paragraph)) {
      if !isFirst {
        out.end()
        out.begin(styles.paragraph(tree.attribute("style-name", of: paragraph)))
      }
      isFirst = false
      visitInlines(of: paragraph, Run())
    }
  }
}
