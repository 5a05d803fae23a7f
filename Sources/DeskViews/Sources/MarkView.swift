package import FactModel
package import Replies

/// What an author noted in a draft.
package enum MarkView {
  /// `author: comment: where is this from? @2 (Maria Chen)`.
  package static func spans(_ mark: Mark, _ desk: DeskState) -> [StyledSpan] {
    var spans = [StyledSpan("author's \(mark.note ?? "note")")]
    if let source = mark.source.flatMap({ desk.session.sources[$0] }) {
      spans.append(StyledSpan(" \(source.label)", .address))
    }
    spans.append(StyledSpan(" (\(mark.signed.by.name))", .dim))
    return spans
  }
}
