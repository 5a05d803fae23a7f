import ArticleReading
import FactModel
import Judging
import OrderedJSON
import TestSupport
import Testing

/// A judgement holds for the words that were seen, and counts as open where they are others now.
struct StalenessTests {
  private static func article(_ paragraphs: String...) -> String {
    (["Notes on a matter"] + paragraphs).joined(separator: "\n\n") + "\n"
  }

  private let desk: InMemoryDesk
  private static let before = article("The plant in Dorne hired 80 people in June.", "It is old.")

  init() throws {
    desk = try InMemoryDesk(Self.before)
    desk.type("nothing title 2.1")
  }

  private func reload(_ text: String) throws {
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
    let answer = desk.type("reload")
    #expect(!answer.hasPrefix("error"), "\(answer)")
  }

  private var isCovered: Bool {
    let index = desk.session.sentences.entries.firstIndex { $0.address == "1.1" }
    return index.map { desk.session.use.uses[$0].isCovered } ?? false
  }

  private func blocked() -> [String] {
    desk.json("check magazine")?["blocking"]?.list
      .filter { $0["rule"]?.words == "stale" }.compactMap { $0["place"]?.words } ?? []
  }

  /// What judges the sentence; each alone covers it.
  static let judging: [[String]] = [
    ["1.1 t seen"], ["1.1\"80 people\" t seen"], ["nothing 1.1"], ["items", "tick 1.1 seen"],
    ["finding loaded-word 1.1\"hired\" x", "status f1 rejected it is the usual word"],
    ["finding loaded-word 1.1\"hired\" x", "status f1 accepted by Kim Lee, editor: stays"],
  ]

  @Test func anotherScaleRenewsNothing() throws {
    desk.type("1.1 t seen")
    try reload(Self.article("The plant in Dorne dismissed 80 people in June.", "It is old."))
    desk.type("scale politifact")
    #expect(!isCovered)
    #expect(desk.type("stale").contains("dismissed"))
  }

  /// What says something else; the judged words themselves are untouched in most.
  static let changes = [
    "The plant in Dorne dismissed 80 people in June.",
    "The plant in Dorne has not hired 80 people in June.",
    "The plant in Dorne hired 90 people in June.", "The plant in Dorne hired 80 people in July.",
    "The plant in Aune hired 80 people in June.", "The plant in Dorne hired 80 people.",
    "The plant in Dorne may have hired 80 people in June.",
    "The plant in Dorne hired 80 people in June, he said.",
  ]

  @Test(arguments: judging, changes)
  func whatReadsOtherwiseIsOpenUntilItIsBack(_ lines: [String], _ change: String) throws {
    desk.type(lines: lines)
    #expect(isCovered && blocked() == [])
    let count = desk.session.use.coveredCount
    try reload(Self.article(change, "It is old."))
    #expect(!isCovered)
    #expect(desk.session.use.coveredCount == count - 1)
    #expect(blocked() == ["1.1"])
    #expect(desk.type("stale").contains("was:   The plant in Dorne hired 80 people in June."))
    #expect(desk.json("todo")?["changedSentences"]?.list.compactMap(\.words) == ["1.1"])
    #expect(desk.type("todo").contains("reads: \(change)"))
    desk.type("undo")
    #expect(isCovered && blocked() == [])
  }

  @Test func aVerdictOnOtherWordsIsShownAsNone() throws {
    desk.type("1.1 t seen")
    try reload(Self.article("The plant in Dorne dismissed 80 people in June.", "It is old."))
    #expect(desk.type("list").hasPrefix("c1 1.1 open, was True "))
    let claim = desk.json("list")?.list.first
    #expect(claim?["rating"]?.words == nil)
    #expect(claim?["status"]?.words == "open")
    #expect(claim?["stale"]?.list.compactMap(\.words) == ["verdict"])
    #expect(desk.type("list rating=true") == "~ No claim fits.")
    #expect(desk.type("list status=open").contains("c1"))
    #expect(desk.type("list no-verdict").contains("c1"))
    #expect(desk.type("status").contains("  claims      1\n"))
    #expect(desk.type("status").contains("  status      1 open\n"))
    desk.type("holds 1.1")
    #expect(desk.type("list").hasPrefix("c1 1.1 True "))
  }

