import Auditing
import FactModel
import OrderedJSON
import Replies
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// The gate, publishing, and the ledger.
struct PublishingCommandTests {
  /// A session with one claim, of which nothing stands against publication but uncovered sentences.
  private func desk(isInteractive: Bool = false) throws -> InMemoryDesk {
    let desk = try InMemoryDesk(isInteractive: isInteractive)
    desk.type(lines: [
      "set outlet The Desk", "article publisher=\"The Post\"",
      "source https://example.org/1 slug=a title=A published=2023 archive=https://archive.ph/copy1",
      "8.1 f @a The group's own later figure is lower.",
      "c1 claimant The group", "c1 central", "contact c1 The group by phone: the figure",
      "check off few-sources It is their own figure.",
      "check off not-covered Only this claim is published.",
    ])
    desk.type(lines: Self.signatures)
    return desk
  }

  private static let signatures = [
    "sign checker", "sign author by Maria Chen: as agreed", "sign editor by Kim Lee: read",
  ]

  /// `signed`: Whether the profile's sign-offs are asked for, which any other rating makes void.
  private func published(signed: Bool = true) throws -> InMemoryDesk {
    let desk = try desk()
    if !signed {
      desk.type(lines: [
        "check off not-signed-off They sign by hand.", "check off second-person They sign by hand.",
        "sign editor none",
      ])
    }
    let answer = desk.type("publish magazine url=https://example.org/check")
    #expect(answer.hasPrefix("version 1  2024-02-01"), "\(answer)")
    return desk
  }

