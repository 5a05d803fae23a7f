import TextReading

/// What elements state by their attributes: microdata, `rel=author`, hCard, `time`, class names.
enum MarkedFacts {
  private static let longest = (names: 300, date: 120, lead: 40)

  static func read(
    _ tree: MarkupTree,
    _ node: MarkupTree.Node,
    _ tag: MarkupTag,
    _ marks: ElementMarks,
    into facts: inout FactCandidates
  ) {
    for property in marks.properties { readProperty(property, tree, node, into: &facts) }
    if tag == .meta { return }
    if marks.relations.contains("author"), tag != .link {
      // “Bild: Rolf Brandt”, whose link is one to a page about somebody, too.
      let label = lead(of: node, tree).split { !$0.isLetter }.last ?? ""
      if AuthorNames.isOtherWork(label + " x") { return }
      addAuthors(tree, node, .marked, to: &facts)
    } else if marks.properties.isEmpty, marks.names.contains(.byline), !isInPicture(node, tree) {
      addAuthors(tree, node, .styled, to: &facts)
    }
    // A tracked change has the day on which it was made.
    if tag == .del || tag == .ins { return }
    if tag == .time || marks.hasDate || marks.names.contains(.date) {
      readDate(tree, node, tag, marks, into: &facts)
    }
  }

  /// Whether an element stands in a figure: who is named there took the picture.
  private static func isInPicture(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    var around = tree.parent(node)
    for _ in 0..<pictureDepth where around > MarkupTree.root {
      if tree.tag(around) == .figure || tree.tag(around) == .figcaption { return true }
      around = tree.parent(around)
    }
    return false
  }

  private static let pictureDepth = 4

  // MARK: - Microdata

  private static func readProperty(
    _ property: Substring,
    _ tree: MarkupTree,
    _ node: MarkupTree.Node,
    into facts: inout FactCandidates
  ) {
    switch property {
    case "headline": facts.addTitle(value(tree, node), .microdata, at: node)
    case "author", "creator": addAuthors(tree, node, .microdata, to: &facts)
    case "datepublished": facts.addDate(value(tree, node), to: \.published, .microdata, at: node)
    case "datecreated": facts.addDate(value(tree, node), to: \.published, .marked, at: node)
    case "datemodified": facts.addDate(value(tree, node), to: \.updated, .microdata, at: node)
    case "publisher":
      facts.addPublisher(name(tree, in: node) ?? value(tree, node), .microdata, at: node)
    case "inlanguage":
      let tag = value(tree, node).flatMap(LanguageTag.init)
      facts.add(tag?.text, to: \.languages, .microdata, at: node)
    default: break
    }
  }

  /// The value of a property: its attribute for machines, else its text.
  private static func value(_ tree: MarkupTree, _ node: MarkupTree.Node) -> String? {
    for attribute: StaticString in ["content", "datetime"] {
      if let value = tree.attribute(attribute, of: node), !value.isEmpty {
        return String(decoding: value.prefix(4_000), as: UTF8.self)
      }
    }
    return ShownText.text(tree, in: node, longest: 1_000)
  }

  /// The value of the `name` property inside an element.
  private static func name(_ tree: MarkupTree, in element: MarkupTree.Node) -> String? {
    var node = element + 1
    while node < tree.count, node - element <= 60, !ShownText.ends(tree, element, at: node) {
      if !tree.isText(node), let property = tree.attribute("itemprop", of: node),
        property.elementsEqual("name".utf8)
      {
        return value(tree, node)
      }
      node += 1
    }
    return nil
  }

  // MARK: - Authors

