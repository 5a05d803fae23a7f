import Glibc
import TestSupport

/// A golden file of command lines with what they answer.
///
/// A line `$ factdesk …` runs the program, `$ cat FILE` shows a file, `$ write FILE TEXT` makes one.
/// Lines `< …` below it are its standard input. What follows is what came out: standard output as
/// it is, standard error behind `! `, a status that is not 0 behind `? `.
struct Transcript {
  private struct Step {
    var command: String
    var input: [String] = []
  }

  private let file: String
  private let steps: [Step]

  init(_ name: String) {
    file = "Tests/AcceptanceTests/Transcripts/\(name).txt"
    let bytes = GoldenFile.read(ProjectFolder.path + "/" + file) ?? []
    var steps: [Step] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if line.hasPrefix("< "), !steps.isEmpty {
        steps[steps.count - 1].input.append(String(line.dropFirst(2)))
      }
    }
    self.steps = steps
  }

  /// Plays the transcript in a new folder and compares it with the file.
  func check() throws {
    let program = try DeskProgram()
    let parts = try steps.map { step in
      var text = "$ \(step.command)\n"
      for line in step.input { text += "< \(line)\n" }
      return text + Self.normalised(try play(step, program), program)
    }
    try GoldenFile.check(parts.joined(separator: "\n"), against: file)
  }

  private func play(_ step: Step, _ program: DeskProgram) throws -> String {
    let words = Self.words(step.command)
    switch words.first {
    case "cat": return String(decoding: program.folder.read(words[1]) ?? [], as: UTF8.self)
    case "write":
      try program.folder.write(words[1], words[2].replacing("\\n", with: "\n"))
      return ""
    default:
      let input = step.input.map { $0 + "\n" }.joined()
      let result = try program.run(Array(words.dropFirst()), input: input)
      var text = result.output
      if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
      for line in result.error.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        text += "! \(line)\n"
      }
      if result.status != .exited(0) { text += "? \(result.status)\n" }
      return text
    }
  }

  /// The words of a command line; single quotation marks keep a word together.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      if character == "'" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character == " ", !isQuoted {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }

  /// The text without what differs from run to run: the folder, identities, times, today's date.
  private static func normalised(_ text: String, _ program: DeskProgram) -> String {
    var text = text.replacing(program.folder.path, with: "FOLDER")
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    var moment = time(nil)
    for _ in 0..<2 {
      var parts = tm()
      gmtime_r(&moment, &parts)
      let today = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
        .map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-")
      text = text.replacing(today, with: "TODAY")
      let month = months[Int(parts.tm_mon)]
      text = text.replacing("\(parts.tm_mday) \(month) \(Int(parts.tm_year) + 1900)", with: "TODAY")
      moment -= 3600
    }
    text = text.replacing(#/\d+ minutes? ago/#, with: "just now")
    text = text.replacing(#/TODAY, \d\d:\d\d UTC/#, with: "NOW")
    text = text.replacing(#/TODAY[T ]\d\d:\d\d(:\d\d\.\d\d\dZ)?/#, with: "NOW")
    text = text.replacing(
      #/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/#,
      with: "ID"
    )
    // The page of a source without an address is known by the source's identity.
    return text.replacing(#/"ID":"[0-9a-f]{12}"/#, with: "\"ID\":\"PAGE\"")
  }
}