  @Test func aProfileOfOnesOwnIsKeptWithWhatItPublished() throws {
    let desk = try desk()
    desk.world.files["own.json"] = Array(#"{"name": "own", "add": ["no-reason"]}"#.utf8)
    #expect(desk.type("publish own.json").hasPrefix("version 1"))
    desk.world.files["own.json"] = nil
    #expect(desk.type("check").hasPrefix("No check fails (own)."))
    desk.type("c1 t It did, by the group's figure.")
    let answer = desk.type("publish correction=\"The figure was misread.\"")
    #expect(answer.hasPrefix("version 2"), "\(answer)")
  }

  @Test func anExportOfTheDraftSaysThatReadersHaveAnother() throws {
    let desk = try published(signed: false)
    let formats = [
      "csv", "tsv", "jsonl", "web-annotation", "hypothesis", "doccano", "label-studio",
    ]
    for format in formats {
      #expect(!desk.type("export \(format) o.x overwrite").contains("draft"), "\(format)")
    }
    desk.type("c1 t It did, by the group's figure.")
    for format in formats {
      let answer = desk.type("export \(format) o.x overwrite")
      #expect(answer.contains("This is the desk's draft, and not version 1"), "\(format)")
      let text = String(decoding: desk.world.files["o.x"] ?? [], as: UTF8.self)
      #expect(text.contains("True"), "\(format)")
      let published = desk.type("export \(format) o.x --published --overwrite")
      #expect(!published.contains("draft"), "\(format)")
      let readers = String(decoding: desk.world.files["o.x"] ?? [], as: UTF8.self)
      #expect(readers.contains("False") && !readers.contains("It did, by"), "\(format)")
    }
    #expect(!desk.type("export claimreview o.x overwrite").contains("draft"))
  }

  @Test func whatWasNotPublishedIsNotExportedAsThat() throws {
    let desk = try desk()
    #expect(desk.type("export csv --published").contains("nothing was published yet"))
    #expect(desk.type("export markdown --published").contains("report public"))
  }

  @Test func theGateListsWhatStandsInTheWay() throws {
    let desk = try desk()
    #expect(desk.type("check political").hasPrefix("No check fails"))
    desk.type("c1 question Is it so?")
    desk.type("check off not-signed-off This is not about sign-offs.")
    desk.type("check off second-person This is not about reviews.")
    let reply = try desk.desk.perform("check magazine")
    #expect(reply.isBad)
    #expect(desk.type("check").contains("open-question (1)"))
    #expect(desk.type("check").contains("1 check fails (magazine)."))
    desk.type("check off open-question c1 Not needed.")
    let open = try desk.desk.perform("check")
    #expect(!open.isBad)
    #expect(desk.type("check").contains("~ Switched off: open-question at c1: Not needed."))
    desk.type("check on open-question")
    #expect(try desk.desk.perform("check").isBad)
    desk.type("undo")
    #expect(!(try desk.desk.perform("check").isBad))
  }

  @Test func theGateSpeaksJSON() throws {
    let desk = try desk()
    let json = try #require(desk.json("check"))
    let text = String(decoding: json.compact, as: UTF8.self)
    #expect(text.hasPrefix(#"{"profile":"magazine","ok":true,"blocking":[],"waived":[{"finding":"#))
    #expect(text.contains(#""rule":"not-covered","place":"title","what":"is not covered""#))
  }

  @Test(arguments: [
    ("check mag4", "there is no profile mag4"), ("check poltical", "there is no profile poltical"),
    ("check off", "the rule is missing"), ("check off no-verdikt x", "there is no rule no-verdikt"),
    ("check off no-verdict", "the reason is missing"),
    ("check off no-verdict c9 x", "there is no claim c9"),
    ("check on no-verdict", "no-verdict is not switched off"),
    ("check off no-archive @9 x", "there is no source @9"),
    ("check house.json", "there is no such file"),
    ("publish magazine political", "“political” has no meaning here"),
    ("publish url=ftp://x", "a URL begins with"), ("retract c1 x", "nothing was published"),
    ("because c1 t", "the reason is missing"), ("because \"x\" c1 t", "a reason that others read"),
    ("because \"xy\"", "the command is missing"),
    ("because \"Newer figure.\" c1 t", "nothing was published: no change needs a reason"),
    ("publish correction=x", "a reason that others read"),
    ("publish correction=\"-- ?\"", "a reason that others read"),
    ("check off no-archive x", "a reason that others read"),
    ("check off not-covered 1.1 .", "a reason that others read"),
    ("contact c1 none: x", "it is not said why nobody is asked"),
    ("publish update=one minor=two", "one reason is enough"),
  ])
  func whatIsNotKnownChangesNothing(_ row: (line: String, what: String)) throws {
    let desk = try desk()
    let before = desk.session.log.count
    let answer = desk.type(row.line)
    #expect(answer.hasPrefix("error: \(row.what)"), "\(answer)")
    #expect(desk.session.log.count == before)
  }

  @Test func aProfileOfOnesOwnIsRead() throws {
    let desk = try desk()
    desk.world.files["house.json"] = Array(
      #"{"name":"house","base":"political","add":["not-reviewed"]}"#.utf8
    )
    #expect(desk.type("check house.json").contains("not-reviewed (1)"))
    desk.world.files["house.json"] = Array(#"{"name":"house","add":["not-reviewd"]}"#.utf8)
    #expect(desk.type("check house.json").hasSuffix("> Did you mean not-reviewed?"))
    desk.world.files["house.json"] = Array("{\n  x".utf8)
    #expect(desk.type("check house.json").hasPrefix("error: not a profile:"))
  }

  @Test func nothingIsPublishedWhileSomethingBlocks() throws {
    let desk = try desk()
    // Which rules are off is a part of what was signed.
    desk.type(lines: ["check on not-covered"] + Self.signatures)
    let answer = desk.type("publish magazine")
    #expect(answer.hasPrefix("error: 20 checks fail (magazine)"))
    #expect(answer.contains("- and 10 more"))
    #expect(desk.session.publications.isEmpty)
  }

  @Test func publishingFreezesAVersion() throws {
    let desk = try published()
    let publication = try #require(desk.session.publications.last)
    #expect(desk.session.log.position(of: publication.edit) == desk.session.log.count - 1)
    #expect(publication.article == desk.session.article.hash)
    #expect(desk.session.claims[EntityNumber(1)]?.status == .published)
    #expect(desk.type("publish").hasPrefix("Readers have all of it"))
    #expect(desk.session.publications.count == 1)
    #expect(SessionAudit(desk.session).findings.isEmpty)
  }

  @Test func theDeskWorksOnADraftAndReadersKeepTheirVersion() throws {
    let desk = try published()
    let before = desk.type("report public")
    #expect(!before.contains("Draft"))
    for line in [
      "c1 mf The later figure is 400.", "c1 restate Other words.", "c1 claimant Somebody else",
      "c1 said 2024-01-29", "c1 evidence @a supports", "about c1 attribution",
      "source @a title=Other",
      "article title=\"Another title\"", "c1 central no", "drop k1", "8.2 t @a So.", "scale snopes",
      "drop c1", "restore 2",
    ] {
      #expect(!desk.type(line).hasPrefix("error: "), "\(line)")
      #expect(desk.type("report public") == before, "\(line)")
    }
    #expect(desk.session.corrections.isEmpty)
  }

  @Test func publishingAgainNeedsAReasonForWhatReadersSee() throws {
    let desk = try published()
    desk.type("c1 mf The later figure is 400.")
    desk.type("source @a title=Register")
    desk.type("check off not-signed-off This is not about sign-offs.")
    desk.type("check off second-person This is not about reviews.")
    let answer = desk.type("publish")
    #expect(
      // The rating brings its own reason.
      answer.hasPrefix("error: readers will see 2 changes, and they need a reason"),
      "\(answer)"
    )
    #expect(!answer.contains("- c1") && answer.contains("- the source “A”: title"))
    #expect(!desk.type("publish correction=\"The ministry revised it.\"").hasPrefix("error: "))
    let entry = try #require(desk.session.corrections.all.first)
    #expect(entry.reason == "The ministry revised it.")
    #expect(entry.label == "c1" && entry.kind == .correction && entry.signed.by.name == "Ada")
    #expect(
      entry.differences
        == [
          .init(
            field: "verdict",
            before: "False. The group's own later figure is lower.",
            after: "Mostly False. The later figure is 400."
          )
        ]
    )
    #expect(desk.type("corrections").contains("False. The group's own later figure is lower. → "))
    let report = desk.type("report public")
    #expect(report.contains("**Corrected** on 1 February 2024: The ministry revised it."))
    // The editor's signature was of another rating: readers are told that it is gone, too.
    #expect(report.contains("4 corrections since it was published"))
    #expect(report.contains("Kim Lee, entered by Ada: read"))
  }

