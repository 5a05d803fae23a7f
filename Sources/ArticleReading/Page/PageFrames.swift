import FactModel
import OrderedJSON

/// What stands in frames inside the article: posts, videos, charts of other sites, which are not read.
struct PageFrames {
  /// A title, an address, or both.
  private(set) var names: [String] = []

  private static let most = 20
  private static let longest = 120
  /// Parts of the addresses of frames that are no content.
  private static let machinery = [
    "googletagmanager", "doubleclick", "googlesyndication", "recaptcha", "about:blank",
    "facebook.com/plugins/like", "addthis", "consent", "newsletter", "comments", "amazon-adsystem",
    "safeframe", "/ads", "adserver",
  ]

  /// Looks for frames between two nodes.
  init(_ map: PageMap, removed: [Bool], in range: Range<MarkupTree.Node>) {
    var node = range.lowerBound
    while node < range.upperBound, names.count < Self.most {
      if removed[node] {
        node = map.end(node)
        continue
      }
      if map.tree.tag(node) == .iframe, let name = Self.name(of: node, map.tree) {
        names.append(name)
      }
      node += 1
    }
  }

  private static func name(of node: MarkupTree.Node, _ tree: MarkupTree) -> String? {
    let address = tree.string("src", of: node) ?? tree.string("data-src", of: node) ?? ""
    let folded = address.lowercased()
    if let page = tree.string("srcdoc", of: node), page.utf8.count > 40, !hides(node, tree) {
      return title(of: node, tree).map { "“\($0)”" } ?? "a page in the page"
    }
    // A page saved with its frames has them beside it.
    if folded.hasPrefix("cid:"), !hides(node, tree) {
      return title(of: node, tree).map { "“\($0)”" } ?? "a frame that was saved with the page"
    }
    guard folded.hasPrefix("http") || folded.hasPrefix("//"), address.utf8.count < 2_000,
      !machinery.contains(where: { folded.includes($0) }), !hides(node, tree)
    else { return nil }
    let shown = FactText.line(address, longest: longest) ?? address
    return title(of: node, tree).map { "“\($0)” (\(shown))" } ?? shown
  }

  private static func title(of node: MarkupTree.Node, _ tree: MarkupTree) -> String? {
    tree.string("title", of: node).flatMap { FactText.line($0, longest: longest) }
  }

  /// Whether a frame is a pixel.
  private static func hides(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    for side in ["width", "height"] as [StaticString] {
      if let size = tree.string(side, of: node), ["0", "1", "0px", "1px"].contains(size) {
        return true
      }
    }
    return AttributeSigns.signs(of: node, tree).contains(.hidden)
  }
}
