package import FactModel

/// What an import needs to know to make claims.
package struct ImportContext {
  /// Who imports, and when: the signature of what bears none in the file.
  package let signed: Signed
  package let newID: () -> EntityID
  /// What the person says about the names in the file.
  package let mapping: ImportMapping
  /// Whether the claims of an article are wanted, by what a file says of it before its claims; of large
  /// tables, those of others are only counted.
  package let takes: (ImportedDocument) -> Bool

  package init(
    signed: Signed,
    newID: @escaping () -> EntityID = EntityID.random,
    mapping: ImportMapping = ImportMapping(),
    takes: @escaping (ImportedDocument) -> Bool = { _ in true }
  ) {
    self.signed = signed
    self.newID = newID
    self.mapping = mapping
    self.takes = takes
  }
}

/// What a format found in a file: articles with claims on them.
package struct ImportReading: Sendable {
  package var documents: [ImportedDocument]
  /// What the person should know, one sentence each.
  package var notices: [String] = []
  /// Whether the file is of sources, and not of claims.
  package var holdsSources = false
  package var sources: [Source] = []
  /// What belongs to the file as a whole.
  package var fileTally = ImportTally()

  package init(_ documents: [ImportedDocument], notices: [String] = []) {
    self.documents = documents
    self.notices = notices
  }

  /// The documents, those of one article as one.
  package var articles: [ImportedDocument] {
    var articles: [ImportedDocument] = []
    for document in documents {
      if let place = articles.indices.last, articles[place].isOnArticle(of: document) {
        articles[place].append(document)
      } else {
        articles.append(document)
      }
    }
    return articles
  }

  /// What the file has besides claims, and what becomes of it.
  package var tally: ImportTally {
    var tally = fileTally
    for document in documents { tally.add(document.tally) }
    return tally
  }
}

/// One article of a file, with what was said of it there.
package struct ImportedDocument: Sendable {
  /// Where in the file: `line 3`; empty where there is only one.
  package var place: String
  /// The article's text, where the format has it.
  package var text: ArticleText?
  package var facts = ArticleFacts()
  /// The scale whose ratings the format has for labels; nil where it takes those of any scale.
  package var labels: Scale?
  package var claims: [ImportedClaim] = []
  /// How many claims were counted and not read, because nobody wants those of this article.
  package var passedOver = 0
  package var sources: [Source] = []
  package var findings: [ImportedFinding] = []
  /// What could not be read.
  package var misfits: [Misfit] = []
  /// What is no claim of its own.
  package var tally = ImportTally()
  /// Whether records of the format have all of its fields always, so that foreign data are no news for a
  /// claim that did not come in it.
  package var hasFixedFields = false
  /// Whether the export that it is leaves further passages of claims out.
  var leavesPassagesOut = false
  /// What offsets count, where the file says so, or where that is not what they usually count in the
  /// format.
  package var unit: OffsetUnit?

  package init(place: String = "", text: String? = nil) {
    self.place = place
    self.text = text.map { ArticleText($0) }
  }
}

/// A claim without its passages and number.
package struct ImportedClaim: Sendable {
  /// With an identity; its number, passages and verdicts do not count yet.
  package var claim: Claim
  /// Where in the file: `line 3, span 2`.
  package var place: String
  package var anchors: [Anchor] = []
  /// What the file calls it.
  package var key: String?
  /// What the file calls the attribution that it stands below.
  package var keyAbove: String?
  package var verdict: ImportedVerdict?
  /// The label or type that the file gives it, whether that is a rating or not.
  package var label: String?

  init(_ context: ImportContext, place: String) {
    claim = Claim(id: context.newID(), number: EntityNumber(1), passages: [])
    self.place = place
  }
}

/// A verdict whose rating has not been looked for on a scale.
package struct ImportedVerdict: Sendable {
  package var rating: String?
  package var scale: ScaleReference?
  package var reason: String?
  package var confidence: Verdict.Confidence?
  package var by: Checker?
  package var at: Timestamp?
  /// What its sentences read when it was given, where the file says so.
  var seen: Seen?
}

/// A finding without its passages and number.
package struct ImportedFinding: Sendable {
  package var kind: String
  package var note: String?
  package var place: String
  package var anchors: [Anchor]
}

/// Where a passage should be, as a file says it.
package struct Anchor: Sendable, Equatable {
  /// In the format's unit.
  package var range: Range<Int>?
  package var exact: String?
  package var prefix = ""
  package var suffix = ""

  package init(
    range: Range<Int>? = nil,
    exact: String? = nil,
    prefix: String = "",
    suffix: String = ""
  ) {
    self.range = range
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }
}

/// Something in a file that does not fit.
package struct Misfit: Sendable, Equatable {
  /// Where in the file: `line 3, span 2`.
  package var place: String
  /// What is wrong with it, without a full stop.
  package var what: String
  /// What is taken all the same, if the rest is imported; nil where it is left out.
  package var taken: String?

  package init(_ place: String, _ what: String, taken: String? = nil) {
    self.place = place
    self.what = what
    self.taken = taken
  }

  package var sentence: String {
    let head = place.isEmpty ? what : "\(place): \(what)"
    return head + (taken.map { "; \($0)" } ?? "")
  }
}
