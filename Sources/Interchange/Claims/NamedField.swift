import FactModel
import Notations
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

  /// The field that is called so, also by other people; nil for what none is called.
  static func otherwiseNamed(_ name: String) -> ClaimField? {
    let name = name.lowercased()
    return all.first { $0.name == name || otherNames[$0.name]?.contains(name) ?? false }?.field
  }

  /// The field that a mapping names: one of ``all``, or `source` for an address without a stance.
  static func named(_ name: String) -> ClaimField? {
    name == "source" ? .link : all.first { $0.name == name }?.field
  }
}

extension Claim {
  /// One statement that can be understood without the article: several passages are none.
  var oneStatement: String { restatement ?? passages.first?.exact ?? "" }
}

extension ImportMapping {
  /// Refuses fields and ratings that there are not.
  func check() throws(Problem) {
    let names = PassageField.allCases.map(\.rawValue) + ClaimField.all.map(\.name) + ["source"]
    for (column, field) in columns.sorted(by: { $0.key < $1.key }) where !names.contains(field) {
      throw Problem(
        .wrongValue,
        "there is no field “\(SafeText.line(field))” for the column “\(SafeText.line(column))”",
        remedy: "Fields: \(names.joined(separator: ", "))."
      )
    }
    for (label, word) in ratings.sorted(by: { $0.key < $1.key }) {
      let scales = (scale.map { [$0] } ?? []) + Scale.builtIn
      guard !scales.contains(where: { $0.rating(meant: word) != nil }) else { continue }
      let names = (scale ?? .aap).ratings.map(\.name).joined(separator: ", ")
      throw Problem(
        .wrongValue,
        "“\(SafeText.line(word))” is no rating: “\(SafeText.line(label))” cannot mean it",
        remedy: "Write the whole name of a rating: "
          + "\(names), or one of another scale."
      )
    }
  }
}

/// An article with the sources of its claims, while a file is read.
struct ClaimsReading {
  var document: ImportedDocument
  var sources: ImportedSources
  /// What claims say in the fields that are known, by their identities, until all of it is there.
  var said: [EntityID: [SaidField]] = [:]

  init(_ document: ImportedDocument, _ context: ImportContext) {
    self.document = document
    sources = ImportedSources(context)
  }

  var finished: ImportedDocument {
    var reading = self
    for index in document.claims.indices {
      reading.document.claims[index] = document.claims[index].settled(&reading)
    }
    var finished = reading.document
    finished.sources = reading.sources.all
    return finished
  }
}
