import FactModel
import Judging
import OrderedJSON
import PlainText
import Testing

@testable import Publishing

struct GateRuleTests {
  /// How to break just one rule, and where it is then found.
  struct Breach: Sendable, CustomTestStringConvertible {
    var rule: String
    var places: [String]
    var make: @Sendable (inout GateSession) throws -> Void

    init(
      _ rule: String,
      _ places: [String],
      _ make: @escaping @Sendable (inout GateSession) throws -> Void
    ) {
      self.rule = rule
      self.places = places
      self.make = make
    }

    var testDescription: String { rule }
  }

  static let breaches: [Breach] = [
    Breach("no-central-claim", ["c1"]) { try $0.change(claim: 1) { $0.isCentral = false } },
    Breach("nothing-checked", ["article"]) { try $0.dropAllClaims() },
    Breach("no-rated-claim", ["article"]) { try $0.dropAllClaims() },
    Breach("no-outlet", ["outlet"]) { $0.outlet = nil },
    Breach("no-publisher", ["article"]) { session in
      var facts = session.session.facts
      facts.publisher = nil
      try session.apply(.facts(Transition(from: session.session.facts, to: facts)))
    },
    Breach("no-restatement", ["c2"]) { session in
      try session.change(claim: 2) { $0.restatement = "5." }
    },
    Breach("no-evidence", ["c2"]) { session in
      try session.change(claim: 2) { claim in
        for index in claim.evidence.indices { claim.evidence[index].stance = .context }
      }
    },
    Breach("archive-is-none", ["@1", "@2"]) { session in
      try session.change(source: 1) {
        $0.archiveURL = "https://web.archive.org.evil.example/web/2025/https://example.org/1"
      }
      try session.change(source: 2) {
        $0.archiveURL = "https://web.archive.org/save/\($0.url ?? "")"
      }
    },
    Breach("few-sources", ["c1"]) { session in
      try session.change(source: 2) { $0.url = "https://example.org/1?page=2" }
    },
    Breach("claimant-not-contacted", ["c1"]) { session in
      let contact = try #require(session.session.contacts.last)
      var other = contact
      other.person = "Eva Nowak"
      try session.apply(Change(from: contact, to: other))
    },
    Breach("claimant-not-contacted", ["c1"]) { session in
      let contact = try #require(session.session.contacts.last)
      var other = contact
      other.put = "."
      try session.apply(Change(from: contact, to: other))
    },
    Breach("no-public-source", ["c1", "c2"]) { session in
      try session.change(source: 1) { $0.visibility = .sealed }
      try session.change(source: 2) { $0.kind = "person" }
    },
    Breach("rating-against-evidence", ["c2"]) { session in
      try session.change(claim: 2) { claim in
        for index in claim.evidence.indices { claim.evidence[index].stance = .refutes }
      }
    },
    Breach("rating-against-evidence", ["c2"]) { session in
      try session.change(source: 2) {
        ($0.visibility, $0.role) = (.desk, "an official")
      }
      let open = session.session.sources[EntityNumber(1)]?.id
      try session.change(claim: 2) { claim in
        for index in claim.evidence.indices where claim.evidence[index].source == open {
          claim.evidence[index].stance = .refutes
        }
      }
    },
    Breach("no-restatement", ["c2"]) { session in
      try session.change(claim: 2) { $0.restatement = "She said they did it there." }
    },
    Breach("no-restatement", ["c2"]) { session in
      try session.change(claim: 2) { $0.restatement = "600 cars crossed the bridge yesterday." }
    },
    Breach("no-restatement", ["c2"]) { session in
      let text = session.session.article.text
      try session.change(claim: 2) { $0.passages = [Passage(49..<text.count, in: text)] }
    },
    Breach("said-after-published", ["c2"]) { session in
      try session.change(claim: 2) { $0.said = PartialDate("2024-03") }
    },
    Breach("archive-is-none", ["@1"]) { session in
      try session.change(source: 1) { $0.archiveURL = "https://archive.example/" }
    },
    Breach("archive-is-none", ["@1", "@2"]) { session in
      try session.change(source: 1) { $0.archiveURL = "http://www.example.org/1/" }
      try session.change(source: 2) { $0.archived = PartialDate("2022") }
    },
    Breach("archive-is-none", ["@1"]) { session in
      try session.change(source: 1) {
        $0.archiveURL = "https://web.archive.org/web/20220101000000/https://example.org/1"
      }
    },
    Breach("archive-is-none", ["@1"]) { session in
      try session.change(source: 1) {
        $0.archiveURL = "https://web.archive.org/web/20240601000000/https://example.org/1"
        $0.archived = PartialDate("2024-05-01")
      }
    },
    Breach("archive-is-none", ["@1"]) { session in
      try session.change(source: 1) {
        $0.archiveURL = "https://web.archive.org/web/2024/https://other.example/q"
      }
    },
    Breach("archive-is-none", ["@1", "@2"]) { session in
      try session.change(source: 1) { $0.archiveURL = "https://example.org/1?copy" }
      try session.change(source: 2) { $0.archived = PartialDate("2031-03-05") }
    },
    // What readers do not see, and are not told of, is no second source; nor is the article itself.
    Breach("few-sources", ["c1"]) { try $0.change(source: 2) { $0.visibility = .desk } },
    Breach("few-sources", ["c1"]) { session in
      try session.change(source: 2) { $0.url = "https://amp.example.org/1/amp" }
    },
    Breach("few-sources", ["c1"]) { session in
      var facts = session.session.facts
      facts.url = "https://example.org/2"
      try session.apply(.facts(Transition(from: session.session.facts, to: facts)))
    },
    Breach("no-restatement", ["c2"]) { session in
      try session.change(claim: 2) { $0.restatement = "5 million euros for it" }
    },
    Breach("no-restatement", ["c2"]) { session in
      try session.change(claim: 2) { $0.restatement = "600 cars crossed the bridge last week." }
    },
    Breach("no-restatement", ["c2"]) { session in
      try session.change(claim: 2) { $0.restatement = "Our bridge has around 600 cars." }
    },
    Breach("no-restatement", ["c2"]) { session in
      try session.change(claim: 2) { $0.restatement = "However, 600 cars cross the bridge." }
    },
    Breach("no-restatement", ["c2"]) { session in
      try session.change(claim: 2) { $0.restatement = "The bridge that he built has 600 cars." }
    },
    Breach("quotation-not-in-article", ["c2"]) { session in
      try session.change(claim: 2) { $0.restatement = "The paper says ‘around 700 cars’." }
    },
    Breach("undisclosed-interest", ["@2"]) { try $0.change(source: 2) { $0.kind = "professor" } },
    Breach("undisclosed-interest", ["@2"]) {
      try $0.change(source: 2) { $0.kind = "Sachverständiger" }
    },
    Breach("second-person", ["c2"]) { session in
      // With a Cyrillic А.
      let reviewer = Signed(by: Checker(name: "Аda"), at: GateSession.signed.at)
      try session.change(claim: 2) { $0.review = Claim.Review(signed: reviewer) }
      try session.change(claim: 2) { $0.verdicts[0].reason = "Another." }
    },
    Breach("second-person", ["c2"]) { session in
      try session.change(claim: 2) { $0.review = Claim.Review(signed: GateSession.signed) }
      try session.change(claim: 2) { $0.verdicts[0].reason = "Another." }
    },
    Breach("one-person-in-roles", ["editor"]) { session in
      let text = session.session.signedState
      let author = session.session.lastSignOffs.first { $0.role == .author }
      let signed = author?.signed ?? GateSession.signed
      let signOff = SignOff(
        id: session.newID(),
        number: session.session.counters.next(SignOff.kindName),
        role: .editor,
        state: text,
        edit: session.session.log.lastID,
        note: nil,
        signed: signed
      )
      try session.apply(Change(from: nil, to: signOff))
    },
    Breach("no-verdict", ["c2"]) { try $0.change(claim: 2) { $0.verdicts = [] } },
    Breach("no-reason", ["c2"]) { try $0.change(claim: 2) { $0.verdicts[0].reason = nil } },
    Breach("no-reason", ["c2"]) { try $0.change(claim: 2) { $0.verdicts[0].reason = "…" } },
    Breach("no-evidence", ["c2"]) { try $0.change(claim: 2) { $0.evidence = [] } },
    Breach("stale", ["1.2"]) { try $0.change(claim: 2) { $0.verdicts[0].seen = .elsewhere } },
    Breach("open-finding", ["f1"]) { session in
      let finding = Finding(
        id: EntityID.random(),
        number: EntityNumber(1),
        kind: Finding.omission,
        passages: [],
        note: nil,
        signed: GateSession.signed
      )
      try session.apply(Change(from: nil, to: finding))
    },
    Breach("open-item", ["1.2"]) { session in
      let text = session.session.article.text
      try session.change(claim: 2) { $0.passages = [Passage(27..<33, in: text)] }
      let item = Item(
        id: EntityID.random(),
        number: EntityNumber(1),
        kind: .number,
        passage: Passage(34..<37, in: text)
      )
      try session.apply(Change(from: nil, to: item))
    },
    Breach("few-sources", ["c1"]) { session in
      let first = session.session.sources.all.first?.id
      try session.change(source: 2) { $0.derivedFrom = first }
    },
    Breach("few-sources", ["c1"]) { session in
      try session.change(source: 2) { $0.url = "http://www.example.org/1/" }
    },
    Breach("no-claimant", ["c2"]) { try $0.change(claim: 2) { $0.claimant = nil } },
    Breach("no-claim-date", ["c2"]) { try $0.change(claim: 2) { $0.said = nil } },
    Breach("rated-otherwise", ["c2"]) { session in
      try session.change(claim: 2) { claim in
        var same = SameClaim(
          claim: claim.id,
          session: "older",
          label: "c7",
          signed: GateSession.signed
        )
        same.rating = "Unproven"
        claim.same = [same]
      }
    },
    Breach("no-risk", ["c2"]) { try $0.change(claim: 2) { $0.verdicts[0].rating = "Unconfirmed" } },
    Breach("open-question", ["c2", "c2"]) { session in
      try session.change(claim: 2) {
        $0.questions = [
          ResearchQuestion(question: "Why?", signed: GateSession.signed),
          ResearchQuestion(question: "When?", signed: GateSession.signed),
        ]
      }
    },
    Breach("legal-flag", ["c2"]) { session in
      try session.change(claim: 2) {
        $0.legal = LegalFlag(reason: "Names a person.", signed: GateSession.signed)
      }
    },
    Breach("not-signed-off", ["checker", "author", "editor"]) { session in
      try session.change(claim: 2) { $0.verdicts[0].reason = "Another." }
    },
    // Somebody else than whom the byline has, and words for whoever it may be.
    Breach("not-signed-off", ["author"]) { session in
      try session.setByline("Jörg Müller")
      for role in SignOff.Role.allCases { try session.sign(role) }
    },
    Breach("not-signed-off", ["author", "editor"]) { session in
      try session.sign(.author, by: "The Author")
      try session.sign(.editor, by: "Editor")
    },
    Breach("one-person-in-roles", ["editor"]) { session in
      try session.sign(.editor, by: "Kim  Authors")
    },
    Breach("one-person-in-roles", ["editor"]) { session in
      try session.sign(.checker, by: "Jörg Müller")
      try session.sign(.editor, by: "Joerg Mueller")
    },
    Breach("blind-difference", ["c2"]) { session in
      let id = try session.claim(2).id
      // Ben's rating came over from the copy.
      let verdict = Verdict(
        rating: "False",
        scale: Scale.desk.reference,
        signed: Signed(by: Checker(name: "Ben"), at: GateSession.signed.at)
      )
      try session.change(claim: 2) { $0.verdicts.append(verdict) }
      var check = BlindCheck(
        id: session.newID(),
        number: EntityNumber(1),
        checker: "Ben",
        claims: [id],
        first: Commitment([id: "True"], salt: Commitment.randomSalt()),
        signed: GateSession.signed
      )
      check.second = Commitment([id: "False"], salt: Commitment.randomSalt())
      check.revealed = GateSession.signed.at
      try session.apply(Change(from: nil, to: check))
    },
    Breach("open-conflict", ["c2"]) { session in
      let versions = try ["One.", "Two."].map { text in
        Conflict.Version(
          edit: try #require(session.session.log.lastID),
          signed: GateSession.signed,
          value: .string(text)
        )
      }
      let id = try session.claim(2).id
      session.session.setConflicts([
        Conflict(of: "claim", id: id, field: "restatement", versions: versions)
      ])
    },
    Breach("not-reviewed", ["c1", "c2"]) { session in
      try session.change(claim: 2) { claim in
        claim.status = .reviewed
        claim.review = Claim.Review(signed: GateSession.signed)
      }
    },
    Breach("no-source-date", ["@2"]) { try $0.change(source: 2) { $0.published = nil } },
    Breach("no-archive", ["@1"]) { try $0.change(source: 1) { $0.archiveURL = nil } },
    Breach("late-evidence", ["c1", "c2"]) { session in
      try session.change(source: 2) { $0.published = PartialDate("2024-02") }
    },
    Breach("undisclosed-interest", ["@1"]) { try $0.change(source: 1) { $0.kind = "expert" } },
    Breach("quotation-not-in-source", ["c2"]) { session in
      try session.change(claim: 2) { $0.evidence[0].quotation = "seven hundred [cars] … a week" }
    },
    Breach("claimant-not-contacted", ["c1"]) { session in
      try session.change(claim: 1) { $0.claimant = .speaker(name: "Somebody else", role: nil) }
      let contact = session.session.contacts.last
      try session.apply(Change(from: contact, to: nil))
    },
    Breach("claimant-not-contacted", ["c1"]) { session in
      let contact = session.session.contacts.last
      let id = try session.claim(1).id
      var nobody = Contact(
        id: session.newID(),
        number: EntityNumber(2),
        person: Contact.nobody,
        role: nil,
        claims: [id]
      )
      nobody.put = "He is known to be out of reach."
      try session.apply(Change(from: contact, to: nil), Change(from: nil, to: nobody))
    },
    Breach("claimant-not-contacted", ["c1"]) { session in
      let contact = session.session.contacts.last
      let signOff = session.session.signOffs.all.first { $0.role == .author }
      try session.apply(Change(from: contact, to: nil), Change(from: signOff, to: nil))
      try session.change(claim: 1) { $0.claimant = .author }
    },
    Breach("claimant-not-contacted", ["c1"]) { session in
      let contact = session.session.contacts.last
      let id = try session.claim(1).id
      var nobody = Contact(
        id: session.newID(),
        number: EntityNumber(2),
        person: Contact.nobody,
        role: nil,
        claims: [id]
      )
      nobody.put = "It is private, and known to few."
      try session.apply(Change(from: contact, to: nil), Change(from: nil, to: nobody))
      try session.change(claim: 1) { $0.claimant = .speaker(name: "Ministry of Works", role: nil) }
    },
    Breach("claimant-not-contacted", ["c1"]) { session in
      let contact = try #require(session.session.contacts.last)
      var planned = contact
      planned.attempts = [
        Contact.Attempt(
          channel: "phone",
          date: try #require(PartialDate("2031-01-01")),
          signed: GateSession.signed
        )
      ]
      try session.apply(Change(from: contact, to: planned))
    },
    Breach("claimant-not-contacted", ["c1"]) { session in
      // The author's signature is void by this change itself.
      let contact = session.session.contacts.last
      try session.apply(Change(from: contact, to: nil))
      try session.change(claim: 1) { $0.claimant = .author }
    },
    Breach("open-query", ["q1"]) { session in
      var query = Query(
        id: session.newID(),
        number: EntityNumber(1),
        to: "author",
        question: "Who paid?",
        claims: [],
        signed: GateSession.signed
      )
      query.answers = [Query.Answer(text: ".", signed: GateSession.signed)]
      try session.apply(Change(from: nil, to: query))
    },
    Breach("open-question", ["c2"]) { session in
      try session.change(claim: 2) {
        var question = ResearchQuestion(question: "Why?", signed: GateSession.signed)
        question.answers = [
          ResearchQuestion.Answer(text: "…", source: nil, signed: GateSession.signed)
        ]
        $0.questions = [question]
      }
    },
    Breach("allegation-without-reply", ["c2"]) { session in
      try session.change(claim: 2) { $0.tags = ["allegation"] }
    },
    Breach("open-query", ["q1"]) { session in
      let query = Query(
        id: session.newID(),
        number: EntityNumber(1),
        to: "author",
        question: "Why?",
        claims: [],
        signed: GateSession.signed
      )
      try session.apply(Change(from: nil, to: query))
    },
    Breach("passage-lost", ["c2"]) { try $0.change(claim: 2) { $0.passages[0].exact = "Gone." } },
    Breach("quotation-not-in-article", ["c2"]) { session in
      try session.change(claim: 2) { $0.restatement = "It says “around 700 cars”." }
    },
    Breach("fix-out-of-place", ["c2"]) { session in
      try session.change(claim: 2) {
        $0.fix = Fix(replacement: "x", force: .should, signed: GateSession.signed)
        $0.passages[0].exact = "Gone."
      }
    },
    Breach("fix-open", ["c2"]) { session in
      try session.change(claim: 2) {
        $0.fix = Fix(replacement: "x", force: .must, signed: GateSession.signed)
      }
    },
    Breach("no-verdict", ["c2"]) { try $0.change(claim: 2) { $0.status = .open } },
    Breach("no-verdict", ["c1"]) { try $0.change(claim: 1) { $0.status = .inProgress } },
    Breach("second-person", ["c2"]) { session in
      try session.dropSignOffs()
      try session.change(claim: 2) { $0.status = .open }
    },
    Breach("to-return-to", ["1.2"]) { session in
      let mark = Mark(
        id: EntityID.random(),
        number: EntityNumber(1),
        kind: .later,
        passage: try session.claim(2).passages[0],
        note: "looks forged",
        signed: GateSession.signed
      )
      try session.apply(Change(from: nil, to: mark))
    },
    Breach("not-covered", ["1.2"]) { session in
      let claim = try session.claim(2)
      try session.apply(Change(from: claim, to: nil))
    },
  ]

