import FactModel
import ItemFinding
import NameLists

/// Dates that contradict themselves or what stands beside them.
enum DateProposals {
  @Sendable static func weekdays(_ material: ProposalMaterial) -> [Proposal] {
    material.items.compactMap { item in
      guard case .date(let date) = item.detail else { return nil }
      if let right = DateResolver.wrongWeekday(date) {
        return Proposal(
          kind: "wrong-weekday",
          passages: [item.range],
          reason: "that day is a \(right)"
        )
      }
      // “Wednesday, 26 March”: in the year that the text leaves to be worked out.
      guard case .dayAndMonth = date.form, !date.isAhead, let weekday = date.weekday,
        let day = material.dates[item.range]?.days.lowerBound, day.weekday != weekday
      else { return nil }
      return Proposal(
        kind: "wrong-weekday",
        passages: [item.range],
        reason: "\(day.date?.inWords ?? "that day") is a \(day.weekdayName)"
      )
    }
  }

  /// “On Thursday (11 March 2025)”, “11 March 2025 (Thursday)”, “yesterday, Friday,”.
  @Sendable static func weekdaysBeside(_ material: ProposalMaterial) -> [Proposal] {
    let dates = material.datedItems
    return zip(dates, dates.dropFirst()).compactMap { one, other in
      let gap = material.words(one.range.upperBound, other.range.lowerBound)
      let behind = material.words(other.range.upperBound, other.range.upperBound + 1)
      let isInBrackets =
        gap == " (" && behind == ")" || gap == ", " && behind == "," && isCountedDay(one)
      var stated: (weekday: Int, day: FoundItem)?
      guard isInBrackets else { return nil }
      if let weekday = weekday(one) { stated = (weekday, other) }
      if let weekday = weekday(other) { stated = (weekday, one) }
      guard let stated, weekday(stated.day) == nil,
        let days = material.dates[stated.day.range]?.days, days.lowerBound == days.upperBound,
        case .date(let date) = stated.day.detail,
        date.form.hasDay && (!date.isAhead || date.isStated) || isCountedDay(stated.day),
        days.lowerBound.weekday != stated.weekday
      else { return nil }
      return Proposal(
        kind: "wrong-weekday",
        passages: [one.range, other.range],
        reason: "that day is a \(days.lowerBound.weekdayName)"
      )
    }
  }

  /// Whether a date is “yesterday” or “tomorrow”.
  private static func isCountedDay(_ item: FoundItem) -> Bool {
    guard case .date(let date) = item.detail, case .counted(.day, _) = date.form else {
      return false
    }
    return true
  }

  /// The weekday of a date that is nothing but one.
  private static func weekday(_ item: FoundItem) -> Int? {
    guard case .date(let date) = item.detail, !date.form.hasDay else { return nil }
    return date.weekday
  }

  /// The days of each month, in a leap year.
  private static let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  @Sendable static func impossible(_ material: ProposalMaterial) -> [Proposal] {
    material.items.compactMap { item in
      guard case .date(let date) = item.detail, let reason = impossible(date.form),
        !isNumbered(item.range.lowerBound, material)
      else { return nil }
      return Proposal(kind: "impossible-date", passages: [item.range], reason: reason)
    }
  }

  private static let numbered = Words.set("section article page room rule chapter item form")
  private static let longestNumbered = 10

  /// “Section 30 February cases”: the number belongs to the word before it.
  private static func isNumbered(_ start: Int, _ material: ProposalMaterial) -> Bool {
    let before = material.words(max(0, start - longestNumbered), start)
    return before.split { !$0.isLetter }.last.map { numbered.contains(String($0)) } ?? false
  }

  private static func impossible(_ form: DateExpression.Form) -> String? {
    switch form {
    case .dayAndMonth(let day, let month):
      guard (1...12).contains(month), day > lengths[month - 1] else { return nil }
      return "\(PartialDate.monthNames[month - 1]) has \(lengths[month - 1]) days at most"
    case .impossible(_, let month, _) where month > 12: return "there is no month \(month)"
    case .impossible(_, let month, let year):
      let days = DateSpan.month(year, month)
      let length = days.upperBound.number - days.lowerBound.number + 1
      return "\(PartialDate.monthNames[month - 1]) \(year) has \(length) days"
    default: return nil
    }
  }
}