  @Test func thePersonIsAskedForEachReason() throws {
    let desk = try published()
    desk.type("check off not-signed-off This is not about sign-offs.")
    desk.type("check off second-person This is not about reviews.")
    desk.type("c1 restate The group said so.")
    desk.world.typed = "minor: A typing mistake."
    #expect(desk.type("publish").contains("only spelling, a dead link and an archived copy"))
    desk.world.typed = "update:  A wording of ours. "
    desk.type("publish")
    let change = "c1\n  restatement\n    was: none\n    now: The group said so.\nWhy? "
    #expect(desk.world.questions.contains { $0.hasPrefix(change) })
    #expect(desk.session.corrections.last?.reason == "A wording of ours.")
    #expect(desk.session.corrections.all.allSatisfy { $0.kind == .update })
    desk.type("c1 mf Less.")
    for (typed, times) in [("x", 3), ("update: ?", 3), ("", 1)] {
      desk.world.typed = typed
      desk.world.questions = []
      #expect(desk.type("publish").contains("a reason that others read says something"))
      #expect(desk.world.questions.count == times)
      #expect(desk.session.publications.count == 2)
    }
  }

  @Test func becauseChangesAndPublishesAtOnce() throws {
    let desk = try published(signed: false)
    desk.type("because \"Newer figure.\" c1 mf Less.")
    #expect(desk.session.publications.count == 2)
    #expect(desk.session.corrections.last?.reason == "Newer figure.")
    #expect(desk.type("report public").contains("**Mostly False**"))
    // One change alone: what waits is published first.
    desk.type("c1 restate The group said so.")
    let refused = desk.type("because \"Newest figure.\" c1 f Least.")
    #expect(refused.hasPrefix("error: 1 other change waits for publication"), "\(refused)")
    #expect(desk.session.claims[EntityNumber(1)]?.verdict?.rating == "Mostly False")
  }

  /// A reason that may not leave, or that nobody would see, changes nothing.
  @Test func becauseIsRefusedBeforeItsCommandIsDone() throws {
    let desk = try published(signed: false)
    desk.type("source \"Zoltan Quibbleman, by phone\" visibility=sealed")
    for line in ["because \"Quibbleman says so.\" c1 mf Less.", "because \"Newer.\" c1 mf Less."] {
      let before = desk.session.log.count
      #expect(desk.type(line).hasPrefix("error: "), "\(line)")
      #expect(desk.session.log.count == before)
      desk.type("retract all Everything was forged.")
    }
  }

