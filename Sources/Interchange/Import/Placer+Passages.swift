import FactModel

// Where in the article a claim or finding of a file is.
extension Placer {
  /// The passages that anchors name, and how their sentences read beside what the file has; nil, and a
  /// misfit, where one of them is not there.
  func passages(
    _ anchors: [Anchor],
    _ place: String
  ) -> (passages: [Passage], reading: Anchoring.Reading)? {
    let lead = place.isEmpty ? "" : place + ": "
    var passages: [Passage] = []
    var reading = Anchoring.Reading.same
    for anchor in anchors {
      switch anchoring.place(anchor) {
      case .fits(let range):
        passages.append(Passage(range, in: session.article.text))
        reading = reading.and(anchoring.reading(around: range, as: anchor))
      case .moved(let range, let how):
        passages.append(Passage(range, in: session.article.text))
        result.moved.append(lead + how)
        reading = reading.and(anchoring.reading(around: range, as: anchor))
      case .changed(let range, let was):
        reading = .other
        var passage = Passage(range, in: session.article.text)
        passage.was = was
        passages.append(passage)
        let (before, after) = (Anchoring.excerpt(was), Anchoring.excerpt(passage.exact))
        result.moved.append("\(lead)“\(before)” reads “\(after)” in the article")
      case .misfit(let what):
        result.misfits.append(Misfit(place, what))
        return nil
      }
    }
    return (passages, reading)
  }

  /// How the sentences of a claim that is known by its identity read beside what the file has of them.
  func reading(of imported: ImportedClaim, as present: Claim) -> Anchoring.Reading {
    var left = present.passages.filter { !$0.isGone }
    let words = imported.claim.restatement.map { [Anchor(exact: $0)] } ?? []
    let anchors = imported.anchors.isEmpty ? words : imported.anchors
    var reading = anchors.isEmpty ? Anchoring.Reading.untold : .same
    for anchor in anchors {
      guard let exact = anchor.exact,
        let place = left.firstIndex(where: { Folding.isSame($0.exact, exact) })
      else {
        let wasThere = anchor.exact.map { exact in
          left.contains { $0.was.map { Folding.isSame($0, exact) } ?? false }
        }
        reading = reading.and(wasThere ?? false ? .other : .untold)
        continue
      }
      reading = reading.and(anchoring.reading(around: left.remove(at: place).range, as: anchor))
    }
    return reading
  }

  /// A claim without a passage is looked for by its words; those that are only close are no quotation.
  func passages(
    of imported: ImportedClaim
  ) -> (passages: [Passage], reading: Anchoring.Reading)? {
    guard imported.anchors.isEmpty, let words = imported.claim.restatement else {
      return passages(imported.anchors, imported.place)
    }
    let anchor = Anchor(exact: words)
    guard case .fits(let range) = anchoring.place(anchor) else {
      result.misfits.append(
        Misfit(
          imported.place,
          "“\(Anchoring.excerpt(words))” is not in the article, or not only once"
        )
      )
      return nil
    }
    return (
      [Passage(range, in: session.article.text)], anchoring.reading(around: range, as: anchor)
    )
  }
}
