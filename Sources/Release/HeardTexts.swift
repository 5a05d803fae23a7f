package import FactModel

/// What may be read out to somebody who is called: texts without the words that give away a sealed source,
/// or what somebody else said off the record.
///
/// The sheet itself is the desk's, with telephones and names; what stands on it is heard by whom it calls.
package struct HeardTexts {
  private let protected: ProtectedWords

  package init(_ session: Session) { protected = ProtectedWords(session) }

  /// A text, or what stands for it where it has such a word.
  ///
  /// `listener`: The label of the contact who hears it, for whom their own name is no secret.
  package func heard(_ text: String, by listener: String?) -> String {
    protected.first(in: text, besides: listener) == nil ? text : ProtectedWords.replacement
  }

  /// A claim's words: where its restatement has such a word, the article's own.
  package func wording(of claim: Claim, by listener: String?) -> String {
    guard let words = claim.restatement, protected.first(in: words, besides: listener) != nil else {
      return claim.wording
    }
    return claim.passages.map(\.exact).joined(separator: " … ")
  }
}
