package import OrderedJSON

/// The data about a page that stands in its scripts (`application/ld+json`).
package enum PageData {
  /// More than any page needs; what comes behind is not looked at.
  private static let most = (scripts: 1_000, bytes: 16_000_000)

  /// How many scripts name something and cannot be read.
  package static func damaged(in tree: MarkupTree, naming name: String) -> Int {
    var count = 0
    var bytes = 0
    var node = MarkupTree.root
    while node != MarkupTree.none, bytes <= most.bytes {
      if tree.tag(node) == .script,
        tree.string("type", of: node)?.lowercased().includes("ld+json") ?? false
      {
        let script = tree.textContent(of: node)
        bytes += script.count
        let names = String(decoding: script, as: UTF8.self).includes("\"\(name)\"")
        if names, LooseJSON.value(script) == nil { count += 1 }
      }
      node = tree.next(after: node, within: MarkupTree.root)
    }
    return count
  }

  /// The values of the scripts, in order; one that cannot be read has none.
  package static func values(in tree: MarkupTree) -> [JSONValue] {
    var values: [JSONValue] = []
    var bytes = 0
    var node = MarkupTree.root
    while node != MarkupTree.none, values.count < most.scripts {
      if tree.tag(node) == .script {
        let script = tree.textContent(of: node)
        bytes += script.count
        guard bytes <= most.bytes else { return values }
        if let value = LooseJSON.value(script) { values.append(value) }
      }
      node = tree.next(after: node, within: MarkupTree.root)
    }
    return values
  }
}
