package import OrderedJSON

/// The use of a source for a claim.
package struct Evidence: Sendable, Equatable {
  /// How the source stands to the claim.
  package enum Stance: String, NamedChoice {
    /// The verdict rests on it; nobody said what it says of the claim.
    case restsOn = "rests-on"
    case supports
    case refutes
    case context

    /// As people read it: `rests on`.
    package var words: String { self == .restsOn ? "rests on" : rawValue }

    /// The stances that a checker chooses from; ``restsOn`` comes of naming a source with a rating.
    package static let chosen: [Stance] = [.supports, .refutes, .context]
  }

  package var id: EntityID
  package var source: EntityID
  package var stance: Stance
  /// The source's own words.
  package var quotation: String?
  /// The words that ``quotation`` translates.
  package var original: String?
  /// The language of ``original``: `fr`, or as it was typed.
  package var language: String?
  /// Who translated them.
  package var translator: String?
  /// Where in the source: a page, a paragraph, a time (`12:34`).
  package var locator: String?
  package var note: String?
  /// The verdicts that it was named for, where it is what ratings rest on; none where it counts for
  /// whichever holds.
  package var verdicts: [EntityID] = []
  package var signed: Signed
  /// What the claim's sentences read when the source was quoted for them.
  package var seen: Seen?
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    source: EntityID,
    stance: Stance,
    quotation: String? = nil,
    locator: String? = nil,
    note: String? = nil,
    signed: Signed
  ) {
    self.id = id
    self.source = source
    self.stance = stance
    self.quotation = quotation
    self.locator = locator
    self.note = note
    self.signed = signed
  }
}

extension Evidence {
  /// What readers are told of a quotation that was translated: `original (fr), translated by Ada Lund`;
  /// nil where it was not.
  package var originalInWords: String? {
    guard original != nil || translator != nil else { return nil }
    let name = original == nil ? "" : "original" + (language.map { " (\($0))" } ?? "")
    let by = translator.map { "translated by \($0)" }
    return [name, by ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Evidence: Listed {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("source", &one.source, other.source)
    walk.required("stance", &one.stance, other.stance)
    walk.value("quotation", &one.quotation, other.quotation)
    walk.value("original", &one.original, other.original)
    walk.value("language", &one.language, other.language)
    walk.value("translator", &one.translator, other.translator)
    walk.value("locator", &one.locator, other.locator)
    walk.value("note", &one.note, other.note)
    walk.values("verdicts", &one.verdicts, other.verdicts)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.extra(&one.extra, other.extra)
  }

  package var identity: EntityID? {
    get { id }
    set { if let newValue { id = newValue } }
  }
}

extension Evidence: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    source = try reader.required("source")
    stance = try reader.required("stance")
    quotation = try reader.optional("quotation")
    original = try reader.optional("original")
    language = try reader.optional("language")
    translator = try reader.optional("translator")
    locator = try reader.optional("locator")
    note = try reader.optional("note")
    verdicts = try reader.list("verdicts")
    signed = try reader.signed()
    seen = try reader.optional("seen")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("source", source)
    builder.put("stance", stance)
    builder.put("quotation", quotation)
    builder.put("original", original)
    builder.put("language", language)
    builder.put("translator", translator)
    builder.put("locator", locator)
    builder.put("note", note)
    builder.put(list: "verdicts", verdicts)
    builder.put(signed)
    builder.put("seen", seen)
    return builder.object
  }
}
