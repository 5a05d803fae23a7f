import FactModel
import Notations
import OrderedJSON

/// What a record says in a field.
struct SaidField: Sendable {
  let field: ClaimField
  let texts: [String]
  /// How the format has them.
  let raw: JSONValue
  let name: String
  let format: String
}

extension ImportedClaim {
  /// Takes texts for a field, of which more may follow.
  ///
  /// `raw`: How the format has them, where that is no text.
  mutating func set(
    _ field: ClaimField,
    _ texts: [String],
    raw: JSONValue? = nil,
    as name: String,
    of format: String,
    _ reading: inout ClaimsReading
  ) {
    let raw = raw ?? .string(texts.joined(separator: "\n"))
    reading.said[claim.id, default: []].append(
      SaidField(field: field, texts: texts, raw: raw, name: name, format: format)
    )
  }

  /// Takes what the file says under a name that the format does not know: as the field that the person
  /// named for it, or that others call so, else as foreign data.
  mutating func setUnknown(
    _ name: String,
    _ kind: ImportTally.Kind,
    _ texts: [String],
    raw: JSONValue,
    of format: String,
    _ reading: inout ClaimsReading
  ) {
    guard !texts.isEmpty else { return }
    let named = reading.sources.context.mapping.columns[name].flatMap(ClaimField.named)
    if let field = named ?? ClaimField.otherwiseNamed(name) {
      set(field, texts, raw: raw, as: name, of: format, &reading)
    } else {
      keep(name, raw, of: format, kind, name)
    }
  }

  /// Keeps a value for the next export in the format.
  mutating func keep(_ name: String, _ value: JSONValue, of format: String) {
    claim.foreign[format].add(name, value)
  }

  /// Keeps a value for the next export in the format, and has it told.
  mutating func keep(
    _ name: String,
    _ value: JSONValue,
    of format: String,
    _ kind: ImportTally.Kind,
    _ told: String
  ) {
    keep(name, value, of: format)
    kept.append(KeptField(kind: kind, name: told, key: name, format: format))
  }

  /// The claim with all that is said in its fields.
  ///
  /// What cannot be read does not take the claim along: it is kept as foreign data, and told; so are several
  /// values of a field that holds one, of which nobody said which it is. No value takes the place of another.
  func settled(_ reading: inout ClaimsReading) -> ImportedClaim {
    var claim = self
    let said = reading.said.removeValue(forKey: self.claim.id) ?? []
    var places: [String: Int] = [:]
    var groups: [[SaidField]] = []
    for one in said {
      if let place = places[one.field.key] {
        groups[place].append(one)
      } else {
        places[one.field.key] = groups.count
        groups.append([one])
      }
    }
    for group in groups { claim.take(group, &reading) }
    claim.label = claim.label ?? claim.verdict?.ratings.first
    return claim
  }

  /// Takes all that is said in one field.
  private mutating func take(_ group: [SaidField], _ reading: inout ClaimsReading) {
    guard let field = group.first?.field else { return }
    if field.isList || field.content == .rating {
      for one in group {
        for texts in field.isList ? [one.texts] : one.texts.map({ [$0] }) {
          take(one, texts, &reading)
        }
      }
      return
    }
    var values: [(one: SaidField, text: String)] = []
    for one in group {
      // Paragraphs of one text.
      let isText = [.reason, .restatement, .fix].contains(field.content) && field.part.isEmpty
      // An empty text says something of a fix alone: that words are to be taken out.
      for text in isText ? [one.texts.joined(separator: "\n")] : one.texts
      where (!text.isEmpty || field.content == .fix) && !values.contains(where: { $0.text == text })
      {
        values.append((one, text))
      }
    }
    guard let first = values.first else { return }
    if values.count == 1 || field.content == .reason {
      take(first.one, [first.text], &reading)
      // What else is said in words of its own is a comment.
      for (_, text) in values.dropFirst() {
        claim.notes.append(Note(text: text, signed: reading.sources.context.signed))
        told.add(.comment, "", .note)
      }
      return
    }
    for one in group { keep(one.name, one.raw, of: one.format, .field, "several of \(one.name)") }
  }

  private mutating func take(
    _ one: SaidField,
    _ texts: [String],
    _ reading: inout ClaimsReading
  ) {
    var copy = self
    do throws(FormatProblem) {
      try one.field.set(&copy, texts, &reading.sources)
      self = copy
    } catch {
      keep(one.name, one.raw, of: one.format)
      let misfit = Misfit(place, "\(one.name): \(error.what)", taken: "taken without it")
      unread.append((one.format, one.name, misfit))
    }
  }
}
