import ArticleReading
import FactModel
import SessionLibrary

// The texts of sources that are kept beside the session.
extension Desk {
  /// The text that is kept of a source, or what to do to have one.
  func neededText(of source: Source, at place: Problem.Place) throws(Problem) -> [UInt8] {
    if let text = store.text(of: source) { return text }
    let way =
      source.url == nil
      ? "keep \(source.label) FILE, or keep \(source.label) text TEXT"
      : "keep \(source.label) fetches it; keep \(source.label) FILE reads a file"
    throw Problem(
      .input,
      source.text == nil
        ? "the text of \(source.label) is not kept yet"
        : "the text of \(source.label) is not beside the session any more",
      place: place,
      remedy: way + "."
    )
  }
}
