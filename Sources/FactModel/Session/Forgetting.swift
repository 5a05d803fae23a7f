import OrderedJSON

/// Takes a source out of a session as if it had never been there: the one declared exception to the
/// rule that everything can be undone.
///
/// The source, all evidence and answers that came from it go from the present and from every past
/// edit alike, so that the edits still lead to the present state. In all other texts its marks (URL,
/// title, citation, authors' names, slug) are replaced. The article itself is never altered.
package struct Forgetting {
  package static let replacement = Wording.forgotten
  /// Shorter marks would be found in words that have nothing to do with the source.
  private static let shortestMark = 4

  package let source: Source
  /// What gives the source away, longest first.
  package private(set) var marks: [String]
  /// What shows that another record is of the same source, now or in the past.
  private let names: Set<String>
  /// The names of those who made edits.
  private let workers: Set<String>
  /// Takes out of a text the words that give the source away; nil where it has none.
  private let withoutWords: (String) -> String?
  /// What became of texts: each edit of a thing has most of those of the edit before.
  private var known = Known()

  private final class Known {
    var texts: [String: String] = [:]
  }

  package init(
    _ source: Source,
    history: EditLog,
    withoutWords: @escaping (String) -> String? = { _ in nil }
  ) throws(FormatProblem) {
    self.source = source
    self.withoutWords = withoutWords
    var marks: Set<String> = []
    var names = source.commonNames
    var workers: Set<String> = []
    var state: Source?
    Self.collect(source, into: &marks)
    var quotations = QuotationWalk(source.id)
    for position in stride(from: 1, through: history.count, by: 1) {
      let edit = try history.edit(position)
      workers.insert(edit.signed.by.name)
      for patch in edit.patches {
        if patch.isAbout(Claim.self) { quotations.look(in: patch.json) }
        guard patch.key == .entity(source.id) else { continue }
        if patch.isMaking || state != nil { state = try patch.result(from: state) }
        names.formUnion(state?.commonNames ?? [])
        Self.collect(patch.json, into: &marks)
      }
    }
    for text in quotations.texts where text.utf8.count >= Self.shortestMark { marks.insert(text) }
    if names.contains(where: { $0.hasPrefix("url ") }) { names.insert(Forgotten.addressed) }
    (self.names, self.workers) = (names, workers)
    self.marks = marks.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// Collects from what an edit says of the source, whole or by fields.
  private static func collect(_ value: JSONValue, into marks: inout Set<String>) {
    guard case .object(let patch) = value else { return }
    for key in ["made", "removed"] {
      if let whole = patch[key], let source = try? Source(json: whole) {
        collect(source, into: &marks)
      }
    }
    guard case .object(let fields)? = patch["fields"] else { return }
    for key in ["was", "is"] {
      // The fields that changed, as a source that has no others.
      var members = [
        JSONMember(key: "id", value: EntityID.zero.json),
        JSONMember(key: "number", value: EntityNumber(1).json),
      ]
      for field in fields.members where !["number", "notes", "authors"].contains(field.key) {
        guard case .object(let change) = field.value, let value = change[key] else { continue }
        members.append(JSONMember(key: field.key, value: value))
      }
      if let source = try? Source(json: .object(JSONObject(members))) {
        collect(source, into: &marks)
      }
    }
    for key in ["notes", "authors"] {
      guard let change = fields[key] else { continue }
      for text in texts(change, key) where text.utf8.count >= shortestMark { marks.insert(text) }
    }
  }

  /// The strings in a change of a list that are texts of the source: authors, and texts of notes.
  private static func texts(_ value: JSONValue, _ key: String) -> [String] {
    switch value {
    case .string(let text): key == "text" || key == "authors" ? [text] : []
    case .array(let values): values.flatMap { texts($0, key) }
    case .object(let object):
      // A note's text may stand alone, as what it was and is.
      object.members.filter { $0.key != "behind" }.flatMap {
        texts($0.value, key == "authors" || ["was", "is"].contains($0.key) ? key : $0.key)
      }
    case .null, .bool, .number: []
    }
  }

  private static func collect(_ source: Source, into marks: inout Set<String>) {
    var texts = [source.url, source.title, source.citation, source.archiveURL].compactMap { $0 }
    texts += source.authors + source.notes.map(\.text) + [source.account].compactMap { $0 }
    if let slug = source.slug { texts.append("@" + slug) }
    // "Jane Doe, phone call, 3 May": the name alone gives away as much.
    if let name = source.citation?.split(separator: ",").first, name.contains(" ") {
      texts.append(String(name))
    }
    for text in texts where text.utf8.count >= shortestMark { marks.insert(text) }
  }

  /// Whether a text gives the source away.
  package func isGivenAway(by text: String) -> Bool {
    marks.contains { text.includes(words: $0) } || withoutWords(text) != nil
  }

  /// What is kept of it, with the names that no other source of the session has.
  fileprivate func tombstone(_ signed: Signed, in session: Session) -> Forgotten {
    let others = session.sources.all.filter { $0.id != source.id }
      .reduce(into: Set<String>()) { $0.formUnion($1.commonNames) }
    var forgotten = Forgotten(source: source.id, number: source.number, signed: signed)
    forgotten.names = names.subtracting(others).map { Forgotten.digest($0, of: source.id) }.sorted()
    return forgotten
  }

  // MARK: Texts

  /// A text without the source's marks.
  func cleaned(_ text: String) -> String {
    if let known = known.texts[text] { return known }
    var left = text
    for mark in marks {
      left = left.replacingOccurrences(ofWords: mark, with: Self.replacement)
    }
    left = withoutWords(left) ?? left
    known.texts[text] = left
    return left
  }

  /// A typed line: gone as a whole where it names the source.
  fileprivate func cleaned(command: String) -> String {
    let names = [source.label] + (source.slug.map { ["@" + $0] } ?? [])
    let words = command.split(whereSeparator: \.isWhitespace)
    let isNamed = words.contains { word in
      names.contains { word == $0 } || word.hasSuffix("=" + source.label)
    }
    return isNamed || isGivenAway(by: command) ? Self.replacement : command
  }

  /// What is the article's, an identity, a moment, or a word of a fixed list.
  private static let kept: Set<String> = [
    "exact", "prefix", "suffix", "id", "at", "rating", "scale", "status", "stance", "about",
    "force", "visibility", "terms", "outcome", "confidence", "sha256", "number", "of",
  ]

  private static let signatures: Set<String> = ["by", "enteredBy"]

  /// Who did what: whoever works on the session is known to it, and not who only signed in another's edit.
  private func cleaned(signer: JSONValue) -> JSONValue {
    guard case .object(let members) = signer, case .string(let name)? = members["name"],
      !workers.contains(name), isGivenAway(by: name)
    else { return signer }
    return .object(JSONObject([JSONMember(key: "name", value: .string(Self.replacement))]))
  }

  /// All texts of a value but those that are the article's.
  func cleaned(_ value: JSONValue, key: String) -> JSONValue {
    switch value {
    case .string(let text):
      Self.kept.contains(key) ? value : .string(cleaned(text))
    case .array(let values): .array(values.map { cleaned($0, key: key) })
    case .object(let object):
      .object(
        JSONObject(
          // Which page it was is kept under its identity.
          object.members.filter { $0.key != source.id.description }.map { member in
            Self.signatures.contains(member.key)
              ? JSONMember(key: member.key, value: cleaned(signer: member.value))
              : JSONMember(key: member.key, value: cleaned(member.value, key: member.key))
          }
        )
      )
    case .null, .bool, .number: value
    }
  }

  // MARK: Things

  /// A thing without the source, and without its words.
  package func cleaned<Element: Entity>(_ element: Element) throws(FormatProblem) -> Element {
    var element = element
    element.unlink(from: [source.id])
    return try Element(json: withoutParts(cleaned(element.json, key: "")))
  }

  func cleaned(_ change: Change) throws(FormatProblem) -> Change? {
    // The article and the scale did not come from a source; what another copy says of the article may.
    if case .facts(var facts) = change {
      facts.before = try facts.before.map(cleaned)
      facts.after = try facts.after.map(cleaned)
      return .facts(facts)
    }
    guard case .entity(let change) = change else { return change }
    guard change.id != source.id, !isAboutWaiver(change) else { return nil }
    let before = try change.before.map { element throws(FormatProblem) in
      try cleaned(element) as any Entity
    }
    let after = try change.after.map { element throws(FormatProblem) in
      try cleaned(element) as any Entity
    }
    return .entity(EntityChange(change.kind, from: before, to: after))
  }

  /// The facts of the article without words of the source that are not known from them.
  private func cleaned(_ facts: ArticleFacts) throws(FormatProblem) -> ArticleFacts {
    var told = self
    told.marks = []
    told.known = Known()
    return try ArticleFacts(json: told.cleaned(facts.json, key: ""))
  }

  /// Whether a rule is switched off for the source: there is no such place any more.
  func isAboutWaiver(_ change: EntityChange) -> Bool {
    ((change.after ?? change.before) as? Waiver)?.place == source.label
  }

  /// An edit of somebody who knew the source still, for a session that has forgotten it.
  package func cleaned(_ edit: Edit) throws(FormatProblem) -> Edit {
    var edit = edit
    edit.patches = try cleaned(edit.patches)
    if let wanted = edit.wanted { edit.wanted = try cleaned(wanted) }
    edit.command = cleaned(command: edit.command)
    return edit
  }

  /// What an edit was meant to change, without the source.
  func cleaned(_ patches: [Patch]) throws(FormatProblem) -> [Patch] {
    var kept: [Patch] = []
    for patch in patches where patch.key != .entity(source.id) {
      let left = withoutParts(cleaned(patch.json, key: ""))
      // All that it changed were parts of the source.
      if case .object(let object) = left, patch.hasFields, object["fields"] == nil { continue }
      kept.append(try Patch(json: left))
    }
    return kept
  }

  /// A change without the elements of lists that came from the source.
  private func withoutParts(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let values): .array(values.filter { !isPart($0) }.map(withoutParts))
    case .object(let object):
      .object(
        JSONObject(
          object.members.compactMap { member in
            let left = withoutParts(member.value)
            // What had nothing but such parts is not there: a list that changes by nothing is no change.
            let isNothing = left == .array([]) || left == .object(JSONObject([]))
            return isNothing && left != member.value || left == source.id.json
              ? nil : JSONMember(key: member.key, value: left)
          }
        )
      )
    case .null, .bool, .number, .string: value
    }
  }

  /// Whether it is an element of a list, or one that comes or goes, that names the source.
  private func isPart(_ value: JSONValue) -> Bool {
    if value == source.id.json { return true }
    guard case .object(let object) = value else { return false }
    if let placed = object["value"] { return isPart(placed) }
    return object["source"] == source.id.json
  }

  /// Whether a line of JSON has anything of the source in it.
  func isGivenAway(by line: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: line, as: UTF8.self)
    return text.includes(source.id.description) || isGivenAway(by: text)
      || marks.contains { mark in
        let escaped = JSONValue.string(mark).compact.dropFirst().dropLast()
        return text.includes(words: String(decoding: escaped, as: UTF8.self))
      }
  }
}

