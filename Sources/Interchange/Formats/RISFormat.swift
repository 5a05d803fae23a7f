import FactModel
import Notations

extension ExchangeFormat {
  /// RIS: what most reference managers and libraries read and write.
  static let ris = library(
    "ris",
    title: "RIS",
    use: "Zotero, EndNote, libraries",
    reference: "RIS Format Specifications",
    remarks: [
      "A kind that RIS has no type for stands in M3, the address in an archive in AV; C7 says of which names there "
        + "are more."
    ],
    places: RISText.places,
    write: { items in Array(items.map(RISText.text).joined().utf8) },
    recognises: { source in
      guard case .text(let text) = source.content else { return false }
      // Databases write above it where it is from.
      return String(text.prefix(1000)).textLines.contains { RISEntry.tag($0.text)?.name == "TY" }
    },
    read: { source throws(Problem) in
      guard case .text(let text) = source.content else { throw source.isNot("RIS") }
      return try RISText.items(text, of: source.name)
    }
  )
}
