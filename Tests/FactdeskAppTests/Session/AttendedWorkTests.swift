import Glibc
import Synchronization
import Testing

@testable import FactdeskApp

struct AttendedWorkTests {
  private final class Flag: Sendable {
    private let value = Atomic(false)

    var isSet: Bool { value.load(ordering: .acquiring) }

    func set() { value.store(true, ordering: .releasing) }
  }

  @Test func isDoneWhenItHasEnded() {
    for _ in 0..<200 {
      let flag = Flag()
      let work = AttendedWork { flag.set() }
      #expect(work.isDone { false })
      #expect(flag.isSet)
    }
  }

  @Test func isLeftToItselfWhenItIsUnwanted() {
    let (hasEnded, mayEnd) = (Flag(), Flag())
    let work = AttendedWork {
      while !mayEnd.isSet { usleep(1000) }
      hasEnded.set()
    }
    #expect(!work.isDone { true })
    #expect(!hasEnded.isSet)
    mayEnd.set()
    #expect(work.isDone { false })
    #expect(hasEnded.isSet)
  }
}
