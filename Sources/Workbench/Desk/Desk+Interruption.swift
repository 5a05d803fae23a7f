package import FactModel
import Synchronization

extension Desk {
  /// Does work that needs nothing of the world and has no loop to look from, so that ^C gives the
  /// prompt back at once: what the work comes to then is left to itself.
  ///
  /// - Throws: What the work throws, or that the person interrupted it.
  package func interruptible<Value: Sendable>(
    _ work: @escaping @Sendable () throws(Problem) -> Value
  ) throws(Problem) -> Value {
    let outcome = WorkOutcome<Value>()
    let isDone = ports.attend {
      do throws(Problem) {
        outcome.set(.success(try work()))
      } catch {
        outcome.set(.failure(error))
      }
    }
    guard isDone, let result = outcome.get() else { throw Problem(.interrupted, "interrupted") }
    return try result.get()
  }
}

/// What work came to, handed from one thread to another.
private final class WorkOutcome<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, Problem>?>(nil)

  func set(_ value: Result<Value, Problem>) { result.withLock { $0 = value } }

  func get() -> Result<Value, Problem>? { result.withLock { $0 } }
}