  @Test(arguments: judging)
  func whatMovedWholeOrChangedInTypographyAloneStaysJudged(_ lines: [String]) throws {
    let quoted = "“The plant” in Dorne – a town – hired 80 people in June."
    let other = try InMemoryDesk(Self.article(quoted, "It is old."))
    other.type(lines: lines.map { $0 })
    let plain = "\"The plant\" in Dorne -  a town - hired 80\u{A0}people in June."
    other.world.articles["article.txt"] = try PlainTextReader.read(
      Array(Self.article("It is old.", plain).utf8),
      name: nil
    )
    other.type("reload")
    #expect(other.session.use.staleCount == 0)
    #expect(other.json("show 2.1")?.list.first?["covered"] == .bool(true))
  }

  @Test func judgingAgainRenews() throws {
    desk.type("1.1 t seen")
    try reload(Self.article(Self.changes[0], "It is old."))
    desk.type("1.1 f not so")
    #expect(isCovered && blocked() == [])
  }

  @Test func holdsRenewsASentenceWithAllThatWasJudgedInIt() throws {
    desk.type(lines: ["items", "tick 1.1 seen", "1.1\"80 people\" t", "finding x 1.1\"hired\" y"])
    desk.type("status f1 rejected no")
    try reload(Self.article("The plant in Dorne hired 80 people in June, too.", "It is old."))
    #expect(desk.type("holds all").contains("no changed sentence was shown"))
    #expect(desk.type("holds 1.1").contains("1.1: judged as it reads now"))
    #expect(isCovered)
    desk.type("undo")
    desk.type("stale")
    #expect(desk.type("holds all").contains("1.1: judged as it reads now"))
    #expect(isCovered && desk.type("stale").contains("Everything was judged"))
  }

  @Test func nobodyRenewsTheApprovalOfAnother() throws {
    desk.type(lines: [
      "scale desk", "1.1 u", "risk c1 by Kim Lee, editor: two papers", "flag legal c1 a name",
      "clear c1 by Jane Roe, lawyer: hedged",
    ])
    try reload(Self.article(Self.changes[0], "It is old."))
    let answer = desk.type("holds 1.1")
    #expect(answer.contains("risk accepted by Kim Lee") && answer.contains("cleared by Jane Roe"))
    #expect(blocked() == ["1.1"])
    let check = desk.type("check magazine")
    #expect(check.contains("was cleared for other words"))
    #expect(check.contains("the risk was accepted for other words"))
    desk.type(lines: ["risk c1 by Kim Lee, editor: still", "clear c1 by Jane Roe, lawyer: read"])
    #expect(blocked() == [])
  }

  /// Who reviewed a claim did so as it read then: nobody else can say that the review holds.
  @Test func whatASecondPersonReviewedIsReviewedAgain() throws {
    func lacksReview() -> Bool {
      desk.type("check magazine").contains("reviewed by nobody but the one who rated it")
    }
    desk.type(lines: ["1.1 t seen", "me Kim Lee, editor", "status c1 reviewed", "me Ada Example"])
    #expect(!lacksReview() && blocked() == [])
    try reload(Self.article(Self.changes[0], "It is old."))
    #expect(desk.type("holds 1.1").contains("still to be given again: reviewed by Kim Lee"))
    #expect(desk.session.claims.all.allSatisfy(desk.session.isRated))
    #expect(lacksReview() && blocked() == ["1.1"] && !isCovered)
    desk.type(lines: ["me Kim Lee, editor", "status c1 reviewed"])
    #expect(!lacksReview() && blocked() == [] && isCovered)
  }

  @Test func aReviewRenewsWithOneKey() throws {
    desk.type(lines: ["1.1 t seen"])
    try reload(Self.article(Self.changes[0], "It is new."))
    desk.type("review stale")
    #expect(desk.type("h").contains("1.1: judged as it reads now"))
    #expect(desk.type("h").contains("nothing is left of it"))
    #expect(desk.session.use.staleCount == 0)
  }

  @Test func fixesThatWereMadeComeFirstAndRenewTogether() throws {
    desk.type(lines: ["1.1\"80 people\" f the register has 90", "fix c1 must 90 people"])
    desk.type("decide c1 accepted by Kim Lee, editor: yes")
    try reload(Self.article("The plant in Dorne hired 90 people in June.", "It is new."))
    let shown = desk.type("stale")
    #expect(shown.contains("fixes made as proposed (1)\n  1.1"), "\(shown)")
    #expect(shown.contains("changed otherwise (1)\n  2.1"))
    #expect(desk.type("review stale").contains("; only fixes were made, as proposed"))
    desk.type("q")
    #expect(desk.type("holds fixes").contains("1.1: judged as it reads now"))
    #expect(desk.json("todo")?["changedSentences"]?.list.compactMap(\.words) == ["2.1"])
  }

