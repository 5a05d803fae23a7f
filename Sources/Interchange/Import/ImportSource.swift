package import DocumentReading
package import FactModel
package import OrderedJSON
import PlainText

/// A file to be imported, looked at once for all formats.
package struct ImportSource: Sendable {
  /// What the bytes are, apart from any format.
  package enum Content: Sendable {
    case json(JSONValue)
    /// One value for each line that is not empty, with the line's number from 1.
    case jsonLines([(line: Int, value: JSONValue)])
    case xml([XMLElement])
    case text(String)
    /// The sheets of a spreadsheet.
    case sheets([DocumentSheet])
  }

  /// The file's name, for messages.
  package let name: String
  package let content: Content
  /// How its bytes were read, where that had to be found out; sentences.
  package let notices: [String]
  /// Files beside it that have its name and another ending, by that ending.
  package let companion: @Sendable (String) throws(Problem) -> [UInt8]?

  /// What the formats need of the world.
  package struct Ports: Sendable {
    /// Reads XML; throws a problem for what is none.
    package var parseXML: @Sendable ([UInt8], String) throws(Problem) -> [XMLElement]
    /// The file that has another ending; nil where there is none.
    package var companion: @Sendable (String) throws(Problem) -> [UInt8]?
    /// A text in another encoding than UTF-8 as UTF-8, and what is to be known of that.
    package var decode: @Sendable ([UInt8], String) throws(Problem) -> ([UInt8], [String])
    /// The sheets of a packed document; nil where it is no spreadsheet.
    package var sheets: @Sendable ([UInt8], String) -> [DocumentSheet]?

    package init(
      parseXML: @escaping @Sendable ([UInt8], String) throws(Problem) -> [XMLElement],
      companion: @escaping @Sendable (String) throws(Problem) -> [UInt8]?,
      decode: @escaping @Sendable ([UInt8], String) throws(Problem) -> ([UInt8], [String]) = {
        bytes,
        _ in (bytes, [])
      },
      sheets: @escaping @Sendable ([UInt8], String) -> [DocumentSheet]? = { _, _ in nil }
    ) {
      self.parseXML = parseXML
      self.companion = companion
      self.decode = decode
      self.sheets = sheets
    }
  }

  /// Takes the bytes of a file for what they are.
  ///
  /// - Throws: A problem with the place where JSON or XML is damaged, or a text is no UTF-8.
  package init(_ bytes: [UInt8], name: String, ports: Ports) throws(Problem) {
    self.name = name
    companion = ports.companion
    if bytes.starts(with: [0x50, 0x4B, 3, 4]), let sheets = ports.sheets(bytes, name) {
      notices = []
      content = .sheets(sheets)
      return
    }
    // A slice, because the file may be large.
    var bytes = bytes[...]
    var notices: [String] = []
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var text = bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
    // What is no text at all is refused below, in words of imports.
    if text == nil, let (decoded, told) = try? ports.decode(Array(bytes), name),
      Self.isText(decoded)
    {
      (bytes, notices) = (decoded[...], told)
      text = bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
    }
    self.notices = notices
    guard let first = bytes.first(where: { $0 > 0x20 }) else {
      throw Problem(.noText, "there is nothing in it", place: Problem.Place(file: name))
    }
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["): content = try Self.json(bytes, name)
    case UInt8(ascii: "<"): content = .xml(try ports.parseXML(Array(bytes), name))
    default:
      guard let text else {
        throw Problem(
          .notUTF8,
          "is neither JSON nor XML nor a text in UTF-8",
          place: Problem.Place(file: name),
          remedy: bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
            ? "Save a table of an old Office program as .xlsx, .ods or .csv."
            : "The formats that can be imported are listed by: formats"
        )
      }
      content = .text(text)
    }
  }

  /// Whether next to nothing of what was decoded could not be.
  private static func isText(_ decoded: [UInt8]) -> Bool {
    let lost = String(decoding: decoded, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
    return lost * 50 <= decoded.count
  }

  private static func json(_ bytes: ArraySlice<UInt8>, _ name: String) throws(Problem) -> Content {
    if let values = try lines(bytes, name) { return .jsonLines(values) }
    do throws(JSONProblem) {
      return .json(try JSONParser.parse(bytes))
    } catch {
      throw damage(error, name, line: error.line)
    }
  }

  /// The values of JSON Lines; nil where the first line is not a value, or the only one.
  private static func lines(
    _ bytes: ArraySlice<UInt8>,
    _ name: String
  ) throws(Problem) -> [(line: Int, value: JSONValue)]? {
    let pieces = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let full = pieces.enumerated().filter { $0.element.contains { $0 > 0x20 } }
    guard full.count > 1, (try? JSONParser.parse(full[0].element)) != nil else { return nil }
    var values: [(line: Int, value: JSONValue)] = []
    values.reserveCapacity(full.count)
    for (index, piece) in full {
      do throws(JSONProblem) {
        values.append((index + 1, try JSONParser.parse(piece)))
      } catch {
        throw damage(error, name, line: index + 1)
      }
    }
    return values
  }

  private static func damage(_ error: JSONProblem, _ name: String, line: Int) -> Problem {
    Problem(
      .damaged,
      "the JSON is damaged: \(SafeText.line(error.what))",
      place: Problem.Place(file: name, line: line, column: error.column),
      remedy: "Nothing was imported."
    )
  }

  /// The values of a file of JSON: those of its lines, the elements of its array, or the one it is.
  package var values: [(place: String, value: JSONValue)] {
    switch content {
    case .json(.array(let elements)):
      elements.enumerated().map { ("element \($0.offset + 1)", $0.element) }
    case .json(let value): [("", value)]
    case .jsonLines(let lines): lines.map { ("line \($0.line)", $0.value) }
    case .xml, .text, .sheets: []
    }
  }

  /// Whether it is an array of nothing.
  var isEmptyList: Bool {
    if case .json(.array(let elements)) = content { elements.isEmpty } else { false }
  }

  /// The first of them that is an object.
  package var firstObject: JSONObject? {
    let first: JSONValue? =
      switch content {
      case .json(.array(let elements)): elements.first
      case .json(let value): value
      case .jsonLines(let lines): lines.first?.value
      case .xml, .text, .sheets: nil
      }
    if case .object(let object)? = first { return object }
    return nil
  }
}

/// An element of an XML text with what stands before its first child.
package struct XMLElement: Sendable, Equatable {
  /// As it is written, with its prefix: `cas:Sofa`.
  package var name: String
  /// As they are written, in order.
  package var attributes: [(name: String, value: String)]
  /// 0 for the outermost.
  package var depth: Int
  package var text: String
  /// From 1.
  package var line: Int

  package init(
    name: String,
    attributes: [(name: String, value: String)],
    depth: Int,
    text: String = "",
    line: Int = 0
  ) {
    self.name = name
    self.attributes = attributes
    self.depth = depth
    self.text = text
    self.line = line
  }

  /// The value of an attribute; nil where it has none.
  package subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  package static func == (left: XMLElement, right: XMLElement) -> Bool {
    left.name == right.name && left.depth == right.depth && left.text == right.text
      && left.attributes.elementsEqual(right.attributes, by: ==)
  }
}
