import Digest
import FactModel
import PlainText
import Release

/// Writes the head of the page: its policy, its style, its data for other programs.
struct PageHead {
  let material: ReportMaterial

  /// `claimReview`: The claims as JSON-LD, for other programs; nil for none.
  func write(_ claimReview: [UInt8]?, to writer: inout HTMLWriter) {
    writer.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    writer.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"")
    writer.value(
      "default-src 'none'; img-src data:; style-src '\(Self.fingerprint(PageStyle.text))'; "
        + "script-src '\(Self.fingerprint(PageScript.text))'; base-uri 'none'; form-action 'none'"
    )
    writer.markup("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    writer.markup(
      "<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n"
    )
    let isPublic = material.options.shape == .public
    writer.element(
      "<title>",
      isPublic ? material.headline : "Fact-check: \(material.heading)",
      "</title>\n"
    )
    if isPublic { writeForReaders(to: &writer) }
    writer.markup("<style>")
    writer.trusted(PageStyle.text)
    writer.markup("</style>\n")
    if let claimReview {
      writer.markup("<script type=\"application/ld+json\">\n")
      writer.trusted(Self.harmless(claimReview))
      writer.markup("\n</script>\n")
    }
    writer.markup("</head>\n")
  }

  /// What search engines and networks show; a draft, and what is no longer what readers have, are not
  /// to be found.
  private func writeForReaders(to writer: inout HTMLWriter) {
    let release = material.release
    func meta(_ kind: StaticString, _ content: String) {
      writer.markup("<meta ")
      writer.markup(kind)
      writer.markup(" content=\"")
      writer.value(SafeText.line(content))
      writer.markup("\">\n")
    }
    if release.isDraft || release.isSuperseded { meta("name=\"robots\"", "noindex") }
    let rated = material.claims.filter { $0.verdict != nil }
    let description = material.edition?.conclusion ?? material.summary(of: rated)
    meta("name=\"description\"", description)
    meta("property=\"og:type\"", "article")
    meta("property=\"og:title\"", material.headline)
    meta("property=\"og:description\"", description)
    if let outlet = material.edition?.outlet { meta("property=\"og:site_name\"", outlet) }
    guard !release.isDraft, let url = release.version?.url.flatMap({ WebLink($0) }) else { return }
    meta("property=\"og:url\"", url.address)
    writer.markup("<link rel=\"canonical\" href=\"")
    writer.value(url.address)
    writer.markup("\">\n")
  }

  /// `sha256-…`, as a content security policy has it.
  private static func fingerprint(_ text: String) -> String {
    "sha256-" + Base64.text(ofHex: SHA256.hex(text.utf8))
  }

  /// JSON in which nothing can end the element that it stands in.
  private static func harmless(_ json: [UInt8]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count)
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): bytes += "\\u003C".utf8
      case UInt8(ascii: ">"): bytes += "\\u003E".utf8
      case UInt8(ascii: "&"): bytes += "\\u0026".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
