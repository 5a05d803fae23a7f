import FactModel
import Glibc
import OrderedJSON
import TestSupport
import Testing

/// Several people write at once what is shared, while the server is stopped as by a power cut, clients are killed
/// and frozen, and connections are cut: nothing that was acknowledged is lost, and all come to the same.
@Suite(.enabled(if: DatabaseCluster.isInstalled, "\(DatabaseCluster.skipped)"), .serialized)
struct StoreStormTests {
  private static let people = TestLength.rounds(4, long: 20)
  private static let lines = TestLength.rounds(12, long: 1000)

  /// A command on things that others change, too.
  private static func command(_ random: inout SplitMix64, _ number: Int, by name: String) -> String
  {
    let claim = "c\(Int.random(in: 1...4, using: &random))"
    let text = "\(name) \(number)"
    switch Int.random(in: 0...9, using: &random) {
    case 0, 1:
      return "\(claim) \(["t", "mt", "mf", "f"].randomElement(using: &random) ?? "t") \(text)"
    case 2, 3: return "note \(claim) \(text)"
    case 4: return "restate \(claim) As \(text) has it."
    case 5: return "source \"Paper \(text)\""
    case 6: return "\(Int.random(in: 1...6, using: &random)).1 u \(text)"
    case 7: return "assign \(claim) \(name)"
    case 8: return "undo"
    default: return "central \(claim)"
    }
  }

  @Test func nothingAcknowledgedIsLost() throws {
    let desk = try StoreDesk("storm", hasOwnCluster: true)
    let names = (1...Self.people).map { "P\($0)" }
    _ = try desk.run(
      names[0],
      ["article.txt", "-c", "1.1 f a", "-c", "2.1 t b", "-c", "3.1 t c", "-c", "4.1 f d"]
    )
    for name in names.dropFirst() { _ = try desk.does(name, "list") }
    try storm(desk, names)
    // Whoever was away comes back, once to send, once to hear what others sent; on a busy machine that may
    // take some more turns.
    var findings: [String] = []
    for turn in 0..<10 {
      for name in names { _ = try desk.does(name, "status") }
      findings = try history(desk, names).findings
      if turn > 0, findings.isEmpty { break }
    }
    #expect(findings.isEmpty, "\(findings)")
    #expect(try desk.run(names[0], ["store", "check"]).status == .exited(0))
    let stored = try Int(desk.psql("select number from factdesk.head").dropLast()) ?? 0
    #expect(stored > Self.people * Self.lines / 3, "only \(stored) edits came about")
  }

