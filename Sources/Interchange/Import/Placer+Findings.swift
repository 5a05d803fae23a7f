import FactModel

extension Placer {
  func placeFindings() {
    var next = session.counters.next(Finding.kindName).main
    for imported in document.findings {
      // One whose words are gone from the article is known by them.
      let words = imported.anchors.compactMap(\.exact)
      if let known = session.findings.all.first(where: { isIdentical(imported, words, $0) }) {
        take(imported, for: known)
        continue
      }
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
      result.newFindings += 1
      result.changes.append(Change(from: nil, to: finding))
    }
  }

  /// Whether a finding of the file bears the identity of one that is here, and its words.
  private func isIdentical(_ imported: ImportedFinding, _ words: [String], _ known: Finding) -> Bool
  {
    let names = [known.label, known.id.description, "urn:uuid:\(known.id)"]
    return imported.key.map(names.contains) ?? false && !words.isEmpty
      && known.passages.map(\.exact) == words
  }

  /// Takes what was written anew of a finding.
  private func take(_ imported: ImportedFinding, for known: Finding) {
    var finding = known
    finding.kind = imported.kind
    finding.note = imported.note ?? known.note
    guard finding != known else {
      result.sameFindings += 1
      return
    }
    for (field, old, new) in [
      ("kind", known.kind, finding.kind), ("note", known.note ?? "", finding.note ?? ""),
    ] where old != new {
      let (before, after) = (Anchoring.excerpt(old), Anchoring.excerpt(new))
      result.replaced.append("\(known.label) \(field): “\(before)” becomes “\(after)”")
    }
    result.changedFindings += 1
    result.changes.append(Change(from: known, to: finding))
  }
}
