package import OrderedJSON

/// A checkable piece of a sentence, and whether it was checked.
///
/// What is borne out is ticked. What needs more than that (a rating, a fix, a query) becomes a claim
/// on the same passage.
package struct Item: Entity {
  /// That somebody checked it.
  package struct Check: Sendable, Equatable {
    /// What came of the check.
    package enum Outcome: String, NamedChoice {
      /// It is as the article has it.
      case ticked
      /// There is nothing to check in it: an opinion, a figure of speech.
      case nothing
    }

    package var outcome: Outcome
    /// What bears it out, by identity.
    package var sources: [EntityID]
    package var note: String?
    package var signed: Signed
    /// What its sentence read when it was checked.
    package var seen: Seen?
    /// Of a date that names no day itself: the article's day of publication then, from which its reading
    /// counted.
    package var countedFrom: PartialDate?
    package var extra = ExtraMembers()
    /// Whether it is a tick that nothing bears out any more: its source was forgotten.
    package var restsOnNothing: Bool {
      outcome == .ticked && sources.isEmpty && note.map(Wording.isForgotten) ?? true
        && others.allSatisfy(\.restsOnNothing)
    }
    /// What others found to be the same who saw the very same and did not know of it: a merge puts it here,
    /// and what bears theirs out among the sources.
    package var others: [Check] {
      get { extra["others"].flatMap { try? [Check](json: $0) } ?? [] }
      set { extra["others", behind: "seen"] = newValue.isEmpty ? nil : newValue.json }
    }
    /// It and those of others, whoever's holds first.
    package var all: [Check] { [self] + others }

    package init(_ outcome: Outcome, sources: [EntityID] = [], note: String?, signed: Signed) {
      self.outcome = outcome
      self.sources = sources
      self.note = note
      self.signed = signed
    }
  }

  /// Which days a date means, as somebody said.
  package struct Meaning: Sendable, Equatable {
    /// The first day; nil where no day is meant, or none that the text lets know.
    package var from: PartialDate?
    /// The last day; the first one where it is nil.
    package var through: PartialDate?
    package var signed: Signed
    /// What its sentence read then.
    package var seen: Seen?
    package var extra = ExtraMembers()

    package init(from: PartialDate?, through: PartialDate?, signed: Signed) {
      self.from = from
      self.through = through
      self.signed = signed
    }
  }

  package static let kindName = "item"
  package static let listKey = "items"
  package static let liesOnSentences = true

  package let id: EntityID
  package var number: EntityNumber
  package var kind: ItemKind
  package var passage: Passage
  /// The item with the first mention of the same name, where this is a later one; what is found out
  /// there holds here.
  package var firstMention: EntityID?
  package var check: Check?
  /// The claim that it became.
  package var claim: EntityID?
  /// Of a date: the days that somebody said in place of the reading.
  package var meaning: Meaning?
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
  package var extra = ExtraMembers()

  package init(id: EntityID, number: EntityNumber, kind: ItemKind, passage: Passage) {
    self.id = id
    self.number = number
    self.kind = kind
    self.passage = passage
  }

  /// What can be typed as its address: `i7`.
  package var label: String { "i\(number)" }
}

extension Item {
  package var caption: Caption { Caption(label, passage.exact) }

  package var footprint: Footprint? {
    Footprint(.item, [passage], leaders: [firstMention, claim].compactMap { $0 })
  }

  package var needed: [EntityID] {
    [firstMention, claim].compactMap { $0 } + (check?.all ?? []).flatMap(\.sources)
  }

  package mutating func unlink(from gone: Set<EntityID>) {
    if let firstMention, gone.contains(firstMention) { self.firstMention = nil }
    if let claim, gone.contains(claim) { self.claim = nil }
    check?.sources.removeAll(where: gone.contains)
    for index in check?.others.indices ?? 0..<0 {
      check?.others[index].sources.removeAll(where: gone.contains)
    }
  }
}

extension Item {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("number", &one.number, other.number)
    walk.required("kind", &one.kind, other.kind)
    walk.object("passage", &one.passage, other.passage)
    walk.value("first", &one.firstMention, other.firstMention)
    walk.object("check", &one.check, other.check)
    walk.value("claim", &one.claim, other.claim)
    walk.object("meaning", &one.meaning, other.meaning)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
  }
}

extension Item: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    kind = try reader.required("kind")
    passage = try reader.required("passage")
    firstMention = try reader.optional("first")
    check = try reader.optional("check")
    claim = try reader.optional("claim")
    meaning = try reader.optional("meaning")
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("kind", kind)
    builder.put("passage", passage)
    builder.put("first", firstMention)
    builder.put("check", check)
    builder.put("claim", claim)
    builder.put("meaning", meaning)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}

extension Item.Check: Fielded {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("outcome", &one.outcome, other.outcome)
    walk.values("sources", &one.sources, other.sources)
    walk.value("note", &one.note, other.note)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.value("countedFrom", &one.countedFrom, other.countedFrom)
    walk.extra(&one.extra, other.extra)
  }
}

extension Item.Check: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    outcome = try reader.required("outcome")
    sources = try reader.list("sources")
    note = try reader.optional("note")
    signed = try reader.signed()
    seen = try reader.optional("seen")
    countedFrom = try reader.optional("countedFrom")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("outcome", outcome)
    builder.put(list: "sources", sources)
    builder.put("note", note)
    builder.put(signed)
    builder.put("seen", seen)
    builder.put("countedFrom", countedFrom)
    return builder.object
  }
}

extension Item.Meaning: Fielded {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.value("from", &one.from, other.from)
    walk.value("through", &one.through, other.through)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.extra(&one.extra, other.extra)
  }
}

extension Item.Meaning: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    from = try reader.optional("from")
    through = try reader.optional("through")
    signed = try reader.signed()
    seen = try reader.optional("seen")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("from", from)
    builder.put("through", through)
    builder.put(signed)
    builder.put("seen", seen)
    return builder.object
  }
}
