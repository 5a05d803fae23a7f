package import FactModel
import Notations
package import OrderedJSON

/// Sources for a program that writes citations by a style, and what it made of them.
package enum CitationList {
  /// The sources as CSL JSON, each under its identity.
  package static func items(of sources: some Sequence<Source>) -> [UInt8] {
    let items = sources.map { source -> JSONValue in
      var item = LibraryItem(of: source)
      item["id"] = .string(source.id.description)
      if source.authors.isEmpty, let account = source.account {
        item["author"] = .array([LibraryName(literal: account).json])
      }
      if let platform = source.platform { item["container-title"] = .string(platform) }
      return .object(item.variables)
    }
    return JSONValue.array(items).compact
  }

  /// The citations in a document of pandoc's, as plain texts without a full stop, by the identities of
  /// the sources.
  ///
  /// Each is a division `ref-ID` (pandoc.org/MANUAL, “Citations”).
  package static func citations(in document: JSONValue) -> [EntityID: String] {
    var found: [EntityID: String] = [:]
    func look(_ value: JSONValue) {
      if let content = value["c"]?.elements, value["t"]?.string == "Div", content.count == 2,
        let name = content[0].elements?.first?.string, name.hasPrefix("ref-"),
        let id = EntityID(String(name.dropFirst(4)))
      {
        var text = Wording.oneLine(self.text(content[1]))
        if text.hasSuffix("."), !text.hasSuffix("..") { text.removeLast() }
        found[id] = text
        return
      }
      for inner in value.elements ?? value["c"]?.elements ?? [] { look(inner) }
    }
    for block in document["blocks"]?.elements ?? [] { look(block) }
    return found
  }

  /// The words of a part of the document; what only says how they look is passed over.
  private static func text(_ value: JSONValue) -> String {
    switch value["t"]?.string {
    case "Str"?: value["c"]?.string ?? ""
    case "Space"?, "SoftBreak"?, "LineBreak"?: " "
    case "Quoted"?: "“\(inner(value))”"
    case "Code"?, "Math"?: value["c"]?.elements?.last?.string ?? ""
    case nil: (value.elements ?? []).map(text).joined()
    default: inner(value)
    }
  }

  /// Spans, links and quotations have a list of what is in them somewhere among their parts.
  private static func inner(_ value: JSONValue) -> String {
    (value["c"]?.elements ?? []).map(text).joined()
  }
}
