import Testing

@testable import WebFetching

/// Which servers are waited for, second by second.
struct FetchPaceTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    /// When the first byte of the page comes, in seconds.
    var answer = 0.5
    /// In bytes.
    var length: Int?
    var isPacked = false
    /// Bytes a second at a time since the first byte.
    var speed: @Sendable (Double) -> Double
    /// When the fetch is given up, in whole seconds, and why; nil where it goes on to the end.
    var stop: (Int, FetchPace.Stop)?
    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(name: "no answer", answer: 100, speed: { _ in 0 }, stop: (5, .noAnswer)),
    Row(name: "an answer without an end, fast", speed: { _ in 900_000 }, stop: (5, .endless)),
    Row(name: "an answer without an end, slow", speed: { _ in 60_000 }, stop: (5, .endless)),
    Row(name: "an answer without an end, trickling", speed: { _ in 9_000 }, stop: (5, .slow(9000))),
    Row(name: "next to nothing", speed: { _ in 20 }, stop: (5, .stalled)),
    Row(
      name: "nothing after a good beginning",
      speed: { $0 < 3 ? 500_000 : 0 },
      stop: (5, .endless)
    ),
    Row(name: "a large page on a slow line", length: 1_000_000, speed: { _ in 40_000 }),
    Row(name: "the same, packed", length: 300_000, isPacked: true, speed: { _ in 60_000 }),
    Row(
      name: "a length that cannot be reached in time",
      length: 15_000_000,
      speed: { _ in 100_000 },
      stop: (5, .slow(100_000))
    ),
    Row(name: "a pause of two seconds", length: 4_000_000, speed: { 4..<6 ~= $0 ? 0 : 400_000 }),
    Row(name: "a late answer", answer: 4.8, length: 900_000, speed: { _ in 90_000 }),
    Row(name: "a late answer without its length", answer: 4.8, speed: { _ in 180_000 }),
    Row(name: "an ordinary page without its length", speed: { $0 < 4 ? 200_000 : 0 }, stop: nil),
  ]

  @Test(arguments: rows)
  func givesUpInTime(_ row: Row) {
    var pace = FetchPace(FetchLimits())
    var received = 0.0
    var stop: FetchPace.Stop?
    var seconds = 0.0
    // An ordinary page ends where nothing more comes.
    let end = row.length.map(Double.init) ?? (row.stop == nil ? 750_000 : .infinity)
    while stop == nil, seconds < 40, received < end {
      seconds += 0.05
      if seconds >= row.answer { received += row.speed(seconds - row.answer) * 0.05 + 0.001 }
      stop = pace.stop(
        at: FetchPace.Moment(
          seconds: seconds,
          received: seconds < row.answer ? 0 : Int(received) + 1,
          length: row.length,
          isPacked: row.isPacked
        )
      )
    }
    guard let (second, reason) = row.stop else {
      #expect(stop == nil, "after \(seconds) s")
      return
    }
    #expect(abs(seconds - Double(second)) < 1.2, "after \(seconds) s")
    switch (stop, reason) {
    case (.slow(let pace), .slow(let expected)):
      #expect(expected == 0 || abs(pace - expected) * 10 < expected)
    default: #expect(stop == reason)
    }
  }

  @Test func whoWaitsLongerGetsSlowerPages() {
    var pace = FetchPace(FetchLimits(patience: 20))
    var stops: [FetchPace.Stop] = []
    for tick in 1...600 {
      let seconds = Double(tick) / 10
      let moment = FetchPace.Moment(seconds: seconds, received: tick * 400, length: 300_000)
      if let stop = pace.stop(at: moment) { stops.append(stop) }
    }
    #expect(stops == [])
  }
}
