import FactModel
import LineReading

/// What the meaning of a line depends on besides the line: the labels of the article and the ratings
/// of the scale.
struct GrammarContext {
  let addressParser: AddressParser
  let scale: Scale

  /// For what depends on neither.
  static let empty = GrammarContext(
    addressParser: AddressParser(displayLabels: []),
    scale: Scale.builtIn[0]
  )
}
