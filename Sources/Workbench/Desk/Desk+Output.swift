package import FactModel

extension Desk {
  /// Ends a command that takes long when the person asked for that; called in its loops.
  ///
  /// `step`: How often the loop went round; only some steps look.
  func checkpoint(_ step: Int) throws(Problem) {
    guard step & 0x3F == 0x3F, ports.isCancelled() else { return }
    throw Problem(.interrupted, "interrupted")
  }

  /// Sees to it that a result may be written where it is to go, before the command is done.
  func permit(_ destination: Destination) throws(Problem) {
    guard case .file(let file, .careful) = destination,
      let present = try ports.existingFile(file), !present.isEmpty,
      written[file] != present.hashValue
    else { return }
    guard let answer = ports.ask("\(file) is there already. Overwrite it? [y/n] ") else {
      throw Problem(
        .input,
        "\(file) is there already",
        remedy: "Nothing was written. To overwrite it: >| \(file); to add to it: >> \(file)"
      )
    }
    guard ["y", "yes"].contains(answer.lowercased()) else {
      throw Problem(.input, "\(file) was left as it is")
    }
  }

  /// Writes a result into a file, and remembers that what is in it is ours.
  package func write(
    _ bytes: [UInt8],
    to file: String,
    _ writing: Destination.Writing
  ) throws(Problem) {
    if writing == .append { return try ports.appendFile(file, bytes) }
    try ports.writeFile(file, bytes)
    written[file] = bytes.hashValue
  }
}
