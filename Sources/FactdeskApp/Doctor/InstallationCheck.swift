import ChildProcesses
import ClaimIndexing
import Decompression
import FactModel
import HTMLParsing
import MarkdownParsing
import PostgreSQLStore
import TextEncodings
import WebFetching

/// One thing that the program needs or can use, and whether it is there.
struct InstallationCheck {
  enum State: Equatable {
    case present(String)
    /// What is missing, what cannot be done without it, and the command that mends it.
    case missing(String, remedy: String?)
    /// As `missing`, of what nothing works without.
    case broken(String, remedy: String?)
  }

  let name: String
  /// What it is for, in a few words.
  let use: String
  let state: State
}

extension InstallationCheck {
  /// The C libraries that are loaded at first use, each tried on a small input.
  static var libraries: [InstallationCheck] {
    [
      library("libxml2", for: "web pages, documents", package: "libxml2") { () throws(Problem) in
        _ = try HTMLParser.parse(Array("<p>a".utf8), name: nil)
      },
      library("libcmark-gfm", for: "Markdown", package: "libcmark-gfm0 libcmark-gfm-extensions0") {
        () throws(Problem) in
        _ = try MarkdownParser.html(Array("a".utf8), name: nil)
      },
      library("libuchardet", for: "old encodings", package: "libuchardet0") { () throws(Problem) in
        _ = try SystemCharsets().detect([0xE4, 0xF6, 0xFC])
      },
      library("zlib", for: "what is compressed", package: "zlib1g") { () throws(Problem) in
        // Deflated, the letter a.
        _ = try Inflater.unpack([0x4B, 0x04, 0x00], .deflate, limit: 16, name: nil)
      },
      library("libcurl", for: "pages by their URL", package: "libcurl4") { () throws(Problem) in
        try PageFetcher.load()
      },
      library("libxapian", for: "earlier checks", package: nil, Xapian.load),
      library("libpq", for: "work on a store", package: "libpq5") { () throws(Problem) in
        do throws(StoreFailure) { try StoreConnection.load() } catch { throw error.problem }
      },
    ]
  }

  private static func library(
    _ name: String,
    for use: String,
    package: String?,
    _ work: () throws(Problem) -> Void
  ) -> InstallationCheck {
    do throws(Problem) {
      try work()
      return InstallationCheck(name: name, use: use, state: .present("works"))
    } catch {
      // Where it is not always a package, the problem knows what helps.
      let remedy = package.map { "apt install \($0)" } ?? error.remedy ?? ""
      let state = State.missing(error.what, remedy: remedy)
      return InstallationCheck(name: name, use: use, state: state)
    }
  }

  /// The programs that are called for one thing each.
  static func helpers(_ search: ProgramSearch = ProgramSearch()) -> [InstallationCheck] {
    [
      ("pandoc", "DOCX, ODT, RTF, EPUB; reports in them", "pandoc"),
      ("pdftotext", "PDF", "poppler-utils"),
      ("weasyprint", "reports as PDF", "weasyprint"),
      ("prlimit", "limits for these programs", "util-linux"),
      ("less", "what is longer than the window", "less"),
    ].map { name, use, package in
      let state =
        search.find(name).map(State.present)
        ?? .missing("is not installed", remedy: "apt install \(package)")
      return InstallationCheck(name: name, use: use, state: state)
    }
  }
}
