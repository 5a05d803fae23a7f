import FactModel

/// What formats say alike that take only claims with a verdict.
enum Exclusions {
  /// Says how many claims without a verdict are left out.
  static func unrated(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    return [
      count == 1
        ? "1 claim without a verdict is left out."
        : "\(count) claims without a verdict are left out."
    ]
  }

  /// Which way a verdict leans on its scale; neutral where the scale is not known.
  static func tone(of verdict: Verdict, _ material: ExportMaterial) -> Scale.Tone {
    guard let scale = scale(of: verdict, material), let rating = scale.rating(named: verdict.rating)
    else { return .neutral }
    return scale.tone(of: rating)
  }

  /// The scale on which a verdict was given: the session's, or one that every installation has.
  static func scale(of verdict: Verdict, _ material: ExportMaterial) -> Scale? {
    let session = material.session.scale
    if session.reference == verdict.scale { return session }
    return Scale.builtIn.first { $0.reference == verdict.scale }
  }
}
