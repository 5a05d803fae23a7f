/// A page as a server gave it.
package struct FetchedPage: Sendable, Equatable {
  /// The body, with the compression of its transfer undone.
  package var bytes: [UInt8]
  /// Where the page was in the end, behind all redirects.
  package var url: String
  /// The media type that the server gave, in lower case: `text/html`; nil where it gave none.
  package var mediaType: String?
  /// The charset that the server gave, as it was written.
  package var charset: String?

  package init(bytes: [UInt8], url: String, mediaType: String? = nil, charset: String? = nil) {
    self.bytes = bytes
    self.url = url
    self.mediaType = mediaType
    self.charset = charset
  }
}
