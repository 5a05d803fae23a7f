/// Where the files of a Word document are, and how they name one another (ECMA-376, part 2).
struct WordPackage {
  let parts: any OfficeParts
  /// The path of the document itself.
  let main: String

  init(_ parts: any OfficeParts) {
    self.parts = parts
    let relations = Self.relations(parts.xml("_rels/.rels"))
    let stated = relations.values.first { $0.kind == "officeDocument" }?.target
    main = stated.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 } ?? "word/document.xml"
  }

  /// What a file names by an identity.
  struct Relation {
    /// The last part of its type: `hyperlink`, `footnotes`.
    var kind: String
    var target: String
    var isExternal: Bool
  }

  /// The relations of a file in the document's folder, by their identities.
  func relations(of path: String) -> [String: Relation] {
    let name = path.split(separator: "/").last ?? ""
    let folder = path.dropLast(name.count)
    return Self.relations(parts.xml("\(folder)_rels/\(name).rels"))
  }

  /// The path of a target that is named beside a file; beside the document where none is said.
  func path(_ target: String, beside file: String? = nil) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var path = (file ?? main).split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      if step == ".." {
        if !path.isEmpty { path.removeLast() }
      } else if step != "." {
        path.append(String(step))
      }
    }
    return path.joined(separator: "/")
  }

  private static func relations(_ tree: XMLTree?) -> [String: Relation] {
    guard let tree else { return [:] }
    var relations: [String: Relation] = [:]
    for node in tree.all("Relationship") {
      guard let id = tree.attribute("Id", of: node),
        let target = tree.attribute("Target", of: node)
      else { continue }
      let kind = tree.attribute("Type", of: node)?.split(separator: "/").last.map(String.init)
      relations[id] = Relation(
        kind: kind ?? "",
        target: target,
        isExternal: tree.attribute("TargetMode", of: node) == "External"
      )
    }
    return relations
  }
}
