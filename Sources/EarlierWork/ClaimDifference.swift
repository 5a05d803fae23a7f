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
    /// One says that it rose, the other that it fell.
    case opposites
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
  /// - Returns: Dates may differ in years, in months and in days: then each is a difference.
  package static func differences(
    _ here: [ClaimWord],
    _ there: [ClaimWord],
    in language: String
  ) -> [ClaimDifference] {
    var differences = figures(here, there)
    for sort in Sort.allCases {
      let own = here.filter { Self.sort(of: $0) == sort }
      let other = there.filter { Self.sort(of: $0) == sort }
      // A name may be in small letters there, or begin the sentence.
      let ownWords = Set((sort == .name ? here : own).map(\.folded))
      let otherWords = Set((sort == .name ? there : other).map(\.folded))
      let only = distinct(own.filter { !isIn(otherWords, $0) })
      let onlyThere = distinct(other.filter { !isIn(ownWords, $0) })
      guard !only.isEmpty, !onlyThere.isEmpty else { continue }
      differences.append(ClaimDifference(kind: sort.kind, here: only, there: onlyThere))
    }
    let own = negations(here, language)
    let other = negations(there, language)
    if own.isEmpty != other.isEmpty {
      differences.append(ClaimDifference(kind: .negation, here: own, there: other))
    }
    if let opposite = OppositeWords.found(here, there) {
      differences.append(
        ClaimDifference(kind: .opposites, here: opposite.here, there: opposite.there)
      )
    }
    return differences
  }

  /// Other values, or the same value of something else.
  private static func figures(_ here: [ClaimWord], _ there: [ClaimWord]) -> [ClaimDifference] {
    let (own, other) = (ClaimFigure.figures(in: here), ClaimFigure.figures(in: there))
    let (ownValues, otherValues) = (Set(own.map(\.value)), Set(other.map(\.value)))
    let only = distinct(own.filter { !otherValues.contains($0.value) })
    let onlyThere = distinct(other.filter { !ownValues.contains($0.value) })
    if !only.isEmpty, !onlyThere.isEmpty {
      return [ClaimDifference(kind: .figures, here: only, there: onlyThere)]
    }
    for figure in own {
      let same = other.filter { $0.value == figure.value }
      guard let unit = figure.unit, let one = same.first, same.allSatisfy({ $0.unit != nil }),
        !same.contains(where: { $0.unit == unit })
      else { continue }
      return [ClaimDifference(kind: .figures, here: [figure.counted], there: [one.counted])]
    }
    return []
  }

  private static func distinct(_ figures: [ClaimFigure]) -> [String] {
    var seen: Set<String> = []
    return figures.filter { seen.insert($0.value).inserted }.map(\.text)
  }

  /// What is compared with its like only: a year is no other date than a month.
  private enum Sort: CaseIterable {
    case year
    case month
    case weekday
    case name

    var kind: Kind {
      switch self {
      case .year, .month, .weekday: .dates
      case .name: .names
      }
    }
  }

  /// Of what sort a word is; nil where it can be said otherwise.
  private static func sort(of word: ClaimWord) -> Sort? {
    if word.kind == .figure { return ClaimFigure.isYear(word) ? .year : nil }
    guard word.kind == .name, !ClaimFigure.isNumberWord(word.folded) else { return nil }
    if months.contains(word.folded) { return .month }
    return weekdays.contains(word.folded) ? .weekday : .name
  }

  /// Whether words have that one, with or without the ending of a possessive.
  private static func isIn(_ words: Set<String>, _ word: ClaimWord) -> Bool {
    let folded = word.folded
    if words.contains(folded) || words.contains(folded + "'s") { return true }
    return folded.hasSuffix("'s") && words.contains(String(folded.dropLast(2)))
  }

  private static func negations(_ words: [ClaimWord], _ language: String) -> [String] {
    let wanted = ClaimLanguage.negations(language)
    return words.enumerated().filter { index, word in
      if wanted.contains(word.folded) { return true }
      guard language == "en" else { return false }
      let isBeforeTo = index + 1 < words.count && words[index + 1].folded == "to"
      return word.folded.hasSuffix("n't") || denials.contains(word.folded)
        || isBeforeTo && failures.contains(word.folded)
    }
    .map(\.element.text)
  }

  private static func distinct(_ words: [ClaimWord]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0.folded).inserted }.map(\.text)
  }

  /// They are dates where they have a capital letter: `may` and `march` are words, too.
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// What says that something is not so.
  private static let denials: Set<String> = ["deny", "denies", "denied", "denying"]

  /// The same before `to`.
  private static let failures: Set<String> = [
    "fail", "fails", "failed", "refuse", "refuses", "refused",
  ]
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
