import FactModel

/// Figures for one thing.
enum FigureProposals {
  /// Figures for the same thing that are near to each other and not the same.
  @Sendable static func numbers(_ material: ProposalMaterial) -> [Proposal] {
    var first: [String: (figure: Figure, value: Double)] = [:]
    var found: [Proposal] = []
    for figure in material.figures {
      guard let value = value(of: figure) else { continue }
      let thing = (figure.counted.modifiers.sorted() + [figure.counted.noun, figure.counted.event])
        .joined(separator: " ")
      guard let earlier = first[thing] else {
        first[thing] = (figure, value)
        continue
      }
      guard earlier.value != value, (0.5...2).contains(value / earlier.value),
        earlier.figure.counted.qualifier == figure.counted.qualifier,
        earlier.figure.rate == figure.rate
      else { continue }
      let (one, other) = (
        material.text.slice(earlier.figure.range), material.text.slice(figure.range)
      )
      found.append(
        Proposal(
          kind: "number-differs",
          passages: [earlier.figure.range, figure.range],
          reason: "“\(one)” and “\(other)”"
        )
      )
    }
    return found
  }

  /// The value of a figure that says exactly enough what it counts: a noun with a word before it.
  private static func value(of figure: Figure) -> Double? {
    guard case .quantity(let set, let measures) = figure.amount, measures == [.count], set.isExact,
      set.lower > 0, !figure.counted.noun.isEmpty, !figure.counted.modifiers.isEmpty
    else { return nil }
    return set.lower
  }
}
