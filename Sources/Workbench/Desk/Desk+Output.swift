package import FactModel

extension Desk {
  /// Sees to it that a result may be written where it is to go, before the command is done.
  func permit(_ destination: Destination) throws(Problem) {
    guard case .file(let file, .careful) = destination,
      let present = try ports.existingFile(file), !present.isEmpty,
      written[file] != Self.fingerprint(present)
    else { return }
    try permitOverwriting(
      file,
      because: "\(file) is there already",
      unasked: Problem(
        .input,
        "\(file) is there already",
        remedy: "Nothing was written. To overwrite it: >| \(file); to add to it: >> \(file)"
      )
    )
  }

  /// Sees to it that a file that is not ours is written over only as the setting `overwrite`, or the
  /// person who is asked, allows.
  ///
  /// `unasked`: What is thrown where nobody can be asked.
  package func permitOverwriting(
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
    _ writing: Destination.Writing
  ) throws(Problem) {
    if writing == .append { return try ports.appendFile(file, bytes) }
    try ports.writeFile(file, bytes)
    written[file] = Self.fingerprint(bytes)
  }
}
