import ArticleReading
import DocumentReading
import FactModel
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// What an author wrote in a draft comes in at its words.
struct AnnotationCommandTests {
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk(
      "Ministers said no\n\nThe group said that 600 people were deported. Nobody else was.\n"
    )
    desk.world.annotations = [
      DraftAnnotation(
        kind: .comment,
        exact: "600 people",
        prefix: "The group said that ",
        suffix: " were deported.",
        text: "their own count",
        author: "Maria Chen",
        date: "2024-01-30T14:02:00Z"
      ),
      DraftAnnotation(
        kind: .footnote,
        exact: "",
        prefix: "that 600 people were deported.",
        suffix: " Nobody",
        text: "See https://example.org/count",
        urls: ["https://example.org/count"]
      ),
      DraftAnnotation(kind: .link, exact: "The group", urls: ["https://example.org/group"]),
      DraftAnnotation(kind: .comment, exact: "seven swans", text: "where from?"),
    ]
    return desk
  }

  @Test func eachIsANoteAtItsWords() throws {
    let desk = try desk()
    let answer = desk.type("annotations draft.docx")
    #expect(
      answer == """
        @1 https://example.org/count [author's source]
        @2 https://example.org/group [author's source]
        1.1       author's comment: their own count (Maria Chen, 2024-01-30) “600 people”
        1.1       author's footnote: See https://example.org/count @1 (author) “deported.”
        1.1       author's link @2 (author) “The group”
        ~ Left out, its words are not in the article: comment “where from?”
        """,
      "\(answer)"
    )
    let mark = try #require(desk.session.marks.all.first)
    #expect(mark.signed.by == Checker(name: "Maria Chen", role: "author"))
    #expect(mark.signed.at.minute == "2024-01-30 14:02")
    #expect(desk.session.log.count == 1)
    #expect(
      desk.type("show 1.1").contains("author's comment: their own count (Maria Chen, 2024-01-30)")
    )
    #expect(desk.session.use.coveredCount == 0, "An author's note covers nothing.")
    #expect(desk.type("annotations draft.docx").contains("~ Nothing new: 3 were taken in before."))
    #expect(desk.session.log.count == 1)
    desk.type("nothing 1.1")
    desk.type("unmark 1.1")
    #expect(desk.session.marks.count == 3, "Checkers' marks leave them alone.")
    desk.type("undo 3")
    #expect(desk.session.marks.isEmpty && desk.session.sources.isEmpty)
  }

  @Test func aSourceThatIsThereIsRecognised() throws {
    let desk = try desk()
    desk.type("source https://example.org/group slug=group")
    desk.type("annotations draft.docx")
    #expect(desk.session.sources.count == 2)
    desk.type("forget @group group")
    #expect(desk.session.marks.all.allSatisfy { $0.source != nil || $0.note != "link" } == false)
  }
}
