package import FactModel
package import OrderedJSON

/// What the desk answers to one line.
package struct Reply: Sendable {
  package enum Effect: Sendable {
    case none
    case quit
  }

  /// The result: on standard output.
  package var lines: [StyledLine]
  /// What is said besides: on standard error in scripts.
  package var asides: [StyledLine]
  /// The result for machines.
  package var json: JSONValue?
  /// A result that is written as it is: a report.
  package var document: [UInt8]?
  /// Why the change that was made is not on disk yet.
  package var unsaved: Problem?
  package var effect: Effect
  /// Whether what was asked about is not in order; the exit status then says so.
  package var isBad = false

  package init(
    _ lines: [StyledLine] = [],
    asides: [StyledLine] = [],
    json: JSONValue? = nil,
    document: [UInt8]? = nil,
    effect: Effect = .none
  ) {
    self.lines = lines
    self.asides = asides
    self.json = json
    self.document = document
    self.effect = effect
  }

  package init(_ text: String) {
    self.init([StyledLine(text)])
  }
}
