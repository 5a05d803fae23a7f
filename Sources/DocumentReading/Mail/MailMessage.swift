package import FactModel
import OrderedJSON
import PlainText
package import TextReading

/// An e-mail as programs send it (RFC 5322, RFC 2045 to 2049): its head, and those of its parts that
/// are to be read.
package struct MailMessage {
  /// A part with text, its transfer encoding undone.
  package struct Part {
    package var isPage: Bool
    package var bytes: [UInt8]
    /// As the part declares it.
    package var charset: String?
  }

  /// From, To, Cc, Date and Subject, in their order, decoded; each on one line.
  package private(set) var head: [(name: String, value: String)] = []
  package private(set) var parts: [Part] = []
  /// Other versions of parts that are to be read: they may say more.
  package private(set) var others: [Part] = []
  /// The names of what else came with it.
  package private(set) var attachments: [String] = []
  private var isEncrypted = false
  private var partsSeen = 0
  private let charsets: any Charsets

  /// What is nested deeper, or behind so many parts, is left out.
  private static let most = (depth: 10, parts: 1_000, attachments: 100)
  private static let shown = ["from", "to", "cc", "date", "subject"]

  /// Whether bytes begin as an e-mail whose text has to be decoded; others are plain text.
  package static func isStart(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first.isASCIILetter else { return false }
    let start = bytes.prefix(1 << 16)
    let fields = MailFields(start)
    let names = Set(fields.fields.map(\.name))
    guard names.contains("from"), names.contains("subject") || names.contains("date") else {
      return false
    }
    let isCoded = ["mime-version", "content-type", "content-transfer-encoding"]
      .contains(where: names.contains)
    return isCoded
      || fields.fields.contains { shown.contains($0.name) && $0.value.starts(withWord: "=?") }
  }

  /// - Parameters:
  ///   - bytes: The whole message.
  ///   - name: The file's name for messages; nil when there is none.
  ///   - charsets: What knows encodings other than Unicode.
  /// - Throws: A problem for an e-mail without a text, or with one that is encrypted.
  package init(_ bytes: [UInt8], name: String?, charsets: any Charsets) throws(Problem) {
    self.charsets = charsets
    let fields = MailFields(bytes[...])
    head = shownFields(of: fields)
    take(fields, bytes[fields.end...], depth: 0)
    guard parts.isEmpty else { return }
    throw Problem(
      .damaged,
      isEncrypted
        ? "is an encrypted e-mail"
        : "is an e-mail without a text" + (attachments.isEmpty ? "" : ", only \(attachmentList)"),
      place: name.map { Problem.Place(file: $0) },
      remedy: isEncrypted
        ? "Open it in your e-mail program, and save its text."
        : "Save what is attached, and open that."
    )
  }

  /// `"numbers.xlsx" and 2 more`, with names made harmless.
  package var attachmentList: String {
    let names = attachments.prefix(5).map { "“\(SafeText.line(String($0.prefix(80))))”" }
    let rest = attachments.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private func shownFields(of fields: MailFields) -> [(name: String, value: String)] {
    let words = EncodedWords(charsets: charsets)
    var seen: Set<String> = []
    return fields.fields.compactMap { field in
      guard Self.shown.contains(field.name), seen.insert(field.name).inserted else { return nil }
      let value = words.decoded(field.value)
      return value.isEmpty
        ? nil : (field.name.prefix(1).uppercased() + field.name.dropFirst(), value)
    }
  }

  // MARK: - Parts

  private mutating func take(_ fields: MailFields, _ body: ArraySlice<UInt8>, depth: Int) {
    partsSeen += 1
    guard depth <= Self.most.depth, partsSeen <= Self.most.parts else { return }
    let type = ContentType(fields["content-type"])
    let disposition = ContentType(fields["content-disposition"])
    let file = disposition["filename"] ?? type["name"]
    if type.family == "multipart" {
      takeParts(type, body, depth)
    } else if type.name == "message/rfc822", disposition.name != "attachment" || file == nil {
      let coding = TransferEncoding(fields.text("content-transfer-encoding"))
      takeForwarded(coding.decoded(body)[...], depth)
    } else if type.family == "text", disposition.name != "attachment", file == nil,
      !["text/calendar", "text/css", "text/x-vcard", "text/vcard"].contains(type.name)
    {
      let packing = fields.text("content-transfer-encoding") ?? ""
      let coding = TransferEncoding(packing)
      if packing.lowercased().hasPrefix("x-") {
        attachments.append("\(type.name), packed as \(packing)")
        return
      }
      var bytes = coding.decoded(body)
      if type["format"]?.lowercased() == "flowed" {
        bytes = FlowedText.joined(bytes, deletesSpace: type["delsp"]?.lowercased() == "yes")
      }
      guard bytes.contains(where: { $0 > 0x20 }) else { return }
      let isPage = type.name == "text/html" || type.name == "application/xhtml+xml"
      parts.append(Part(isPage: isPage, bytes: bytes, charset: type["charset"]))
    } else if type.name == "application/pkcs7-mime", parts.isEmpty {
      isEncrypted = true
    } else if attachments.count < Self.most.attachments, file != nil || type.family != "image" {
      let words = EncodedWords(charsets: charsets)
      attachments.append(file.map { words.decoded(Array($0.utf8)) } ?? type.name)
    }
  }

  private mutating func takeParts(_ type: ContentType, _ body: ArraySlice<UInt8>, _ depth: Int) {
    if type.name == "multipart/encrypted" {
      isEncrypted = true
      return
    }
    let found = Multipart.parts(of: body, boundary: type["boundary"] ?? "")
    guard type.name == "multipart/alternative" else {
      // Of related parts, the first is the text, the others are what it shows; words in them are told.
      let isRelated = type.name == "multipart/related"
      for (index, part) in found.enumerated() {
        let fields = MailFields(part)
        if isRelated, index > 0 {
          guard ContentType(fields["content-type"]).family == "text" else { continue }
          let before = parts
          parts = []
          take(fields, part[fields.end...], depth: depth + 1)
          others += parts.filter(\.isPage)
          parts = before
        } else {
          take(fields, part[fields.end...], depth: depth + 1)
        }
      }
      return
    }
    guard !found.isEmpty else { return }
    var versions: [[Part]] = []
    let before = parts
    for part in found {
      parts = []
      let fields = MailFields(part)
      take(fields, part[fields.end...], depth: depth + 1)
      versions.append(parts)
    }
    let best = Self.best(of: versions)
    parts = before + versions[best]
    for (index, version) in versions.enumerated() where index != best {
      // A second plain text; one that only points to the page is none.
      let type = ContentType(MailFields(found[index])["content-type"])
      let isPlain = type.name == "text/plain" && !versions[best].contains(where: \.isPage)
      others += isPlain ? version : version.filter(\.isPage)
    }
  }

  /// The number of the plain text, unless it only says that there is another version.
  private static func best(of versions: [[Part]]) -> Int {
    func size(_ version: [Part]) -> Int { version.reduce(0) { $0 + $1.bytes.count } }
    let plain = versions.firstIndex { version in
      !version.isEmpty && version.allSatisfy { !$0.isPage }
        && version.contains { part in part.bytes.contains { $0 > 0x20 } }
    }
    let page = versions.lastIndex { version in version.contains { $0.isPage } }
    guard let plain, let page else { return plain ?? page ?? 0 }
    let (plainSize, pageSize) = (size(versions[plain]), size(versions[page]))
    return plainSize < 400 && pageSize > 20 * plainSize ? page : plain
  }

  /// A message in the message, as programs write it that forward a text.
  private mutating func takeForwarded(_ body: ArraySlice<UInt8>, _ depth: Int) {
    let fields = MailFields(body)
    let lines = shownFields(of: fields).map { "\($0.name): \($0.value)\n" }.joined()
    let lead = "\n---------- Forwarded message ----------\n" + lines
    parts.append(Part(isPage: false, bytes: Array(lead.utf8), charset: "utf-8"))
    take(fields, body[fields.end...], depth: depth + 1)
  }
}

/// The parts between boundaries (RFC 2046, 5.1).
enum Multipart {
  private static let most = 1_000

  /// What lies between the lines with the boundary; the last part may lack its end.
  static func parts(of body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
    guard !boundary.isEmpty else { return [body] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var position = body.startIndex
    while position < body.endIndex, parts.count < most {
      let line = MailLines.line(body, from: position)
      let text = body[line.range]
      if text.starts(with: mark) {
        let rest = text.dropFirst(mark.count)
        let isEnd = rest.starts(with: "--".utf8)
        if isEnd || rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          // The line break before a boundary belongs to it.
          if let start { parts.append(body[start..<max(start, endOfLine(before: position, body))]) }
          start = isEnd ? nil : line.next
          if isEnd { return parts }
        }
      }
      position = line.next
    }
    if let start { parts.append(body[start...]) }
    return parts
  }

  private static func endOfLine(before position: Int, _ body: ArraySlice<UInt8>) -> Int {
    var end = position
    if end > body.startIndex, body[end - 1] == 0x0A { end -= 1 }
    if end > body.startIndex, body[end - 1] == 0x0D { end -= 1 }
    return end
  }
}

/// Text whose lines end with a space where the paragraph goes on (RFC 3676).
enum FlowedText {
  static func joined(_ bytes: [UInt8], deletesSpace: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    var goesOn = false
    while position < bytes.count {
      let line = MailLines.line(bytes[...], from: position)
      position = line.next
      var text = bytes[line.range]
      let isQuoted = text.first == UInt8(ascii: ">")
      if text.first == 0x20 { text = text.dropFirst() }
      if goesOn, isQuoted || text.elementsEqual("-- ".utf8) { result.append(0x0A) }
      goesOn = !isQuoted && text.last == 0x20 && !text.elementsEqual("-- ".utf8)
      if goesOn, deletesSpace { text = text.dropLast() }
      result += text
      if !goesOn { result.append(0x0A) }
    }
    return result
  }
}

extension [UInt8] {
  /// Whether the first that is no white space is a word.
  fileprivate func starts(withWord word: String) -> Bool {
    drop { $0 <= 0x20 }.prefix(200).starts(with: word.utf8)
      || String(decoding: prefix(200), as: UTF8.self).includes(" " + word)
  }
}
