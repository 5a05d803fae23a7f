/// What a store and its copies came to, and whether that can have come about without losing anything.
struct StoreHistory {
  /// An entry of a project's log.
  struct Entry {
    var number: Int
    var id: String
    var parents: [String]
  }

  /// The end of the log, as its head row has it.
  var head: Int
  var entries: [Entry]
  /// The edits of each copy by their identities, and the bytes of its file.
  var copies: [(edits: [String], file: [UInt8])]
  /// The edits of which anybody was told that they are safe, here or on the store.
  var acknowledged: [String]

  /// What is wrong, one sentence each.
  var findings: [String] {
    var findings: [String] = []
    let numbers = entries.map(\.number).sorted()
    if numbers != Array(1...max(1, numbers.count)).prefix(numbers.count).map({ $0 }) {
      findings.append("the numbers have a gap, or one twice")
    }
    if head != numbers.last ?? 0 { findings.append("the head is \(head), the last entry not") }
    let places = Dictionary(entries.map { ($0.id, $0.number) }) { first, _ in first }
    if places.count != entries.count { findings.append("an edit is there twice") }
    for entry in entries {
      for parent in entry.parents where places[parent] ?? .max >= entry.number {
        findings.append("edit \(entry.number) follows one that is not before it")
      }
    }
    for id in acknowledged where places[id] == nil {
      findings.append("\(id) was acknowledged and is not on the store")
    }
    for (index, copy) in copies.enumerated() {
      if Set(copy.edits) != Set(places.keys) {
        findings.append("copy \(index) has other edits than the store")
      }
      if copy.edits.count != Set(copy.edits).count {
        findings.append("copy \(index) has an edit twice")
      }
      if copy.file != copies[0].file {
        findings.append("copy \(index) reads otherwise than copy 0")
      }
    }
    return findings
  }
}
