package import FactModel
package import Notations
import OrderedJSON

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
  /// The session that it was exported from, where the file names it.
  package var session: String?
  /// Whether claims of several sessions are in it: then none of them changes a verdict of a claim.
  var isOfSeveral = false
  /// The session that it is of, where that is another than the one that takes it.
  var otherSession: String?
  /// What the file has of other sessions on the article, beside what this one's own export says.
  var otherSessions = ImportTally()
  /// The scale whose ratings the format has for labels; nil where it takes those of any scale.
  package var labels: Scale?
  package var claims: [ImportedClaim] = []
  /// How many claims were counted and not read, because nobody wants those of this article.
  package var passedOver = 0
  package var sources: [Source] = []
  package var findings: [ImportedFinding] = []
  /// The ratings that the person said labels mean.
  var chosenRatings: Set<String> = []
  /// What could not be read.
  package var misfits: [Misfit] = []
  /// What is no claim of its own.
  package var tally = ImportTally()
  /// Where records of the format have all of its fields always: what a field without a place here says of
  /// a claim that did not come in it.
  var fixedField: (@Sendable (JSONMember, ArticleFacts) -> FixedField)?
  /// Puts what the session has in place of what the file says in words of its own, where both say the same.
  var liken: @Sendable (inout Claim, Claim) -> Void = { _, _ in }
  /// Who saved all of it, and when, where nothing says who gave which verdict.
  var signed: Signed?
  /// What parts of the file that were joined say of the article itself.
  var moreFacts: [ArticleFacts] = []
  /// The format under which links between claims are kept, where it has such.
  var linkFormat: String?
  /// Whether the export that it is leaves further passages of claims out.
  var leavesPassagesOut = false
  /// When the article was read that its own export is about.
  var readAt: Timestamp?
  /// What offsets count, where the file says so, or where that is not what they usually count in the
  /// format.
  package var unit: OffsetUnit?

  package init(place: String = "", text: String? = nil) {
    self.place = place
    self.text = text.map { ArticleText($0) }
  }
}

/// What a field that a format always has says of a claim that did not come in the format.
enum FixedField {
  /// What an export writes there by itself.
  case usual
  case news
  /// What only means something where the file was made.
  case leftOut
}

/// A finding without its passages and number.
package struct ImportedFinding: Sendable {
  /// What the file calls it.
  var key: String?
  package var kind: String
  package var note: String?
  package var place: String
  package var anchors: [Anchor]
}
