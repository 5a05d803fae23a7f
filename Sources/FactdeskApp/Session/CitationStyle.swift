import ChildProcesses
import FactModel
import Glibc
import HTMLParsing
import Interchange
import PlainText

/// Writes citations by a style of the Citation Style Language, with pandoc.
struct CitationStyle {
  /// Where Debian has the styles.
  private static let folder = "/usr/share/citation-style-language/styles"
  /// A style is not larger than this, in bytes.
  private static let limit = 1_000_000

  private let folder: String
  private let search: ProgramSearch

  init(folder: String = Self.folder, search: ProgramSearch = ProgramSearch()) {
    self.folder = folder
    self.search = search
  }

  /// Returns the citations of items, as a document of pandoc's in JSON.
  ///
  /// - Parameters:
  ///   - items: CSL JSON.
  ///   - style: The name of a style that is installed (`apa`), or the file of one (`house.csl`).
  ///   - isCancelled: Asked again and again; true ends it.
  /// - Returns: The document.
  /// - Throws: A problem where the style or pandoc is missing, or pandoc fails.
  func document(
    of items: [UInt8],
    style: String,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(Problem) -> [UInt8] {
    let file = try file(of: style)
    let folder = try HelperFolder()
    let outcome = try HelperProgram("pandoc", package: "pandoc", search: search).run(
      ["--from=csljson", "--to=json", "--citeproc", "--csl=\(file)", "--output=-"],
      input: items,
      in: folder,
      limits: HelperLimits(seconds: 60, processorSeconds: 60, memory: 4 << 30),
      isCancelled: isCancelled
    )
    guard outcome.isSuccess else {
      let complaint = outcome.complaints.first { !$0.isEmpty }.map { ": " + SafeText.line($0) }
      throw Problem(
        .storage,
        "pandoc could not write citations in the style \(style)\(complaint ?? "")",
        remedy: "Nothing was written. Without style= sources are cited as always."
      )
    }
    return outcome.output
  }

  /// The file of a style that says itself how citations look, by its absolute path.
  private func file(of style: String) throws(Problem) -> String {
    let isFile = style.contains("/" as Character) || style.hasSuffix(".csl")
    let path =
      isFile
      ? HomePath.expanded(style)
      : ["", "dependent/"].map { "\(folder)/\($0)\(style).csl" }.first { access($0, R_OK) == 0 }
    guard let path, let whole = realpath(path, nil) else { throw missing(style, isFile: isFile) }
    defer { free(whole) }
    let file = String(cString: whole)
    // A style that only names another would have pandoc fetch that from the web.
    let elements = try XMLParser.parse(InputFile.read(file, limit: Self.limit), name: style)
    let link = elements.first { $0.name == "link" && $0["rel"] == "independent-parent" }
    guard let parent = link?["href"]?.split(separator: "/" as Character).last else { return file }
    let other = "\(folder)/\(parent).csl"
    guard access(other, R_OK) == 0 else { throw missing(String(parent), isFile: false) }
    return other
  }

  private func missing(_ style: String, isFile: Bool) -> Problem {
    let isInstalled = access(folder, R_OK) == 0
    return Problem(
      isFile || isInstalled ? .noSuchFile : .isMissing,
      "there is no citation style \(SafeText.line(style))",
      remedy: isFile
        ? "Check the name of the file."
        : isInstalled
          ? "The styles are the files in \(folder): apa, modern-language-association, chicago-author-date …"
          : "Install the styles: apt-get install citation-style-language-styles"
    )
  }
}
