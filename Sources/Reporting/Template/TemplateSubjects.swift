import FactModel
import Release

// What the tables of names are about: a thing of the session with the report that it stands in.

struct ClaimSubject: Sendable {
  let material: ReportMaterial
  let claim: Claim

  init(_ material: ReportMaterial, _ claim: Claim) {
    self.material = material
    self.claim = claim
  }
}

struct PassageSubject: Sendable {
  let material: ReportMaterial
  let passage: Passage
}

struct EvidenceSubject: Sendable {
  let material: ReportMaterial
  let evidence: Evidence
  let source: Source
}

struct SourceSubject: Sendable {
  let material: ReportMaterial
  let source: Source
}

struct QuestionSubject: Sendable {
  let material: ReportMaterial
  let question: ResearchQuestion
}

struct FixSubject: Sendable {
  let material: ReportMaterial
  let proposed: ProposedFix

  var fix: Fix { proposed.fix }
}

struct FindingSubject: Sendable {
  let material: ReportMaterial
  let finding: Finding
}

struct QuerySubject: Sendable {
  let material: ReportMaterial
  let query: Query
}

struct AnswerSubject: Sendable {
  let query: Query
  let answer: Query.Answer
}

struct ContactSubject: Sendable {
  let material: ReportMaterial
  let contact: Contact
}

struct CorrectionSubject: Sendable {
  let material: ReportMaterial
  let correction: Correction
}

struct BlockSubject: Sendable {
  let material: ReportMaterial
  let block: Block
}

struct RatingSubject: Sendable {
  let material: ReportMaterial
  let rating: Scale.Rating
  let claims: [Claim]

  init(_ material: ReportMaterial, _ rating: Scale.Rating) {
    self.material = material
    self.rating = rating
    let reference = material.release.scale.reference
    claims = material.claims.filter {
      $0.verdict?.rating == rating.name && $0.verdict?.scale == reference
        && material.isStoodBy($0)
    }
  }

  var tone: Scale.Tone { material.release.scale.tone(of: rating) }
}
