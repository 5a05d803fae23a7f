import FactModel
import TextReading

/// An e-mail as a text: its head, what is quoted from the message before, the signature.
struct MailLayout {
  private(set) var facts = ArticleFacts()
  /// In the order of the text; those of the body have the kinds that their lines show.
  private(set) var pieces: [Piece] = []

  private let scan: UTF8Scan
  private let transcript: Transcript

  /// Nil for what does not begin with the head of an e-mail.
  ///
  /// `parts`: Where its parts begin behind the first, in bytes: each has a signature of its own.
  init?(_ lines: [Line], _ scan: UTF8Scan, _ transcript: Transcript, parts: [Int] = []) {
    self.scan = scan
    self.transcript = transcript
    let head = MailHead(lines[...], scan)
    guard head.isWhole else { return nil }
    add(head)
    var rest = lines[head.end...]
    for part in parts {
      let end = rest.firstIndex { $0.range.lowerBound >= part } ?? rest.endIndex
      takeBody(rest[..<end])
      rest = rest[end...]
    }
    takeBody(rest)
  }

  private mutating func add(_ head: MailHead) {
    for field in head.fields {
      let kind = kind(of: field)
      guard kind == .title || kind == .byline || kind == .dateline else {
        add(.furniture, field.name.lowerBound..<field.value.upperBound)
        continue
      }
      add(.furniture, field.name)
      if !field.value.isEmpty { add(kind, field.value) }
    }
  }

  /// The kind of a field's value, and what it says.
  private mutating func kind(of field: MailHead.Field) -> BlockKind {
    let value = field.value
    guard !value.isEmpty else { return .furniture }
    switch field.role {
    case .subject where facts.title == nil:
      facts.title = scan.string(value).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return .title
    case .from where facts.byline.isEmpty:
      facts.byline = [MailHead.person(scan.string(value))]
      return .byline
    case .date where facts.published == nil:
      facts.published =
        DateReader.dates(in: value, scan)?.published
        ?? DateReader.statedDates(in: scan.string(value)).published?.date
      return .dateline
    default: return .furniture
    }
  }

  // MARK: - Body

  private mutating func takeBody(_ lines: ArraySlice<Line>) {
    var own: [Line] = []
    var index = lines.startIndex
    func isQuoted(_ index: Int) -> Bool {
      index < lines.endIndex && scan.bytes[lines[index].range.lowerBound] == UInt8(ascii: ">")
    }
    while index < lines.endIndex {
      let line = lines[index]
      let lead = quotationLead(lines[index...])
      if isQuoted(index) || lead > 0 && isQuoted(index + lead) {
        flush(&own)
        for announced in lines[index..<index + max(lead, 1)] { addFurniture(announced) }
        index += max(lead, 1)
      } else if isSignatureMark(lines[index...]) || endsMessage(line, after: own) {
        flush(&own)
        for rest in lines[index...] { addFurniture(rest) }
        return
      } else if startsForwarded(line) {
        flush(&own)
        addFurniture(line)
        let head = MailHead(lines[(index + 1)...], scan)
        add(head)
        index = max(head.end, index + 1)
      } else {
        own.append(line)
        index += 1
      }
    }
    flush(&own)
  }

  private mutating func flush(_ lines: inout [Line]) {
    pieces += Piece.all(of: lines, scan, transcript)
    lines = []
  }

  /// A line without an empty one before it is joined to the furniture above it.
  private mutating func addFurniture(_ line: Line) {
    if let last = pieces.last, last.kind == .furniture, !line.isAfterBlank {
      pieces[pieces.count - 1].range = last.range.lowerBound..<line.range.upperBound
    } else {
      add(.furniture, line.range)
    }
  }

  private mutating func add(_ kind: BlockKind, _ range: Range<Int>) {
    pieces.append(Piece(kind, range, points: scan.pointCount(range)))
  }

  /// How many lines at the start are `On Tue, 30 Jan 2024, Jane Doe wrote:` or its like in another
  /// language, one or two; 0 for none.
  ///
  /// Above an empty line it is one only with figures or an address in it: authors write “On Tuesday
  /// Mr Reed wrote:”, too.
  private func quotationLead(_ lines: ArraySlice<Line>) -> Int {
    guard let first = lines.first else { return 0 }
    let text = Phrase(first.range, scan)
    let starts = ["on ", "am ", "le ", "el ", "il ", "op "]
    guard text.isShort(200), starts.contains(where: text.starts),
      let second = lines.dropFirst().first
    else { return 0 }
    let isPrecise = first.range.contains {
      scan.bytes[$0].isASCIIDigit || scan.bytes[$0] == UInt8(ascii: "@")
    }
    if text.last == UInt8(ascii: ":") { return isPrecise || !second.isAfterBlank ? 1 : 0 }
    return isPrecise && !second.isAfterBlank && Phrase(second.range, scan).last == UInt8(ascii: ":")
      ? 2 : 0
  }

  /// `-- ` before a few lines; `--` alone, which may part a text, before no more than two blocks.
  private func isSignatureMark(_ lines: ArraySlice<Line>) -> Bool {
    guard let line = lines.first, line.range.count == 2, Phrase(line.range, scan).starts("--"),
      lines.count <= 16
    else { return false }
    let end = line.range.upperBound
    let isExact = end < scan.bytes.count && scan.bytes[end] == 0x20
    return isExact || lines.dropFirst(2).filter(\.isAfterBlank).count < 2
  }

  private static let forwards = [
    "---------- forwarded message", "-------- forwarded message", "begin forwarded message",
    "-------- weitergeleitete nachricht", "-------- message transféré", "----- forwarded by",
  ]

  private func startsForwarded(_ line: Line) -> Bool {
    Self.forwards.contains(where: Phrase(line.range, scan).starts)
  }

  private static let ends = [
    "-----original message", "----- original message", "-------- original message",
    "-----ursprüngliche nachricht", "----- ursprüngliche nachricht", "-----message d'origine",
    "________________________________",
  ]

  /// Whether the message before follows below, in whole, and an own text stands above.
  private func endsMessage(_ line: Line, after own: [Line]) -> Bool {
    Self.ends.contains(where: Phrase(line.range, scan).starts)
      && (!own.isEmpty || pieces.contains { $0.kind != .furniture && $0.points > 60 })
  }
}
