package import FactModel

/// Recognises a rating of a scale in what was typed.
package struct RatingMatch {
  package let scale: Scale

  package init(scale: Scale) {
    self.scale = scale
  }

  /// Takes a rating by its key, its name or the unique beginning of either.
  ///
  /// - Throws: A problem that lists those that could be meant.
  package func rating(_ scanner: inout LineScanner) throws(Problem) -> Scale.Rating {
    if let rating = exact(&scanner) { return rating }
    let word = scanner.peekWord()
    let (candidates, after) = beginning(scanner)
    if candidates.count == 1 {
      scanner = after
      return candidates[0]
    }
    let ratings = candidates.isEmpty ? scale.ratings : candidates
    let what =
      word.isEmpty
      ? "the rating is missing"
      : candidates.isEmpty
        ? "“\(Wording.excerpt(word, 40))” is not a rating on the scale \(scale.name)"
        : "“\(word)” could be several ratings"
    throw Problem(
      word.isEmpty ? .missing : candidates.isEmpty ? .wrongValue : .ambiguous,
      what,
      place: scanner.place(),
      remedy: "Type one of these keys or names.",
      candidates: ratings.map { "\($0.key)  \($0.name)" }
    )
  }

  /// Takes a rating given by its key or its whole name (in words or with hyphens).
  package func exact(_ scanner: inout LineScanner) -> Scale.Rating? {
    let word = scanner.peekWord().lowercased()
    if let rating = scale.ratings.first(where: { $0.key == word }) {
      _ = scanner.word()
      return rating
    }
    var best: (rating: Scale.Rating, after: LineScanner)?
    // Most words are no rating: a look at the first letter spares reading the names.
    let initial = word.first
    for rating in scale.ratings where rating.name.lowercased().first == initial {
      guard let after = after(rating.name, scanner) else { continue }
      if best.map({ after.position > $0.after.position }) ?? true { best = (rating, after) }
    }
    guard let best else { return nil }
    scanner = best.after
    return best.rating
  }

  /// The ratings whose key or name begins with a word.
  package func candidates(_ word: String) -> [Scale.Rating] {
    let wanted = word.lowercased()
    guard !wanted.isEmpty else { return [] }
    return scale.ratings.filter {
      $0.key.hasPrefix(wanted) || Self.slug($0.name).hasPrefix(wanted)
    }
  }

  /// The ratings that what stands at the scanner begins, and the scanner behind that.
  ///
  /// One word is tried first; further ones are taken only where they decide between several
  /// (`mostly f`).
  package func beginning(_ scanner: LineScanner) -> (ratings: [Scale.Rating], after: LineScanner) {
    var after = scanner
    var typed = after.word()
    var ratings = candidates(typed)
    while ratings.count > 1, !after.isAtEnd {
      var longer = after
      typed += "-" + longer.word()
      let fewer = candidates(typed)
      if fewer.isEmpty { break }
      (ratings, after) = (fewer, longer)
    }
    return (ratings, after)
  }

  /// The name as one word: `mostly-false`.
  package static func slug(_ name: String) -> String {
    name.lowercased().split(separator: " ").joined(separator: "-")
  }

  /// The scanner behind a name that stands at its place; nil where it does not.
  private func after(_ name: String, _ scanner: LineScanner) -> LineScanner? {
    var hyphenated = scanner
    if hyphenated.word().lowercased() == Self.slug(name) { return hyphenated }
    var inWords = scanner
    for part in name.lowercased().split(separator: " ") {
      guard inWords.word().lowercased() == part else { return nil }
    }
    return inWords
  }
}

extension Scale {
  /// Whether one of its ratings is typed so.
  package func hasKey(_ word: String) -> Bool { ratings.contains { $0.key == word } }
}
