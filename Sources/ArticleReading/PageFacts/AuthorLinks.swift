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
        !isOtherWork(node, tree), seen.insert(address).inserted,
        let text = ShownText.text(tree, in: node, longest: 120, mostNodes: 12)
      {
        names.append(AuthorNames(firstLineOf: text))
      }
      node += 1
    }
    return names.names
  }

  /// Whether brackets behind a name say that its owner took the pictures: “Rolf Brandt (Fotos)”.
  private static func isOtherWork(_ link: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    let next = tree.nextSibling(link)
    guard next != MarkupTree.none, tree.isText(next) else { return false }
    let text = String(decoding: tree.text(next).prefix(linkDepth * 20), as: UTF8.self)
    guard let word = text.split(whereSeparator: \.isWhitespace).first else { return false }
    return word.hasPrefix("(") && AuthorNames.isOtherWork("x " + word.filter { $0 != "," })
  }

  /// The names in a byline of which some are links: “Jane Doe and Ada Lund”.
  static func names(_ linked: [String], in text: String) -> AuthorNames {
    var names = AuthorNames(linked)
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for name in AuthorNames(field: line).names
    where name.split(separator: " ").count > 1 && !AuthorNames.isOrganisation(name) {
      if conjunctions.contains(where: { line.includes(words: $0 + name) }) { names.append(name) }
    }
    return names
  }

  private static let conjunctions = ["and ", "und ", "et ", "y ", "& "]

  /// The name in a line that is nothing but a link to an author's page; nil for every other line.
  static func names(
    _ tree: MarkupTree,
    around node: MarkupTree.Node,
    line: String
  ) -> AuthorNames? {
    var link = tree.parent(node)
    for _ in 0..<linkDepth where link > MarkupTree.root && tree.tag(link) != .a {
      link = tree.parent(link)
    }
    guard link > MarkupTree.root, tree.tag(link) == .a, let address = tree.string("href", of: link),
      isAuthors(address) || isAccount(address),
      let text = ShownText.text(tree, in: link, longest: 120, mostNodes: 12),
      FactText.folded(text) == FactText.folded(line)
    else { return nil }
    let names = AuthorNames(firstLineOf: text)
    let areWhole = names.names.allSatisfy { name in
      let words = name.split(separator: " ")
      return (2...5).contains(words.count)
        && words.allSatisfy { $0.first?.isLowercase == false && $0.first?.isLetter == true }
    }
    return !names.names.isEmpty && !names.isOrganisation && areWhole ? names : nil
  }

  private static let linkDepth = 3

  /// `https://letters.example/@jane`.
  private static func isAccount(_ address: String) -> Bool {
    guard address.utf8.count < 300, let last = address.split(separator: "/").last else {
      return false
    }
    return last.hasPrefix("@") && last.utf8.count > 2
  }

  /// Whether an address is that of a page about somebody: `/authors/jane-doe`.
  private static func isAuthors(_ address: String) -> Bool {
    guard address.utf8.count < 300 else { return false }
    let path = address.lowercased().prefix { $0 != "?" && $0 != "#" }
    let steps = path.split(separator: "/").dropFirst(path.includes("://") ? 2 : 0)
    return steps.dropLast().contains(where: parts.contains)
  }
}
