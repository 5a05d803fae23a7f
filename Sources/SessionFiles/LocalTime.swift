import FactModel
import Glibc

/// A moment as the clock on the wall shows it.
struct LocalTime {
  private var parts = tm()

  init(_ moment: Timestamp) {
    var seconds = moment.milliseconds / 1000
    localtime_r(&seconds, &parts)
  }

  /// The present moment.
  static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }

  /// The day and the minute: `2024-01-30 14:02`.
  var minute: String {
    let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    return "\(date.map(padded).joined(separator: "-")) \(clock)"
  }

  /// The minute, with the day in front unless it is today.
  var minuteOrDay: String {
    let today = LocalTime(Self.now).parts
    return today.tm_year == parts.tm_year && today.tm_yday == parts.tm_yday ? clock : minute
  }

  private var clock: String { "\(padded(Int(parts.tm_hour))):\(padded(Int(parts.tm_min)))" }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
