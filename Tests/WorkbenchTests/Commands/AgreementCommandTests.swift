import FactModel
import OrderedJSON
import TestSupport
import Testing

@testable import ExchangeViews

/// Agreement of several people, from a table of ratings.
struct AgreementCommandTests {
  private static let ratings = """
    claim,rater,rating,day
    bridge,Ada,True,1
    bridge,Kim,True,1
    toll,Ada,False,2
    toll,Kim,Mostly False,2
    pier,Ada,False,3
    pier,Kim,True,3
    ferry,Ada,Unproven,4
    ferry,Kim,,4
    """

  private func answer(_ line: String, _ text: String = ratings) throws -> String {
    let desk = try InMemoryDesk()
    desk.world.files["ratings.csv"] = Array(text.utf8)
    return desk.type(line)
  }

  @Test func listsMeasuresWithIntervalsAndWhatCostsMost() throws {
    let answer = try answer("agreement ratings.csv rounds=100")
    #expect(answer.contains("4 claims, 2 raters; 3 rated by two or more"))
    #expect(answer.contains("percentage"))
    #expect(answer.contains("0.333"))
    #expect(answer.contains("pier"))
    #expect(answer.contains("Ada: False · Kim: True"))
    #expect(answer.contains("1 rating with no place between true and false"))
    #expect(answer.contains("Not read: the columns day."))
  }

