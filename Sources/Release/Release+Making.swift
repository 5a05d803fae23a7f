package import FactModel

extension Release {
  /// Makes a release of a session.
  ///
  /// - Parameters:
  ///   - session: The session with its past.
  ///   - audience: Who gets it.
  ///   - extras: What goes along that else stays at the desk.
  ///   - edition: Which state of it.
  ///   - scale: The scale that ratings are translated to; nil for the session's own.
  /// - Throws: `damaged` where the session's past cannot be read, or its file was changed by hand,
  ///   `input` where there is no translation to the scale.
  package convenience init(
    _ session: Session,
    for audience: Audience,
    with extras: Extras = [],
    edition: Edition = .draft,
    on scale: Scale? = nil
  ) throws(Problem) {
    try self.init(session, for: audience, with: extras, edition: edition, on: scale, besides: [])
  }

  /// Makes a release of a session that leaves with others: what was promised there holds here, too.
  ///
  /// Throws as without them.
  package convenience init(
    _ session: Session,
    for audience: Audience,
    with extras: Extras,
    edition: Edition,
    on scale: Scale?,
    besides others: [Session]
  ) throws(Problem) {
    try Self.requireUnaltered(session)
    if edition != .draft { try Self.requireLedger(of: session) }
    var state = try Self.readable { () throws(FormatProblem) in
      try ReleasedState(session, edition, with: others)
    }
    var notes: [String] = []
    if let scale, scale != state.session.scale {
      let translation = try Self.translation(from: state.session.scale, to: scale)
      notes = ["The ratings were translated from the scale \(state.session.scale.title)"]
      notes += translation.notes(for: state.session)
      state.session = translation.translated(state.session)
    }
    var projection = Projection(
      session.keepingPromises,
      state,
      audience,
      extras,
      translationNotes: notes
    )
    let shown = try Self.readable { () throws(FormatProblem) in try projection.released() }
    self.init(projection, shown)
  }

  /// Nothing leaves of a session whose file something else than the program changed.
  package static func requireUnaltered(_ session: Session) throws(Problem) {
    guard session.alteration == nil else { throw altered("the session") }
  }

  private static func altered(_ what: String) -> Problem {
    Problem(
      .damaged,
      "\(what) is not as it was entered: the session's file was changed by hand",
      remedy:
        "Nothing was written. verify names all of it; verify --accept makes it an edit of yours where "
        + "it can be one, else bring the file back from a copy."
    )
  }

  /// What readers have is told only where it is what was published.
  private static func requireLedger(of session: Session) throws(Problem) {
    let difference = try readable { () throws(FormatProblem) in
      try LedgerCheck.firstDifference(in: session)
    }
    if let difference { throw altered(difference) }
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
