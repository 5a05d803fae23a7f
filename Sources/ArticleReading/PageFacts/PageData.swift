package import OrderedJSON
import TextReading

/// The data about a page that stands in its scripts (`application/ld+json`).
package enum PageData {
  /// More than any page needs; what comes behind is not looked at.
  private static let most = (scripts: 1_000, bytes: 16_000_000)

  /// What names something and is not read as it stands: scripts that are no JSON, those that were mended, and
  /// elements that say it in attributes (RDFa).
  package static func flaws(
    in tree: MarkupTree,
    naming name: String
  ) -> (damaged: Int, mended: Int, attributes: Int) {
    var flaws = (damaged: 0, mended: 0, attributes: 0)
    var bytes = 0
    var node = MarkupTree.root
    while node != MarkupTree.none, bytes <= most.bytes {
      if tree.tag(node) == .script,
        tree.string("type", of: node)?.lowercased().includes("ld+json") ?? false
      {
        let script = tree.textContent(of: node)
        bytes += script.count
        if String(decoding: script, as: UTF8.self).includes("\"\(name)\"") {
          if LooseJSON.value(script) == nil {
            flaws.damaged += 1
          } else if (try? JSONParser.parse(script[...])) == nil {
            flaws.mended += 1
          }
        }
      } else if tree.string("typeof", of: node)?.includes(name) ?? false {
        flaws.attributes += 1
      }
      node = tree.next(after: node, within: MarkupTree.root)
    }
    return flaws
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
