import FactModel

/// Dates that contradict themselves or what stands beside them.
enum DateProposals {
  @Sendable static func weekdays(_ material: ProposalMaterial) -> [Proposal] {
    material.items.compactMap { item in
      guard case .date(let date) = item.detail, let right = DateResolver.wrongWeekday(date) else {
        return nil
      }
      return Proposal(
        kind: "wrong-weekday",
        passages: [item.range],
        reason: "that day is a \(right)"
      )
    }
  }

  /// The days of each month, in a leap year.
  private static let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  @Sendable static func impossible(_ material: ProposalMaterial) -> [Proposal] {
    material.items.compactMap { item in
      guard case .date(let date) = item.detail, case .dayAndMonth(let day, let month) = date.form,
        (1...12).contains(month), day > lengths[month - 1]
      else { return nil }
      return Proposal(
        kind: "impossible-date",
        passages: [item.range],
        reason: "\(PartialDate.monthNames[month - 1]) has \(lengths[month - 1]) days at most"
      )
    }
  }

  /// An age and a date of birth in one sentence, of which at most one can be right.
  @Sendable static func ages(_ material: ProposalMaterial) -> [Proposal] {
    guard let day = material.published else { return [] }
    return material.figuresBySentence.compactMap { figures in
      let ages = figures.filter { if case .age = $0.amount { true } else { false } }
      let births = figures.filter {
        if case .days(_, isBirth: true) = $0.amount { true } else { false }
      }
      guard ages.count == 1, births.count == 1 else { return nil }
      let outcome = FigureComparison.compare(ages[0], births[0], on: day)
      guard outcome.agreement == .differs else { return nil }
      return Proposal(
        kind: "age-and-birth",
        passages: [ages[0].range, births[0].range],
        reason: "who was born then is \(outcome.reason)"
      )
    }
  }
}
