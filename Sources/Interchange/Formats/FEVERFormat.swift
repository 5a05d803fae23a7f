import FactModel
import Notations
import OrderedJSON
import Release

extension ExchangeFormat {
  /// Claims in the shape of the FEVER data set.
  static let fever = ExchangeFormat(
    "fever",
    title: "FEVER-shaped JSONL",
    use: "FEVER's systems and scorers",
    reference: "fever.ai/resources.html",
    unit: nil,
    isForReaders: true,
    hasOwnRatings: true,
    anchors: .none,
    carries: [.claim, .rating, .restatement, .evidence],
    remarks: [
      "Ratings of other scales become FEVER's three labels as docs/scales.md has them; claims without one are left out.",
      "A page is a source's address or name; sentences have no number.",
    ],
    write: { sessions in FEVERFormat.write(sessions) }
  )
}

private enum FEVERFormat {
  static func write(_ sessions: [ExportMaterial]) -> Written {
    var records: [JSONValue] = []
    var exclusions = Exclusions()
    var evidenceID = 0
    for material in sessions {
      for claim in material.claims {
        guard let verdict = exclusions.verdict(of: claim, material),
          let label = exclusions.label(for: verdict, on: .fever, material)
        else { continue }
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
            "label": .string(label), "claim": .string(claim.oneStatement), "evidence": .array(sets),
          ])
        )
      }
    }
    return Written(
      bytes: records.lines,
      notices: exclusions.notices(.fever),
      leftOut: exclusions.count
    )
  }
}