  /// The verdict was of the words before the fix: whoever looks at the new ones moves it nowhere.
  @Test(
    arguments: ["must", "should"],
    [["holds fixes"], ["holds 1.1"], ["me Ben", "holds fixes"], ["me Ben", "holds 1.1"]]
  )
  func whatAFixMendedHasNoRating(_ force: String, _ lines: [String]) throws {
    desk.type(lines: [
      "1.1 f the register has 90",
      "fix c1 \(force) The plant in Dorne hired 90 people in June.",
      "decide c1 accepted by Kim Lee, editor: yes",
    ])
    try reload(Self.article("The plant in Dorne hired 90 people in June.", "It is old."))
    #expect(desk.session.use.staleCount == 1)
    desk.type(lines: lines)
    #expect(desk.session.use.staleCount == 0 && isCovered)
    #expect(desk.session.claims.all.map(\.verdicts.count) == [1])
    #expect(!desk.session.claims.all.contains(where: desk.session.isRated))
    #expect(desk.type("list").contains("mended, was False"))
    desk.type("1.1 t the register")
    #expect(desk.session.claims.all.allSatisfy(desk.session.isRated))
  }

  @Test func wordsInAnotherSentenceAreAProposal() throws {
    desk.type("1.1\"80 people\" t seen")
    try reload(Self.article("The plant is small.", "It is old. Its rival sent 80 people abroad."))
    #expect(desk.session.claims.last?.passages.allSatisfy(\.isGone) == true)
    #expect(desk.json("show 2.2")?.list.first?["covered"] == .bool(false))
    let shown = desk.type("stale")
    #expect(shown.contains("was:   The plant in Dorne hired 80 people in June."))
    #expect(shown.contains("2.2: Its rival sent 80 people abroad."))
    #expect(shown.contains("passage c1 2.2\"80 people\""))
  }

  @Test func whatHoldsIsSaidOfWordsAddedInTheSentence() throws {
    desk.type(lines: ["1.1\"80 people\" t seen", "passage c1 1.1\"hired\""])
    #expect(desk.session.use.staleCount == 0)
  }

  /// A verdict moves to no sentence of which nobody judged anything.
  @Test func aPassageInAnotherSentenceIsToBeJudged() throws {
    desk.type(lines: ["1.1\"80 people\" t seen", "status c1 reviewed", "passage c1 2.1"])
    #expect(desk.session.use.staleCount == 2)
    desk.type("passage c1 -1")
    #expect(desk.json("show 2.1")?.list.first?["covered"] == .bool(false))
    #expect(blocked() == ["2.1"])
    desk.type("holds 2.1")
    #expect(blocked() == [] && desk.session.claims.last?.status == .rated)
  }

  /// That something is so is no judgement that somebody said it; and whoever rated it has not rated what
  /// another makes of it.
  @Test(arguments: [
    (["about c1 attribution"], true), (["content c1 It is so."], true),
    (["me Ben", "restate c1 It is so."], true), (["restate c1 It is so."], false),
    (["me Ben", "claimant c1 Kim"], false),
    (["about c1 attribution", "c1 t seen", "me Ben", "claimant c1 Kim"], true),
    (["about c1 attribution", "c1 t seen", "me Ben", "said c1 2024"], true),
    (["about c1 attribution", "c1 t seen", "claimant c1 Kim"], false),
    (["me Ben", "restate c1 It is so.", "c1 t seen"], false),
    (["me Ben", "restate c1 It is so.", "me Ada", "holds c1"], false),
  ])
  func anotherStatementIsToBeJudged(_ lines: [String], _ isStale: Bool) throws {
    desk.type("me Ada")
    desk.type("1.1 t seen")
    desk.type(lines: lines)
    #expect(desk.session.use.staleCount == (isStale ? 1 : 0) && blocked().isEmpty != isStale)
    guard isStale else { return }
    desk.type("undo")
    #expect(desk.session.use.staleCount == 0)
  }

  /// Who looks at one sentence has not seen the other.
  @Test func holdsRenewsNothingOfSentencesThatWereNotLookedAt() throws {
    desk.type(lines: ["claim 1.1 2.1 Both.", "c1 t seen"])
    try reload(Self.article("The plant in Dorne dismissed 80 people in June.", "It is new."))
    #expect(desk.type("holds 1.1").contains("also about 2.1, which changed"))
    #expect(desk.session.use.staleCount == 2)
    #expect(desk.type("holds 2.1").contains("judged as it reads now"))
    #expect(desk.session.use.staleCount == 0)
    desk.type(lines: ["undo", "holds c1 2.1"])
    #expect(desk.session.use.staleCount == 0)
  }

