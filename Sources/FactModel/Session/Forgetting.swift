import OrderedJSON

/// Takes a source out of a session as if it had never been there: the one declared exception to the
/// rule that everything can be undone.
///
/// The source, all evidence and answers that came from it go from the present and from every past
/// edit alike, so that the edits still lead to the present state. In all other texts its marks (URL,
/// title, citation, authors' names, slug) are replaced. The article itself is never altered.
package struct Forgetting {
  package static let replacement = "[forgotten]"
  /// Shorter marks would be found in words that have nothing to do with the source.
  private static let shortestMark = 4

  let source: Source
  /// What gives the source away, longest first.
  package let marks: [String]

  package init(_ source: Source, history: EditLog) throws(FormatProblem) {
    self.source = source
    var marks: Set<String> = []
    Self.collect(source, into: &marks)
    for sequence in stride(from: 1, through: history.count, by: 1) {
      for change in try history.edit(sequence).changes {
        if case .claim(let transition) = change {
          for state in [transition.before, transition.after] {
            if let state { Self.collect(quotationsFrom: source.id, in: state, into: &marks) }
          }
        }
        guard case .source(let transition) = change, transition.id == source.id else { continue }
        for state in [transition.before, transition.after] {
          if let state { Self.collect(state, into: &marks) }
        }
      }
    }
    self.marks = marks.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  private static func collect(_ source: Source, into marks: inout Set<String>) {
    var texts = [source.url, source.title, source.citation, source.archiveURL].compactMap { $0 }
    texts += source.authors + source.notes.map(\.text)
    if let slug = source.slug { texts.append("@" + slug) }
    // "Jane Doe, phone call, 3 May": the name alone gives away as much.
    if let name = source.citation?.split(separator: ",").first, name.contains(" ") {
      texts.append(String(name))
    }
    for text in texts where text.utf8.count >= shortestMark { marks.insert(text) }
  }

  /// What was quoted from a source, and said of that: the ledger of corrections has it, too.
  private static func collect(
    quotationsFrom source: EntityID,
    in claim: Claim,
    into marks: inout Set<String>
  ) {
    for evidence in claim.evidence where evidence.source == source {
      for text in [evidence.quotation, evidence.note].compactMap({ $0 })
      where text.utf8.count >= shortestMark {
        marks.insert(text)
      }
    }
  }

  /// Whether a text gives the source away.
  package func isGivenAway(by text: String) -> Bool {
    marks.contains { text.contains($0) }
  }

  // MARK: Texts

  /// A text without the source's marks.
  func cleaned(_ text: String) -> String {
    var text = text
    for mark in marks where text.contains(mark) {
      text = text.split(separator: mark, omittingEmptySubsequences: false)
        .joined(separator: Self.replacement)
    }
    return text
  }

  /// A typed line: gone as a whole where it names the source.
  private func cleaned(command: String) -> String {
    let names = [source.label] + (source.slug.map { ["@" + $0] } ?? [])
    let words = command.split(whereSeparator: \.isWhitespace)
    let isNamed = words.contains { word in
      names.contains { word == $0 } || word.hasSuffix("=" + source.label)
    }
    return isNamed || isGivenAway(by: command) ? Self.replacement : command
  }

  /// All texts of a value but those that are the article's.
  private func cleaned(_ value: JSONValue, key: String) -> JSONValue {
    switch value {
    case .string(let text):
      ["exact", "prefix", "suffix", "id", "at"].contains(key) ? value : .string(cleaned(text))
    case .array(let values): .array(values.map { cleaned($0, key: key) })
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { JSONMember(key: $0.key, value: cleaned($0.value, key: $0.key)) }
        )
      )
    case .null, .bool, .number: value
    }
  }

  // MARK: Things

  func cleaned<Value: JSONRepresentable>(_ value: Value) throws(FormatProblem) -> Value {
    try Value(json: cleaned(value.json, key: ""))
  }

  func cleaned(_ claim: Claim) throws(FormatProblem) -> Claim {
    var claim = claim
    claim.evidence.removeAll { $0.source == source.id }
    for index in claim.questions.indices {
      claim.questions[index].answers.removeAll { $0.source == source.id }
    }
    return try Claim(json: cleaned(claim.json, key: ""))
  }

  func cleaned(_ item: Item) throws(FormatProblem) -> Item {
    var item = item
    item.check?.sources.removeAll { $0 == source.id }
    return try Item(json: cleaned(item.json, key: ""))
  }

  func cleaned(_ other: Source) throws(FormatProblem) -> Source {
    var other = other
    if other.derivedFrom == source.id { other.derivedFrom = nil }
    return try Source(json: cleaned(other.json, key: ""))
  }

  func cleaned(_ mark: Mark) throws(FormatProblem) -> Mark {
    var mark = mark
    if mark.source == source.id { mark.source = nil }
    return try Mark(json: cleaned(mark.json, key: ""))
  }

  private func cleaned<Value>(
    _ transition: Transition<Value>,
    _ clean: (Value) throws(FormatProblem) -> Value
  ) throws(FormatProblem) -> Transition<Value> {
    var result = transition
    if let before = transition.before { result.before = try clean(before) }
    if let after = transition.after { result.after = try clean(after) }
    return result
  }

  /// A transition of something in which a source is at most named in words.
  private func cleanedTexts<Value: JSONRepresentable>(
    _ transition: Transition<Value>
  ) throws(FormatProblem) -> Transition<Value> {
    try cleaned(transition) { value throws(FormatProblem) in
      try Value(json: cleaned(value.json, key: ""))
    }
  }

  private func cleaned(_ change: Change) throws(FormatProblem) -> Change? {
    switch change {
    case .source(let transition):
      if transition.id == source.id { return nil }
      return .source(try cleaned(transition) { value throws(FormatProblem) in try cleaned(value) })
    case .claim(let transition):
      return .claim(try cleaned(transition) { value throws(FormatProblem) in try cleaned(value) })
    case .finding(let transition): return .finding(try cleanedTexts(transition))
    case .mark(let transition):
      return .mark(try cleaned(transition) { value throws(FormatProblem) in try cleaned(value) })
    case .item(let transition):
      return .item(try cleaned(transition) { value throws(FormatProblem) in try cleaned(value) })
    case .query(let transition): return .query(try cleanedTexts(transition))
    case .contact(let transition): return .contact(try cleanedTexts(transition))
    case .waiver(let transition): return .waiver(try cleanedTexts(transition))
    case .publication(let transition): return .publication(try cleanedTexts(transition))
    case .correction(let transition): return .correction(try cleanedTexts(transition))
    case .signOff(let transition): return .signOff(try cleanedTexts(transition))
    case .facts, .scale, .article:
      // The article with its facts and the scale did not come from a source.
      return change
    }
  }

  func cleaned(_ edit: Edit) throws(FormatProblem) -> Edit {
    var edit = edit
    edit.command = cleaned(command: edit.command)
    var changes: [Change] = []
    for change in edit.changes {
      if let cleaned = try cleaned(change) { changes.append(cleaned) }
    }
    edit.changes = changes
    return edit
  }
}

