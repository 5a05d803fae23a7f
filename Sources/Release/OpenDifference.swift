package import FactModel
import Merging
import Publishing

/// What two people changed or rated differently, and nobody settled: for those who decide, not for readers.
package struct OpenDifference: Sendable, Equatable {
  /// The claim that it is about; nil where it is about something else.
  package var claim: EntityID?
  /// What it is about.
  package var label: String
  /// `rated differently: False (Ada), True (Bo)`.
  package var what: String

  /// Those of a session; texts of the versions stay at the desk.
  static func all(in session: Session) -> [OpenDifference] {
    let conflicts = session.openConflicts.map { conflict in
      OpenDifference(
        claim: conflict.of == Claim.kindName ? conflict.id : nil,
        label: session.name(of: conflict),
        what: words(conflict)
      )
    }
    let blind = session.unsettledRatings.map { difference in
      OpenDifference(
        claim: difference.claim.id,
        label: difference.label,
        what:
          "rated differently by \(difference.raters.joined(separator: " and ")), who did not see "
          + "each other’s ratings"
      )
    }
    return conflicts + blind
  }

  private static func words(_ conflict: Conflict) -> String {
    let given = conflict.versions.map { version in
      let rating = conflict.rating(of: version).map { " (\($0))" } ?? ""
      return version.signed.by.name + rating
    }
    let people = given.joined(separator: " and ")
    if conflict.field == Conflict.readers { return "published apart by \(people)" }
    if conflict.isAboutJudgement { return "judged differently by \(people)" }
    let field = conflict.field.split(separator: "/").map(String.init).filter { EntityID($0) == nil }
    if conflict.isAboutPresence { return "taken out, and changed, by \(people)" }
    return "\(field.joined(separator: " ")) changed differently by \(people)"
  }
}
