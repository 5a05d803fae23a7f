import Glibc

/// How long a test of random or repeated work is: short in every run, long in that of scripts/long.
package enum TestLength {
  /// The number of rounds: `short`, or `long` where `FACTDESK_LONG` is set.
  package static func rounds(_ short: Int, long: Int) -> Int {
    getenv("FACTDESK_LONG") == nil ? short : long
  }
}
