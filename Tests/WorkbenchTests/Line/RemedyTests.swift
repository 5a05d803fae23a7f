import FactModel
import OrderedJSON
import TestSupport
import Testing
import Workbench

/// What a refusal advises is taken, and what it says is so.
struct RemedyTests {
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source A slug=a", "2.2 f r2", "query author c1 what"])
    return desk
  }

  // MARK: Dates

  static let dates = [
    "29 January 2024", "\"29 January 2024\"", "January 29, 2024", "\"January 29, 2024\"",
    "2024-01-29",
    "Jan 2024", "2024", "Monday, 29 January 2024",
  ]

  @Test(arguments: dates)
  func aDateIsTakenWhereverOneStands(_ date: String) throws {
    for line in ["said c1 \(date)", "query author due=\(date) what", "query q1 due=\(date)"] {
      let answer = try desk().type(line)
      #expect(!answer.hasPrefix("error"), "\(line): \(answer)")
    }
    let desk = try desk()
    let answer = desk.type("source https://example.org/a title=\"My page\" published=\(date)")
    #expect(!answer.hasPrefix("error"), "\(answer)")
    #expect(desk.session.sources.last?.published?.year == 2024)
    #expect(desk.session.sources.last?.title == "My page")
  }

  /// What the program prints of a moment has a day.
  @Test func aMomentAsItIsPrintedIsADeadline() throws {
    let answer = try desk().type("query author due=2026-11-30 02:00 UTC what")
    #expect(answer.hasPrefix("q2 to author: what (due 2026-11-30 02:00"), "\(answer)")
  }

  @Test(arguments: ["30 November 2026, 02:00 UTC", "2026-11-30 02:00", "2026-11-30 02:00 UTC"])
  func aMomentAsItIsPrintedIsADay(_ moment: String) throws {
    let desk = try desk()
    desk.type("said c1 \(moment)")
    #expect(desk.session.claims.last?.said?.description == "2026-11-30")
  }

  @Test(arguments: ["said c1 soon", "query q1 due=soon", "source B published=soon"])
  func theAdviceForADateIsTaken(_ line: String) throws {
    let desk = try desk()
    let answer = desk.type(line)
    #expect(
      answer.contains("Write it as 2024-01-30, 2024-01, 2024 or \"30 January 2024\"."),
      "\(answer)"
    )
    for date in ["2024-01-30", "2024-01", "2024", "\"30 January 2024\""] {
      let line = line.replacingOccurrences(ofWords: "soon", with: date)
      #expect(!desk.type(line).hasPrefix("error"), "\(line)")
    }
  }

  // MARK: Files and options

  @Test(arguments: ["-notes", "—notes", "–notes", "notes:", "-x", "--notess"])
  func anOptionIsNoFile(_ word: String) throws {
    for verb in ["export csv", "report public", "export markdown"] {
      let desk = try desk()
      let answer = desk.type("\(verb) \(word)")
      #expect(answer.hasPrefix("error"), "\(verb) \(word): \(answer)")
      #expect(desk.world.files.isEmpty)
      if word.contains("notes"), !word.contains("notess") {
        #expect(answer.contains("--notes"), "\(answer)")
      }
    }
  }

  @Test(arguments: [
    ("export csv", "note c1 ask Kim"), ("export markdown", "later 8.2 which experts, and when?"),
  ])
  func notesThatAreLeftOutAreSaid(_ line: String, _ note: String) throws {
    let desk = try desk()
    desk.type(note)
    #expect(desk.type(line).contains("1 note is left out (--notes takes them along)."))
    let answer = desk.type("\(line) --notes")
    let words = String(note.split(separator: " ", maxSplits: 2)[2])
    #expect(answer.contains(words) && !answer.contains("note is left out"), "\(answer)")
  }

  /// What a format has no place for, no option takes along.
  @Test func aNoteWithoutAPlaceIsSaidWithoutAdvice() throws {
    let desk = try desk()
    desk.type("later 8.2 which experts, and when?")
    let answer = desk.type("export csv")
    #expect(answer.contains("1 note is left out: csv has no place for it."), "\(answer)")
    #expect(!answer.contains("--notes"), "\(answer)")
  }

  @Test func whatElseFactdeskWroteIsNotCalledForeign() throws {
    let desk = try desk()
    desk.type("export csv c.csv")
    let answer = desk.type("report public c.csv")
    #expect(answer.contains("is there and is something else that factdesk wrote"), "\(answer)")
    desk.world.files["mine.md"] = Array("mine".utf8)
    #expect(desk.type("report public mine.md").contains("was not written by factdesk"))
  }

  // MARK: Words

  @Test(arguments: [
    ("report public preview", "report preview public"), ("review rating=f", "review list rating=f"),
    ("report pubic p.md", "Did you mean public?"), ("report for=", "which is one of github"),
    ("list sort=x", "is not an order"), ("tag", "Usage: tag"),
    ("source \"x\" kind=", "kind= is missing"),
    ("compare", "the name of a rater is missing"), ("fixes", "There are no fixes yet"),
    ("export docx", "report public NAME.docx"), ("export pdf", "report public NAME.pdf"),
    ("export html", "report public NAME.html"), ("export xlsx", "export csv NAME.csv"),
    ("nothing 3.x no", "help addresses. Put --"),
  ])
  func saysWhatHelps(_ row: (line: String, words: String)) throws {
    let answer = try desk().type(row.line)
    #expect(answer.contains(row.words), "\(answer)")
  }

  @Test func commasPartTags() throws {
    let desk = try desk()
    desk.type("tag c1 a, b,c")
    #expect(desk.session.claims.last?.tags == ["a", "b", "c"])
  }

  /// Items are found before one is named.
  @Test func anItemIsThereBeforeTheFirstIsTicked() throws {
    let desk = try InMemoryDesk()
    #expect(!desk.type("tick i1 in the register").hasPrefix("error"))
  }

  // MARK: Places

  /// A value that is read by itself is told with its place in the line.
  @Test func theExcerptIsTheLine() throws {
    let desk = try desk()
    let problem = #expect(throws: Problem.self) {
      try desk.desk.perform("list rating=bogus")
    }
    #expect(problem?.place?.excerpt == "list rating=bogus")
    #expect(problem?.place?.column == 13)
  }
}
