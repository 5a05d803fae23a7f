package import FactModel
package import SessionLibrary

/// What is worth knowing of a session before it is opened.
package struct SessionPeek: Sendable {
  package var listing: SessionListing
  package var title: String?
  package var claimCount: Int
  package var sentenceCount: Int
  package var coveredCount: Int
  /// When it was changed last, or begun.
  package var lastEdit: Timestamp
  /// The verdict that was given last, and to which claim.
  package var lastVerdict: (claim: String, rating: String, by: String)?
  package var overview = SessionOverview()
}
