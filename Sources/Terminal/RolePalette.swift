import FactModel
import Replies

/// How the parts of text look in colour; none is told by colour alone.
enum RolePalette {
  static let reset = "\u{1B}[0m"

  /// Returns the escape sequence that begins a role, nil where it looks like any other text.
  static func start(_ role: TextRole) -> String? {
    parameters(role).map { "\u{1B}[\($0)m" }
  }

  private static func parameters(_ role: TextRole) -> String? {
    switch role {
    case .plain: nil
    case .address: "36"
    case .title, .strong: "1"
    case .dim: "2"
    case .rating(.good), .added: "32"
    case .rating(.mixed), .warning: "33"
    case .rating(.bad), .removed: "31"
    case .rating(.neutral): "34"
    case .error: "1;31"
    case .cursor: "7"
    }
  }
}
