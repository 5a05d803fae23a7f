import ChildProcesses
import FactModel
import PlainText
import Workbench

/// Makes reports into documents of other programs, with pandoc.
struct ReportConversion {
  /// Programs by which pandoc makes PDF, with their packages; the first that is there is taken.
  private static let engines = [
    ("weasyprint", "weasyprint"), ("wkhtmltopdf", "wkhtmltopdf"), ("xelatex", "texlive-xetex"),
    ("lualatex", "texlive-luatex"), ("pdflatex", "texlive-latex-base"),
  ]

  /// The longest Markdown, in bytes, of which a PDF is made in about 20 seconds by what lays out pages.
  private static let longestForPages = 160_000

  private let search: ProgramSearch
  private let limits: HelperLimits

  /// - Parameters:
  ///   - search: Where programs are looked for.
  ///   - limits: What pandoc may use up.
  init(
    search: ProgramSearch = ProgramSearch(),
    limits: HelperLimits = HelperLimits(seconds: 60, processorSeconds: 60, memory: 4 << 30)
  ) {
    self.search = search
    self.limits = limits
  }

  /// Returns a report as a document.
  ///
  /// Whatever pandoc and what lays out pages leave behind is removed, also when they fail or are ended.
  ///
  /// - Parameters:
  ///   - markdown: GitHub-flavoured, with or without front matter.
  ///   - format: Which kind of document.
  ///   - isCancelled: Asked again and again; true ends it.
  /// - Returns: The document.
  /// - Throws: A problem where pandoc is missing, fails, or takes too long.
  func convert(
    _ markdown: [UInt8],
    to format: Ports.DocumentFormat,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(Problem) -> [UInt8] {
    // Where there is no front matter, the first heading becomes the document's title, for its properties
    // as well.
    var arguments = [
      "--from=gfm+yaml_metadata_block", "--to=\(format.rawValue)", "--standalone", "--output=-",
      "--shift-heading-level-by=-1", "--metadata=lang:en",
    ]
    // No sandbox: Debian's pandoc then misses its own files. A report has no pictures to fetch.
    if format == .pdf {
      let engine = try engine()
      try checkLength(of: markdown, for: engine)
      arguments.append("--pdf-engine=\(engine)")
      // Headings, lists and links are told to whoever has the file read aloud.
      if engine == "weasyprint" { arguments.append("--pdf-engine-opt=--pdf-variant=pdf/ua-1") }
    }
    let folder = try HelperFolder()
    let outcome: HelperProgram.Outcome
    do throws(Problem) {
      outcome = try HelperProgram("pandoc", package: "pandoc", search: search).run(
        arguments,
        input: markdown,
        in: folder,
        limits: limits,
        isCancelled: isCancelled
      )
    } catch {
      var problem = error
      if problem.kind == .damaged {
        problem.identifier = .storage
        problem.remedy = "Nothing was written. report FILE.md writes the same as Markdown."
      }
      throw problem
    }
    guard outcome.isSuccess, outcome.output.starts(with: Self.beginning(of: format)) else {
      let complaint = outcome.complaints.first { !$0.isEmpty }.map { ": " + SafeText.line($0) }
      throw Problem(
        .storage,
        "pandoc could not make \(format.rawValue)\(complaint ?? "")",
        remedy: "Nothing was written. report FILE.md writes the same as Markdown."
      )
    }
    return outcome.output
  }

  /// What every document of a format begins with: DOCX and ODT are archives.
  private static func beginning(of format: Ports.DocumentFormat) -> [UInt8] {
    switch format {
    case .pdf: Array("%PDF".utf8)
    case .docx, .odt: Array("PK".utf8)
    }
  }

  /// - Throws: A problem where the engine would take minutes: before it starts.
  private func checkLength(of markdown: [UInt8], for engine: String) throws(Problem) {
    guard ["weasyprint", "wkhtmltopdf"].contains(engine), markdown.count > Self.longestForPages
    else { return }
    throw Problem(
      .input,
      "the report has \(markdown.count / 1000) kB of text; \(engine) makes PDF of at most "
        + "\(Self.longestForPages / 1000) kB in the time there is",
      remedy:
        "Nothing was written. A browser prints report FILE.html; FILE.docx and FILE.odt have no "
        + "such limit."
    )
  }

  private func engine() throws(Problem) -> String {
    for (program, _) in Self.engines where search.find(program) != nil { return program }
    throw Problem(
      .storage,
      "no program that makes PDF for pandoc is installed",
      remedy: "Install weasyprint: apt-get install weasyprint. Nothing was written."
    )
  }
}
