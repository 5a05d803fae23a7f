import ArticleReading
import FactModel
import OrderedJSON
import TestSupport
import Testing

/// What can be done with a finding as with a claim.
struct FindingLifeTests {
  private let desk: InMemoryDesk

  init() throws {
    desk = try InMemoryDesk("Notes on the name\n\nMr Sorensen spoke first.\n\nIt is so.\n")
    desk.type("nothing title 1.1 2.1")
  }

  private func blocked() -> [String] {
    desk.json("check magazine")?["blocking"]?.list
      .map { "\($0["rule"]?.words ?? "") \($0["place"]?.words ?? "")" } ?? []
  }

  @Test func itTakesAFixADecisionAndIsMended() throws {
    desk.type("finding name-spelled-two-ways 1.1\"Sorensen\" the register has Sorenson")
    #expect(blocked().contains("open-finding f1"))
    #expect(desk.type("fix f1 must Sorenson").hasPrefix("f1 1.1"))
    #expect(desk.type("fixes").hasPrefix("f1    1.1 must [-Sorensen-] {+Sorenson+}"))
    #expect(blocked().contains("fix-open f1"))
    #expect(desk.type("decide f1 accepted by Kim Lee, editor: agreed").hasPrefix("f1"))
    #expect(desk.type("fixes diff").contains("+Mr Sorenson spoke first."))
    let text = "Notes on the name\n\nMr Sorenson spoke first.\n\nIt is so.\n"
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
    #expect(desk.type("reload").contains("fixes made (1)\n  f1"))
    #expect(!blocked().contains { $0.hasSuffix(" f1") })
    #expect(desk.session.findings.last?.outcome == .fixed)
  }

  @Test func aKindOfOnesOwnIsSaidToBeOne() {
    #expect(
      desk.type("finding losded-word 1.1").hasSuffix(
        "“losded-word” is a kind of your own; if loaded-word was meant: undo, and type it again"
      )
    )
    #expect(
      desk.type("finding libel 1.1").hasSuffix("a kind of your own; the usual ones: help finding")
    )
    #expect(!desk.type("finding libel 2.1").contains("of your own"))
    #expect(!desk.type("finding loaded-word 2.1").contains("of your own"))
  }

  @Test func itGoesToTheLawyer() {
    desk.type("finding libel 1.1 names a trade")
    #expect(desk.type("flag legal f1 Names a man's trade.").contains("legal"))
    #expect(blocked().contains("legal-flag f1"))
    desk.type("clear f1 by Jane Roe, lawyer: said by others")
    #expect(!blocked().contains("legal-flag f1"))
    #expect(desk.type("f1").contains("said by others (Jane Roe (lawyer)"))
  }

  @Test func itIsAskedAboutAndNoted() {
    desk.type("finding wrong-antecedent 1.1 who?")
    #expect(desk.type("query author f1 Who is meant?").hasPrefix("q1"))
    #expect(desk.type("queries mail").contains("The text: Mr Sorensen spoke first."))
    desk.type("note f1 ask again")
    let shown = desk.type("f1")
    #expect(shown.contains("q1 to author") && shown.contains("ask again"), "\(shown)")
  }

  @Test func withoutAnAddressItIsAboutTheArticle() {
    desk.type("1.1")
    let covered = desk.session.use.coveredCount
    #expect(desk.type("finding omission not a word from the firm").hasPrefix("f1 article omission"))
    #expect(desk.session.use.coveredCount == covered)
    #expect(desk.session.findings.last?.passages == [])
    #expect(desk.type("show").contains("Of the article as a whole (1)\nf1"))
    #expect(desk.type("fix f1 x").contains("which no words replace"))
    #expect(desk.type("finding loaded-word . spoke").hasPrefix("f2 1.1"))
    #expect(blocked().contains("open-finding f1"))
  }

  @Test func itIsClosedWithAReasonAndOpenedAgain() {
    desk.type("finding loaded-word 1.1\"spoke\" x")
    #expect(desk.type("status f1 rejected").hasPrefix("error: a finding is rejected with a reason"))
    #expect(desk.type("status f1 accepted -").hasPrefix("error: a finding is accepted with"))
    #expect(desk.type("status f1 accepted by Kim Lee, editor: stays").contains("[accepted]"))
    #expect(!blocked().contains("open-finding f1"))
    #expect(desk.type("status f1 open again").hasPrefix("f1"))
    #expect(blocked().contains("open-finding f1"))
    #expect(desk.type("f1").contains("open: again"))
  }

  @Test func aClosedFindingIsOpenedAgain() {
    desk.type("finding typo 1.1 a comma")
    desk.type("status f1 accepted by Kim Lee, editor: house style")
    #expect(desk.session.findings.last?.outcome == .accepted)
    #expect(desk.type("status f1 open").hasPrefix("f1"))
    #expect(desk.session.findings.last?.isOpen == true)
  }

  /// What was accepted of one finding was not accepted of another.
  @Test(arguments: ["- kind: libel\n\na comma", "- kind: typo\n\nThe man is called a thief."])
  func aFindingThatBecomesAnotherIsOpen(_ form: String) {
    desk.type("finding typo 1.1 a comma")
    desk.type("status f1 accepted by Kim Lee, editor: house style")
    desk.world.files["f.md"] = Array("# Finding f1\n\n\(form)\n".utf8)
    let answer = desk.type("edit f1 from f.md")
    #expect(!answer.hasPrefix("error"), "\(answer)")
    #expect(desk.session.findings.last?.isOpen == true, "\(answer)")
    #expect(blocked().contains("open-finding f1"))
  }
}
