import DeskViews
import FactModel
import LineReading
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// The walk with single keys, as the desk does it.
struct ReviewTests {
  /// Four sentences in two paragraphs below a title.
  private func desk(_ scale: Scale = .aap, isInteractive: Bool = true) throws -> InMemoryDesk {
    let text =
      "A title of the article\n\nOne is here. Two is “quoted” here.\n\nThree is. Four is.\n"
    return try InMemoryDesk(text, scale: scale, isInteractive: isInteractive)
  }

  private func ratings(_ desk: InMemoryDesk) -> [String] {
    desk.session.claims.all.map { claim in
      let place = desk.session.address(of: claim.passages[0].range)
      return "\(place) \(claim.verdict?.rating ?? "-")"
    }
  }

  @Test func aKeyRatesAndGoesOn() throws {
    let desk = try desk()
    desk.type("review")
    #expect(desk.prompt == "(1/5) title [1-7,n,l,c,o,?]> ")
    #expect(desk.type("f").hasPrefix("c1 title False\n~ Paragraph 1 of 2\n~ >1.1"))
    #expect(desk.prompt == "(2/5) 1.1 [1-7,n,.,z,l,?]> ")
    // The digits are the ratings in order, the first letter of a longer key waits.
    desk.type("2")
    #expect(desk.type("m") == "")
    #expect(desk.prompt == "(3/5) 1.2 m[t,x,f,l]> ")
    // The help then is about the rest of the key.
    let help = desk.type("?")
    #expect(help.contains("t     Mostly True") && !help.contains("False\n~   6"), "\(help)")
    #expect(desk.prompt == "(3/5) 1.2 m[t,x,f,l]> ")
    desk.type("x")
    desk.type("u")
    #expect(
      desk.type("n") == "2.2: nothing to check\n~ Review ended: 5 changes, nothing is left of it."
    )
    #expect(ratings(desk) == ["title False", "1.1 Mostly True", "1.2 Mixture", "2.1 Unproven"])
    #expect(desk.desk.expects == .command)
    #expect(desk.session.log.count == 5)
  }

  /// What the history keeps is what could have been typed.
  @Test func everyKeyIsALineOfThePrompt() throws {
    let desk = try desk()
    desk.type(lines: ["source A slug=a", "review", "s", "a", "r", "see @b", "f", "l", "n"])
    let lines = try (1...desk.session.log.count).map { try desk.session.log.edit($0).command }
    #expect(
      lines == ["source A slug=a", "title f @a see @b", "later 1.1", "nothing 1.2"]
    )
    desk.type("q")
    let second = try self.desk()
    for line in lines { #expect(!second.type(line).hasPrefix("error: "), "\(line)") }
    #expect(ratings(second) == ratings(desk))
  }

  @Test func eachKeyIsTakenBackOnItsOwn() throws {
    let desk = try desk()
    desk.type(lines: ["1.2 t", "review"])
    #expect(desk.prompt.hasPrefix("(1/4) title ["))
    #expect(desk.type("z").contains("is no key here"))
    desk.type(lines: ["f", "n", "l"])
    #expect(desk.prompt.hasPrefix("(4/4) 2.2"))
    desk.type("z")
    #expect(desk.prompt.hasPrefix("(3/4) 2.1"))
    desk.type("z")
    #expect(desk.prompt.hasPrefix("(2/4) 1.1"))
    desk.type("Z")
    #expect(desk.prompt.hasPrefix("(1/4) title"))
    #expect(ratings(desk) == ["1.2 True"])
    // What was done before the review is not taken back by its key.
    #expect(desk.type("z").contains("is no key here"))
  }

  @Test func goesBackAndForth() throws {
    let desk = try desk()
    desk.type("review 1-2")
    #expect(desk.type("b").contains("is no key here"))
    for (key, place) in [
      (" ", "1.2"), ("j", "2.1"), ("\u{1B}[C", "2.2"), ("b", "2.1"), ("\u{1B}[A", "1.2"),
      ("", "1.2"),
      ("\u{1B}", "1.2"),
    ] {
      desk.type(key)
      #expect(desk.prompt.contains(" \(place) ["), "\(key): \(desk.prompt)")
    }
    desk.type(lines: ["j", "j"])
    #expect(desk.type("j") == "~ Review ended: 0 changes, 4 sentences of 4 not covered.")
  }

  @Test func whatWaitsForARatingIsNotLostWhereThatFails() throws {
    let desk = try desk()
    desk.type(lines: ["review", "r", "a long reason"])
    desk.type("s")
    #expect(desk.type("@7").hasPrefix("error: there is no source @7"))
    desk.type("5")
    #expect(desk.session.claims.last?.verdict?.reason == "a long reason")
    #expect(desk.session.claims.last?.evidence.isEmpty == true)
  }

  @Test(arguments: ["n", "l", "j", "q"])
  func whatWaitsForARatingThatDoesNotComeIsSaid(_ key: String) throws {
    let desk = try desk()
    desk.type(lines: ["review", "r", "a long reason"])
    let answer = desk.type(key)
    #expect(answer.contains("Not used, as no rating came: a long reason"), "\(answer)")
    #expect(desk.session.claims.isEmpty)
  }

  @Test func whatARatingTookIsNotSaid() throws {
    let desk = try desk()
    desk.type(lines: ["review", "r", "a long reason"])
    #expect(!desk.type("f").contains("Not used"))
  }

  @Test func changesByCommandsAreCounted() throws {
    let desk = try desk()
    desk.type(lines: ["review 1-2", ": 2.1 f x", ": note c1 hi", "n"])
    #expect(desk.type("q").contains("Review left: 3 changes"))
    desk.type(lines: ["review 1-2", ": 2.2 f x", ": undo"])
    #expect(desk.type("q").contains("Review left: 0 changes"))
  }

  @Test func aClaimOfWordsIsRatedNext() throws {
    let desk = try desk()
    desk.type(lines: ["review 1.2", "c"])
    #expect(desk.desk.expects == .text)
    #expect(desk.prompt == "words of 1.2> ")
    desk.type("is \"quoted\"")
    #expect(desk.prompt.contains("(1/1) c1 ["))
    desk.type("f")
    #expect(desk.prompt.contains("(1/1) 1.2 ["))
    // Taking the rating back leads to the words again, taking the claim back to the sentence.
    desk.type("z")
    #expect(desk.prompt.contains("(1/1) c1 ["))
    desk.type("f")
    desk.type("t the whole")
    #expect(desk.session.claims.all.map { $0.passages[0].exact }[0] == "is “quoted”")
    #expect(desk.session.claims.all.map { $0.verdict?.rating } == ["False", "True"])
    #expect(desk.session.claims.all.map { $0.verdict?.reason } == [nil, "the whole"])
  }

  @Test func notesAndSourcesGoToTheClaimThatIsThere() throws {
    let desk = try desk()
    desk.type(lines: ["source A slug=a", "1.1 f", "review 1.1 1.2", "o ask Kim", "s a"])
    var claim = try #require(desk.session.claims[EntityNumber(1)])
    #expect(claim.notes.map(\.text) == ["ask Kim"])
    #expect(claim.evidence.count == 1)
    // Without a claim the note puts the sentence off, and the source waits for the rating.
    desk.type(lines: ["j", "o", "who says so?", "s", "a"])
    #expect(desk.session.marks.all.map(\.note) == ["who says so?"])
    #expect(desk.prompt.hasPrefix("(2/2) 1.2 @a ["))
    desk.type("f @a typed behind")
    claim = try #require(desk.session.claims[EntityNumber(2)])
    #expect(claim.evidence.map(\.stance) == [.restsOn])
    #expect(claim.verdict?.reason == "typed behind")
  }

  @Test func aFailureLeavesTheWalkWhereItWas() throws {
    let desk = try desk()
    desk.type("review")
    for line in ["y", "mz", "s @9", "c nowhere", "xyz", "9", ": nonsense", "f @9"] {
      let answer = desk.type(line)
      // A source is looked up when it is typed, and one that is none does not wait for the rating.
      if line == "s @9" { #expect(answer.contains("there is no source @9")) }
      #expect(desk.prompt.hasPrefix("(1/5) title ["), "\(line): \(desk.prompt)")
      #expect(desk.desk.expects == .key)
    }
    #expect(desk.session.log.count == 0)
    desk.type("m")
    #expect(desk.type("n").contains("“mn” is no key here"))
    desk.store.readOnlyReason = "another window has it"
    #expect(desk.type("f").contains("reading only"))
    #expect(desk.prompt.hasPrefix("(1/5) title ["))
  }

  @Test func helpListsTheKeysThatAreValidNow() throws {
    let desk = try desk()
    desk.type("review")
    let help = desk.type("?")
    for row in ["  1 t   True", "  2 mt  Mostly True", "  n     nothing to check", "  q     leave"]
    {
      #expect(help.contains(row), "\(help)")
    }
    #expect(!help.contains("undo") && !help.contains("go back") && !help.contains("editor"))
    desk.type("f")
    desk.type("b")
    let later = desk.type("?")
    #expect(later.contains("undo") && later.contains("editor") && !later.contains("go back"))
  }

  /// On every scale every rating that has a key of its own, or is among the first nine, can be given,
  /// and every action has a key.
  @Test(arguments: Scale.builtIn)
  func everyScaleHasItsKeys(_ scale: Scale) throws {
    let keys = ReviewKeys(scale: scale)
    for (index, rating) in scale.ratings.enumerated() {
      let typed = keys.keys(ofRatingAt: index).split(separator: " ").map(String.init)
      #expect(!typed.isEmpty || scale.name == "snopes", "\(rating.name)")
      for key in typed {
        let desk = try desk(scale)
        desk.type("review")
        for letter in key { desk.type(String(letter)) }
        #expect(ratings(desk) == ["title \(rating.name)"], "\(key)")
      }
      // By its name it can always be given.
      let desk = try desk(scale)
      desk.type(lines: ["review", rating.name])
      #expect(ratings(desk) == ["title \(rating.name)"])
    }
    for action in ReviewAction.allCases where action.isForItems != true {
      #expect(keys.meaning(of: keys.key(of: action)) == .action(action), "\(action)")
    }
  }

  @Test func walksClaimsByTheFiltersOfList() throws {
    let desk = try desk()
    desk.type(lines: ["1.1 t", "1.2 f", "2.1 f"])
    #expect(desk.type("review list rating=f").contains("~ Paragraph 1 of 2\n~ c2 1.2 False"))
    #expect(desk.prompt == "(1/2) c2 [1-7,o,s,j,?]> ")
    #expect(desk.type("n").contains("is no key here"))
    desk.type("t")
    #expect(desk.type("t").hasSuffix("Review ended: 2 changes, nothing is left of it."))
    #expect(ratings(desk) == ["1.1 True", "1.2 True", "2.1 True"])
    #expect(desk.type("review list rating=f") == "There is nothing to review.")
    #expect(desk.type("review c1").hasPrefix("~ Paragraph 1 of 2\n~ c1 1.1 True"))
  }

  @Test func anyCommandCanBeDoneBehindAColon() throws {
    let desk = try desk()
    desk.type("review")
    #expect(desk.type(":status").contains("coverage"))
    desk.type(":")
    #expect(desk.prompt == ":")
    desk.type("claim 1.1 -- by hand")
    #expect(desk.prompt.hasPrefix("(1/5) title ["))
    desk.type(": c1 u")
    // What was covered by hand is passed over.
    desk.type("f")
    #expect(desk.prompt.hasPrefix("(3/5) 1.2 ["))
    desk.type(":drop c1")
    #expect(desk.type("q").hasPrefix("~ Review left: 4 changes, "))
    #expect(desk.type("status").contains("coverage"))
  }

  @Test func interruptingGivesUpWhatWasBegunThenTheReview() throws {
    let desk = try desk()
    #expect(desk.desk.interruptReview() == nil)
    desk.type(lines: ["review", "m"])
    #expect(desk.desk.interruptReview() == [])
    #expect(desk.desk.expects == .key)
    desk.type("c")
    #expect(desk.desk.interruptReview() == [])
    #expect(desk.desk.interruptReview()?.isEmpty == false)
    #expect(desk.desk.expects == .command)
    #expect(desk.session.log.count == 0)
  }

  @Test func aScriptSeesWhereItIs() throws {
    let desk = try desk(isInteractive: false)
    #expect(desk.type("review").hasPrefix("~ (1/5) title\n"))
    #expect(desk.type("f because").hasPrefix("c1 title False — because\n~ (2/5) 1.1\n"))
  }

  @Test func aPointDoesTheSameAsBefore() throws {
    let desk = try desk()
    desk.type(lines: ["source A slug=a", "review"])
    #expect(desk.type(".").contains("is no key here"))
    desk.type(lines: ["s", "a", "f the count is older", "."])
    #expect(ratings(desk) == ["title False", "1.1 False"])
    let second = try #require(desk.session.claims[EntityNumber(2)])
    #expect(second.verdict?.reason == "the count is older" && second.evidence.count == 1)
    // A note is about one sentence and is not done again.
    desk.type(lines: ["n", "o", "who says so?", "."])
    #expect(desk.session.marks.all.count { $0.kind == .nothing } == 2)
    // Nor is what failed.
    desk.type(lines: ["f @9", "."])
    #expect(desk.session.marks.all.count { $0.kind == .nothing } == 3)
    #expect(ratings(desk).count == 2)
  }

  @Test func showsTheSentenceAroundAClaimAndWhereItIs() throws {
    let desk = try desk()
    desk.type(lines: ["1.2\"quoted\" f", "1.1 t"])
    let shown = desk.type("review c1 c2")
    #expect(shown.contains("Keys: 1 t True,") && shown.contains("? lists all keys."), "\(shown)")
    #expect(shown.contains("Paragraph 1 of 2\n"), "\(shown)")
    #expect(shown.contains("Two is “quoted” here."), "\(shown)")
    // The paragraph and the keys are told once.
    let next = desk.type("t")
    #expect(!next.contains("Paragraph") && !next.contains("Keys:"), "\(next)")
    desk.type(lines: ["q", "set plain on", "review"])
    #expect(desk.prompt.hasSuffix(", ? for the keys> "), "\(desk.prompt)")
    #expect(!desk.prompt.contains("["))
  }

  /// Whatever is typed, nothing crashes, and everything can be taken back.
  @Test func anyKeysInAnyOrder() throws {
    var random = SplitMix64(seed: 21)
    let inputs =
      "tmxfluMnlorscejbzq?NLORSCEBJZQ123456789 :-.".map(String.init)
      + [
        "", "is here", "@a", "a", "\u{1B}[A", "\u{1B}[C", "\u{1B}", "\u{0}", "é", "f @a x",
        "review",
      ]
    for _ in 0..<60 {
      let desk = try desk([Scale.aap, .desk, .snopes].randomElement(using: &random) ?? .aap)
      desk.type("source A slug=a")
      let before = desk.document
      for _ in 0..<80 {
        if desk.desk.expects == .command {
          desk.type(desk.session.log.count % 2 == 0 ? "review" : "review 1")
        }
        desk.type(inputs.randomElement(using: &random) ?? "")
        if Int.random(in: 0..<15, using: &random) == 0 { _ = desk.desk.interruptReview() }
      }
      while desk.desk.interruptReview() != nil {}
      let undone = InMemoryDesk(session: desk.session, world: desk.world)
      undone.type("restore 1")
      #expect(undone.session.claims.isEmpty && undone.session.marks.isEmpty)
      #expect(!before.isEmpty)
    }
  }
}
