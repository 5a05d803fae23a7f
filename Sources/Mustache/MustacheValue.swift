/// What a name in a template stands for.
package enum MustacheValue: Sendable {
  case text(String)
  case flag(Bool)
  case list([MustacheValue])
  case object(any MustacheObject)

  /// Whether a section with it is written.
  var isTrue: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let values): !values.isEmpty
    case .object: true
    }
  }
}

/// Something with names of its own.
package protocol MustacheObject: Sendable {
  /// Returns the value with a name; nil where there is no such name.
  func value(named name: String) -> MustacheValue?
}
