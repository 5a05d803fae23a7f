import FactModel
import Glibc
import SessionFiles
import TestSupport

/// Two of these at once on one session: each says how many edits it made durable.
struct Race {
  private let folder: SessionFolder

  init(_ folder: SessionFolder) {
    self.folder = folder
  }

  func run(times: Int) throws {
    var made = 0
    var work = SampleWork(seed: UInt64(getpid()))
    while made < times {
      let opened = try SessionFile.open(name: "race", in: folder)
      for notice in opened.notices { say(notice, on: 2) }
      guard opened.file.readOnlyReason == nil else {
        usleep(200)
        continue
      }
      work.resume(opened.session)
      try work.edit()
      try opened.file.makeDurable(work.session)
      made += 1
      for notice in try opened.file.close(work.session) { say(notice, on: 2) }
    }
    say("\(made)")
  }
}
