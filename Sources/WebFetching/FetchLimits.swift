/// How much a fetch may take.
package struct FetchLimits: Sendable, Equatable {
  /// The largest page in bytes, before and after its compression is undone.
  package var size = 20_000_000
  /// How long a connection may take to come about, its name and TLS included, in seconds.
  package var connecting: Int
  /// How long an answer is waited for, then any real progress, and the end of a page of which nobody
  /// knows where it ends, in seconds.
  package var patience: Int
  /// How long a page whose length is known may take, in seconds.
  package var total: Int
  /// How much must arrive in a time as long as the patience, in bytes, once that is used up.
  package var progress = 50_000
  /// How many redirects are followed.
  package var redirects = 10

  /// Limits for a server that is given this long to answer.
  package init(patience seconds: Int = 5) {
    connecting = seconds
    patience = seconds
    total = 6 * seconds
  }
}
