import FactModel
import SessionFiles
import TestSupport

/// The same edits every time, so that whoever comes after a crash knows what must be there.
struct Probe {
  private static let name = "probe"
  private static let edits = 40
  private let folder: SessionFolder

  init(_ folder: SessionFolder) {
    self.folder = folder
  }

  /// Makes one edit more: every eighth takes the one before back.
  private func step(_ work: inout SampleWork) throws {
    if work.session.log.count % 8 == 7 { try work.undo() } else { try work.edit() }
  }

  /// Makes the edits; says `ack N` when N of them are durable.
  func work() throws {
    var work = SampleWork()
    var file = try SessionFile.create(name: Self.name, in: folder)
    while work.session.log.count < Self.edits {
      try step(&work)
      acknowledge(work.session, file)
      if work.session.log.count == Self.edits / 2, let next = reopened(file, work.session) {
        file = next
      }
    }
    acknowledge(work.session, file)
    do throws(Problem) {
      for notice in try file.close(work.session) { say(notice, on: 2) }
      say("closed")
    } catch {
      say(error.what, on: 2)
    }
  }

  /// Makes some edits around a replacement of everything that is kept of the session.
  func replace() throws {
    var work = SampleWork()
    var file = try SessionFile.create(name: Self.name, in: folder)
    for number in 1...8 {
      try step(&work)
      acknowledge(work.session, file)
      if number == 3, let next = reopened(file, work.session) { file = next }
      guard number == 6 else { continue }
      do throws(Problem) {
        try file.replaceEverything(with: work.session)
      } catch {
        say(error.what, on: 2)
      }
    }
    acknowledge(work.session, file)
  }

  private func acknowledge(_ session: Session, _ file: SessionFile) {
    do throws(Problem) {
      try file.makeDurable(session)
      say("ack \(file.durableThrough)")
    } catch {
      say(error.what, on: 2)
    }
  }

  /// Closes the session and opens it again; nil if that does not work, and the work goes on in the
  /// file that is open.
  private func reopened(_ file: SessionFile, _ session: Session) -> SessionFile? {
    do throws(Problem) {
      for notice in try file.close(session) { say(notice, on: 2) }
      for _ in 0..<3 {
        let opened = try SessionFile.open(name: Self.name, in: folder)
        if opened.file.readOnlyReason == nil, opened.session.log.count == session.log.count {
          return opened.file
        }
        say(opened.file.readOnlyReason ?? "not all edits are there", on: 2)
      }
    } catch {
      say(error.what, on: 2)
    }
    return nil
  }

  /// Opens what a crash left, compares it with what was made, and works on.
  func check(acknowledged: Int) throws {
    guard try folder.sessions().contains(where: { $0.name == Self.name }) || acknowledged > 0 else {
      return try beginAgain()
    }
    let opened = try SessionFile.open(name: Self.name, in: folder)
    let count = opened.session.log.count
    var work = SampleWork()
    for _ in 0..<count { try step(&work) }
    try demand(opened.file.readOnlyReason == nil, opened.file.readOnlyReason ?? "")
    try demand(count >= acknowledged, "\(count) edits are there of \(acknowledged) acknowledged")
    try demand(opened.session.everything == work.session.everything, "the session is another")
    try step(&work)
    try opened.file.makeDurable(work.session)
    try demand(try opened.file.close(work.session) == [], "closing has something to say")
    let findings = try SessionVerification.verify(Self.name, in: folder)
    try demand(findings.isEmpty, "\(findings)")
    let again = try SessionFile.open(name: Self.name, in: folder)
    try demand(again.notices.isEmpty, "opening again has something to say: \(again.notices)")
    try demand(again.session.log.count == count + 1, "the next edit is lost")
    say("\(count) edits")
  }

  /// Begins the session that a crash kept from being there.
  private func beginAgain() throws {
    let file = try SessionFile.create(name: Self.name, in: folder)
    var work = SampleWork()
    try step(&work)
    try file.makeDurable(work.session)
    try demand(file.name == Self.name, "the name is taken: \(file.takeNotices())")
    try demand(try file.close(work.session) == [], "closing has something to say")
    say("begun again")
  }

  private func demand(_ condition: Bool, _ what: String) throws {
    guard condition else { throw Problem(.damaged, what) }
  }
}
