/// A template of the Mustache language, read.
///
/// All of the specification but lambdas, which are an option of it: variables, sections, inverted
/// sections, comments, partials with their indentation, and delimiters. Beyond it, a variable can name a
/// filter: `{{title|yaml}}`.
package struct MustacheTemplate: Sendable {
  /// A piece of a template.
  package indirect enum Node: Sendable {
    case text([UInt8])
    /// `names`: The parts between dots; none for the implicit iterator `.`.
    case variable(names: [String], Writing, MustachePlace)
    case section(names: [String], isInverted: Bool, [Node], MustachePlace)
    case partial(name: String, indentation: [UInt8], MustachePlace)
  }

  /// How the text of a variable is written.
  package enum Writing: Sendable, Equatable {
    /// Made harmless in the language of the template.
    case escaped
    case raw
    /// By the filter with a name.
    case filtered(String)
  }

  package let nodes: [Node]

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - partial: The name of the partial that this is; nil for the template itself.
  /// - Throws: The first mistake.
  package init(_ bytes: [UInt8], partial: String? = nil) throws(MustacheMistake) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw MustacheMistake("it is not UTF-8 text", partial: partial, line: 1, column: 1)
    }
    var reader = MustacheReader(bytes, partial: partial)
    nodes = try reader.read()
  }

  package init(_ text: String, partial: String? = nil) throws(MustacheMistake) {
    try self.init(Array(text.utf8), partial: partial)
  }
}
