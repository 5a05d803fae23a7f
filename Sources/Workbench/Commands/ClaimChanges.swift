import FactModel

// How the verbs of a claim change it.
extension Desk {
  /// Reads the claim, lets a verb change it, and makes that an edit.
  ///
  /// An item that is no claim yet becomes one by it.
  ///
  /// - Parameters:
  ///   - scanner: The line, behind the verb.
  ///   - beforeText: Whether a text may follow; see ``claimArgument(_:beforeText:)``.
  ///   - body: The change.
  /// - Returns: The claim in a line.
  /// - Throws: What is wrong with the line.
  func update(
    _ scanner: inout LineScanner,
    beforeText: Bool = false,
    _ body: (inout Claim, inout LineScanner) throws(Problem) -> Void
  ) throws(Problem) -> Reply {
    if let item = try itemWithoutClaim(&scanner) {
      _ = scanner.takeSeparator()
      var claim = newClaim([item.passage.range])
      try body(&claim, &scanner)
      try commit([Change(from: nil, to: claim)] + linkingItems(to: claim))
      justTagged = claim.id
      return changed(claim, isNew: true)
    }
    let before = try claimArgument(&scanner, beforeText: beforeText)
    var claim = before
    try body(&claim, &scanner)
    guard try commit([Change(from: before, to: claim)]) else {
      return Reply("\(claim.label) is so already")
    }
    return changed(claim, from: before)
  }

  /// The one line that answers a change to a claim that was there: what is different now.
  func changed(_ claim: Claim, from before: Claim) -> Reply {
    var spans = ClaimView.heading(claim, self)
    for field in ChangedFields.between(before.json, claim.json) {
      spans += [StyledSpan(" · \(field.name) ", .dim), StyledSpan(field.after)]
    }
    return Reply([StyledLine(body: spans)], json: ClaimView.json(claim, self))
  }

  /// The one line that answers a new claim, or new evidence for one.
  func changed(_ claim: Claim, isNew: Bool = false) -> Reply {
    let given = isNew ? ClaimView.claimantGiven(claim) : []
    return Reply(
      [StyledLine(body: ClaimView.summary(claim, self) + given)],
      json: ClaimView.json(claim, self)
    )
  }

  /// `NAME, ROLE`, `author` or `none`.
  static func claimant(_ text: String) -> Claimant? {
    switch text.lowercased() {
    case "author", "the author": return .author
    case "none": return nil
    default:
      let person = NameAndRole(text)
      return .speaker(name: person?.name ?? text, role: person?.role)
    }
  }

  func addContentClaim(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let place = scanner.place()
    let before = try claimArgument(&scanner, beforeText: true)
    guard before.number.part == nil else {
      throw Problem(
        .input,
        "\(before.label) is a content claim itself",
        place: place,
        remedy: "Name the attribution: c\(before.number.main)."
      )
    }
    var attribution = before
    attribution.about = .attribution
    var content = Claim(
      id: ports.newID(),
      number: session.counters.nextPart(of: before.number),
      passages: before.passages
    )
    content.claimant = before.claimant
    content.said = before.said
    let text = scanner.rest()
    content.restatement = text.isEmpty ? nil : text
    try commit([
      Change(from: before, to: attribution),
      Change(from: nil, to: content),
    ])
    justTagged = content.id
    return changed(content)
  }

  func changePassages(
    of claim: inout Claim,
    _ scanner: inout LineScanner
  ) throws(Problem) {
    let place = scanner.place()
    if let index = removal(&scanner) {
      guard claim.passages.indices.contains(index), claim.passages.count > 1 else {
        throw Problem(
          .input,
          claim.passages.count == 1
            ? "\(claim.label) has only one passage" : "\(claim.label) has no such passage",
          place: place,
          remedy: "show \(claim.label) lists them."
        )
      }
      claim.passages.remove(at: index)
      return
    }
    guard !scanner.isAtEnd else {
      throw Problem(
        .input,
        "the address is missing",
        place: place,
        remedy: "Usage: passage CLAIM ADDRESS…"
      )
    }
    let ranges = try passagesArgument(&scanner)
    try expectEnd(scanner, "passage CLAIM ADDRESS…")
    for range in ranges where !claim.passages.contains(where: { $0.range == range }) {
      claim.passages.append(Passage(range, in: session.article.text))
    }
  }

  /// `-N`: the index of what is to be taken off.
  private func removal(_ scanner: inout LineScanner) -> Int? {
    let word = scanner.peekWord()
    guard word.hasPrefix("-"), let number = Int(word.dropFirst()), number > 0 else { return nil }
    _ = scanner.word()
    return number - 1
  }

