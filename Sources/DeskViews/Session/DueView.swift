import FactModel
import Replies
import SessionLibrary

/// Work with a deadline.
enum DueView {
  /// The lines of what is overdue, and of what is due then, under a heading each.
  static func lines(_ desk: DeskState, onlyOverdue: Bool = false) -> [StyledLine] {
    let all = desk.session.dueWork
    guard !all.isEmpty else { return [] }
    let now = desk.now()
    let late = all.filter { $0.due.isPast(now) }
    let coming = onlyOverdue ? [] : all.filter { !$0.due.isPast(now) }
    var lines: [StyledLine] = []
    for (heading, work) in [("overdue", late), ("due", coming)] where !work.isEmpty {
      lines.append(StyledLine("\(heading) (\(work.count))", .strong))
      lines += work.map { work in
        let body =
          switch work {
          case .query(let query, _): QueryView.spans(query)
          case .contact(let contact, _): ContactView.spans(contact)
          }
        return StyledLine(lead: [StyledSpan("  ")], leadWidth: 4, body: body)
      }
    }
    return lines
  }
}
