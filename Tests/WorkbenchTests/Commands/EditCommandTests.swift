import FactModel
import Replies
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

struct EditCommandTests {
  /// A desk with claim c1 on 8.1, rated False by Ada, and a source.
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "source https://example.org/ slug=known", "8.1 f @1 older figure", "note c1 ask Kim",
    ])
    return desk
  }

  private func claim(_ desk: InMemoryDesk) throws -> Claim {
    try #require(desk.session.claims[EntityNumber(1)])
  }

  /// Has the editor put one text in place of another, which must be there.
  private func editor(_ pairs: (String, String)...) -> ([UInt8]) throws(Problem) -> [UInt8] {
    { text throws(Problem) in
      var text = String(decoding: text, as: UTF8.self)
      for (old, new) in pairs {
        #expect(text.contains(old), "\(old) in \(text)")
        text = text.replacing(old, with: new, maxReplacements: 1)
      }
      return Array(text.utf8)
    }
  }

  @Test func savingIsOneChange() throws {
    let desk = try desk()
    let before = desk.session.log.count
    let was = try claim(desk).json
    desk.world.edits = editor(
      ("- claimant:", "- claimant: Wang Wenbin"),
      ("- role:", "- role: spokesperson"),
      ("- said:", "- said: 2024-01-29"),
      ("own words -->\n", "own words -->\nChina says so.\n"),
      ("- rating: False", "- rating: mf"),
      ("older figure", "an older figure\n\nby far"),
      ("- force: must\n", "- force: should\n\nthe figure of 2023\n"),
      ("ask Kim", "ask Kim again"),
      ("never published -->\n", "never published -->\na second note\n"),
      (
        "below ### Answer -->\n",
        "below ### Answer -->\nIs it so?\n\n### Answer\n\n- source: @known\n\nYes.\n"
      )
    )
    #expect(desk.type("edit c1").hasPrefix("c1 8.1 Mostly False · "))
    #expect(desk.session.log.count == before + 1)
    let claim = try claim(desk)
    #expect(claim.claimant?.inWords == "Wang Wenbin, spokesperson")
    #expect(claim.said == PartialDate("2024-01-29"))
    #expect(claim.restatement == "China says so.")
    #expect(claim.verdicts.map(\.rating) == ["False", "Mostly False"])
    #expect(claim.verdict?.reason == "an older figure\n\nby far")
    #expect(claim.fix?.replacement == "the figure of 2023")
    #expect(claim.fix?.force == .should)
    #expect(claim.notes.map(\.text) == ["ask Kim again", "a second note"])
    #expect(claim.questions.first?.answers.first?.text == "Yes.")
    #expect(claim.evidence.map(\.stance) == [.restsOn])
    #expect(desk.world.files["forms/c1.md"] == nil)
    desk.type("undo")
    #expect(try self.claim(desk).json == was)
  }

  @Test func leavingItUnchangedChangesNothing() throws {
    let desk = try desk()
    let before = desk.session.log.count
    #expect(desk.type("edit c1") == "c1 was left as it is")
    desk.world.edits = { _ throws(Problem) in [] }
    #expect(desk.type("edit") == "c1 was left as it is")
    #expect(desk.session.log.count == before)
    #expect(desk.world.files.isEmpty)
  }

  @Test func anEditorThatFailsChangesNothingAndKeepsWhatWasWritten() throws {
    let desk = try desk()
    let before = desk.session.log.count
    desk.world.edits = { _ throws(Problem) in throw Problem(.input, "it ended with status 1") }
    #expect(desk.type("edit c1") == "error: it ended with status 1\n> Nothing was changed.")
    #expect(desk.world.files.isEmpty)
    desk.world.edits = { [world = desk.world] text throws(Problem) in
      world.files["forms/c1.md"] = text + Array("half a note".utf8)
      throw Problem(.storage, "it was ended by signal 9")
    }
    #expect(desk.type("edit c1").contains("to apply it: edit c1 from forms/c1.md"))
    #expect(desk.session.log.count == before)
    #expect(desk.type("edit c1 from forms/c1.md").hasPrefix("c1 8.1 False · notes 2 notes"))
    #expect(try claim(desk).notes.last?.text == "half a note")
  }

  static let mistakes: [(old: String, new: String, line: String, what: String)] = [
    ("- said:", "- said: Monday", "- said: Monday", "“Monday” is not a date"),
    ("- rating: False", "- rating: perhaps", "- rating: perhaps", "not a rating on the scale aap"),
    ("- rating: False", "- rating:", "- rating:", "the rating is missing"),
    ("- about: content", "- abut: x", "- abut: x", "claim has no field “abut”"),
    ("- source: @1", "- source: @9", "- source: @9", "there is no source @9"),
    ("## Verdict", "## Verdikt", "## Verdikt", "Did you mean Verdict?"),
    ("## Note 1", "## Note 7", "## Note 7", "there is no note 7"),
    ("## Fix", "## Verdict", "## Verdict", "Verdict is there twice"),
    ("# Claim c1", "# Claim c2", "# Claim c2", "the form is not about c1"),
    ("- central: no", "- central: maybe", "- central: maybe", "central is neither yes nor no"),
    ("- role:", "- role: x", "- role: x", "a role belongs to a claimant"),
    ("ask Kim", "ask Kim\n- central: no\n- ", "", ""),
  ]

  @Test(arguments: mistakes)
  func aMistakeOpensTheFormAgain(
    _ row: (old: String, new: String, line: String, what: String)
  )
    throws
  {
    let desk = try desk()
    let before = desk.session.log.count
    var rounds: [String] = []
    let first = editor((row.old, row.new))
    desk.world.edits = { text throws(Problem) in
      rounds.append(String(decoding: text, as: UTF8.self))
      if rounds.count == 1 { return try first(text) }
      return text
    }
    let answer = desk.type("edit c1")
    guard !row.what.isEmpty else {
      #expect(try claim(desk).notes[0].text == "ask Kim\n- central: no\n-")
      return
    }
    #expect(rounds.count == 2, "\(answer)")
    let lines = rounds.last?.split(separator: "\n").map(String.init) ?? []
    let mark = try #require(lines.firstIndex { $0.hasPrefix("<!-- MISTAKE: ") })
    #expect(lines[mark].contains(row.what), "\(lines[mark])")
    #expect(lines[mark + 1] == row.line)
    #expect(desk.session.log.count == before)
    #expect(answer.contains("left with its mistake") && answer.contains("edit c1 from forms/c1.md"))
  }

  @Test func aMistakePutRightIsApplied() throws {
    let desk = try desk()
    var round = 0
    let wrong = editor(("- said:", "- said: Monday"))
    let right = editor(("- said: Monday", "- said: 2024-01-29"))
    desk.world.edits = { text throws(Problem) in
      round += 1
      return try round == 1 ? wrong(text) : right(text)
    }
    #expect(desk.type("edit c1").hasPrefix("c1 8.1 False · said"))
    #expect(try claim(desk).said == PartialDate("2024-01-29"))
    #expect(desk.world.files.isEmpty)
  }

  @Test func aProgramThatCannotBeAskedAgainIsToldItsMistake() throws {
    let desk = try desk()
    desk.world.repeatsEditing = false
    desk.world.edits = editor(("- said:", "- said: Monday"))
    let answer = desk.type("edit c1")
    #expect(answer.hasPrefix("error: “Monday” is not a date"))
    #expect(answer.contains("edit c1 from forms/c1.md"))
  }

  @Test func piecesAreTakenOutWithTheirHeadings() throws {
    let desk = try desk()
    desk.type("note c1 second")
    desk.world.edits = editor(("ask Kim", ""))
    desk.type("edit c1")
    #expect(try claim(desk).notes.map(\.text) == ["second"])
    desk.world.edits = { text throws(Problem) in
      let text = String(decoding: text, as: UTF8.self)
      return Array((text.components(before: "## Evidence 1") + "\n").utf8)
    }
    desk.type("edit c1")
    #expect(try claim(desk).evidence.isEmpty)
    #expect(try claim(desk).notes.isEmpty)
    #expect(try claim(desk).verdict?.rating == "False")
  }

  @Test func aURLInTheFormBecomesASource() throws {
    let desk = try desk()
    desk.world.edits = editor(
      (
        "a note below them -->\n\n- source:",
        "a note below them -->\n\n- source: https://new.example/"
      ),
      (
        "below ### Answer -->\n",
        "below ### Answer -->\nq\n\n### Answer\n- source: https://other.example/\n\nYes\n"
      )
    )
    desk.type("edit c1")
    #expect(desk.session.sources.all.map(\.label) == ["@1", "@2", "@3"])
    #expect(Set(desk.session.sources.all.compactMap(\.url)).count == 3)
    desk.type("undo")
    #expect(desk.session.sources.all.map(\.label) == ["@1"])
  }

  @Test func rewordingOnesOwnVerdictIsNoNewOne() throws {
    let desk = try desk()
    desk.type("status c1 reviewed")
    desk.world.edits = editor(("older figure", "older figures"))
    desk.type("edit c1")
    #expect(try claim(desk).verdicts.map(\.reason) == ["older figures"])
    #expect(try claim(desk).status == .rated)
    desk.type("me Bob, editor")
    desk.world.edits = editor(("older figures", "the oldest"))
    desk.type("edit c1")
    #expect(try claim(desk).verdicts.map(\.reason) == ["older figures", "the oldest"])
    desk.world.edits = editor(("- confidence:", "- confidence: high"))
    desk.type("edit c1")
    #expect(try claim(desk).verdicts.map(\.confidence) == [nil, .high])
  }

  @Test func sourcesAndFindingsHaveForms() throws {
    let desk = try desk()
    desk.world.edits = editor(("- title:", "- title: A long title"), ("- grade:", "- grade: b2"))
    #expect(desk.type("edit @known").hasPrefix("@1 @known A long title"))
    desk.world.repeatsEditing = false
    desk.world.edits = editor(("- grade: B2", "- grade: Z9"))
    #expect(desk.type("edit @1").contains("“Z9” is not an Admiralty grade"))
    desk.type("finding omission 2.1 who says so?")
    desk.world.edits = editor(("who says so?", "who says so?\n\nand when?"))
    #expect(desk.type("edit f1").hasPrefix("f1 2.1 omission"))
    #expect(desk.session.findings.all.first?.note == "who says so?\n\nand when?")
  }

  @Test(arguments: ["edit c9", "edit c1 x", "edit c1 from", "edit c1 from nowhere.md", "edit @7"])
  func refusesWhatIsNotThere(_ line: String) throws {
    #expect(try desk().type(line).hasPrefix("error: "))
  }

  @Test func aReadOnlySessionOpensNoEditor() throws {
    let desk = try desk()
    desk.store.readOnlyReason = "another window has it"
    desk.world.edits = { _ throws(Problem) in
      Issue.record("the editor was opened")
      return []
    }
    #expect(desk.type("edit c1").contains("reading only"))
  }
}

extension String {
  fileprivate func components(before text: String) -> String {
    guard let range = self.firstRange(of: text) else { return self }
    return String(self[..<range.lowerBound])
  }
}
