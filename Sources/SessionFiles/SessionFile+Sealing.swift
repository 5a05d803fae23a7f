import FactModel
import Release

extension SessionFile {
  /// Says what is wrong with the file of sealed texts, and what of the session is not here.
  func tellOfSealed(_ reading: SessionReading) {
    switch reading.sealed {
    case .nothing, .texts: break
    case .damaged(let problem):
      notices.append(
        "\(paths.sealed) cannot be used (\(problem.place) \(problem.what)). Nothing is written over it; put it back from "
          + "a backup."
      )
    case .foreign:
      notices.append("\(paths.sealed) belongs to another session, and is not used.")
    }
    guard SealedMark.stands(in: reading.base.bytes[...]),
      let lacking = SealedFile.lacks(reading.session)
    else { return }
    var missing: [String] = []
    for (what, labels) in [
      ("sealed source", lacking.sources), ("sealed contact", lacking.contacts),
    ] where !labels.isEmpty {
      missing.append("\(counted(labels.count, what)) (\(labels.joined(separator: ", ")))")
    }
    if lacking.others > 0 {
      missing.append("sealed words in \(counted(lacking.others, "other thing"))")
    }
    notices.append(
      "Not here: \(missing.joined(separator: ", and ")). The words lie in a file that git does not take; work goes on "
        + "without them. Put \(paths.sealed) there, from whoever sealed them, and they are back."
    )
  }

  /// The text of the session file, with marks in the place of what is sealed; that is on the disk in its own
  /// file when this returns.
  func openText(of session: Session) throws(SystemError) -> [UInt8] {
    let whole = SessionDocument.write(session)
    guard var split = SealedSplit.needed(for: session, whole) else { return whole }
    // It is read again: somebody may have put it there since.
    let found = SealedFile.read(paths.sealed, of: session.id)
    let there = found.texts ?? SealedTexts(of: session.id)
    var texts = there
    if let sealed { texts.add(sealed) }
    guard let open = split.opened(whole, &texts) else {
      notices.append(
        "What is sealed could not be put into a file of its own: it stands in \(paths.session). Keep that out of git."
      )
      return whole
    }
    if texts != there {
      try setSealedAside(found)
      _ = try Disk.replace(paths.sealed, with: texts.bytes, temporary: paths.newSealed)
    }
    sealed = texts
    return open
  }

  /// Keeps what lies in the place of the file and is no such, or of another session, under another name.
  private func setSealedAside(_ found: SealedFile.Found) throws(SystemError) {
    switch found {
    case .nothing, .texts: return
    case .damaged: notices.append("It is kept as \(try Disk.keep(paths.sealed, as: "damaged")).")
    case .foreign: notices.append("It is kept as \(try Disk.keep(paths.sealed, as: "unmatched")).")
    }
  }
}
