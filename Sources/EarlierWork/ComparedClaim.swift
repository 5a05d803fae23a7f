/// A claim that others are compared with, its words read once.
package struct ComparedClaim {
  private let terms: [ClaimTerm]
  private let isEmpty: Bool
  private let language: String

  /// Reads its words, with their stems.
  package init(_ words: [StemmedWord], in language: String) {
    terms = ClaimTerm.terms(of: words, in: language)
    isEmpty = words.isEmpty
    self.language = language
  }

  /// What another says otherwise, in the order of the kinds; nothing where the two may be one claim, or one of
  /// them is empty.
  ///
  /// Opposites are not known as such. Every word of one must be in the other, as another form of it or
  /// as one that is known to say the same; so must be what stands for a negation, and the order. Only
  /// what says nothing by itself (articles, forms of `be`) may be there or not.
  package func differences(from there: [StemmedWord]) -> [ClaimDifference] {
    guard !isEmpty, !there.isEmpty else { return [] }
    let (own, other) = ClaimTerm.aligned(terms, ClaimTerm.terms(of: there, in: language))
    var only = own.lacking(from: other)
    var onlyThere = other.lacking(from: own)
    var differences: [ClaimDifference] = []
    let sorts = only.map(\.sort) + onlyThere.map(\.sort)
    for sort in ClaimTerm.Sort.allCases where sorts.contains(sort) {
      let (one, two) = (only.filter { $0.sort == sort }, onlyThere.filter { $0.sort == sort })
      switch sort {
      case .negation: break
      case .other: continue
      case .figure, .year, .month, .weekday, .name:
        guard !one.isEmpty, !two.isEmpty else { continue }
      }
      only.removeAll { $0.sort == sort }
      onlyThere.removeAll { $0.sort == sort }
      if one.isEmpty, two.isEmpty { continue }
      let hasUnits = zip(one, two).contains { !$0.values.isDisjoint(with: $1.values) }
      differences.append(
        ClaimDifference(
          kind: sort.kind,
          here: Self.texts(one, withUnits: hasUnits),
          there: Self.texts(two, withUnits: hasUnits)
        )
      )
    }
    if !only.isEmpty || !onlyThere.isEmpty {
      let words = ClaimDifference(
        kind: .words,
        here: Self.texts(only, withUnits: true),
        there: Self.texts(onlyThere, withUnits: true)
      )
      differences.append(words)
    }
    return differences.isEmpty ? ClaimOrder.differences(own, other) : differences
  }

  private static func texts(_ terms: [ClaimTerm], withUnits: Bool) -> [String] {
    var seen = Set<String>(minimumCapacity: terms.count)
    return terms.filter { $0.sort == .negation || seen.insert($0.key).inserted }
      .map { withUnits ? $0.counted : $0.text }
  }
}

extension ClaimTerm.Sort {
  /// The kind of difference that it makes.
  fileprivate var kind: ClaimDifference.Kind {
    switch self {
    case .figure: .figures
    case .year, .month, .weekday: .dates
    case .name: .names
    case .negation: .negation
    case .other: .words
    }
  }
}
