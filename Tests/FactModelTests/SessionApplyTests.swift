import OrderedJSON
import Testing

@testable import FactModel

/// An edit is made whole or not at all.
struct SessionApplyTests {
  private func isRefused(_ edit: EditDraft, by session: Session) -> Bool {
    var changed = session
    do throws(Problem) {
      try changed.apply(edit)
      return false
    } catch {
      return changed.document == session.document && !error.what.isEmpty
    }
  }

  @Test func refusesAnEditThatDoesNotFollow() throws {
    var work = Workpiece()
    try work.make(Change(from: nil, to: work.claim()))
    let start = work.session
    try work.make(Change(from: nil, to: work.claim()))
    try work.make(Change(from: nil, to: work.claim()))
    let log = work.session.log
    var session = start
    #expect(throws: Problem.self) {
      try session.apply(try log.edit(3), line: log.line(3))
    }
    // Its line was written behind another.
    var other = try log.edit(2)
    other.command = "y"
    #expect(throws: Problem.self) {
      try session.apply(other, line: other.json.compact[...])
    }
    #expect(session.document == start.document)
    try session.apply(try log.edit(2), line: log.line(2))
    try session.apply(try log.edit(3), line: log.line(3))
    #expect(session.document == work.session.document)
  }

  @Test func refusesWhatIsNotAsTheEditExpects() throws {
    var work = Workpiece()
    let claim = work.claim()
    try work.make(Change(from: nil, to: claim))
    var other = claim
    other.restatement = "other"
    let facts = ArticleFacts(title: "Other")
    let misfits: [Change] = [
      Change(from: other, to: claim),
      Change(from: other, to: nil),
      Change(from: nil, to: other),
      Change(from: Claim?.none, to: nil),
      Change(from: work.claim(), to: nil),
      .facts(Transition(from: facts, to: facts)),
      .facts(Transition(from: work.session.facts, to: nil)),
      .scale(Transition(from: .desk, to: .aap)),
    ]
    for (index, misfit) in misfits.enumerated() {
      #expect(isRefused(work.edit([misfit]), by: work.session), "misfit \(index)")
    }
  }

  @Test func refusesWhatCouldNotBeReadAgain() throws {
    var work = Workpiece()
    var claim = work.claim(EntityNumber(EntityNumber.highest + 1))
    #expect(isRefused(work.edit([Change(from: nil, to: claim)]), by: work.session))
    var deep = JSONValue.null
    for _ in 0..<300 { deep = .array([deep]) }
    claim = work.claim()
    claim.extra = ExtraMembers([.init(after: nil, member: JSONMember(key: "x", value: deep))])
    #expect(isRefused(work.edit([Change(from: nil, to: claim)]), by: work.session))
  }

  @Test func refusesANumberInUse() throws {
    var work = Workpiece()
    let claim = work.claim()
    try work.make(Change(from: nil, to: claim))
    let second = work.claim(claim.number)
    #expect(isRefused(work.edit([Change(from: nil, to: second)]), by: work.session))
  }

  @Test func refusesAnEditThatMisfitsAtItsEnd() throws {
    var work = Workpiece()
    let fine = Change(from: nil, to: work.claim())
    let misfit = Change.facts(Transition(from: ArticleFacts(title: "Other"), to: ArticleFacts()))
    #expect(isRefused(work.edit([fine, misfit]), by: work.session))
  }

  @Test func refusesAnEditThatContradictsItself() throws {
    var work = Workpiece()
    let one = work.claim()
    let other = work.claim()
    #expect(one.number == other.number)
    let twice = Change(from: nil, to: one)
    #expect(isRefused(work.edit([twice, twice]), by: work.session), "one thing, made twice")
    let sameNumber = Change(from: nil, to: other)
    #expect(isRefused(work.edit([twice, sameNumber]), by: work.session), "one number, two things")
  }

  @Test func neverGivesALabelTwice() throws {
    for seed in 1...20 {
      var work = Workpiece(seed: UInt64(seed))
      var given: [EntityNumber: EntityID] = [:]
      for _ in 0..<60 {
        switch work.integer(in: 0...5) {
        case 0: _ = try work.undo()
        case 1: _ = try work.redo()
        default: try work.make(work.change())
        }
        for claim in work.session.claims.all {
          #expect(given[claim.number, default: claim.id] == claim.id, "seed \(seed)")
          given[claim.number] = claim.id
        }
        let next = work.session.counters.next(Claim.kindName)
        #expect(given[next] == nil, "seed \(seed)")
      }
    }
  }

  @Test func keepsTheLabelsOfContentClaimsApart() throws {
    var work = Workpiece()
    let claim = work.claim()
    try work.make(Change(from: nil, to: claim))
    var numbers: [String] = []
    for _ in 0..<3 {
      var content = work.claim()
      content.number = work.session.counters.nextPart(of: claim.number)
      numbers.append(content.label)
      try work.make(Change(from: nil, to: content))
      try work.make(Change(from: content, to: nil))
    }
    #expect(numbers == ["c1.1", "c1.2", "c1.3"])
    #expect(work.session.counters.next(Claim.kindName) == EntityNumber(2))
  }

  @Test func listsThingsInTheOrderOfTheirNumbers() throws {
    var work = Workpiece()
    let numbers = ["3", "1", "10", "2.2", "2", "2.10", "2.1"]
    for number in numbers {
      var claim = work.claim()
      claim.number = try EntityNumber(json: .string(number))
      try work.make(Change(from: nil, to: claim))
    }
    let order = work.session.claims.all.map(\.label)
    #expect(order == ["c1", "c2", "c2.1", "c2.2", "c2.10", "c3", "c10"])
    #expect(work.session.claims.last?.label == "c10")
    let third = try #require(work.session.claims[EntityNumber(2, part: 1)])
    try work.make(Change(from: third, to: nil))
    #expect(work.session.claims[EntityNumber(2, part: 1)] == nil)
    #expect(work.session.claims.count == 6)
  }
}