extension Session {
  /// Returns the session as if a source had never been in it.
  package func forgetting(_ source: Source, signed: Signed) throws(FormatProblem) -> Session {
    let forgetting = try Forgetting(source, history: log)
    var cleanedLog = EditLog()
    for sequence in stride(from: 1, through: log.count, by: 1) {
      let edit = try forgetting.cleaned(try log.edit(sequence))
      cleanedLog.append(edit, line: edit.json.compact)
    }
    var parts = self.parts
    parts.claims = []
    for claim in claims.all { parts.claims.append(try forgetting.cleaned(claim)) }
    parts.marks = []
    for mark in marks.all { parts.marks.append(try forgetting.cleaned(mark)) }
    parts.items = []
    for item in items.all { parts.items.append(try forgetting.cleaned(item)) }
    parts.sources = []
    for other in sources.all where other.id != source.id {
      parts.sources.append(try forgetting.cleaned(other))
    }
    parts.findings = try forgetting.cleaned(parts.findings)
    parts.queries = try forgetting.cleaned(parts.queries)
    parts.contacts = try forgetting.cleaned(parts.contacts)
    parts.waivers = try forgetting.cleaned(parts.waivers)
    parts.publications = try forgetting.cleaned(parts.publications)
    parts.corrections = try forgetting.cleaned(parts.corrections)
    parts.signOffs = try forgetting.cleaned(parts.signOffs)
    parts.forgotten.append(Forgotten(source: source.id, number: source.number, signed: signed))
    parts.log = cleanedLog
    return try Session(parts)
  }
}
