import FactModel

/// A rating scale.
enum ScaleView {
  static func reply(_ scale: Scale) -> Reply {
    let heading = StyledLine("\(scale.title) (\(scale.reference))", .strong)
    let lines = scale.ratings.map { rating in
      StyledLine(
        lead: [StyledSpan("  " + rating.key, .address)],
        leadWidth: 8,
        body: [
          StyledSpan(rating.name, .rating(scale.tone(of: rating))),
          StyledSpan(rating.meaning.map { "  \($0)" } ?? "", .dim),
        ]
      )
    }
    return Reply([heading] + lines, json: scale.json)
  }
}
