package import FactModel

/// What is open in a session, one phrase each, with the places: what whoever signs should know.
package struct OpenWork {
  package private(set) var phrases: [String] = []

  /// As many places of a kind are named.
  private static let most = 12

  package init(_ session: Session) {
    let uses = session.use.uses
    let entries = session.sentences.entries
    func addresses(_ holds: (SentenceUse.Use) -> Bool) -> [String] {
      uses.indices.filter { holds(uses[$0]) }.map { entries[$0].address }
    }
    add("changed since judged", addresses(\.isStale))
    add("with open items", addresses { $0.openItems > 0 })
    add("not covered", addresses { !$0.isCovered && !$0.isStale && $0.openItems == 0 })
    add("to be returned to", session.toReturnTo.map(\.address))
    add("changed differently by two", session.openConflicts.map(session.name))
    add("rated differently, blind", session.unsettledRatings.map(\.label))
    add("text gone", Self.lost(session))
    add("findings", session.findings.all.filter(\.isOpen).map(\.label))
    add("without verdict", labels(session) { $0.verdict == nil })
    add("without source", labels(session, session.lacksSource))
    add("open research questions", labels(session) { $0.questions.contains(where: \.isOpen) })
    add("put back to work", labels(session, \.isReopened))
    add(
      "rated against all evidence",
      labels(session) { session.contradictsItsEvidence($0) }
    )
    add("risk not accepted", labels(session, \.lacksRisk))
    add(
      "fixes not decided",
      session.fixes.filter { $0.isOpen && !$0.fix.isDecided }.map(\.label)
    )
    let flagged =
      labels(session) { session.isToClear($0.legal, of: $0) }
      + session.findings.all.filter { session.isToClear($0.legal, of: $0) }.map(\.label)
    add("legal flags not cleared", flagged)
    add("contacts without a reply", session.contacts.all.filter(\.isOpen).map(\.label))
    add("queries without an answer", session.queries.all.filter(\.isOpen).map(\.label))
  }

  /// What is still judged of words that are not in the article any more, by label.
  private static func lost(_ session: Session) -> [String] {
    func isLost(_ entity: some Judged) -> Bool {
      entity.judgedPassages.contains(where: \.isGone) && !entity.judgements.isEmpty
    }
    return session.claims.all.filter(isLost).map(\.label)
      + session.findings.all.filter(isLost).map(\.label)
  }

  private func labels(_ session: Session, _ holds: (Claim) -> Bool) -> [String] {
    session.claims.all.filter { $0.retraction == nil && holds($0) }.map(\.label)
  }

  private mutating func add(_ what: String, _ places: [String]) {
    guard !places.isEmpty else { return }
    let rest = places.count - Self.most
    let named = places.prefix(Self.most).joined(separator: ", ")
    phrases.append("\(what): \(named)\(rest > 0 ? " and \(rest) more" : "")")
  }
}

extension Session {
  /// The sentences that somebody marked to return to, each with the mark.
  var toReturnTo: [(address: String, mark: Mark)] {
    marks.all.filter { $0.kind == .later && !$0.passage.isGone }.compactMap { mark in
      sentences.touched(by: mark.passage.range).first.map { (sentences.entries[$0].address, mark) }
    }
  }
}
