import FactModel
import Release
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// What readers are told at once: `because` passes the checks of the version before, or takes something back.
struct AtOnceTests {
  /// A check that passed the profile for drafts, with the sign-offs that it asks for.
  private func published(_ profile: String = "magazine") throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.world.files["house.json"] = Array(
      #"{"name": "house", "add": ["few-sources", "no-evidence"]}"#.utf8
    )
    desk.type(lines: [
      "set outlet The Desk", "article publisher=\"The Post\"",
      "source https://example.org/1 slug=a title=A published=2023 archive=https://archive.ph/copy1",
      "source https://example.org/2 slug=b title=B published=2023 archive=https://archive.ph/copy2",
      "8.1 f @a @b The group's own later figure is lower.",
      "c1 claimant The group", "c1 central", "contact c1 The group by phone: the figure",
      "reply k1 on-record c1 We stand by it.",
      "check off not-covered Only this claim is published.",
      "sign checker", "sign author by Maria Chen: as agreed", "sign editor by Kim Lee: read",
    ])
    let answer = desk.type("publish \(profile) url=https://example.org/check")
    #expect(answer.hasPrefix("version 1"), "\(answer)")
    return desk
  }

  @Test(arguments: [
    "c1 mf Less.", "c1 t More.", "2.1 u who says so?", "claimant c1 none",
    "evidence c1 @a supports", "c1 u @https://c.example/1 Another tells.",
    "restate c1 The group has no figure.",
    // Words of one's own, and what spoke for somebody.
    "c1 u Nobody can tell.", "drop k1",
  ])
  func whatSaysMorePassesTheChecksOrIsRefused(_ line: String) throws {
    let desk = try published()
    let (count, page) = (desk.session.log.count, desk.type("report public"))
    let answer = desk.type("because \"The count was for another year.\" \(line)")
    #expect(answer.contains("readers would be told more"), "\(answer)")
    #expect(answer.contains("Nothing was changed."), "\(answer)")
    #expect(desk.session.log.count == count)
    #expect(desk.session.publications.count == 1 && desk.session.corrections.isEmpty)
    #expect(desk.type("report public") == page)
    // As a draft it can be done.
    #expect(!desk.type(line).hasPrefix("error: "), "\(line)")
  }

  @Test(arguments: [
    "drop c1", "c1 u", "evidence c1 -1", "source @a visibility=desk", "seal @a",
    // A rating of something else than what the claim is about now is none.
    "about c1 attribution",
  ])
  func whatTakesSomethingBackWaitsForNoCheck(_ line: String) throws {
    let desk = try published()
    let answer = desk.type("because \"It is not so.\" \(line)")
    #expect(!answer.hasPrefix("error: "), "\(answer)")
    #expect(desk.session.publications.count == 2, "\(answer)")
    // A reason of one's own is told where no check fails.
    #expect(
      desk.session.corrections.all.allSatisfy {
        [PublicDifference.takenBack, "It is not so."].contains($0.reason)
      }
    )
    #expect(!desk.session.corrections.isEmpty)
    #expect(try desk.reopened().document == desk.document)
  }

  /// Without what spoke against it a rating would say more; without what bore it out it says less.
  @Test(arguments: [(Evidence.Stance.supports, false), (.refutes, true)])
  func evidenceAgainstTheRatingIsNotTakenOffAtOnce(
    _ row: (stance: Evidence.Stance, isTakingBack: Bool)
  ) throws {
    let desk = try published("house.json")
    desk.type(lines: [
      "evidence c1 @a supports", "evidence c1 @b refutes",
      "publish house.json update=\"In more detail.\"",
    ])
    #expect(desk.session.publications.count == 2)
    let claim = try #require(desk.session.claims.all.first)
    let index = try #require(claim.evidence.firstIndex { $0.stance == row.stance })
    let answer = desk.type("because \"It was not needed.\" evidence c1 -\(index + 1)")
    #expect(answer.contains("few-sources") == !row.isTakingBack, "\(answer)")
    #expect(desk.session.publications.count == (row.isTakingBack ? 3 : 2))
  }

  /// What was published is taken back in the draft alone, and that is said.
  @Test func undoingWhatWasPublishedSaysThatReadersKeepIt() throws {
    let desk = try published()
    let answer = desk.type("because \"It is not so.\" c1 u")
    #expect(!answer.contains("z undoes it"), "\(answer)")
    desk.type("nothing h1")
    #expect(!desk.type("undo").contains("Readers keep"))
    #expect(desk.type("undo 1").contains("Readers keep version 2"))
  }

  /// A rating that nothing bears out any more says no less.
  @Test func theLastEvidenceStaysUntilTheChecksPass() throws {
    let desk = try published()
    desk.type("because \"A slip.\" evidence c1 -1")
    #expect(desk.session.publications.count == 2)
    let answer = desk.type("because \"A slip.\" evidence c1 -1")
    #expect(answer.contains("readers would be told more"), "\(answer)")
    #expect(desk.session.publications.count == 2)
    // Left open it may stand alone.
    desk.type("because \"A slip.\" c1 u")
    #expect(desk.session.publications.count == 3)
  }

  /// The rules of a profile of one's own are kept with the version that passed them.
  @Test func theRulesOfAnOwnProfileHold() throws {
    let desk = try published("house.json")
    #expect(desk.session.publications.last?.gate != nil)
    desk.world.files["house.json"] = nil
    desk.type("because \"A later count.\" c1 mf Less.")
    #expect(desk.session.publications.count == 2)
    let answer = desk.type("because \"A later count.\" 2.1 u who says so?")
    #expect(answer.contains("no-evidence"), "\(answer)")
    #expect(desk.session.publications.count == 2 && desk.session.claims.count == 1)
  }

  /// What fails already in the version that readers have refuses nothing elsewhere, and is told.
  @Test func whatTheVersionBeforeDidNotMeetRefusesNothingElse() throws {
    let desk = try published("house.json")
    desk.type(lines: [
      "2.1 f @a @b No.", "c2 central", "publish house.json update=\"One more.\"",
      "because \"A slip.\" evidence c2 -1",
    ])
    #expect(desk.session.publications.count == 3)
    let answer = desk.type("because \"A dead link.\" source @a url=https://example.org/moved")
    #expect(desk.session.publications.count == 4, "\(answer)")
    #expect(answer.contains("c2 few-sources"), "\(answer)")
    #expect(desk.session.corrections.all.contains { $0.reason == "A dead link." })
    // Of that claim itself nothing is said past the rule.
    let rated = desk.type("because \"A later count.\" c2 mf Less.")
    #expect(rated.contains("c2  few-sources"), "\(rated)")
    // Nor is what fails for the first time: that alone is named.
    let first = desk.type("because \"One more.\" 7.1 f It is not so.")
    #expect(first.contains("no-evidence") && !first.contains("c2  few-sources"), "\(first)")
    #expect(desk.session.publications.count == 4)
    desk.type("because \"A later count.\" c1 mf Less.")
    #expect(desk.session.publications.count == 5)
    #expect(try desk.reopened().document == desk.document)
  }

  /// What a colleague changes of a source does not empty the page in the name of a dead link.
  @Test func noClaimGoesThatNobodyTouched() throws {
    let desk = try published("house.json")
    let page = desk.type("report public")
    desk.type("me Ben")
    let line = "because \"A dead link.\" source @a url=https://example.org/moved"
    let answer = desk.type(line)
    #expect(answer.contains("readers would lose c1"), "\(answer)")
    #expect(desk.session.publications.count == 1)
    #expect(desk.type("report public") == page)
    // As a draft it is done, looked at and published.
    desk.type(lines: [
      "source @a url=https://example.org/moved", "holds c1",
      "publish house.json update=\"The address is another; we looked again.\"",
    ])
    #expect(desk.session.publications.count == 2)
    #expect(desk.type("report public").contains("example.org/moved"))
  }

  /// Whoever signed, signed for nothing that came later, also behind a version that nobody signed.
  @Test func noSignOffIsExcused() throws {
    let desk = try published()
    desk.type("because \"A slip.\" evidence c1 -1")
    #expect(desk.session.publications.count == 2)
    let answer = desk.type("because \"A dead link.\" source @b url=https://example.org/moved")
    #expect(answer.contains("not-signed-off"), "\(answer)")
    #expect(desk.session.publications.count == 2)
  }

  @Test(arguments: [
    "forget @a a", "merge x.json", "open other", "publish magazine", "retract c1 So.",
  ])
  func whatActsByItselfIsNotHeldBack(_ line: String) throws {
    let desk = try published()
    let before = desk.session.log.count
    let answer = desk.type("because \"It is not so.\" \(line)")
    #expect(answer.contains("is not done because of something"), "\(answer)")
    #expect(desk.session.log.count == before)
  }
}
