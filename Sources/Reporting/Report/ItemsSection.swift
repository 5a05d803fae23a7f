import FactModel
import Release

/// Every item of the article with its mark: what is open first, then in the order of the text.
struct ItemsSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    let items = sorted
    guard !items.isEmpty else { return }
    let open = items.count(where: material.release.isOpen)
    writer.heading(2, "Items")
    writer.paragraph(
      "\(items.count - open) of \(Words.count(items.count, "item")) settled, \(open) open."
    )
    let columns: [TableColumn] = [
      .init("Item"), .init("At"), .init("Words"), .init("Mark"), .init("Source"), .init("Note"),
      .init("By"), .init("When"),
    ]
    writer.table(columns, items.map(row))
  }

  private var sorted: [Item] {
    let release = material.release
    return release.items.all.filter { !$0.passage.isGone }.sorted { left, right in
      let (one, other) = (release.isOpen(left) ? 0 : 1, release.isOpen(right) ? 0 : 1)
      return (one, left.passage.range.lowerBound, left.number)
        < (other, right.passage.range.lowerBound, right.number)
    }
  }

  private func row(_ item: Item) -> [Inline] {
    let sources = item.check?.sources.compactMap(material.source).map(material.link(to:)) ?? []
    let signed = item.check?.signed ?? claim(of: item)?.verdict?.signed
    return [
      Inline(item.label), Inline(material.address(of: item.passage)),
      Inline("\(item.passage.exact) (\(item.kind.rawValue))"), mark(of: item), sources.joined(),
      Inline(item.check?.note ?? ""), Inline(signed?.by.signature ?? ""),
      Inline(signed.map { Words.moment($0.at) } ?? ""),
    ]
  }

  private func claim(of item: Item) -> Claim? { item.claim.flatMap { material.release.claims[$0] } }

  private func mark(of item: Item) -> Inline {
    let release = material.release
    if release.isStale(item) { return "open: its sentence changed since" }
    if let claim = claim(of: item) {
      guard let verdict = claim.verdict else { return "\(material.link(to: claim)): not rated" }
      return "\(material.link(to: claim)): \(material.ratingName(verdict))"
    }
    if let check = item.check { return check.outcome == .ticked ? "ticked" : "nothing to check" }
    if release.isOpen(item) { return "open" }
    if let first = item.firstMention.flatMap({ release.items[$0] }) {
      return Inline("as \(first.label), its first mention")
    }
    return "within what was judged"
  }
}

/// What of a claim or finding was judged when its sentences read otherwise.
struct StalePart {
  let material: ReportMaterial

  func write(_ entity: some Judged, to writer: inout some BlockWriter) {
    let release = material.release
    let stale = release.staleJudgements(of: entity)
    guard !stale.isEmpty, !entity.judgedPassages.contains(where: \.isGone) else { return }
    let now = release.seen(around: entity.judgedPassages).flatMap { release.textSeen($0) } ?? []
    let was = stale.lazy.compactMap { release.textSeen($0.seen) }.first ?? []
    writer.paragraph("The article changed since this was judged. It read:")
    for text in was.isEmpty ? entity.judgedPassages.compactMap(\.was) : was
    where !now.contains(text) {
      writer.quotation(Inline(text))
    }
  }
}
