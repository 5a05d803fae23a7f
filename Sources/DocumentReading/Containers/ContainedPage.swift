package import FactModel

/// A page that lies in a container: a saved page or a web archive.
package struct ContainedPage: Sendable, Equatable {
  /// As they lie there, without the coding of the transfer.
  package var bytes: [UInt8]
  /// In lower case, without parameters.
  package var mediaType: String
  /// The `charset` that is declared beside the media type.
  package var charset: String?
  /// Where the page was.
  package var url: String?
  /// How the bytes are packed, in lower case, the last packing last: `gzip`, `br`.
  package var codings: [String] = []
  /// When it was fetched or saved, where the container says so.
  package var retrieved: Timestamp?

  package init(bytes: [UInt8], mediaType: String, charset: String?, url: String?) {
    self.bytes = bytes
    self.mediaType = mediaType
    self.charset = charset
    self.url = url
  }

  var isMarkup: Bool { mediaType == "text/html" || mediaType == "application/xhtml+xml" }

  /// Whether it holds text to read.
  var isArticle: Bool {
    isMarkup || mediaType == "text/plain" || mediaType == "text/markdown"
  }
}
