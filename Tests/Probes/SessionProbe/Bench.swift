import FactModel
import Glibc
import SessionFiles
import TestSupport

/// Measures what keeping a session costs; times are medians, in milliseconds.
struct Bench {
  private let folder: SessionFolder
  private let claims: Int
  private let edits: Int
  private let journal: Int

  init(_ folder: SessionFolder, claims: Int, edits: Int, journal: Int) {
    self.folder = folder
    self.claims = claims
    self.edits = edits
    self.journal = journal
  }

  func run() throws {
    var work = SampleWork()
    try work.grow(claims: claims, edits: edits)
    let path = "\(folder.path)/bench.json"
    if !(try folder.sessions().contains { $0.name == "bench" }) {
      _ = try SessionFile.save(work.session, as: "bench", in: folder)
    }
    var status = stat()
    stat(path, &status)
    print("claims \(claims) edits \(edits) file \(Double(status.st_size) / 1e6) MB")
    print("open folded", try median(5) { _ = try SessionFile.open(name: "bench", in: folder) })
    let opened = try SessionFile.open(name: "bench", in: folder)
    let before = opened.session.log.count
    work.resume(opened.session)
    try measureAppending(&work, opened.file)
    while work.session.log.count < before + journal { try work.edit() }
    try opened.file.makeDurable(work.session)
    print(
      "open with \(work.session.log.count - before) in the journal, read only",
      try median(5) { _ = try SessionFile.open(name: "bench", in: folder) }
    )
    let start = milliseconds()
    _ = try opened.file.close(work.session)
    print("fold", milliseconds() - start)
  }

  /// Appends the bytes of a journal line to a bare file, and makes an edit durable, by turns.
  private func measureAppending(_ work: inout SampleWork, _ file: SessionFile) throws {
    let bare = open("\(folder.path)/bare", O_WRONLY | O_CREAT | O_APPEND | O_TRUNC, 0o600)
    defer { close(bare) }
    var bareTimes: [Double] = []
    var durableTimes: [Double] = []
    var wholeTimes: [Double] = []
    for round in 0..<400 {
      let start = milliseconds()
      try work.bigEdit(bytes: 2000)
      let middle = milliseconds()
      try file.makeDurable(work.session)
      let end = milliseconds()
      if round == 0 { print("first edit", end - middle) }
      durableTimes.append(end - middle)
      wholeTimes.append(end - start)
      let line =
        Array(work.session.log.line(work.session.log.count)) + Array(repeating: 65, count: 24)
      let bareStart = milliseconds()
      write(bare, line, line.count)
      fdatasync(bare)
      bareTimes.append(milliseconds() - bareStart)
    }
    let base = middle(bareTimes)
    print("bare", base, "durable", middle(durableTimes), "with apply", middle(wholeTimes))
    print("ratio", middle(durableTimes) / base, "with apply", middle(wholeTimes) / base)
  }

  private func median(_ times: Int, _ body: () throws -> Void) rethrows -> Double {
    var all: [Double] = []
    for _ in 0..<times {
      let start = milliseconds()
      try body()
      all.append(milliseconds() - start)
    }
    return middle(all)
  }

  private func middle(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

  private func milliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}
