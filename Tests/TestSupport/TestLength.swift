import Glibc

/// How long a test of random or repeated work is: short in every run, long in that of scripts/long.
package enum TestLength {
  /// The number of rounds: `short`, or `long` where `FACTDESK_LONG` is set.
  package static func rounds(_ short: Int, long: Int) -> Int {
    getenv("FACTDESK_LONG") == nil ? short : long
  }

  /// How many damaged files are tried: `short`, or what `FACTDESK_MUTATIONS` says.
  package static func mutations(_ short: Int) -> Int {
    getenv("FACTDESK_MUTATIONS").flatMap { Int(String(cString: $0)) } ?? short
  }

  /// How many random sequences are run: `short`, or what `FACTDESK_SEQUENCES` says.
  package static func sequences(_ short: Int) -> Int {
    getenv("FACTDESK_SEQUENCES").flatMap { Int(String(cString: $0)) } ?? short
  }
}
