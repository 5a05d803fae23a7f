package import FactModel

extension Release {
  /// Says what is left out of data because it was judged of other words.
  ///
  /// - Parameters:
  ///   - rated: The labels of the claims whose ratings are, each with whether the claim says something else since.
  ///   - others: Those of the claims of which something else is.
  ///   - verb: The verb that shows the sentences which read otherwise.
  /// - Returns: A sentence for each kind.
  package static func staleLines(
    _ rated: [(label: String, isRestated: Bool)],
    _ others: [String],
    shownBy verb: String = "stale"
  ) -> [String] {
    let restated = rated.filter(\.isRestated).map(\.label)
    let lines = [
      (
        rated.filter { !$0.isRestated }.map(\.label), "The sentences of ",
        " read otherwise than when they were rated, so that rating is left out: \(verb) shows them."
      ),
      (
        restated, "",
        (restated.count == 1 ? " was" : " were")
          + " rated when the claim said something else, so that rating is left out: stale shows it."
      ),
      (
        others, "What was quoted, answered or proposed for other words of ",
        " is left out: stale shows it."
      ),
    ]
    return lines.filter { !$0.0.isEmpty }.map { $0.1 + Wording.list($0.0) + $0.2 }
  }
}

// What of a claim leaves in data, where nothing can say that it was judged of other words.
extension Session {
  /// A claim with only that which was judged of it for the words that are there now.
  package func standing(_ claim: Claim) -> Claim {
    var standing = held(claim)
    let stale = staleJudgements(of: claim)
    let isRatedOtherwise = claim.verdict != nil && standing.verdicts.isEmpty
    guard !stale.isEmpty || isRatedOtherwise else { return standing }
    let kinds = Set(stale.map(\.kind))
    if !kinds.isDisjoint(with: [.fix, .made]) { standing.fix = nil }
    if kinds.contains(.decision) { standing.fix?.decision = nil }
    if kinds.contains(.risk) { standing.risk = nil }
    if kinds.contains(.clearance) { standing.legal?.clearance = nil }
    if kinds.contains(.review), standing.status == .reviewed { standing.status = .rated }
    let evidence = standing.evidence.filter { piece in
      guard piece.quotation == nil else { return holds(piece.judgement, of: claim) }
      // What a source says of a claim was said of the words before, where nobody has said it since.
      let isOfRating = piece.stance == .supports || piece.stance == .refutes
      return !(isRatedOtherwise && isOfRating && piece.signed.at < article.read)
    }
    if evidence.count < standing.evidence.count { standing.evidence = Elements(evidence) }
    guard kinds.contains(.answer) else { return standing }
    for index in standing.questions.indices {
      let answers = standing.questions[index].answers.filter {
        $0.seen == nil || holds($0.judgement, of: claim)
      }
      standing.questions[index].answers = answers
    }
    return standing
  }
}
