package import FactModel

/// Bytes that may be an article, with all that is known about them before they are read.
package struct Arrival: Sendable, Equatable {
  /// As they came, without the compression of the transfer.
  package var bytes: [UInt8]
  /// The path or URL as it was given; `-` for standard input.
  package var origin: String
  package var retrieved: Timestamp
  /// The media type that a server declares, in any case, without parameters: `text/html`.
  package var mediaType: String?
  /// The `charset` that a server declares.
  package var charset: String?
  /// Where they were in the end, behind all redirects; nil for a file.
  package var url: String?
  /// What is to be said of the container it was in.
  package var notices: [String] = []

  package init(
    bytes: [UInt8],
    origin: String,
    retrieved: Timestamp,
    mediaType: String? = nil,
    charset: String? = nil,
    url: String? = nil
  ) {
    self.bytes = bytes
    self.origin = origin
    self.retrieved = retrieved
    self.mediaType = mediaType
    self.charset = charset
    self.url = url
  }

  /// What messages call it; nil for standard input.
  package var name: String { origin == "-" ? "standard input" : origin }

  /// What stands behind the last full stop of the file's name, in lower case, without `.gz`; empty
  /// where there is nothing.
  package var nameExtension: String {
    var path = (url ?? origin)[...]
    if url != nil, let end = path.firstIndex(where: { $0 == "?" || $0 == "#" }) {
      path = path[..<end]
    }
    var parts =
      path.split(separator: "/", omittingEmptySubsequences: false).last?
      .split(separator: ".", omittingEmptySubsequences: false) ?? []
    if parts.count > 2, parts.last?.lowercased() == "gz" { parts.removeLast() }
    return parts.count > 1 ? parts.last?.lowercased() ?? "" : ""
  }
}
