/// The markup of a page or document: elements and texts in one flat arena, linked by number.
///
/// A tree of objects overflows the stack on 100,000 nested elements; here nothing recurses.
package struct MarkupTree: Sendable {
  /// A place in the arena; 0 is the root, which is no element of the page.
  package typealias Node = Int

  /// No node: what a missing parent, child or sibling is.
  package static let none = -1
  package static let root = 0

  struct Record {
    var tag: MarkupTag
    var parent: Int32
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var nextSibling: Int32 = -1
    var previousSibling: Int32 = -1
    /// The bytes of a text; the attributes of an element.
    var start: Int32 = 0
    var end: Int32 = 0
  }

  struct Attribute {
    var name: Range<Int32>
    var value: Range<Int32>
  }

  var records: [Record] = [Record(tag: .document, parent: -1)]
  var attributes: [Attribute] = []
  /// The UTF-8 of all texts, attribute names and values.
  var bytes: [UInt8] = []

  /// The number of nodes, the root counted.
  package var count: Int { records.count }

  /// The tag of an element, or that it is text.
  package func tag(_ node: Node) -> MarkupTag { records[node].tag }
  /// Whether a node is text and no element.
  package func isText(_ node: Node) -> Bool { records[node].tag == .text }
  /// The element that a node is in; ``none`` for the root.
  package func parent(_ node: Node) -> Node { Int(records[node].parent) }
  /// The first node in an element; ``none`` where it is empty.
  package func firstChild(_ node: Node) -> Node { Int(records[node].firstChild) }
  /// The last node in an element; ``none`` where it is empty.
  package func lastChild(_ node: Node) -> Node { Int(records[node].lastChild) }
  /// The node behind a node in the same element; ``none`` for the last.
  package func nextSibling(_ node: Node) -> Node { Int(records[node].nextSibling) }
  /// The node before a node in the same element; ``none`` for the first.
  package func previousSibling(_ node: Node) -> Node { Int(records[node].previousSibling) }

  /// The UTF-8 of a text node; empty for an element.
  package func text(_ node: Node) -> ArraySlice<UInt8> {
    let record = records[node]
    guard record.tag == .text else { return [] }
    return bytes[Int(record.start)..<Int(record.end)]
  }

  /// The value of an attribute as UTF-8, with its entities resolved; nil where there is none.
  ///
  /// `name`: In lower case.
  package func attribute(_ name: StaticString, of node: Node) -> ArraySlice<UInt8>? {
    let record = records[node]
    guard record.tag != .text else { return nil }
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    for index in Int(record.start)..<Int(record.end) {
      let attribute = attributes[index]
      let given = bytes[Int(attribute.name.lowerBound)..<Int(attribute.name.upperBound)]
      if given.elementsEqual(wanted) {
        return bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
      }
    }
    return nil
  }

  /// The value of an attribute as a string; nil where there is none.
  package func string(_ name: StaticString, of node: Node) -> String? {
    attribute(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The node behind this one in the order of the page, inside `top`; ``none`` at its end.
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

  /// All text in a node, in the order of the page, as it is written there.
  package func textContent(of node: Node) -> [UInt8] {
    var result: [UInt8] = []
    var current = node
    while current != Self.none {
      if isText(current) { result += text(current) }
      current = next(after: current, within: node)
    }
    return result
  }
}
