import FactModel

/// What says on a page the same as a rating's colour.
enum ToneSign {
  static func of(_ tone: Scale.Tone) -> String {
    switch tone {
    case .good: "✓"
    case .mixed: "≈"
    case .bad: "✗"
    case .neutral: "?"
    }
  }
}
