/// The elements and texts of an XML file, in one flat arena, linked by number; nothing recurses.
///
/// Names are those of the elements without the prefix of their namespace: files of one kind differ in
/// their prefixes, and the names that are looked for have one meaning in them.
package struct XMLTree: Sendable {
  /// The number of an element or text.
  package typealias Node = Int

  package static let none = -1
  package static let root = 0

  private struct Record {
    /// Of the name in `names`; -1 for a text.
    var name: Int32
    var parent: Int32
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var nextSibling: Int32 = -1
    /// The bytes of a text; the attributes of an element.
    var start: Int32 = 0
    var end: Int32 = 0
  }

  private var records: [Record] = []
  private var names: [String] = []
  private var numbers: [String: Int32] = [:]
  private var attributes: [(name: String, value: String)] = []
  private var bytes: [UInt8] = []
  private var open = 0
  private var depth = 0

  /// More elements, attributes and texts, or deeper ones, are no document.
  package static let most = (nodes: 4_000_000, depth: 2_000, attributes: 4_000_000)
  /// Whether something was left out because of that.
  package private(set) var isCut = false

  package init() {
    records.append(Record(name: number(of: "#document"), parent: -1))
  }

  package var count: Int { records.count }

  /// The name without its prefix; empty for a text.
  package func name(_ node: Node) -> String {
    records[node].name < 0 ? "" : names[Int(records[node].name)]
  }

  /// Whether it is a text, and no element.
  package func isText(_ node: Node) -> Bool { records[node].name < 0 }
  /// The element around it; `none` at the top.
  package func parent(_ node: Node) -> Node { Int(records[node].parent) }
  /// What is first in it; `none` where it is empty.
  package func firstChild(_ node: Node) -> Node { Int(records[node].firstChild) }
  /// What stands behind it in the same element; `none` at the end.
  package func nextSibling(_ node: Node) -> Node { Int(records[node].nextSibling) }

  /// The UTF-8 of a text node; empty for an element.
  package func text(_ node: Node) -> ArraySlice<UInt8> {
    let record = records[node]
    return record.name < 0 ? bytes[Int(record.start)..<Int(record.end)] : []
  }

  /// The value of an attribute, named without prefix; nil where there is none.
  package func attribute(_ name: String, of node: Node) -> String? {
    let record = records[node]
    guard record.name >= 0 else { return nil }
    return attributes[Int(record.start)..<Int(record.end)].first { $0.name == name }?.value
  }

  /// The children of an element.
  package func children(of node: Node) -> some Sequence<Node> {
    sequence(state: firstChild(node)) { child -> Node? in
      guard child != Self.none else { return nil }
      defer { child = nextSibling(child) }
      return child
    }
  }

  /// The first child with a name; nil where there is none.
  package func child(_ name: String, of node: Node) -> Node? {
    children(of: node).first { self.name($0) == name }
  }

  /// The node behind this one in the order of the file, inside `top`; ``none`` at its end.
  package func next(after node: Node, within top: Node) -> Node {
    let child = firstChild(node)
    return child != Self.none ? child : nextSkippingChildren(of: node, within: top)
  }

  /// The node behind this one and everything in it, inside `top`; ``none`` at its end.
  package func nextSkippingChildren(of node: Node, within top: Node) -> Node {
    var node = node
    while node != top, node != Self.none {
      let sibling = nextSibling(node)
      if sibling != Self.none { return sibling }
      node = parent(node)
    }
    return Self.none
  }

  /// All elements with a name, in the order of the file.
  package func all(_ name: String, within top: Node = XMLTree.root) -> [Node] {
    guard let number = numbers[name] else { return [] }
    var found: [Node] = []
    var node = top
    while node != Self.none {
      if records[node].name == number { found.append(node) }
      node = next(after: node, within: top)
    }
    return found
  }

  /// All text in a node, in the order of the file.
  package func textContent(of node: Node) -> String {
    var result: [UInt8] = []
    var current = node
    while current != Self.none {
      result += text(current)
      current = next(after: current, within: node)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The words in an element of a document on one line, set apart where tabs, line ends and
  /// paragraphs are.
  ///
  /// `holder`: The element that a text stands in; nil for any.
  func words(of node: Node, in holder: String? = nil) -> String {
    var text = ""
    var current = node
    while current != Self.none {
      switch name(current) {
      case "" where holder == nil || name(parent(current)) == holder:
        text += String(decoding: self.text(current), as: UTF8.self)
      case "tab", "br", "cr", "p", "s", "line-break": text += " "
      case "noBreakHyphen": text += "\u{2011}"
      default: break
      }
      current = next(after: current, within: node)
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: - Building

  /// Opens an element inside the one that is open.
  ///
  /// `name`: As it is written, with its prefix.
  package mutating func openElement(
    _ name: String,
    attributes list: [(name: String, value: String)]
  ) {
    depth += 1
    guard records.count < Self.most.nodes, depth <= Self.most.depth else {
      isCut = true
      return
    }
    let start = Int32(attributes.count)
    for attribute in list where attributes.count < Self.most.attributes {
      attributes.append((Self.local(attribute.name), attribute.value))
    }
    open = append(
      Record(
        name: number(of: Self.local(name)),
        parent: Int32(open),
        start: start,
        end: Int32(attributes.count)
      )
    )
  }

  /// Adds text to the element that is open.
  package mutating func addText(_ text: UnsafeBufferPointer<UInt8>) {
    guard depth <= Self.most.depth, records.count < Self.most.nodes,
      bytes.count + text.count < Int(Int32.max)
    else {
      isCut = true
      return
    }
    let start = Int32(bytes.count)
    bytes += text
    let last = Int(records[open].lastChild)
    if last >= 0, records[last].name < 0, records[last].end == start {
      records[last].end = Int32(bytes.count)
      return
    }
    append(Record(name: -1, parent: Int32(open), start: start, end: Int32(bytes.count)))
  }

  /// Closes the element that was opened last.
  package mutating func closeElement() {
    defer { depth = max(0, depth - 1) }
    guard depth <= Self.most.depth, records.count < Self.most.nodes || !isCut else { return }
    open = max(Int(records[open].parent), 0)
  }

  @discardableResult
  private mutating func append(_ record: Record) -> Int {
    let node = records.count
    let last = Int(records[open].lastChild)
    records.append(record)
    if node > 0 {
      if last < 0 {
        records[open].firstChild = Int32(node)
      } else {
        records[last].nextSibling = Int32(node)
      }
      records[open].lastChild = Int32(node)
    }
    return node
  }

  private mutating func number(of name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  private static func local(_ name: String) -> String {
    guard let colon = name.lastIndex(of: ":") else { return name }
    return String(name[name.index(after: colon)...])
  }
}
