import FactModel
import PlainText
import Release

/// Writes the article with its claims marked in place.
///
/// Where claims overlap, the text is cut at every beginning and end, and each piece says which claims
/// lie on it; behind the end of a passage stands the claim's label, which leads to its card.
struct PageText {
  /// A passage of a claim, or an insertion point.
  private struct Stretch {
    var range: Range<Int>
    var claim: Int
    var isFirst: Bool
  }

  let material: ReportMaterial
  let claims: [Claim]
  private let stretches: [Stretch]
  /// The marks of the editor's copy, besides the ratings.
  private let marks: [TextMark]

  init(material: ReportMaterial, claims: [Claim]) {
    self.material = material
    self.claims = claims
    marks = material.options.shape == .editor ? material.textMarks.filter { $0.rated == nil } : []
    stretches = claims.enumerated()
      .flatMap { index, claim in
        claim.passages.enumerated().map {
          Stretch(range: $0.element.range, claim: index, isFirst: $0.offset == 0)
        }
      }
      .sorted {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      }
  }

  /// What the marks mean; nil where there are none.
  var legend: String? {
    let marks = AnnotatedTextSection(material: material).otherMarks
    return self.marks.isEmpty || marks.isEmpty
      ? nil : "Marks behind the words: \(marks.joined(separator: ", "))."
  }

  func write(to writer: inout HTMLWriter) {
    var isInList = false
    for block in material.release.article.blocks where block.kind != .furniture {
      if (block.kind == .listItem) != isInList {
        isInList.toggle()
        if isInList { writer.markup("<ul>\n") } else { writer.markup("</ul>\n") }
      }
      if !isShownAbove(block), isRepublished(block) { write(block, to: &writer) }
    }
    if isInList { writer.markup("</ul>\n") }
  }

  /// Whether a block is among what may be shown of the text.
  private func isRepublished(_ block: Block) -> Bool {
    material.options.text == .all || !stretches(in: block.range).isEmpty
  }

  /// Whether a block is the title, which stands above all, with nothing said of it.
  private func isShownAbove(_ block: Block) -> Bool {
    guard block.kind == .title, let title = material.release.facts.title else { return false }
    let text = material.release.article.text.slice(block.range)
    return SafeText.line(text) == SafeText.line(title) && stretches(in: block.range).isEmpty
  }

  private func write(_ block: Block, to writer: inout HTMLWriter) {
    switch block.kind {
    case .title: writer.markup("<h3 dir=\"auto\">")
    case .heading: writer.markup("<h3 class=\"sub\" dir=\"auto\">")
    case .standfirst: writer.markup("<p class=\"standfirst\" dir=\"auto\">")
    case .quotation: writer.markup("<blockquote><p dir=\"auto\">")
    case .listItem: writer.markup("<li dir=\"auto\">")
    case .preformatted: writer.markup("<pre dir=\"auto\">")
    case .caption, .credit, .byline, .dateline:
      writer.markup("<p class=\"small\" dir=\"auto\">")
    case .paragraph, .tableRow, .furniture: writer.markup("<p dir=\"auto\">")
    }
    if block.kind == .paragraph || block.kind == .tableRow, let label = block.label {
      writer.element("<span class=\"no\" aria-hidden=\"true\">", label, "</span>")
    }
    writeText(of: block, to: &writer)
    switch block.kind {
    case .title, .heading: writer.markup("</h3>\n")
    case .quotation: writer.markup("</p></blockquote>\n")
    case .listItem: writer.markup("</li>\n")
    case .preformatted: writer.markup("</pre>\n")
    case .standfirst, .caption, .credit, .byline, .dateline, .paragraph, .tableRow, .furniture:
      writer.markup("</p>\n")
    }
  }

  private func writeText(of block: Block, to writer: inout HTMLWriter) {
    let text = material.release.article.text
    let here = stretches(in: block.range)
    var cuts: Set<Int> = [block.range.lowerBound, block.range.upperBound]
    for stretch in here {
      cuts.insert(max(stretch.range.lowerBound, block.range.lowerBound))
      cuts.insert(min(stretch.range.upperBound, block.range.upperBound))
    }
    let marks = self.marks.filter { block.range.lowerBound...block.range.upperBound ~= $0.at }
    cuts.formUnion(marks.map(\.at))
    let places = cuts.sorted()
    for (index, place) in places.enumerated() {
      if index > 0 {
        let piece = places[index - 1]..<place
        let over = here.filter {
          $0.range.lowerBound <= piece.lowerBound && $0.range.upperBound >= piece.upperBound
        }
        write(text.slice(piece), over, to: &writer)
      }
      for stretch in here where stretch.range.upperBound == place {
        writeReference(to: claims[stretch.claim], isFirst: stretch.isFirst, &writer)
      }
      for mark in marks where mark.at == place {
        writer.markup("<span class=\"edit\">")
        writer.inline(mark.inBrackets)
        writer.markup("</span>")
      }
    }
  }

  private func stretches(in range: Range<Int>) -> [Stretch] {
    stretches.filter { stretch in
      stretch.range.isEmpty
        ? range.contains(stretch.range.lowerBound) || stretch.range.lowerBound == range.upperBound
        : stretch.range.overlaps(range)
    }
  }

  private func write(_ text: String, _ over: [Stretch], to writer: inout HTMLWriter) {
    // The claim with the shortest passage is the one that is meant by pointing at it.
    let sorted = over.sorted { ($0.range.count, $0.claim) < ($1.range.count, $1.claim) }
    guard let inner = sorted.first else { return writer.text(text) }
    writer.markup("<mark class=\"hl t-")
    writer.value(material.tone(of: claims[inner.claim]).rawValue)
    // Claims on the same passage, as an attribution and its content, are no overlap to be told apart.
    let depth = Set(over.map(\.range)).count
    if depth > 1 { writer.markup(depth > 2 ? " d3" : " d2") }
    writer.markup("\" data-c=\"")
    var seen: [Int] = []
    for stretch in sorted where !seen.contains(stretch.claim) {
      if !seen.isEmpty { writer.markup(" ") }
      seen.append(stretch.claim)
      writer.value(Release.elementName(of: claims[stretch.claim]))
    }
    writer.markup("\">")
    writer.text(text)
    writer.markup("</mark>")
  }

  private func writeReference(
    to claim: Claim,
    isFirst: Bool,
    _ writer: inout HTMLWriter
  ) {
    var rating = claim.verdict.map(material.ratingName) ?? "not rated"
    if material.release.isAttribution(claim) {
      rating = "\(rating): \(claim.claimant?.inWords ?? "somebody") said so"
    }
    if !material.isStoodBy(claim) { rating += ", retracted" }
    writer.markup("<sup class=\"ref t-")
    writer.value(material.tone(of: claim).rawValue)
    writer.markup("\"><a href=\"#")
    writer.value(Release.elementName(of: claim))
    if isFirst {
      writer.markup("\" id=\"at-")
      writer.value(Release.elementName(of: claim))
    }
    writer.markup("\">")
    writer.text(material.name(of: claim))
    writer.markup("<span aria-hidden=\"true\">\u{2009}")
    writer.text(
      material.isStoodBy(claim) ? ToneSign.of(material.tone(of: claim)) : "retracted"
    )
    writer.markup("</span><span class=\"vh\">, ")
    writer.text(rating)
    writer.markup("</span></a></sup>")
  }
}
