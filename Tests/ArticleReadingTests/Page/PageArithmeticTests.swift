import Testing

@testable import ArticleReading

@Suite struct PageArithmeticTests {
  private static let logarithms: [(value: Float, expected: Float)] = [
    (1, 0), (2, 1), (3, 1.584_962_5), (10, 3.321_928), (1000, 9.965_784), (0.5, -1),
    (1_048_576, 20),
  ]

  @Test(arguments: logarithms)
  func knowsLogarithms(_ row: (value: Float, expected: Float)) {
    #expect(abs(PageArithmetic.log2(row.value) - row.expected) < 1e-6)
  }

  private static let likelihoods: [(value: Float, expected: Float)] = [
    (0, 0.5), (1, 0.731_058_6), (-1, 0.268_941_4), (4.5, 0.989_013_1), (-8, 0.000_335_350_1),
    (200, 1), (-200, 0),
  ]

  @Test(arguments: likelihoods)
  func knowsLikelihoods(_ row: (value: Float, expected: Float)) {
    #expect(abs(PageArithmetic.likelihood(row.value) - row.expected) < 1e-6)
  }
}
