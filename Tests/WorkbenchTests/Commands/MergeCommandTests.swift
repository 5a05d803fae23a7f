import ArticleReading
import Auditing
import FactModel
import Publishing
import TestSupport
import Testing
import Workbench

/// Two people on copies of one session.
struct MergeCommandTests {
  private let ada: InMemoryDesk
  private let ben: InMemoryDesk

  init() throws {
    ada = try InMemoryDesk()
    ada.type(lines: ["1.1 f why", "2.1 t"])
    ben = try ada.reopened()
    ben.type("me Ben")
  }

  private func merge() -> String {
    ada.world.files["ben.json"] = SessionDocument.write(ben.session)
    return ada.type("merge ben.json")
  }

  @Test func bringsInWhatTheOtherDid() throws {
    ben.type(lines: ["3.1 f", "c1 note seen"])
    ada.type("4.1 t")
    let told = merge()
    #expect(told.contains("2 changes merged."), "\(told)")
    #expect(!told.contains("changed differently"))
    #expect(ada.session.claims.count == 4)
    #expect(ada.session.claims[EntityNumber(1)]?.notes.map(\.text) == ["seen"])
    #expect(merge().hasPrefix("Nothing new: this session has all 4 changes of it."))
    ada.type("c1 note and now")
    #expect(ada.session.log.heads.count == 1)
    let again = try ada.reopened()
    #expect(SessionDocument.write(again.session) == SessionDocument.write(ada.session))
  }

  @Test func namesBothVersionsAndCountsThemUntilTheyAreSettled() throws {
    ada.type("restate c1 Ada's words.")
    ben.type("restate c1 Ben's words.")
    let told = merge()
    for part in ["c1", "restatement: changed differently", "“Ada's words.”", "“Ben's words.”"] {
      #expect(told.contains(part), "\(told)")
    }
    #expect(ada.type("status").contains("1 between people (c1): adjudicate"))
    #expect(ada.type("todo").contains("changed differently by two (1)"))
    #expect(ada.type("list").contains("changed by two"))
    #expect(ada.type("check").contains("open-conflict"))
    #expect(ada.type("status").contains("coverage    1 of"))
    ada.type("adjudicate c1 mine the ministry says so")
    #expect(ada.type("status").contains("coverage    2 of"))
    let claim = try #require(ada.session.claims[EntityNumber(1)])
    #expect(claim.restatement == "Ada's words.")
    #expect(claim.notes.last?.text == "the ministry says so")
    #expect(ada.type("adjudicate") == "Nothing is to be settled between people.")
  }

  @Test func whatIsLeftIsSettledAndUndoOpensItAgain() throws {
    ada.type("restate c1 Ada's words.")
    ben.type("restate c1 Ben's words.")
    _ = merge()
    let words = ada.session.claims[EntityNumber(1)]?.restatement
    ada.type("adjudicate c1 leave")
    #expect(ada.session.openConflicts.isEmpty)
    #expect(ada.session.claims[EntityNumber(1)]?.restatement == words)
    ada.type("undo")
    #expect(ada.session.openConflicts.count == 1)
  }

  /// Until somebody decides, whoever was promised more is told the less of.
  @Test(arguments: ["terms=off-record", "terms=background", "visibility=sealed"])
  func theStricterTermsHoldWhileTwoDiffer(_ promise: String) throws {
    for lines in [["on-record", promise], [promise, "on-record"]] {
      let one = try InMemoryDesk()
      one.type(
        "source \"Zebulon Quibbleman\" slug=zeb kind=person terms=on-record visibility=public"
      )
      one.type("1.1 f @zeb because")
      let other = try one.reopened()
      other.type("me Ben")
      one.type("source @zeb \(lines[0] == promise ? promise : "terms=background")")
      other.type("source @zeb \(lines[1] == promise ? promise : "terms=background")")
      if lines[0] != promise { one.type("source @zeb terms=on-record role=cook") }
      if lines[1] != promise { other.type("source @zeb terms=on-record role=cook") }
      one.world.files["ben.json"] = SessionDocument.write(other.session)
      one.type("merge ben.json")
      for line in ["report public draft", "export csv", "report preview editor"] {
        #expect(!one.type(line).contains("Quibbleman"), "\(lines), \(line)")
      }
    }
  }

  @Test func ratingsThatDifferAreSettledByRatingAgain() throws {
    ada.type("c1 t after all")
    ben.type("c1 mf no")
    #expect(merge().contains("verdict: changed differently"))
    ada.type("adjudicate c1 theirs")
    let claim = try #require(ada.session.claims[EntityNumber(1)])
    #expect(claim.verdict?.rating == ben.session.claims[EntityNumber(1)]?.verdict?.rating)
    #expect(Set(claim.verdicts.map(\.rating)).isSuperset(of: ["True", "Mostly False"]))
    #expect(ada.session.openConflicts.isEmpty)
  }

  @Test func passagesAreFoundInAReadingThatOnlyTheOtherHas() throws {
    let sample = String(decoding: GoldenFile.read(ProjectFolder.sampleArticle) ?? [], as: UTF8.self)
    ada.world.articles["corrected.txt"] = try PlainTextReader.read(
      Array(sample.replacing("around 600", with: "about 500 or more").utf8),
      name: nil
    )
    ben.type("$ f")
    ada.type("reload corrected.txt")
    let before = ada.session
    #expect(!merge().hasPrefix("error"))
    let claim = try #require(ada.session.claims.last)
    #expect(claim.passages.allSatisfy { !$0.isGone && $0.fits(ada.session.article.text) })
    #expect(SessionAudit(ada.session).findings.isEmpty)
    ben.world.files["ada.json"] = SessionDocument.write(before)
    ben.type("merge ada.json")
    #expect(SessionDocument.write(ben.session) == SessionDocument.write(ada.session))
  }

  @Test func whatWasDoneMeanwhileWasNotPublished() throws {
    ben.type("restate c1 Words that nobody published.")
    for rule in GateRule.all { ada.type("check off \(rule.name) For the test.") }
    ada.type("publish")
    #expect(!ada.session.publications.isEmpty)
    _ = merge()
    #expect(ada.session.claims[EntityNumber(1)]?.restatement != nil)
    #expect(!ada.type("report public").contains("nobody published"))
    #expect(ada.type("report public draft").contains("nobody published"))
  }

  @Test func undoTakesBackOnesOwn() throws {
    ada.type("c1 note by Ada")
    ben.type("c1 note by Ben")
    _ = merge()
    ada.type("undo")
    #expect(ada.session.claims[EntityNumber(1)]?.notes.map(\.text) == ["by Ben"])
  }

  @Test func refusesWhatItCannotMerge() throws {
    ada.world.files["a.json"] = Array("{}".utf8)
    ada.world.files["open.json"] = SessionDocument.write(ben.session)
    ada.world.files["open.journal"] = [0]
    var damaged = SessionDocument.write(ben.session)
    damaged[damaged.count - 10] ^= 1
    ada.world.files["damaged.json"] = damaged
    let before = SessionDocument.write(ada.session)
    for file in ["a.json", "open.json", "damaged.json", "none.json"] {
      #expect(ada.type("merge \(file)").hasPrefix("error: "), "\(file)")
    }
    #expect(SessionDocument.write(ada.session) == before)
    #expect(ada.type("adjudicate c1 mine").hasPrefix("error: "))
  }
}
