import TextReading

/// The fields at the head of an e-mail or of a part of one (RFC 5322, 2.2).
struct MailFields {
  struct Field {
    /// In lower case.
    var name: String
    /// With its line breaks taken out, otherwise as it is written.
    var value: [UInt8]
  }

  private(set) var fields: [Field] = []
  /// Where the body starts.
  private(set) var end: Int

  private static let most = 2_000
  private static let longestName = 76
  private static let longestValue = 100_000

  /// Reads fields up to the empty line, or to the first line that is none.
  init(_ bytes: ArraySlice<UInt8>) {
    end = bytes.startIndex
    while end < bytes.endIndex, fields.count < Self.most {
      let line = MailLines.line(bytes, from: end)
      let text = bytes[line.range]
      if text.isEmpty {
        end = line.next
        return
      }
      if let first = text.first, first == 0x20 || first == 0x09, !fields.isEmpty {
        let room = Self.longestValue - fields[fields.count - 1].value.count
        fields[fields.count - 1].value += text.prefix(max(0, room))
      } else if let field = Self.field(text) {
        fields.append(field)
      } else if !fields.isEmpty || !text.starts(with: "From ".utf8) {
        // The line between two messages of a mailbox is passed over.
        return
      }
      end = line.next
    }
  }

  private static func field(_ line: ArraySlice<UInt8>) -> Field? {
    guard let colon = line.prefix(longestName).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = line[..<colon]
    guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    return Field(
      name: String(decoding: name.map(\.lowered), as: UTF8.self),
      value: Array(line[(colon + 1)...].prefix(longestValue))
    )
  }

  /// The value of the first field with a name.
  subscript(name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The same as text, for values of ASCII.
  func text(_ name: String) -> String? {
    self[name].map { value in
      let text = String(decoding: value, as: UTF8.self)
      return String(text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
    }
  }
}

/// Lines that end at LF or CR LF.
enum MailLines {
  static func line(
    _ bytes: ArraySlice<UInt8>,
    from start: Int
  ) -> (range: Range<Int>, next: Int) {
    let feed = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
    let isReturn = feed > start && bytes[feed - 1] == 0x0D
    return (start..<(isReturn ? feed - 1 : feed), min(feed + 1, bytes.endIndex))
  }
}