  private static func profile(_ rules: [String]) throws -> GateProfile {
    let names = rules.map { "\"\($0)\"" }.joined(separator: ",")
    let text = "{\"name\":\"test\",\"add\":[\(names)]}"
    return try GateProfile(json: try JSONParser.parse(Array(text.utf8)))
  }

  private static func kept(_ source: Source) -> String? { "In it, six hundred lorries a week." }

  @Test(arguments: breaches)
  func aBreachIsFoundAtItsPlace(_ breach: Breach) throws {
    var session = try GateSession()
    if breach.rule == "not-reviewed" {
      try breach.make(&session)
    } else {
      let before = Gate.check(
        session.session,
        try Self.profile([breach.rule]),
        outlet: session.outlet,
        keptText: Self.kept
      )
      #expect(before.isOpen, "\(before.blocking)")
      try breach.make(&session)
    }
    let result = Gate.check(
      session.session,
      try Self.profile([breach.rule]),
      outlet: session.outlet,
      keptText: Self.kept
    )
    #expect(result.blocking.map(\.rule) == breach.places.map { _ in breach.rule })
    #expect(result.blocking.map(\.place) == breach.places)
    for finding in result.blocking {
      #expect(!finding.what.isEmpty)
      #expect(finding.remedy.hasSuffix("."), "\(finding.remedy)")
      #expect(!finding.remedy.contains("PLACE"))
    }
  }

