package import FactModel

extension Session {
  /// Returns a session in which somebody rates without seeing what was found here.
  ///
  /// It has the article as it stands, the scale, and of each claim the passages, the wording, and who
  /// says it when: no rating, reason, evidence, source, note, tag, question, finding, mark, item, fix, risk or flag,
  /// and no past. Words of protected sources are withheld.
  ///
  /// - Parameters:
  ///   - check: What the copy knows of the check; closed.
  ///   - id: The copy's identity.
  ///   - edit: That of its one edit.
  /// - Returns: The copy, with one edit.
  /// - Throws: A problem where the copy would not hold together.
  package func blindCopy(
    for check: BlindCheck,
    id: EntityID,
    edit: EntityID
  ) throws(Problem) -> Session {
    let words = ProtectedWords(self)
    func open(_ text: String) -> String {
      words.text(text, with: ProtectedWords.replacement) ?? text
    }
    var reading = ArticleRevision(
      origin: article.origin,
      read: article.read,
      text: article.text,
      blocks: article.blocks
    )
    reading.facts = article.facts
    var copy = Session(
      id: id,
      created: check.signed,
      facts: facts,
      revision: reading,
      scale: scale
    )
    let wanted = Set(check.claims)
    let shown = claims.all.filter { wanted.contains($0.id) }.map { claim in
      var blind = Claim(
        id: claim.id,
        number: claim.number,
        passages: claim.passages.filter { !$0.isGone }.map { passage in
          var standing = Passage(passage.range, in: article.text)
          standing.identity = passage.identity
          return standing
        },
        about: claim.about
      )
      blind.restatement = claim.restatement.map(open)
      blind.said = claim.said
      blind.assignee = check.checker
      if case .speaker(let name, let role, _)? = claim.claimant {
        blind.claimant = .speaker(name: open(name), role: role.map(open))
      } else {
        blind.claimant = claim.claimant
      }
      return blind
    }
    try copy.apply(
      EditDraft(
        id: edit,
        signed: check.signed,
        kind: .make,
        command: "blind \(check.checker)",
        changes: shown.map { Change(from: nil, to: $0) } + [Change(from: nil, to: check.closed)]
      )
    )
    return copy
  }
}
