import FactModel
import Judging
import Publishing
import Release

/// What was ticked and marked: every item with its mark, then the sentences that were said to have
/// nothing to check; what is open first, then in the order of the text.
struct ItemsSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    let items = sorted
    let marks = markedSentences
    let dropped = material.release.droppedItems
    guard !items.isEmpty || !marks.isEmpty || !dropped.isEmpty else { return }
    writer.heading(2, "Items")
    if !items.isEmpty || !dropped.isEmpty {
      // Later mentions of a name are no items of their own, but where the first one says nothing of them.
      let first = items.filter(material.release.standsAlone)
      let open = first.count(where: material.release.isOpen)
      let later = items.count - first.count
      writer.paragraph(
        Inline("\(first.count - open) of \(Words.count(first.count, "item")) settled, \(open) open")
          + Inline(later == 0 ? "." : "; \(Words.count(later, "later mention")).")
          + Inline(dropped.isEmpty ? "" : " \(dropped.count) dropped unchecked.")
      )
      let columns: [TableColumn] = [
        .init("Item"), .init("At"), .init("Words"), .init("Mark"), .init("Source"), .init("Note"),
        .init("By"), .init("When"),
      ]
      writer.table(columns, dropped.map(row) + items.map(row))
    }
    guard !marks.isEmpty else { return }
    writer.paragraph("Sentences that were marked:")
    let columns: [TableColumn] = [
      .init("At"), .init("Mark"), .init("Note"), .init("By"), .init("When"),
    ]
    writer.table(columns, marks.map(row))
  }

  /// What checkers said of whole sentences: nothing to check, or put off.
  private var markedSentences: [Mark] {
    let release = material.release
    func isOpen(_ mark: Mark) -> Bool { mark.kind == .later || release.isStale(mark) }
    return release.marks.all.filter { $0.kind != .author && !$0.passage.isGone }
      .sorted { left, right in
        (isOpen(left) ? 0 : 1, left.passage.range.lowerBound, left.number)
          < (isOpen(right) ? 0 : 1, right.passage.range.lowerBound, right.number)
      }
  }

  private func row(_ mark: Mark) -> [Inline] {
    let what: Inline =
      if material.release.isStale(mark) {
        Inline(material.changed(mark))
      } else {
        mark.kind == .later ? "put off" : "nothing to check"
      }
    return [
      Inline(material.address(of: mark.passage)), what, Inline(mark.note ?? ""),
      Inline(mark.signed.by.signature), Inline(Words.moment(mark.signed.at)),
    ]
  }

  private func row(_ dropped: DroppedItem) -> [Inline] {
    let item = dropped.item
    return [
      Inline(item.label), Inline(material.address(of: item.passage)),
      Inline("\(item.passage.exact) (\(item.kind.rawValue))"), "dropped, unchecked", "", "",
      Inline(dropped.signed.by.signature), Inline(Words.moment(dropped.signed.at)),
    ]
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
    let checks = item.check?.all ?? []
    let verdict = claim(of: item)?.verdict?.signed
    let signed = checks.isEmpty ? [verdict].compactMap { $0 } : checks.map(\.signed)
    return [
      Inline(item.label), Inline(material.address(of: item.passage)),
      Inline("\(item.passage.exact) (\(item.kind.rawValue))"), mark(of: item), sources.joined(),
      Inline(checks.compactMap(\.note).joined(separator: "; ")),
      Inline(signed.map(\.by.signature).joined(separator: "; ")),
      Inline(signed.first.map { Words.moment($0.at) } ?? ""),
    ]
  }

  private func claim(of item: Item) -> Claim? {
    item.claim.flatMap { material.release.claims[$0] }.map(material.release.held)
  }

  private func mark(of item: Item) -> Inline {
    let release = material.release
    if release.isStale(item) { return Inline(material.changed(item)) }
    if let claim = claim(of: item) {
      guard let verdict = claim.verdict else { return "\(material.link(to: claim)): not rated" }
      return "\(material.link(to: claim)): \(material.ratingName(verdict))"
    }
    if item.check?.restsOnNothing ?? false { return "open: what bore it out is gone" }
    if let check = item.check { return check.outcome == .ticked ? "ticked" : "nothing to check" }
    if let first = item.firstMention.flatMap({ release.items[$0] }) {
      return Inline("as \(first.label), its first mention\(release.isOpen(item) ? ": open" : "")")
    }
    if release.isOpen(item) { return "open" }
    return container(of: item)
  }

  /// The claim or mark whose words have those of an item in them.
  private func container(of item: Item) -> Inline {
    let rated = material.claims.first { $0.verdict != nil && item.isWithin($0.passages) }
    guard let claim = rated else { return "in a sentence with nothing to check" }
    return "in \(material.link(to: claim)): \(claim.verdict.map(material.ratingName) ?? "")"
  }
}

extension ReportMaterial {
  /// What changed of something that was looked at, and is open again.
  fileprivate func changed(_ entity: some Judged) -> String {
    release.saysOtherwise(entity)
      ? "open: what it means changed since" : "open: its sentence changed since"
  }
}
