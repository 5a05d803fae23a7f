import FactModel
import Glibc
import TestSupport
import Testing

@testable import ChildProcesses

/// Shell scripts in a folder of the test's own stand for the programs of the system.
@Suite(.serialized) struct HelperProgramTests {
  private let folder: TemporaryFolder

  init() throws {
    signal(SIGPIPE, SIG_IGN)
    folder = try TemporaryFolder()
  }

  private func helper(_ script: String) throws -> HelperProgram {
    try folder.write("reader", "#!/bin/sh\n" + script)
    chmod(folder["reader"], 0o700)
    let search = ProgramSearch(path: folder.path + ":/usr/bin:/bin")
    return HelperProgram("reader", package: "reader-tools", search: search)
  }

  private func problem(_ body: () throws(Problem) -> HelperProgram.Outcome) -> Problem? {
    do throws(Problem) {
      let outcome = try body()
      Issue.record("ended with \(outcome.status)")
      return nil
    } catch {
      return error
    }
  }

  @Test func handsOnInputArgumentsAndOutput() throws {
    let input = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let outcome = try helper("cat; printf '%s' \"$1\" \"$2\" >&2").run(
      ["a b", "$(c); 'd"],
      input: input
    )
    #expect(outcome.isSuccess)
    #expect(outcome.output == input)
    #expect(outcome.complaints == ["a b$(c); 'd"])
  }

  @Test func startsItInAnEmptyEnvironmentWithoutTheTerminal() throws {
    let outcome = try helper("env -u PWD -u _ -u OLDPWD -u SHLVL | sort").run([])
    let path = folder.path
    let expected = "HOME=/nonexistent\nLC_ALL=C.UTF-8\nPATH=\(path):/usr/bin:/bin\n"
    #expect(String(decoding: outcome.output, as: UTF8.self) == expected)
  }

  @Test func tellsHowAProgramFailed() throws {
    let outcome = try helper("echo first >&2; echo second >&2; exit 3").run([], input: [1, 2, 3])
    #expect(outcome.status == .exited(3))
    #expect(outcome.complaints == ["first", "second"])
    #expect(try helper("kill -SEGV $$").run([]).status == .signalled(SIGSEGV))
  }

  @Test func keepsOnlyTheFirstComplaints() throws {
    let outcome = try helper("yes complaint | head -n 100000 >&2").run([])
    #expect(outcome.complaints == Array(repeating: "complaint", count: 10))
  }

  @Test func namesThePackageOfAProgramThatIsMissing() {
    let helper = HelperProgram("reader", package: "reader-tools", search: ProgramSearch(path: "/"))
    let problem = problem { () throws(Problem) in try helper.run([]) }
    #expect(problem?.what == "reader is not installed")
    #expect(problem?.remedy == "Install it: apt install reader-tools")
  }

  @Test func looksForProgramsInAbsoluteFoldersOnly() throws {
    try folder.write("reader", "no program")
    mkdir(folder["tool"], 0o700)
    let search = ProgramSearch(path: ".::\(folder.path)")
    #expect(search.path == folder.path)
    #expect(search.find("reader") == nil)
    #expect(search.find("tool") == nil)
  }

  static let endless: [(name: String, script: String, message: String)] = [
    ("hang", "sleep 1000", "reader takes more than 1 seconds and was stopped"),
    (
      "outputs closed", "exec >&- 2>&-; sleep 1000",
      "reader takes more than 1 seconds and was stopped"
    ),
    ("output", "exec yes", "reader wrote more than 2 MB and was stopped"),
    ("processor", "while :; do :; done", "reader takes more than 1 seconds and was stopped"),
  ]

  @Test(arguments: endless)
  func stopsWhatGoesBeyondALimit(_ row: (name: String, script: String, message: String)) throws {
    let helper = try helper(row.script)
    let limits = HelperLimits(
      seconds: row.name == "processor" ? 60 : row.name == "output" ? 30 : 1,
      processorSeconds: 1,
      output: 2_000_000
    )
    #expect(
      problem { () throws(Problem) in try helper.run([], limits: limits) }?.what
        == row.message
    )
  }

  @Test func givesAProgramNoMoreMemoryThanTheLimit() throws {
    let limits = HelperLimits(memory: 64 << 20)
    let outcome = try helper("exec dd if=/dev/zero of=/dev/null bs=200M count=1").run(
      [],
      limits: limits
    )
    #expect(outcome.status == .exited(1))
    #expect(outcome.complaints.contains { $0.contains("memory") })
  }

  @Test func endsWhatTheProgramStartedWithIt() throws {
    let helper = try helper("sleep 1000 & echo $! > \(folder["child"]); wait")
    let problem = problem { () throws(Problem) in
      try helper.run([], isCancelled: { folder.read("child")?.last == UInt8(ascii: "\n") })
    }
    #expect(problem?.what == "interrupted")
    let text = String(decoding: folder.read("child") ?? [], as: UTF8.self)
    let child = try #require(Int32(text.split(separator: "\n").first ?? ""))
    // Its parent is gone, so it stays a zombie only until init looks.
    var rest = 500
    while rest > 0, kill(child, 0) == 0, !isZombie(child) {
      usleep(10_000)
      rest -= 1
    }
    #expect(rest > 0)
  }

  private func isZombie(_ process: pid_t) -> Bool {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return true }
    defer { fclose(file) }
    let line = [UInt8](unsafeUninitializedCapacity: 512) { buffer, count in
      count = fread(buffer.baseAddress, 1, 512, file)
    }
    return String(decoding: line, as: UTF8.self).contains(") Z ")
  }
}