  /// What readers have is not told from a file whose ledger was changed by hand.
  @Test(arguments: [
    "report public", "report public version=1", "export claimreview", "corrections diff",
  ])
  func aLedgerThatWasChangedByHandIsNotReportedOn(_ line: String) throws {
    let desk = try published(signed: false)
    desk.type("because \"Newer figure.\" c1 mf Less.")
    var changed = Array(desk.session.corrections.all)
    changed[0].reason = "Nothing of weight."
    let asItWas = desk.session
    desk.desk.session = try asItWas.with(changed)
    let answer = desk.type(line)
    #expect(answer.hasPrefix("error: correction 1 is not as it was entered"), "\(answer)")
    desk.desk.session = try asItWas.with([])
    #expect(desk.type(line).hasPrefix("error: correction 1 is not as it was entered"))
  }

  @Test func nobodyIsAskedForAReason() throws {
    let desk = try desk()
    desk.type(lines: ["drop k1", "contact c1 none: a private person, who is not named"])
    #expect(desk.type("contacts").contains("nobody is asked: a private person"))
    // A group is no private person.
    #expect(desk.type("check political").contains("The group was not contacted"))
    desk.type("c1 claimant A bystander")
    #expect(!desk.type("check political").contains("claimant-not-contacted"))
    let report = desk.type("report public")
    #expect(report.contains("Nobody was asked for comment: a private person, who is not named"))
    for line in ["contact c1 none", "contact none: why", "contact c1 none by phone: why"] {
      #expect(desk.type(line).hasPrefix("error: it is not said why nobody is asked"), "\(line)")
    }
  }

  /// Why readers see no source is told in fixed words, with what each source is.
  @Test func aVerdictWithoutAPublicSourceIsToldInFixedWords() throws {
    let desk = try desk()
    desk.type("seal @a")
    let off = "check off no-public-source c1 The clerk fears for her post."
    #expect(desk.type(off).hasPrefix("error: readers are not told what kind of source @1 is"))
    desk.type("source @a role=\"an official\"")
    #expect(!desk.type(off).hasPrefix("error: "))
    let report = desk.type("report public")
    #expect(report.contains("an official, who is not named"))
    #expect(report.contains("The sources are not named, for their safety"))
    #expect(!report.contains("fears"))
    #expect(desk.type("report editor").contains("The clerk fears for her post."))
  }

