package import FactModel
package import OrderedJSON

/// What imports need of the world.
package struct ExchangePorts {
  /// Reads a file of up to the size that an import may have.
  package var readFile: (String) throws(Problem) -> [UInt8]
  /// What the formats need for a file: how its XML is read, and the files beside it.
  package var source: (String) -> ImportSource.Ports
  /// The JSON-LD and microdata that a page holds, and how many scripts of it are damaged.
  package var linkedData: ([UInt8], String) throws(Problem) -> (values: [JSONValue], damaged: Int)
  /// Whether a file has what an export wrote there, in whatever run of the program.
  package var isExported: (String, [UInt8]) -> Bool
  /// Remembers what an export wrote.
  package var noteExported: (String, [UInt8]) -> Void
  /// What is kept of earlier checks; empty where nothing is.
  package var readChecks: () throws(Problem) -> [UInt8]
  /// Adds lines to what is kept of earlier checks.
  package var addChecks: ([UInt8]) throws(Problem) -> Void

  package init(
    readFile: @escaping (String) throws(Problem) -> [UInt8],
    source: @escaping (String) -> ImportSource.Ports,
    linkedData:
      @escaping ([UInt8], String) throws(Problem) -> (
        values: [JSONValue], damaged: Int
      ),
    isExported: @escaping (String, [UInt8]) -> Bool,
    noteExported: @escaping (String, [UInt8]) -> Void,
    readChecks: @escaping () throws(Problem) -> [UInt8],
    addChecks: @escaping ([UInt8]) throws(Problem) -> Void
  ) {
    self.readFile = readFile
    self.source = source
    self.linkedData = linkedData
    self.isExported = isExported
    self.noteExported = noteExported
    self.readChecks = readChecks
    self.addChecks = addChecks
  }

  /// The path with another ending: `work/story.ann` → `work/story.txt`.
  package static func sibling(of path: String, ending: String) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[name...].lastIndex(of: ".").flatMap { $0 == name ? nil : $0 }
    return "\(path[..<(dot ?? path.endIndex)]).\(ending)"
  }
}

/// Adds to the file of earlier checks.
package struct EarlierCheckStore {
  private let ports: ExchangePorts

  package init(_ ports: ExchangePorts) {
    self.ports = ports
  }

  /// Adds the checks that are not there yet.
  ///
  /// Returns how many were added, and how many were there.
  package func add(_ checks: [EarlierCheck]) throws(Problem) -> (added: Int, known: Int) {
    let present = try ports.readChecks()
    let known = Set(EarlierChecks.read(present).checks.map(\.key))
    let new = checks.filter { !known.contains($0.key) }
    guard !new.isEmpty else { return (0, checks.count) }
    // A last line that was cut short must not swallow the next.
    let gap: [UInt8] = present.isEmpty || present.last == 10 ? [] : [10]
    try ports.addChecks(gap + EarlierChecks.lines(new))
    return (new.count, checks.count - new.count)
  }
}
