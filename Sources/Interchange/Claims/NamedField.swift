import FactModel
import OrderedJSON
import PlainText

/// A field under the name that a format gives it.
struct NamedField: Sendable {
  let name: String
  let field: ClaimField

  init(_ name: String, _ field: ClaimField) {
    self.name = name
    self.field = field
  }
}

extension ClaimField {
  /// All fields, by the names of columns.
  static let all: [NamedField] = [
    NamedField("restatement", .restatement), NamedField("claimant", .claimant),
    NamedField("claimant_role", .claimantRole), NamedField("about", .about),
    NamedField("said", .said), NamedField("kind", .kind), NamedField("tags", .tags),
    NamedField("central", .central), NamedField("status", .status), NamedField("rating", .rating),
    NamedField("scale", .scale), NamedField("reason", .reason),
    NamedField("confidence", .confidence), NamedField("checker", .checker),
    NamedField("checker_role", .checkerRole), NamedField("checked_at", .checkedAt),
    NamedField("evidence", .evidence), NamedField("questions", .questions),
    NamedField("notes", .notes), NamedField("fix", .fix), NamedField("fix_force", .fixForce),
  ]

  /// What other people's tables and forms call a field.
  static let otherNames: [String: [String]] = [
    "restatement": ["claim", "statement", "claim_text", "claim_reviewed", "claimreviewed"],
    "claimant": ["speaker"], "said": ["claim_date"],
    "kind": ["claim_type"], "rating": ["label", "verdict"],
    "reason": ["justification", "explanation"], "notes": ["note", "comment", "comments"],
  ]

  /// The field that other people call so; nil for what none is called.
  static func otherwiseNamed(_ name: String) -> ClaimField? {
    let name = name.lowercased()
    return all.first { otherNames[$0.name]?.contains(name) ?? false }?.field
  }

  /// The field that a mapping names: one of ``all``, or `source` for an address without a stance.
  static func named(_ name: String) -> ClaimField? {
    name == "source" ? .link : all.first { $0.name == name }?.field
  }
}

extension Claim {
  /// One statement that can be understood without the article: several passages are none.
  var statement: String { restatement ?? passages.first?.exact ?? "" }
}

extension ImportMapping {
  /// Refuses fields that there are not.
  func check() throws(Problem) {
    let names = PassageField.allCases.map(\.rawValue) + ClaimField.all.map(\.name) + ["source"]
    for (column, field) in columns.sorted(by: { $0.key < $1.key }) where !names.contains(field) {
      throw Problem(
        .wrongValue,
        "there is no field “\(SafeText.line(field))” for the column “\(SafeText.line(column))”",
        remedy: "Fields: \(names.joined(separator: ", "))."
      )
    }
  }
}

extension ImportedClaim {
  /// Takes texts for a field.
  ///
  /// What cannot be read does not take the claim along: it is kept as foreign data, and told; so are several
  /// texts for a field that holds one, of which nobody said which it is.
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
    let whole = texts.joined(separator: "\n")
    var texts = texts
    if texts.count > 1, !field.isList {
      switch field.content {
      // Paragraphs of one text.
      case .reason, .restatement, .fix: texts = [whole]
      case .rating:
        claim.tags += texts.filter { !claim.tags.contains($0) }
        keep(name, raw ?? .string(whole), of: format)
        reading.document.tally.add(.label, texts.joined(separator: ", ") + " on one", .tag)
        return
      default:
        keep(name, raw ?? .string(whole), of: format)
        reading.document.tally.add(.field, "several of \(name)", .foreign)
        return
      }
    }
    var copy = self
    do throws(FormatProblem) {
      try field.set(&copy, texts, &reading.sources)
      self = copy
    } catch {
      keep(name, raw ?? .string(whole), of: format)
      reading.document.misfits.append(
        Misfit(place, "\(name): \(error.what)", taken: "taken without it")
      )
    }
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
      keep(name, raw, of: format)
      reading.document.tally.add(kind, name, .foreign)
    }
  }

  /// Keeps a value for the next export in the format.
  mutating func keep(_ name: String, _ value: JSONValue, of format: String) {
    claim.foreign[format].add(name, value)
  }
}

/// An article with the sources of its claims, while a file is read.
struct ClaimsReading {
  var document: ImportedDocument
  var sources: ImportedSources

  init(_ document: ImportedDocument, _ context: ImportContext) {
    self.document = document
    sources = ImportedSources(context)
  }

  var finished: ImportedDocument {
    var finished = document
    finished.sources = sources.all
    return finished
  }
}
