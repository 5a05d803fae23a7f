package import FactModel
import Glibc

/// A program of the system that reads a format for us: `pandoc`, `pdftotext`.
///
/// It gets bytes on standard input and answers on standard output, in an empty environment, without
/// the terminal, within limits. `SIGPIPE` must be ignored in our process.
package struct HelperProgram: Sendable {
  package let name: String
  /// The Debian package that has it.
  package let package: String
  private let search: ProgramSearch

  package init(_ name: String, package: String, search: ProgramSearch = ProgramSearch()) {
    self.name = name
    self.package = package
    self.search = search
  }

  /// What a program left behind that ended by itself.
  package struct Outcome: Sendable {
    package var status: ChildStatus
    /// Everything it wrote to standard output.
    package var output: [UInt8]
    /// The first lines it wrote to standard error; anything can be in them.
    package var complaints: [String]

    package var isSuccess: Bool { status == .exited(0) }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - input: What it finds on standard input.
  ///   - folder: Where it works and has its temporary files; nil for our own working folder.
  ///   - limits: What it may use up.
  ///   - isCancelled: Asked about ten times a second; true ends the program.
  ///   - document: The name of what it reads, which problems then have as their place.
  /// - Returns: How it ended and what it wrote.
  /// - Throws: A problem when it is not there, goes beyond a limit, or was cancelled.
  package func run(
    _ arguments: [String],
    input: [UInt8] = [],
    in folder: HelperFolder? = nil,
    limits: HelperLimits = HelperLimits(),
    isCancelled: @escaping () -> Bool = { false },
    document: String? = nil
  ) throws(Problem) -> Outcome {
    do throws(Problem) {
      return try runToEnd(arguments, input, folder?.path, limits, isCancelled)
    } catch {
      var problem = error
      if let document { problem.place = Problem.Place(file: document) }
      throw problem
    }
  }

  private func runToEnd(
    _ arguments: [String],
    _ input: [UInt8],
    _ folder: String?,
    _ limits: HelperLimits,
    _ isCancelled: @escaping () -> Bool
  ) throws(Problem) -> Outcome {
    let program = try search.require(name, package: package)
    let pipes = try HelperPipes()
    let patience = HelperPatience(seconds: limits.seconds, isCancelled: isCancelled)
    var spawn = limited(program, arguments, limits, pipes)
    if let folder { try work(in: folder, &spawn) }
    let child = try spawn.start()
    pipes.closeChildEnds()
    let end = pipes.exchange(input, outputLimit: limits.output, patience)
    let (status, lastEnd) = wait(for: child, end, patience)
    switch lastEnd {
    case .closed: break
    case .cancelled: throw Problem(.interrupted, "interrupted")
    case .outOfTime: throw tooMuch("takes more than \(Int(limits.seconds)) seconds", limits)
    case .tooLong: throw tooMuch("wrote more than \(limits.output / 1_000_000) MB", limits)
    }
    if status == .signalled(SIGXCPU) {
      throw tooMuch("takes more than \(limits.processorSeconds) seconds", limits)
    }
    if status == .signalled(SIGKILL) {
      // The system does so where memory runs out, and behind the limit of time.
      throw tooMuch("takes more time or memory than there is", limits)
    }
    if status == .signalled(SIGABRT) {
      // How programs end that are given no more memory.
      throw tooMuch("needs more than \(limits.memory / 1_000_000) MB of memory", limits)
    }
    return Outcome(status: status, output: pipes.output, complaints: pipes.complaints)
  }

  /// The program behind `prlimit`, which sets the limits and then becomes it.
  ///
  /// A limit set from outside comes too late for programs that look at it when they start, as
  /// Haskell's do. Every Debian has `prlimit`; on another system the limits of time and output
  /// still hold.
  private func limited(
    _ program: String,
    _ arguments: [String],
    _ limits: HelperLimits,
    _ pipes: HelperPipes
  ) -> Spawn {
    var spawn = Spawn(
      path: program,
      arguments: arguments,
      environment: ["PATH=\(search.path)", "LC_ALL=C.UTF-8", "HOME=/nonexistent"],
      descriptors: pipes.forChild,
      hasOwnGroup: true
    )
    if let prlimit = ProgramSearch(path: "/usr/bin:/bin").find("prlimit") {
      spawn.path = prlimit
      spawn.arguments =
        [
          "--data=\(limits.memory)",
          "--cpu=\(limits.processorSeconds):\(limits.processorSeconds + 1)",
          "--core=0", "--", program,
        ] + arguments
    }
    return spawn
  }

  /// Has `env` change to a folder first: another thread of ours may need our own.
  private func work(in folder: String, _ spawn: inout Spawn) throws(Problem) {
    let env = try ProgramSearch(path: "/usr/bin:/bin").require("env", package: "coreutils")
    spawn.arguments = ["--chdir=\(folder)", "--", spawn.path] + spawn.arguments
    spawn.path = env
    spawn.environment.append("TMPDIR=\(folder)")
  }

  /// Waits for the end of a program that closed its outputs; ends every other one, with all that it
  /// started.
  private func wait(
    for child: pid_t,
    _ end: HelperPipes.End,
    _ patience: HelperPatience
  ) -> (ChildStatus, HelperPipes.End) {
    var end = end
    var status: Int32 = 0
    while end == .closed {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return (ChildStatus(wait: status), end) }
      if ended < 0, errno != EINTR { return (.exited(-1), end) }
      if let reason = patience.reasonToStop { end = reason } else { usleep(2000) }
    }
    kill(-child, SIGKILL)
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return (ChildStatus(wait: status), end)
  }

  private func tooMuch(_ what: String, _ limits: HelperLimits) -> Problem {
    Problem(
      .damaged,
      "\(name) \(what) and was stopped",
      remedy: limits.remedy
    )
  }
}
