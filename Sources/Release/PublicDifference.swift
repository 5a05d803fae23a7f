package import FactModel
import Judging
import OrderedJSON
import PlainText

/// What readers would see changed between two public releases, by what belongs together.
package struct PublicDifference: Sendable {
  /// What was changed of one thing.
  package struct Group: Sendable {
    /// The claim; nil for what is not a claim.
    package var claim: EntityID?
    /// `c3`, `the article`, `the source “Audit”`.
    package var label: String
    package var differences: [Correction.Difference]
    /// The address of a source, as readers have it.
    package var page: String?

    package init(claim: EntityID?, label: String, differences: [Correction.Difference]) {
      self.claim = claim
      self.label = label
      self.differences = differences
    }

    /// What of the check's own head is another in a version; nil where nothing is.
    package init?(from last: Publication, to next: Publication) {
      let differences = PublicDifference.differences(Self.head(last), Self.head(next))
      guard !differences.isEmpty else { return nil }
      self.init(claim: nil, label: Self.head, differences: differences)
    }

    /// What the check's own page says of itself.
    static let head = "the head of the check"

    private static func head(_ version: Publication) -> Parts {
      [
        ("headline", version.headline), ("conclusion", version.conclusion),
        ("outlet", version.outlet), ("logo", version.logo),
        ("other addresses", version.sameAs.isEmpty ? nil : version.sameAs.joined(separator: " ")),
        ("address", version.url),
        // What the page says of it follows from the profile.
        ("review", version.profile == "solo" ? "may be by one person alone" : nil),
        ("retraction", version.retraction?.reason),
      ]
    }

    /// What it is, and each difference as what readers have and what they would get.
    package var inLines: [String] {
      [label]
        + differences.flatMap { difference in
          [
            "  \(difference.field)",
            "    was: \(Wording.excerpt(difference.before ?? "none", 120))",
            "    now: \(Wording.excerpt(difference.after ?? "none", 120))",
          ]
        }
    }
  }

  /// In the order of readers: claims, then sources, people, the article, the rest.
  package private(set) var groups: [Group] = []

  /// The claims from which evidence was withdrawn that readers of one of the releases had: neither is
  /// compared with it.
  package private(set) var withdrawn: [String] = []

  package var isEmpty: Bool { groups.isEmpty }

  /// - Parameters:
  ///   - before: What readers have.
  ///   - after: What they would get.
  package init(from before: Release, to after: Release) {
    compareClaims(before, after)
    compareSources(before, after)
    compareContacts(before, after)
    compare("the article", Self.facts(before), Self.facts(after))
    compare("the scale", Self.scale(before), Self.scale(after))
    compare(Self.signing, Self.signOffs(before), Self.signOffs(after))
    compare(Self.switchedOff, Self.waivers(before), Self.waivers(after))
    compareOrder(before, after)
    for release in [before, after] {
      for claim in release.claims.all
      where release.withdrawal(of: claim) != nil && !withdrawn.contains(claim.label) {
        withdrawn.append(claim.label)
      }
    }
  }

  /// Adds what of the check's own head is another in the version that would be published.
  package mutating func addHead(from last: Publication, to next: Publication) {
    if let head = Group(from: last, to: next) { groups.insert(head, at: 0) }
  }

  /// A name of a part, with what readers see of it.
  fileprivate typealias Parts = [(field: String, text: String?)]

  private mutating func compare(_ label: String, _ before: Parts, _ after: Parts) {
    let differences = Self.differences(before, after)
    if !differences.isEmpty {
      groups.append(Group(claim: nil, label: label, differences: differences))
    }
  }

  fileprivate static func differences(_ before: Parts, _ after: Parts) -> [Correction.Difference] {
    var fields = before.map(\.field)
    for part in after where !fields.contains(part.field) { fields.append(part.field) }
    return fields.compactMap { field in
      let was = before.first { $0.field == field }?.text
      let isNow = after.first { $0.field == field }?.text
      guard was.map({ Array($0.utf8) }) != isNow.map({ Array($0.utf8) }) else { return nil }
      return Correction.Difference(field: field, before: was, after: isNow)
    }
  }

  // MARK: Claims

  private mutating func compareClaims(_ before: Release, _ after: Release) {
    let labels = Array(before.claims.all) + after.claims.all.filter { before.claims[$0.id] == nil }
    for claim in labels {
      let (was, isNow) = (before.claims[claim.id], after.claims[claim.id])
      let differences: [Correction.Difference]
      switch (was, isNow) {
      case (let was?, let isNow?):
        differences = Self.differences(Self.parts(of: was, before), Self.parts(of: isNow, after))
      case (let was?, nil):
        differences = [Correction.Difference(field: "claim", before: Self.whole(was), after: nil)]
      case (nil, let isNow?):
        differences = [Correction.Difference(field: "claim", before: nil, after: Self.whole(isNow))]
      case (nil, nil): differences = []
      }
      if !differences.isEmpty {
        groups.append(Group(claim: claim.id, label: claim.label, differences: differences))
      }
    }
  }

  private static func whole(_ claim: Claim) -> String {
    claim.verdict.map { "\(claim.wording) – \($0.rating)" } ?? claim.wording
  }

  private static func parts(of claim: Claim, _ release: Release) -> Parts {
    let evidence = claim.evidence.compactMap { inWords($0, release) }
    let unnamed = release.unnamed(of: claim).map { "\($0.stance.words): \($0.role)" }
    let questions = claim.questions.map { question in
      let answers = question.answers.map { answer in
        let source = answer.source.flatMap { release.sources[$0] }
        return answer.text + (source.map { " (source \($0.number))" } ?? "")
      }
      return ([question.question] + answers).joined(separator: " – ")
    }
    return [
      (
        "verdict",
        claim.verdict.map { [$0.rating, $0.reason].compactMap { $0 }.joined(separator: ". ") }
      ),
      ("checked by", claim.verdict?.signed.by.signature),
      ("confidence", claim.verdict?.confidence?.rawValue),
      ("passage", claim.passages.map(\.exact).joined(separator: " … ")),
      ("restatement", claim.restatement),
      ("claimant", claim.claimant?.inWords),
      ("said", claim.said?.inWords),
      ("kind", claim.kind),
      ("about", claim.about.rawValue),
      ("central", claim.isCentral ? "central to the article" : nil),
      ("evidence", evidence.isEmpty ? nil : evidence.joined(separator: "; ")),
      ("evidence that is not named", unnamed.isEmpty ? nil : unnamed.joined(separator: "; ")),
      ("questions", questions.isEmpty ? nil : questions.joined(separator: "; ")),
      ("retraction", claim.retraction?.reason),
    ]
  }

  /// A piece of evidence as readers see it; the source's own fields are compared apart.
  private static func inWords(_ evidence: Evidence, _ release: Release) -> String? {
    guard let source = release.sources[evidence.source] else { return nil }
    let details = [
      evidence.locator, evidence.quotation.map { "“\($0)”" },
      evidence.original.map { "“\($0)”" }, evidence.originalInWords, evidence.note,
    ]
    .compactMap { $0 }.joined(separator: ", ")
    let words = "\(evidence.stance.words), source \(source.number)"
    return details.isEmpty ? words : "\(words): \(details)"
  }

  // MARK: Sources and people

  private mutating func compareSources(_ before: Release, _ after: Release) {
    let cited = Set(
      (before.claims.all.flatMap { $0.evidence.map(\.source) })
        + after.claims.all.flatMap { $0.evidence.map(\.source) }
    )
    let all = Array(before.sources.all) + after.sources.all.filter { before.sources[$0.id] == nil }
    for source in all {
      let (was, isNow) = (before.sources[source.id], after.sources[source.id])
      // A source that is new or gone shows where it is cited.
      guard was != nil && isNow != nil || !cited.contains(source.id) || was != nil else { continue }
      var differences = Self.differences(
        was.map { Self.parts(of: $0, before) } ?? [],
        isNow.map { Self.parts(of: $0, after) } ?? []
      )
      for index in differences.indices { differences[index].source = source.id }
      if !differences.isEmpty {
        var group = Group(
          claim: nil,
          label: "the source “\(SafeText.line((was ?? source).heading))”",
          differences: differences
        )
        group.page = (was ?? source).url
        groups.append(group)
      }
    }
  }

  private static func parts(of source: Source, _ release: Release) -> Parts {
    [
      ("title", source.title), ("citation", source.citation),
      ("authors", source.authors.isEmpty ? nil : source.authors.joined(separator: ", ")),
      ("account", source.account), ("platform", source.platform),
      ("publisher", source.publisher), ("published", source.publishedInWords),
      ("address", source.url), ("accessed", source.accessed?.inWords),
      ("archive", source.archiveURL), ("archived", source.archived?.inWords),
      ("kind", source.kind), ("grade", source.grade?.inWords), ("interest", source.interest),
      ("repeats", source.derivedFrom.flatMap { release.sources[$0] }?.heading),
    ]
  }

  private mutating func compareContacts(_ before: Release, _ after: Release) {
    // Which claims are meant, whatever they are called by now.
    let wording = { (claim: EntityID) in (before.claims[claim] ?? after.claims[claim])?.wording }
    let all =
      Array(before.contacts.all) + after.contacts.all.filter { before.contacts[$0.id] == nil }
    for contact in all {
      var differences = Self.differences(
        before.contacts[contact.id].map { Self.parts(of: $0, wording) } ?? [],
        after.contacts[contact.id].map { Self.parts(of: $0, wording) } ?? []
      )
      guard !differences.isEmpty else { continue }
      for index in differences.indices { differences[index].source = contact.id }
      groups.append(
        Group(
          claim: nil,
          label: contact.reasonForNobody == nil
            ? contact.ledgerLabel : "why nobody is asked for comment",
          differences: differences
        )
      )
    }
  }

  private static func parts(of contact: Contact, _ wording: (EntityID) -> String?) -> Parts {
    func claims(_ ids: [EntityID]) -> String? {
      let wordings = ids.compactMap(wording)
      return wordings.isEmpty ? nil : wordings.joined(separator: " / ")
    }
    let attempts = contact.attempts.map { "\($0.channel), \($0.date.inWords)" }
    let replies = contact.replies.map { reply in
      let about = claims(reply.claims).map { " (about: \($0))" } ?? ""
      return "\(reply.terms.inWords), \(reply.date.inWords): “\(reply.text)”\(about)"
    }
    return [
      ("person", contact.inWords), ("put", contact.put), ("about", claims(contact.claims)),
      ("attempts", attempts.isEmpty ? nil : attempts.joined(separator: "; ")),
      ("replies", replies.isEmpty ? nil : replies.joined(separator: "; ")),
    ]
  }

  // MARK: The rest

  private static func facts(_ release: Release) -> Parts {
    let facts = release.facts
    return [
      ("title", facts.title),
      ("byline", facts.byline.isEmpty ? nil : facts.byline.joined(separator: ", ")),
      ("publisher", facts.publisher), ("published", facts.published?.inWords),
      ("updated", facts.updated?.inWords), ("address", facts.url), ("language", facts.language),
      ("text", release.article.hash),
    ]
  }

  private static func scale(_ release: Release) -> Parts {
    [
      ("scale", "\(release.scale.title) (\(release.scale.reference))"),
      (
        "ratings",
        release.scale.ratings.map { rating in
          rating.meaning.map { "\(rating.name): \($0)" } ?? rating.name
        }.joined(separator: ", ")
      ),
      // What programs are given for a rating, and how it is coloured.
      (
        "values",
        release.scale.ratings.compactMap { rating in
          let told = [rating.value.map { String($0) }, rating.tone?.rawValue].compactMap { $0 }
          return told.isEmpty ? nil : "\(rating.name): \(told.joined(separator: " "))"
        }.joined(separator: ", ")
      ),
    ]
  }

  /// Who besides the checkers signed what stands there; the page names them.
  private static func signOffs(_ release: Release) -> Parts {
    release.lastSignOffs.filter { $0.role == .editor || $0.role == .lawyer }
      .flatMap { signOff in
        [
          (signOff.role.rawValue, signOff.signed.by.name + signOff.entered),
          (signOff.role.rawValue + MinorChange.dayOfSigning, signOff.signed.at.date.inWords),
        ]
      }
  }

  private static func waivers(_ release: Release) -> Parts {
    release.waivers.all.map { waiver in
      (
        waiver.rule + (waiver.place.map { " at \($0)" } ?? ""),
        "\(waiver.reason) (\(waiver.signed.by.signature), \(waiver.signed.at.date.inWords))"
      )
    }
  }

  private mutating func compareOrder(_ before: Release, _ after: Release) {
    let both = Set(before.claims.all.map(\.id)).intersection(after.claims.all.map(\.id))
    func order(_ release: Release) -> [EntityID] {
      release.inReadersOrder.map(\.id).filter(both.contains)
    }
    let (was, isNow) = (order(before), order(after))
    guard was != isNow else { return }
    func words(_ ids: [EntityID], _ release: Release) -> String {
      ids.compactMap { release.claims[$0]?.wording }.joined(separator: " / ")
    }
    groups.append(
      Group(
        claim: nil,
        label: "the order of the claims",
        differences: [
          Correction.Difference(
            field: "order",
            before: words(was, before),
            after: words(isNow, after)
          )
        ]
      )
    )
  }
}
