import FactModel

/// What formats say alike that take only claims with a verdict.
enum Exclusions {
  /// Says how many claims without a verdict are left out.
  static func unrated(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    return [
      count == 1
        ? "1 claim without a verdict is left out."
        : "\(count) claims without a verdict are left out."
    ]
  }

  /// Says which ratings have no counterpart among a format's labels, and how many claims are left
  /// out for it.
  static func untranslated(_ ratings: [String], on scale: Scale) -> [String] {
    guard !ratings.isEmpty else { return [] }
    let names = Set(ratings).sorted().map { "“\($0)”" }.joined(separator: ", ")
    let count = ratings.count == 1 ? "1 claim is" : "\(ratings.count) claims are"
    return ["\(count) left out: \(scale.title) has no label for \(names)."]
  }
}
