import FactModel
import ProjectLog
import Synchronization

// What becomes of edits on their way.
extension Courier {
  /// The next edit, and up to where the log is known.
  func next() -> (OutgoingEdit, LogMark)? {
    mail.withLock { mail in
      guard !mail.report.isHeld, !mail.isEnding else { return nil }
      return mail.batch.first.map { ($0, mail.mark) }
    }
  }

  /// Takes note that an edit is on the store.
  func take(_ edit: OutgoingEdit, _ number: Int) {
    mail.withLock { mail in
      mail.report.arrived.append(edit.id)
      mail.report.known?.formUnion(edit.sources)
      if mail.batch.first?.id == edit.id { mail.batch.removeFirst() }
      if number == mail.mark.number + 1 { (mail.mark.number, mail.mark.last) = (number, edit.id) }
    }
  }

  /// Gives everything back to the prompt: what it was may not leave any more when there is a connection again.
  func lose(_ failure: StoreFailure) {
    tell { report in
      (report.state, report.isIdle, report.people) = (.offline(failure), true, [])
    }
    mail.withLock { mail in
      (mail.batch, mail.document, mail.settling, mail.forgetting) = ([], nil, nil, nil)
      (mail.keeping, mail.wanted) = (nil, [])
    }
  }

  /// A store that says that something changed, and has no such change, is not asked in a circle.
  func refuseWithoutNews() {
    tell { report in
      guard report.isHeld, !report.hasNews else { return }
      report.isHeld = false
      report.refusal = StoreFailure(
        .refused,
        "the store says that something was changed there, and has no such change",
        remedy: "Work goes on here. factdesk store check looks at the store."
      )
    }
  }

  /// Gives what waits back to the prompt: what is new comes first, or the store does not take it.
  func giveBack(_ failure: StoreFailure?) {
    tell { $0.refusal = failure ?? $0.refusal }
    mail.withLock { mail in
      (mail.batch, mail.document) = ([], nil)
      mail.report.isHeld = failure == nil
    }
  }
}
