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
    print("open folded", try Self.median(5) { _ = try SessionFile.open(name: "bench", in: folder) })
    let opened = try SessionFile.open(name: "bench", in: folder)
    let before = opened.session.log.count
    work.resume(opened.session)
    try measureAppending(&work, opened.file)
    while work.session.log.count < before + journal { try work.edit() }
    try opened.file.makeDurable(work.session)
    print("in the journal", work.session.log.count - before)
  }

  /// Measures opening with the journal as it is, folding, and opening what is folded.
  static func openLeft(_ folder: SessionFolder, times: Int) throws {
    func open() throws -> (file: SessionFile, session: Session, notices: [String]) {
      try SessionFile.open(name: "bench", in: folder)
    }
    print("open with the journal", try Self.median(times) { _ = try open() })
    let opened = try open()
    let start = Self.milliseconds()
    _ = try opened.file.close(opened.session)
    print("fold", milliseconds() - start)
    print("open folded", try Self.median(times) { _ = try open() })
  }

  /// Appends the bytes of a journal line to a bare file, and makes an edit durable, by turns.
  private func measureAppending(_ work: inout SampleWork, _ file: SessionFile) throws {
    let bare = Glibc.open("\(folder.path)/bare", O_WRONLY | O_CREAT | O_APPEND | O_TRUNC, 0o600)
    defer { close(bare) }
    var bareTimes: [Double] = []
    var durableTimes: [Double] = []
    var wholeTimes: [Double] = []
    for round in 0..<400 {
      let start = Self.milliseconds()
      try work.bigEdit(bytes: 2000)
      let middle = Self.milliseconds()
      try file.makeDurable(work.session)
      let end = Self.milliseconds()
      if round == 0 { print("first edit", end - middle) }
      durableTimes.append(end - middle)
      wholeTimes.append(end - start)
      let line =
        Array(work.session.log.line(work.session.log.count)) + Array(repeating: 65, count: 24)
      let bareStart = Self.milliseconds()
      write(bare, line, line.count)
      fdatasync(bare)
      bareTimes.append(Self.milliseconds() - bareStart)
    }
    let base = Self.middle(bareTimes)
    print("bare", base, "durable", Self.middle(durableTimes), "with apply", Self.middle(wholeTimes))
    print("ratio", Self.middle(durableTimes) / base, "with apply", Self.middle(wholeTimes) / base)
  }

  private static func median(_ times: Int, _ body: () throws -> Void) rethrows -> Double {
    var all: [Double] = []
    for _ in 0..<times {
      let start = Self.milliseconds()
      try body()
      all.append(Self.milliseconds() - start)
    }
    return middle(all)
  }

  private static func middle(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

  private static func milliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}
