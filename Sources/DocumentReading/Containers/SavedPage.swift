package import FactModel
import OrderedJSON
import TextReading

/// A page that a browser or Word saved with all that belongs to it (MHTML, RFC 2557).
///
/// It is built as an e-mail is, but nobody sent it: `From:` names the browser, `Date:` the day on
/// which it was saved.
package enum SavedPage {
  /// How many parts are looked at for the page.
  private static let mostParts = 1_000

  /// Whether bytes begin as a saved page.
  static func isStart(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first.isASCIILetter else { return false }
    let fields = MailFields(bytes.prefix(1 << 16))
    if fields["snapshot-content-location"] != nil { return true }
    let from = fields["from"].map { String(decoding: $0, as: UTF8.self).lowercased() }
    if let from, from.includes("<saved by") { return true }
    // Word writes no sender.
    guard from == nil, fields["to"] == nil, fields["mime-version"] != nil else { return false }
    let type = ContentType(fields["content-type"])
    return type.name == "multipart/related"
      || type.name == "text/html" && fields["content-location"] != nil
  }

  /// The page in the container.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The file's name for messages.
  /// - Returns: The first part that is a page, which is the one that was saved.
  /// - Throws: A problem where there is none.
  package static func page(in bytes: [UInt8], name: String) throws(Problem) -> ContainedPage {
    let fields = MailFields(bytes[...])
    let address =
      fields.text("snapshot-content-location") ?? fields.text("content-location")
    let body = bytes[fields.end...]
    let type = ContentType(fields["content-type"])
    let parts =
      type.family == "multipart"
      ? Multipart.parts(of: body, boundary: type["boundary"] ?? "").prefix(mostParts).map {
        (fields: MailFields($0), bytes: $0)
      } : [(fields: fields, bytes: bytes[...])]
    for part in parts {
      let type = ContentType(part.fields["content-type"])
      guard type.name == "text/html" || type.name == "application/xhtml+xml" else { continue }
      let coding = TransferEncoding(part.fields.text("content-transfer-encoding"))
      let own = part.fields.text("content-location")
      return ContainedPage(
        bytes: coding.decoded(part.bytes[part.fields.end...]),
        mediaType: type.name,
        charset: type["charset"],
        url: [own, address].compactMap { $0 }.first { $0.hasPrefix("http") }
      )
    }
    throw Problem(
      .damaged,
      "is a saved page (MHTML) without a page in it",
      place: Problem.Place(file: name),
      remedy: "Save the page again, as HTML."
    )
  }
}
