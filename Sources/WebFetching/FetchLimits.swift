/// How much a fetch may take.
package struct FetchLimits: Sendable, Equatable {
  /// The largest page in bytes, before and after its compression is undone.
  package var size = 20_000_000
  /// How long a connection may take to come about, its name and TLS included, in seconds.
  package var connecting = 5
  /// How long next to nothing may arrive, in seconds.
  package var silence = 5
  /// How long the whole fetch may take, in seconds.
  package var total = 30
  /// How many redirects are followed.
  package var redirects = 10

  package init() {}

  /// Limits for a server that is given more, or less, time to answer; the whole may take six times as
  /// long.
  package init(patience seconds: Int) {
    connecting = seconds
    silence = seconds
    total = 6 * seconds
  }
}
