import FactModel
import ItemFinding
import Measures

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

  private static let mostEarlier = 8
  private static let fewestShared = 2

  /// Two counts of the same things of which two sentences say the same, or of which one speaks of all.
  @Sendable static func sameThing(_ material: ProposalMaterial) -> [Proposal] {
    var seen: [String: [(figure: Figure, value: Double)]] = [:]
    var found: [Proposal] = []
    for figure in material.figures {
      guard case .quantity(let set, let measures) = figure.amount, measures == [.count],
        set.isExact,
        set.lower > 0, !figure.counted.noun.isEmpty, figure.counted.modifiers.isEmpty,
        figure.rate == nil,
        figure.setting.denial.isEmpty, figure.setting.mood == .fact
      else { continue }
      let earlier = seen[figure.counted.noun, default: []]
      let other = earlier.last { other in
        other.value != set.lower && (0.5...2).contains(other.value / set.lower)
          && isOfSame(other.figure, figure, material)
      }
      if let other {
        let (one, two) = (
          material.text.slice(other.figure.range), material.text.slice(figure.range)
        )
        found.append(
          Proposal(
            kind: "number-differs",
            passages: [other.figure.range, figure.range],
            reason: "“\(one)” and “\(two)”"
          )
        )
      }
      if earlier.count < mostEarlier { seen[figure.counted.noun] = earlier + [(figure, set.lower)] }
    }
    return found
  }

  private static func isOfSame(_ one: Figure, _ other: Figure, _ material: ProposalMaterial) -> Bool
  {
    guard one.counted == other.counted, material.sentence([one]) != material.sentence([other])
    else {
      return false
    }
    let settings = SettingComparison(one.setting, other.setting)
    guard settings.likeness == .equal, settings.isAboutSame,
      one.setting.days.isEmpty || other.setting.days.isEmpty
    else { return false }
    if settings.isSaidAlike { return one.setting.words.count >= fewestShared }
    // “has 31 members”, “All 29 members”: one sentence says more than the other.
    let longer = one.setting.words.count > other.setting.words.count ? one : other
    return material.before(longer).split { !$0.isLetter }.last == "all"
  }

  /// The value of a figure that says exactly enough what it counts: a noun with a word before it.
  private static func value(of figure: Figure) -> Double? {
    guard case .quantity(let set, let measures) = figure.amount, measures == [.count], set.isExact,
      set.lower > 0, !figure.counted.noun.isEmpty, !figure.counted.modifiers.isEmpty
    else { return nil }
    return set.lower
  }
}
