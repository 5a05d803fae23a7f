import CLibXML2
package import DocumentReading
package import FactModel
import Glibc
package import Interchange
import PlainText

/// Reads the XML of other programs with libxml2: elements in the order of the document.
///
/// Without network, without entities of its own, without a document type: such a document is refused.
package enum XMLParser {
  /// Parses a document.
  ///
  /// - Parameters:
  ///   - utf8: The document in UTF-8.
  ///   - name: Its file's name for messages.
  /// - Returns: Its elements, the outermost first.
  /// - Throws: A problem when the parser is not installed, or the document is not well-formed.
  package static func parse(_ utf8: [UInt8], name: String) throws(Problem) -> [XMLElement] {
    let document = Document()
    let events = factdesk_xml_events(
      open: { Document.at($0)?.open($1, $2, $3) },
      close: { Document.at($0)?.depth -= 1 },
      text: { Document.at($0)?.add($1, $2) }
    )
    try parse(utf8, name: name, events, Unmanaged.passUnretained(document).toOpaque())
    return document.elements
  }

  /// Parses a document with the order of its texts.
  ///
  /// - Parameters:
  ///   - utf8: The document in UTF-8.
  ///   - name: Its file's name for messages.
  /// - Returns: The document.
  /// - Throws: A problem when the parser is not installed, or the document is not well-formed.
  package static func tree(_ utf8: [UInt8], name: String) throws(Problem) -> XMLTree {
    let holder = TreeHolder()
    let events = factdesk_xml_events(
      open: { place, name, list, _ in TreeHolder.at(place)?.open(name, list) },
      close: { TreeHolder.at($0)?.tree.closeElement() },
      text: { TreeHolder.at($0)?.add($1, $2) }
    )
    try parse(utf8, name: name, events, Unmanaged.passUnretained(holder).toOpaque())
    return holder.tree
  }

  private static func parse(
    _ utf8: [UInt8],
    name: String,
    _ events: factdesk_xml_events,
    _ receiver: UnsafeMutableRawPointer
  ) throws(Problem) {
    if let failure = factdesk_xml2_load() {
      throw Problem(
        .storage,
        "XML cannot be read: \(SafeText.line(String(cString: failure)))",
        place: Problem.Place(file: name),
        remedy: "Install the Debian package libxml2."
      )
    }
    guard utf8.count < Int(Int32.max) / 2, String(validating: utf8, as: UTF8.self) != nil else {
      throw Problem(.notUTF8, "the XML is not UTF-8", place: Problem.Place(file: name))
    }
    guard !AttributeFlood.isFound(in: utf8) else {
      throw Problem(
        .tooLarge,
        "the XML has more attributes on one element than any document",
        place: Problem.Place(file: name),
        remedy: "Nothing was imported."
      )
    }
    var events = events
    let outcome = utf8.withUnsafeBytes { buffer in
      factdesk_xml_parse(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(buffer.count),
        &events,
        receiver
      )
    }
    guard outcome.is_whole != 0 else { throw problem(outcome, name) }
  }

  private static func problem(_ outcome: factdesk_xml_outcome, _ name: String) -> Problem {
    if outcome.has_type != 0 {
      return Problem(
        .damaged,
        "the XML has a document type (<!DOCTYPE …>), which is not read",
        place: Problem.Place(file: name),
        remedy: "Nothing was imported."
      )
    }
    let message = withUnsafeBytes(of: outcome.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let words = SafeText.line(message)
    return Problem(
      .damaged,
      "the XML is damaged" + (words.isEmpty ? "" : ": \(words)"),
      place: Problem.Place(
        file: name,
        line: outcome.line > 0 ? Int(outcome.line) : nil,
        column: outcome.column > 0 ? Int(outcome.column) : nil
      ),
      remedy: "Nothing was imported."
    )
  }

  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    guard var list else { return attributes }
    while let name = list[0] {
      attributes.append((text(name), list[1].map(text) ?? ""))
      list += 2
    }
    return attributes
  }

  private static func text(_ bytes: UnsafePointer<UInt8>) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes, count: strlen(bytes)), as: UTF8.self)
  }

  private final class TreeHolder {
    var tree = XMLTree()

    static func at(_ place: UnsafeMutableRawPointer?) -> TreeHolder? {
      place.map { Unmanaged<TreeHolder>.fromOpaque($0).takeUnretainedValue() }
    }

    func open(
      _ name: UnsafePointer<UInt8>?,
      _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
      tree.openElement(
        name.map(XMLParser.text) ?? "",
        attributes: XMLParser.attributes(list)
      )
    }

    func add(_ text: UnsafePointer<UInt8>?, _ count: Int32) {
      tree.addText(UnsafeBufferPointer(start: text, count: Int(count)))
    }
  }

  private final class Document {
    var elements: [XMLElement] = []
    var depth = 0
    /// The elements that are open, by their places.
    private var path: [Int] = []

    static func at(_ place: UnsafeMutableRawPointer?) -> Document? {
      place.map { Unmanaged<Document>.fromOpaque($0).takeUnretainedValue() }
    }

    func open(
      _ name: UnsafePointer<UInt8>?,
      _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
      _ line: Int32
    ) {
      elements.append(
        XMLElement(
          name: name.map(XMLParser.text) ?? "",
          attributes: XMLParser.attributes(list),
          depth: depth,
          line: Int(line)
        )
      )
      path.removeSubrange(min(depth, path.count)...)
      path.append(elements.count - 1)
      depth += 1
    }

    func add(_ text: UnsafePointer<UInt8>?, _ count: Int32) {
      guard depth > 0, depth <= path.count else { return }
      let bytes = UnsafeBufferPointer(start: text, count: Int(count))
      elements[path[depth - 1]].text += String(decoding: bytes, as: UTF8.self)
    }
  }
}
