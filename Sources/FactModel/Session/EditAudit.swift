import OrderedJSON

/// Checks the edits of a session: whether each follows the one before, and whether taking all of them
/// back, from the present state, leads to a session without anything in it.
struct EditAudit {
  private(set) var findings: [AuditFinding] = []
  /// What is there at the point that the walk back has reached, by kind and identity, as JSON.
  private var present: [Key: JSONValue] = [:]
  private var facts: JSONValue
  private var scale: JSONValue
  private var revision: String
  /// The edit that is looked at.
  private var place = ""

  private struct Key: Hashable {
    var kind: String
    var id: EntityID
  }

  init(_ session: Session) {
    facts = session.facts.json
    scale = session.scale.json
    revision = session.article.hash
    gather(session.claims.all)
    gather(session.sources.all)
    gather(session.findings.all)
    gather(session.marks.all)
    gather(session.items.all)
    gather(session.queries.all)
    gather(session.contacts.all)
    gather(session.waivers.all)
    gather(session.publications.all)
    gather(session.corrections.all)
    gather(session.signOffs.all)
    takeBack(session.log)
    guard findings.isEmpty else { return }
    for key in present.keys.sorted(by: { $0.id.description < $1.id.description }) {
      findings.append(AuditFinding("edits", "no edit made the \(key.kind) \(key.id)"))
    }
  }

  private mutating func gather<Element: Entity>(_ elements: some Collection<Element>) {
    for element in elements { present[Key(kind: Element.kindName, id: element.id)] = element.json }
  }

  private mutating func takeBack(_ log: EditLog) {
    var expected = log.lastID
    for sequence in stride(from: log.count, to: 0, by: -1) {
      place = "edits[\(sequence - 1)]"
      do throws(FormatProblem) {
        let edit = try log.edit(sequence)
        if edit.id != expected { report("is not the parent of the edit behind it") }
        expected = edit.parent
        if sequence == 1, edit.parent != nil { report("has a parent, but is the first") }
        checkKind(edit)
        for change in edit.changes.reversed() { takeBack(change) }
      } catch {
        // Without this edit the ones before it cannot be judged.
        return findings.append(AuditFinding(error.place, error.what))
      }
    }
  }

  private mutating func checkKind(_ edit: Edit) {
    switch edit.kind {
    case .make: break
    case .undo(let target), .redo(let target):
      if !(1..<edit.sequence).contains(target) { report("refers to an edit \(target)") }
    case .restore(let target):
      if !(0..<edit.sequence).contains(target) { report("refers to an edit \(target)") }
    }
  }

  private mutating func takeBack(_ change: Change) {
    switch change {
    case .claim(let transition): takeBack(transition)
    case .source(let transition): takeBack(transition)
    case .finding(let transition): takeBack(transition)
    case .mark(let transition): takeBack(transition)
    case .item(let transition): takeBack(transition)
    case .query(let transition): takeBack(transition)
    case .contact(let transition): takeBack(transition)
    case .waiver(let transition): takeBack(transition)
    case .publication(let transition): takeBack(transition)
    case .correction(let transition): takeBack(transition)
    case .signOff(let transition): takeBack(transition)
    case .facts(let transition):
      if transition.after?.json != facts { report("does not lead to the facts behind it") }
      facts = transition.before?.json ?? facts
    case .scale(let transition):
      if transition.after?.json != scale { report("does not lead to the scale behind it") }
      scale = transition.before?.json ?? scale
    case .article(let transition):
      if transition.after != revision { report("does not lead to the revision behind it") }
      revision = transition.before ?? revision
    }
  }

  private mutating func takeBack<Element: Entity>(_ transition: Transition<Element>) {
    guard let id = transition.id else { return report("changes nothing") }
    let key = Key(kind: Element.kindName, id: id)
    if present[key] != transition.after?.json {
      report("does not lead to the \(Element.kindName) \(id) as it is behind it")
    }
    present[key] = transition.before?.json
  }

  private mutating func report(_ what: String) {
    findings.append(AuditFinding(place, what))
  }
}
