import ArticleReading
import ChildProcesses
import DocumentReading
import FactModel
import OrderedJSON

/// A PDF document, read with pdftotext.
struct PDFDocument {
  private let bytes: [UInt8]
  private let name: String
  private let limits: HelperLimits
  private let program: HelperProgram

  /// `name`: For messages.
  init(
    _ bytes: [UInt8],
    name: String,
    limits: HelperLimits = .reading(patience: nil),
    search: ProgramSearch = ProgramSearch()
  ) {
    self.bytes = bytes
    self.name = name
    self.limits = limits
    program = HelperProgram("pdftotext", package: "poppler-utils", search: search)
  }

  /// `isCancelled`: Asked again and again; true ends it.
  func article(
    isCancelled: @escaping () -> Bool = { false }
  ) throws(Problem) -> ReadArticle {
    let outcome = try program.run(
      ["-bbox-layout", "-enc", "UTF-8", "-", "-"],
      input: bytes,
      limits: limits,
      isCancelled: isCancelled,
      document: name
    )
    guard outcome.isSuccess else { throw refusal(outcome) }
    return try PDFReader.read(PDFLayout(outcome.output), name: name)
  }

  private func refusal(_ outcome: HelperProgram.Outcome) -> Problem {
    let place = Problem.Place(file: name)
    if outcome.complaints.contains(where: { $0.includes("ncorrect password") }) {
      return FormatRecognition.encryption(place)
    }
    // Its exit status for a document whose owner forbids to copy the text.
    if outcome.status == .exited(3) {
      return Problem(
        .damaged,
        "does not permit its text to be copied",
        place: place,
        remedy: "Ask for a version without this restriction."
      )
    }
    return Problem(
      .damaged,
      "is damaged: pdftotext cannot read it",
      place: place,
      remedy: "Get the file again, or open it in a viewer and print it to a new PDF file."
    )
  }
}
