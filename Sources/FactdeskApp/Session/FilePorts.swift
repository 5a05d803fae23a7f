import ArticleReading
import DocumentReading
import EarlierWork
import FactModel
import Glibc
import HTMLParsing
import Handover
import Interchange
import OrderedJSON
import SessionFiles
import TextEncodings
import TextReading
import Workbench

/// What imports need, on the real world.
enum FilePorts {
  /// The largest file that is imported, in bytes.
  static let importLimit = SessionBundle.importLimit

  /// The ports of imports and exports.
  ///
  /// `folder`: Where the sessions are, and beside them the earlier checks; `exports`: What was
  /// exported where.
  static func exchange(_ folder: SessionFolder, exports: ExportRecord) -> ExchangePorts {
    let checks = folder.path + "/" + EarlierChecks.fileName
    return ExchangePorts(
      readFile: { path throws(Problem) in
        try InputFile.read(HomePath.expanded(path), limit: importLimit)
      },
      source: { path in
        ImportSource.Ports(
          parseXML: { bytes, name throws(Problem) in try XMLParser.parse(bytes, name: name) },
          companion: { ending throws(Problem) in try companion(of: path, ending) },
          decode: { bytes, name throws(Problem) in
            let text = try TextDecoding.decode(bytes, name: name, charsets: SystemCharsets())
            return (text.utf8, text.notices)
          },
          sheets: { bytes, name in
            PackedParts(bytes, name: name).flatMap { DocumentSheet.sheets(of: $0) }
          }
        )
      },
      linkedData: { bytes, name throws(Problem) in
        let page = try PageDecoding.decode(
          bytes,
          declared: nil,
          name: name,
          charsets: SystemCharsets()
        )
        let tree = try HTMLParser.parse(page.utf8, name: name)
        return (
          PageData.values(in: tree) + PageMicrodata.values(in: tree),
          PageData.flaws(in: tree, naming: "ClaimReview")
        )
      },
      isExported: { path, bytes in
        // What came with samples is nothing that was written here.
        exports.has(path, bytes) ?? (isBesideSamples(path) ? false : nil)
      },
      readChecks: { () throws(Problem) in try DocumentFile.existing(checks) ?? [] },
      addChecks: { bytes throws(Problem) in
        try SharedFile.change(checks) { () throws(Problem) in
          if try DocumentFile.existing(checks) == nil {
            try DocumentFile.write(bytes, to: checks, isPrivate: true)
          } else {
            try DocumentFile.append(bytes, to: checks)
          }
        }
      }
    )
  }

  private static func isBesideSamples(_ path: String) -> Bool {
    let path = HomePath.expanded(path)
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return SessionFolder(folder).isOfSamples
  }

  private static func companion(of path: String, _ ending: String) throws(Problem) -> [UInt8]? {
    let beside = ExchangePorts.sibling(of: HomePath.expanded(path), ending: ending)
    guard access(beside, F_OK) == 0 else { return nil }
    return try InputFile.read(beside, limit: importLimit)
  }
}
