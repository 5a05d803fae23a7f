package import FactModel
import OrderedJSON
import Release

/// A claim without its passages and number.
package struct ImportedClaim: Sendable {
  /// With an identity; its number, passages and verdicts do not count yet.
  package var claim: Claim
  /// Where in the file: `line 3, span 2`.
  package var place: String
  package var anchors: [Anchor] = []
  /// What the file calls it.
  package var key: String?
  /// The identity that it bears beside that.
  var identity: String?
  /// What the file calls the attribution that it stands below.
  package var keyAbove: String?
  package var verdict: ImportedVerdict?
  /// The label or type that the file gives it, whether that is a rating or not.
  package var label: String?
  /// The format that writes a label again which is no rating.
  var labelFormat: String?
  /// Where it was put, whether it is central and which layer it is, where the file says so.
  var status: Claim.Status?
  var isCentral: Bool?
  var about: Claim.About?
  /// The claimant's role: nothing without a claimant.
  var role: String?
  /// How much the fix matters: nothing without a fix.
  var force: Fix.Force?
  /// What is kept of it for an export in the same format.
  var kept: [KeptField] = []
  /// The fields in which its own row may say less, what it says, and what a claim has there beside that.
  var emptied: [(name: String, theirs: String, get: @Sendable (Claim) -> String?)] = []
  /// What else became of what the file has on it.
  var told = ImportTally()
  /// What is said between it and other claims of the file.
  var links: [ClaimLink] = []
  /// The part of the file out of which no link leads; empty where there is one.
  var linkScope = ""
  /// What of it cannot be read and is kept, by format and name: nothing new where the claim has it so already.
  var unread: [(format: String, key: String, misfit: Misfit)] = []

  /// `id`: An identity that nothing else has.
  init(id: EntityID, place: String) {
    claim = Claim(id: id, number: EntityNumber(1), passages: [])
    self.place = place
  }
}

extension ImportedClaim {
  /// What a claim says of whose words it is, and a record does not: `claimant “Ann”`.
  func untold(of present: Claim, in session: Session) -> [String] {
    var untold: [String] = []
    if about == nil, present.about == .attribution { untold.append("its layer, “attribution”") }
    if claim.claimant == nil, let theirs = present.claimant, theirs != .author {
      untold.append("its claimant, “\(Anchoring.excerpt(theirs.name))”")
    }
    if claim.restatement == nil, let words = present.restatement,
      !(present.passages.first.map { Folding.isSame(words, $0.exact) } ?? false)
    {
      untold.append("its wording, “\(Anchoring.excerpt(words))”")
    }
    return untold
  }
}

extension ImportedClaim {
  /// Takes out what an export has in place of texts that it withheld: it says nothing of the claim.
  mutating func dropWithheld() {
    let mark = ProtectedWords.replacement
    if verdict?.reason == mark { verdict?.reason = nil }
    if claim.restatement == mark { claim.restatement = nil }
    if claim.fix?.replacement == mark {
      claim.fix = nil
      force = nil
    }
    claim.tags.removeAll { $0 == mark }
    claim.notes = Elements(claim.notes.filter { $0.text != mark })
    claim.questions = Elements(claim.questions.filter { $0.question != mark })
  }
}

/// Something in a record for which there is no field here.
struct KeptField: Sendable {
  var kind: ImportTally.Kind
  /// As the person is told of it.
  var name: String
  /// Under which it is kept with the claim; nil where it is kept elsewhere.
  var key: String?
  var format: String
}

/// A verdict whose rating has not been looked for on a scale.
package struct ImportedVerdict: Sendable {
  /// What the record gives as ratings, each once: whether one of them is the rating shows when all of them
  /// are known.
  private(set) var ratings: [String] = []
  package var scale: ScaleReference?
  package var reason: String?
  package var confidence: Verdict.Confidence?
  package var by: Checker?
  package var at: Timestamp?
  /// The role of whoever gave it: nothing without a name.
  var role: String?
  /// What its sentences read when it was given, where the file says so.
  var seen: Seen?

  package init(rating: String? = nil, scale: ScaleReference? = nil, reason: String? = nil) {
    ratings = rating.map { [$0] } ?? []
    self.scale = scale
    self.reason = reason
  }

  /// Takes the name of the scale that its rating is on: one that is not known makes it a label.
  mutating func name(scale text: String) {
    guard !text.isEmpty else { return }
    scale =
      (try? ScaleReference(json: .string(text))) ?? Scale.builtIn(named: text)?.reference
      ?? ScaleReference(name: text, version: "")
  }

  /// The scale that its rating is on: the session's where it names none; nil for one that is not known.
  func scale(in session: Session) -> Scale? {
    guard let scale, scale != session.scale.reference else { return session.scale }
    return Scale.builtIn.first { $0.reference == scale }
  }

  /// A word that is no rating, with the scale that it is said to be on: `True (desk/7)`.
  func label(_ word: String) -> String {
    guard let scale else { return word }
    return "\(word) (\(scale.version.isEmpty ? scale.name : scale.description))"
  }

  /// The rating, where it is only one.
  package var rating: String? { ratings.count == 1 ? ratings[0] : nil }

  /// Takes something that may be the rating; it takes the place of none.
  mutating func rate(_ word: String) {
    guard !word.isEmpty, !ratings.contains(where: { Folding.isSame($0, word) }) else { return }
    ratings.append(word)
  }

  /// Puts other words in the place of those that may be the rating.
  mutating func rerate(_ change: (String) -> String?) {
    let words = ratings
    ratings = []
    for word in words.compactMap(change) { rate(word) }
  }
}
