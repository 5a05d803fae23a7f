/// What is known about every node of a page before the article is looked for.
///
/// Nodes are numbered in the order of the page, so everything in an element is one range of numbers,
/// and sums over elements are differences of sums from the start.
struct PageMap {
  /// How much text belongs directly to a block, in code points without white space.
  struct Measure {
    var points: Int32 = 0
    var linkPoints: Int32 = 0
    var commas: Int32 = 0
  }

  let tree: MarkupTree
  /// Behind the last node of each element.
  private(set) var ends: [Int32]
  private(set) var signs: [PageSigns]
  /// For blocks: the text that stands in no block inside them.
  private(set) var measures: [Measure]
  /// The block that each node stands in; itself for a block.
  private(set) var blocks: [Int32]

  init(_ tree: MarkupTree) {
    self.tree = tree
    let count = tree.count
    ends = Array(repeating: 0, count: count)
    signs = Array(repeating: [], count: count)
    measures = Array(repeating: Measure(), count: count)
    blocks = Array(repeating: 0, count: count)
    for node in stride(from: count - 1, through: 0, by: -1) {
      let last = tree.lastChild(node)
      ends[node] = last == MarkupTree.none ? Int32(node + 1) : ends[last]
    }
    measureTexts()
  }

  func end(_ node: MarkupTree.Node) -> MarkupTree.Node { Int(ends[node]) }

  private mutating func measureTexts() {
    let tree = tree
    tree.bytes.withUnsafeBufferPointer { bytes in
      var linkEnd = 0
      var node = 1
      while node < tree.records.count {
        let record = tree.records[node]
        let parent = Int(record.parent)
        if record.tag == .text {
          blocks[node] = blocks[parent]
          let block = Int(blocks[node])
          let range = Int(record.start)..<Int(record.end)
          Self.measure(range, bytes, isLink: node < linkEnd, &measures[block])
          node += 1
          continue
        }
        switch record.tag.flow {
        case .unread:
          blocks[node] = blocks[parent]
          let end = Int(ends[node])
          // Some controls are read; what nobody sees in them is not.
          if record.tag == .button || record.tag == .label {
            for inner in (node + 1)..<max(end, node + 1) where tree.records[inner].tag != .text {
              signs[inner] = AttributeSigns.signs(of: tree.records[inner], tree, bytes)
            }
          }
          node = end
          continue
        case .block: blocks[node] = Int32(node)
        case .inline, .lineBreak: blocks[node] = blocks[parent]
        }
        if record.tag == .a { linkEnd = max(linkEnd, Int(ends[node])) }
        // The classes of the page as a whole say what its template can do: `with-captions`.
        if record.start < record.end, record.tag != .body, record.tag != .html {
          signs[node] = AttributeSigns.signs(of: record, tree, bytes)
        }
        signs[node].formUnion(AttributeSigns.signs(of: record.tag))
        node += 1
      }
    }
  }

  private static func measure(
    _ range: Range<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>,
    isLink: Bool,
    _ measure: inout Measure
  ) {
    var points: Int32 = 0
    var commas: Int32 = 0
    for index in range {
      let byte = bytes[index]
      if byte > 0x20, byte & 0xC0 != 0x80 { points += 1 }
      if byte == UInt8(ascii: ",") { commas += 1 }
    }
    measure.points += points
    measure.commas += commas
    if isLink { measure.linkPoints += points }
  }
}
