/// What is typed and chosen in the forms of an OpenDocument text (OpenDocument 1.3, part 3, 13).
struct TextForms {
  /// A control with the words that it shows.
  struct Control {
    /// By this the text says where it stands.
    var id: String
    var text: String
  }

  private(set) var controls: [Control] = []
  private var places: [String: Int] = [:]

  /// The control with an identity.
  subscript(id: String) -> Control? { places[id].map { controls[$0] } }

  private static let most = 10_000
  /// The controls that show a text; what is typed as a password is shown by none.
  private static let kinds: Set<String> = [
    "text", "textarea", "formatted-text", "number", "date", "time", "combobox", "fixed-text",
    "listbox", "checkbox", "radio", "button",
  ]

  init() {}

  init(_ content: XMLTree) {
    for forms in content.all("forms") {
      var node = forms
      while node != XMLTree.none, controls.count < Self.most {
        let kind = content.name(node)
        if !content.isText(node), Self.kinds.contains(kind),
          let text = Self.text(of: node, kind, content), !text.isEmpty
        {
          let id = content.attribute("id", of: node) ?? "#\(controls.count)"
          places[id] = controls.count
          controls.append(Control(id: id, text: text))
        }
        node = content.next(after: node, within: forms)
      }
    }
  }

  private static func text(of node: XMLTree.Node, _ kind: String, _ tree: XMLTree) -> String? {
    let label = tree.attribute("label", of: node)
    switch kind {
    case "listbox":
      let options = tree.all("option", within: node)
      let chosen =
        options.first { tree.attribute("current-selected", of: $0) == "true" }
        ?? options.first { tree.attribute("selected", of: $0) == "true" }
      return chosen.flatMap { tree.attribute("label", of: $0) }
    case "checkbox", "radio":
      let state =
        tree.attribute("current-state", of: node) ?? tree.attribute("current-selected", of: node)
        ?? tree.attribute("state", of: node) ?? tree.attribute("selected", of: node)
      let isOn = state == "checked" || state == "true"
      return (isOn ? "☑ " : "☐ ") + (label ?? "")
    case "fixed-text", "button": return label
    default: return tree.attribute("current-value", of: node) ?? tree.attribute("value", of: node)
    }
  }
}
