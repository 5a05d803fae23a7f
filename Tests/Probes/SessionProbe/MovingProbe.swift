import FactModel
import SessionFiles
import SessionLibrary
import TestSupport
import Workbench

/// A session that is moved from place to place, the same way every time.
struct MovingProbe {
  private static let edits = 5
  private static let positions = [
    SessionPosition(.desk, "probe"), SessionPosition(.desk, "second"),
    SessionPosition(.archive, "second"), SessionPosition(.desk, "second"),
    SessionPosition(.trash, "second"), SessionPosition(.desk, "probe"),
  ]
  private let folder: SessionFolder

  init(_ folder: SessionFolder) {
    self.folder = folder
  }

  /// Begins a session and moves it; says `ack N` when N edits and moves are durable.
  func work() throws(Problem) {
    var work = SampleWork()
    let file = try SessionFile.create(name: "probe", in: folder)
    for number in 1...Self.edits {
      do {
        try work.edit()
      } catch {
        throw Problem(.damaged, "\(error)")
      }
      try file.makeDurable(work.session)
      say("ack \(number)")
    }
    _ = try file.close(work.session)
    for (number, position) in Self.positions.enumerated().dropFirst() {
      let from = Self.positions[number - 1]
      let how = SessionMove("move", by: "probe", at: Timestamp(milliseconds: number))
      _ = try folder.move(from, to: position, how)
      say("ack \(Self.edits + number)")
    }
  }

  /// Looks for the session where it must be: where the last acknowledged move put it, or the next.
  func check(acknowledged: Int) throws(Problem) {
    folder.settle()
    var found: [SessionPosition] = []
    for place in SessionPlace.allCases {
      for listing in try folder.folder(place).sessions() {
        found.append(SessionPosition(place, listing.name))
      }
    }
    if found.isEmpty, acknowledged == 0 {
      // What was being written of it goes when the next session is begun.
      var work = SampleWork()
      do { try work.edit() } catch { throw Problem(.damaged, "\(error)") }
      return try SessionFile.create(name: "other", in: folder).makeDurable(work.session)
    }
    let moved = max(0, acknowledged - Self.edits)
    let allowed = Self.positions[moved...min(moved + 1, Self.positions.count - 1)]
    guard found.count == 1, let position = found.first, allowed.contains(position) else {
      throw Problem(.damaged, "after \(acknowledged) it is at \(found)")
    }
    let place = folder.folder(position.place)
    let opened = try SessionFile.open(name: position.name, in: place)
    guard opened.file.readOnlyReason == nil,
      opened.session.log.count >= min(acknowledged, Self.edits)
    else { throw Problem(.damaged, "\(opened.session.log.count) edits are there") }
    _ = try opened.file.close(opened.session)
    let findings = try SessionVerification.verify(position.name, in: place)
    guard findings.isEmpty else { throw Problem(.damaged, "\(findings)") }
    // And it can be moved on.
    let how = SessionMove("move", by: "probe", at: Timestamp(milliseconds: 0))
    _ = try folder.move(position, to: SessionPosition(.desk, "third"), how)
    say("at \(position)")
  }
}
