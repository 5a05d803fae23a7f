package import FactModel

/// A session file as somebody sends it, or git has it: the file alone.
package enum SessionCopy {
  /// Reads a file that is whole.
  ///
  /// `name`: For messages.
  /// - Throws: A problem where it is no session, is damaged, or is of a newer program.
  package static func read(_ bytes: [UInt8], name: String) throws(Problem) -> Session {
    let place = Problem.Place(file: name)
    let reading: SessionDocument.Reading
    do throws(FormatProblem) {
      reading = try SessionDocument.read(bytes)
    } catch {
      if let left = MergeLeftovers(bytes, error) { throw left.problem(in: name) }
      throw Problem(
        .damagedSession,
        "no session can be read from it: \(error.place) \(error.what)",
        place: place,
        remedy: "Nothing was changed."
      )
    }
    guard !reading.isNewer else {
      throw Problem(
        .newerVersion,
        "it has version \(reading.version) of the format; this program knows version "
          + "\(SessionDocument.version)",
        place: place,
        remedy: "Nothing was changed. Merge it with a newer program."
      )
    }
    if let damage = reading.damage {
      throw Problem(
        .damagedSession,
        "the copy is damaged: \(damage.place) \(damage.what)",
        place: place,
        remedy: "Nothing was changed. Ask for another copy."
      )
    }
    return reading.session
  }
}
