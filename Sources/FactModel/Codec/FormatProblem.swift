/// Why a JSON value is not what it should be, and where in the value.
package struct FormatProblem: Error, Sendable, Equatable {
  /// The way to the place from the outside in: `claims`, `[3]`, `evidence`.
  package var path: [String]
  /// The rule that was broken, without a full stop.
  package var what: String

  package init(_ what: String, at path: [String] = []) {
    self.what = what
    self.path = path
  }

  /// The same problem, seen from one level further out.
  package func under(_ component: String) -> FormatProblem {
    FormatProblem(what, at: [component] + path)
  }

  /// The place as one word: `claims[3].evidence`.
  package var place: String {
    path.reduce(into: "") { text, component in
      if !text.isEmpty, !component.hasPrefix("[") { text += "." }
      text += component
    }
  }
}
