package import FactModel
import OrderedJSON

/// Checks the edits of a session: whether each follows the one before, and whether taking all of them
/// back, from the present state, leads to a session without anything in it.
package struct EditAudit {
  package private(set) var findings: [AuditFinding] = []
  /// The edit that is looked at.
  private var place = ""

  /// Checks the edits of a session.
  package init(_ session: Session) {
    if let position = session.log.brokenLink {
      findings.append(AuditFinding("edits[\(position - 1)]", Self.brokenLink))
    }
    var past = session
    takeBack(session.log, &past)
    guard findings.isEmpty else { return }
    for entity in past.entities {
      let kind = type(of: entity).kindName
      findings.append(AuditFinding("edits", "no edit made the \(kind) \(entity.id)"))
    }
  }

  /// How many of the last edits are taken back where a session is opened, and how many bytes of them: for all of
  /// them it would take longer than to read the session.
  private static let recent = (edits: 20, bytes: 1 << 15)

  /// Where the edits of a session were changed, or what they made last; nil where they lead to what is there.
  package static func misfit(in session: Session) -> FormatProblem? {
    if let position = session.log.brokenLink {
      return FormatProblem(brokenLink, at: ["edits[\(position - 1)]"])
    }
    let log = session.log
    var (past, position, bytes) = (session, log.count, 0)
    while position > 0, log.count - position < recent.edits {
      bytes += log.line(position).count
      guard bytes <= recent.bytes else { return nil }
      do throws(FormatProblem) {
        try past.takeBack(position)
      } catch {
        return error
      }
      position -= 1
    }
    guard position == 0, let entity = past.entities.first else { return nil }
    return FormatProblem(
      "no edit made the \(type(of: entity).kindName) \(entity.id)",
      at: ["edits"]
    )
  }

  private static let brokenLink = "is not the edit that the one behind it was written behind"

  private mutating func takeBack(_ log: EditLog, _ past: inout Session) {
    let positions = log.positions()
    let counters = past.counters
    for position in stride(from: log.count, to: 0, by: -1) {
      place = "edits[\(position - 1)]"
      do throws(FormatProblem) {
        let edit = try log.edit(position)
        for parent in edit.parents where positions[parent].map({ $0 >= position }) ?? true {
          report("follows an edit that is not before it")
        }
        if let target = edit.kind.target, positions[target].map({ $0 >= position }) ?? true {
          report("refers to an edit \(target)")
        }
        checkNumbers(given: edit, counters)
        _ = try past.takeBack(position)
      } catch {
        // Without this edit the ones before it cannot be judged.
        return findings.append(AuditFinding(error.place, error.what))
      }
    }
  }

  /// A number that was given once, and could be given again.
  private mutating func checkNumbers(given edit: Edit, _ counters: LabelCounters) {
    for case .made(let kind, .object(let thing)) in edit.patches {
      guard let number = thing["number"].flatMap({ try? EntityNumber(json: $0) }),
        number.part == nil, counters.next(kind.name).main <= number.main
      else { continue }
      report("gave the number \(number), which is above the highest in labels")
    }
  }

  private mutating func report(_ what: String) {
    findings.append(AuditFinding(place, what))
  }
}

extension Edit.Kind {
  /// The edit that it names.
  var target: EntityID? {
    switch self {
    case .make: nil
    case .undo(let id), .redo(let id): id
    case .restore(let id): id
    }
  }
}
