/// Text from anywhere, written so that GitHub-flavoured Markdown renders exactly that text.
package enum MarkdownText {
  /// Where a text stands, from which follows what its line breaks become.
  package enum Place: Sendable {
    /// A paragraph, also in a list or quotation: lines are kept, a blank line begins a paragraph.
    case paragraph
    /// A cell of a table: `<br>`.
    case cell
    /// A heading: a space.
    case heading
    /// A place that a template chose: lines become `<br>`, and nothing begins a block or heading.
    case anywhere
  }

  /// Returns the text as inline content.
  ///
  /// White space at the ends of lines is left out, as no rendering shows it, and so are blank lines
  /// beyond the first. Control characters are made visible.
  package static func escaped(_ text: String, in place: Place = .paragraph) -> String {
    var renderer = InlineRenderer(place: place, prefix: [])
    renderer.render(Inline(text))
    return String(decoding: renderer.bytes, as: UTF8.self)
  }
}
