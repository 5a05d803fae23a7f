package import FactModel

/// The code of a language, such as `fr`, `de-CH` or `zh-Hant`, by its form (BCP 47, RFC 5646 §2.1): whether
/// the parts are registered is not looked up.
package enum LanguageTag {
  /// Whether a text has the form of a code: two or three letters, or `x`, then parts of up to eight letters and
  /// digits behind hyphens.
  package static func isOne(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    func isMade(_ part: Substring) -> Bool {
      (1...8).contains(part.utf8.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    guard let first = parts.first, parts.allSatisfy(isMade), let last = parts.last else {
      return false
    }
    if first.lowercased() == "x" { return parts.count > 1 }
    // One letter or digit alone says what the parts behind it are.
    return (2...3).contains(first.utf8.count) && first.allSatisfy(\.isLetter)
      && (parts.count == 1 || last.utf8.count > 1 || parts.contains { $0.lowercased() == "x" })
  }

  /// Takes a code that was typed; nil for an empty text.
  ///
  /// - Throws: A problem for what is none.
  package static func read(
    _ text: String,
    at place: Problem.Place? = nil
  ) throws(Problem) -> String? {
    guard !text.isEmpty, !isOne(text) else { return text.isEmpty ? nil : text }
    throw Problem(
      .input,
      "“\(Wording.excerpt(text, 20))” is no code of a language",
      place: place,
      remedy:
        "Two or three letters, then script or country where they matter: fr, de-CH, zh-Hant."
    )
  }
}
