package import FactModel
import Release

/// The other sessions, as the session at the desk may see them: the only way to them.
///
/// Nothing of them is told while somebody rates blind at the desk, and a copy in which somebody rates blind is
/// told of by nothing before its ratings are fixed.
package struct OtherSessions {
  /// Reads a session, by the beginning of its name, without opening it: its name and itself.
  package typealias Reading = (String) throws(Problem) -> (String, Session)

  private let reading: Reading
  private let search: any EarlierSearch

  package init(reading: @escaping Reading, search: any EarlierSearch = NothingEarlier()) {
    self.reading = reading
    self.search = search
  }

  /// Refuses what would show how others rated, while somebody rates blind in a session.
  package static func refuseBlind(_ asking: Session) throws(Problem) {
    guard isRatingBlind(asking) else { return }
    throw Problem(
      .input,
      "you rate blind here, and this looks into other sessions, where the first ratings are",
      remedy: "Nothing was done. reveal fixes your ratings; then it is free."
    )
  }

  private static func isRatingBlind(_ session: Session) -> Bool { copy(session) != nil }

  private static func copy(_ session: Session) -> BlindCheck? {
    session.blindChecks.all.first { $0.isCopy && $0.isApart }
  }

  /// Another session, by the beginning of its name, with its whole name.
  ///
  /// `person`: Who asks: whoever rates it blind, or did nothing in it, is told nothing before both sides are open.
  package func session(
    _ name: String,
    for asking: Session,
    by person: String
  ) throws(Problem) -> (String, Session) {
    try Self.refuseBlind(asking)
    let found = try reading(name)
    // What somebody changed by hand is nobody's judgement.
    try Release.requireUnaltered(found.1)
    if let check = Self.copy(found.1) {
      throw Problem(
        .input,
        "\(check.checker) rates blind in \(found.0) and is not done",
        remedy: "Nothing was done. reveal \"\(check.checker)\" opens it when both sides are fixed."
      )
    }
    if let check = found.1.openCheck(hiddenFrom: person), asking.blindChecks[check.id] == nil {
      throw Problem(
        .input,
        "\(check.checker) rates \(found.0) blind, and this would show how \(check.signed.by.name) rated",
        remedy:
          "Nothing was done. It is free when both sides are open: reveal \"\(check.checker)\"."
      )
    }
    return found
  }

  /// A copy that is to be opened, also where it is not done: whoever opens it looks.
  package func copy(_ name: String, for asking: Session) throws(Problem) -> Session {
    try Self.refuseBlind(asking)
    return try reading(name).1
  }

  /// What looks up what was rated before.
  package func earlier(for asking: Session) throws(Problem) -> any EarlierSearch {
    try Self.refuseBlind(asking)
    return search
  }

  /// The nearest check outside the session at the desk, where that can be told at once and may be told.
  package func glance(_ query: EarlierQuery, with open: SessionAtDesk) -> EarlierMatch? {
    Self.isRatingBlind(open.session) ? nil : search.glance(query, with: open)
  }

  /// Takes out at once what was known of a session.
  package func forget(_ session: EntityID) { search.forget(session) }
}

extension Session {
  /// A blind check that goes on and whose first ratings somebody is not to see: whoever rates blind, and under
  /// whatever name nobody worked here.
  fileprivate func openCheck(hiddenFrom person: String) -> BlindCheck? {
    let open = blindChecks.all.filter { !$0.isCopy && $0.isApart }
    guard let last = open.last else { return nil }
    if let own = open.first(where: { Folding.isSame($0.checker, person) }) { return own }
    let raters = claims.all.flatMap { $0.verdicts.map(\.signed.by.name) }
    let people = [created.by.name] + open.map(\.signed.by.name) + raters
    return people.contains { Folding.isSame($0, person) } ? nil : last
  }
}
