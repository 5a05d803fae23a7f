import ArticleReading
import FactModel
import OrderedJSON
import TestSupport
import Testing
import Workbench

struct RevisionCommandTests {
  private static let text = """
    Ministers said no

    The group said that around 600 people were deported. Nobody else was counted by them.

    The minister visited a school on Monday. It rained a lot.

    A spokesperson named the figure a rumour.

    """

  private static let corrected = """
    Ministers said no

    A correction was added on Tuesday.

    The group said that around 500 people were deported. Nobody else was counted by them.

    A spokesperson named the figure a rumour.

    """

  private let desk: InMemoryDesk

  init() throws {
    desk = try InMemoryDesk(Self.text)
    try offer(Self.text)
    desk.type(lines: [
      "1.1 f not so", "1.1\"600\" u", "2.2 t", "3.1 mx", "nothing 1.2", "later 2.1",
      "finding omission 2.1 why",
    ])
  }

  private func offer(_ text: String) throws {
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
  }

  @Test func anUnchangedArticleIsNoEdit() {
    let count = desk.session.log.count
    #expect(
      desk.type("reload").hasPrefix("The article is the same as in the reading of 2024-02-01")
    )
    #expect(desk.session.log.count == count)
  }

  @Test func whatChangedMovedAndIsGoneIsListed() throws {
    try offer(Self.corrected)
    #expect(
      desk.type("reload") == """
        The article has changed: 1 sentence changed, 1 added, 2 removed.
        text changed, to be looked at again (2)
          c1   1.1 → 2.1 [-The group said that around 600 people were deported.-] {+The group said \
        that around 500 people were deported.+}
          c2   1.1 → 2.1 [-600-] {+500+}
        text gone from the article (3)
          c3   was 2.2 “It rained a lot.”
          f1   was 2.1 “The minister visited a school on Monday.”
          later was 2.1 “The minister visited a school on Monday.”
        moved (1)
          nothing 1.2 → 2.2
        1 passage as before
        ~ 1 sentence to be looked at again: review stale walks them
        ~ diff shows what was changed; undo reverses the reload
        """
    )
  }

  @Test func sentencesThatAreNewGetTheirItems() throws {
    desk.type(lines: ["items", "drop i1"])
    let before = desk.session.items.all.filter { !$0.passage.isGone }.map(\.passage.exact)
    #expect(!before.contains("Tuesday") && before.contains("Monday"))
    try offer(Self.corrected)
    let answer = desk.type("reload")
    #expect(answer.contains("to be looked at again") && answer.contains("1 new; items open lists"))
    let after = desk.session.items.all.filter { !$0.passage.isGone }.map(\.passage.exact)
    #expect(after.contains("Tuesday") && !after.contains("Monday"))
    // The group of the changed sentence is there once, and what was dropped is not back.
    #expect(Set(after).count == after.count)
    desk.type("undo")
    #expect(desk.session.items.all.map(\.passage.exact) == before)
  }

  @Test func aClaimWhoseTextIsGoneStaysAndIsMarked() throws {
    try offer(Self.corrected)
    desk.type("reload")
    #expect(desk.type("list gone") == "c3 gone open, was True  It rained a lot.")
    #expect(desk.type("show").contains("Not in the article any more (2)\nc3"))
    #expect(desk.type("c3").contains("not in the article any more; it was in the reading of"))
    #expect(desk.type("status").contains("c1 and c2 with a changed text"))
    #expect(desk.type("status").contains("c3 and f1 with a text that is gone"))
    #expect(desk.type("todo").contains("text gone from the article (2)\n  c3"))
    #expect(desk.type("f1").contains("gone"))
    #expect(
      desk.type("finding omission c3").hasPrefix("error: the text of c3 is not in the article")
    )
    let report = desk.type("export markdown")
    #expect(report.contains("Not in the article any more; it was in the reading of"))
    #expect(report.contains("The article changed since this was judged. It read:"))
    // It can still be rated, and be given a new place.
    #expect(desk.type("c3 f now").hasPrefix("c3 gone open, was False"))
    #expect(!desk.type("passage c3 3.1").hasPrefix("error"))
  }

  @Test func ratingAClaimAgainAnswersThatItsTextWasChanged() throws {
    try offer(Self.corrected)
    desk.type("reload")
    #expect(desk.type("list changed").contains("text changed"))
    desk.type("c1 f still not so")
    desk.type("c2 t")
    #expect(!desk.type("list changed").contains("c1"))
    #expect(!desk.type("status").contains("changed text"))
  }

  @Test func aChangedSentenceIsNotCoveredByItsOldMark() throws {
    try offer(Self.text.replacing("counted by them", with: "counted by it"))
    let before = desk.session.use.coveredCount
    desk.type("reload")
    #expect(desk.session.use.coveredCount == before - 1)
    #expect(desk.type("todo").contains("text changed: Nobody else was counted by it."))
    desk.type("nothing 1.2")
    #expect(desk.session.use.coveredCount == before)
  }

  @Test func undoTakesAllOfItBackAlsoAfterARestart() throws {
    let claims = desk.session.claims.all.map(\.json)
    let title = desk.session.facts.title
    try offer(Self.corrected.replacing("Ministers said no", with: "Ministers say nothing"))
    desk.type("reload")
    let reloaded = desk.session.claims.all.map(\.json)
    let again = try desk.reopened()
    again.type("undo")
    #expect(again.session.claims.all.map(\.json) == claims)
    #expect(again.session.article.text.string == Self.text)
    #expect(again.session.facts.title == title)
    let once = try again.reopened()
    #expect(once.session.article.text.string == Self.text)
    once.type("redo")
    #expect(once.session.claims.all.map(\.json) == reloaded)
    #expect(once.session.revisions.count == 2)
  }

  @Test func aTextThatComesBackBringsItsClaimsBack() throws {
    let claims = desk.session.claims.all.map(\.json)
    try offer(Self.corrected)
    desk.type("reload")
    try offer(Self.text)
    #expect(desk.type("reload").contains("text is back (3)"))
    #expect(desk.session.claims.all.map(\.json) == claims)
    #expect(desk.session.revisions.count == 2)
  }

  @Test func whatACheckerSetRightIsKept() throws {
    desk.type("article title=\"Our title\"")
    try offer(Self.corrected.replacing("Ministers said no", with: "Ministers say nothing"))
    desk.type("reload")
    #expect(desk.session.facts.title == "Our title")
  }

  @Test func diffShowsWordsAndClaims() throws {
    #expect(desk.type("diff").hasPrefix("error: the article was read only once"))
    try offer(Self.corrected)
    desk.type("reload")
    let lines = desk.type("diff").split(separator: "\n").map(String.init)
    #expect(
      lines.dropFirst().joined(separator: "\n") == """
        + 1.1    {+A correction was added on Tuesday.+}
        ~ 2.1    The group said that around [-600-] {+500+} people were deported. [c1, c2]
        - 2.1    [-The minister visited a school on Monday.-] [f1 gone]
        - 2.2    [-It rained a lot.-] [c3 gone]
        """
    )
    #expect(desk.type("diff 1 2") == desk.type("diff"))
    #expect(desk.type("diff 2 1").contains("[-500-] {+600+}"))
    #expect(desk.type("diff 3").hasPrefix("error: there is no reading 3"))
    #expect(desk.type("diff 1 2 3").hasPrefix("error"))
  }

  @Test func machinesGetTheSame() throws {
    try offer(Self.corrected)
    let reload = try #require(desk.json("reload"))
    let text = String(decoding: reload.compact, as: UTF8.self)
    #expect(text.contains(#""label":"c3","fate":"gone""#))
    let difference = String(decoding: try #require(desk.json("diff")).compact, as: UTF8.self)
    #expect(
      difference.contains(#"{"kind":"removed","text":"600 "},{"kind":"added","text":"500 "}"#)
    )
    #expect(difference.contains(#""on":["c1","c2"]"#))
  }

  @Test func anotherArticleIsAskedAbout() throws {
    try offer("Cats\n\nThe cat sat on a mat. It slept there all day.\n")
    #expect(desk.type("reload").contains("Hardly a sentence is the same"))
    #expect(desk.session.claims.count == 4)
  }

  @Test func aPersonCanEndIt() throws {
    try offer(Self.corrected)
    for number in 0..<80 { desk.type("1.1 f number \(number)\ncontent c1 number \(number)") }
    for number in 0..<80 { desk.type("content c1 number \(number)") }
    let before = desk.document
    desk.world.isCancelled = true
    #expect(desk.type("reload").hasPrefix("error: interrupted"))
    #expect(desk.document == before)
  }

  @Test func whatIsNotThereIsAnErrorAndNoEdit() {
    let before = desk.document
    #expect(desk.type("reload missing.txt") == "error: there is no such file")
    #expect(desk.type("reload a b").hasPrefix("error"))
    #expect(desk.document == before)
  }
}
