/// The two functions that learned weights need, to the precision of `Float`.
///
/// Rooms that read import no system library.
enum PageArithmetic {
  /// The logarithm of a number above 0 to the base 2.
  static func log2(_ value: Float) -> Float {
    // The odd powers of (m - 1) / (m + 1) for m of 1 to 2.
    let ratio = (Double(value.significand) - 1) / (Double(value.significand) + 1)
    let square = ratio * ratio
    var sum = 0.0
    for power in stride(from: 17, through: 1, by: -2) { sum = sum * square + 1 / Double(power) }
    return Float(Double(value.exponent) + 2 * ratio * sum / naturalLogarithmOf2)
  }

  /// The share, 0 to 1, that has a logistic sum: 1 / (1 + e^-value).
  static func likelihood(_ value: Float) -> Float {
    // e^-x is 2 to a whole power times e to a small one.
    let exponent = max(-limit, min(limit, -Double(value))) / naturalLogarithmOf2
    let whole = exponent.rounded()
    let rest = (exponent - whole) * naturalLogarithmOf2
    var power = 1.0
    for factor in stride(from: 12, through: 1, by: -1) { power = 1 + power * rest / Double(factor) }
    return Float(1 / (1 + Double(sign: .plus, exponent: Int(whole), significand: power)))
  }

  private static let naturalLogarithmOf2 = 0.693_147_180_559_945_3
  /// Beyond this nothing changes in a `Float`.
  private static let limit = 80.0
}
