/// What is wrong with a template, and where.
package struct MustacheMistake: Error, Sendable, Equatable {
  /// One sentence without a full stop.
  package var what: String
  /// The partial's name; nil for the template itself.
  package var partial: String?
  /// From 1.
  package var line: Int
  /// From 1, in code points.
  package var column: Int

  package init(_ what: String, partial: String? = nil, line: Int, column: Int) {
    self.what = what
    self.partial = partial
    self.line = line
    self.column = column
  }
}

/// Where a tag stands in a template.
package struct MustachePlace: Sendable, Equatable {
  /// The partial's name; nil for the template itself.
  package var partial: String?
  /// From 1.
  package var line: Int
  /// From 1, in code points.
  package var column: Int

  /// A mistake at this place.
  package func mistake(_ what: String) -> MustacheMistake {
    MustacheMistake(what, partial: partial, line: line, column: column)
  }
}