  func changeTags(of claim: inout Claim, _ scanner: inout LineScanner) throws(Problem) {
    let place = scanner.place()
    var words: [String] = []
    while !scanner.isAtEnd { words.append(scanner.word()) }
    guard !words.isEmpty else {
      throw Problem(.input, "the tag is missing", place: place, remedy: "Usage: tag [CLAIM] WORD…")
    }
    for word in words {
      if word.hasPrefix("-"), word.count > 1 {
        claim.tags.removeAll { $0 == word.dropFirst() }
      } else {
        let tag = word.hasPrefix("+") || word.hasPrefix("#") ? String(word.dropFirst()) : word
        if !tag.isEmpty, !claim.tags.contains(tag) { claim.tags.append(tag) }
      }
    }
  }

  func addEvidence(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let before = try claimArgument(&scanner)
    var claim = before
    let place = scanner.place()
    if let index = removal(&scanner) {
      guard claim.evidence.indices.contains(index) else {
        throw Problem(.input, "\(claim.label) has no such evidence", place: place)
      }
      try expectEnd(scanner, "evidence [CLAIM] -N")
      claim.evidence.remove(at: index)
      try commit([Change(from: before, to: claim)])
      return changed(claim)
    }
    var changes: [Change] = []
    let sources = try sourcesArgument(&scanner, &changes)
    guard !sources.isEmpty else {
      throw Problem(
        .input,
        "the source is missing",
        place: place,
        remedy: "Usage: evidence [CLAIM] @SOURCE …"
      )
    }
    let details = try evidenceDetails(&scanner)
    for source in sources { add(details, from: source, to: &claim) }
    changes.append(Change(from: before, to: claim))
    try commit(changes)
    var reply = changed(claim)
    // The stance above all: a word that is none was taken as the beginning of the note.
    reply.lines += claim.evidence.indices.suffix(sources.count)
      .map { ClaimView.evidence(claim.evidence[$0], number: $0 + 1, self) }
    return reply
  }

  /// Adds a piece of evidence; what a tag gave without details takes them up instead.
  func add(_ details: EvidenceDetails, from source: Source, to claim: inout Claim) {
    let bare = claim.evidence.firstIndex { evidence in
      evidence.source == source.id && evidence.quotation == nil && evidence.locator == nil
        && evidence.note == nil && (details.stance == nil || details.stance == evidence.stance)
    }
    var evidence =
      bare.map { claim.evidence[$0] }
      ?? Evidence(
        id: ports.newID(),
        source: source.id,
        stance: details.stance ?? .context,
        signed: sign()
      )
    evidence.quotation = details.quotation
    evidence.locator = details.locator
    evidence.note = details.note
    if let bare { claim.evidence[bare] = evidence } else { claim.evidence.append(evidence) }
  }

  struct EvidenceDetails {
    var stance: Evidence.Stance?
    var quotation: String?
    var locator: String?
    var note: String?
  }

  private func evidenceDetails(_ scanner: inout LineScanner) throws(Problem) -> EvidenceDetails {
    var details = EvidenceDetails()
    if let stance = Evidence.Stance(rawValue: scanner.peekWord().lowercased()) {
      details.stance = stance
      _ = scanner.word()
    }
    if let quotation = scanner.quoted() {
      details.quotation = quotation
      scanner.skipSpace()
    }
    if scanner.peekWord() == "at" {
      _ = scanner.word()
      let parts = scanner.rest().split(separator: ";", maxSplits: 1)
      details.locator = parts.first.map { Wording.oneLine(String($0)) }
      details.note = parts.count > 1 ? Self.trimmed(String(parts[1])) : nil
    } else {
      details.note = scanner.rest()
    }
    if details.note?.isEmpty == true { details.note = nil }
    return details
  }

  /// A text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    var scanner = LineScanner(text)
    return scanner.rest()
  }

  func addAnswer(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    try update(&scanner, beforeText: true) { claim, scanner throws(Problem) in
      let place = scanner.place()
      var index: Int?
      if let number = Int(scanner.peekWord()) {
        index = number - 1
        _ = scanner.word()
      } else {
        let open = claim.questions.indices.filter { claim.questions[$0].isOpen }
        index = open.count == 1 ? open[0] : nil
      }
      guard let index, claim.questions.indices.contains(index) else {
        throw Problem(
          .input,
          "which question is answered is not clear",
          place: place,
          remedy: "Type its number.",
          candidates: claim.questions.enumerated().map { "\($0 + 1)  \($1.question)" }
        )
      }
      var source: Source?
      if scanner.peek == "@" {
        let place = scanner.place()
        source = try self.source(scanner.word(), at: place)
      }
      _ = scanner.takeSeparator()
      let text = try textArgument(&scanner, "the answer")
      claim.questions[index].answers.append(
        ResearchQuestion.Answer(text: text, source: source?.id, signed: sign())
      )
    }
  }
}
