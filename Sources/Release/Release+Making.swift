package import FactModel

extension Release {
  /// Makes a release of a session.
  ///
  /// - Parameters:
  ///   - session: The session with its past.
  ///   - audience: Who gets it.
  ///   - includesNotes: Whether the checkers' notes go along.
  ///   - includesDesk: Whether sources and replies that are only for the desk do.
  ///   - edition: Which state of it.
  ///   - scale: The scale that ratings are translated to; nil for the session's own.
  /// - Throws: `damaged` where the session's past cannot be read, `input` where there is no translation
  ///   to the scale.
  package init(
    _ session: Session,
    for audience: Audience,
    includesNotes: Bool = false,
    includesDesk: Bool = false,
    edition: Edition = .draft,
    on scale: Scale? = nil
  ) throws(Problem) {
    var state = try Self.readable { () throws(FormatProblem) in
      try ReleasedState(session, edition)
    }
    var notes: [String] = []
    if let scale, scale != state.session.scale {
      let translation = try Self.translation(from: state.session.scale, to: scale)
      notes = ["The ratings were translated from the scale \(state.session.scale.title)"]
      notes += translation.notes(for: state.session)
      state.session = translation.translated(state.session)
    }
    var projection = Projection(
      session,
      state,
      audience,
      includesNotes: includesNotes,
      includesDesk: includesDesk,
      translationNotes: notes
    )
    do throws(FormatProblem) {
      self = try projection.release()
    } catch {
      throw Self.unreadable(error)
    }
  }

  private static func translation(
    from source: Scale,
    to target: Scale
  ) throws(Problem) -> ScaleTranslation {
    guard let translation = ScaleTranslation(from: source, to: target) else {
      throw Problem(
        .input,
        "there is no table from the scale \(source.name) to \(target.name)",
        remedy: "docs/scales.md has the tables. Nothing was written."
      )
    }
    return translation
  }

  private static func readable<Value>(
    _ make: () throws(FormatProblem) -> Value
  ) throws(Problem) -> Value {
    do throws(FormatProblem) {
      return try make()
    } catch {
      throw unreadable(error)
    }
  }

  private static func unreadable(_ problem: FormatProblem) -> Problem {
    Problem(.damaged, "the session's past cannot be read: \(problem.place) \(problem.what)")
  }
}
