import TestSupport
import Testing

/// An address that stands in a text, where it names nothing, is told to be text: of every verb with a text, where
/// the line was about something else than was meant.
struct AddressInTextTests {
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: ["items", "8.1 t seen", "6.1 u whose", "2.1"])
    return desk
  }

  @Test(arguments: [
    ("f 2.2 he never said it", "2.2"), ("f title no", "title"), ("f h1 no", "h1"),
    ("f 3 no", "3"), ("f i3 no", "i3"), ("f c1 no", "c1"), ("f 3.1:2-4 no", "3.1:2-4"),
    ("f \"more than 120 countries\" no", "\"more than 120 countries\""),
    ("f no, it is not 2.2", "2.2"),
    ("f 2.2", "2.2"), ("rate f 2.2 no", "2.2"), ("nothing all 4.1", "4.1"),
    ("nothing because 4.1", "4.1"), ("later which experts 8.2", "8.2"),
    ("later which experts, 8.2?", "8.2"), ("tick i3 i4 no i5", "i5"),
    ("finding omission how many 3.1", "3.1"),
  ])
  func isTold(_ row: (line: String, address: String)) throws {
    let answer = try desk().type(row.line)
    #expect(!answer.hasPrefix("error"), "\(answer)")
    #expect(answer.contains("“\(row.address)” is text here; "), "\(answer)")
  }

  @Test(arguments: [
    "2.2 f 3 of them said so", "1.1 mx \"so-called\" is dropped",
    "finding unclear 2.1 it is not what stands in, say, 2.4", "f the sum is another (2.4)",
    "fix c1 must 3", "note c1 2.2", "restate c1 3",
    "c1 f as 3.1 has it", "f see 3.1",
    "f it is in 8.2", "f -- 2.2 he never said it", "f he never said it", "f 600 is another figure",
    "nothing 4 promises only", "nothing 4 4.1 promises", "note c1 3.1 says so", "later 8.2 who 600",
    "query author c1 what about c2?", "1.1 mixture 2.4 says domestic law as well",
  ])
  func whatATextRefersToIsNotTold(_ line: String) throws {
    let answer = try desk().type(line)
    #expect(!answer.hasPrefix("error"), "\(answer)")
    #expect(!answer.contains("is text here"), "\(answer)")
  }

  /// Words of the sentence that is rated are quoted, and no address.
  @Test func wordsOfTheSentenceAtHandAreQuoted() throws {
    let desk = try desk()
    desk.type("3.1")
    let answer = desk.type("f \"more than 120 countries\" is not so")
    #expect(!answer.contains("is text here"), "\(answer)")
  }

  @Test(arguments: [("query c1 author what", "c1"), ("finding 3.2 omission", "3.2")])
  func anAddressIsNoNameOfSomebody(_ row: (line: String, address: String)) throws {
    let answer = try desk().type(row.line)
    #expect(answer.hasPrefix("error: “\(row.address)” is "), "\(answer)")
  }

  @Test(arguments: [
    ("nothing 4.1 promises only", "4.1: nothing to check — promises only"),
    ("later 8.2 which experts", "8.2: to be returned to — which experts"),
  ])
  func marksShowTheTextThatWasTaken(_ row: (line: String, answer: String)) throws {
    #expect(try desk().type(row.line).hasPrefix(row.answer))
  }
}
