package import FactModel
import OrderedJSON

/// The work of one checker on a session.
package struct CheckerWork: Sendable {
  package var by: Checker
  package var edits: Int
  package var first: Timestamp
  package var last: Timestamp
}

/// Counts the edits of each checker; who only signed a verdict is there without one.
package enum CheckersWork {
  static func tally(_ session: Session) -> [CheckerWork] {
    var works: [Checker: CheckerWork] = [:]
    func note(_ signed: Signed, edits: Int) {
      var work =
        works[signed.by]
        ?? CheckerWork(by: signed.by, edits: 0, first: signed.at, last: signed.at)
      work.first = min(work.first, signed.at)
      work.last = max(work.last, signed.at)
      work.edits += edits
      works[signed.by] = work
    }
    note(session.created, edits: 0)
    for sequence in stride(from: 1, through: session.log.count, by: 1) {
      if let signed = signature(session.log.line(sequence)) { note(signed, edits: 1) }
    }
    for claim in session.claims.all {
      for verdict in claim.verdicts { note(verdict.signed, edits: 0) }
    }
    return works.values.sorted(by: comesFirst)
  }

  /// The names of everybody who worked on a session.
  static func names(_ session: Session) -> Set<String> {
    var names: Set<String> = [session.created.by.name]
    for sequence in stride(from: 1, through: session.log.count, by: 1) {
      if let signed = signature(session.log.line(sequence)) { names.insert(signed.by.name) }
    }
    return names
  }

  /// The names of the others than one person who changed something behind an edit, from 0.
  package static func others(
    in session: Session,
    behind position: Int,
    besides name: String
  ) -> [String] {
    var names: [String] = []
    for later in stride(from: position + 1, through: session.log.count, by: 1) {
      guard let other = signature(session.log.line(later))?.by.name else { continue }
      if !Folding.isSame(other, name), !names.contains(other) { names.append(other) }
    }
    return names
  }

  /// The order of the first days; by name and role where they are the same.
  private static func comesFirst(_ left: CheckerWork, _ right: CheckerWork) -> Bool {
    if left.first != right.first { return left.first < right.first }
    func key(_ checker: Checker) -> [UInt8] {
      Array(checker.name.utf8) + [0] + Array((checker.role ?? "").utf8)
    }
    return key(left.by).lexicographicallyPrecedes(key(right.by))
  }

  /// Reads who made an edit and when, without what it changed; nil for a line that is damaged.
  static func signature(_ line: ArraySlice<UInt8>) -> Signed? {
    guard let edit = try? JSONParser.parse(Array(line), leavingRaw: "changes").value,
      case .object(let members) = edit, let by = members["by"], let at = members["at"],
      let checker = try? Checker(json: by), let moment = try? Timestamp(json: at)
    else { return nil }
    return Signed(by: checker, at: moment)
  }
}