  @Test func everyRuleHasABreach() {
    #expect(Set(Self.breaches.map(\.rule)) == Set(GateRule.all.map(\.name)))
    #expect(Set(GateRule.all.map(\.name)).count == GateRule.all.count)
  }

  /// What looks like a breach and is none.
  static let noBreaches: [Breach] = [
    Breach("not-signed-off", []) { session in
      try session.setByline("Reuters", "Jörg Müller")
      for role in SignOff.Role.allCases { try session.sign(role) }
      try session.sign(.author, by: "Joerg Mueller")
    },
    Breach("not-signed-off", []) { session in
      // Who is no person signs nothing, and somebody does it for them.
      try session.setByline("Town Desk")
      for role in SignOff.Role.allCases { try session.sign(role) }
    },
    Breach("one-person-in-roles", []) { session in
      try session.sign(.editor, by: "Kim Other")
    },
    Breach("not-signed-off", []) { session in
      try session.change(claim: 2) {
        $0.status = .reviewed
        $0.tags = ["later"]
        $0.notes = [Note(text: "Well done.", signed: GateSession.signed)]
        $0.risk = AcceptedRisk(text: "None to speak of.", signed: GateSession.signed)
      }
    },
    Breach("no-evidence", []) { session in
      try session.change(claim: 2) {
        $0.evidence = []
        $0.verdicts[0].rating = "Opinion"
      }
    },
    Breach("no-evidence", []) { session in
      try session.change(claim: 2) {
        $0.evidence = []
        $0.verdicts[0].rating = "Unconfirmed"
        $0.risk = AcceptedRisk(text: "Small.", signed: GateSession.signed)
      }
    },
    Breach("rated-otherwise", []) { session in
      try session.change(claim: 2) { claim in
        var same = SameClaim(
          claim: claim.id,
          session: "older",
          label: "c7",
          signed: GateSession.signed
        )
        (same.rating, same.reason) = ("Unproven", "There is a second count now.")
        claim.same = [same]
      }
    },
    Breach("no-risk", []) { session in
      try session.change(claim: 2) {
        $0.verdicts[0].rating = "Unconfirmed"
        $0.risk = AcceptedRisk(text: "Small.", signed: GateSession.signed)
      }
    },
    Breach("no-claim-date", []) { session in
      try session.change(claim: 2) {
        $0.said = nil
        $0.claimant = .author
      }
    },
    Breach("late-evidence", []) { session in
      try session.change(source: 2) { $0.published = PartialDate("2024") }
    },
    Breach("undisclosed-interest", []) { session in
      try session.change(source: 1) {
        $0.kind = "expert"
        $0.interest = "none"
      }
    },
    Breach("quotation-not-in-article", []) { session in
      try session.change(claim: 2) { $0.restatement = "\"Around 600 … cross it\" is said." }
    },
    Breach("quotation-not-in-source", []) { session in
      try session.change(claim: 2) { $0.evidence[0].quotation = "six hundred [big] lorries" }
    },
    Breach("fix-open", []) { session in
      try session.change(claim: 2) {
        $0.fix = Fix(replacement: "x", force: .must, signed: GateSession.signed)
        $0.fix?.decision = Fix.Decision(kind: .refused, signed: GateSession.signed)
      }
    },
    Breach("fix-out-of-place", []) { session in
      try session.change(claim: 2) {
        $0.fix = Fix(replacement: "x", force: .must, signed: GateSession.signed)
      }
    },
    Breach("claimant-not-contacted", []) { session in
      let contact = session.session.contacts.last
      try session.change(claim: 1) { $0.claimant = .author }
      try session.apply(Change(from: contact, to: nil))
      try session.sign(.author)
    },
    Breach("claimant-not-contacted", []) { session in
      try session.change(claim: 1) { $0.claimant = .speaker(name: "A user of X", role: "resident") }
      let contact = session.session.contacts.last
      let id = try session.claim(1).id
      var nobody = Contact(
        id: session.newID(),
        number: EntityNumber(2),
        person: Contact.nobody,
        role: nil,
        claims: [id]
      )
      nobody.put = "A private person, whose name is not known."
      try session.apply(Change(from: contact, to: nil), Change(from: nil, to: nobody))
    },
    Breach("archive-is-none", []) { session in
      try session.change(source: 1) { $0.archiveURL = "https://archive.example/1" }
    },
    Breach("archive-is-none", []) { session in
      try session.change(source: 1) {
        $0.archiveURL = "https://web.archive.org/web/20240131235959/https://www.example.org/1/"
        $0.archived = PartialDate("2024-02-01")
      }
      try session.change(source: 2) {
        $0.url = "https://doi.org/10.1000/1"
        $0.archiveURL = "https://web.archive.org/web/2024/https://journal.example/1"
      }
    },
    Breach("no-verdict", []) { session in
      try session.change(claim: 2) {
        $0.verdicts = []
        $0.retraction = Retraction(reason: "Wrong.", signed: GateSession.signed)
      }
    },
    Breach("legal-flag", []) { session in
      try session.change(claim: 2) {
        $0.legal = LegalFlag(reason: "Names a person.", signed: GateSession.signed)
        $0.legal?.clearance = LegalFlag.Clearance(note: nil, signed: GateSession.signed)
      }
    },
  ]

