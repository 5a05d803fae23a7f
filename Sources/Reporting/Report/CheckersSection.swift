import FactModel
import OrderedJSON

/// Who checked, and when.
struct CheckersSection: ReportSection {
  private struct Work {
    var edits = 0
    var first: Timestamp
    var last: Timestamp

    mutating func note(_ moment: Timestamp) {
      first = min(first, moment)
      last = max(last, moment)
    }
  }

  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    writer.heading(2, "Checkers")
    let columns: [TableColumn] = [
      .init("Checker"), .init("Role"), .init("Edits", isNumber: true), .init("First day"),
      .init("Last day"),
    ]
    let rows = tally().sorted(by: Self.comesFirst)
      .map { checker, work -> [Inline] in
        [
          Inline(checker.name), Inline(checker.role ?? ""), "\(work.edits)",
          Inline(Words.day(work.first)), Inline(Words.day(work.last)),
        ]
      }
    writer.table(columns, rows)
  }

  /// The order of the first days; by name and role where they are the same.
  private static func comesFirst(_ left: (Checker, Work), _ right: (Checker, Work)) -> Bool {
    if left.1.first != right.1.first { return left.1.first < right.1.first }
    func key(_ checker: Checker) -> [UInt8] {
      Array(checker.name.utf8) + [0] + Array((checker.role ?? "").utf8)
    }
    return key(left.0).lexicographicallyPrecedes(key(right.0))
  }

  /// Counts the edits of each checker; who only signed a verdict is there without one.
  private func tally() -> [Checker: Work] {
    let session = material.session
    var works: [Checker: Work] = [:]
    func note(_ signed: Signed, edits: Int) {
      var work = works[signed.by] ?? Work(first: signed.at, last: signed.at)
      work.note(signed.at)
      work.edits += edits
      works[signed.by] = work
    }
    note(session.created, edits: 0)
    for sequence in stride(from: 1, through: session.log.count, by: 1) {
      if let signed = Self.signature(session.log.line(sequence)) { note(signed, edits: 1) }
    }
    for claim in material.claims {
      for verdict in claim.verdicts { note(verdict.signed, edits: 0) }
    }
    return works
  }

  /// Reads who made an edit and when, without what it changed; nil for a line that is damaged.
  private static func signature(_ line: ArraySlice<UInt8>) -> Signed? {
    guard let edit = try? JSONParser.parse(Array(line), leavingRaw: "changes").value,
      case .object(let members) = edit, let by = members["by"], let at = members["at"],
      let checker = try? Checker(json: by), let moment = try? Timestamp(json: at)
    else { return nil }
    return Signed(by: checker, at: moment)
  }
}
