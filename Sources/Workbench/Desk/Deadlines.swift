import FactModel

/// Something that is waited for until a deadline.
struct DueWork {
  let due: Deadline
  let line: [StyledSpan]
  let label: String
}

extension Desk {
  /// What `due=DATE [TIME]` says, and the rest of the line without the time.
  ///
  /// Nil for `due=none`, and where it was not typed.
  func deadline(_ typed: ParsedArguments) throws(Problem) -> (due: Deadline?, rest: String) {
    guard let option = typed.option("due"), option.text.lowercased() != "none" else {
      return (nil, typed.rest)
    }
    if let whole = Deadline(option.text), option.text.contains(":") { return (whole, typed.rest) }
    let date = try date(option.text, at: option.place)
    let words = typed.rest.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let clock = words.first.flatMap { Deadline.clock($0.last == ":" ? $0.dropLast() : $0) }
    guard let clock, let due = Deadline(date, time: clock) else {
      return (Deadline(date), typed.rest)
    }
    return (due, words.count > 1 ? String(words[1]) : "")
  }

  /// What has a deadline and is still waited for, the first first.
  var dueWork: [DueWork] {
    let queries = session.queries.all.compactMap { query -> DueWork? in
      guard query.isOpen, let due = query.due else { return nil }
      return DueWork(due: due, line: QueryView.spans(query), label: query.label)
    }
    let contacts = session.contacts.all.compactMap { contact -> DueWork? in
      guard contact.isOpen, let due = contact.due else { return nil }
      return DueWork(due: due, line: ContactView.spans(contact), label: contact.label)
    }
    return (queries + contacts).sorted { $0.due < $1.due }
  }

  /// The lines of what is overdue, and of what is due then, under a heading each.
  func dueLines(onlyOverdue: Bool = false) -> [StyledLine] {
    let now = ports.now()
    let all = dueWork
    let late = all.filter { $0.due.isPast(now) }
    let coming = onlyOverdue ? [] : all.filter { !$0.due.isPast(now) }
    var lines: [StyledLine] = []
    for (heading, work) in [("overdue", late), ("due", coming)] where !work.isEmpty {
      lines.append(StyledLine("\(heading) (\(work.count))", .strong))
      lines += work.map {
        StyledLine(lead: [StyledSpan("  ")], leadWidth: 4, body: $0.line)
      }
    }
    return lines
  }
}
