import TextReading

/// The lines at the head of an e-mail: names with a colon, and their values.
struct MailHead {
  enum Role {
    case from
    case subject
    case date
    case recipient
    case other
  }

  struct Field {
    var role: Role
    /// The name with its colon.
    var name: Range<Int>
    /// Without white space around it; may be empty.
    var value: Range<Int>
  }

  private(set) var fields: [Field] = []
  /// The index of the first line behind the head.
  private(set) var end: Int

  /// Reads the fields that the first lines hold; none when the first line is none.
  init(_ lines: ArraySlice<Line>, _ scan: UTF8Scan) {
    end = lines.startIndex
    if let first = lines.first, Phrase(first.range, scan).starts("from "), lines.count > 1 {
      // The line between two messages in a mailbox.
      let next = lines[lines.startIndex + 1]
      if !next.isAfterBlank, Self.field(next.range, scan) != nil {
        fields.append(
          Field(
            role: .other,
            name: first.range,
            value: first.range.upperBound..<first.range.upperBound
          )
        )
        end += 1
      }
    }
    while end < lines.endIndex {
      let line = lines[end]
      if line.isAfterBlank, fields.contains(where: { $0.role != .other }) { return }
      if !line.isAfterBlank, !fields.isEmpty, line.rawStart < line.range.lowerBound {
        // A value that goes on in the next line.
        let last = fields[fields.count - 1]
        let start = last.value.isEmpty ? line.range.lowerBound : last.value.lowerBound
        fields[fields.count - 1].value = start..<line.range.upperBound
      } else if let field = Self.field(line.range, scan) {
        fields.append(field)
      } else {
        return
      }
      end += 1
    }
  }

  /// Whether it says who wrote, and to whom, when or on what.
  var isWhole: Bool {
    let roles = fields.map(\.role)
    return roles.contains(.from)
      && (roles.contains(.subject) || roles.contains(.date) && roles.contains(.recipient))
  }

  private static let roles: [String: Role] = [
    "from": .from, "von": .from, "de": .from, "da": .from, "van": .from,
    "subject": .subject, "betreff": .subject, "objet": .subject, "asunto": .subject,
    "oggetto": .subject, "onderwerp": .subject, "assunto": .subject,
    "date": .date, "sent": .date, "datum": .date, "gesendet": .date, "fecha": .date,
    "envoyé": .date, "enviado": .date, "data": .date,
    "to": .recipient, "cc": .recipient, "bcc": .recipient, "an": .recipient, "à": .recipient,
    "para": .recipient, "kopie": .recipient, "aan": .recipient,
    "reply-to": .other, "sender": .other, "organization": .other, "organisation": .other,
    "newsgroups": .other, "message-id": .other, "mime-version": .other, "content-type": .other,
    "content-transfer-encoding": .other, "received": .other, "return-path": .other,
    "delivered-to": .other, "importance": .other, "priority": .other, "attachments": .other,
    "attachment": .other, "references": .other, "in-reply-to": .other, "user-agent": .other,
    "resent-from": .other, "thread-topic": .other, "thread-index": .other,
    "accept-language": .other,
    "content-language": .other, "authentication-results": .other, "precedence": .other,
  ]

  private static func field(_ line: Range<Int>, _ scan: UTF8Scan) -> Field? {
    let limit = min(line.upperBound, line.lowerBound + 40)
    guard
      let colon = (line.lowerBound..<limit).first(where: { scan.bytes[$0] == UInt8(ascii: ":") })
    else { return nil }
    let name = scan.string(scan.trimmed(line.lowerBound..<colon)).lowercased()
    let isPrivate =
      ["x-", "list-", "dkim-", "arc-"].contains(where: name.hasPrefix) && !name.contains(" ")
    guard let role = roles[name] ?? (isPrivate ? .other : nil) else { return nil }
    return Field(
      role: role,
      name: line.lowerBound..<colon + 1,
      value: scan.trimmed(colon + 1..<line.upperBound)
    )
  }

  /// `Jane Doe <jane@example.org>`, `"Doe, Jane" <…>`, `jane@example.org (Jane Doe)`: the name.
  static func person(_ value: String) -> String {
    var name = value
    if let open = value.firstIndex(of: "<"), value[..<open].contains(where: \.isLetter) {
      name = String(value[..<open])
    } else if let open = value.firstIndex(of: "("), let close = value.lastIndex(of: ")"),
      open < close
    {
      name = String(value[value.index(after: open)..<close])
    }
    name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while let first = name.first, "\"'<".contains(first) { name.removeFirst() }
    while let last = name.last, "\"'>".contains(last) { name.removeLast() }
    let parts = name.split(separator: ",")
    guard parts.count == 2, !name.contains("@") else { return name }
    // “Doe, Jane”
    return "\(parts[1].drop { $0 == " " }) \(parts[0])"
  }
}
