package import ArticleReading
package import TextReading

/// Which text of a draft with tracked changes is read.
package enum DraftReading: String, Sendable {
  /// With all changes made.
  case proposed
  /// As it was before them.
  case original
}

/// What a reader of office documents made of one.
package struct OfficeArticle: Sendable, Equatable {
  package var blocks: [DocumentBlock]
  /// Comments, notes, links and tracked changes, in the order of the text.
  package var annotations: [DraftAnnotation]
  /// What did not come along, and which state of a draft is read; one sentence each.
  package var notices: [String]
}

/// The files in an office document, as its reader asks for them.
package protocol OfficeParts {
  /// A file of XML; nil where it is missing or damaged.
  func xml(_ path: String) -> XMLTree?
  /// A page of a book; nil where it is missing or damaged.
  func page(_ path: String) -> XMLTree?
  /// A file as it is; nil where it is missing.
  func bytes(_ path: String) -> [UInt8]?
  /// The files in a document that lies in this one; nil where it is none.
  func parts(of document: [UInt8]) -> (any OfficeParts)?
  /// What knows encodings other than Unicode.
  var charsets: any Charsets { get }
  /// The blocks of an HTML page that was inserted whole.
  func blocks(ofPage page: [UInt8]) -> [DocumentBlock]
}

extension OfficeParts {
  /// A page without a document type is like any other file.
  package func page(_ path: String) -> XMLTree? { xml(path) }
}
