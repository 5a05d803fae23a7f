import Interchange
import LineReading
import TestSupport
import Testing
import Verbs
import Workbench

/// Whatever stands in articles, sessions and typed lines, nothing of it steers a terminal: every
/// command that prints, fed with every control character, through a pseudo-terminal.
struct RawOutputTests {
  /// Every control character of ASCII and Latin-1 that a line can hold, those that turn the direction of
  /// text, those that end lines elsewhere, and sequences that terminals obey.
  private static let hostile: String = {
    var text = String.UnicodeScalarView()
    let ranges: [ClosedRange<UInt32>] = [
      0x01...0x09, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x061C...0x061C, 0x200E...0x200F,
      0x2028...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB,
    ]
    text.append(contentsOf: ranges.joined().compactMap { Unicode.Scalar($0) })
    return String(text) + "\u{1B}]0;title\u{7}\u{1B}[31m\u{1B}[2J"
  }()

  private static func isRaw(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  /// Something hostile in every field that takes text.
  private static var setting: [String] {
    let h = hostile
    return [
      "source x\(h)y", "source @1 title=«t\(h)t» publisher=«p\(h)» slug=reg",
      "source B slug=insider",
      "1.1 f @1 r\(h)r", "2.1 t @1", "c1 note n\(h)n", "c1 question q\(h)?",
      "answer c1 1 @1 a\(h)a",
      "restate c1 s\(h)s.", "finding omission 1.1 f\(h)f", "c1 fix x\(h)x", "flag legal c1 l\(h)l",
      "claimant c1 N\(h)N, R\(h)R", "kind c1 k\(h)k", "tag c1 t\(h)g", "query author c1 q\(h)q",
      "contact c1 P\(h)P by phone: w\(h)w", "evidence c1 @1 supports «u\(h)u» at v\(h)v",
      "keep @1 text T\(h)T two metres", "items",
      "article publisher=«P\(h)P» url=https://example.org/",
      "reply k1 on-record c1 r\(h)r", "assign c1 A\(h)A", "risk c2 r\(h)r", "set outlet o\(h)o",
      "rename s1",
    ]
  }

  /// Verbs behind which there is nothing to see, or another session.
  private static let last: Set<String> = [
    "delete", "archive", "new", "open", "rename", "save", "undelete", "unarchive", "forget",
    "restore", "config", "blind", "merge",
  ]

  /// The examples of every command, every format shown, and every command behind which something hostile stands.
  private static var lines: [String] {
    var lines: [String] = []
    for command in CommandTable.commands
    where !["quit", "watch", "!", "review"].contains(command.name) {
      lines += command.examples
      lines.append("\(command.name) \(hostile)")
    }
    lines += FormatTable.names.map { "export \($0)" }
    lines += [
      "export markdown", "report html", "list reasons", "show", "show c1", "fixes diff",
      "reload b.txt", "diff", "stale", "history", "versions diff 0", "show @\(hostile)", hostile,
      "/\(hostile)", "export csv out.csv",
    ]
    func isLast(_ line: String) -> Bool { last.contains(String(line.prefix { $0 != " " })) }
    return lines.filter { !isLast($0) } + lines.filter(isLast)
  }

  @Test func noCommandSteersATerminal() throws {
    let program = try DeskProgram()
    let h = Self.hostile
    let article = """
      A title \(h) here

      The river \(h) rose by two metres. “Nobody \(h) had seen it,” the mayor, Jane \(h) Roe, said.

      The bridge was closed for 12 \(h) days.

      """
    try program.folder.write("a.txt", article)
    try program.folder.write("b.txt", article.replacing("two", with: "three"))
    func script(_ lines: [String]) throws {
      try program.folder.write("script", lines.joined(separator: "\n") + "\n")
    }
    try script(Self.setting)
    let set = try program.run(["a.txt", "--keep-going", "-f", "script"])
    #expect(!set.error.contains("cannot"), "\(set.error)")
    try script(Self.lines + ["show c1"])
    for arguments in [
      ["--keep-going", "-a", "-f", "script"], ["-c", "review", "-c", "?", "-c", "o"],
      ["-c", "review items", "-c", "?"], ["-c", "review list", "-c", "?"],
    ] {
      let terminal = try program.terminal(["-s", "s1", "--no-rc"] + arguments)
      _ = try terminal.waitForExit()
      let seen = String(decoding: terminal.transcript, as: UTF8.self)
      #expect(seen.count > 200, "\(arguments)")
      let raw = seen.unicodeScalars.split(separator: "\n").filter { $0.contains(where: Self.isRaw) }
      #expect(raw.map { String($0).debugDescription } == [], "\(arguments)")
    }
    // A file has the characters themselves.
    let file = String(decoding: program.folder.read("out.csv") ?? [], as: UTF8.self)
    #expect(file.contains("\u{202E}"))
  }
}
