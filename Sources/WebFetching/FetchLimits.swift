/// How much a fetch may take.
package struct FetchLimits: Sendable, Equatable {
  /// The largest page in bytes, before and after its compression is undone.
  package var size = 20_000_000
  /// How long a connection may take to come about, its name and TLS included, in seconds.
  package var connecting: Int
  /// How long an answer, and then any real progress, is waited for, in seconds.
  package var patience: Int
  /// How long a page whose length is known may take, in seconds.
  package var total: Int
  /// How long a page may take of which nobody knows where it ends, in seconds.
  package var openTotal: Int
  /// How large such a page may be once it has taken longer than the patience, in bytes.
  package var openSize = 2_000_000
  /// How much must arrive in a time as long as the patience, in bytes, once that is used up.
  package var progress = 50_000
  /// The same for a page of which nobody knows where it ends.
  package var openProgress = 250_000
  /// How many redirects are followed.
  package var redirects = 10

  /// Limits for a server that is given this long to answer.
  package init(patience seconds: Int = 5) {
    connecting = seconds
    patience = seconds
    total = 6 * seconds
    openTotal = 3 * seconds
  }
}
