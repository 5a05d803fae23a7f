import FactModel
import TestSupport
import Testing

/// What was meant as addresses is never taken for a text about a place that nobody named.
struct NearAddressTests {
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source One slug=one", "items", "1.1 f because", "4.3"])
    return desk
  }

  @Test(arguments: [
    "nothing h1, h2 boilerplate", "nothing title, standfirst", "nothing h1-h2", "nothing h1/h2",
    "nothing h1–h2", "nothing h1&h2", "later h1, h2 x", "later 8.2, 8.1 x", "claim title, h1 x",
    "finding omission title, 1.1 x", "tick h1, cap1 @one", "tick 3.1, 4.1 @one", "nothing I1,I2",
    "nothing h1 and h2", "nothing h1 - h2", "nothing h1 & h2 x", "tick i1 and i2 @one",
    "claim 3.1 and 4.1", "nothing h1 h2, h3 x", "nothing h1 title and h2", "drop c1, c2",
    "tick all", "tick all @one", "nothing all", "later all", "later everything",
  ])
  func isRefused(_ line: String) throws {
    let desk = try desk()
    let count = desk.session.log.count
    let answer = desk.type(line)
    #expect(answer.hasPrefix("error: "), "\(answer)")
    #expect(desk.session.log.count == count)
  }

  @Test(arguments: [
    "nothing title-case words are used", "nothing half-true and 3 others", "nothing h1 all of it",
    "nothing h1 and 3 others", "nothing all the rest is boilerplate", "nothing -- title, and",
    "nothing iPad, they say", "note c1 title, standfirst and caption agree",
    "note c1 -- and c2 say the same",
  ])
  func aTextIsTaken(_ line: String) throws {
    let answer = try desk().type(line)
    #expect(!answer.hasPrefix("error: "), "\(answer)")
  }

  @Test(arguments: [("C1", "c1"), ("I3", "i3"), ("note C1 x", "c1"), ("drop C1", "c1")])
  func labelsMayHaveCapitals(_ row: (line: String, label: String)) throws {
    let answer = try desk().type(row.line)
    #expect(answer.hasPrefix(row.label), "\(answer)")
  }

  // MARK: What is wrong with a word

  @Test(arguments: [
    ("cite one", "“one” is not a source"), ("keep one x", "“one” is not a source"),
    ("evidence c1 supports @one", "“supports” is not a source"),
    ("seal one", "“one” is not a contact"), ("tick h1, cap1 @one", "“h1,” is no address"),
    ("tick 3.1, 4.1 @one", "“3.1,” is not an address"),
  ])
  func aWordThatIsThereIsNotMissing(_ row: (line: String, what: String)) throws {
    #expect(try desk().type(row.line).hasPrefix("error: \(row.what)"))
  }

  @Test(arguments: [
    ("list rating f", "Did you mean rating=?"), ("list|wc -l", "list |wc"),
    ("list>out2", "list >out2"), ("c1 @one supports", "evidence c1 @one"),
    ("https://example.org/a", "source URL"), ("2.1 https://example.org/a says no", "2.1 f URL"),
    ("kim@example.org", "contact"), (":q!", "quit"), ("list sources", "sources alone"),
    ("1.1: f", "Without the sign at its end: 1.1."),
    ("2.1. f no", "Without the sign at its end: 2.1."),
    ("add source URL", "source URL"), ("how do I add a source", "apropos"),
  ])
  func aRemedyNamesWhatWasMeant(_ row: (line: String, remedy: String)) throws {
    let answer = try desk().type(row.line)
    #expect(answer.hasPrefix("error: ") && answer.contains(row.remedy), "\(answer)")
  }

  // MARK: Quotation marks

  @Test(arguments: ["\"Kim Lee\"", "'Kim Lee'", "Kim Lee"])
  func marksAroundAValueAreNoPartOfIt(_ name: String) throws {
    let desk = try desk()
    desk.type(lines: ["assign c1 \(name)", "kind c1 \(name)", "claimant c1 \(name)"])
    let claim = try #require(desk.session.claims.last)
    #expect(claim.assignee == "Kim Lee" && claim.kind == "Kim Lee")
    #expect(claim.claimant?.inWords == "Kim Lee")
  }

  @Test func marksAroundAWordAreNoPartOfIt() throws {
    let desk = try desk()
    desk.type(lines: ["tag c1 \"two words\" 'and two' a,b", "query 'Kim Lee' c1 what?"])
    #expect(desk.session.claims.last?.tags == ["two words", "and two", "a", "b"])
    #expect(desk.session.queries.last?.to == "Kim Lee")
    desk.type("tag c1 -\"two words\"")
    #expect(desk.session.claims.last?.tags == ["and two", "a", "b"])
    #expect(desk.type("query Kim Lee c1 what?").hasPrefix("error: “Kim Lee” is more than one word"))
    desk.type("query 'Ndrangheta c1 what about it?")
    #expect(desk.session.queries.last?.to == "'Ndrangheta")
  }

  // MARK: Days

  static let days: [(typed: String, from: String, through: String?)] = [
    ("29 January 2024", "2024-01-29", nil), ("22–28 January 2024", "2024-01-22", "2024-01-28"),
    ("29 January – 2 February 2024", "2024-01-29", "2024-02-02"),
    ("December 2023", "2023-12", nil), ("2024-01-22 2024-01-28", "2024-01-22", "2024-01-28"),
    ("22 January 2024 28 January 2024", "2024-01-22", "2024-01-28"),
    ("January to March 2024", "2024-01", "2024-03"), ("2023–2024", "2023", "2024"),
  ]

  @Test(arguments: days)
  func daysAreTakenAsTheyArePrinted(_ row: (typed: String, from: String, through: String?)) throws {
    let desk = try desk()
    let answer = desk.type("date i14 \(row.typed)")
    #expect(!answer.hasPrefix("error: "), "\(answer)")
    let meaning = desk.session.items.all.first { $0.label == "i14" }?.meaning
    #expect(meaning?.from?.description == row.from)
    #expect(meaning?.through?.description == row.through)
  }

  @Test(arguments: ["30 February 2024", "28 January 2024 22 January 2024", "5 6 2024", "soon"])
  func whatAreNoDaysIsRefused(_ typed: String) throws {
    #expect(try desk().type("date i14 \(typed)").hasPrefix("error: "))
  }
}