  @Test(arguments: noBreaches)
  func whatIsInOrderIsLeftAlone(_ breach: Breach) throws {
    var session = try GateSession()
    try breach.make(&session)
    let result = Gate.check(
      session.session,
      try Self.profile([breach.rule]),
      outlet: session.outlet,
      keptText: Self.kept
    )
    #expect(result.isOpen, "\(result.blocking)")
  }

  /// What cannot be looked at is not in order.
  @Test func aKeptTextThatIsGoneIsNotInOrder() throws {
    var session = try GateSession()
    let profile = try Self.profile(["quotation-not-in-source"])
    try session.change(source: 1) {
      $0.text = Received(sha256: "ab", size: 2, retrieved: GateSession.signed.at)
    }
    let source = session.session.sources[EntityNumber(1)]?.id
    try session.change(claim: 2) { claim in
      for index in claim.evidence.indices where claim.evidence[index].source == source {
        claim.evidence[index].quotation = "six hundred"
      }
    }
    var result = Gate.check(session.session, profile, outlet: nil) { _ in nil }
    #expect(result.blocking.map(\.place) == ["c2"])
    #expect(result.blocking.first?.what.contains("cannot be compared") ?? false)
    result = Gate.check(session.session, profile, outlet: nil, keptText: Self.kept)
    #expect(result.isOpen, "\(result.blocking)")
  }

