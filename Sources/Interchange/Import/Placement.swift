package import FactModel
package import Notations

/// What an import becomes in a session: changes for one edit, and what did not fit.
package struct Placement: Sendable {
  package var changes: [Change] = []
  package var misfits: [Misfit] = []
  /// What was kept in another way than the file has it.
  package var tally = ImportTally()
  /// Passages whose offsets did not fit, and where their text was found; one sentence each.
  package var moved: [String] = []
  /// What something else took the place of; one sentence each.
  package var replaced: [String] = []
  /// What the file says otherwise than it is here, and was not taken; one sentence each.
  package private(set) var untaken: [String] = []
  /// The claims whose ratings came as ones of other words, by their labels.
  var ofOtherWords: [String] = []
  /// The claims of whose ratings the file does not show all that they were given for, by their labels.
  var ofUnshownWords: [String] = []
  /// How many ratings are those of the session on another scale, which is named.
  var translated: [String: Int] = [:]
  package var newClaims = 0
  package var changedClaims = 0
  /// Claims that the session has already, as they are in the file.
  package var sameClaims = 0
  /// Claims that it has otherwise, and that nothing of the file was taken for.
  package var otherClaims = 0
  package var newFindings = 0
  package var changedFindings = 0
  /// Findings that it has already.
  package var sameFindings = 0

  init() {}

  /// What the person should know of what was taken; one sentence each.
  package var notices: [String] { few(replaced) + few(moved) + scales }

  /// What the person must know: what the file says, and is not taken; one sentence each.
  package var warnings: [String] { few(untaken) + stale + unshown + misfits.map(\.sentence) }

  private var stale: [String] {
    guard !ofOtherWords.isEmpty else { return [] }
    return [
      "To be looked at (stale): \(named(ofOtherWords)). What was rated reads otherwise here: the sentence, what it leans "
        + "on, or the day of publication."
    ]
  }

  private var unshown: [String] {
    guard !ofUnshownWords.isEmpty else { return [] }
    return [
      "Rated by their words alone: \(named(ofUnshownWords)). The file does not show what the sentence leans on, or "
        + "the day of publication."
    ]
  }

  private func named(_ labels: [String]) -> String {
    labels.count > Self.most ? Wording.count(labels.count, "claim") : Wording.list(labels)
  }

  /// More sentences of one kind than these are counted.
  private static let most = 20

  private func few(_ sentences: [String]) -> [String] {
    guard sentences.count > Self.most else { return sentences }
    return sentences.prefix(Self.most) + ["And \(sentences.count - Self.most) more of these."]
  }

  private var scales: [String] {
    translated.sorted { $0.key < $1.key }.map { scale, count in
      "\(Wording.count(count, "rating")) \(count == 1 ? "is" : "are") on the scale \(scale) in the file, and "
        + "what the \(count == 1 ? "rating" : "ratings") here leave as on it."
    }
  }

  /// How many claims and findings came, in words.
  package var counts: [String] {
    var counts = [Wording.count(newClaims, "new claim")]
    if changedClaims > 0 { counts.append("\(changedClaims) changed") }
    let known = sameClaims + otherClaims
    if changes.isEmpty, known > 0 {
      counts = sameClaims > 0 ? ["\(Wording.count(sameClaims, "claim")) as before"] : []
      if otherClaims > 0 {
        counts.append("\(Wording.count(otherClaims, "claim")) otherwise in the file")
      }
      counts[0] = "nothing new, " + counts[0]
    } else {
      if sameClaims > 0 { counts.append("\(sameClaims) as before") }
      if otherClaims > 0 { counts.append("\(otherClaims) otherwise in the file") }
    }
    if newFindings > 0 { counts.append(Wording.count(newFindings, "new finding")) }
    if changedFindings > 0 { counts.append("\(Wording.count(changedFindings, "finding")) changed") }
    return counts
  }

  /// Tells what of something the file says otherwise.
  mutating func tellUntaken(_ label: String, _ differences: [RecordComparison.Difference]) {
    let words = differences.map(\.words).joined(separator: ", ")
    untaken.append("Not taken of \(label): \(words).")
  }

  /// Whether anything of a file is in the session now, or was before.
  package var takesAnything: Bool {
    !changes.isEmpty || sameClaims + otherClaims + sameFindings > 0
  }

  /// Places what a file says of an article in a session on it.
  ///
  /// - Parameters:
  ///   - document: The article's part of the file.
  ///   - session: The session; its text need not be that of the file.
  ///   - unit: What the file's offsets count.
  ///   - context: Who imports, and when.
  package init(
    _ document: ImportedDocument,
    in session: Session,
    unit: OffsetUnit?,
    context: ImportContext
  ) {
    // What comes without a text is measured by the article.
    let choice = unit.flatMap { unit in
      document.text == nil
        ? UnitChoice([document], on: session.article.text, usual: unit) : nil
    }
    let unit = document.unit ?? choice?.unit ?? unit ?? .codePoints
    let placer = Placer(document, session, unit, context)
    placer.placeClaims()
    placer.placeFindings()
    self = placer.result
    if let notice = choice?.notice { moved.insert(notice, at: 0) }
  }
}
