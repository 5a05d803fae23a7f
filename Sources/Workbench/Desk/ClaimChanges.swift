import DeskViews
package import FactModel
package import LineReading
import Preferences
package import Replies

// How the verbs of a claim change it.
extension Desk {
  /// Finds the claim that was named, lets a verb change it, and makes that an edit.
  ///
  /// An item that is no claim yet becomes one by it.
  ///
  /// - Parameters:
  ///   - typed: What was typed behind the verb.
  ///   - body: The change.
  /// - Returns: The claim in a line.
  /// - Throws: What is wrong with the line.
  package func update(
    _ typed: ParsedArguments,
    _ body: (inout Claim) throws(Problem) -> Void
  ) throws(Problem) -> Reply {
    if let item = try itemWithoutClaim(typed.subject) {
      var claim = newClaim([item.passage.range])
      try body(&claim)
      try commit([Change(from: nil, to: claim)] + linkingItems(to: claim))
      justTagged = claim.id
      return changed(claim, isNew: true)
    }
    let before = try self.claim(typed)
    var claim = before
    try body(&claim)
    guard try commit([Change(from: before, to: claim)]) else {
      return Reply("\(claim.label) is so already")
    }
    return changed(claim, from: before)
  }

  /// The one line that answers a change to a claim that was there: what is different now.
  package func changed(_ claim: Claim, from before: Claim) -> Reply {
    // As it was entered: what was seen is noted there.
    var spans = ClaimView.heading(session.claims[claim.id] ?? claim, state)
    for field in ChangedFields.between(before, claim) {
      spans += [StyledSpan(" · \(field.name) ", .dim), StyledSpan(field.after)]
    }
    return Reply([StyledLine(body: spans)], json: ClaimView.json(claim, self.state))
  }

  /// The one line that answers a new claim, or new evidence for one.
  package func changed(_ claim: Claim, isNew: Bool = false) -> Reply {
    let given = isNew ? ClaimView.claimantGiven(claim) : []
    return Reply(
      [StyledLine(body: ClaimView.summary(claim, state) + given)],
      json: ClaimView.json(claim, self.state)
    )
  }

  /// `NAME, ROLE`, `author` or `none`.
  package static func claimant(_ text: String) -> Claimant? {
    switch text.lowercased() {
    case "author", "the author": return .author
    case "none": return nil
    default:
      let person = NameAndRole(text)
      return .speaker(name: person?.name ?? text, role: person?.role)
    }
  }

  /// Adds a piece of evidence; what a tag gave without details takes them up instead.
  package func add(_ details: EvidenceDetails, from source: Source, to claim: inout Claim) {
    let bare = claim.evidence.firstIndex { evidence in
      evidence.source == source.id && evidence.quotation == nil && evidence.locator == nil
        && evidence.note == nil && evidence.original == nil
        && (details.stance == nil || details.stance == evidence.stance
          || evidence.stance == .restsOn)
    }
    var evidence =
      bare.map { claim.evidence[$0] }
      ?? Evidence(
        id: newEvidenceID(details, from: source.id, for: claim),
        source: source.id,
        stance: details.stance ?? .context,
        signed: sign()
      )
    if let stance = details.stance { evidence.stance = stance }
    if let id = claim.verdict?.identity, !claim.holds(evidence) { evidence.verdicts.append(id) }
    evidence.quotation = details.quotation
    evidence.original = details.original
    evidence.language = details.language
    evidence.translator = details.translator
    evidence.locator = details.locator
    evidence.note = details.note
    if let bare { claim.evidence[bare] = evidence } else { claim.evidence.append(evidence) }
  }

  /// What is said of evidence besides its source.
  package struct EvidenceDetails {
    package var stance: Evidence.Stance?
    package var quotation: String?
    /// The words that it translates, their language, and who translated them.
    package var original: String?
    package var language: String?
    package var translator: String?
    package var locator: String?
    package var note: String?

    package init(
      stance: Evidence.Stance? = nil,
      quotation: String? = nil,
      original: String? = nil,
      language: String? = nil,
      translator: String? = nil,
      locator: String? = nil,
      note: String? = nil
    ) {
      self.stance = stance
      self.quotation = quotation
      self.original = original
      self.language = language
      self.translator = translator
      self.locator = locator
      self.note = note
    }
  }

  /// The claims that a source is evidence or an answer for.
  package func claims(using source: Source) -> [Claim] {
    session.claims.all.filter { claim in
      claim.evidence.contains { $0.source == source.id }
        || claim.questions.contains { $0.answers.contains { $0.source == source.id } }
    }
  }
}
