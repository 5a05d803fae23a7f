extension Session {
  /// The scale on which a verdict was given: the session's, or one that every installation has; nil
  /// for one that is not known any more.
  package func scale(of verdict: Verdict) -> Scale? {
    if scale.reference == verdict.scale { return scale }
    return Scale.builtIn.first { $0.reference == verdict.scale }
  }

  /// The rating of another scale that stands for a verdict; nil where there is none.
  package func rating(of verdict: Verdict, on target: Scale) -> Scale.Rating? {
    guard let own = scale(of: verdict), let rating = own.rating(named: verdict.rating) else {
      return target.rating(named: verdict.rating)
    }
    return target.rating(for: rating, of: own)
  }
}
