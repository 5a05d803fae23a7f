import TextReading

/// Lines below a heading that are a byline or a date, without any attribute that says so.
struct ShownFacts {
  private let tree: MarkupTree
  /// The lines below the last heading.
  private var lines: [(bytes: [UInt8], node: MarkupTree.Node)] = []
  private var current: [UInt8] = []
  private var currentNode = MarkupTree.none
  private var currentBlock = MarkupTree.none
  private var heading = MarkupTree.none
  private var isReading = false
  private var headings = 0
  /// Lines of this many bytes are the article's text.
  private static let longest = 160
  private static let most = (lines: 24, headings: 4, depth: 16, between: 40)
  private var authors: [FoundFact<AuthorNames>] = []
  private var published: [FoundFact<StatedDate>] = []
  /// Dates that a word names as those of publication, before others: an event has a date, too.
  private var named: [FoundFact<StatedDate>] = []
  private var updated: [FoundFact<StatedDate>] = []
  /// Names that are links to pages about authors, where no line says “By”.
  private var linked: [FoundFact<AuthorNames>] = []
  /// Whether the last line was the label of a correction, which has a day of its own.
  private var isBelowCorrection = false
  private var longLines = 0
  private var shortLines = 0

  init(_ tree: MarkupTree) {
    self.tree = tree
  }

  /// Starts to read below a heading.
  mutating func startLines(below node: MarkupTree.Node) {
    endLine()
    headings += 1
    isReading = headings <= Self.most.headings
    heading = node
    longLines = 0
    shortLines = 0
  }

  mutating func readElement(_ node: MarkupTree.Node, _ tag: MarkupTag) {
    if isReading, tag.flow != .inline { endLine() }
  }

  /// Ends a line with more in it than a word like “By” or “Updated”, which belongs to what is below.
  mutating func breakLine() {
    guard isReading else { return }
    let line = String(decoding: current.prefix(Self.longest), as: UTF8.self)
    let words = line.split(whereSeparator: \.isWhitespace)
    let leadsOn =
      AuthorNames.isLead(words.joined(separator: " "))
      || !line.contains(where: \.isNumber) && DateReader.role(in: line) != nil
    if !leadsOn { endLine() }
  }

  mutating func readText(_ node: MarkupTree.Node) {
    guard isReading else { return }
    let block = block(of: node)
    guard block != MarkupTree.none, block != heading else { return }
    if block != currentBlock { endLine() }
    if current.isEmpty { currentNode = node }
    currentBlock = block
    guard current.count <= Self.longest else { return }
    if !current.isEmpty { current.append(UInt8(ascii: " ")) }
    ShownText.append(tree.text(node).prefix(4 * Self.longest), to: &current)
  }

  /// The block that a text stands in; none where it is not shown.
  private func block(of node: MarkupTree.Node) -> MarkupTree.Node {
    var block = tree.parent(node)
    for _ in 0..<Self.most.depth {
      switch tree.tag(block).flow {
      case .unread: return MarkupTree.none
      case .block: return block
      case .inline, .lineBreak: break
      }
      block = tree.parent(block)
    }
    return block
  }

  private mutating func endLine() {
    defer {
      current.removeAll(keepingCapacity: true)
      currentBlock = MarkupTree.none
    }
    guard isReading, current.count >= 4 else { return }
    if current.count > Self.longest {
      longLines += 1
    } else {
      shortLines += 1
      readLine()
    }
    if longLines >= 2 || shortLines >= Self.most.lines { isReading = false }
  }

  private mutating func readLine() {
    let node = currentNode
    current.withUnsafeBufferPointer { bytes in
      let scan = UTF8Scan(bytes)
      let line = scan.trimmed(0..<bytes.count)
      if let byline = BylineReader.byline(in: line, scan) {
        let names = AuthorNames(field: byline.names.joined(separator: ", "))
        authors.append(FoundFact(value: names, origin: .visible, node: node))
        if let date = byline.dates?.published {
          published.append(FoundFact(value: StatedDate(date), origin: .visible, node: node))
        }
        return
      }
      let text = scan.string(line)
      if let names = AuthorLinks.names(tree, around: node, line: text) {
        linked.append(FoundFact(value: names, origin: .visible, node: node))
        return
      }
      guard !Phrase(line, scan).endsLikeSentence || DateReader.dates(in: line, scan) != nil
      else { return }
      let isOfCorrection = isBelowCorrection
      isBelowCorrection = CorrectionNote.begins(current[...])
      if isOfCorrection || isBelowCorrection, !DateReader.namesPublication(text) { return }
      let dates = DateReader.statedDates(in: text)
      if let date = dates.published, StatedDate.isPlausible(date.date) {
        let found = FoundFact(value: date, origin: .visible, node: node)
        if DateReader.namesPublication(text) {
          named.append(found)
        } else {
          published.append(found)
        }
      }
      if let date = dates.updated, StatedDate.isPlausible(date.date) {
        updated.append(FoundFact(value: date, origin: .visible, node: node))
      }
    }
  }

  /// Hands over what was found.
  mutating func finish(_ facts: inout FactCandidates) {
    endLine()
    for found in authors { facts.addAuthors(found.value, .visible, at: found.node) }
    if let first = linked.first {
      var names = first.value
      for other in linked.dropFirst() where other.node - first.node <= Self.most.between {
        names.append(other.value)
      }
      facts.addAuthors(names, .visible, at: first.node)
    }
    for found in named + published {
      facts.add(found.value, to: \.published, .visible, at: found.node)
    }
    for found in updated { facts.add(found.value, to: \.updated, .visible, at: found.node) }
  }
}
