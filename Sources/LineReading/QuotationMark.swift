/// The marks with which a text in quotation marks can begin.
package enum QuotationMark {
  /// Whether it begins a quotation.
  package static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    ["\"", "“", "„", "‟", "«"].contains(scalar)
  }

  /// The usual mark that closes what another opens.
  package static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "“", "‟": "”"
    case "„": "“"
    case "«": "»"
    default: scalar
    }
  }
}