  /// Each writes a script in pieces; a piece may be killed at any moment, and the next goes on.
  private func storm(_ desk: StoreDesk, _ names: [String]) throws {
    var random = SplitMix64(seed: 23)
    var scripts: [String: [String]] = [:]
    for name in names {
      scripts[name] = (1...Self.lines).map { Self.command(&random, $0, by: name) }
    }
    var number = 0
    while scripts.values.contains(where: { !$0.isEmpty }) {
      var running: [Writer] = []
      for name in names {
        guard let left = scripts[name], !left.isEmpty else { continue }
        let piece = min(left.count, Int.random(in: 2...6, using: &random))
        running.append(try Writer(desk, name, Array(left[..<piece])))
        scripts[name] = Array(left[piece...])
      }
      number += 1
      usleep(UInt32.random(in: 50_000...400_000, using: &random))
      switch number % 4 {
      case 0: try desk.cluster.restart()
      case 1: running.randomElement(using: &random)?.signal(SIGKILL)
      case 2:
        let frozen = running.randomElement(using: &random)
        frozen?.signal(SIGSTOP)
        usleep(300_000)
        frozen?.signal(SIGCONT)
      default:
        _ = try? desk.psql(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
          """
        )
      }
      for writer in running { writer.wait() }
    }
  }

  private func history(_ desk: StoreDesk, _ names: [String]) throws -> StoreHistory {
    let rows = try desk.psql(
      """
      select number || ' ' || id || ' ' || coalesce((select string_agg(p.value, ',')
        from json_array_elements_text(body->'parents') p), '') from factdesk.edit order by number
      """
    )
    let entries = rows.split(separator: "\n").map { row in
      let words = row.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      return StoreHistory.Entry(
        number: Int(words[0]) ?? 0,
        id: words[1],
        parents: words[2].split(separator: ",").map(String.init)
      )
    }
    var copies: [(edits: [String], file: [UInt8])] = []
    var acknowledged: [String] = []
    for name in names {
      let bytes = try desk.copy(name)
      let session = try SessionDocument.read(bytes).session
      let edits = stride(from: 1, through: session.log.count, by: 1).compactMap(session.log.id)
      copies.append((edits.map(\.description), bytes))
      // What stands in a copy's file was acknowledged there.
      acknowledged += edits.map(\.description)
    }
    let head = Int(try desk.psql("select number from factdesk.head").dropLast()) ?? 0
    return StoreHistory(head: head, entries: entries, copies: copies, acknowledged: acknowledged)
  }

  /// What the checker must find, each put in by hand.
  @Test func theCheckerFindsWhatIsPlanted() {
    let good = StoreHistory(
      head: 3,
      entries: [
        .init(number: 1, id: "a", parents: []), .init(number: 2, id: "b", parents: ["a"]),
        .init(number: 3, id: "c", parents: ["a", "b"]),
      ],
      copies: [(["a", "b", "c"], [1]), (["a", "b", "c"], [1])],
      acknowledged: ["a", "b", "c"]
    )
    #expect(good.findings.isEmpty)
    var lost = good
    lost.acknowledged.append("d")
    #expect(lost.findings == ["d was acknowledged and is not on the store"])
    var gap = good
    gap.entries[2].number = 4
    gap.head = 4
    #expect(gap.findings == ["the numbers have a gap, or one twice"])
    var twice = good
    twice.entries[2].id = "b"
    #expect(twice.findings.contains("an edit is there twice"))
    var early = good
    early.entries[1].parents = ["c"]
    #expect(early.findings == ["edit 2 follows one that is not before it"])
    var apart = good
    apart.copies[1].file = [2]
    #expect(apart.findings == ["copy 1 reads otherwise than copy 0"])
    var lacking = good
    lacking.copies[1].edits.removeLast()
    #expect(lacking.findings == ["copy 1 has other edits than the store"])
  }

  /// A function that acknowledges every third edit without keeping it is found out.
  @Test func aStoreThatLosesEditsIsFoundOut() throws {
    let desk = try StoreDesk("planted")
    _ = try desk.run("Ada", ["article.txt", "-c", "1.1 f a"])
    _ = try desk.psql(
      """
      create function factdesk.lose() returns trigger language plpgsql as
        $$ begin return case when new.number % 3 = 0 then null else new end; end $$;
      create trigger lose before insert on factdesk.edit for each row execute function factdesk.lose();
      grant execute on function factdesk.lose() to public
      """
    )
    _ = try desk.does("Ada", "note c1 b", "2.1 t c", "3.1 t d", "4.1 t e")
    let findings = try history(desk, ["Ada"]).findings
    #expect(findings.contains { $0.hasSuffix("was acknowledged and is not on the store") })
    #expect(try desk.run("Ada", ["store", "check"]).status == .exited(1))
  }
}

/// Somebody at work beside the test.
private final class Writer {
  private let child: pid_t

  init(_ desk: StoreDesk, _ name: String, _ commands: [String]) throws {
    let program = try desk.program(name)
    try program.folder.write("script", commands.joined(separator: "\n") + "\n")
    let environment = program.environment.merging(["FACTDESK_STORE": desk.address]) { $1 }
    child = try ChildProcess.start(
      DeskProgram.path,
      ["--by", name, "-s", "china", "--keep-going", "-f", "script"],
      environment: environment,
      folder: program.folder.path
    )
  }

  func signal(_ number: Int32) { kill(child, number) }

  func wait() {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }
}
