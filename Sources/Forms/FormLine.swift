/// The forms that a line of a form can have.
enum FormLine {
  /// The number of signs before a heading: `# `, `## ` or `### `; nil for anything else.
  static func headingLevel(_ line: String) -> Int? {
    let signs = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...3).contains(signs) else { return nil }
    let behind = line.utf8.dropFirst(signs).first
    return behind == nil || behind == 0x20 || behind == 0x09 ? signs : nil
  }

  /// The name and the value of `- name: value`; nil for anything else.
  static func field(_ line: String) -> (name: String, value: String)? {
    let bytes = line.utf8
    guard bytes.starts(with: "- ".utf8) else { return nil }
    let rest = bytes.dropFirst(2)
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")), colon > rest.startIndex,
      rest[..<colon].allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
    else { return nil }
    let behind = rest[rest.index(after: colon)...]
    guard behind.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true else { return nil }
    return (
      String(decoding: rest[..<colon], as: UTF8.self).lowercased(),
      String(decoding: trimmed(behind), as: UTF8.self)
    )
  }

  /// The words of a line, cut at spaces and tabs.
  static func words(_ line: some StringProtocol) -> [String] {
    line.utf8.split { $0 == 0x20 || $0 == 0x09 }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func trimmed(_ bytes: Substring.UTF8View) -> Substring.UTF8View {
    var bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
    return bytes
  }
}
