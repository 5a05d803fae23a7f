/// What ratings of different scales have in common: the steps over which one is translated into another.
package enum RatingMeaning: String, NamedChoice {
  case isTrue = "true"
  case mostlyTrue = "mostly true"
  case mixed
  case mostlyFalse = "mostly false"
  case isFalse = "false"
  /// Beyond false: ridiculous, or repeated against better knowledge.
  case outrageous = "outrageously false"
  /// Right by the letter, wrong in the impression.
  case misleading
  case unproven
  case satire
  /// Not a matter of fact, or of something else than truth.
  case noFact = "no matter of fact"
}

/// What a rating says of a claim, in terms that other scales share.
package struct RatingSense: Sendable, Equatable {
  package var meaning: RatingMeaning
  /// What the rating says besides, and a translation loses; a clause without a full stop.
  package var loss: String?
  /// Further meanings for which the rating is chosen, where its scale has none that is closer.
  package var also: [RatingMeaning]

  package init(_ meaning: RatingMeaning, losing loss: String? = nil, also: [RatingMeaning] = []) {
    self.meaning = meaning
    self.loss = loss
    self.also = also
  }
}

extension ClosedRange<Int> {
  /// Where a number lies, from 0 at the lower end to 1 at the upper, also of the largest numbers.
  func place(of value: Int) -> Double {
    (Double(value) - Double(lowerBound)) / (Double(upperBound) - Double(lowerBound))
  }
}

extension Scale {
  /// What a rating of this scale means; nil where nothing tells.
  ///
  /// As it says itself; else by its place on the truth axis or the way it leans, which `loss` then says.
  package func sense(of rating: Rating) -> RatingSense? {
    if let sense = rating.sense { return sense }
    let inferred = "inferred from its place on the scale"
    guard let value = rating.value, let axis else {
      switch rating.tone {
      case .good: return RatingSense(.isTrue, losing: inferred)
      case .bad: return RatingSense(.isFalse, losing: inferred)
      case .mixed: return RatingSense(.mixed, losing: inferred)
      case .neutral, nil: return nil
      }
    }
    let place = axis.place(of: value)
    let meaning: RatingMeaning =
      if value == axis.lowerBound {
        .isFalse
      } else if value == axis.upperBound {
        .isTrue
      } else if place < 0.4 {
        .mostlyFalse
      } else if place > 0.6 {
        .mostlyTrue
      } else {
        .mixed
      }
    return RatingSense(meaning, losing: inferred)
  }

  /// The rating of this scale that stands for a meaning; nil where it has none.
  package func rating(for meaning: RatingMeaning) -> Rating? {
    ratings.first { $0.sense?.meaning == meaning && $0.sense?.loss == nil }
      ?? ratings.first { $0.sense?.also.contains(meaning) ?? false }
  }

  /// The rating of this scale that stands for one of another: of the same name where both are states
  /// of one scale or nothing tells what it means, else that of its meaning; nil where there is none.
  package func rating(for rating: Rating, of other: Scale) -> Rating? {
    let namesake = self.rating(named: rating.name)
    if other.name == name { return namesake }
    if rating.sense == nil, let namesake { return namesake }
    guard ratings.contains(where: { $0.sense != nil }), let sense = other.sense(of: rating) else {
      return namesake
    }
    return self.rating(for: sense.meaning)
  }
}
