package import FactModel
package enum MarkdownReport {
  package struct Options { package var includesNotes = false; package var includesDesk = false; package init() {} }
  package static func text(of session: Session, options: Options) -> String { "" }
}
