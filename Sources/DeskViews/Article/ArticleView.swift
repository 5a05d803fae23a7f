import Anchoring
package import FactModel
import Judging
import OrderedJSON
import Preferences
package import Replies
import SessionLibrary

/// The article as numbered sentences with what lies on them.
package enum ArticleView {
  /// The whole article, furniture and all.
  package static func whole(_ desk: DeskState) throws(Problem) -> Reply {
    var lines: [StyledLine] = []
    let width = leadWidth(desk)
    for (index, block) in desk.session.article.blocks.enumerated() {
      try desk.checkpoint(index)
      if index > 0, !desk.settings.isPlain { lines.append(StyledLine("")) }
      lines += self.block(block, desk, width)
    }
    lines += ofArticle(desk) + gone(desk)
    return Reply(lines, json: json(desk))
  }

  /// The findings that are about the article as a whole.
  private static func ofArticle(_ desk: DeskState) -> [StyledLine] {
    let findings = desk.session.findings.all.filter(\.passages.isEmpty)
    guard !findings.isEmpty else { return [] }
    var lines = desk.settings.isPlain ? [] : [StyledLine("")]
    lines.append(StyledLine("Of the article as a whole (\(findings.count))", .strong))
    return lines + findings.map { FindingView.line($0, desk) }
  }

  /// The claims and findings of which no text is in the article any more.
  private static func gone(_ desk: DeskState) -> [StyledLine] {
    func isGone(_ passages: [Passage]) -> Bool {
      !passages.isEmpty && passages.allSatisfy(\.isGone)
    }
    let claims = desk.session.claims.all.filter { isGone($0.passages) }
    let findings = desk.session.findings.all.filter { isGone($0.passages) }
    let count = claims.count + findings.count
    guard count > 0 else { return [] }
    var lines = desk.settings.isPlain ? [] : [StyledLine("")]
    lines.append(StyledLine("Not in the article any more (\(count))", .strong))
    lines += claims.map { ClaimView.row($0, desk) }
    lines += findings.map { FindingView.line($0, desk) }
    return lines
  }

  /// The sentences that ranges of text touch, with everything on them.
  package static func reply(_ ranges: [Range<Int>], _ desk: DeskState) throws(Problem) -> Reply {
    var lines: [StyledLine] = []
    var shown: [Int] = []
    var seen: Set<Int> = []
    for range in ranges {
      for index in desk.session.sentences.touched(by: range) where seen.insert(index).inserted {
        try desk.checkpoint(shown.count)
        lines += sentence(index, desk)
        shown.append(index)
      }
    }
    let indices = shown
    return Reply(lines, json: .array(indices.map { json(sentence: $0, desk) }))
  }

  /// One sentence without what lies on it.
  package static func words(_ index: Int, _ desk: DeskState) -> StyledLine {
    line(index, desk, leadWidth(desk), role: .plain)
  }

  /// One sentence and what lies on it.
  package static func sentence(_ index: Int, _ desk: DeskState) -> [StyledLine] {
    guard desk.session.sentences.entries.indices.contains(index) else { return [] }
    let width = leadWidth(desk)
    return [line(index, desk, width, role: .plain)] + burden(index, desk, width)
  }

  /// One sentence and what lies on it, with the words of a text in bold.
  package static func sentence(
    _ index: Int,
    finding text: String,
    _ desk: DeskState
  ) -> [StyledLine] {
    var lines = sentence(index, desk)
    guard !lines.isEmpty else { return [] }
    let range = desk.session.sentences.entries[index].range
    let found = desk.search.occurrences(of: text, in: range)
    lines[0].body = MarkedSentence.spans(index, finding: found, desk)
    return lines
  }

  // MARK: Lines

  private static func block(_ block: Block, _ desk: DeskState, _ width: Int) -> [StyledLine] {
    let text = desk.session.article.text
    guard let label = block.label,
      let entries = desk.session.sentences.entries(ofBlock: label)
    else { return [aside(block, text.slice(block.range), desk, width)] }
    let role: TextRole =
      switch block.kind {
      case .title, .heading: .title
      case .standfirst: .strong
      default: .plain
      }
    return entries.flatMap { [line($0, desk, width, role: role)] + burden($0, desk, width) }
  }

  /// A block that is not counted: furniture, the byline.
  private static func aside(
    _ block: Block,
    _ text: String,
    _ desk: DeskState,
    _ width: Int
  ) -> StyledLine {
    let name = desk.settings.isPlain ? block.kind.rawValue : block.label ?? ""
    let lead = desk.settings.isPlain || name.isEmpty ? name : " " + name
    return StyledLine(
      lead: [StyledSpan(lead, .dim)],
      leadWidth: width,
      body: [StyledSpan(Wording.oneLine(text), .dim)]
    )
  }

  private static func line(
    _ index: Int,
    _ desk: DeskState,
    _ width: Int,
    role: TextRole
  ) -> StyledLine {
    let entry = desk.session.sentences.entries[index]
    let isHere = desk.currentSentence == index
    let lead: [StyledSpan] =
      if desk.settings.isPlain {
        [StyledSpan(entry.address + (isHere ? ", here" : ""), .address)]
      } else {
        [
          StyledSpan(isHere ? ">" : " ", isHere ? .cursor : .plain),
          StyledSpan(entry.address, isHere ? .cursor : .address),
        ]
      }
    let body = MarkedSentence.spans(index, desk, role: role)
    return StyledLine(lead: lead, leadWidth: width, body: body)
  }

  /// The claims, findings and marks on a sentence.
  private static func burden(_ index: Int, _ desk: DeskState, _ width: Int) -> [StyledLine] {
    let use = desk.session.use.uses[index]
    let range = desk.session.sentences.entries[index].range
    let isPlain = desk.settings.isPlain
    var bodies: [[StyledSpan]] = []
    for claim in desk.session.claims(touching: [range]) {
      bodies.append((isPlain ? [StyledSpan("claim ")] : []) + ClaimView.inArticle(claim, desk))
    }
    for finding in use.findings.compactMap({ desk.session.findings[$0] }) {
      bodies.append(FindingView.inArticle(finding, desk))
    }
    for mark in use.marks.compactMap({ desk.session.marks[$0] }) {
      if mark.kind == .author {
        bodies.append(MarkView.spans(mark, desk))
        continue
      }
      let words = mark.kind == .nothing ? "nothing to check" : "later"
      bodies.append([StyledSpan(words + (mark.note.map { ": \($0)" } ?? ""), .dim)])
    }
    if let items = ItemView.inArticle(index, desk) { bodies.append(items) }
    if let change = desk.session.changeSince(inSentence: index) {
      let words =
        change == .text
        ? "reads otherwise than when it was judged: stale"
        : "what was judged in it says something else now: stale"
      bodies.append([StyledSpan(words, .warning)])
    }
    let bullet = StyledSpan(String(repeating: " ", count: width) + "·", .dim)
    return bodies.map { body in
      isPlain
        ? StyledLine(body: body) : StyledLine(lead: [bullet], leadWidth: width + 2, body: body)
    }
  }

  /// Wide enough for the longest usual address, so that all sentences begin in one column.
  private static func leadWidth(_ desk: DeskState) -> Int {
    min(max(desk.session.sentences.longestAddress, 4), 12) + 3
  }

  // MARK: Facts

  /// What is known of the article: title, byline, publisher, dates, where it was read from.
  package static func facts(_ desk: DeskState) -> Reply {
    let facts = desk.session.facts
    let article = desk.session.article
    var rows: [(String, String)] = []
    rows.append(("title", facts.title ?? "unknown"))
    rows.append(("byline", facts.byline.isEmpty ? "unknown" : Wording.list(facts.byline)))
    rows.append(("publisher", facts.publisher ?? "unknown"))
    rows.append(("published", facts.published?.inWords ?? "unknown"))
    if let updated = facts.updated { rows.append(("updated", updated.inWords)) }
    if let language = facts.language { rows.append(("language", language)) }
    rows.append(("url", facts.url ?? "unknown"))
    rows.append(("read", "\(article.read.minute) UTC from \(article.origin)"))
    rows.append(("sha256", article.hash))
    return Reply(
      rows.map { name, value in
        StyledLine(lead: [StyledSpan(name, .dim)], leadWidth: 12, body: [StyledSpan(value)])
      },
      json: facts.json
    )
  }

  // MARK: JSON

  private static func json(_ desk: DeskState) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("session", desk.store.name)
    builder.put("article", desk.session.facts)
    builder.put(
      "sentences",
      raw: .array(desk.session.sentences.entries.indices.map { json(sentence: $0, desk) })
    )
    return builder.object
  }

  private static func json(sentence index: Int, _ desk: DeskState) -> JSONValue {
    let entry = desk.session.sentences.entries[index]
    let use = desk.session.use.uses[index]
    var builder = ObjectBuilder()
    builder.put("address", entry.address)
    builder.put("kind", desk.session.article.blocks[entry.block].kind)
    builder.put("start", entry.range.lowerBound)
    builder.put("end", entry.range.upperBound)
    builder.put("text", desk.session.article.text.slice(entry.range))
    builder.put("covered", use.isCovered)
    builder.put(flag: "stale", use.isStale)
    builder.put(
      "claims",
      use.claims.compactMap { desk.session.claims[$0] }.sorted { $0.number < $1.number }.map(
        \.label
      )
    )
    builder.put("findings", use.findings.compactMap { desk.session.findings[$0]?.label })
    builder.put("marks", use.marks.compactMap { desk.session.marks[$0]?.kind })
    let items = use.items.compactMap { desk.session.items[$0] }
    builder.put(list: "items", items.map(\.label))
    builder.put(list: "openItems", items.filter { desk.session.isOpen($0) }.map(\.label))
    return builder.object
  }
}
