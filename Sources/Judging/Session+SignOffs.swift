import Digest
package import FactModel
import OrderedJSON

extension Session {
  /// The text and the claims as they stand, as sign-offs are bound to them.
  package var signedState: SignedState {
    var all = SHA256Stream()
    var flagged = SHA256Stream()
    for claim in claims.all {
      let line = claim.underSignature
      all.add(line)
      if claim.legal != nil { flagged.add(line) }
    }
    for reading in legalReadings { flagged.add(reading.utf8) }
    return SignedState(
      article: article.hash,
      claims: SHA256.hex(of: all.finish()),
      flagged: SHA256.hex(of: flagged.finish()),
      record: signedRecord
    )
  }

  /// All that readers or editors get besides text and claims: what things rest on, who answered what, what was
  /// found, ticked and switched off, what is known of the article.
  private var signedRecord: String {
    var record = SHA256Stream()
    let used = usedSources
    for source in sources.all where used.contains(source.id) {
      record.add(source.json, besides: ["notes", "foreign"])
    }
    for finding in findings.all where finding.outcome != .rejected {
      record.add(finding.underSignature)
    }
    for contact in contacts.all {
      record.add(contact.json, besides: ["phone", "due", "seen", "foreign"])
    }
    // What a listing enters is nobody's word yet.
    for item in items.all where item.check != nil || item.meaning != nil {
      var item = item
      item.setSeen { _ in nil }
      item.check?.extra = ExtraMembers()
      record.add(item.json, besides: ["foreign", "passage"])
      record.add(Array("\(item.passage.exact)\n".utf8))
    }
    for removed in removedItems {
      record.add(Array("removed \(removed.item.label) \(removed.item.passage.exact)\n".utf8))
    }
    for waiver in waivers.all { record.add(waiver.json, besides: ["seen", "foreign"]) }
    record.add(Array(known.joined(separator: "\n").utf8))
    return SHA256.hex(of: record.finish())
  }

  /// The sources that something rests on.
  private var usedSources: Set<EntityID> {
    var used = Set(claims.all.flatMap { $0.heldSources })
    used.formUnion(claims.all.flatMap { $0.questions.flatMap { $0.answers.compactMap(\.source) } })
    used.formUnion(items.all.flatMap { $0.check?.sources ?? [] })
    used.formUnion(sources.all.filter { used.contains($0.id) }.compactMap(\.derivedFrom))
    return used
  }

  private var known: [String] {
    let known = [facts.title, facts.publisher, facts.published?.description, facts.url]
    return known.map { $0 ?? "" } + facts.byline
  }

  /// What sign-offs were bound to before replies, items and rules were in it.
  private var recordAsOnceSigned: String {
    var record = SHA256Stream()
    let used = Set(claims.all.flatMap { $0.heldSources })
    for source in sources.all where used.contains(source.id) { record.add(source.underSignature) }
    for finding in findings.all where finding.outcome != .rejected {
      record.add(finding.underSignature)
    }
    for fact in known { record.add(Array("\(fact)\n".utf8)) }
    return SHA256.hex(of: record.finish())
  }

  /// The last sign-off of each role that gave one, in the order of the roles.
  package var lastSignOffs: [SignOff] {
    let given = Array(signOffs.all)
    return SignOff.Role.allCases.compactMap { role in given.last { $0.role == role } }
  }

  /// Why a sign-off does not hold any more, without a full stop; nil while it holds.
  ///
  /// A lawyer signs for the display text and for what is flagged; everybody else for all of it. Mere
  /// typography voids nothing; a finding that is new or was opened again voids the sign-offs that it
  /// concerns.
  ///
  /// `state`: How the session stands; see ``signedState``.
  package func void(_ signOff: SignOff, in state: SignedState) -> String? {
    var reasons: [String] = []
    if signOff.role == .lawyer, let flagged = signOff.state.flagged {
      reasons +=
        flagged == state.flagged
        ? changedSince(signOff) : ["what is flagged or display text changed"]
    } else {
      let isSameText = readsTheSame(signOff.state.article)
      let areSameClaims =
        signOff.state.claims == state.claims || signOff.state.claims == claimsAsOnceSigned
      let changed = (isSameText ? [] : ["the text"]) + (areSameClaims ? [] : ["the claims"])
      if let record = signOff.state.record, record != state.record, areSameClaims,
        record != recordAsOnceSigned
      {
        reasons.append(
          "a source, a reply, a finding, an item, a rule that is off or what is known of the article changed"
        )
      }
      if !changed.isEmpty { reasons.append("\(changed.joined(separator: " and ")) changed") }
    }
    let opened = findings.all.filter { finding in
      finding.isOpen && finding.opened.at > signOff.signed.at
        && (signOff.role != .lawyer || isForLawyer(finding))
    }
    if let first = opened.first { reasons.append("\(first.label) was found or opened again") }
    return reasons.isEmpty ? nil : reasons.joined(separator: ", and ")
  }

