/// The forms in which an article arrives.
package enum ArticleFormat: String, Sendable, CaseIterable {
  case plainText = "text/plain"
  case markdown = "text/markdown"
  case page = "text/html"
  case mail = "message/rfc822"
  case pdf = "application/pdf"
  case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  case odt = "application/vnd.oasis.opendocument.text"
  case rtf = "application/rtf"
  case epub = "application/epub+zip"
  case captions = "text/vtt"
  case json = "application/json"
  case feed = "application/rss+xml"
  // Containers of pages: what lies in them is read.
  case savedPage = "multipart/related"
  case webArchive = "application/warc"
  case archivePackage = "application/wacz"

  /// The media type (RFC 6838).
  package var mediaType: String { rawValue }

  /// The format that a media type declares; nil for one that says nothing: `text/plain` is declared
  /// for whatever has no type of its own.
  package init?(declared mediaType: String) {
    switch mediaType.lowercased() {
    case "text/html", "application/xhtml+xml": self = .page
    case "text/markdown", "text/x-markdown": self = .markdown
    default: return nil
    }
  }

  /// The format that the end of a file's name promises; nil for one that promises none.
  package init?(nameExtension: String) {
    switch nameExtension {
    case "html", "htm", "xhtml", "xht", "shtml": self = .page
    case "md", "markdown", "mdown", "mkd", "mkdn": self = .markdown
    case "txt", "text", "log", "asc": self = .plainText
    default: return nil
    }
  }
}
