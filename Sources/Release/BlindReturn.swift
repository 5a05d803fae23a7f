package import FactModel
import Merging

// What a second checker's copy brings back about people whom only the first session knows to be protected.
extension Session {
  /// A copy that was rated blind, as far as it may come back: without the sources that were forgotten here, and
  /// with nothing in it that would open a protected name.
  ///
  /// The words of the second checker are fixed, and cannot be said otherwise; where they name somebody, they are
  /// withheld from readers like all words. What opens names (a claimant, a public source) is kept back.
  ///
  /// - Parameter copy: The copy.
  /// - Returns: It, and what the person should know, a sentence each.
  /// - Throws: A problem where its past cannot be read.
  package func returned(
    _ copy: Session
  ) throws(FormatProblem) -> (copy: Session, told: [String]) {
    var told: [String] = []
    var open = try copy.withoutForgotten(by: self) {
      Remainders.remover(of: $0, in: $1, knownTo: $2)
    }
    if open.sources.count < copy.sources.count {
      told.append("A source of the copy was forgotten here, and stays there.")
    }
    let protected = ProtectedWords(self)
    guard !protected.isEmpty else { return (open, told) }
    var changes: [Change] = []
    for claim in open.claims.all {
      guard case .speaker(let name, let role, _)? = claim.claimant else { continue }
      let texts = [name] + (role.map { [$0] } ?? [])
      guard let found = texts.compactMap({ protected.first(in: $0) }).first else { continue }
      var own = claim
      own.claimant = claims[claim.id]?.claimant
      changes.append(Change(from: claim, to: own))
      told.append("\(claim.label): the copy's claimant names \(found.label), and stays there.")
    }
    for source in open.sources.all where source.effectiveVisibility == .public {
      guard let found = LeavingText.givenAway(by: [Change(from: nil, to: source)], in: self) else {
        continue
      }
      var own = source
      own.visibility = .desk
      changes.append(Change(from: source, to: own))
      told.append("A source of the copy names \(found.label): it stays at the desk.")
    }
    guard !changes.isEmpty else { return (open, told) }
    do throws(Problem) {
      try open.apply(
        EditDraft(id: .random(), signed: created, kind: .make, command: "", changes: changes)
      )
    } catch {
      throw FormatProblem(error.what)
    }
    return (open, told)
  }

  /// A sentence for each thing that changes bring and in whose texts somebody protected is named.
  package func withheld(of changes: [Change]) -> [String] {
    changes.compactMap { change in
      guard case .entity(let entity) = change, let after = entity.after,
        let found = LeavingText.givenAway(by: [change], in: self)
      else { return nil }
      return
        "\(after.caption.name): “\(found.word)” names \(found.label), which is protected; readers do "
        + "not see it."
    }
  }
}
