import FactModel
import Release

/// The claims that a format with ratings for programs leaves out, and why.
///
/// Such a rating is one of what was said: a claim about who said it leaves none, nor does one that is
/// retracted.
struct Exclusions {
  private var unrated = 0
  private var said = 0
  private var retracted = 0
  private var untranslated: [String] = []

  var count: Int { unrated + said + retracted + untranslated.count }

  /// The verdict of a claim that leaves; nil, and counted, where it leaves none.
  mutating func verdict(of claim: Claim, _ material: ExportMaterial) -> Verdict? {
    guard let verdict = claim.verdict else {
      unrated += 1
      return nil
    }
    if claim.retraction != nil || material.release.retraction != nil {
      retracted += 1
      return nil
    }
    guard material.release.isRatedForMachines(claim) else {
      said += 1
      return nil
    }
    return verdict
  }

  /// The label of a scale that stands for a verdict; nil, and counted, where there is none.
  mutating func label(for verdict: Verdict, on scale: Scale, _ material: ExportMaterial) -> String?
  {
    if let rating = material.release.rating(of: verdict, on: scale) { return rating.name }
    untranslated.append(verdict.rating)
    return nil
  }

  /// What is left out, one sentence each.
  func notices(_ scale: Scale? = nil) -> [String] {
    var lines: [String] = []
    func add(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { lines.append(count == 1 ? "1 \(one)" : "\(count) \(many)") }
    }
    add(
      unrated,
      "claim without a verdict is left out.",
      "claims without a verdict are left out."
    )
    add(
      said,
      "claim about who said it is left out: it has no rating of what was said.",
      "claims about who said it are left out: they have no rating of what was said."
    )
    add(retracted, "retracted claim is left out.", "retracted claims are left out.")
    if let scale, !untranslated.isEmpty {
      let names = Set(untranslated).sorted().map { "“\($0)”" }.joined(separator: ", ")
      add(
        untranslated.count,
        "claim is left out: \(scale.title) has no label for \(names).",
        "claims are left out: \(scale.title) has no label for \(names)."
      )
    }
    return lines
  }
}
