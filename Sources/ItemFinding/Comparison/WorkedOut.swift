import Measures
import NameLists

/// What follows from the two values of a change: by how much it went up or down, “3” of “from 42 to 45”.
enum WorkedOut {
  /// So many code points may be between the two values.
  private static let furthest = 80

  /// How much of a share the rounding of both values may allow.
  private static let mostRoom = 0.1

  /// So many code points stand between two numbers of one list: “ and ”.
  private static let widestJoint = 6
  private static let shortestAnd = 5

  /// The people in all of “12 men, 3 women and 2 children”: of different kinds, right behind each other.
  static func sums(in figures: [Figure]) -> [Figure] {
    var lists: [[Figure]] = []
    for figure in figures where people(figure) != nil {
      if let last = lists.last?.last,
        (0...widestJoint).contains(figure.range.lowerBound - last.range.upperBound)
      {
        lists[lists.count - 1].append(figure)
      } else {
        lists.append([figure])
      }
    }
    return lists.compactMap(sum)
  }

  private static func sum(_ parts: [Figure]) -> Figure? {
    guard parts.count > 1, Set(parts.map(\.counted.noun)).count == parts.count,
      let first = parts.first, let last = parts.last,
      // “ and ”; in “12 workers, 3 women” the women are workers.
      last.range.lowerBound - parts[parts.count - 2].range.upperBound >= shortestAnd,
      Set(parts.map(\.counted.event).filter { !$0.isEmpty }).count < 2
    else { return nil }
    let told = parts.first { !$0.counted.event.isEmpty } ?? first
    let values = parts.compactMap(people)
    var sum = Figure(
      range: first.range.lowerBound..<last.range.upperBound,
      amount: .quantity(ValueSet(values.reduce(0, +)), [.count])
    )
    sum.counted.noun = "person"
    sum.counted.event = told.counted.event
    sum.setting = told.setting
    sum.workedOut = values.map(ValueSet.words).joined(separator: " + ")
    return sum
  }

  /// How many people of one kind a figure counts.
  private static func people(_ figure: Figure) -> Double? {
    guard case .quantity(let set, let measures) = figure.amount, set.isExact,
      measures == [.count] || measures == [.bare], figure.change == .level, figure.rate == nil,
      !figure.isLimit, CountedNoun.isPerson(figure.counted.noun),
      !["person", "individual", "other", "human"].contains(figure.counted.noun)
    else { return nil }
    return set.lower
  }

  /// The changes that follow from figures of one text, in numbers and in per cent.
  static func changes(in figures: [Figure]) -> [Figure] {
    let ends = figures.filter { $0.setting.end != nil && $0.change == .level }
    return zip(ends, ends.dropFirst()).flatMap { one, other in
      other.range.lowerBound - one.range.upperBound > furthest ? [] : changes(one, other)
    }
  }

  private static func changes(_ one: Figure, _ other: Figure) -> [Figure] {
    let (earlier, later) = one.setting.end?.isEarlier == true ? (one, other) : (other, one)
    guard earlier.setting.end?.isEarlier == true, later.setting.end?.isEarlier == false,
      case .quantity(let from, let unit) = earlier.amount,
      case .quantity(let to, let measures) = later.amount, from.isExact, to.isExact,
      from.lower > 0, from.lower != to.lower, earlier.rate == later.rate,
      unit.first?.dimension == measures.first?.dimension || unit == [.bare] || measures == [.bare]
    else { return [] }
    let difference = to.lower - from.lower
    let room = from.rounding + to.rounding
    var change = Figure(
      range: min(
        earlier.range.lowerBound,
        later.range.lowerBound
      )..<max(earlier.range.upperBound, later.range.upperBound),
      amount: .quantity(
        ValueSet(abs(difference), rounding: room),
        measures == [.share] ? [.points] : measures.map(\.ofDifference)
      )
    )
    change.change = difference > 0 ? .up : .down
    change.counted = later.counted
    change.setting = later.setting
    change.setting.end = nil
    change.setting.role = ""
    let (low, high) = (ValueSet.words(from.lower), ValueSet.words(to.lower))
    change.workedOut = difference > 0 ? "\(high) − \(low)" : "\(low) − \(high)"
    guard measures != [.share] else { return [change] }
    var percent = change
    let share = abs(difference) / from.lower * 100
    percent.amount = .quantity(
      ValueSet(share, rounding: max(0.5, min(share * room / abs(difference), share * mostRoom))),
      [.share]
    )
    percent.counted = CountedThing()
    percent.workedOut = "from \(low) to \(high)"
    return [change, percent]
  }
}
