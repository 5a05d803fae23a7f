import DeskViews
import FactModel
import LineReading
import Merging
import Release
import Replies
import Workbench

extension Verb {
  static let scale = Verb(
    "scale",
    group: .session,
    forms: [
      CommandForm(),
      CommandForm([
        Parameter("NAME | FILE", "the scale", .name(.scale)),
        Parameter("RATING=RATING", "what becomes of a rating", .name(.words([]))).optional.repeated,
      ]),
    ],
    summary: "show the rating scale, or choose another",
    details: [
      "Built in: \(Scale.builtIn.map(\.name).joined(separator: ", ")). A scale of your own is read "
        + "from a JSON file.",
      "Where ratings are in use, say what becomes of each that the new scale does not have: "
        + "OLD=NEW gives another, OLD=keep leaves the verdict as it is, OLD=drop removes it.",
    ],
    examples: ["scale", "scale politifact"]
  ) { desk, typed throws(Problem) in
    guard let name = typed.text("NAME | FILE") else { return ScaleView.reply(desk.session.scale) }
    return try desk.changeScale(to: name, typed.texts("RATING=RATING"))
  }
}

extension Desk {
  fileprivate func changeScale(
    to name: TypedText,
    _ words: [TypedText]
  ) throws(Problem) -> Reply {
    let scale = try scale(named: name.text, at: name.place)
    var fates: [String: ScaleChange.Fate] = [:]
    for word in words {
      let (rating, fate) = try fate(word.text, of: scale, at: word.place)
      fates[rating.name] = fate
    }
    if scale == session.scale { return ScaleView.reply(scale) }
    if let conflict = session.openConflicts.first(where: \.isAboutJudgement) {
      let label = session.name(of: conflict)
      throw Problem(
        .input,
        "\(label) is judged differently by two people, and another scale would settle that unseen",
        place: name.place,
        remedy: "Nothing was changed. First: adjudicate \(label) mine, theirs or leave."
      )
    }
    let change = ScaleChange(of: session, to: scale, fates, signed: sign(), newID: ports.newID)
    guard change.missing.isEmpty else { throw inUse(change.missing, scale, at: name.place) }
    try commit(change.changes)
    var reply = ScaleView.reply(scale)
    reply.asides =
      change.said.map { StyledLine($0, .dim) } + keysInConflict.map { StyledLine($0, .warning) }
    return reply
  }
}

extension Desk {
  /// `OLD=NEW`, `OLD=keep`, `OLD=drop`.
  fileprivate func fate(
    _ word: String,
    of scale: Scale,
    at place: Problem.Place
  ) throws(Problem) -> (Scale.Rating, ScaleChange.Fate) {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(word, 40))” does not say what becomes of a rating",
        place: place,
        remedy: "Write OLD=NEW, OLD=keep or OLD=drop."
      )
    }
    var old = LineScanner(parts[0])
    let rating: Scale.Rating
    do throws(Problem) {
      rating = try RatingMatch(scale: session.scale).rating(&old)
    } catch {
      throw Problem(
        .input,
        error.what,
        place: place,
        remedy: error.remedy,
        candidates: error.candidates
      )
    }
    switch parts[1] {
    case "keep": return (rating, .keep)
    case "drop": return (rating, .drop)
    default:
      var new = LineScanner(parts[1])
      guard let target = RatingMatch(scale: scale).exact(&new) else {
        throw Problem(
          .input,
          "“\(Wording.excerpt(parts[1], 40))” is not a rating on the scale \(scale.name)",
          place: place,
          remedy: "Type one of these keys.",
          candidates: scale.ratings.map { "\($0.key)  \($0.name)" }
        )
      }
      return (rating, .become(target))
    }
  }

  fileprivate func inUse(
    _ missing: [String: Int],
    _ scale: Scale,
    at place: Problem.Place
  ) -> Problem {
    let used = session.scale.ratings.filter { missing[$0.name] != nil }
    let words = used.map { "\($0.key)=…" }.joined(separator: " ")
    return Problem(
      .input,
      "ratings are in use that the scale \(scale.name) does not have",
      place: place,
      remedy: "Say what becomes of each (NEW, keep or drop): scale \(scale.name) \(words)",
      candidates: used.map {
        "\($0.key)  \($0.name), \(Wording.count(missing[$0.name, default: 0], "claim"))"
      }
    )
  }
}
