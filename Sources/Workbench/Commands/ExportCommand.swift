import FactModel
import Reporting

extension Desk {
  func export(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "export markdown [FILE] [notes] [desk] [overwrite]"
    let place = scanner.place()
    let format = scanner.word().lowercased()
    guard !format.isEmpty, ["markdown", "md"].contains(format) || "markdown".hasPrefix(format)
    else {
      throw Problem(
        .input,
        format.isEmpty
          ? "the format is missing" : "there is no format \(Wording.excerpt(format, 40))",
        place: place,
        remedy: "Usage: \(usage)"
      )
    }
    var options = MarkdownReport.Options()
    var file: String?
    var overwrites = false
    while !scanner.isAtEnd {
      let isQuoted = scanner.peek == "\""
      guard let word = scanner.wordOrQuoted() else {
        throw Problem(
          .input,
          "quotation mark is not closed",
          place: scanner.place(),
          remedy: "Close it."
        )
      }
      switch word {
      case "notes" where !isQuoted: options.includeNotes = true
      case "desk" where !isQuoted: options.includeDesk = true
      case "overwrite" where !isQuoted: overwrites = true
      default:
        guard file == nil else {
          throw Problem(
            .input,
            "one file is enough",
            place: place,
            remedy: "Put a name with spaces in quotation marks."
          )
        }
        file = word
      }
    }
    let report = MarkdownReport.text(of: session, options: options)
    guard let file, file != "-" else { return Reply(document: Array(report.utf8)) }
    try write(Array((report + reportMark).utf8), to: file, overwrites: overwrites)
    return Reply("Report written to \(file)")
  }

  /// The last line of a report, by which a later export knows the file as its own.
  ///
  /// Invisible where Markdown is rendered.
  private var reportMark: String { "\n<!-- factdesk report of session \(session.id) -->\n" }

  private func write(
    _ bytes: [UInt8],
    to file: String,
    overwrites: Bool
  ) throws(Problem) {
    if !overwrites, let present = try ports.existingFile(file), !present.isEmpty, !isReport(present)
    {
      let question = "\(file) was not written by factdesk. Overwrite it?"
      guard let answer = ports.ask(question + " [y/n] ") else {
        throw Problem(
          .input,
          "\(file) is there and was not written by factdesk",
          remedy: "Nothing was written. To overwrite it: export markdown \(file) overwrite"
        )
      }
      guard ["y", "yes"].contains(answer.lowercased()) else {
        throw Problem(.input, "\(file) was left as it is")
      }
    }
    try ports.writeFile(file, bytes)
  }

  private func isReport(_ bytes: [UInt8]) -> Bool {
    let tail = String(decoding: bytes.suffix(120), as: UTF8.self)
    return tail.contains("\n<!-- factdesk report of session ") && tail.hasSuffix(" -->\n")
  }
}
