package import OrderedJSON

/// What a page says in attributes of its elements (HTML, Microdata), as JSON-LD would have it.
package enum PageMicrodata {
  /// More than any page has.
  private static let most = (items: 2_000, depth: 32, text: 20_000)

  /// The items that are no property of another, in order.
  package static func values(in tree: MarkupTree) -> [JSONValue] {
    var values: [JSONValue] = []
    var node = MarkupTree.root
    while node != MarkupTree.none, values.count < most.items {
      if isItem(tree, node) {
        values.append(item(tree, node, depth: 0))
        node = tree.nextSkippingChildren(of: node, within: MarkupTree.root)
      } else {
        node = tree.next(after: node, within: MarkupTree.root)
      }
    }
    return values
  }

  private static func isItem(_ tree: MarkupTree, _ node: MarkupTree.Node) -> Bool {
    !tree.isText(node) && tree.attribute("itemscope", of: node) != nil
  }

  private static func item(_ tree: MarkupTree, _ top: MarkupTree.Node, depth: Int) -> JSONValue {
    var members: [JSONMember] = []
    func add(_ key: String, _ value: JSONValue) {
      guard let place = members.firstIndex(where: { $0.key == key }) else {
        members.append(JSONMember(key: key, value: value))
        return
      }
      if case .array(let before) = members[place].value {
        members[place].value = .array(before + [value])
      } else {
        members[place].value = .array([members[place].value, value])
      }
    }
    if let type = tree.string("itemtype", of: top) {
      for name in type.split(separator: " ") { add("@type", .string(String(name))) }
    }
    if let id = tree.string("itemid", of: top) { add("@id", .string(id)) }
    var node = tree.next(after: top, within: top)
    while node != MarkupTree.none {
      let isItem = isItem(tree, node)
      if !tree.isText(node), let names = tree.string("itemprop", of: node), depth < most.depth {
        let value = isItem ? item(tree, node, depth: depth + 1) : value(tree, node)
        for name in names.split(whereSeparator: \.isWhitespace) { add(String(name), value) }
      } else if isItem, depth < most.depth {
        // An item without a property is described in this one all the same.
        add("@graph", item(tree, node, depth: depth + 1))
      }
      node =
        isItem
        ? tree.nextSkippingChildren(of: node, within: top) : tree.next(after: node, within: top)
    }
    return .object(JSONObject(members))
  }

  /// The value of a property: an attribute, or the text.
  private static func value(_ tree: MarkupTree, _ node: MarkupTree.Node) -> JSONValue {
    let attribute: String? =
      switch tree.tag(node) {
      case .meta: tree.string("content", of: node)
      case .a, .link: tree.string("href", of: node)
      case .img, .audio, .video, .source, .iframe, .embed: tree.string("src", of: node)
      case .time: tree.string("datetime", of: node)
      default: tree.string("content", of: node) ?? tree.string("value", of: node)
      }
    let text = attribute ?? String(decoding: tree.textContent(of: node), as: UTF8.self)
    return .string(String(text.prefix(most.text)))
  }
}
