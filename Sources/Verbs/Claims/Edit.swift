import DeskViews
import EntityForms
import FactModel
import Forms
import LineReading
import Replies
import Workbench

extension Verb {
  static let edit = Verb(
    "edit",
    group: .claims,
    forms: [
      CommandForm(
        [Parameter("CLAIM | FINDING | @SOURCE", "what to edit", .entity).optional],
        options: [CommandOption("from", .keyword("FILE"), of: .file)]
      )
    ],
    summary: "change everything about a claim, finding or source in your editor",
    details: [
      "Opens a form in Markdown: for a claim its facts, restatement, verdict, fix, evidence, questions "
        + "and notes. Saving and leaving makes it one change; leaving without saving, or with an error "
        + "status, changes nothing. A form with a mistake is opened again, with the mistake told "
        + "above its line.",
      "The editor is what FACTDESK_EDITOR, VISUAL or EDITOR says, else editor, nano or vi. Where it "
        + "fails, what was written is kept in a file, and from FILE applies that. In a script the "
        + "editor must be a program that needs no terminal, or the form comes from a file.",
    ],
    examples: ["edit c1", "edit @1"]
  ) { desk, typed throws(Problem) in
    let file = typed.option("from")?.text
    if let word = typed.text(Desk.edited) {
      return try desk.edit(try desk.source(word), from: file)
    }
    let named = typed.address(Desk.edited)
    if let named, case .finding = named.address,
      case .finding(let finding) = try desk.resolve(named.address, at: named.place)
    {
      return try desk.edit(finding, from: file)
    }
    return try desk.edit(try desk.claim(named, at: typed.start), from: file)
  }
}

extension Desk {
  fileprivate func edit(_ claim: Claim, from file: String?) throws(Problem) -> Reply {
    let passages = claim.passages.flatMap { passage in
      Self.wrapped(
        "\(claim.label) at \(session.address(of: passage.range)): \(Wording.quoted(passage.exact))"
      )
    }
    let meaning = ClaimForm(fields)
    let form = EntityForm(
      subject: claim,
      name: "Claim",
      label: claim.label,
      about: passages,
      shape: meaning.shape
    )
    let reply = try edit(form, from: file) { changed throws(Problem) in
      let used = Set(changed.evidence.map(\.source))
        .union(changed.questions.flatMap(\.answers).compactMap(\.source))
      let sources = meaning.newSources.filter { change in
        change.transition(of: Source.self)?.id.map(used.contains) ?? false
      }
      let isChanged = try commit(sources + [Change(from: claim, to: changed)])
      return isChanged ? self.changed(changed, from: claim) : left(claim.label)
    }
    return reply ?? left(claim.label)
  }

  fileprivate func edit(_ source: Source, from file: String?) throws(Problem) -> Reply {
    let form = EntityForm(
      subject: source,
      name: "Source",
      label: source.label,
      about: Self.wrapped(source.heading),
      shape: SourceForm.shape(fields)
    )
    let reply = try edit(form, from: file) { changed throws(Problem) in
      guard try commit([Change(from: source, to: changed)]) else {
        return left(source.label)
      }
      return Reply([SourceView.line(changed, state)], json: changed.json)
    }
    return reply ?? left(source.label)
  }

  fileprivate func edit(_ finding: Finding, from file: String?) throws(Problem) -> Reply {
    let passages = finding.passages.flatMap { passage in
      Self.wrapped(
        "\(finding.label) at \(session.address(of: passage.range)): \(Wording.quoted(passage.exact))"
      )
    }
    let form = EntityForm(
      subject: finding,
      name: "Finding",
      label: finding.label,
      about: passages,
      shape: FindingForm.shape(fields)
    )
    let reply = try edit(form, from: file) { changed throws(Problem) in
      guard try commit([Change(from: finding, to: changed)]) else {
        return left(finding.label)
      }
      return Reply([FindingView.line(changed, state)], json: FindingView.json(changed, self.state))
    }
    return reply ?? left(finding.label)
  }

  fileprivate func left(_ label: String) -> Reply {
    Reply("\(label) was left as it is")
  }

  /// A text on lines of at most 76 characters where its words allow, as much as tells what it is.
  fileprivate static func wrapped(_ text: String) -> [String] {
    var lines = [""]
    for word in Wording.excerpt(text, 600).split(separator: " ") {
      let last = lines.count - 1
      if lines[last].isEmpty {
        lines[last] = String(word)
      } else if lines[last].count + 1 + word.count <= 76 {
        lines[last] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
extension Desk {
  /// The name of what `edit` changes.
  fileprivate static let edited = "CLAIM | FINDING | @SOURCE"
}
