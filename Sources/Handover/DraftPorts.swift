package import DocumentReading
package import FactModel

/// An author's document, as the desk writes into it and reads it when it comes back.
package struct DraftPorts {
  /// A Word document with marks in it, and the marks that have no place there.
  package var mark: ([UInt8], [DraftMark]) throws(Problem) -> (bytes: [UInt8], left: [DraftMark])
  /// The document in a file.
  package var read: (String) throws(Problem) -> DraftReturn

  /// What is thrown where nothing reads documents.
  package static let nowhere: Problem = Problem(
    .storage,
    "there is nothing here that reads documents"
  )

  package init() {
    mark = { _, _ throws(Problem) in throw Self.nowhere }
    read = { _ throws(Problem) in throw Self.nowhere }
  }
}
