package import FactModel

/// What came of putting the edits of a journal back into the session that was read from its file.
package enum JournalReplay: Sendable, Equatable {
  /// Everything in the journal is in the file already.
  case folded
  /// The session has these many edits more.
  ///
  /// - Parameter otherBase: Whether the file is not the one that the journal was begun on; all the
  ///   edits fit it nevertheless.
  case recovered(Int, otherBase: Bool)
  /// The journal is of another session, or of another state of this one; nothing was done.
  case foreign(String)
  /// The session has these many edits more; the next one does not fit.
  case misfit(Int, what: String)

  /// Puts back what fits into a session as it was read from its file; `base` is the fingerprint of that file.
  package static func replay(
    _ reading: JournalReading,
    onto session: inout Session,
    base: String
  ) -> JournalReplay {
    guard let header = reading.header, header.session == session.id else {
      return .foreign("it belongs to another session")
    }
    if header.base == base {
      guard header.foldedThrough == session.log.count else {
        return .foreign("it begins behind edit \(header.foldedThrough)")
      }
      let before = session.log.count
      let what = apply(reading.entries[...], of: reading, to: &session)
      let count = session.log.count - before
      if let what { return .misfit(count, what: what) }
      return count == 0 ? .folded : .recovered(count, otherBase: false)
    }
    return replay(reading, ontoOther: &session)
  }

  /// Puts a journal on a file other than the one it was begun on: the same file, folded since, or
  /// changed by something else.
  private static func replay(
    _ reading: JournalReading,
    ontoOther session: inout Session
  ) -> JournalReplay {
    let count = session.log.count
    let folded = reading.entries.prefix { $0.sequence <= count }
    for entry in folded {
      let isSame =
        reading.header?.version == 1
        ? Version1.names(reading.bytes[entry.json], session.log.id(entry.sequence))
        : session.log.line(entry.sequence) == reading.bytes[entry.json]
      guard isSame else {
        return .foreign("its edit \(entry.sequence) is not the one in the session file")
      }
    }
    let rest = reading.entries[folded.endIndex...]
    guard let first = rest.first else { return .folded }
    guard first.sequence == count + 1 else {
      return .foreign("it begins with edit \(first.sequence), the file ends with edit \(count)")
    }
    var copy = session
    if let what = apply(rest, of: reading, to: &copy) { return .foreign(what) }
    session = copy
    return .recovered(rest.count, otherBase: true)
  }

  /// Applies edits until one does not fit; returns why it does not.
  private static func apply(
    _ entries: ArraySlice<JournalReading.Entry>,
    of reading: JournalReading,
    to session: inout Session
  ) -> String? {
    for entry in entries {
      do throws(FormatProblem) {
        if reading.header?.version == 1 {
          try Version1.make(reading.bytes[entry.json], in: &session)
          continue
        }
        let edit = try reading.edit(entry, behind: session.log.lastID)
        do throws(Problem) {
          try session.apply(edit, line: reading.bytes[entry.json])
        } catch {
          return error.what
        }
      } catch {
        return "edit \(entry.sequence): \(error.place) \(error.what)"
      }
    }
    return nil
  }
}