  /// What else than the program changed passes no profile, not even one without a rule.
  @Test func aDamagedSessionPassesNoProfile() throws {
    let bytes = SessionDocument.write(try GateSession().session)
    let text = String(decoding: bytes, as: UTF8.self).replacing("registers", with: "papers")
    let reading = try SessionDocument.read(Array(text.utf8))
    let result = Gate.check(reading.session, try Self.profile([]), outlet: nil)
    #expect(result.blocking.map(\.place) == ["session"])
    #expect(!result.isOpen)
  }

  @Test(arguments: GateProfile.builtInNames)
  func anOpenFindingIsInTheWay(_ name: String) throws {
    let profile = try #require(GateProfile.builtIn(named: name))
    #expect(profile.rules.contains("open-finding"))
  }

  @Test(arguments: GateProfile.builtInNames)
  func theSessionInOrderPassesEveryProfile(_ name: String) throws {
    let profile = try #require(GateProfile.builtIn(named: name))
    #expect(Gate.check(try GateSession().session, profile, outlet: "The Herald").isOpen)
    #expect(!profile.rules.isEmpty)
  }

  @Test func aRuleIsSwitchedOffAtOnePlaceOrEverywhere() throws {
    var session = try GateSession()
    try session.change(claim: 1) { $0.verdicts[0].reason = nil }
    try session.change(claim: 2) { $0.verdicts[0].reason = nil }
    func waiver(_ place: String?) -> Waiver {
      Waiver(
        id: session.newID(),
        number: EntityNumber(place == nil ? 2 : 1),
        rule: "no-reason",
        place: place,
        reason: "Plain to see.",
        signed: GateSession.signed
      )
    }
    let profile = try Self.profile(["no-reason"])
    try session.apply(Change(from: nil, to: waiver("c2")))
    var result = Gate.check(session.session, profile, outlet: session.outlet)
    #expect(result.blocking.map(\.place) == ["c1"])
    #expect(result.waived.map(\.finding.place) == ["c2"])
    try session.apply(Change(from: nil, to: waiver(nil)))
    result = Gate.check(session.session, profile, outlet: session.outlet)
    #expect(result.isOpen && result.waived.count == 2)
  }