extension Session {
  /// Returns the session as if a source had never been in it.
  ///
  /// Its edits are made once more, without the source: they keep their identities, and their lines
  /// are chained anew.
  ///
  /// `losing`: The claims from which readers lose evidence; `withoutWords`: Takes out of a text the words that give
  /// the source away; nil where it has none.
  package func forgetting(
    _ source: Source,
    signed: Signed,
    losing claims: [EntityID] = [],
    withoutWords: @escaping (String) -> String? = { _ in nil }
  ) throws(FormatProblem) -> Session {
    let forgetting = try Forgetting(source, history: log, withoutWords: withoutWords)
    var past = try beginning()
    var parts = past.parts
    var tombstone = forgetting.tombstone(signed, in: self)
    tombstone.withdrawnFrom = claims
    parts.forgotten.append(tombstone)
    var session = try Session(parts)
    var touched: Set<Change.Key> = []
    for position in stride(from: 1, through: log.count, by: 1) {
      let edit = try log.edit(position)
      let isNamed = forgetting.isGivenAway(by: log.line(position))
      let changes = try past.changes(of: edit.patches)
      var cleaned: [Change] = []
      for (change, patch) in zip(changes, edit.patches) {
        var isAbout = isNamed
        if case .entity(let change) = change, forgetting.isAboutWaiver(change) { isAbout = true }
        if isAbout { touched.insert(change.key) }
        if touched.contains(change.key) {
          if let change = try forgetting.cleaned(change) { cleaned.append(change) }
        } else {
          cleaned += try session.changes(of: [patch])
        }
      }
      for change in changes { past.make(change) }
      var draft = EditDraft(
        id: edit.id,
        signed: edit.signed,
        kind: edit.kind,
        command: forgetting.cleaned(command: edit.command),
        changes: cleaned,
        parents: edit.parents,
        wanted: try edit.wanted.map { wanted throws(FormatProblem) in
          try forgetting.cleaned(wanted)
        }
      )
      draft.decision = edit.decision.map {
        Ruling(reason: $0.reason.map { forgetting.cleaned($0) }, settles: $0.settles)
      }
      do throws(Problem) {
        try session.apply(draft)
      } catch {
        throw FormatProblem(error.what, at: ["edits[\(position - 1)]"])
      }
    }
    session.counters = counters
    session.conflicts = try conflicts.filter { [session] conflict in
      conflict.id != source.id && !isAboutLost(conflict, in: session)
    }.map { conflict throws(FormatProblem) in
      try Conflict(json: forgetting.cleaned(conflict.json, key: ""))
    }
    session.extra = extra
    for index in session.revisions.indices {
      // The text stays; the way to its file may name the source.
      session.revisions[index].origin = forgetting.cleaned(session.revisions[index].origin)
    }
    session.findWhatLies()
    return session
  }

  /// Whether a conflict is about an element of a list that a session without the source does not have.
  private func isAboutLost(_ conflict: Conflict, in forgetting: Session) -> Bool {
    let path = conflict.field.split(separator: "/")
    guard path.count > 1, let kind = EntityKind.named(conflict.of), let id = conflict.id,
      let was = entity(kind, id), let isNow = forgetting.entity(kind, id)
    else { return false }
    let isIn = { (entity: any Entity) in
      String(decoding: entity.json.compact, as: UTF8.self).includes(String(path[1]))
    }
    return isIn(was) && !isIn(isNow)
  }
}
