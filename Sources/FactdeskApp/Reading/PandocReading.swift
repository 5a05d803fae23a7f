import ArticleReading
import ChildProcesses
import FactModel
import PlainText

/// How pandoc reads a document: in its sandbox, within limits, until the person has enough.
struct PandocReading {
  /// The document's name for messages.
  let name: String
  var limits = HelperLimits.reading(patience: nil)
  /// Asked again and again; true ends it.
  var isCancelled: () -> Bool = { false }
  var search = ProgramSearch()

  /// A larger nursery for Haskell's memory: a book is read in two thirds of the time.
  private static let runtime = ["+RTS", "-A64m", "-RTS"]

  /// What pandoc makes of a document.
  ///
  /// `reader`: pandoc's name for the document's format; `arguments`: What else is asked of it.
  func output(
    of bytes: [UInt8],
    from reader: String,
    _ arguments: [String]
  ) throws(Problem) -> [UInt8] {
    // The sandbox keeps it from reading other files.
    let outcome = try HelperProgram("pandoc", package: "pandoc", search: search).run(
      Self.runtime + ["--sandbox", "--from=\(reader)"] + arguments,
      input: bytes,
      limits: limits,
      isCancelled: isCancelled,
      document: name
    )
    guard outcome.isSuccess else { throw refusal(outcome) }
    return Array(outcome.output)
  }

  private func refusal(_ outcome: HelperProgram.Outcome) -> Problem {
    let reason = outcome.complaints.map { SafeText.line($0) }
      .first { !$0.hasPrefix("[") && !$0.isEmpty }
    return Problem(
      .damaged,
      "is damaged: pandoc cannot read it" + (reason.map { " (\($0.prefix(120)))" } ?? ""),
      place: Problem.Place(file: name),
      remedy: "Open it in the program it was made with, save it again, and open that."
    )
  }
}

extension ArticleFormat {
  /// pandoc's name for a format; nil for what it does not read.
  var pandocReader: String? {
    switch self {
    case .epub: "epub"
    case .page: "html"
    case .markdown: "markdown"
    default: nil
    }
  }

  /// Whether it is a document of an office program, whose own XML or RTF is read.
  var isOffice: Bool { [.docx, .odt, .rtf].contains(self) }
}
