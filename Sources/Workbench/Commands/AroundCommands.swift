import FactModel

let aroundCommands: [Command] = [
  Command(
    "again",
    group: .session,
    usage: [""],
    summary: "do the last command once more",
    examples: ["again"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "again")
    return try desk.repeatLast()
  },
  Command(
    "watch",
    group: .session,
    usage: ["[SECONDS] [Nx] COMMAND"],
    summary: "do a command every 2 seconds, or as often as you say, until ^C",
    details: [
      "Every time is stamped with the clock; the pager stays out of it. Nx ends after N times, which "
        + "a script must say. A command that changes the session is done once."
    ],
    examples: ["watch 0.5 2x status"],
    arguments: [.command]
  ) { desk, scanner throws(Problem) in
    try desk.watch(&scanner)
  },
  Command(
    "time",
    group: .session,
    usage: ["[on | off]"],
    summary: "say how long each command takes, or stop saying it",
    examples: ["time on", "time off"],
    arguments: [.words(["on", "off"])]
  ) { desk, scanner throws(Problem) in
    try desk.setTiming(&scanner)
  },
  Command(
    "!",
    group: .session,
    usage: ["[COMMAND]"],
    summary: "do a command of the shell; alone, open a shell",
    details: [
      "At the prompt the command has the terminal, in a script nothing to read.",
      "Behind show, list and whatever else takes no free text, | COMMAND gives the result to a "
        + "command, > FILE writes it into a file, >> FILE adds it to one, and >| FILE writes over "
        + "what is there without asking. A name with spaces stands in quotation marks.",
    ],
    examples: ["!date", "list | wc -l", "show c1 >| claim.txt"],
    arguments: [.text]
  ) { _, scanner in
    let command = scanner.rest()
    return Reply(effect: .shell(command.isEmpty ? nil : command))
  },
]

extension Desk {
  func repeatLast() throws(Problem) -> Reply {
    guard let line = lastLine else {
      throw Problem(.input, "there is nothing to do again", remedy: "Type a command first.")
    }
    return try performCommand(line)
  }

  func watch(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "watch [SECONDS] [Nx] COMMAND"
    let place = scanner.place()
    var watch = Watch(seconds: 2, command: "")
    if let seconds = Self.seconds(scanner.peekWord()) {
      guard (0.1...86_400).contains(seconds) else {
        throw Problem(.input, "the seconds are between 0.1 and 86400", place: place)
      }
      watch.seconds = seconds
      _ = scanner.word()
    }
    if let times = Self.times(scanner.peekWord()) {
      watch.times = times
      _ = scanner.word()
    }
    watch.command = scanner.rest()
    guard !watch.command.isEmpty else {
      throw Problem(
        .input,
        "the command is missing",
        place: place,
        remedy: "Usage: \(usage). To watch a sentence: watch show 3.2"
      )
    }
    guard isInteractive || watch.times != nil else {
      throw Problem(
        .input,
        "in a script, watch must be told how often",
        place: place,
        remedy: "Say it before the command: watch 2 5x \(Wording.excerpt(watch.command, 40))"
      )
    }
    return Reply(effect: .watch(watch))
  }

  func setTiming(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    guard !scanner.isAtEnd else {
      return Reply("The time of each command is \(settings.tellsTime ? "told" : "not told").")
    }
    let place = scanner.place()
    let word = scanner.word().lowercased()
    try expectEnd(scanner, "time [on | off]")
    guard ["on", "off"].contains(word) else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(word, 40))” is neither on nor off",
        place: place,
        remedy: "Usage: time [on | off]"
      )
    }
    settings.tellsTime = word == "on"
    return Reply("The time of each command is \(settings.tellsTime ? "told" : "not told").")
  }

  /// `2`, `0.5`: digits, and a point between them.
  private static func seconds(_ word: String) -> Double? {
    let parts = word.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { part in
      (1...9).contains(part.count) && part.allSatisfy { (48...57).contains($0) }
    }
    return parts.count <= 2 && areDigits ? Double(word) : nil
  }

  /// `5x`.
  private static func times(_ word: String) -> Int? {
    guard word.hasSuffix("x"), let times = Int(word.dropLast()), times > 0 else { return nil }
    return times
  }
}
