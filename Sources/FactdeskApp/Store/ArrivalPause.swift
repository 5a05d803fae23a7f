import FactModel

/// How long what others did waits until it is brought in again, and what was refused until it is sent again.
///
/// Where many write at once that takes a part of the time and not all of it, so that nobody's own work waits.
struct ArrivalPause {
  /// Whether what came is brought in whatever the time.
  var isWaived = true
  /// Whether the store took something not of late: it is not asked with every line.
  var isRefused: Bool {
    get { Self.now < again && again - Self.now <= Self.rest.refused }
    set { again = newValue ? Self.now + Self.rest.refused : 0 }
  }
  private var again = 0
  private var began = 0
  private var next = 0

  /// How many times as long as bringing it in took, and at most; and behind a refusal: in milliseconds.
  private static let rest = (times: 4, most: 2000, refused: 1000)

  private static var now: Int { SystemClock.now().milliseconds }

  /// Whether what came may be brought in.
  var isOver: Bool {
    let now = Self.now
    // A clock that was set back holds nobody up.
    return isWaived || now >= next || next - now > Self.rest.most
  }

  /// It is being brought in.
  mutating func begin() { (began, isWaived) = (Self.now, false) }

  /// It is in the session, and written down.
  mutating func end() {
    let now = Self.now
    next = now + min(max(0, now - began) * Self.rest.times, Self.rest.most)
  }
}
