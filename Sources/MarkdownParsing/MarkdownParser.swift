import CCmarkGFM
package import FactModel
import PlainText

/// Makes HTML of Markdown, as GitHub does it, with libcmark-gfm: with tables, task lists, footnotes
/// and text that is struck out.
package enum MarkdownParser {
  /// What a text may use up; one that needs more was made to.
  private static let seconds: UInt32 = 3
  private static let memory = 300_000_000

  /// Makes HTML of a text.
  ///
  /// - Parameters:
  ///   - utf8: The text without front matter, as valid UTF-8.
  ///   - name: The file's name or URL for messages; nil when there is none.
  /// - Returns: The HTML of the text alone; HTML in the text stays as it is, scripts and all.
  /// - Throws: A problem when the library is not installed, or the text is made to exhaust it.
  package static func html(_ utf8: [UInt8], name: String?) throws(Problem) -> [UInt8] {
    let place = name.map { Problem.Place(file: $0) }
    if let failure = factdesk_cmark_load() {
      throw Problem(
        .storage,
        "Markdown cannot be read: \(SafeText.line(String(cString: failure)))",
        place: place,
        remedy: "Install the Debian package libcmark-gfm-extensions0.29.0.gfm.6."
      )
    }
    var html: UnsafeMutablePointer<CChar>?
    var count = 0
    let outcome = utf8.withUnsafeBytes { text in
      factdesk_cmark_render(
        text.baseAddress?.assumingMemoryBound(to: CChar.self),
        text.count,
        seconds,
        memory,
        &html,
        &count
      )
    }
    switch outcome {
    case FACTDESK_CMARK_DONE:
      defer { factdesk_cmark_release(html) }
      return Array(UnsafeRawBufferPointer(start: html, count: count))
    case FACTDESK_CMARK_NO_ROOM:
      throw Problem(
        .storage,
        "there is no room for the process that reads Markdown",
        place: place,
        remedy: "Close other programs and try again."
      )
    default:
      throw Problem(
        .tooLarge,
        "has more marks of Markdown in it than any real text",
        place: place,
        remedy: "Rename it to .txt to read it as plain text."
      )
    }
  }
}
