import FactModel
import LineReading

/// The sources that a form names; those that are not there yet are made, as behind a rating.
final class FormSources {
  private let desk: FieldContext
  private(set) var changes: [Change] = []

  init(_ desk: FieldContext) {
    self.desk = desk
  }

  /// What names a source in a form; its identity where it is gone.
  func name(of id: EntityID) -> String {
    desk.session.sources[id]?.label ?? id.description
  }

  /// The source that `@2`, `2`, a slug, the beginning of one, or a URL names.
  func source(_ text: String) throws(Problem) -> EntityID {
    let word = text.hasPrefix("@") ? text : "@" + text
    guard !text.contains(where: \.isWhitespace), text.count > 1 || text != "@" else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(text, 40))” is not a source",
        remedy: "Write @2, @SLUG or a URL."
      )
    }
    let typed = TypedText(text: word, place: Problem.Place(column: 1, excerpt: word))
    return try desk.named(typed, &changes).id
  }
}
