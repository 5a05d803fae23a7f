/// Puts a ``MarkupTree`` together in the order of the page.
package struct MarkupBuilder: ~Copyable {
  private var tree = MarkupTree()
  private var open = MarkupTree.root
  /// The bytes that a tree's offsets can name.
  private static let capacity = Int(Int32.max) - 1

  package init() {}

  /// Makes room for the texts of a page of so many bytes.
  package mutating func reserve(bytes: Int) {
    tree.bytes.reserveCapacity(min(bytes, Self.capacity))
  }

  /// Opens an element inside the one that is open.
  ///
  /// `name`: The element's name as UTF-8, in lower case.
  package mutating func openElement(_ name: UnsafeBufferPointer<UInt8>) {
    let attributes = Int32(tree.attributes.count)
    open = append(
      MarkupTree.Record(
        tag: MarkupTag(name: name),
        parent: Int32(open),
        start: attributes,
        end: attributes
      )
    )
  }

  /// Adds an attribute to the element that was opened last, before anything is put into it.
  package mutating func addAttribute(
    _ name: UnsafeBufferPointer<UInt8>,
    value: UnsafeBufferPointer<UInt8>
  ) {
    guard tree.bytes.count + name.count + value.count < Self.capacity else { return }
    let nameRange = append(name)
    tree.attributes.append(MarkupTree.Attribute(name: nameRange, value: append(value)))
    tree.records[open].end = Int32(tree.attributes.count)
  }

  /// Adds text to the element that is open; text right behind text is joined to it.
  package mutating func addText(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty, tree.bytes.count + text.count < Self.capacity else { return }
    let last = tree.lastChild(open)
    if last != MarkupTree.none, tree.isText(last), last == tree.records.count - 1,
      Int(tree.records[last].end) == tree.bytes.count
    {
      tree.records[last].end = append(text).upperBound
      return
    }
    let range = append(text)
    append(
      MarkupTree.Record(
        tag: .text,
        parent: Int32(open),
        start: range.lowerBound,
        end: range.upperBound
      )
    )
  }

  /// Closes the element that was opened last and is still open; nothing at the root.
  package mutating func closeElement() {
    open = max(tree.parent(open), MarkupTree.root)
  }

  /// The tree; what is still open ends here.
  package consuming func finish() -> MarkupTree {
    tree
  }

  private mutating func append(_ piece: UnsafeBufferPointer<UInt8>) -> Range<Int32> {
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: piece)
    return start..<Int32(tree.bytes.count)
  }

  @discardableResult
  private mutating func append(_ record: MarkupTree.Record) -> Int {
    let node = tree.records.count
    var record = record
    let previous = tree.records[open].lastChild
    record.previousSibling = previous
    tree.records.append(record)
    if previous == -1 {
      tree.records[open].firstChild = Int32(node)
    } else {
      tree.records[Int(previous)].nextSibling = Int32(node)
    }
    tree.records[open].lastChild = Int32(node)
    return node
  }
}

extension MarkupBuilder {
  /// The same with a string.
  package mutating func openElement(_ name: String) {
    var name = name
    name.withUTF8 { openElement($0) }
  }

  /// The same with a string.
  package mutating func addAttribute(_ name: String, value: String) {
    var name = name
    var value = value
    name.withUTF8 { name in value.withUTF8 { addAttribute(name, value: $0) } }
  }

  /// The same with a string.
  package mutating func addText(_ text: String) {
    var text = text
    text.withUTF8 { addText($0) }
  }
}
