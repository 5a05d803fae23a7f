import FactModel
import OrderedJSON

extension ExchangeFormat {
  /// Claims in the shape of the FEVER data set.
  static let fever = ExchangeFormat(
    "fever",
    title: "FEVER-shaped JSONL",
    use: "FEVER's systems and scorers",
    reference: "fever.ai/resources.html",
    unit: nil,
    anchors: .none,
    carries: [.claim, .rating, .restatement, .evidence],
    remarks: [
      "Ratings of other scales become FEVER's three labels by the way they lean; claims without one are left out.",
      "A page is a source's address or name; sentences have no number.",
    ],
    write: { sessions in FEVERFormat.write(sessions) }
  )
}

private enum FEVERFormat {
  static func write(_ sessions: [ExportMaterial]) -> Written {
    var records: [JSONValue] = []
    var unrated = 0
    var evidenceID = 0
    for material in sessions {
      for claim in material.claims {
        guard let label = label(of: claim, material) else {
          unrated += 1
          continue
        }
        let id = records.count + 1
        let isVerifiable = label != "NOT ENOUGH INFO"
        var sets: [JSONValue] = []
        for (_, source) in material.evidence(of: claim) where isVerifiable {
          evidenceID += 1
          sets.append(
            .array([
              .array([
                .count(id), .count(evidenceID), .string(Content.name(of: source)), .count(0),
              ])
            ])
          )
        }
        if sets.isEmpty { sets = [.array([.array([.count(id), .null, .null, .null])])] }
        records.append(
          .members([
            "id": .count(id),
            "verifiable": .string(isVerifiable ? "VERIFIABLE" : "NOT VERIFIABLE"),
            "label": .string(label), "claim": .string(claim.wording), "evidence": .array(sets),
          ])
        )
      }
    }
    return Written(
      bytes: records.lines,
      notices: Exclusions.unrated(unrated),
      leftOut: unrated
    )
  }

  /// FEVER's label for a verdict; nil without one.
  private static func label(of claim: Claim, _ material: ExportMaterial) -> String? {
    guard let verdict = claim.verdict else { return nil }
    if let same = Scale.fever.rating(named: verdict.rating) { return same.name }
    switch Exclusions.tone(of: verdict, material) {
    case .good: return "SUPPORTS"
    case .bad: return "REFUTES"
    case .mixed, .neutral: return "NOT ENOUGH INFO"
    }
  }
}
