import FactModel
import OrderedJSON
import SessionLibrary
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// Texts of sources that are kept, and the article compared with them.
struct ComparisonCommandTests {
  private static let article = """
    Ministers said no

    The spokesperson said that “the defectors are people who illegally enter China” last week. He \
    added that “they are not refugees … violate our laws”.

    Around 600 people were deported on 9 October 2023, the group said, from more than 12 camps.

    """

  private static let transcript = """
    Good afternoon.

    The so-called defectors are people who illegally entered China for economic reasons. They are not \
    refugees, and they do violate our laws.

    The group says that 612 people were deported from 14 camps in October 2023.

    """

  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk(Self.article, scale: .desk)
    desk.world.files["transcript.txt"] = Array(Self.transcript.utf8)
    desk.type(lines: ["source \"Ministry, transcript\" slug=mfa", "1.1 c @mfa", "2.1 u @mfa"])
    return desk
  }

  @Test func aTextIsKeptBesideTheSession() throws {
    let desk = try desk()
    #expect(
      desk.type("quote c1 @mfa") == """
        error: the text of @1 is not kept yet (column 10)
        > keep @1 FILE, or keep @1 text TEXT.
        """
    )
    let answer = desk.type("keep @mfa transcript.txt")
    #expect(answer.hasSuffix("[The Registry] · 38 words kept"), "\(answer)")
    let source = try #require(desk.session.sources[EntityNumber(1)])
    #expect(source.publisher == "The Registry")
    #expect(desk.desk.store.text(of: source) == Array(Self.transcript.utf8))
    #expect(desk.type("show @1").contains("text        38 words, kept 2024-02-01"))
    desk.type("undo")
    #expect(desk.desk.store.text(of: try #require(desk.session.sources[EntityNumber(1)])) == nil)
    desk.type("redo")
    #expect(desk.type("quote c1 @mfa").contains("altered"))
    #expect(desk.type("keep @mfa none").hasSuffix("no text is kept"))
  }

  /// A quotation over two sentences is compared without what the article says around it.
  @Test(arguments: ["1.1", "1.2", "1.2\"They broke the\"", "1"])
  func narrationIsNoPartOfAQuotation(_ place: String) throws {
    let desk = try InMemoryDesk(
      """
      The hall

      “We will pay our debts. They broke the ‘rules’ of the house,” she added.

      """
    )
    desk.type(lines: [
      "source Minutes slug=min",
      "keep @min text We will pay our debts. They broke the rules of the house.",
    ])
    let answer = desk.type("quote \(place) @min")
    #expect(answer.contains("word for word"), "\(answer)")
    #expect(!answer.contains("added"), "\(answer)")
  }

  @Test func aTextThatIsPastedIsNotInTheEdit() throws {
    let desk = try desk()
    desk.type("keep @mfa text They are not refugees, > he said; \"so\" it is.\nA second line.")
    let source = try #require(desk.session.sources[EntityNumber(1)])
    let text = try #require(desk.desk.store.text(of: source))
    #expect(
      String(decoding: text, as: UTF8.self)
        == "They are not refugees, > he said; \"so\" it is.\nA second line."
    )
    let edit = try desk.session.log.edit(desk.session.log.count)
    #expect(edit.command == "keep @1 text (60 characters)")
  }

  @Test func aQuotationIsComparedWordByWord() throws {
    let desk = try desk()
    desk.type("keep @mfa transcript.txt")
    #expect(
      desk.type("quote 1.1 @mfa") == """
        1.1       “the defectors are people who illegally enter China”
          @1      altered: 2 words dropped, 1 changed
          there   “The so-called defectors are people who illegally entered China” (paragraph 2)
          words   the [-so called-] defectors are people who illegally [-entered-]{+enter+} China
        """
    )
    #expect(desk.type("quote 1.2 @mfa").contains("(… "), "What an ellipsis leaves out is shown.")
    #expect(
      desk.type("quote 1.2\"they are not refugees\" @mfa") == """
        1.2       “they are not refugees”
          @1      word for word
          there   “They are not refugees” (paragraph 2)
        """
    )
    #expect(desk.type("quote title @mfa").contains("nothing like it is in the text"))
  }

  @Test func theResultIsEnteredAsEvidence() throws {
    let desk = try desk()
    desk.type("keep @mfa transcript.txt")
    let answer = desk.type("quote 1.1 @mfa as refutes")
    #expect(!answer.hasPrefix("error"), "\(answer)")
    let evidence = try #require(desk.session.claims[EntityNumber(1)]?.evidence.last)
    #expect(evidence.stance == .refutes)
    #expect(evidence.quotation == "The so-called defectors are people who illegally entered China")
    #expect(evidence.locator == "paragraph 2")
    #expect(evidence.note == "altered: 2 words dropped, 1 changed")
    desk.type("check off not-covered Not here.")
    #expect(!desk.type("check").contains("quotation-not-in-source"))
    desk.type("undo 2")
    #expect(desk.session.claims[EntityNumber(1)]?.evidence.last?.quotation == nil)
    #expect(desk.type("quote 1.2 @mfa as supports").contains("which claim the evidence is for"))
  }

  @Test func theGateLooksIntoKeptTexts() throws {
    let desk = try desk()
    desk.type(lines: ["keep @mfa transcript.txt", "c1 evidence @mfa supports \"they are rebels\""])
    #expect(desk.type("check").contains("quotation-not-in-source"))
  }

  @Test func figuresAreComparedWithPassagesAboutTheSameThing() throws {
    let desk = try desk()
    desk.type("keep @mfa transcript.txt")
    let answer = desk.type("figures c2 @mfa")
    #expect(
      answer.contains(
        "Around 600 people: agrees with “612 people” (paragraph 3; 540–660 person / 612 person)"
      ),
      "\(answer)"
    )
    #expect(
      answer.contains("9 October 2023: agrees with “October 2023” (paragraph 3;"),
      "\(answer)"
    )
    #expect(
      answer.contains("more than 12 camps: agrees with “14 camps” (paragraph 3;"),
      "\(answer)"
    )
    desk.type("keep @mfa text The group said that 480 people were deported from camps.")
    let other = desk.type("figures c2 @mfa")
    #expect(other.contains("Around 600 people: differs: “480 people”"), "\(other)")
    #expect(other.contains("9 October 2023: not there"), "\(other)")
    desk.type("keep @mfa text Bananas ripen.")
    #expect(desk.type("figures c2 @mfa").contains("~ Nothing in @1 is about the same thing."))
    #expect(desk.type("figures 1.2 @mfa").hasPrefix("error: there is no figure and no date"))
  }

  @Test func bothSpeakJSON() throws {
    let desk = try desk()
    desk.type("keep @mfa transcript.txt")
    let quote = String(decoding: try #require(desk.json("quote 1.1 @mfa")).compact, as: UTF8.self)
    #expect(quote.contains(#""verdict":"altered""#))
    #expect(quote.contains(#"{"changed":"entered","to":"enter"}"#))
    let figures = String(
      decoding: try #require(desk.json("figures c2 @mfa")).compact,
      as: UTF8.self
    )
    #expect(figures.contains(#""agreement":"compatible","there":"612 people""#))
  }
}
