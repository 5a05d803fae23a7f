import FactModel
import LineReading
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

struct AddressTests {
  private func parse(_ text: String) throws(Problem) -> (address: Address?, rest: String) {
    var scanner = LineScanner(text)
    let labels = ["title", "standfirst", "h1", "cap1", "cr1"]
    let address = try AddressParser(displayLabels: labels).parse(&scanner)
    return (address, scanner.rest())
  }

  static let forms: [(String, Address, String)] = [
    ("3", .blocks("3", through: nil), ""),
    ("3-5", .blocks("3", through: "5"), ""),
    ("3.2", .sentences(block: "3", 2...2), ""),
    ("3.2-4", .sentences(block: "3", 2...4), ""),
    ("3.2:5-9", .words(block: "3", sentence: 2, 5...9), ""),
    ("3.2:5", .words(block: "3", sentence: 2, 5...5), ""),
    ("title", .blocks("title", through: nil), ""),
    ("h1 f", .blocks("h1", through: nil), "f"),
    ("standfirst.2 x", .sentences(block: "standfirst", 2...2), "x"),
    ("cap1\"press\" f", .text("press", block: "cap1", sentence: nil), "f"),
    ("\"quoted text\" mf why", .text("quoted text", block: nil, sentence: nil), "mf why"),
    ("“quoted text” mf", .text("quoted text", block: nil, sentence: nil), "mf"),
    ("„quoted text“ mf", .text("quoted text", block: nil, sentence: nil), "mf"),
    ("«quoted text» mf", .text("quoted text", block: nil, sentence: nil), "mf"),
    ("“so-called \"x\" y” f", .text("so-called \"x\" y", block: nil, sentence: nil), "f"),
    ("\"a “b” c\" f", .text("a “b” c", block: nil, sentence: nil), "f"),
    ("\"he said \"no\" twice\" f", .text("he said \"no\" twice", block: nil, sentence: nil), "f"),
    ("\"he said \"no\", twice\" f", .text("he said \"no\", twice", block: nil, sentence: nil), "f"),
    ("\"it was \"so\"\" f", .text("it was \"so\"", block: nil, sentence: nil), "f"),
    ("\"one\" and \"two\"", .text("one", block: nil, sentence: nil), "and \"two\""),
    ("\"a 6\" pipe\" f", .text("a 6", block: nil, sentence: nil), "pipe\" f"),
    ("\"it's\" f", .text("it's", block: nil, sentence: nil), "f"),
    ("3.2\"600\"", .text("600", block: "3", sentence: 2), ""),
    ("3.2“600” f", .text("600", block: "3", sentence: 2), "f"),
    ("3\"600\"", .text("600", block: "3", sentence: nil), ""),
    ("c7", .claim(EntityNumber(7)), ""),
    ("c7.1 f", .claim(EntityNumber(7, part: 1)), "f"),
    ("f2", .finding(EntityNumber(2)), ""),
    ("i7", .items(7...7), ""), ("i7-12 @1", .items(7...12), "@1"), ("i7-i12", .items(7...12), ""),
    (".", .current, ""), ("+ f", .next, "f"), ("-", .previous, ""), ("$", .last, ""),
    ("_ f", .justTagged, "f"),
    ("/word f", .search("word"), "f"),
    ("   3.2   f ", .sentences(block: "3", 2...2), "f"),
  ]

  @Test(arguments: forms)
  func readsEveryForm(_ row: (text: String, address: Address, rest: String)) throws {
    let (address, rest) = try parse(row.text)
    #expect(address == row.address)
    #expect(rest == row.rest)
  }

  @Test(arguments: [
    "", "f", "false", "claim", "c", "cx", "titles", "h12", "h1x",
    "@2", "..", "+1", "-1", "/", "$5", "__", "i", "‘word’", "'word'",
  ])
  func takesNothingOfWhatIsNoAddress(_ text: String) throws {
    let (address, rest) = try parse(text)
    #expect(address == nil)
    #expect(rest == text)
  }

  @Test(arguments: [
    ("3.", 1), ("3.x", 1), ("3-", 1), ("3-x", 1), ("3.2-1", 1), ("3.2:", 1), ("3.2:9-5", 1),
    ("3.2-4-5", 1), ("3,2", 1), ("3x", 1), ("3.2:5-9x", 1), ("99999999999999999999", 1),
    ("3.99999999999999999999", 1), ("\"open", 1), ("“open", 1), ("\"\"", 1), ("3.2\"open", 4),
    ("  3.x", 3), ("\"no space\"f", 1), ("3.2\"600\"f", 4), ("2024-01-30", 1),
    ("c7.", 1), ("c7.1.2", 1), ("f2.1", 1), ("i7.1", 1), ("i9-7", 1), ("i7-", 1), ("i7-8-9", 1),
    ("i46,i48", 1), ("c99999999999999999999", 1),
  ])
  func refusesWhatBeginsLikeOne(_ row: (text: String, column: Int)) {
    do throws(Problem) {
      _ = try parse(row.text)
      Issue.record("was taken: \(row.text)")
    } catch {
      #expect(error.kind == .input)
      #expect(error.place?.column == row.column)
      #expect(error.place?.excerpt == row.text)
      #expect(error.remedy != nil)
    }
  }
}
