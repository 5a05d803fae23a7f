package import DeskViews
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

  /// Finds out what a view shows, so that ^C gives the prompt back at once.
  ///
  /// `view`: A function of the state, which has what is found in the article for itself: the desk goes on
  /// with another, should the view be left to itself.
  package func looking<Value>(
    _ view: @escaping (DeskState) throws(Problem) -> Value
  ) throws(Problem) -> Value {
    let (found, isLeft) = (ArticleFinds(finds), Flag())
    let looked = Looked(state: state(finding: found) { isLeft.isSet }, view: view)
    do throws(Problem) {
      let value = try interruptible { () throws(Problem) in try looked.value() }
      finds = found
      return value.only
    } catch {
      // What looks whether it should go on ends soon.
      isLeft.set()
      throw error
    }
  }
}

/// Something that one thread says to another, once.
private final class Flag: Sendable {
  private let flag = Atomic(false)

  var isSet: Bool { flag.load(ordering: .relaxed) }

  func set() { flag.store(true, ordering: .relaxed) }
}

/// A view on its way to another thread, and what comes of it on its way back: only one of the two has it.
private struct Looked<Value>: @unchecked Sendable {
  let state: DeskState
  let view: (DeskState) throws(Problem) -> Value

  func value() throws(Problem) -> Handed<Value> { Handed(only: try view(state)) }
}

private struct Handed<Value>: @unchecked Sendable {
  let only: Value
}

/// What work came to, handed from one thread to another.
private final class WorkOutcome<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, Problem>?>(nil)

  func set(_ value: Result<Value, Problem>) { result.withLock { $0 = value } }

  func get() -> Result<Value, Problem>? { result.withLock { $0 } }
}
