/// Tells a page that arrives slowly from a server that only keeps somebody waiting.
///
/// Within the patience everything goes. After that there must be an answer, and its page must arrive
/// at a pace at which it ends in time. A page whose length is not known may have no end: from its
/// first byte on it is given the patience once more, and no longer.
struct FetchPace {
  /// Why a fetch is not waited for any longer.
  enum Stop: Equatable {
    case noAnswer
    case stalled
    /// In bytes a second.
    case slow(Int)
    case endless
    case outOfTime
  }

  /// What is known of an answer at a moment.
  struct Moment {
    /// Since the fetch began.
    var seconds: Double
    /// In bytes, with the compression undone.
    var received: Int
    /// What the server says the body has, in bytes as they are sent.
    var length: Int?
    var isPacked = false
  }

  private let limits: FetchLimits
  /// When the first byte of the page was there, in seconds since the fetch began.
  private var began: Double?
  /// What had arrived when, over the last seconds; a few a second.
  private var trail: [(seconds: Double, received: Int)] = []

  private static let step = 0.2
  /// A pace is judged by no less than this, in seconds.
  private static let shortestTrail = 1.0
  /// Bytes a second that are none.
  private static let nothing = 100

  init(_ limits: FetchLimits) {
    self.limits = limits
  }

  /// Another answer is waited for.
  mutating func restart() {
    trail = []
    began = nil
  }

  /// Returns why not to go on; nil while there is a point in waiting.
  mutating func stop(at moment: Moment) -> Stop? {
    follow(moment)
    let patience = Double(limits.patience)
    guard moment.seconds > patience else { return nil }
    guard moment.received > 0 else { return .noAnswer }
    let total = Double(limits.total)
    if moment.seconds > total { return .outOfTime }
    if let speed, let stop = tooSlow(speed) { return stop }
    guard let length = moment.length else {
      let open = moment.seconds - (began ?? moment.seconds)
      return open > patience ? tooSlow(Double(moment.received) / open) ?? .endless : nil
    }
    guard let speed, !moment.isPacked else { return nil }
    let rest = Double(length - moment.received) / speed
    return moment.seconds + rest > total ? .slow(Int(speed)) : nil
  }

  private func tooSlow(_ speed: Double) -> Stop? {
    guard speed < Double(limits.progress) / Double(limits.patience) else { return nil }
    return Int(speed) < Self.nothing ? .stalled : .slow(Int(speed))
  }

  private mutating func follow(_ moment: Moment) {
    guard moment.received > 0 else { return }
    began = began ?? moment.seconds
    guard moment.seconds >= (trail.last?.seconds ?? -1) + Self.step else { return }
    // A little more, so that the trail is no shorter than what is judged.
    let start = moment.seconds - Double(limits.patience) - 2 * Self.step
    trail.removeAll { $0.seconds < start }
    trail.append((moment.seconds, moment.received))
  }

  /// In bytes a second; nil before that can be said.
  private var speed: Double? {
    guard let first = trail.first, let last = trail.last,
      last.seconds - first.seconds >= Self.shortestTrail
    else { return nil }
    return Double(last.received - first.received) / (last.seconds - first.seconds)
  }
}
