import FactModel
import Publishing
import TestSupport
import Testing

/// What readers have when two people published, corrected or retracted apart and then merged.
struct MergedPublicationTests {
  private let ada: InMemoryDesk
  private let ben: InMemoryDesk

  init() throws {
    ada = try InMemoryDesk()
    for rule in GateRule.all { ada.type("check off \(rule.name) For the test.") }
    ada.type(lines: ["1.1 f why", "2.1 t so", "publish url=https://example.org/check"])
    ben = try ada.reopened()
    ben.type("me Ben")
  }

  private func merge(_ other: InMemoryDesk, into desk: InMemoryDesk) {
    desk.world.files["other.json"] = SessionDocument.write(other.session)
    #expect(desk.type("merge other.json").contains("merged."))
  }

  private func isRatedForMachines(_ desk: InMemoryDesk) -> Bool {
    desk.type("export claimreview").contains("reviewRating")
  }

  @Test(arguments: [["publish update=\"A word.\""], ["retract c1 It is forged."]])
  func allThatWasRetractedStaysSoUntilSomebodyPublishesAgain(_ later: [String]) throws {
    #expect(isRatedForMachines(ada))
    ada.type("retract all It was another town.")
    ben.type("claimant c2 Kim Lee")
    ben.type(lines: later)
    #expect(ben.session.publications.count == 2)
    let before = ben.session
    merge(ada, into: ben)
    ada.world.files["ben.json"] = SessionDocument.write(before)
    ada.type("merge ben.json")
    #expect(SessionDocument.write(ada.session) == SessionDocument.write(ben.session))
    for desk in [ada, ben] {
      #expect(desk.type("report public").contains("It was another town."))
      #expect(!isRatedForMachines(desk))
      desk.type("adjudicate publication leave One was withdrawn.")
      #expect(desk.session.openConflicts.isEmpty)
      #expect(!isRatedForMachines(desk))
    }
    #expect(!ada.type("publish correction=\"Checked once more.\"").hasPrefix("error"))
    #expect(isRatedForMachines(ada))
    let again = try ada.reopened()
    #expect(isRatedForMachines(again))
  }

  @Test func aClaimThatIsRetractedIsNotCalledCorrected() {
    ada.type("retract c1 The bill was forged.")
    ben.type("because \"Counted again.\" c1 mf The count is another.")
    merge(ben, into: ada)
    let text = ada.type("report public")
    #expect(text.contains("The bill was forged."))
    #expect(!text.contains("**Corrected**"), "\(text)")
  }

  /// Readers of the last version never had what another corrected apart.
  @Test(arguments: [true, false])
  func noCorrectionStandsAboveTheRatingBeforeIt(_ isCorrectedFirst: Bool) throws {
    let correct = { ada.type("because \"Counted again.\" c1 mf The count is another.") }
    let other = { ben.type(lines: ["restate c2 Other words.", "publish update=\"A word.\""]) }
    if isCorrectedFirst {
      _ = (correct(), other())
    } else {
      _ = (other(), correct())
    }
    merge(ben, into: ada)
    let text = ada.type("report public")
    #expect(text.contains("were published apart from each other"), "\(text)")
    #expect(text.contains("**Corrected**") == !isCorrectedFirst, "\(text)")
    #expect(text.contains("Rating: **Mostly False**") == !isCorrectedFirst, "\(text)")
    ada.type("adjudicate publication leave They had another rating.")
    let settled = ada.type("report public")
    #expect(!settled.contains("published apart"))
    #expect(settled.contains("They had another rating."))
  }

  /// What one sealed and the other, who had entered it too, published is withdrawn behind the merge.
  @Test(arguments: [
    "source https://secret.example/1", "source https://secret.example/1 slug=src title=Quibble",
  ])
  func whatTheOtherSealedIsWithdrawnFromWhatWasPublished(_ source: String) throws {
    let (ada, ben) = (self.ada, try self.ada.reopened())
    ben.type("me Ben")
    ada.type(lines: [source, "c1 t @1 so", "seal @1"])
    ben.type(lines: [source, "c1 mf @1 so it is", "publish update=\"A word.\""])
    #expect(ben.type("report public").contains("secret.example"))
    merge(ada, into: ben)
    for line in [
      "report public", "export claimreview", "export csv", "report public draft",
      "corrections diff 1 2",
    ] {
      let text = ben.type(line)
      #expect(!text.hasPrefix("error"), "\(line): \(text)")
      #expect(!text.contains("secret.example") && !text.contains("Quibble"), "\(line): \(text)")
    }
    #expect(ben.type("report public").contains("withdrawn"))
    // What a rating rests on that no reader can see any more holds no version without a word.
    #expect(ben.type("publish correction=\"A source was withdrawn.\"").contains("no-public-source"))
    ben.type(lines: [
      "source @1 role=\"an official\"", "check off no-public-source c1 For their safety.",
    ])
    let told = ben.type("publish correction=\"A source was withdrawn.\"")
    #expect(!told.hasPrefix("error"), "\(told)")
    let again = try ben.reopened()
    #expect(!again.type("report public").hasPrefix("error"))
  }
}
