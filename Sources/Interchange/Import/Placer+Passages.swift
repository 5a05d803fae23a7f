import FactModel

// Where in the article a claim or finding of a file is.
extension Placer {
  /// The passages that anchors name, and whether their sentences read as the file has them; nil, and a
  /// misfit, where one of them is not there.
  func passages(
    _ anchors: [Anchor],
    _ place: String
  ) -> (passages: [Passage], isSame: Bool)? {
    let lead = place.isEmpty ? "" : place + ": "
    var passages: [Passage] = []
    var isSame = true
    for anchor in anchors {
      switch anchoring.place(anchor) {
      case .fits(let range):
        passages.append(Passage(range, in: session.article.text))
        isSame = isSame && anchoring.readsAround(range, as: anchor)
      case .moved(let range, let how):
        passages.append(Passage(range, in: session.article.text))
        result.moved.append(lead + how)
        isSame = isSame && anchoring.readsAround(range, as: anchor)
      case .changed(let range, let was):
        isSame = false
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
    return (passages, isSame)
  }

  /// A claim without a passage is looked for by its words; those that are only close are no quotation.
  func passages(
    of imported: ImportedClaim
  ) -> (passages: [Passage], isSame: Bool)? {
    guard imported.anchors.isEmpty, let words = imported.claim.restatement else {
      return passages(imported.anchors, imported.place)
    }
    guard case .fits(let range) = anchoring.place(Anchor(exact: words)) else {
      result.misfits.append(
        Misfit(
          imported.place,
          "“\(Anchoring.excerpt(words))” is not in the article, or not only once"
        )
      )
      return nil
    }
    return ([Passage(range, in: session.article.text)], true)
  }
}
