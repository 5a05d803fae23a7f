import Glibc

/// The environment variables of this process, or those that a test says.
///
/// A variable is looked for when it is asked for; what is not UTF-8 in it becomes U+FFFD.
package struct EnvironmentVariables: Sendable, ExpressibleByDictionaryLiteral {
  /// Nil for those of the process.
  private let fixed: [String: String]?

  /// Those of this process.
  package static let process = EnvironmentVariables(fixed: nil)

  package init(dictionaryLiteral elements: (String, String)...) {
    fixed = Dictionary(elements) { $1 }
  }

  private init(fixed: [String: String]?) {
    self.fixed = fixed
  }

  /// The value of a variable; nil where it is not set.
  package subscript(name: String) -> String? {
    if let fixed { return fixed[name] }
    return getenv(name).map { String(cString: $0) }
  }
}
