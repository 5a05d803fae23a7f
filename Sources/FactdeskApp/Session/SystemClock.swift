import FactModel
import Glibc

/// The time of this machine.
enum SystemClock {
  static func now() -> Timestamp {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    return Timestamp(milliseconds: moment.tv_sec * 1000 + moment.tv_nsec / 1_000_000)
  }

  /// What the clock on the wall shows: `14:02:05`.
  static func clock() -> String {
    var moment = time(nil)
    var parts = tm()
    localtime_r(&moment, &parts)
    return [parts.tm_hour, parts.tm_min, parts.tm_sec]
      .map { String(Int($0) + 100).dropFirst() }.joined(separator: ":")
  }
}
