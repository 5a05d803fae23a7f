import FactModel
import Notations
import OrderedJSON

extension ExchangeFormat {
  /// CSL JSON: what Zotero and pandoc's citeproc read and write.
  static let cslJSON = library(
    "csl-json",
    title: "CSL JSON",
    use: "Zotero, pandoc",
    reference: "docs.citationstyles.org, CSL-JSON",
    remarks: [
      "Names of authors that came without parts are literal; keys are slugs, or source-N without one."
    ],
    write: { items in JSONValue.array(items.map { .object($0.variables) }).document },
    recognises: { source in
      guard let first = CSLJSON.items(source).first?.value else { return false }
      let isDate = ["issued", "accessed"].contains { first[$0]?["date-parts"] != nil }
      let hasName = first["author"]?.elements?.first.map { name in
        name["family"] != nil || name["literal"] != nil
      }
      return first["type"]?.string != nil && first["target"] == nil
        && (isDate || hasName ?? false || first["id"] != nil && first["title"] != nil)
    },
    read: { source throws(Problem) in
      let items = CSLJSON.items(source)
      guard !items.isEmpty else {
        throw source.isNot("CSL JSON, which is an array of items")
      }
      return items.map { place, value in
        // What is no item is one that says nothing, and is counted as that.
        if case .object(let object) = value { return LibraryItem(object.members, place: place) }
        return LibraryItem(place: place)
      }
    }
  )
}

private enum CSLJSON {
  /// The items of an array, or of an object that has them under `items`.
  static func items(_ source: ImportSource) -> [(place: String, value: JSONValue)] {
    if case .json(let whole) = source.content, let items = whole["items"]?.elements {
      return items.enumerated().map { ("element \($0.offset + 1)", $0.element) }
    }
    return source.values
  }
}
