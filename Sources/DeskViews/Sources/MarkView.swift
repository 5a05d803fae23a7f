package import FactModel
package import Replies

/// What an author noted in a draft, and what checkers said of whole sentences.
package enum MarkView {
  /// `author: comment: where is this from? @2 (Maria Chen, 2024-01-30)`.
  package static func spans(_ mark: Mark, _ desk: DeskState) -> [StyledSpan] {
    var spans = [StyledSpan("author's \(mark.note ?? "note")")]
    if let source = mark.source.flatMap({ desk.session.sources[$0] }) {
      spans.append(StyledSpan(" \(source.label)", .address))
    }
    // What has no day of its own was signed when it was taken in.
    let day = mark.signed.at < desk.session.created.at ? ", \(mark.signed.at.day)" : ""
    spans.append(StyledSpan(" (\(mark.signed.by.name)\(day))", .dim))
    return spans
  }

  /// A mark in a list: `8.2 later: which experts`.
  static func row(_ mark: Mark, _ desk: DeskState) -> StyledLine {
    let spans =
      mark.kind == .author
      ? self.spans(mark, desk) : [StyledSpan("\(mark.label)\(mark.note.map { ": \($0)" } ?? "")")]
    return StyledLine(
      lead: [StyledSpan(desk.session.address(of: mark.passage), .address)],
      leadWidth: 8,
      body: spans
    )
  }
}
