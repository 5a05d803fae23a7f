import OrderedJSON

extension SessionDocument {
  /// The version of a session file that a newer program wrote and this one cannot read; nil for
  /// every other text.
  package static func newerVersion(of bytes: [UInt8]) -> Int? {
    guard case .object(let object)? = try? JSONParser.parse(bytes, leavingRaw: "edits").value,
      object["format"] == .string(formatName),
      case .number(let number)? = object["version"], let newer = number.integer, newer > version
    else { return nil }
    return newer
  }
}
