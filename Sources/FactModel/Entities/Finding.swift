package import OrderedJSON

/// What is wrong without a rating: a contradiction, an omission, a loaded word.
package struct Finding: Entity {
  /// What became of it, who says so and why.
  package struct Status: Sendable, Equatable {
    /// What can become of a finding.
    package enum Kind: String, NamedChoice {
      /// To be mended; said of one that had been closed.
      case open
      /// Mended in the article.
      case fixed
      /// Left as it is, on somebody's word.
      case accepted
      /// Nothing is wrong.
      case rejected
    }

    package var kind: Kind
    package var reason: String?
    package var signed: Signed
    /// What its sentences read then.
    package var seen: Seen?
    package var extra = ExtraMembers()

    package init(_ kind: Kind, reason: String?, signed: Signed) {
      self.kind = kind
      self.reason = reason
      self.signed = signed
    }
  }

  package static let kindName = "finding"
  package static let listKey = "findings"
  package static let liesOnSentences = true

  package let id: EntityID
  package var number: EntityNumber
  /// `contradiction`, `omission`, `wrong-antecedent` …, or the user's own.
  package var kind: String
  /// Where it is; none where it is about the article as a whole.
  ///
  /// An empty passage is an insertion point.
  package var passages: [Passage]
  package var note: String?
  package var signed: Signed
  /// What its sentences read when it was found.
  package var seen: Seen?
  /// Nil where nobody said anything: then it is open, until its fix is made.
  package var status: Status?
  package var fix: Fix?
  package var legal: LegalFlag?
  package var notes: Elements<Note> = []
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    number: EntityNumber,
    kind: String,
    passages: [Passage],
    note: String?,
    signed: Signed
  ) {
    self.id = id
    self.number = number
    self.kind = kind
    self.passages = passages
    self.note = note
    self.signed = signed
  }

  /// What can be typed as its address: `f3`.
  package var label: String { "f\(number)" }

  /// How it stands: as somebody said, else mended where its fix was made.
  package var outcome: Status.Kind {
    if let status, status.kind != .open { return status.kind }
    return fix?.made == nil ? .open : .fixed
  }

  /// Whether nobody has mended or closed it.
  package var isOpen: Bool {
    outcome == .open || status.map { $0.kind != .open && $0.signed.isNobody } ?? false
  }

  /// When it was found or opened again last.
  package var opened: Signed { status.map { $0.kind == .open ? $0.signed : signed } ?? signed }

  /// Passages that cannot be true together: two or more.
  package static let contradiction = "contradiction"
  /// What is missing, at an insertion point.
  package static let omission = "omission"

  /// The kinds that are offered; any other word is taken as well.
  package static let usualKinds = [
    contradiction, omission, "wrong-antecedent", "loaded-word", "close-paraphrase",
    "unclosed-quotation", "quotation-without-speaker", "heading-not-borne-out",
    "name-spelled-two-ways", "number-differs", "wrong-weekday", "impossible-date",
    "age-and-birth", "wrong-change", "wrong-sum", "wrong-shares", "speaker-changes",
  ]
}

extension Finding {
  package var caption: Caption { Caption(label, kind) }

  package var footprint: Footprint? {
    Footprint(.finding, passages)
  }
}

extension Finding {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("number", &one.number, other.number)
    walk.required("kind", &one.kind, other.kind)
    walk.list("passages", &one.passages, other.passages)
    walk.value("note", &one.note, other.note)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.object("status", &one.status, other.status)
    walk.object("fix", &one.fix, other.fix)
    walk.object("legal", &one.legal, other.legal)
    walk.list("notes", &one.notes, other.notes)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
  }
}

extension Finding: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    kind = try reader.required("kind")
    passages = try reader.list("passages")
    note = try reader.optional("note")
    signed = try reader.signed()
    seen = try reader.optional("seen")
    status = try reader.optional("status")
    fix = try reader.optional("fix")
    legal = try reader.optional("legal")
    notes = try reader.list("notes")
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("kind", kind)
    builder.put(list: "passages", passages)
    builder.put("note", note)
    builder.put(signed)
    builder.put("seen", seen)
    builder.put("status", status)
    builder.put("fix", fix)
    builder.put("legal", legal)
    builder.put(list: "notes", notes)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}

extension Finding.Status: Fielded {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("status", &one.kind, other.kind)
    walk.value("reason", &one.reason, other.reason)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.extra(&one.extra, other.extra)
  }
}

extension Finding.Status: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    kind = try reader.required("status")
    reason = try reader.optional("reason")
    signed = try reader.signed()
    seen = try reader.optional("seen")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("status", kind)
    builder.put("reason", reason)
    builder.put(signed)
    builder.put("seen", seen)
    return builder.object
  }
}

extension Finding {
  /// Whether it is what a rule proposed and somebody refused, so that it says nothing of its sentence.
  package var isDismissed: Bool {
    get { extra["dismissed"] == true.json && outcome == .rejected }
    set { extra["dismissed", behind: "status"] = newValue ? true.json : nil }
  }
}
