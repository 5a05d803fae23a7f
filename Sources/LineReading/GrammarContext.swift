package import FactModel

/// What the meaning of a line depends on besides the line: the labels of the article and the ratings
/// of the scale.
package struct GrammarContext {
  package let addressParser: AddressParser
  package let scale: Scale

  package init(addressParser: AddressParser, scale: Scale) {
    self.addressParser = addressParser
    self.scale = scale
  }

  /// For what depends on neither.
  package static let empty = GrammarContext(
    addressParser: AddressParser(displayLabels: []),
    scale: Scale.builtIn[0]
  )
}
