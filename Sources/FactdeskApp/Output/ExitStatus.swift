import FactModel
import Glibc

/// The status with which the program ends.
enum ExitStatus {
  static let done: Int32 = 0
  static let failed: Int32 = 1
  static let usage: Int32 = 2

  /// The status that a problem leads to.
  static func of(_ problem: Problem) -> Int32 {
    switch problem.kind {
    case .usage: usage
    case .input, .damaged, .storage: failed
    case .interrupted: ended(by: SIGINT)
    }
  }

  /// The status of a program that a signal ended, as shells have it.
  static func ended(by signal: Int32) -> Int32 { 128 + signal }
}
