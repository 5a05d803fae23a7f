package import OrderedJSON

/// An item of a reference manager, as CSL JSON has it: what a source is to CSL JSON, BibTeX and RIS alike.
package struct LibraryItem {
  /// Under their names in CSL JSON.
  package var variables: JSONObject
  /// Where in the file.
  package var place = ""
  /// The variables that it has from another item of the file.
  package var inherited: Set<String> = []

  /// `place`: Where in the file.
  package init(_ variables: [JSONMember] = [], place: String = "") {
    self.variables = JSONObject(variables)
    self.place = place
  }

  /// The variable of a name.
  package subscript(name: String) -> JSONValue? {
    get { variables[name] }
    set {
      if let index = variables.members.firstIndex(where: { $0.key == name }) {
        if let newValue {
          variables.members[index].value = newValue
        } else {
          variables.members.remove(at: index)
        }
      } else if let newValue {
        variables.members.append(JSONMember(key: name, value: newValue))
      }
    }
  }

  /// A variable as a text; numbers as they are written.
  package func text(_ name: String) -> String? {
    switch self[name] {
    case .number(let number)?: number.text
    case let value: value?.string
    }
  }

  /// Gives a variable a text; one that says nothing leaves it as it is.
  package mutating func set(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { self[name] = .string(text) }
  }

  /// Says what the item is: its type, and the kind where the file has a word for that.
  package mutating func setType(_ type: LibraryType, kind: String?) {
    let named = kind.flatMap(LibraryType.ofKind)
    self["type"] = .string((named ?? type).csl)
    if named == nil { set("genre", kind) }
  }

  /// The type, and the word that it needs where its name in a format says less.
  ///
  /// `read`: What that name is read as.
  package func type(_ read: (LibraryType) -> LibraryType) -> (type: LibraryType, kind: String?) {
    let type = LibraryType.ofCSL(text("type") ?? "")
    let kind = text("genre") ?? (read(type).kind == type.kind ? nil : type.kind)
    return (type, kind)
  }

  /// Whether its title is a citation in words, which has no field in any of the formats.
  package var isCitation: Bool {
    get { self["custom"]?["factdesk"]?.string == "citation" }
    set { self["custom"] = newValue ? .members(["factdesk": .string("citation")]) : nil }
  }
}
