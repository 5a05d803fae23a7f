package import FactModel
package import Interchange

// Why nothing of a file is imported.
extension Problem {
  /// More misfits than these are counted.
  private static let mostMisfits = 20

  /// That parts of a file do not fit, and which.
  package init(_ misfits: [Misfit], ofImported file: String, remedy: String) {
    var lines = misfits.prefix(Self.mostMisfits).map(\.sentence)
    if misfits.count > Self.mostMisfits {
      lines.append("and \(misfits.count - Self.mostMisfits) more")
    }
    self.init(
      .damaged,
      misfits.count == 1
        ? "1 part of it does not fit" : "\(misfits.count) parts of it do not fit",
      place: Problem.Place(file: file),
      remedy: remedy,
      candidates: lines
    )
  }

  /// That nothing in a file was taken, with what is in it.
  ///
  /// `misfits`: What does not fit, where the rest was to be taken.
  package init(
    nothingOf tally: ImportTally,
    _ notices: [String],
    _ misfits: [Misfit] = [],
    ofImported file: String
  ) {
    guard misfits.isEmpty else {
      self.init(misfits, ofImported: file, remedy: "Nothing was imported: nothing else is in it.")
      return
    }
    let layer = tally.entries.first { $0.kind == .layer }?.name
    self.init(
      .damaged,
      "nothing in it was taken: there is no claim in it",
      place: Problem.Place(file: file),
      remedy: layer.map { "Take the annotations of a layer for claims: layer=\($0)" }
        ?? "Say what is what in the file: \(ImportMapping.usage).",
      candidates: tally.sentences + notices
    )
  }
}
