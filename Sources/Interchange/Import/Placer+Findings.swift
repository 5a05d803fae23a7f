import FactModel

extension Placer {
  func placeFindings() {
    var next = session.counters.next(Finding.kindName).main
    for imported in document.findings {
      // One whose words are gone from the article is known by them.
      let words = imported.anchors.compactMap(\.exact)
      if session.findings.all.contains(where: {
        $0.kind == imported.kind && $0.note == imported.note && !words.isEmpty
          && $0.passages.map(\.exact) == words && $0.passages.contains(where: \.isGone)
      }) {
        result.sameFindings += 1
        continue
      }
      guard let (passages, _) = passages(imported.anchors, imported.place), !passages.isEmpty else {
        continue
      }
      if session.findings.all.contains(where: {
        $0.kind == imported.kind && $0.passages.map(\.range) == passages.map(\.range)
          && $0.note == imported.note
      }) {
        result.sameFindings += 1
        continue
      }
      let finding = Finding(
        id: context.newID(),
        number: EntityNumber(next),
        kind: imported.kind,
        passages: passages,
        note: imported.note,
        signed: context.signed
      )
      next += 1
      result.changes.append(Change(from: nil, to: finding))
    }
  }
}
