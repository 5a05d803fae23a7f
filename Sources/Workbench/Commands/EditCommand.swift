import FactModel

let editCommand = Command(
  "edit",
  group: .claims,
  usage: ["[CLAIM | FINDING | @SOURCE] [from FILE]"],
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
  examples: ["edit c1", "edit @1"],
  arguments: [.entity, .words(["from"]), .file]
) { desk, scanner throws(Problem) in
  try desk.edit(&scanner)
}

extension Desk {
  func edit(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    if addressBefore == nil, scanner.peek == "@" {
      let place = scanner.place()
      let source = try source(scanner.word(), at: place)
      return try edit(source, from: try formFile(&scanner))
    }
    let place = scanner.place()
    var behind = scanner
    let typed = try addressParser.parse(&behind)
    let address = addressBefore?.address ?? typed
    if let address, case .finding = address,
      case .finding(let finding) = try resolve(address, at: place)
    {
      if takeAddressBefore() == nil { scanner = behind }
      return try edit(finding, from: try formFile(&scanner))
    }
    let claim = try claimArgument(&scanner)
    return try edit(claim, from: try formFile(&scanner))
  }

  /// The file behind `from`; nil at the end of the line.
  private func formFile(_ scanner: inout LineScanner) throws(Problem) -> String? {
    let usage = "edit [CLAIM | FINDING | @SOURCE] [from FILE]"
    guard scanner.peekWord() == "from" else {
      try expectEnd(scanner, usage)
      return nil
    }
    _ = scanner.word()
    let place = scanner.place()
    guard let file = scanner.wordOrQuoted() else {
      throw Problem(.input, "the file is missing", place: place, remedy: "Usage: \(usage)")
    }
    try expectEnd(scanner, usage)
    return file
  }

  private func edit(_ claim: Claim, from file: String?) throws(Problem) -> Reply {
    let passages = claim.passages.flatMap { passage in
      Self.wrapped("\(claim.label) at \(address(of: passage.range)): “\(passage.exact)”")
    }
    let meaning = ClaimForm(self)
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

  private func edit(_ source: Source, from file: String?) throws(Problem) -> Reply {
    let form = EntityForm(
      subject: source,
      name: "Source",
      label: source.label,
      about: Self.wrapped(source.heading),
      shape: SourceForm.shape(self)
    )
    let reply = try edit(form, from: file) { changed throws(Problem) in
      guard try commit([Change(from: source, to: changed)]) else {
        return left(source.label)
      }
      return Reply([SourceView.line(changed, self)], json: changed.json)
    }
    return reply ?? left(source.label)
  }

  private func edit(_ finding: Finding, from file: String?) throws(Problem) -> Reply {
    let passages = finding.passages.flatMap { passage in
      Self.wrapped("\(finding.label) at \(address(of: passage.range)): “\(passage.exact)”")
    }
    let form = EntityForm(
      subject: finding,
      name: "Finding",
      label: finding.label,
      about: passages,
      shape: FindingForm.shape(self)
    )
    let reply = try edit(form, from: file) { changed throws(Problem) in
      guard try commit([Change(from: finding, to: changed)]) else {
        return left(finding.label)
      }
      return Reply([FindingView.line(changed, self)], json: changed.json)
    }
    return reply ?? left(finding.label)
  }

  private func left(_ label: String) -> Reply {
    Reply("\(label) was left as it is")
  }

  /// A text on lines of at most 76 characters where its words allow, as much as tells what it is.
  private static func wrapped(_ text: String) -> [String] {
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