  @Test(arguments: [
    ("Ben", true), ("Kim Lee", true), ("王伟", true), ("Ana Sample", true),
    ("?", false), ("", false), ("nobody", false), ("editor", false), ("the desk", false),
    ("AdaExample", false), ("@adaexample", false), ("Adda Example", false), ("Ada Ex.", false),
    ("A. Example", false), ("Ada Exampel", false), ("example ada", false),
  ])
  func aSecondPersonIsSomebodyElse(_ row: (name: String, isAnother: Bool)) {
    #expect(GatePeople.isAnother(row.name, than: "Ada Example") == row.isAnother, "\(row.name)")
  }

  @Test(arguments: [
    "The last day of the fair was in May.", "Kim Lee says that she built the bridge.",
    "The council built the bridge and paid for it.", "Around 600 cars cross the bridge.",
    "The bridge at Dorne, which the town built, is old.",
    "US exports fell by 3 percent in 2019.", "IT spending rose in 2019.",
    "USA Today sold 600 copies.", "There were 600 cars.", "It is illegal to park in Tours.",
    "Those who left the town lost 600 euros.", "Her Majesty owns 600 cars.",
    "The mountain formed 65 million years ago.", "The cave was used 40,000 years ago.",
    "The bridge opened on Monday, 3 March 2025.", "Both houses of the council met in 2019.",
    "Schools in Leeds close on Friday afternoons.",
    "Ten years ago, in March 2014, the bridge of Dorne opened.",
    "So far 600 cars crossed the bridge of Dorne.", "The former mayor of Tours left in 2019.",
  ])
  func aRestatementThatStandsAloneIsOne(_ text: String) {
    #expect(!StandIns.areIn(text), "\(text)")
    #expect(!StandIns.areIn(text, isRestatement: false), "\(text)")
  }