  private static func addAuthors(
    _ tree: MarkupTree,
    _ node: MarkupTree.Node,
    _ origin: FactOrigin,
    to facts: inout FactCandidates
  ) {
    let isProperty = origin == .microdata
    let text =
      (isProperty ? name(tree, in: node) ?? value(tree, node) : nil)
      ?? ShownText.text(tree, in: node, longest: longest.names)
    let linked = AuthorLinks.names(tree, in: node)
    let names =
      linked.isEmpty
      ? AuthorNames(firstLineOf: text ?? "") : AuthorLinks.names(linked, in: text ?? "")
    guard !names.names.isEmpty else { return }
    // The next of several authors stands right behind.
    if let last = facts.authors.indices.last, facts.authors[last].origin == origin,
      node - facts.authors[last].lastNode <= 12
    {
      facts.authors[last].value.append(names)
      facts.authors[last].lastNode = node
    } else {
      facts.addAuthors(names, origin, at: node)
    }
  }

  // MARK: - Dates

  private static func readDate(
    _ tree: MarkupTree,
    _ node: MarkupTree.Node,
    _ tag: MarkupTag,
    _ marks: ElementMarks,
    into facts: inout FactCandidates
  ) {
    let isUpdate = marks.isUpdate
    if tag.flow == .inline, isInSentence(node, tree) { return }
    for attribute: StaticString in ["datetime", "content", "title"] {
      guard let value = tree.attribute(attribute, of: node), value.count <= longest.date,
        let stated = StatedDate(String(decoding: value, as: UTF8.self))
      else { continue }
      // “Updated 2 hours ago”, with the moment in the attribute.
      let label = ShownText.text(tree, in: node, longest: longest.date) ?? ""
      switch DateReader.role(in: label) ?? DateReader.role(in: lead(of: node, tree)) {
      case .updated: facts.add(stated, to: \.updated, .marked, at: node)
      case .other: break
      case .published: facts.add(stated, to: \.published, .marked, at: node)
      case nil: facts.add(stated, to: isUpdate ? \.updated : \.published, .marked, at: node)
      }
      return
    }
    guard let text = ShownText.text(tree, in: node, longest: longest.date, mostNodes: 30),
      let line = FactText.line(text, longest: longest.date)
    else { return }
    let dates = DateReader.statedDates(in: line)
    let origin = tag == .time ? FactOrigin.marked : .styled
    if let published = dates.published, StatedDate.isPlausible(published.date) {
      facts.add(published, to: isUpdate ? \.updated : \.published, origin, at: node)
    }
    if let updated = dates.updated, StatedDate.isPlausible(updated.date) {
      facts.add(updated, to: \.updated, origin, at: node)
    }
  }

  /// Whether an element stands in a sentence of the text, which tells of another day.
  private static func isInSentence(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    var block = tree.parent(node)
    for _ in 0..<inlineDepth where tree.tag(block).flow == .inline { block = tree.parent(block) }
    guard [.p, .li, .blockquote, .dd].contains(tree.tag(block)) else { return false }
    // What is longer is no line of a head.
    guard var line = ShownText.text(tree, in: block, longest: longest.names) else { return true }
    // “Published on …” is said in a sentence, too.
    guard DateReader.role(in: line) == nil else { return false }
    return line.withUTF8 { bytes in
      let scan = UTF8Scan(bytes)
      let range = scan.trimmed(0..<bytes.count)
      return range.count >= shortestSentence && Phrase(range, scan).endsLikeSentence
    }
  }

  private static let inlineDepth = 6
  private static let shortestSentence = 50

  /// The words right before an element on its line: “First published:”.
  private static func lead(of node: MarkupTree.Node, _ tree: MarkupTree) -> String {
    let before = tree.previousSibling(node)
    guard before != MarkupTree.none, tree.tag(before) != .time else { return "" }
    if tree.isText(before) {
      let text = String(decoding: tree.text(before).suffix(longest.lead), as: UTF8.self)
      if text.contains(where: \.isLetter) { return text }
      let further = tree.previousSibling(before)
      guard further != MarkupTree.none, tree.tag(further).flow == .inline,
        tree.tag(further) != .time
      else { return "" }
      return ShownText.text(tree, in: further, longest: longest.lead, mostNodes: 6) ?? ""
    }
    guard tree.tag(before).flow == .inline else { return "" }
    return ShownText.text(tree, in: before, longest: longest.lead, mostNodes: 6) ?? ""
  }
}
