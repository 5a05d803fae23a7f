import FactModel
import Notations

extension ExchangeFormat {
  /// BibTeX, with the fields of BibLaTeX.
  static let bibTeX = library(
    "bibtex",
    title: "BibTeX and BibLaTeX",
    use: "LaTeX, JabRef, Zotero",
    reference: "The BibLaTeX package, database guide",
    remarks: [
      "The fields are those of BibLaTeX: date, urldate; the address in an archive is archiveurl."
    ],
    places: BibTeXText.places,
    write: { items in Array(items.map(BibTeXText.text).joined(separator: "\n").utf8) },
    recognises: { source in
      guard case .text(let text) = source.content else { return false }
      return BibTeXText.begins(text)
    },
    read: { source throws(Problem) in
      guard case .text(let text) = source.content else { throw source.isNot("BibTeX") }
      var parser = BibTeXParser(text, name: source.name)
      return BibTeXParser.Entry.resolved(try parser.entries()).map(BibTeXText.item)
    }
  )
}
