import EarlierWork
package import FactModel
import Interchange
package import LineReading
import Preferences

extension Desk {
  /// Sees to it that a result may be written where it is to go, before the command is done.
  package func permit(_ destination: Destination) throws(Problem) {
    guard case .file(let file, let writing) = destination else { return }
    guard writing == .careful else { return try refuseKept(file) }
    let reason = "\(file) is there already"
    try permit(
      file,
      because: reason,
      unasked: Problem(
        .input,
        reason,
        remedy: "Nothing was written. To overwrite it: >| \(file); to add to it: >> \(file)"
      )
    )
  }

  /// The same for a report or an export.
  ///
  /// `command`: What was typed, without the file; `isOurs`: Tells by a file's bytes that the program
  /// wrote them.
  package func permit(
    _ file: String,
    for command: String,
    overwrites: Bool,
    isOurs: ([UInt8]) -> Bool
  ) throws(Problem) {
    try refuseKept(file)
    guard !overwrites, let present = try foreign(file), !isOurs(present) else { return }
    let isAsWritten = ports.exchange.isExported(file, present)
    let isOther = Self.isReport(present) || isAsWritten == true
    let what =
      isAsWritten == false
      ? "was changed since factdesk wrote it"
      : isOther ? "is something else that factdesk wrote" : "was not written by factdesk"
    try overwrite(
      file,
      because: "\(file) \(what)",
      unasked: Problem(
        .input,
        "\(file) is there and \(what)",
        remedy: "Nothing was written. To overwrite it: \(command) \(file) overwrite"
      )
    )
  }

  /// Sees to it that a file may be written: it is not there or empty, it is ours, or the setting
  /// `overwrite`, or the person who is asked, allows it.
  ///
  /// `unasked`: What is thrown where nobody can be asked.
  package func permit(
    _ file: String,
    because reason: String,
    unasked: Problem
  ) throws(Problem) {
    try refuseKept(file)
    guard try foreign(file) != nil else { return }
    try overwrite(file, because: reason, unasked: unasked)
  }

  /// Refuses to write over sessions and the article.
  private func refuseKept(_ file: String) throws(Problem) {
    guard let what = ports.kept(file, session.article.origin) else { return }
    throw Problem(
      .input,
      "\(file) is \(what)",
      remedy: "Nothing was written: name another file. save copies a session."
    )
  }

  /// What is in a file, where that is not what was written there since the start; nil where nothing is.
  private func foreign(_ file: String) throws(Problem) -> [UInt8]? {
    guard let present = try ports.existingFile(file), !present.isEmpty,
      written[file] != Self.fingerprint(present)
    else { return nil }
    return present
  }

  /// Whether what is in a file may go, by the setting or the person who is asked.
  private func overwrite(
    _ file: String,
    because reason: String,
    unasked: Problem
  ) throws(Problem) {
    switch settings.overwriting {
    case .yes: return
    case .no:
      throw Problem(
        .input,
        "\(reason) and was left as it is",
        remedy: "set overwrite ask would ask you."
      )
    case .ask:
      guard let answer = ports.ask("\(reason). Overwrite it? [y/n] ") else { throw unasked }
      guard ["y", "yes"].contains(answer.lowercased()) else {
        throw Problem(.input, "\(file) was left as it is")
      }
    }
  }

  /// Tells what was written from what somebody made of it since.
  ///
  /// An array's own hash takes its bytes one by one.
  static func fingerprint(_ bytes: [UInt8]) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  /// Writes a result into a file, and remembers that what is in it is ours.
  package func write(
    _ bytes: [UInt8],
    to file: String,
    _ writing: Destination.Writing = .careful
  ) throws(Problem) {
    try refuseKept(file)
    if writing == .append { return try ports.appendFile(file, bytes) }
    try ports.writeFile(file, bytes)
    written[file] = Self.fingerprint(bytes)
  }
}
