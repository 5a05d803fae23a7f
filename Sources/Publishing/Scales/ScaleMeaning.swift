/// What ratings of different scales have in common: the steps over which one is translated into
/// another.
enum ScaleMeaning: String, CaseIterable {
  case isTrue = "true"
  case mostlyTrue = "mostly true"
  case mixed
  case mostlyFalse = "mostly false"
  case isFalse = "false"
  /// Beyond false: ridiculous, or repeated against better knowledge.
  case outrageous = "outrageously false"
  /// Right by the letter, wrong in the impression.
  case misleading
  case unproven
  case satire
  /// Not a matter of fact, or of something else than truth.
  case noFact = "no matter of fact"

  /// What a rating means, and what of it the meaning does not hold.
  struct Reading {
    var meaning: ScaleMeaning
    var loss: String?

    init(_ meaning: ScaleMeaning, losing loss: String? = nil) {
      self.meaning = meaning
      self.loss = loss
    }
  }
}
