import FactModel
import Merging
import OrderedJSON
import TestSupport
import Testing

/// Undo and redo, against two stacks.
struct EditLogTests {
  /// `d` does something, `u` undoes, `r` redoes; after it, what undo and redo would be about.
  @Test(arguments: [
    ("", nil, nil), ("d", 1, nil), ("dd", 2, nil), ("ddu", 1, 2), ("dduu", nil, 1),
    ("dduur", 1, 2), ("dduurr", 2, nil), ("ddud", 4, nil), ("ddudu", 1, 4), ("ddur", 2, nil),
    ("dduru", 1, 2), ("ddurur", 2, nil), ("dddudu", 2, 5), ("dddudur", 5, nil),
    ("dddududu", 2, 7), ("uuurrrd", 1, nil), ("dudududu", nil, 7),
  ])
  func findsWhatIsNext(_ row: (steps: String, undo: Int?, redo: Int?)) throws {
    var work = Workpiece()
    for step in row.steps {
      switch step {
      case "u": _ = try work.undo()
      case "r": _ = try work.redo()
      default: try work.make(Change(from: nil, to: work.claim()))
      }
    }
    #expect(try work.session.log.undoTargets(1).first?.position == row.undo)
    #expect(try work.session.log.redoTargets(1).first?.position == row.redo)
  }

  @Test func goesTheWayOfTwoStacks() throws {
    for seed in 1...TestLength.rounds(8, long: 60) {
      var work = Workpiece(seed: UInt64(seed))
      // Everything as it was after each change that holds, and after each that was taken back.
      var done = [work.session.present]
      var later: [[JSONValue]] = []
      for step in 0..<60 {
        switch work.integer(in: 0...3) {
        case 0:
          let did = try work.undo()
          #expect(did == (done.count > 1))
          if did { later.append(done.removeLast()) }
        case 1:
          let did = try work.redo()
          #expect(did == !later.isEmpty)
          if let next = later.popLast() { done.append(next) }
        default:
          try work.make(work.change())
          later = []
          done.append(work.session.present)
        }
        #expect(work.session.present == done.last, "seed \(seed), step \(step)")
      }
    }
  }

  @Test func goesOnAfterTheFileWasRead() throws {
    var work = Workpiece(seed: 5)
    for _ in 0..<10 { try work.make(work.change()) }
    let before = work.session.present
    for _ in 0..<10 { #expect(try work.undo()) }
    var read = work
    read.resume(try SessionDocument.read(work.session.document).session)
    #expect(try !read.undo())
    for _ in 0..<10 { #expect(try read.redo()) }
    #expect(try !read.redo())
    #expect(read.session.present == before)
  }

  @Test func keepsEveryEditAsItWasWritten() throws {
    var work = Workpiece(seed: 9)
    var edits: [Edit] = []
    for _ in 0..<20 { edits.append(try work.make(work.change())) }
    let read = try SessionDocument.read(work.session.document).session
    for (index, edit) in edits.enumerated() {
      #expect(try read.log.edit(index + 1).json == edit.json)
    }
    #expect(read.log.lastID == edits.last?.id)
  }
}
