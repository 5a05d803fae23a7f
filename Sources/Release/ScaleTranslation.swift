package import FactModel

/// How the ratings of one scale are translated into another, and what that loses.
///
/// The one place where a rating becomes one of another scale: reports on another scale and the labels
/// of formats are read off it.
package struct ScaleTranslation: Sendable {
  /// One rating, what becomes of it, and what is lost.
  package struct Row: Sendable, Equatable {
    package var from: String
    /// Nil where the other scale has nothing for it; then the rating stays as it is.
    package var to: String?
    package var loss: String?
  }

  package let source: Scale
  package let target: Scale
  /// In the order of the scale that is translated.
  package let rows: [Row]

  /// Returns the translation between two scales; nil where no rating of the one has one in the other.
  package init?(from source: Scale, to target: Scale) {
    self.source = source
    self.target = target
    let isSame = source.name == target.name
    let firsts = source.ratings.map { rating -> Row in
      let to = target.rating(for: rating, of: source)
      let isByName =
        isSame || rating.sense == nil && to?.name.lowercased() == rating.name.lowercased()
      return Row(
        from: rating.name,
        to: to?.name,
        loss: isByName ? nil : source.sense(of: rating)?.loss
      )
    }
    guard isSame || firsts.contains(where: { $0.to != nil }) else { return nil }
    rows = firsts.map { row in
      guard let to = row.to else {
        return Row(from: row.from, to: nil, loss: "\(target.title) has no such rating")
      }
      let others = firsts.filter { $0.to == to && $0.from != row.from }.map { "“\($0.from)”" }
      let merged =
        others.isEmpty ? nil : "the difference to \(others.joined(separator: ", "))"
      let losses = [row.loss, merged].compactMap { $0 }
      return Row(
        from: row.from,
        to: to,
        loss: losses.isEmpty ? nil : losses.joined(separator: "; ")
      )
    }
  }

  private func row(_ rating: String) -> Row? { rows.first { $0.from == rating } }

  /// Returns a verdict on the other scale; itself where it is on another than is translated, or has
  /// no counterpart.
  package func translated(_ verdict: Verdict) -> Verdict {
    guard verdict.scale == source.reference, let to = row(verdict.rating)?.to else {
      return verdict
    }
    var verdict = verdict
    verdict.rating = to
    verdict.scale = target.reference
    return verdict
  }

  /// Returns a session with its ratings on the other scale, for a report; it is never stored.
  ///
  /// Verdicts on other scales than the session's, and those without a counterpart, stay as they are.
  package func translated(_ session: Session) -> Session {
    session.reading(on: target) { claim in
      var claim = claim
      claim.verdicts = Elements(claim.verdicts.map(translated))
      return claim
    }
  }

  /// What is said of a translation: of every rating in use what became of it and what was lost.
  package func notes(for session: Session) -> [String] {
    let used = Set(
      session.claims.all.compactMap(\.verdict).filter { $0.scale == source.reference }
        .map(\.rating)
    )
    return rows.filter { used.contains($0.from) }.map { row in
      let what = row.to.map { "“\(row.from)” became “\($0)”" } ?? "“\(row.from)” stays"
      return row.loss.map { "\(what); lost: \($0)" } ?? what
    }
  }
}
