package import FactModel
package import Replies

/// A rating scale.
package enum ScaleView {
  /// The scale with its ratings.
  package static func reply(_ scale: Scale) -> Reply {
    let heading = StyledLine("\(scale.title) (\(scale.reference))", .strong)
    return Reply([heading] + scale.ratings.map { row($0, scale) }, json: scale.json)
  }

  /// A rating with its key and meaning.
  static func row(_ rating: Scale.Rating, _ scale: Scale) -> StyledLine {
    StyledLine(
      lead: [StyledSpan("  " + rating.key, .address)],
      leadWidth: 8,
      body: [
        StyledSpan(rating.name, .rating(scale.tone(of: rating))),
        StyledSpan(rating.meaning.map { "  \($0)" } ?? "", .dim),
      ]
    )
  }
}