  @Test func takesTheLastRatingOfEachPersonInTheSession() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1 f", "c1 t", "2.1 t", "3.1 f", "me Kim", "c1 t", "c2 f"])
    let answer = desk.type("agreement rounds=0")
    #expect(answer.contains("3 claims, 2 raters; 2 rated by two or more"), "\(answer)")
    #expect(answer.contains("0.500"), "\(answer)")
    #expect(answer.contains("Ada: True · Kim: False"), "\(answer)")
  }

  @Test func passagesAgreeByTheWordsThatBothMarked() throws {
    let desk = try InMemoryDesk()
    #expect(desk.type("agreement passages").contains("undefined: nobody rated anything"))
    desk.type(lines: ["1.1 f", "2.1 t", "me Kim", "c1 t", "3.1:1-2 f"])
    let answer = desk.type("agreement passages")
    #expect(answer.contains("Ada  2 passages") && answer.contains("Kim  2 passages"), "\(answer)")
    #expect(answer.contains("Krippendorff's α, passages"), "\(answer)")
    #expect(!answer.contains("undefined"), "\(answer)")
    #expect(desk.type("agreement passages Kim").contains("undefined: there is one rater"))
    #expect(desk.type("agreement passages table").hasPrefix("rater,start,end\r\nAda,"))
    let csv = desk.type("agreement passages csv").split(separator: "\r\n")
    #expect(csv.count == 2 && csv[1].hasPrefix("alpha-passages,"), "\(csv)")
    // Both the same: full agreement.
    let same = try InMemoryDesk()
    same.type(lines: ["1.1 f", "me Kim", "c1 t"])
    #expect(same.type("agreement passages").contains("1.000"))
  }

  @Test func itemsAgreeByWhatEachSaidOfThemLast() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["items", "source A slug=a", "tick i1 @a", "nothing i2", "nothing i3"])
    desk.type(lines: ["me Kim", "unmark i1", "unmark i2", "nothing i1", "nothing i2"])
    let answer = desk.type("agreement items rounds=0")
    #expect(answer.contains("3 items, 2 raters"), "\(answer)")
    let table = desk.type("agreement items table")
    #expect(table.hasPrefix("item,rater,rating\r\n"), "\(table)")
    #expect(desk.type("agreement items Kim").contains("undefined: there is one rater"))
  }

  @Test(arguments: [
    ("agreement", [] as [String]), ("agreement items", []), ("agreement passages", []),
    ("agreement items", ["items", "nothing i1", "undo"]),
  ])
  func nobodyIsNoRater(_ line: String, _ before: [String]) throws {
    let desk = try InMemoryDesk()
    desk.type(lines: before)
    let answer = desk.type(line)
    #expect(answer.contains("undefined: nobody rated anything"), "\(answer)")
    #expect(!answer.contains("one rater"))
  }

  @Test func whoTakesTheirWordOfAnItemBackSaidNothing() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["items", "nothing i1", "me Kim", "tick i1 seen"])
    #expect(desk.type("agreement items rounds=0").contains("2 raters"))
    desk.type(lines: ["undo"])
    let answer = desk.type("agreement items rounds=0")
    #expect(answer.contains("1 item, 1 rater"), "\(answer)")
  }

  @Test func namesLeaveOthersOut() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1 f", "me Kim Lee", "c1 t", "me Joe", "c1 mf"])
    #expect(desk.type("agreement verdicts rounds=0").contains("1 claim, 3 raters"))
    let two = desk.type("agreement verdicts kim joe rounds=0")
    #expect(two.contains("1 claim, 2 raters"), "\(two)")
    // The table can be read again.
    let table = desk.type("agreement verdicts table")
    #expect(
      table == "claim,rater,rating\r\nc1,Ada,False\r\nc1,Kim Lee,True\r\nc1,Joe,Mostly False\r\n"
    )
    desk.world.files["ratings.csv"] = Array(table.utf8)
    #expect(desk.type("agreement ratings.csv rounds=0").contains("1 claim, 3 raters"))
  }

  /// Upper and lower case and spaces around names are no other claim, rater or rating.
  @Test func namesAreReadAsThoseOfTheScale() throws {
    let text = "claim,rater,rating\nbridge, A ,True\n Bridge ,Kim,  true \ntoll,a,FALSE\n"
    let told = try answer("agreement ratings.csv rounds=0", text)
    #expect(told.contains("2 claims, 2 raters; 1 rated by two or more"), "\(told)")
    let table = try answer("agreement ratings.csv table", text)
    #expect(
      table == "claim,rater,rating\r\nbridge,A,True\r\nbridge,Kim,True\r\ntoll,A,False\r\n",
      "\(table)"
    )
    let twice = "claim,rater,rating\nc1,Ada,True\nC1,ada ,False\n"
    #expect(try answer("agreement ratings.csv", twice).contains("a second time"))
    #expect(
      try answer("agreement ratings.csv", "claim,rater,rating\nc1, ,True\n")
        .contains("a claim or a rater is missing")
    )
  }

  @Test func ratingsOfOtherScalesAreCountedAndNamed() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1 mt", "2.1 f", "me Kim", "c2 f", "c1 f"])
    let told = desk.type("agreement rounds=0 scale=politifact")
    #expect(told.contains("Not counted: 4 ratings not on the scale"), "\(told)")
    #expect(told.contains("c1 Ada: Mostly True"), "\(told)")
    #expect(!desk.type("agreement rounds=0").contains("Not counted"))
    #expect(desk.type("agreement verdicts Kim rounds=0 scale=politifact").contains("2 ratings not"))
  }

  @Test func aNameMeansWhoeverHasExactlyThatOne() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["1.1 f", "me Kim", "c1 t", "me Kim Lee", "c1 mf", "me Joe Lee", "c1 t"])
    #expect(desk.type("agreement verdicts Kim Ada rounds=0").contains("1 claim, 2 raters"))
    #expect(desk.type("agreement verdicts Lee").contains("several people are called Lee"))
  }

  @Test func whatIsCountedOfItemsIsSaid() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["items", "nothing i2", "i1 f so"])
    let told = desk.type("agreement items rounds=0")
    #expect(told.contains("Counted: ticks, and “nothing to check”, of items"), "\(told)")
    #expect(told.contains("that became claims: agreement compares their ratings"), "\(told)")
  }

  @Test func saysWhatIsUndefined() throws {
    let one = "claim;rater;rating\nbridge;Ada;True\n"
    #expect(try answer("agreement ratings.csv", one).contains("undefined: there is one rater"))
    let same = "claim\trater\trating\nbridge\tAda\tTrue\nbridge\tKim\tTrue\n"
    #expect(
      try answer("agreement ratings.csv", same).contains("undefined: all ratings are the same")
    )
  }

  @Test(arguments: [
    ("claim,rater\nc1,Ada\n", "there is no column rating"),
    ("claim,rater,rating\nc1,Ada,Tru\n", "“Tru” is no rating of"),
    ("claim,rater,rating\nc1,Ada,True\nc1,Ada,False\n", "Ada rates c1 a second time"),
    ("claim,rater,rating\nc1,,True\n", "a claim or a rater is missing"),
    ("", "there is no column claim, rater, rating"),
  ])
  func refusesWhatIsNoTableOfRatings(text: String, problem: String) throws {
    #expect(try answer("agreement ratings.csv", text).contains(problem))
  }

  @Test func optionsMustBeNumbers() throws {
    #expect(try answer("agreement ratings.csv rounds=many").contains("is no number for rounds"))
    #expect(try answer("agreement ratings.csv seed=-1").contains("is no number for seed"))
  }

  @Test func numbersAreRounded() {
    #expect(DecimalNumber(-0.0004, places: 3).description == "0.000")
    #expect(DecimalNumber(-0.5, places: 1).description == "-0.5")
    #expect(DecimalNumber(12.0459, places: 3).description == "12.046")
    #expect(DecimalNumber(0.999_6, places: 3).description == "1.000")
  }
}