  @Test(arguments: [
    "The latter cost five million euros.", "So did the mayor of Tours.",
    "And so did the mayor of Tours.", "Nor did the council of Tours.",
    "There, it cost 5 million.", "There the bridge cost 5 million.",
    "Others left the town.", "Both left the town.", "The two left the town.",
    "Such bridges cost 5 million.", "It is the longest bridge that was built.",
  ])
  func whatLeansOnOtherWordsDoesNotStandAlone(_ text: String) {
    #expect(StandIns.areIn(text), "\(text)")
    #expect(StandIns.areIn(text, isRestatement: false), "\(text)")
  }

  /// The day of the article stands beside its own words, and not beside those of a restatement.
  @Test(arguments: [
    "Exports fell two years ago.", "Exports fell a year ago.", "Exports fell 10 days ago.",
    "Exports fell on Monday.", "Exports have fallen since Tuesday.",
    "Exports fell two years later.", "Exports fell that year.", "US exports fell today.",
  ])
  func aRestatementNamesItsDays(_ text: String) {
    #expect(StandIns.areIn(text), "\(text)")
    #expect(!StandIns.areIn(text, isRestatement: false), "\(text)")
  }

  @Test(arguments: [
    ("Jane Roe", true), ("Mayor Jane Roe", true), ("Ms Roe", true), ("the mayor", true),
    ("office of the mayor", true), ("Jane Roe's office", true),
    ("Bob Lee, spokesman of Jane Roe", true), ("Mayor of Jane Roe", false),
    ("Jane Roe's brother", false), ("son of Jane Roe", false), ("readers of Jane Roe", false),
    ("Jane Roe impersonator", false), ("somebody about Jane Roe", false),
    ("Bob Lee, mayor of Tours", false), ("Bob Lee, husband of Jane Roe", false),
    ("critics of Jane Roe", false),
  ])
  func whoWasAskedSpeaksForTheClaimant(_ row: (asked: String, speaks: Bool)) throws {
    var session = try GateSession()
    let contact = try #require(session.session.contacts.last)
    let parts = row.asked.split(separator: ",", maxSplits: 1)
    var asked = contact
    asked.person = String(parts[0])
    asked.role = parts.count > 1 ? String(parts[1].dropFirst()) : nil
    try session.apply(Change(from: contact, to: asked))
    try session.change(claim: 1) { $0.claimant = .speaker(name: "Jane Roe", role: "mayor") }
    let profile = try Self.profile(["claimant-not-contacted"])
    let result = Gate.check(session.session, profile, outlet: session.outlet)
    #expect(result.blocking.isEmpty == row.speaks, "\(row.asked)")
  }

