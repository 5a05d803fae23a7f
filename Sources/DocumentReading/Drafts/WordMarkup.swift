import OrderedJSON

/// Where the texts of a Word document lie in the bytes of its XML, so that they can be changed and
/// everything else stays as it is.
///
/// The XML is known to be well-formed.
struct WordMarkup {
  /// An element `w:t` and the run around it; in bytes.
  struct Text {
    /// From the start of its opening tag to the end of its closing one.
    var element: Range<Int>
    /// The run's opening tag starts here.
    var runStart: Int
    /// Behind the run's closing tag.
    var runEnd: Int
    /// The properties of the run, which every part of it needs; empty for none.
    var properties: Range<Int>
    /// The opening tag of a change that puts the run in; empty for none.
    var insertion = 0..<0
  }

  /// In the order of the document; nil for an element of that name outside of a run.
  private(set) var texts: [Text?] = []
  /// The prefix of the names, with its colon: `w:`.
  private(set) var prefix = "w:"

  private struct Open {
    var name: String
    var start: Int
    var isInsertion = false
    var tagEnd = 0
    var texts: [Int] = []
    var properties = 0..<0
  }

  init(_ xml: [UInt8]) {
    var open: [Open] = []
    var position = 0
    while let tag = Self.tag(in: xml, from: position) {
      position = tag.range.upperBound
      let local = tag.name.split(separator: ":").last.map(String.init) ?? tag.name
      if tag.isClosing {
        close(tag, local, &open)
      } else {
        if local == "body" { prefix = String(tag.name.dropLast(4)) }
        if local == "t" { texts.append(nil) }
        guard !tag.isEmpty else { continue }
        var element = Open(name: tag.name, start: tag.range.lowerBound)
        element.isInsertion = local == "ins" || local == "moveTo"
        element.tagEnd = tag.range.upperBound
        if local == "t" { element.texts = [texts.count - 1] }
        open.append(element)
      }
    }
  }

  private mutating func close(_ tag: Tag, _ local: String, _ open: inout [Open]) {
    guard let element = open.popLast(), element.name == tag.name else { return }
    let range = element.start..<tag.range.upperBound
    guard let outer = open.indices.last else { return }
    switch local {
    case "t":
      texts[element.texts[0]] = Text(element: range, runStart: 0, runEnd: 0, properties: 0..<0)
      open[outer].texts += element.texts
    case "rPr": open[outer].properties = range
    case "r":
      for text in element.texts {
        texts[text]?.runStart = range.lowerBound
        texts[text]?.runEnd = range.upperBound
        texts[text]?.properties = element.properties
        if open[outer].isInsertion {
          texts[text]?.insertion = open[outer].start..<open[outer].tagEnd
        }
      }
    default: break
    }
  }

  /// Whether a text lies in a run, so that it can be cut.
  func isInRun(_ ordinal: Int) -> Bool {
    ordinal < texts.count && (texts[ordinal]?.runEnd ?? 0) > 0
  }

  /// The properties of the run that a text lies in, as they are written.
  func properties(of ordinal: Int, in xml: [UInt8]) -> String {
    guard ordinal < texts.count, let text = texts[ordinal] else { return "" }
    return String(decoding: xml[text.properties], as: UTF8.self)
  }

  /// The tags that end and begin again what somebody else put in, around what stands beside it; nil
  /// where the run is in no such change.
  func insertion(around ordinal: Int, in xml: [UInt8]) -> (end: String, start: String)? {
    guard ordinal < texts.count, let text = texts[ordinal], !text.insertion.isEmpty else {
      return nil
    }
    let start = String(decoding: xml[text.insertion], as: UTF8.self)
    return ("</\(start.dropFirst().prefix { $0 > " " && $0 != ">" })>", start)
  }

  // MARK: - Tags

  private struct Tag {
    var name: String
    var range: Range<Int>
    var isClosing: Bool
    var isEmpty: Bool
  }

  /// The next tag of an element; comments, instructions and CDATA are passed over.
  private static func tag(in xml: [UInt8], from start: Int) -> Tag? {
    var position = start
    while let open = xml[position...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = xml[open...]
      if rest.starts(with: "<!--".utf8) {
        position = end(of: "-->", in: xml, from: open + 4)
      } else if rest.starts(with: "<![CDATA[".utf8) {
        position = end(of: "]]>", in: xml, from: open + 9)
      } else if rest.starts(with: "<?".utf8) {
        position = end(of: "?>", in: xml, from: open + 2)
      } else {
        return element(in: xml, at: open)
      }
    }
    return nil
  }

  private static func end(of mark: String, in xml: [UInt8], from start: Int) -> Int {
    xml[min(start, xml.count)...].firstOccurrence(of: Array(mark.utf8))?.upperBound ?? xml.count
  }

  private static func element(in xml: [UInt8], at open: Int) -> Tag? {
    var position = open + 1
    var quote: UInt8 = 0
    while position < xml.count {
      let byte = xml[position]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      position += 1
    }
    guard position < xml.count else { return nil }
    let isClosing = xml[open + 1] == UInt8(ascii: "/")
    let isEmpty = xml[position - 1] == UInt8(ascii: "/")
    let inside = xml[(open + (isClosing ? 2 : 1))..<position]
    let name = inside.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    return Tag(
      name: String(decoding: name, as: UTF8.self),
      range: open..<position + 1,
      isClosing: isClosing,
      isEmpty: isEmpty
    )
  }
}
