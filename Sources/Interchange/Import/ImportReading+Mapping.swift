import FactModel
import Notations

// What holds for every format when a file was read.
extension ImportReading {
  /// Leaves the claims whose labels were named, and takes labels for the ratings that they mean.
  mutating func apply(_ mapping: ImportMapping) {
    guard !mapping.labels.isEmpty || !mapping.ratings.isEmpty else { return }
    var unused = Set(mapping.labels).union(mapping.ratings.keys)
    for place in documents.indices {
      var claims: [ImportedClaim] = []
      for var claim in documents[place].claims {
        let words = claim.verdict?.ratings ?? claim.label.map { [$0] } ?? []
        unused.remove(claim.label ?? "")
        unused.subtract(words)
        if words.contains(where: { mapping.ratings[$0] != nil }) {
          if claim.verdict == nil { claim.verdict = ImportedVerdict(rating: claim.label) }
          claim.verdict?.rerate { mapping.ratings[$0] ?? $0 }
        } else if !mapping.labels.isEmpty, let label = claim.label {
          guard mapping.labels.contains(label) else {
            documents[place].tally.add(.label, label, .leftOut)
            documents[place].tally.add(leftOut: claim)
            continue
          }
          // It says that this is a claim, and nothing of its rating.
          claim.verdict?.rerate { $0 == label ? nil : $0 }
        }
        claims.append(claim)
      }
      documents[place].claims = claims
      documents[place].chosenRatings = Set(mapping.ratings.values)
    }
    for name in unused.sorted() { notices.append("Nothing in the file has the label “\(name)”.") }
  }

  /// Finds out what offsets count, and says so where it is not what they usually count.
  mutating func findUnit(_ chosen: OffsetUnit?, usual: OffsetUnit?) {
    guard let usual else { return }
    let choice = chosen == nil ? UnitChoice(documents, usual: usual) : nil
    let unit = chosen ?? choice?.unit ?? usual
    for place in documents.indices
    where chosen != nil || unit != usual && documents[place].unit == nil {
      documents[place].unit = unit
    }
    if let notice = choice?.notice { notices.append(notice) }
  }
}

extension ImportTally {
  /// Counts what went with a claim that is not taken.
  fileprivate mutating func add(leftOut claim: ImportedClaim) {
    for entry in claim.told.entries { add(entry.kind, entry.name, .leftOut, entry.count) }
    for field in claim.kept { add(field.kind, field.name, .leftOut) }
    for link in claim.links { add(link.kind, link.name, .leftOut) }
  }
}
