import OrderedJSON

/// Names in a byline that lead to the pages of authors: what stands beside them is the section, a
/// control or a photographer.
enum AuthorLinks {
  private static let most = (nodes: 120, names: 12)

  /// Parts of the addresses of authors' pages.
  private static let parts: Set<Substring> = [
    "author", "authors", "staff", "people", "person", "profile", "profiles", "by", "writer",
    "writers", "journalist", "journalists", "contributor", "contributors", "columnist", "reporter",
    "autor", "autoren", "autorin", "autores", "redakteur", "auteur", "auteurs", "autore", "autori",
    "team", "user", "users", "bio", "bios", "byline",
  ]

  /// The names in the links of an element that lead to authors' pages, the first link to each.
  static func names(_ tree: MarkupTree, in element: MarkupTree.Node) -> [String] {
    var names = AuthorNames()
    var seen: Set<String> = []
    var node = element
    while node < tree.count, node == element || !ShownText.ends(tree, element, at: node) {
      guard node - element <= most.nodes, names.names.count < most.names else { break }
      if tree.tag(node) == .a, let address = tree.string("href", of: node), isAuthors(address),
        seen.insert(address).inserted,
        let text = ShownText.text(tree, in: node, longest: 120, mostNodes: 12)
      {
        names.append(AuthorNames(firstLineOf: text))
      }
      node += 1
    }
    return names.names
  }

  /// Whether an address is that of a page about somebody: `/authors/jane-doe`.
  private static func isAuthors(_ address: String) -> Bool {
    guard address.utf8.count < 300 else { return false }
    let path = address.lowercased().prefix { $0 != "?" && $0 != "#" }
    let steps = path.split(separator: "/").dropFirst(path.includes("://") ? 2 : 0)
    return steps.dropLast().contains(where: parts.contains)
  }
}
