package import FactModel
import Publishing

extension BlindCheck {
  /// What is said of claims whose ratings could be seen before the second checker gave theirs.
  package static func notBlind(_ labels: [String], _ checker: String) -> [String] {
    guard !labels.isEmpty else { return [] }
    let verb = labels.count == 1 ? "is" : "are"
    return [
      "\(Wording.list(labels)) \(verb) not blind: pushed with git before, or on a store, or \(checker) worked in "
        + "this session since the rating."
    ]
  }
}

extension Session {
  /// What is said of claims whose ratings in the second checker's copy somebody else gave.
  func ratedInOthersCopies() -> [String] {
    var lines: [String] = []
    for check in blindChecks.all where check.revealed != nil {
      var labels: [(name: String, labels: [String])] = []
      for claim in claims.all where check.second?.opened[claim.id] != nil {
        let name = check.secondRater(of: claim)
        guard !Folding.isSame(name, check.checker) else { continue }
        if let index = labels.firstIndex(where: { Folding.isSame($0.name, name) }) {
          labels[index].labels.append(claim.label)
        } else {
          labels.append((name, [claim.label]))
        }
      }
      lines += labels.map { name, labels in
        "\(Wording.list(labels)) \(labels.count == 1 ? "is" : "are") not blind: \(name) rated "
          + "\(labels.count == 1 ? "it" : "them") in the copy of \(check.checker)."
      }
    }
    return lines
  }

  /// Whoever gave a rating that holds here.
  package var holdingRaters: [String] {
    var names: [String] = []
    for claim in claims.all {
      guard let name = claim.verdict?.signed.by.name else { continue }
      if !names.contains(where: { Folding.isSame($0, name) }) { names.append(name) }
    }
    return names
  }
}
