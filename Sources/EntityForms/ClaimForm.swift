package import FactModel
package import Forms
import LineReading

/// A claim as a form that is changed in an editor.
package struct ClaimForm {
  private let desk: FieldContext
  private let sources: FormSources

  package init(_ desk: FieldContext) {
    self.desk = desk
    sources = FormSources(desk)
  }

  /// The sources that the form named and that were not there.
  package var newSources: [Change] { sources.changes }

  /// What a form shows of a claim, in its order.
  package var shape: FormShape<Claim> {
    FormShape(
      fields: [claimant, role, said, kind, about, tags, central],
      parts: [
        .text("Restatement", \.restatement, hint: "the claim in its own words"), verdict, fix,
        evidence.part(\.evidence), questions.part(\.questions), notes.part(\.notes),
      ]
    )
  }

  // MARK: Fields

  private var claimant: FormField<Claim> {
    FormField(
      "claimant",
      write: { claim in
        switch claim.claimant {
        case nil: ""
        case .author: "author"
        case .speaker(let name, _, _): name
        }
      },
      read: { text, claim throws(Problem) in
        guard text.isEmpty || text.contains(where: \.isLetter) else {
          throw Problem(.input, "“\(Wording.excerpt(text, 40))” is no name")
        }
        switch (text, claim.claimant) {
        case ("", _): claim.claimant = nil
        case ("author", _): claim.claimant = .author
        case (_, .speaker(_, let role, let extra)):
          claim.claimant = .speaker(name: text, role: role, extra: extra)
        default: claim.claimant = .speaker(name: text, role: nil)
        }
      }
    )
  }

  private var role: FormField<Claim> {
    FormField(
      "role",
      write: { claim in
        if case .speaker(_, let role?, _) = claim.claimant { role } else { "" }
      },
      read: { text, claim throws(Problem) in
        let role = text.isEmpty ? nil : text
        switch claim.claimant {
        case .speaker(let name, _, let extra):
          claim.claimant = .speaker(name: name, role: role, extra: extra)
        case nil, .author:
          guard role != nil else { return }
          throw Problem(
            .input,
            "a role belongs to a claimant with a name",
            remedy: "Write the name behind claimant, or take the role out."
          )
        }
      }
    )
  }

  private var said: FormField<Claim> {
    FormField(
      "said",
      write: { $0.said?.description ?? "" },
      read: { text, claim throws(Problem) in
        claim.said = text.isEmpty ? nil : try PartialDate(typed: text, at: Problem.Place())
      }
    )
  }

  private var kind: FormField<Claim> { FormField("kind", \.kind) }

  private var about: FormField<Claim> {
    FormField(
      "about",
      write: { $0.about.rawValue },
      read: { text, claim throws(Problem) in
        claim.about = try .init(of: text, "subject")
      }
    )
  }

  private var tags: FormField<Claim> {
    FormField(
      "tags",
      write: { $0.tags.joined(separator: " ") },
      read: { text, claim in
        let words = text.split(whereSeparator: \.isWhitespace)
        claim.tags = words.reduce(into: []) { tags, word in
          let tag = String(word.hasPrefix("#") ? word.dropFirst() : word)
          if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
        }
      }
    )
  }

  private var central: FormField<Claim> {
    FormField(
      "central",
      write: { $0.isCentral ? "yes" : "no" },
      read: { text, claim throws(Problem) in
        guard ["yes", "no", ""].contains(text.lowercased()) else {
          throw Problem(.input, "central is neither yes nor no", remedy: "Write yes or no.")
        }
        claim.isCentral = text.lowercased() == "yes"
      }
    )
  }

  // MARK: Verdict and fix

  private struct VerdictDraft {
    var rating: String?
    var confidence: Verdict.Confidence?
    var reason: String?

    func isSame(as other: VerdictDraft) -> Bool {
      rating == other.rating && confidence == other.confidence
        && ClaimForm.isSameText(reason, other.reason)
    }
  }

  /// Whether two texts are the same byte by byte: composed and decomposed characters differ.
  private static func isSameText(_ one: String?, _ other: String?) -> Bool {
    (one == nil) == (other == nil) && (one ?? "").utf8.elementsEqual((other ?? "").utf8)
  }

  private var verdict: FormPart<Claim> {
    let confidence = FormField<VerdictDraft>(
      "confidence",
      write: { $0.confidence?.rawValue ?? "" },
      read: { text, draft throws(Problem) in
        draft.confidence = text.isEmpty ? nil : try .init(of: text, "confidence")
      }
    )
    let shape = FormShape(
      fields: [rating, confidence],
      text: FormField("", \VerdictDraft.reason)
    )
    let ratings = desk.session.scale.ratings.map { "\($0.key) \($0.name)" }
    return .one(
      "Verdict",
      shape,
      hint: "the reason for it below; ratings: " + ratings.joined(separator: ", "),
      draft: Self.draft,
      put: { draft, claim throws(Problem) in
        if !draft.isSame(as: Self.draft(claim)) { try put(draft, into: &claim) }
      }
    )
  }

  private var rating: FormField<VerdictDraft> {
    FormField(
      "rating",
      write: { $0.rating ?? "" },
      read: { text, draft throws(Problem) in
        guard !text.isEmpty else {
          throw Problem(
            .input,
            "the rating is missing",
            remedy: "undo removes a verdict."
          )
        }
        var scanner = LineScanner(text)
        let rating = try RatingMatch(scale: desk.session.scale).rating(&scanner)
        guard scanner.isAtEnd else {
          throw Problem(
            .input,
            "“\(Wording.excerpt(text, 40))” is not a rating",
            remedy: "The reason stands below, as a text of its own."
          )
        }
        draft.rating = rating.name
      }
    )
  }

  private static func draft(_ claim: Claim) -> VerdictDraft {
    VerdictDraft(
      rating: claim.verdict?.rating,
      confidence: claim.verdict?.confidence,
      reason: claim.verdict?.reason
    )
  }

  /// Gives the verdict: another rating, or another's words, are a new one; the rest is amended.
  private func put(_ draft: VerdictDraft, into claim: inout Claim) throws(Problem) {
    guard let rating = draft.rating else {
      throw Problem(
        .input,
        "the rating is missing",
        remedy: "A reason and a confidence are part of a verdict: write the rating."
      )
    }
    let signed = desk.sign()
    var verdict = Verdict(rating: rating, scale: desk.session.scale.reference, signed: signed)
    if let last = claim.verdict, last.rating == rating {
      let isReworded = !Self.isSameText(last.reason, draft.reason)
      let isSame = !isReworded && last.confidence == draft.confidence
      if last.signed.by == signed.by || isSame {
        verdict = last
        if isReworded { verdict.signed = signed }
        claim.verdicts.removeLast()
      } else if desk.session.openConflicts.contains(where: {
        $0.id == claim.id || $0.opposed == claim.id
      }) {
        throw Problem(
          .input,
          "\(last.signed.by.name) rated \(claim.label), and people differ about it",
          remedy: "Settle that first (adjudicate), or rate it again: \(claim.label) RATING REASON."
        )
      } else {
        // Whose scale it was given on is kept with the rating.
        verdict.scale = last.scale
      }
    }
    let isAnotherDecision =
      claim.status == .reviewed || claim.status == .open || claim.status == .inProgress
    if isAnotherDecision, verdict.signed == signed { claim.status = .rated }
    verdict.reason = draft.reason
    verdict.confidence = draft.confidence
    if verdict.identity == nil {
      claim.add(verdict, id: desk.newID())
    } else {
      claim.verdicts.append(verdict)
    }
  }

  private struct FixDraft {
    var force: String
    var text: String
  }

  private var fix: FormPart<Claim> {
    let force = FormField<FixDraft>(
      "force",
      write: { $0.force },
      read: { text, draft throws(Problem) in
        let force = try Fix.Force(of: text, "force")
        draft.force = force.rawValue
      }
    )
    let shape = FormShape(fields: [force], text: FormField("", \FixDraft.text))
    func draft(_ claim: Claim) -> FixDraft {
      FixDraft(
        force: (claim.fix?.force ?? .must).rawValue,
        text: claim.fix?.replacement ?? ""
      )
    }
    return .one(
      "Fix",
      shape,
      hint: "what should stand in the article instead; must or should",
      draft: draft,
      put: { changed, claim in
        let before = draft(claim)
        let isReworded = !Self.isSameText(changed.text, before.text)
        guard isReworded || changed.force != before.force else { return }
        let force = Fix.Force(rawValue: changed.force) ?? .must
        if changed.text.isEmpty {
          claim.fix = nil
        } else if var fix = claim.fix {
          // What was decided was about another text.
          if isReworded { fix.decision = nil }
          (fix.replacement, fix.force, fix.signed) = (changed.text, force, desk.sign())
          claim.fix = fix
        } else {
          claim.fix = Fix(replacement: changed.text, force: force, signed: desk.sign())
        }
      }
    )
  }

  // MARK: Lists

  private var evidence: FormList<Evidence> {
    /// The source of a piece that has none yet.
    let none = desk.newID()
    let source = FormField<Evidence>(
      "source",
      write: { $0.source == none ? "" : sources.name(of: $0.source) },
      read: { text, evidence throws(Problem) in evidence.source = try sources.source(text) }
    )
    let stance = FormField<Evidence>(
      "stance",
      write: { $0.source == none ? "" : $0.stance.rawValue },
      read: { text, evidence throws(Problem) in
        evidence.stance = text.isEmpty ? .context : try .init(of: text, "stance")
      }
    )
    let language = FormField<Evidence>(
      "language",
      write: { $0.language ?? "" },
      read: { text, evidence throws(Problem) in evidence.language = try LanguageTag.read(text) }
    )
    return FormList(
      name: "Evidence",
      shape: FormShape(
        fields: [
          source, stance, FormField("locator", \.locator), FormField("original", \.original),
          language, FormField("translator", \.translator),
        ],
        quotation: FormField("quotation", \.quotation),
        text: FormField("", \.note)
      ),
      about: { desk.session.sources[$0.source]?.heading ?? "" },
      hint: "a source: @2, its slug or a URL; its words behind >; a note below them",
      make: {
        Evidence(id: desk.newID(), source: none, stance: .context, signed: desk.sign())
      },
      sign: { $0.signed = desk.sign() },
      isEqual: { $0 == $1 },
      check: { evidence throws(Problem) in
        guard evidence.source != none else {
          throw Problem(
            .input,
            "the source of the evidence is missing",
            remedy: "Write @2, its slug or its URL behind source."
          )
        }
      }
    )
  }

  private var questions: FormList<ResearchQuestion> {
    let source = FormField<ResearchQuestion.Answer>(
      "source",
      write: { $0.source.map(sources.name) ?? "" },
      read: { text, answer throws(Problem) in
        answer.source = text.isEmpty ? nil : try sources.source(text)
      }
    )
    let answers = FormList(
      name: "Answer",
      shape: FormShape(fields: [source], text: FormField("", \.text)),
      about: { Self.signature($0.signed) },
      make: { ResearchQuestion.Answer(text: "", source: nil, signed: desk.sign()) },
      sign: { $0.signed = desk.sign() },
      isEqual: { $0 == $1 },
      check: { answer throws(Problem) in try Self.demand(answer.text, "answer") }
    )
    return FormList(
      name: "Question",
      shape: FormShape(text: FormField("", \.question), parts: [answers.part(\.answers)]),
      about: { Self.signature($0.signed) },
      hint: "something to find out; an answer stands below ### Answer",
      make: { ResearchQuestion(question: "", signed: desk.sign()) },
      sign: { $0.signed = desk.sign() },
      isEqual: { $0.question == $1.question && $0.answers == $1.answers },
      check: { question throws(Problem) in try Self.demand(question.question, "question") }
    )
  }

  private var notes: FormList<Note> { Self.notes(desk) }

  /// Notes for colleagues.
  static func notes(_ desk: FieldContext) -> FormList<Note> {
    FormList(
      name: "Note",
      shape: FormShape(text: FormField("", \.text)),
      about: { signature($0.signed) },
      hint: "for colleagues, never published",
      make: { Note(text: "", signed: desk.sign()) },
      sign: { $0.signed = desk.sign() },
      isEqual: { $0 == $1 },
      check: { note throws(Problem) in try demand(note.text, "note") }
    )
  }

  private static func signature(_ signed: Signed) -> String {
    "\(signed.by.signature), \(signed.at.day)"
  }

  private static func demand(_ text: String, _ what: String) throws(Problem) {
    guard text.isEmpty else { return }
    throw Problem(
      .input,
      "the \(what) is missing",
      remedy: "Write it, or take the heading out with all that is below it."
    )
  }
}
