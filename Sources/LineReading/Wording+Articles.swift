package import FactModel

extension Wording {
  /// A noun with its indefinite article: `an order`, `a rating`.
  package static func indefinite(_ noun: String) -> String {
    let isVowel = noun.first.map { "aeioAEIO".contains($0) } ?? false
    return "\(isVowel ? "an" : "a") \(noun)"
  }
}
