/// A time of the day: the minutes since midnight that its words allow.
package struct ClockTime: Sendable, Equatable {
  /// In minutes since midnight, both ends included; two where morning and evening are open.
  var minutes: [ClosedRange<Int>]
  /// Minutes that its zone is ahead of UTC; nil where the text names none.
  var zone: Int?

  private static let day = 1440

  init(_ minutes: [ClosedRange<Int>], zone: Int? = nil) {
    self.minutes = minutes
    self.zone = zone
  }

  /// Zones by their letters, in minutes ahead of UTC.
  static let zones: [String: Int] = [
    "gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "ist": 330, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "est": -300, "edt": -240,
    "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
  ]

  func agreement(with other: ClockTime) -> FigureAgreement {
    var (ours, theirs) = (minutes, other.minutes)
    if let zone, let otherZone = other.zone {
      (ours, theirs) = (Self.shifted(ours, zone), Self.shifted(theirs, otherZone))
    }
    if ours == theirs {
      return zone == nil && other.zone != nil || zone != nil && other.zone == nil
        ? .compatible : .same
    }
    let isMet = ours.contains { one in theirs.contains { one.overlaps($0) } }
    return isMet ? .compatible : .differs
  }

  private static func shifted(_ minutes: [ClosedRange<Int>], _ zone: Int) -> [ClosedRange<Int>] {
    minutes.map { range in
      let start = ((range.lowerBound - zone) % day + day) % day
      return start...start + range.count - 1
    }
  }

  /// `14:30`, `21:00–21:15`, `07:30 or 19:30`.
  var inWords: String {
    minutes.map { range in
      let low = Self.words(range.lowerBound)
      return range.count == 1 ? low : "\(low)–\(Self.words(range.upperBound))"
    }.joined(separator: " or ")
  }

  private static func words(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60 % 24, minutes % 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}
