package import FactModel
import OrderedJSON

/// A claim without its passages and number.
package struct ImportedClaim: Sendable {
  /// With an identity; its number, passages and verdicts do not count yet.
  package var claim: Claim
  /// Where in the file: `line 3, span 2`.
  package var place: String
  package var anchors: [Anchor] = []
  /// What the file calls it.
  package var key: String?
  /// What the file calls the attribution that it stands below.
  package var keyAbove: String?
  package var verdict: ImportedVerdict?
  /// The label or type that the file gives it, whether that is a rating or not.
  package var label: String?
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

  /// `id`: An identity that nothing else has.
  init(id: EntityID, place: String) {
    claim = Claim(id: id, number: EntityNumber(1), passages: [])
    self.place = place
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
