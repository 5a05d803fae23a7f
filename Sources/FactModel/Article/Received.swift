package import OrderedJSON

/// What arrived before it was read as an article: a page from the web, or a file that is no text.
///
/// The bytes themselves are kept beside the session, so that the check can be repeated.
package struct Received: Sendable, Equatable {
  /// The SHA-256 of the bytes as they arrived, in lower-case hexadecimal digits.
  package var sha256: String
  /// How many bytes arrived.
  package var size: Int
  /// When.
  package var retrieved: Timestamp
  /// Where the page was in the end, behind all redirects; nil for a file.
  package var url: String?
  /// The media type, as the server gave it or the bytes show it: `text/html`.
  package var mediaType: String?
  package var extra = ExtraMembers()

  package init(
    sha256: String,
    size: Int,
    retrieved: Timestamp,
    url: String? = nil,
    mediaType: String? = nil
  ) {
    self.sha256 = sha256
    self.size = size
    self.retrieved = retrieved
    self.url = url
    self.mediaType = mediaType
  }
}

extension Received: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    sha256 = try reader.required("sha256")
    size = try reader.required("size")
    retrieved = try reader.required("retrieved")
    url = try reader.optional("url")
    mediaType = try reader.optional("mediaType")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("sha256", sha256)
    builder.put("size", size)
    builder.put("retrieved", retrieved)
    builder.put("url", url)
    builder.put("mediaType", mediaType)
    return builder.object
  }
}
