import DocumentReading
import FactModel
import Handover

/// Writes into an author's Word document, and reads it when it comes back.
enum DraftFiles {
  static var ports: DraftPorts {
    var ports = DraftPorts()
    ports.mark = { document, marks throws(Problem) in try marked(document, marks) }
    ports.read = { path throws(Problem) in try read(path) }
    return ports
  }

  private static func marked(
    _ document: [UInt8],
    _ marks: [DraftMark]
  ) throws(Problem) -> (bytes: [UInt8], left: [DraftMark]) {
    guard let parts = PackedParts(document, name: "the document"),
      let draft = WordDraft(parts, marks),
      let bytes = ZIPWriter.archive(document, replacing: draft.files)
    else { throw damage("the document") }
    return (bytes, draft.left)
  }

  private static func read(_ path: String) throws(Problem) -> DraftReturn {
    let bytes = try InputFile.read(HomePath.expanded(path))
    guard let parts = PackedParts(bytes, name: path), let draft = DraftReturn(parts) else {
      throw damage(path)
    }
    return draft
  }

  private static func damage(_ name: String) -> Problem {
    Problem(
      .damaged,
      "is no Word document (DOCX), or a damaged one",
      place: Problem.Place(file: name),
      remedy: "Open it in the program it was made with, save it as DOCX, and give that."
    )
  }
}
