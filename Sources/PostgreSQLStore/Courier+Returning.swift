import FactModel
import ProjectLog
import Synchronization

// What becomes of edits on their way.
extension Courier {
  /// What goes next, and up to where the log is known.
  func next() -> (OutgoingBatch, LogMark)? {
    mail.withLock { mail in
      guard !mail.report.isHeld, !mail.isEnding, !mail.batch.edits.isEmpty else { return nil }
      return (mail.batch, mail.mark)
    }
  }

  /// Takes note that edits are on the store.
  func take(_ batch: OutgoingBatch, _ places: [ProjectAccess.Place], isContended: Bool) {
    mail.withLock { mail in
      let there = Set(places.map(\.id))
      mail.batch = mail.batch.dropping(there)
      mail.report.arrived += places.map(\.id)
      mail.report.isContended = isContended
      for edit in batch.edits {
        mail.report.known?.formUnion(edit.sources)
        if isContended || batch.things == OutgoingBatch.none.things {
          mail.report.unsettled.add(edit.keys)
        }
      }
      mail.mark.follow(places)
    }
  }

  /// Gives everything back to the prompt: what it was may not leave any more when there is a connection again.
  func lose(_ failure: StoreFailure) {
    tell { report in
      (report.state, report.isIdle, report.people) = (.offline(failure), true, [])
    }
    mail.withLock { mail in
      (mail.batch, mail.document, mail.settling, mail.forgetting) = (.none, nil, nil, nil)
      (mail.keeping, mail.wanted, mail.saving) = (nil, [], nil)
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

  /// A store that takes edits and gives them no numbers is not asked in a circle.
  func refuseWithoutReason() {
    giveBack(
      StoreFailure(
        .refused,
        "the store took changes and gave them no number",
        remedy: "Work goes on here. factdesk store check looks at the store."
      )
    )
  }

  /// Gives what waits back to the prompt: what is new comes first, or the store does not take it.
  func giveBack(_ failure: StoreFailure?) {
    tell { $0.refusal = failure ?? $0.refusal }
    mail.withLock { mail in
      (mail.batch, mail.document) = (.none, nil)
      mail.report.isHeld = failure == nil
    }
  }
}

extension LogMark {
  /// Goes on over edits that stand right behind it.
  mutating func follow(_ places: [ProjectAccess.Place]) {
    for place in places where place.number == number + 1 {
      (number, last) = (place.number, place.id)
    }
  }
}
