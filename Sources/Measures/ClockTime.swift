/// A time of the day: the minutes since midnight that its words allow.
package struct ClockTime: Sendable, Equatable {
  /// In minutes since midnight, both ends included; two where morning and evening are open.
  package var minutes: [ClosedRange<Int>]
  /// Minutes that its zone may be ahead of UTC: two for a zone with and without summer time; none
  /// where the text names no zone.
  package var zones: [Int]

  private static let day = 1440

  /// Creates a time from its minutes.
  package init(_ minutes: [ClosedRange<Int>], zones: [Int] = []) {
    self.minutes = minutes
    self.zones = zones
  }

  /// Zones by their letters, in minutes ahead of UTC; “ET” has summer time in summer.
  package static let zones: [String: [Int]] = [
    "gmt": [0], "utc": [0], "bst": [60], "wib": [420], "sgt": [480], "hkt": [480], "cet": [60],
    "cest": [120], "eet": [120], "eest": [180], "msk": [180], "ist": [330], "jst": [540],
    "kst": [540], "aest": [600], "aedt": [660], "nzst": [720], "nzdt": [780], "est": [-300],
    "edt": [-240], "cst": [-360], "cdt": [-300], "mst": [-420], "mdt": [-360], "pst": [-480],
    "pdt": [-420], "et": [-300, -240], "pt": [-480, -420],
  ]

  /// How two times agree; one without a zone agrees at best.
  package func agreement(with other: ClockTime) -> FigureAgreement {
    guard zones.isEmpty == other.zones.isEmpty else {
      return isMet(minutes, other.minutes) ? .compatible : .differs
    }
    let (ours, theirs) = (inUTC, other.inUTC)
    if ours == theirs { return .same }
    return isMet(ours, theirs) ? .compatible : .differs
  }

  private func isMet(_ ours: [ClosedRange<Int>], _ theirs: [ClosedRange<Int>]) -> Bool {
    ours.contains { one in theirs.contains { one.overlaps($0) } }
  }

  /// What it may be in UTC; the minutes themselves where no zone is named.
  private var inUTC: [ClosedRange<Int>] {
    zones.isEmpty ? minutes : zones.flatMap { Self.shifted(minutes, $0) }
  }

  private static func shifted(_ minutes: [ClosedRange<Int>], _ zone: Int) -> [ClosedRange<Int>] {
    minutes.map { range in
      let start = ((range.lowerBound - zone) % day + day) % day
      return start...start + range.count - 1
    }
  }

  /// `14:30`, `21:00–21:15`, `07:30 or 19:30`.
  package var inWords: String {
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