  @Test func aReviewRenewsWhatIsAboutSeveralSentencesAtTheLast() throws {
    desk.type(lines: ["unmark 2.1", "claim 1.1 2.1 Both.", "c1 t seen"])
    try reload(Self.article("The plant in Dorne dismissed 80 people in June.", "It is new."))
    desk.type(lines: ["review stale", "h"])
    #expect(desk.session.use.staleCount == 2)
    desk.type("h")
    #expect(desk.session.use.staleCount == 0)
  }

  @Test func whatWasJudgedTogetherIsShownTogether() throws {
    desk.type(lines: ["claim 1.1 2.1 Both.", "c1 t seen"])
    try reload(Self.article("The plant in Dorne hired 80 people in June.", "It is new."))
    let shown = desk.type("stale")
    #expect(
      shown.contains("was:   The plant in Dorne hired 80 people in June. It is old."),
      "\(shown)"
    )
    #expect(shown.contains("reads: The plant in Dorne hired 80 people in June. It is new."))
  }

  /// What others approved was of the statement that they saw.
  @Test func approvalsOfOthersEndWithTheStatement() throws {
    desk.type(lines: [
      "scale desk", "1.1 u", "risk c1 by Kim Lee, editor: two papers", "flag legal c1 a name",
      "clear c1 by Jane Roe, lawyer: hedged", "restate c1 Something else.",
    ])
    let answer = desk.type("stale")
    #expect(answer.contains("risk accepted by Kim Lee") && answer.contains("cleared by Jane Roe"))
    #expect(answer.contains("now:   c1 Something else.") == false)
    #expect(blocked() == ["1.1"])
  }

  /// A rule is off at a sentence, wherever that stands, and only as it reads.
  @Test func aRuleIsOffForTheSentenceItWasGivenFor() throws {
    func notCovered() -> [String] {
      desk.json("check magazine")?["blocking"]?.list
        .filter { $0["rule"]?.words == "not-covered" }.compactMap { $0["place"]?.words } ?? []
    }
    desk.type(lines: ["unmark 2.1", "check off not-covered 2.1 It is a caption."])
    #expect(notCovered() == ["1.1"])
    try reload(
      Self.article("The plant in Dorne hired 80 people in June.", "Mr Poe stole it.", "It is old.")
    )
    #expect(notCovered() == ["1.1", "2.1"])
    #expect(desk.type("check rules").contains("off 3.1"))
    desk.type("undo")
    try reload(Self.article("The plant in Dorne hired 80 people in June.", "It is new."))
    #expect(notCovered() == ["1.1", "2.1"])
    #expect(desk.type("check rules").contains("2.1 as it read then, not now"))
  }

  /// A day that counts from the publication was ticked as it counted then.
  @Test func anotherDayOfPublicationOpensDatesThatCountFromIt() throws {
    let desk = try InMemoryDesk(Self.article("On Monday it rained.", "It was on 5 June 2023."))
    desk.type(lines: ["article published=2024-03-14", "items", "tick 1.1 seen", "tick 2.1 seen"])
    #expect(desk.session.use.staleCount == 0)
    desk.type("article published=2024-04-21")
    #expect(desk.session.use.staleCount == 1)
    let again = try desk.reopened()
    #expect(again.session.use.staleCount == 1)
    desk.type("holds 1.1")
    #expect(desk.session.use.staleCount == 0)
    desk.type("undo")
    desk.type("article published=2024-03-14")
    #expect(desk.session.use.staleCount == 0)
  }

  @Test func whoSpeaksIsAPartOfWhatIsRead() throws {
    func transcript(_ one: String, _ other: String) -> String {
      "Transcript of the hearing\n\n14 March 2025\n\n\(one): I took 350 vans in May.\n\n"
        + "\(other): I saw it.\n\nKIM: It is so.\n\nLEE: I did not.\n"
    }
    let desk = try InMemoryDesk(transcript("KIM", "LEE"))
    desk.type("1.1 t seen")
    #expect(desk.session.claims.last?.claimant?.inWords.lowercased() == "kim")
    desk.world.articles["article.txt"] = try PlainTextReader.read(
      Array(transcript("LEE", "KIM").utf8),
      name: nil
    )
    desk.type("reload")
    #expect(desk.session.use.staleCount == 1)
    let shown = desk.type("stale").lowercased()
    #expect(
      shown.contains("was:   kim: i took") && shown.contains("reads: lee: i took"),
      "\(shown)"
    )
  }

  @Test func whatAComparisonCameToIsComparedAgain() throws {
    let desk = try InMemoryDesk(Self.article("“The mill hired 350 people in May,” Ms Roe said."))
    desk.type(lines: [
      "source Tape slug=t", "keep @t text The mill hired 350 people in May.", "1.1 t @t ok",
      "quote c1 @t as supports",
    ])
    let note = { desk.session.claims.last?.evidence.compactMap(\.note).first }
    #expect(note() == "word for word")
    desk.world.articles["article.txt"] = try PlainTextReader.read(
      Array(Self.article("“The mill fired 350 people in May,” Ms Roe said.").utf8),
      name: nil
    )
    desk.type(lines: ["reload", "holds 1.1"])
    #expect(desk.session.use.staleCount == 0 && note() == nil)
  }

  @Test func signOffsSayWhatChangedAndWhatIsOpen() throws {
    desk.type(lines: ["1.1 t seen", "sign checker"])
    try reload(Self.article(Self.changes[0], "It is old."))
    #expect(desk.type("sign").contains("void: the text"))
    let answer = desk.type("sign checker")
    #expect(answer.contains("[-hired-] {+dismissed+}"), "\(answer)")
    #expect(answer.contains("open: changed since judged: 1.1"))
    #expect(!desk.type("sign").contains("void"))
    desk.type("finding contradiction 1.1 2.1 which?")
    #expect(desk.type("sign").contains("f1 was found or opened again"))
    desk.type("status f1 rejected both")
    #expect(!desk.type("sign").contains("void"))
  }

  @Test func aLawyerSignsForWhatIsFlaggedAndDisplayText() throws {
    desk.type(lines: ["1.1 t seen", "flag legal c1 a name", "sign lawyer by Jane Roe: read"])
    try reload(Self.article("The plant in Dorne hired 80 people in June.", "It is new."))
    #expect(!desk.type("sign").contains("void"))
    desk.type("finding loaded-word 2.1 x")
    #expect(!desk.type("sign").contains("void"))
    try reload(Self.article(Self.changes[0], "It is new."))
    #expect(desk.type("sign").contains("void: what is flagged or display text changed"))
  }

  /// What has no place in the article, or is no address, never stands for what is at the cursor.
  @Test(arguments: [
    "holds c1", "nothing c1", "later f1", "nothing f1", "unmark f1", "holds f1", "claim f1",
    "tick i1,i2", "nothing i99999999999999999999", "tick i99999999999999999999 seen", "items f1,2",
  ])
  func whatIsNowhereIsNotTheSentenceAtTheCursor(_ line: String) throws {
    desk.type(lines: ["1.1 t so", "finding omission not a word from the firm", "items", "2.1"])
    try reload(Self.article("It rained.", "It is old."))
    let before = desk.session.log.count
    #expect(desk.type(line).contains("error: "), "\(line)")
    #expect(desk.session.log.count == before, "\(line)")
  }

  @Test func aStaleVerdictIsOpenInWhatLeaves() throws {
    desk.type(lines: ["source https://a.example slug=a", "1.1 t @a so", "central c1"])
    func left() -> String {
      let said = desk.type("export csv o.csv overwrite") + desk.type("report public o.md overwrite")
      let files = ["o.csv", "o.md"].compactMap { desk.world.files[$0] }
      return said + files.map { String(decoding: $0, as: UTF8.self) }.joined()
    }
    #expect(left().contains(",True,"))
    try reload(Self.article("The plant in Dorne fired 80 people in June.", "It is old."))
    let after = left()
    #expect(!after.contains(",True,") && !after.contains("**True**"), "\(after)")
    #expect(after.contains("rated for other sentences than stand there now"))
  }

  @Test func whatWasClosedOfOtherWordsIsOpenInTheStatus() throws {
    desk.type(lines: [
      "finding loaded-word 1.1\"hired\" x", "status f1 accepted by Kim Lee, editor: stays",
      "1.1 t so", "flag legal c1 Names a firm.", "clear c1 by Jane Roe, lawyer: fine",
      "sign editor",
    ])
    #expect(desk.type("status").contains("1 cleared"))
    let text = Self.article("The plant in Dorne hired 90 people in June.", "It is old.")
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
    #expect(desk.type("reload").contains("sign-off of editor is void"))
    let status = desk.type("status")
    #expect(status.contains("1, 1 open") && status.contains("1 to be cleared (c1)"), "\(status)")
  }
}