  /// What sign-offs were bound to before typography was left out.
  private var claimsAsOnceSigned: String {
    var stream = SHA256Stream()
    for claim in claims.all {
      stream.add(claim.withoutApprovals.json.compact)
      stream.add([UInt8(ascii: "\n")])
    }
    return SHA256.hex(of: stream.finish())
  }

  /// Whether the text of a revision reads as the one that holds, but for typography.
  private func readsTheSame(_ hash: String) -> Bool {
    if hash == article.hash { return true }
    guard let revision = revisions.first(where: { $0.hash == hash }) else { return false }
    return SentenceReadings.digest(revision.text.utf8)
      == SentenceReadings.digest(article.text.utf8) && revision.voices == article.voices
  }

  /// How the sentences read that a lawyer answers for.
  private var legalReadings: [String] {
    let flagged =
      claims.all.filter { $0.legal != nil }.map(\.passages)
      + findings.all.filter { $0.legal != nil }.map(\.passages)
    let display = sentences.entries.filter { article.blocks[$0.block].kind.isDisplay }
      .map { SentenceReadings.digest(article.text.bytes(in: $0.range)) }
    return display + flagged.map { seen(around: $0)?.digest ?? "gone" }
  }
}

extension Source {
  /// What of a source nobody can change without voiding the sign-offs: what it is, and who may see it.
  fileprivate var underSignature: [UInt8] {
    let parts = [
      label, url, citation, title, publisher, account, platform, published?.description,
      visibility.rawValue, role,
    ]
    return Array((parts.map { $0 ?? "" } + authors).joined(separator: "\n").utf8)
  }
}

extension Finding {
  /// What of a finding nobody can change without voiding the sign-offs: what it is, what became of it, and what
  /// is to stand there.
  fileprivate var underSignature: [UInt8] {
    let parts = [
      label, kind, note, outcome.rawValue, fix?.replacement, fix?.force.rawValue, fix?.outcome,
    ]
    return Array(parts.map { $0 ?? "" }.joined(separator: "\n").utf8)
  }
}

extension Claim {
  /// What of a claim nobody can change without voiding the sign-offs: not how far the work is (status,
  /// tags, whose it is), not what colleagues tell each other (notes, the same claim elsewhere), not what are approvals themselves (a legal flag
  /// cleared, a risk accepted), not for which reading of the text it was said again, and not what only the
  /// file needs: the identities of parts, and what other formats said.
  fileprivate var underSignature: [UInt8] {
    var claim = withoutApprovals
    claim.passages = []
    let words = passages.map { SentenceReadings.digest($0.exact.utf8) }.joined(separator: " ")
    return claim.json.compact + Array(" \(words)\n".utf8)
  }

  fileprivate var withoutApprovals: Claim {
    var claim = self
    claim.status = .open
    claim.review = nil
    claim.tags = []
    claim.assignee = nil
    claim.notes = []
    claim.risk = nil
    claim.legal?.clearance = nil
    claim.setSeen { _ in nil }
    claim.foreign = ForeignData()
    claim.same = []
    for index in claim.passages.indices { claim.passages[index].identity = nil }
    for index in claim.verdicts.indices { claim.verdicts[index].identity = nil }
    for index in claim.questions.indices {
      claim.questions[index].identity = nil
      claim.questions[index].foreign = ForeignData()
      for answer in claim.questions[index].answers.indices {
        claim.questions[index].answers[answer].identity = nil
        claim.questions[index].answers[answer].foreign = ForeignData()
      }
    }
    return claim
  }
}

extension SHA256Stream {
  /// Adds an object without some of its keys.
  fileprivate mutating func add(_ json: JSONValue, besides left: Set<String>) {
    guard case .object(var object) = json else { return }
    object.members.removeAll { left.contains($0.key) }
    add(JSONValue.object(object).compact)
    add([UInt8(ascii: "\n")])
  }
}
