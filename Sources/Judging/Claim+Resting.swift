package import FactModel

// How verdicts come to rest on sources, and what they rested on before.
extension Claim {
  /// The last verdict that a piece of evidence was named for, where it does not count; nil where it does.
  package func otherVerdict(restingOn evidence: Evidence) -> Verdict? {
    holds(evidence)
      ? nil : verdicts.last { $0.identity.map(evidence.verdicts.contains) ?? false }
  }

  /// The sources that earlier verdicts rested on and the last one did not name: those that it rests on,
  /// too, or those that it does not.
  package func restedOn(besides named: [EntityID], holding: Bool = true) -> [EntityID] {
    evidence.filter { piece in
      piece.stance == .restsOn && holds(piece) == holding && !named.contains(piece.source)
    }.map(\.source)
  }

  /// Gives the verdict an identity, where it has none yet, for evidence to name it by.
  package mutating func identifyVerdict(_ id: @autoclosure () -> EntityID) {
    if let verdict, verdict.identity == nil { verdicts[verdicts.count - 1].identity = id() }
  }

  /// Has the verdict that holds rest on a source: one piece of evidence, whatever else rests on that.
  ///
  /// `id`: The identity of the piece, where it is a new one.
  package mutating func rest(
    on source: EntityID,
    id: @autoclosure () -> EntityID,
    signed: Signed
  ) {
    guard !evidence.contains(where: { $0.source == source && holds($0) }) else { return }
    let verdict = [verdict?.identity].compactMap { $0 }
    if let index = evidence.firstIndex(where: { $0.source == source }) {
      evidence[index].verdicts += verdict
    } else {
      var piece = Evidence(id: id(), source: source, stance: .restsOn, signed: signed)
      piece.verdicts = verdict
      evidence.append(piece)
    }
  }
}
