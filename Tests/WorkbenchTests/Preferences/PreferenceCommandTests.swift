import FactModel
import Preferences
import Replies
import TestSupport
import Testing
import Workbench

@Suite struct PreferenceCommandTests {
  @Test func listsEverySettingWithItsValue() throws {
    let desk = try InMemoryDesk()
    let list = desk.type("set")
    for setting in SettingTable.settings { #expect(list.contains(setting.name)) }
    #expect(list.contains("on  after a tag"))
    #expect(desk.type("set pager off") == "pager is off")
    #expect(desk.type("set pag").hasPrefix("pager            off"))
    #expect(desk.type("set").contains("(usually auto)"))
    #expect(desk.type("set pager default") == "pager is auto")
  }

  @Test(arguments: [
    ("set nonsense", "there is no setting “nonsense” (column 5)"),
    ("set pagr off", "there is no setting “pagr” (column 5)"),
    ("set h on", "“h” could be several settings (column 5)"),
    ("set pager loud", "pager is auto, always or off, not “loud” (column 11)"),
    ("set width 5", "width is auto or a number from 20 to 1000, not “5” (column 11)"),
    ("set width 99999999999999999999", "width is auto or a number from 20 to 1000, not"),
    ("set prompt %q", "“%q” has no meaning in a prompt (column 12)"),
    ("set prompt %[pink]x", "“%[pink]” has no meaning in a prompt"),
    ("set prompt 100%", "“%” has no meaning in a prompt"),
  ])
  func refusesWhatItDoesNotKnow(_ row: (line: String, error: String)) throws {
    let desk = try InMemoryDesk()
    let before = desk.desk.settings
    #expect(desk.type(row.line).hasPrefix("error: \(row.error)"))
    #expect(desk.desk.settings == before)
  }

  @Test func writesOverForeignFilesAsItIsSet() throws {
    let desk = try InMemoryDesk()
    desk.world.files["mine.md"] = Array("mine".utf8)
    desk.type("set overwrite no")
    #expect(desk.type("export markdown mine.md").contains("was left as it is"))
    #expect(desk.world.questions.isEmpty)
    #expect(desk.world.files["mine.md"] == Array("mine".utf8))
    desk.type("set overwrite yes")
    #expect(!desk.type("export markdown mine.md").hasPrefix("error"))
    #expect(desk.world.questions.isEmpty)
    #expect(desk.world.files["mine.md"] != Array("mine".utf8))
  }

  @Test func noAliasHasAPassword() throws {
    let desk = try InMemoryDesk()
    let told = desk.type("alias xx = set store postgresql://ada:sesame@db/desk")
    #expect(told.hasPrefix("error: a password is not kept with the settings"), "\(told)")
    #expect(desk.desk.aliases["xx"] == nil)
  }

  @Test func isNoEdit() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["set pager off", "alias x = f", "unalias x", "set prompt >"])
    #expect(desk.session.log.count == 0)
  }

  @Test func staysWhereItIsWithoutAdvance() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["set advance off", "1.1", "f"])
    #expect(desk.prompt == "factdesk 1.1 1/21> ")
    desk.type("set advance on")
    desk.type("f")
    #expect(desk.prompt == "factdesk h1 1/21> ")
  }

  @Test(arguments: [
    ("%a %d/%n>", "1.1 0/21> "), ("%l left at %a: ", "21 left at 1.1: "), ("\"%s \"", "sample "),
    ("%p %%", "0% % "), ("[%c%v]", "[] "), ("%m", "Ada "), ("%[bold]%a%[] %[red]!%[] ", "1.1 ! "),
    ("%t>", "China Dismisses South…> "),
  ])
  func showsWhatThePromptAsksFor(_ row: (template: String, prompt: String)) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1", "set prompt \(row.template)"])
    #expect(desk.prompt == row.prompt)
  }

  @Test func thePromptKnowsTheClaimJustTaggedAndWhatIsNotSaved() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["set prompt %x%c:%v>", "2.1 mt"])
    #expect(desk.prompt == "c1:Mostly True> ")
    desk.store.failure = Problem(.storage, "disk full")
    desk.type("3.1 f")
    #expect(desk.prompt == "not saved c2:False> ")
    desk.type("c1")
    #expect(desk.prompt == "not saved c1:Mostly True> ")
    desk.store.readOnlyReason = "closed"
    desk.store.failure = nil
    try desk.store.makeDurable(desk.session)
    #expect(desk.prompt == "reading only c1:Mostly True> ")
  }

  @Test func fiscalYearsBeginWhereTheHouseSays() throws {
    let desk = try InMemoryDesk("A title\n\nIt lost money in FY2024.\n")
    #expect(desk.type("dates").contains("FY2024 ≈ 2024"))
    desk.type("set fiscal-year 10")
    #expect(desk.type("dates").contains("FY2024 ≈ 1 October 2023 – 30 September 2024"))
    #expect(desk.type("set fiscal-year 13").hasPrefix("error: fiscal-year is none or a number"))
  }

  // MARK: Aliases

  @Test func anAliasStandsForTheBeginningOfALine() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source Ministry slug=moj", "alias fq = f @moj"])
    #expect(desk.type("1.1 fq too high") == "c1 1.1 False rests on @1 — too high")
    #expect(desk.type("2.1 fq").hasPrefix("c2 2.1 False rests on @1"))
    desk.type("3.1")
    #expect(desk.type("fq").hasPrefix("c3 3.1 False rests on @1"))
    // What others read in the session's history does not depend on one person's aliases.
    #expect(try desk.session.log.edit(2).command == "1.1 f @moj too high")
    #expect(desk.type("alias") == "fq          f @moj")
    #expect(desk.type("alias fq") == "fq          f @moj")
    #expect(desk.type("unalias fq") == "Alias fq removed")
    #expect(desk.type("fq").hasPrefix("error: “fq” is not a verb"))
  }

  @Test(arguments: [
    ("alias list = f", "list is the verb list"), ("alias q = list", "q is the verb quit"),
    ("alias mf = f", "mf is the rating Mostly False"),
    ("alias false = t", "false is the rating False"),
    ("alias title = f", "title is an address"), ("alias c7 = f", "c7 is an address"),
    ("alias 3x = f", "“3x” is not a name for an alias"), ("alias a b = f", "“a b” is not a name"),
    ("alias x =", "the line of the alias is empty"),
    ("alias x y", "the line of the alias is missing"),
    ("unalias nobody", "there is no such alias"), ("alias nobody", "there is no such alias"),
  ])
  func refusesAnAliasThatWouldHideSomething(_ row: (line: String, error: String)) throws {
    #expect(try InMemoryDesk().type(row.line).hasPrefix("error: \(row.error)"))
  }

  @Test func anAliasEndsThoughItNamesItself() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["alias ls = lx open", "alias lx = ls closed", "alias s3 = show 3"])
    #expect(desk.type("ls").hasPrefix("error: “ls” is not a verb"))
    #expect(desk.type("s3").contains("3.1"))
    desk.type("alias s33 = s3")
    #expect(desk.type("s33").contains("3.1"))
  }

  @Test func aRatingHidesAnAliasOfItsKeyAndThatIsSaid() throws {
    let desk = try InMemoryDesk()
    desk.type("alias pf = list")
    #expect(desk.desk.namesInConflict.isEmpty)
    desk.type("scale politifact")
    #expect(
      desk.desk.namesInConflict == [
        "The alias pf is hidden by the rating Pants on Fire of that name."
      ]
    )
    #expect(desk.type("1.1 pf").hasPrefix("c1 1.1 Pants on Fire"))
    #expect(desk.type("alias pf").contains("hidden by the rating"))
  }

  /// A verb that came later leaves an alias that was kept as it is; a notice says how it is typed.
  @Test func aKeptAliasWinsOverAVerbOfItsName() throws {
    let desk = try InMemoryDesk()
    desk.world.configuration = Array("alias todo = list no-source".utf8)
    #expect(
      desk.type("config read").hasSuffix(
        "~ The alias todo stands in place of the verb of that name, which is :todo now."
      )
    )
    #expect(desk.type("todo").contains("There are no claims yet."))
    #expect(desk.type(":todo").contains("not covered"))
  }

  @Test func completesSettingsValuesAndAliases() throws {
    let desk = try InMemoryDesk()
    func complete(_ line: String) -> [String] {
      desk.desk.complete(line, cursor: line.utf8.count).candidates.map(\.text)
    }
    desk.type("alias fq = evidence c1")
    #expect(complete("set pa") == ["pager"])
    #expect(complete("set pager a") == ["auto", "always"])
    #expect(complete("fq") == ["fq"])
    #expect(complete("unalias ") == ["fq"])
  }

  // MARK: The configuration

  @Test func keepsSettingsAndAliasesInTheConfiguration() throws {
    let desk = try InMemoryDesk()
    #expect(
      desk.type("config") == "config/rc is not there yet; config init writes one to start from"
    )
    desk.type(lines: ["set pager off", "alias fq = f @2", "config keep pager", "config keep fq"])
    desk.type(lines: ["me Kim", "set pager always", "config keep pager"])
    #expect(
      desk.world.configuration == Array("set pager always\nalias fq = f @2\nme Kim\n".utf8)
    )
    #expect(desk.type("config init").hasPrefix("error: the configuration is there already"))
    let other = try InMemoryDesk()
    other.world.configuration = desk.world.configuration
    #expect(other.type("config read") == "Read: config/rc")
    #expect(other.desk.settings.paging == .always)
    #expect(other.desk.checker == Checker(name: "Kim"))
  }

  @Test func leavesAConfigurationAloneThatItCannotRead() throws {
    let desk = try InMemoryDesk()
    desk.world.configuration = [0xFF, 0x0A]
    #expect(desk.type("config keep pager").hasPrefix("error: the configuration is not UTF-8"))
    #expect(desk.world.configuration == [0xFF, 0x0A])
  }
}
