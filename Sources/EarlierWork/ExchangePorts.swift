package import FactModel
package import Interchange
package import OrderedJSON

/// What imports need of the world.
package struct ExchangePorts {
  /// Reads a file of up to the size that an import may have.
  package var readFile: (String) throws(Problem) -> [UInt8]
  /// What the formats need for a file: how its XML is read, and the files beside it.
  package var source: (String) -> ImportSource.Ports
  /// The JSON-LD and microdata that a page holds, and what of its reviews is not read as it stands.
  package var linkedData: ([UInt8], String) throws(Problem) -> (values: [JSONValue], flaws: Flaws)
  /// Whether a file has what the program wrote there for somebody, in whatever run; nil where it is not known
  /// to have written any.
  package var isExported: (String, [UInt8]) -> Bool?
  /// What is kept of earlier checks; empty where nothing is.
  package var readChecks: () throws(Problem) -> [UInt8]
  /// Adds lines to what is kept of earlier checks.
  package var addChecks: ([UInt8]) throws(Problem) -> Void

  /// How many reviews of a page are damaged, were mended, or stand in attributes of its elements.
  package typealias Flaws = (damaged: Int, mended: Int, attributes: Int)

  package init(
    readFile: @escaping (String) throws(Problem) -> [UInt8],
    source: @escaping (String) -> ImportSource.Ports,
    linkedData:
      @escaping ([UInt8], String) throws(Problem) -> (
        values: [JSONValue], flaws: Flaws
      ),
    isExported: @escaping (String, [UInt8]) -> Bool?,
    readChecks: @escaping () throws(Problem) -> [UInt8],
    addChecks: @escaping ([UInt8]) throws(Problem) -> Void
  ) {
    self.readFile = readFile
    self.source = source
    self.linkedData = linkedData
    self.isExported = isExported
    self.readChecks = readChecks
    self.addChecks = addChecks
  }

  /// The earlier checks that are kept, those that were corrected too.
  ///
  /// `bytes`: The file, where it was read.
  package func keptChecks(_ bytes: [UInt8]) throws(Problem) -> [EarlierCheck] {
    EarlierChecks.read(bytes).checks
  }

  /// The path with another ending: `work/story.ann` → `work/story.txt`.
  package static func sibling(of path: String, ending: String) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[name...].lastIndex(of: ".").flatMap { $0 == name ? nil : $0 }
    return "\(path[..<(dot ?? path.endIndex)]).\(ending)"
  }
}
