/// The tracked changes of a draft, counted, so that none is made in silence.
struct TrackedChanges {
  private var insertions = 0
  private var deletions = 0
  private var formats = 0
  private var people: [String] = []

  var isEmpty: Bool { insertions + deletions + formats == 0 }

  mutating func note(_ kind: DraftAnnotation.Kind?, by author: String?) {
    switch kind {
    case .insertion: insertions += 1
    case .deletion: deletions += 1
    default: formats += 1
    }
    if let author, !author.isEmpty, !people.contains(author) { people.append(author) }
  }

  /// `it has 2 tracked changes by Pat Quill (1 insertion, 1 deletion) …`, and which text is read.
  func notices(_ reading: DraftReading) -> [String] {
    guard !isEmpty else { return [] }
    let total = insertions + deletions + formats
    let parts = [
      Self.count(insertions, "insertion"), Self.count(deletions, "deletion"),
      Self.count(formats, "change of format"),
    ].compactMap { $0 }
    let shown = people.prefix(3).joined(separator: ", ")
    let rest = people.count > 3 ? " and \(people.count - 3) more" : ""
    let who = people.isEmpty ? "" : " by \(shown)\(rest)"
    let state =
      reading == .proposed
      ? "it is read with them made; FILE#original is the text without them"
      : "it is read without them; FILE#proposed is the text with them made"
    return [
      "it has \(total) tracked change\(total == 1 ? "" : "s")\(who) (\(parts.joined(separator: ", ")))"
        + ", not yet accepted: \(state)"
    ]
  }

  private static func count(_ number: Int, _ name: String) -> String? {
    guard number > 0 else { return nil }
    let plural = name == "change of format" ? "changes of format" : name + "s"
    return "\(number) \(number == 1 ? name : plural)"
  }
}
