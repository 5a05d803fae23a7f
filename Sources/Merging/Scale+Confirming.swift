package import FactModel

extension Scale {
  /// The rating of what is as the article has it: the truest, else the first that is good.
  package var confirming: Rating? {
    if let axis { return ratings.first { $0.value == axis.upperBound } }
    return ratings.first { tone(of: $0) == .good }
  }
}
