import DeskViews
package import FactModel
package import LineReading
import Preferences
package import Publishing
package import Release
package import Replies

// What readers have: the version that was published, and why it is another than the one before.
extension Desk {
  /// What readers would see changed, were the draft published; nothing before the first version.
  ///
  /// `version`: What it would be published as; by default with the head of the last one, and the logo and
  /// addresses of the settings.
  package func publicDifference(as version: Publication? = nil) throws(Problem) -> PublicDifference
  {
    var difference = PublicDifference(
      from: try Release(session, for: .public, edition: .readers),
      to: try Release(session, for: .public)
    )
    if let last = session.publications.last {
      var next = version ?? last
      if version == nil { useOutlet(in: &next, after: last) }
      difference.addHead(from: last, to: next)
    }
    return difference
  }

  /// Gives a version what the settings say of who publishes; what they do not say is as in the last one.
  private func useOutlet(in version: inout Publication, after last: Publication?) {
    version.logo = settings.logo ?? last?.logo
    version.sameAs =
      settings.sameAs?.split(separator: " ").map(String.init) ?? last?.sameAs ?? []
  }

  /// The number of a version as it was typed.
  package func version(_ typed: TypedText) throws(Problem) -> EntityNumber {
    if let number = Int(typed.text), number > 0, session.publications[EntityNumber(number)] != nil {
      return EntityNumber(number)
    }
    throw Problem(
      .input,
      "there is no version \(Wording.excerpt(typed.text, 20))",
      place: typed.place,
      remedy: session.publications.isEmpty
        ? "Nothing was published yet." : "corrections lists the versions."
    )
  }

  /// The version that is published next: the draft as it stands, by the rules of a profile.
  package func newVersion(_ request: PublishRequest, by profile: GateProfile) -> Publication {
    let claims = session.claims.all.filter { session.isRated($0) && $0.retraction == nil }
    var publication = Publication(
      id: ports.newID(),
      number: session.counters.next(Publication.kindName),
      edit: session.log.lastID,
      article: session.article.hash,
      claims: claims.map(\.id),
      profile: profile.name,
      signed: sign()
    )
    publication.gate = profile.kept
    let last = session.publications.last
    publication.url = request.url ?? last?.url
    publication.note = request.note
    publication.headline = request.headline ?? last?.headline
    publication.conclusion = request.conclusion ?? last?.conclusion
    publication.outlet = request.outlet ?? last?.outlet ?? settings.outlet
    useOutlet(in: &publication, after: last)
    return publication
  }

  /// Freezes the draft as a version, with the entries of the ledger that it demands.
  package func publish(
    _ publication: Publication,
    _ entries: [Correction],
    hints: [StyledLine] = []
  ) throws(Problem) -> Reply {
    let ids = Set(publication.claims)
    var changes: [Change] = session.claims.all.filter { ids.contains($0.id) }.map { claim in
      var published = claim
      published.status = .published
      return Change(from: claim, to: published)
    }
    changes.append(Change(from: nil, to: publication))
    changes += entries.map { Change(from: nil, to: $0) }
    let state = session.log.count
    try commit(changes)
    return Reply(
      [CorrectionsView.line(publication)] + entries.flatMap { CorrectionsView.lines($0, session) },
      asides: hints + [
        StyledLine("This is state \(state) of the session; see: versions.", .dim)
      ],
      json: publication.json
    )
  }

  // MARK: Reasons

  /// The entries of the ledger: one for what belongs together, each with its reason.
  ///
  /// `count`: How many others the edit makes before them.
  package func entries(
    for groups: [PublicDifference.Group],
    of last: Publication,
    _ request: PublishRequest,
    behind count: Int = 0
  ) throws(Problem) -> [Correction] {
    if request.reason?.kind == .minor { try LedgerReason.requireMinor(groups) }
    let first = session.counters.next(Correction.kindName).main + count
    var entries: [Correction] = []
    for group in groups {
      let why = try reason(for: group, among: groups, request)
      entries.append(
        Correction(
          id: ports.newID(),
          number: EntityNumber(first + entries.count),
          kind: why.kind,
          claim: group.claim,
          label: group.label,
          publication: last.id,
          differences: group.differences,
          reason: why.text,
          signed: sign()
        )
      )
    }
    return entries
  }

  private func reason(
    for group: PublicDifference.Group,
    among groups: [PublicDifference.Group],
    _ request: PublishRequest
  ) throws(Problem) -> (kind: Correction.Kind, text: String) {
    if let given = request.reason { return given }
    var question = group.inLines.joined(separator: "\n")
    question += "\nWhy? (begin with update: or minor: where it is no correction) "
    var problem: Problem?
    // What says nothing is asked for again, so that the answers before are not lost.
    for _ in 0..<Self.patience {
      guard let answer = ports.ask(question) else {
        if let own = LedgerReason.own(of: group, in: session) { return own }
        throw LedgerReason.missing(
          for: groups.filter { LedgerReason.own(of: $0, in: session) == nil }
        )
      }
      do throws(Problem) {
        return try LedgerReason.read(answer, for: group)
      } catch {
        problem = error
      }
      if answer.isEmpty { break }
      question = "\(problem?.what ?? "A reason that others read says something"). Why? "
    }
    throw problem ?? LedgerReason.missing(for: groups)
  }

  /// How often a reason is asked for.
  private static let patience = 3

  /// Refuses words that would give away a sealed source, or somebody off the record.
  package func refuseGivenAway(_ changes: [Change]) throws(Problem) {
    try refuse(LeavingText.givenAway(by: changes, in: session))
  }

  /// Refuses a text that leaves for the words in it.
  package func refuseGivenAway(by text: String) throws(Problem) {
    try refuse(ProtectedWords(session).first(in: text))
  }

  private func refuse(_ found: (word: String, label: String)?) throws(Problem) {
    guard let (word, label) = found else { return }
    throw LedgerReason.givesAway(label, by: word, session)
  }
}
