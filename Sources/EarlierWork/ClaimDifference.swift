package import FactModel
package import OrderedJSON

/// What two claims with like words say otherwise: the nearest text is often the opposite claim.
package struct ClaimDifference: Sendable, Equatable {
  /// What kind of words differ.
  package enum Kind: String, Sendable, CaseIterable {
    case figures
    case dates
    case names
    case negation
  }

  package let kind: Kind
  /// What only the claim that was asked about says, as it stands there.
  package let here: [String]
  /// What only the other says.
  package let there: [String]
}

extension ClaimDifference {
  /// The differences of two claims, in the order of their kinds.
  ///
  /// Figures, dates and names differ where each has one that the other lacks: one that only says more
  /// is not another claim.
  ///
  /// - Parameters:
  ///   - here: The words of the claim that was asked about.
  ///   - there: Those of the other.
  ///   - language: The language of both.
  /// - Returns: At most one for each kind.
  package static func differences(
    _ here: [ClaimWord],
    _ there: [ClaimWord],
    in language: String
  ) -> [ClaimDifference] {
    var differences: [ClaimDifference] = []
    for kind in [Kind.figures, .dates, .names] {
      let own = here.filter { Self.kind(of: $0) == kind }
      let other = there.filter { Self.kind(of: $0) == kind }
      // A name may be in small letters there, or begin the sentence.
      let ownWords = Set((kind == .names ? here : own).map(\.folded))
      let otherWords = Set((kind == .names ? there : other).map(\.folded))
      let only = distinct(own.filter { !isIn(otherWords, $0) })
      let onlyThere = distinct(other.filter { !isIn(ownWords, $0) })
      guard !only.isEmpty, !onlyThere.isEmpty else { continue }
      differences.append(ClaimDifference(kind: kind, here: only, there: onlyThere))
    }
    let own = negations(here, language)
    let other = negations(there, language)
    // Twice is as good as not at all.
    if own.count % 2 != other.count % 2 {
      differences.append(ClaimDifference(kind: .negation, here: own, there: other))
    }
    return differences
  }

  /// Of what kind a word is; nil where it can be said otherwise.
  private static func kind(of word: ClaimWord) -> Kind? {
    switch word.kind {
    case .figure:
      let isYear = word.folded.utf8.count == 4 && ["1", "2"].contains(word.folded.first)
      return isYear && Int(word.folded).map { (1500...2099).contains($0) } ?? false
        ? .dates : .figures
    case .name, .word:
      if months.contains(word.folded) { return word.kind == .name ? .dates : nil }
      if numberWords.contains(word.folded) { return .figures }
      return word.kind == .name ? .names : nil
    }
  }

  /// Whether words have that one, with or without the ending of a possessive.
  private static func isIn(_ words: Set<String>, _ word: ClaimWord) -> Bool {
    let folded = word.folded
    if words.contains(folded) || words.contains(folded + "'s") { return true }
    return folded.hasSuffix("'s") && words.contains(String(folded.dropLast(2)))
      || numbers[folded].map(words.contains) ?? false
      || words.contains { numbers[$0] == folded }
  }

  private static func negations(_ words: [ClaimWord], _ language: String) -> [String] {
    let wanted = ClaimLanguage.negations(language)
    return words.filter {
      wanted.contains($0.folded) || language == "en" && $0.folded.hasSuffix("n't")
    }
    .map(\.text)
  }

  private static func distinct(_ words: [ClaimWord]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0.folded).inserted }.map(\.text)
  }

  /// The names of months and days; `may` and `march` are dates where they have a capital letter.
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday",
  ]

  private static let numbers = [
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
  ]

  /// `one` is seldom a figure.
  private static let numberWords = Set(numbers.keys).union([
    "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "million", "billion", "half",
    "twice", "double", "third", "quarter",
  ])
}

extension ClaimDifference: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    let word: String = try reader.required("kind")
    guard let kind = Kind(rawValue: word) else {
      throw FormatProblem("is no kind of difference", at: ["kind"])
    }
    self.kind = kind
    here = try reader.list("here")
    there = try reader.list("there")
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("kind", kind.rawValue)
    builder.put(list: "here", here)
    builder.put(list: "there", there)
    return builder.object
  }
}
