import Glibc
import TestSupport
import Testing

/// Whatever is given to it, the program says what is wrong and writes over nothing.
struct BadInputTests {
  /// Runs the program on a file and returns what it says.
  private func refusal(_ bytes: [UInt8], _ name: String = "file.txt") throws -> (String, Int) {
    let program = try DeskProgram()
    try program.folder.write(name, bytes)
    let result = try program.run([name, "-c", "show"])
    #expect(result.status == .exited(1))
    #expect(result.output == "")
    #expect(result.error.hasPrefix(name + ": "), "\(result.error)")
    #expect(program.folder.read(name) == bytes)
    return (result.error, TemporaryFolderNames.list(program.folder["sessions"]).count)
  }

  @Test func refusesBinaryFiles() throws {
    let elf: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 500)
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array(0...255)
    for bytes in [elf, png, Array("%PDF-1.7\n".utf8) + [0, 1, 2, 0xFF]] {
      let (_, sessions) = try refusal(bytes)
      #expect(sessions == 0)
    }
  }

  @Test(arguments: ["", " \n\t\r\n ", "\u{FEFF}"])
  func refusesEmptyFiles(_ text: String) throws {
    #expect(try refusal(Array(text.utf8)).1 == 0)
  }

  private static let body = "Ein Titel für heute\n\nDer Bürgermeister sagte: „Ja“ – café."

  @Test func readsUTF16() throws {
    for isBig in [true, false] {
      var bytes: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
      for unit in Self.body.utf16 {
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        bytes += isBig ? pair : pair.reversed()
      }
      let program = try DeskProgram()
      try program.folder.write("a.txt", bytes)
      let result = try program.run(["a.txt", "-c", "show 1"])
      #expect(result.status == .exited(0))
      #expect(result.output.contains("„Ja“ – café"))
      #expect(result.error.contains("UTF-16"))
      #expect(program.folder.read("a.txt") == bytes)
    }
  }

  @Test func readsLatin1() throws {
    let bytes = "Ein Titel für heute\n\nDer Bürgermeister sagte es im Café.".unicodeScalars
      .map { UInt8($0.value) }
    let program = try DeskProgram()
    try program.folder.write("a.txt", bytes)
    let result = try program.run(["a.txt", "-c", "show 1"])
    #expect(result.status == .exited(0))
    #expect(result.output.contains("Der Bürgermeister sagte es im Café."))
    #expect(!result.error.isEmpty)
  }

  @Test func refusesWhatMayNotBeRead() throws {
    guard geteuid() != 0 else { return }
    let program = try DeskProgram()
    chmod(program.folder["article.txt"], 0)
    let result = try program.run(["article.txt", "-c", "show"])
    #expect(result.status == .exited(1))
    #expect(result.error.hasPrefix("article.txt: "))
  }

  @Test func refusesFilesOverTheLimit() throws {
    let program = try DeskProgram()
    try program.folder.write("big.txt", "x")
    #expect(truncate(program.folder["big.txt"], 200_000_000) == 0)
    let result = try program.run(["big.txt", "-c", "show"])
    #expect(result.status == .exited(1))
    #expect(result.error.contains("MB"), "\(result.error)")
  }

  @Test func readsOneLineOfMegabytes() throws {
    let program = try DeskProgram()
    let sentence = "It was said in the town that the river rose by two metres in a night. "
    let text = String(
      repeating: sentence,
      count: TestLength.rounds(2, long: 10) * 1_000_000 / sentence.utf8.count
    )
    try program.folder.write("long.txt", "A title of its own\n\n" + text + "\n")
    let result = try program.run(["long.txt", "-c", "1.2 f why", "-c", "show 1.2"])
    #expect(result.status == .exited(0), "\(result.error)")
    #expect(result.output.contains("c1 1.2 False — why"))
  }

  @Test func refusesDevicesAndFIFOs() throws {
    let program = try DeskProgram()
    mkfifo(program.folder["pipe"], 0o600)
    for name in ["pipe", "/dev/zero", "/dev/null"] {
      let result = try program.run([name, "-c", "show"])
      #expect(result.status == .exited(1), "\(name)")
      #expect(result.error.hasPrefix(name), "\(result.error)")
    }
  }

  @Test func escapeSequencesDoNotReachTheTerminal() throws {
    let hostile = "\u{1B}[31mred\u{1B}]0;title\u{7} \u{9B}2J \u{0}nul \u{202E}back \u{8}\u{7F}"
    let program = try DeskProgram()
    try program.folder.write(
      "a.txt",
      "A title \u{1B}[2J of it\n\nThe sentence \u{1B}]0;x\u{7} is \u{9B}31m here for us.\n"
    )
    for run in [
      [
        "a.txt", "-c", "show", "-c", "f \(hostile)", "-c", "c1 note \(hostile)", "-c", "show c1",
        "-c", "list", "-c", "history", "-c", "export markdown",
      ],
      ["a.txt", "-c", hostile], ["a.txt", "-c", "show @\(hostile)"], [hostile], ["-s", hostile],
      ["--\(hostile)"], ["read", "a.txt"], ["read", "--json", "a.txt", hostile],
      ["a.txt", "--json", "-c", "show", "-c", "list"],
    ] {
      let arguments = run.map { $0.replacing("\u{0}", with: "") }
      let result = try program.run(arguments)
      for bytes in [result.outputBytes, result.errorBytes] {
        #expect(!bytes.contains { $0 < 32 && $0 != 10 || $0 == 127 }, "\(arguments)")
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(
          !text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) || $0.value == 0x202E },
          "\(arguments)"
        )
      }
    }
    let name = TemporaryFolderNames.list(program.folder["sessions"])[0]
    let file = program.folder.read("sessions/" + name) ?? []
    #expect(!file.contains { $0 < 32 && $0 != 10 })
  }

  /// What a session file may look like that is none, and a word of what is said of it.
  @Test(arguments: [
    ("", "cannot be read"), ("{", "cannot be read"), ("not json", "cannot be read"),
    ("{\"format\":\"factdesk-session\",\"version\":1}", "cannot be read"),
    ("{\"format\":\"factdesk-session\",\"version\":7}", "version 7"),
    ("\u{0}\u{0}", "cannot be read"),
    (String(repeating: "[", count: 100_000), "cannot be read"),
  ])
  func leavesDamagedSessionsAlone(_ row: (text: String, words: String)) throws {
    let program = try DeskProgram()
    try program.folder.write("sessions/china.json", row.text)
    for arguments in [["-s", "china", "-c", "f"], ["-s", "china", "-c", "list"]] {
      let result = try program.run(arguments)
      #expect(result.status == .exited(1))
      #expect(result.error.contains(row.words), "\(result.error)")
      #expect(result.error.hasPrefix("sessions/china.json: "))
    }
    #expect(program.folder.read("sessions/china.json") == Array(row.text.utf8))
    let listed = try program.run(["sessions"])
    #expect(listed.error.contains("sessions/china.json"))
    #expect(try program.run(["article.txt", "-c", "f"]).status == .exited(0))
    #expect(program.folder.read("sessions/china.json") == Array(row.text.utf8))
  }

  @Test func noSecondSessionIsBegunBehindOneThatCannotBeOpened() throws {
    let program = try DeskProgram()
    _ = try program.run(["article.txt", "-c", "f"])
    let name = program.sessionName()
    let damaged = Array(String(decoding: program.session(), as: UTF8.self).dropLast(2).utf8)
    try program.folder.write("sessions/\(name).json", damaged)
    let result = try program.run(["article.txt", "-c", "t"])
    #expect(result.status == .exited(1))
    #expect(
      result.error.contains("the session \(name) on this article cannot be opened"),
      "\(result.error)"
    )
    #expect(result.error.contains("--new begins another"), "\(result.error)")
    let files = TemporaryFolderNames.list(program.folder["sessions"])
    #expect(files.filter { $0.hasSuffix(".json") } == [name + ".json"])
    #expect(program.session(name) == damaged)
  }

  @Test func noticesAChangedArticleText() throws {
    let program = try DeskProgram()
    _ = try program.run(["article.txt", "-c", "f"])
    let text = String(decoding: program.session(), as: UTF8.self)
    let changed = text.replacing("Google tag", with: "Google tug")
    #expect(changed != text)
    try program.folder.write("sessions/\(program.sessionName()).json", changed)
    let result = try program.run(["-s", "china", "-c", "f"])
    #expect(result.status == .exited(1))
    #expect(String(decoding: program.session(), as: UTF8.self) == changed)
  }
}