  @Test func theProfileAndTheOutletAreKept() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["8.1 f The later figure is lower.", "set profile solo"])
    #expect(desk.type("check").contains("(solo)"))
    desk.type("set profile house.json")
    #expect(desk.type("check").hasPrefix("error: there is no such file"))
    desk.world.files["house.json"] = Array(#"{"name":"house","add":["no-outlet"]}"#.utf8)
    #expect(desk.type("check").contains("no-outlet (1)"))
    desk.type(lines: [
      "set outlet The Desk", "set logo https://desk.example/sign.png",
      "set same-as https://social.example/@desk",
    ])
    #expect(!desk.type("publish url=https://desk.example/1").hasPrefix("error: "))
    let review = desk.type("export claimreview")
    for word in ["The Desk", "https://desk.example/sign.png", "https://social.example/@desk"] {
      #expect(review.contains(word), "\(review)")
    }
    desk.type("set outlet Another")
    #expect(desk.session.publications.last?.outlet == "The Desk")
  }

  /// What programs are told of who publishes is a part of the check: another one goes to readers like all else.
  @Test(arguments: ["logo https://desk.example/sign.png", "same-as https://social.example/@desk"])
  func anotherSignOfTheOutletIsPublished(_ setting: String) throws {
    let desk = try published(signed: false)
    let address = String(setting.drop { $0 != " " }.dropFirst())
    desk.type("set \(setting)")
    #expect(!desk.type("export claimreview").contains(address))
    // What is done at once leaves the head as readers have it.
    desk.type("because \"The page moved.\" source @a archive=https://archive.ph/copy2")
    #expect(!desk.type("export claimreview").contains(address))
    #expect(desk.type("corrections diff").contains(address))
    let answer = desk.type("publish minor=\"Our sign.\"")
    #expect(answer.contains(address), "\(answer)")
    #expect(desk.type("export claimreview").contains(address))
    #expect(desk.type("publish").hasPrefix("Readers have all of it"))
    // At another site it may be somebody else's.
    let name = setting.prefix { $0 != " " }
    desk.type("set \(name) https://elsewhere.example/")
    #expect(desk.type("publish minor=\"A typing mistake.\"").hasPrefix("error: "))
    #expect(!desk.type("export claimreview").contains("elsewhere"))
  }

  /// So is a rating that has another value on the scale by now.
  @Test func anotherValueOfARatingIsPublished() throws {
    let desk = try InMemoryDesk()
    func scale(_ value: Int) -> [UInt8] {
      Array(
        (#"{"name": "own", "version": "1", "title": "Own", "ratings": [{"name": "True", "key": "t", "value": 3}, "#
          + #"{"name": "Half", "key": "hf", "value": \#(value)}, {"name": "False", "key": "f", "value": 1}]}"#)
          .utf8
      )
    }
    desk.world.files["own.json"] = Array(#"{"name": "own", "add": ["no-reason"]}"#.utf8)
    desk.world.files["scale.json"] = scale(2)
    desk.type(lines: ["scale scale.json", "8.1 hf Half of it.", "publish own.json"])
    #expect(desk.session.publications.count == 1)
    desk.world.files["scale.json"] = scale(1)
    desk.type("scale scale.json")
    #expect(desk.type("publish").contains("it needs a reason"))
    let answer = desk.type("publish correction=\"The scale was misread.\"")
    #expect(answer.contains("Half: 1"), "\(answer)")
  }

  /// Who rates again what was retracted is told that nobody learns of it; the words rated again are another claim.
  @Test func aRatingAfterRetractionIsAClaimOfItsOwn() throws {
    let desk = try InMemoryDesk()
    desk.world.files["own.json"] = Array(#"{"name": "own", "add": ["no-reason"]}"#.utf8)
    desk.type(lines: [
      "source https://example.org/1 slug=a title=A", "8.1 f @a It is lower.", "publish own.json",
    ])
    desk.type("retract c1 The document is forged.")
    #expect(desk.type("c1 mf @a Half of it.").contains("c1 stays retracted, as readers had it"))
    #expect(desk.type("publish").contains("8.1 RATING makes a new claim"))
    let answer = desk.type("8.1 mf @a Half of it.")
    #expect(answer.hasPrefix("c2 8.1"), "\(answer)")
    // The retracted one stays so, also where another rates its words, and whatever it is rated.
    for rating in ["f", "t", "t"] {
      let again = desk.type("c1 \(rating) again")
      #expect(again.contains("c1 stays retracted, as readers had it"), "\(again)")
      #expect(again.contains("Readers get the rating of c2"), "\(again)")
      #expect(!again.contains("(was "), "\(again)")
    }
    let published = desk.type("publish update=\"Looked at again.\"")
    #expect(!published.contains("stays retracted"), "\(published)")
    let page = desk.type("report public")
    #expect(page.contains("Mostly False") && page.contains("Retracted"), "\(page)")
  }

  @Test func publicationIsNotUndone() throws {
    let desk = try published(signed: false)
    desk.type("because \"Newer figure.\" c1 mf Less.")
    let report = desk.type("report public")
    for line in ["undo", "undo 5", "redo 2", "undo 50", "restore 0"] {
      #expect(!desk.type(line).hasPrefix("error: "), "\(line)")
      #expect(
        desk.session.publications.count == 2 && desk.session.corrections.count == 1,
        "\(line)"
      )
      #expect(desk.type("report public") == report, "\(line)")
    }
    #expect(SessionAudit(desk.session).findings.isEmpty)
  }

  @Test func restoringDoesNotUnseal() throws {
    let desk = try published()
    desk.type(lines: ["tag c1 first", "seal @a She fears for her post.", "tag c1 second"])
    desk.type("restore 2")
    #expect(desk.session.sources.all.first?.visibility == .sealed)
    #expect(
      desk.type("corrections diff 1").contains("~ Without evidence that was withdrawn since: c1.")
    )
    for line in ["report public", "report public version=1"] {
      let report = desk.type(line)
      #expect(!report.contains("example.org/1") && !report.contains("fears"), "\(report)")
      #expect(report.contains("Evidence was withdrawn on 1 February 2024."), "\(line)")
    }
  }

  @Test func whatTheDraftHasNoMoreIsRetractedForReaders() throws {
    let desk = try published(signed: false)
    #expect(desk.type("todo").contains("readers have") == false)
    desk.type("drop c1")
    #expect(desk.type("todo").contains("readers have an older version (corrections diff)"))
    #expect(desk.type("status").contains("readers have"))
    let answer = desk.type("retract c1 The document is forged.")
    #expect(!answer.hasPrefix("error: "), "\(answer)")
    #expect(desk.session.publications.last?.claims.isEmpty == true)
    #expect(desk.type("report public").contains("The document is forged."))
    #expect(desk.type("retract c1 Again.").hasPrefix("error: "))
    #expect(desk.type("retract c99 Never there.").hasPrefix("error: there is no claim c99"))
    #expect(SessionAudit(desk.session).findings.isEmpty)
  }

  @Test func allIsRetractedOnce() throws {
    let desk = try published(signed: false)
    desk.type("retract all Everything was forged.")
    let count = desk.session.publications.count
    for line in ["retract all Again it was.", "retract c1 That one, too."] {
      #expect(desk.type(line).hasPrefix("error: all that was published is retracted already"))
    }
    #expect(desk.session.publications.count == count)
  }

  @Test func retractionsStayAndAreShown() throws {
    let desk = try published()
    #expect(desk.type("retract x").hasPrefix("error: what to retract is missing"))
    desk.type("retract c1 The document is forged.")
    #expect(desk.session.claims[EntityNumber(1)]?.retraction?.reason == "The document is forged.")
    #expect(desk.session.corrections.last?.kind == .retraction)
    #expect(desk.type("report public").contains("**Retraction**"))
    desk.type("retract all Everything was forged.")
    #expect(desk.session.publications.last?.retraction?.reason == "Everything was forged.")
    #expect(desk.type("report public").contains("**Retracted** on 1 February 2024: Everything"))
    #expect(desk.session.corrections.count == 2 && desk.session.publications.count == 3)
    #expect(desk.type("export claimreview").hasPrefix("~ ") == true)
    #expect(!desk.type("export claimreview").contains("claimReviewed"))
    // A session with all of this comes back as it was.
    #expect(try desk.reopened().document == desk.document)
    #expect(SessionAudit(desk.session).findings.isEmpty)
  }

  /// What a page says in its own words rests on the claims that it was written for.
  @Test func thePagesOwnWordsAreAskedAboutWithItsClaims() throws {
    let desk = try desk()
    desk.type(lines: ["check off second-person Alone.", "check off not-signed-off Alone."])
    desk.type("publish magazine headline=\"So it is\" conclusion=\"It is not so\"")
    let page = desk.type("report public")
    #expect(page.contains("It is not so"))
    desk.type("c1 t @a A later count bears it out.")
    let answer = desk.type("publish magazine correction=\"A later count.\"")
    #expect(answer.contains("It still concludes “It is not so”."), "\(answer)")
    #expect(answer.contains("still headed “So it is”"))
    let retracted = desk.type("retract c1 The document is forged.")
    #expect(retracted.contains("Its conclusion “It is not so” was taken off."), "\(retracted)")
    #expect(!desk.type("report public").contains("It is not so"))
    #expect(desk.type("report public").contains("So it is"))
  }

  @Test func correctSaysWhenNothingOfItIsSeen() throws {
    let desk = try published()
    #expect(
      desk.type("because \"No reason.\" c1 note y").contains(
        "~ Nothing that readers see was changed"
      )
    )
    #expect(desk.session.corrections.isEmpty)
  }

  @Test func anEarlierVersionCanBeReported() throws {
    let desk = try published(signed: false)
    desk.type("because \"Newer figure.\" c1 mf Less.")
    #expect(desk.type("report public version=1").contains("**False**"))
    #expect(desk.type("report public version=1").contains("Readers have version 2 now."))
    #expect(!desk.type("report public version=1").contains("Newer figure."))
    #expect(desk.type("report public").contains("Newer figure."))
    #expect(desk.type("report public version=3").hasPrefix("error: there is no version 3"))
  }
}

extension Session {
  /// The session as a hand that changed its corrections in the file would leave it.
  fileprivate func with(_ corrections: [Correction]) throws(FormatProblem) -> Session {
    try Session(parts) { session throws(FormatProblem) in
      try session.add(Array(claims.all))
      try session.add(Array(findings.all))
      try session.add(Array(marks.all))
      try session.add(Array(items.all))
      try session.add(Array(queries.all))
      try session.add(Array(contacts.all))
      try session.add(Array(waivers.all))
      try session.add(Array(publications.all))
      try session.add(corrections)
      try session.add(Array(signOffs.all))
      try session.add(Array(sources.all))
    }
  }
}
