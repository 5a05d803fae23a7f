package import EarlierWork

extension ClaimDifference {
  /// What two claims say otherwise.
  ///
  /// `here`: The words of the claim that was asked about, with their stems. `there`: Those of the other.
  package static func differences(
    _ here: [StemmedWord],
    _ there: [StemmedWord],
    in language: String
  ) -> [ClaimDifference] {
    ComparedClaim(here, in: language).differences(from: there)
  }
}
