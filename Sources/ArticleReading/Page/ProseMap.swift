/// How much prose every block of a page has, summed up so that elements can be compared.
struct ProseMap {
  /// Sums of the weights of all nodes before each node.
  private var sums: [Float] = [0]
  /// The same for code points, and for those in links.
  private var points: [Int32] = [0]
  private var linkPoints: [Int32] = [0]
  private let map: PageMap

  /// A block of fewer code points says nothing about where the article is.
  private static let shortest: Int32 = 20

  /// Weighs the blocks of a page.
  ///
  /// `removed`: Whether a node and all in it are left out.
  init(_ map: PageMap, without removed: [Bool]? = nil) {
    self.map = map
    let count = map.tree.count
    sums.reserveCapacity(count + 1)
    var sum: Float = 0
    var pointSum: Int32 = 0
    var linkSum: Int32 = 0
    var removedEnd = 0
    for node in 0..<count {
      if let removed, node >= removedEnd, removed[node] { removedEnd = map.end(node) }
      if node >= removedEnd {
        sum += Self.weight(of: node, map)
        pointSum += map.measures[node].points
        linkSum += map.measures[node].linkPoints
      }
      sums.append(sum)
      points.append(pointSum)
      linkPoints.append(linkSum)
    }
  }

  /// The prose in an element and everything inside it.
  func prose(in node: MarkupTree.Node) -> Float {
    sums[map.end(node)] - sums[node]
  }

  func prose(between start: MarkupTree.Node, and end: MarkupTree.Node) -> Float {
    sums[end] - sums[start]
  }

  /// The share of the text of an element that is in links.
  func linkShare(of node: MarkupTree.Node) -> Float {
    let end = map.end(node)
    let all = points[end] - points[node]
    return all == 0 ? 0 : Float(linkPoints[end] - linkPoints[node]) / Float(all)
  }

  /// Whether no text stands in an element before a node inside it.
  func isFirst(_ node: MarkupTree.Node, in element: MarkupTree.Node) -> Bool {
    points[node] == points[element]
  }

  /// The prose that stands directly in a block.
  func ownProse(of node: MarkupTree.Node) -> Float {
    sums[node + 1] - sums[node]
  }

  /// The first block of prose in an element; the element when there is none.
  func firstProse(in node: MarkupTree.Node) -> MarkupTree.Node {
    (node..<map.end(node)).first { ownProse(of: $0) > 0 } ?? node
  }

  var total: Float { sums[sums.count - 1] }

  /// One for a short paragraph, more for commas and length, less for links; nothing for headings.
  private static func weight(of node: MarkupTree.Node, _ map: PageMap) -> Float {
    let measure = map.measures[node]
    guard measure.points >= shortest, !map.tree.tag(node).isHeading else { return 0 }
    let linkShare = Float(measure.linkPoints) / Float(measure.points)
    guard linkShare < 0.5 else { return 0 }
    let isInText = 1 - linkShare
    let length = min(Float(measure.points) / 80, 4)
    return isInText * (1 + min(Float(measure.commas), 6) + length)
  }
}