  /// Whose site a copy is on, and of which page it is.
  @Test(arguments: [
    ("https://a.example/p", "https://arkiv.example/wayback/2024/https://a.example/p", true),
    ("https://a.example/p", "https://arkiv.example/wayback/2024/https://b.example/other", false),
    ("https://a.example/p", "https://library.example/copies/12", true),
    ("https://a.example/p", "https://library.example/2024/report.final/x", true),
    ("https://a.example/p", "https://library.example/", false),
    ("https://a.example/p", "https://a.example:8443/copy/1", false),
    ("https://a.example/p", "https://me:pw@a.example/copy/1", false),
    ("https://a.example/p", "https://archive.ph@evil.example/AbCdE", false),
    ("https://a.example/p", "https://localhost/copy", false),
    ("https://a.example/p", "https://192.168.0.7/copy", false),
    ("https://a.example/p", "https://web.archive.org:443/web/2024/https://a.example/p", true),
    ("https://news.a.example/p", "https://a.example/x", false),
    ("https://www.a.example/p", "https://archive.a.example/x", false),
    ("https://a.example/p", "https://notb-a.example/x", true),
    ("https://a.example/p", "https://t.co/abc", false),
    ("https://a.example/", "https://arkiv.example/wayback/2024/https://a.example/", true),
    ("https://archive.org/x", "https://web.archive.org/web/2024/https://archive.org/x", true),
  ])
  func aCopyIsElsewhereAndOfThePage(_ row: (page: String, copy: String, isOne: Bool)) throws {
    var session = try GateSession()
    try session.change(source: 1) {
      $0.url = row.page
      $0.archiveURL = row.copy
      $0.archived = nil
    }
    let profile = try Self.profile(["archive-is-none"])
    let result = Gate.check(session.session, profile, outlet: session.outlet)
    #expect(result.blocking.isEmpty == row.isOne, "\(row.copy)")
  }

  /// Whoever decides is somebody, whatever it is that is decided.
  @Test(arguments: [
    ("Kim Lee", true), ("王伟", true), ("Anwar Legal", true), ("Lawyer", false), ("Editor", false),
    ("somebody", false), ("N.N.", false), ("Redaktion", false), ("the legal department", false),
    ("Anyone", false),
  ])
  func whatNobodyDecidedIsOpen(_ row: (name: String, isSomebody: Bool)) throws {
    let signed = Signed(by: Checker(name: row.name, role: "editor"), at: GateSession.signed.at)
    var session = try GateSession()
    try session.change(claim: 1) {
      var flag = LegalFlag(reason: "It names her.", signed: GateSession.signed)
      flag.clearance = LegalFlag.Clearance(note: "Fine.", signed: signed)
      $0.legal = flag
    }
    let profile = try Self.profile(["legal-flag"])
    let result = Gate.check(session.session, profile, outlet: session.outlet)
    #expect(result.blocking.isEmpty == row.isSomebody, "\(row.name)")
    #expect(PersonName.isSomebody(row.name) == row.isSomebody, "\(row.name)")
  }

  /// A byline that is no person's is met by whoever answers for the text; names in two scripts cannot be compared.
  @Test(arguments: [
    ("Kim Lee", "Our Correspondent", true), ("Kim Lee", "Tribune Newsroom", true),
    ("Kim Lee", "The Daily Bugle", true), ("Kim Lee", "Associated Press", true),
    ("Anna Ivanova", "Анна Иванова", true), ("Kim Lee", "Bob Roe", false),
    ("Kim Lee", "Kabir Das", false), ("Kim Lee", "Bob Roe, Political Editor", false),
    ("Editor", "Our Correspondent", false),
  ])
  func whoeverAnswersForADeskSignsForIt(
    _ row: (signer: String, author: String, counts: Bool)
  ) throws {
    var session = try GateSession()
    try session.setByline(row.author)
    try session.sign(.author, by: row.signer)
    let signOff = try #require(session.session.lastSignOffs.first { $0.role == .author })
    #expect((session.session.wrongHand(signOff) == nil) == row.counts, "\(row.author)")
  }

  @Test(arguments: [
    ("Kim Lee", ["Kim Lee"], true), ("Ada", ["Kim Lee"], false), ("Ada", [], false),
    ("Kim Lee", [], true), ("Kim Lee", ["Reuters"], true), ("Kim Lee", ["City desk"], true),
  ])
  func theAuthorSignsForThemselves(_ row: (signer: String, byline: [String], counts: Bool)) throws {
    var session = try GateSession()
    let contact = session.session.contacts.last
    var facts = session.session.facts
    facts.byline = row.byline
    try session.apply(.facts(Transition(from: session.session.facts, to: facts)))
    try session.change(claim: 1) { $0.claimant = .author }
    try session.apply(Change(from: contact, to: nil))
    try session.sign(.author, by: row.signer)
    let profile = try Self.profile(["claimant-not-contacted"])
    let result = Gate.check(session.session, profile, outlet: session.outlet)
    #expect(result.blocking.isEmpty == row.counts, "\(row.signer)")
  }

  @Test(arguments: [
    ("The Herald", true), ("X", true), ("-", false), ("unknown", false), ("n/a", false),
    ("tbd", false), ("none", false),
  ])
  func anOutletHasAName(_ row: (name: String, isOne: Bool)) {
    #expect(GatePeople.isName(row.name) == row.isOne, "\(row.name)")
  }
}
