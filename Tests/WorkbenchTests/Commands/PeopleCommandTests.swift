import FactModel
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// Queries and contacts.
struct PeopleCommandTests {
  private func desk(_ lines: String...) throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: ["8.1 f", "3.1 t"] + lines)
    return desk
  }

  @Test(arguments: [
    ("query author c1 Whose count?", "q1 to author: Whose count? (waiting since 2024-02-01)", 1),
    ("query Editor Do we name him?", "q1 to editor: Do we name him? (waiting since 2024-02-01)", 0),
    ("c1 query author Whose?", "q1 to author: Whose? (waiting since 2024-02-01)", 1),
    (
      "query \"Wang Wenbin\" c1 c2 Did you say it?",
      "q1 to Wang Wenbin: Did you say it? (waiting since 2024-02-01)", 2
    ),
    ("query author -- c1 is what?", "q1 to author: c1 is what? (waiting since 2024-02-01)", 0),
  ])
  func aQueryIsAsked(_ row: (line: String, answer: String, claims: Int)) throws {
    let desk = try desk()
    #expect(desk.type(row.line) == row.answer)
    #expect(desk.session.queries.last?.claims.count == row.claims)
  }

  @Test(arguments: ["query", "query author", "query author c1", "query author c9 What?"])
  func aQueryThatIsNotWholeChangesNothing(_ line: String) throws {
    let desk = try desk()
    #expect(desk.type(line).hasPrefix("error: "))
    #expect(desk.session.queries.isEmpty)
  }

  @Test func aQueryHasADeadline() throws {
    let desk = try desk("query author due=2024-02-03 17:00 c1 Whose count?")
    #expect(desk.session.queries.last?.due?.description == "2024-02-03 17:00")
    // Behind the time the claim is read as before it.
    #expect(desk.session.queries.last?.question == "Whose count?")
    #expect(desk.session.queries.last?.claims.count == 1)
    #expect(
      desk.type("query author c1 due=2024-01-30 9:30 And when?")
        == "q2 to author: And when? (due 2024-01-30 09:30, waiting since 2024-02-01)"
    )
    #expect(desk.session.queries.last?.claims.count == 1)
    #expect(desk.type("todo").hasPrefix("overdue (1)\n    q2 to author"))
    #expect(!desk.type("todo").contains("queries without an answer"), "What has a day stands once.")
    #expect(desk.type("query q2 due=2024-02-02").contains("due 2024-02-02,"))
    #expect(desk.type("todo").hasPrefix("due (2)\n    q2 to author"))
    desk.type("query q2 due=none")
    #expect(desk.session.queries.last?.due == nil)
    desk.type("undo")
    #expect(desk.session.queries.last?.due?.description == "2024-02-02")
    desk.type("answer q2 In May.")
    #expect(desk.type("todo").hasPrefix("due (1)\n    q1 to author"))
    for line in [
      "query q1 due=soon", "query author due=2024-02-03 17:00", "query q9 due=2024-02-03",
    ] {
      #expect(desk.type(line).hasPrefix("error: "), "\(line)")
    }
  }

  @Test func aContactHasADeadlineAndATelephone() throws {
    let desk = try desk("contact c1 due=2024-02-03 phone=\"555 0100\" Kim Lee, mayor: the count")
    let contact = try #require(desk.session.contacts.last)
    #expect(contact.due?.description == "2024-02-03")
    #expect(contact.phone == "555 0100")
    #expect(contact.person == "Kim Lee")
    #expect(desk.type("contact k1 due=2024-02-04 10:00").contains("due 2024-02-04 10:00"))
    desk.type("contact k1 due=2024-02-05 by phone: engaged")
    #expect(desk.session.contacts.last?.attempts.count == 1)
    #expect(desk.session.contacts.last?.due?.description == "2024-02-05")
    #expect(desk.type("contact k1").hasPrefix("error: "))
    desk.type("reply k1 on-record It was 600.")
    #expect(!desk.type("todo").hasPrefix("due"))
  }

  /// What stands behind a deadline is never part of a name or of a question.
  @Test(
    arguments: [
      ("contact c1 due=2024-02-04 09:00 phone=\"555 0100\" Cat Dee by phone", "Cat Dee"),
      ("contact c1 phone=\"555 0100\" due=2024-02-04 9:00 Cat Dee by phone", "Cat Dee"),
      ("contact c1 due=\"2024-02-04 09:00\" phone=\"555 0100\" Cat Dee", "Cat Dee"),
      ("contact c1 due=2024-02-04T09:00 phone=\"555 0100\" Cat Dee", "Cat Dee"),
      ("contact c1 due=2024-02-04 9:00 UTC phone=\"555 0100\" Cat Dee", "Cat Dee"),
      ("contact c1 due=\"2024-02-04 09:00\" phone=\"555 0100\" 9 Live", "9 Live"),
    ]
  )
  func whatFollowsADeadlineIsRead(_ line: String, _ person: String) throws {
    let desk = try desk(line)
    let contact = try #require(desk.session.contacts.last)
    #expect(contact.person == person)
    #expect(contact.phone == "555 0100")
    #expect(contact.due?.description == "2024-02-04 09:00")
  }

  @Test(
    arguments: [
      ("contact c1 due=2024-02-04 24:00 Max Noe by phone", "“24:00” is no time of day"),
      ("query author due=2024-02-04 25:00 Where from?", "“25:00” is no time of day"),
      ("query author due=2024-02 09:00 Where from?", "“09:00” is no time of a day"),
      ("contact c1 due=2024-02-04 09:30h Kim by phone", "“09:30h” is no time of day"),
      ("contact c1 due=2024-02-04 9.30 Cat Dee", "“9.30” is no time of day"),
      ("contact c1 due=2024-02-04 9am Max", "“9am” is no time of day"),
      ("contact c1 due=2024-02-04 0930 Ann", "“0930” is no time of day"),
      ("contact c1 due=2024-02-04 09 Ann", "“09” is no time of day"),
      ("contact c1 due=2024-02-04 noon Oda", "“noon” is no time of day"),
      ("contact c1 due=2024-02-04 UTC Lee", "“UTC” is no time of day"),
      ("contact c1 due=2024-02-04 9:00 CET Lee", "“9:00 CET” is no time of day"),
      ("query author due=2024-02-04 9.30 Where from?", "“9.30” is no time of day"),
      ("query author due=1 Decembre 2024 When?", "\"30 January 2024\""),
      ("query q1 due=2024-02-04 and more", "q1 is a query, not whom to ask"),
      ("query q9 due=2024-02-04 and more", "q9 is a query, not whom to ask"),
      ("contact c1 Max Noe phone=555", "phone= stands in the text"),
      ("query author c1 Where from? due=2024-02-04", "due= stands in the text"),
    ]
  )
  func aDeadlineThatIsNoneChangesNothing(_ line: String, _ words: String) throws {
    let desk = try desk("query author c1 Whose count?")
    let answer = desk.type(line)
    #expect(answer.hasPrefix("error: ") && answer.contains(words), "\(answer)")
    #expect(desk.session.queries.count == 1)
    #expect(desk.session.contacts.isEmpty)
  }

  @Test func callsArePrintedByPerson() throws {
    let desk = try desk(
      "contact c1 phone=555 Kim Lee, mayor: that nobody else counts 600",
      "query \"Kim Lee\" c2 due=2024-01-31 Is it 120?",
      "question c1 Who counted?",
      "query author c1 due=2024-01-30 Whose count?"
    )
    let sheet = desk.type("calls")
    let lines = sheet.split(separator: "\n").map(String.init)
    #expect(lines.first == "author")
    for part in [
      "Kim Lee, mayor", "555", "2024-01-31 (overdue)", "that nobody else counts 600",
      "Is it 120?", "Who counted?", "____",
    ] {
      #expect(sheet.contains(part), "\(part)")
    }
    #expect(!desk.type("calls kim").contains("author"))
    #expect(desk.type("calls nobody") == "~ Nobody is to be called.")
    desk.type("reply k1 on-record It was 600.")
    desk.type("answer q1 Yes.")
    #expect(!desk.type("calls").contains("Kim Lee"))
  }

  @Test func aQueryIsAnsweredByWhomItWentToOrSomebodyElse() throws {
    let desk = try desk("query author c1 Whose count?", "query author c1 When?")
    #expect(
      desk.type("answer q1 The ministry's.") == "q1 to author: Whose count? (answered)"
    )
    desk.type("q2 answer from Kim: In May: the 3rd.")
    let answers = desk.session.queries.all.compactMap(\.answers.first)
    #expect(answers.map(\.text) == ["The ministry's.", "In May: the 3rd."])
    #expect(answers.map(\.from) == [nil, "Kim"])
    #expect(desk.type("queries open") == "~ There are no such queries.")
    desk.type("undo 2")
    #expect(desk.session.queries.all.allSatisfy { $0.isOpen })
  }

  @Test func aNameMayStandInQuotationMarks() throws {
    let desk = try desk(
      "contact c1 \"Wang Wenbin\", spokesperson by email",
      "contact c1 “Lim” by phone"
    )
    #expect(desk.session.contacts.all.map(\.person) == ["Wang Wenbin", "Lim"])
    #expect(desk.session.contacts.all.map(\.role) == ["spokesperson", nil])
  }

  @Test func aMailOfQueriesComesBackWithAnswers() throws {
    let desk = try desk("query author c1 Whose count?", "query author When?", "query editor Name?")
    let mail = desk.type("queries mail author")
    #expect(mail.contains("[q1] Whose count?\n    The text: In December, South Korean"))
    #expect(!mail.contains("[q3]"))
    let answered = """
      > [q1] Whose count?
      >     The text: In December …
      > Answer:
      The ministry's.

      Its own.
      > [q2] When?
      > Answer: In May.
      """
    desk.world.files["back.txt"] = Array(answered.utf8)
    desk.type("queries read back.txt")
    let texts = desk.session.queries.all.map { $0.answers.map(\.text) }
    #expect(texts == [["The ministry's.\n\nIts own."], ["In May."], []])
    // Read once more, nothing is taken over twice.
    #expect(desk.type("queries read back.txt").hasPrefix("error: no new answer"))
    #expect(desk.type("queries mail author").hasPrefix("error: no query to author is waiting"))
  }

  @Test(arguments: [
    ("[q9] x\nAnswer: y", "there is no query q9"), ("nothing", "no new answer is in the file"),
    ("", "no new answer is in the file"),
  ])
  func aMailThatDoesNotFitChangesNothing(_ row: (mail: String, what: String)) throws {
    let desk = try desk("query author c1 Whose count?")
    desk.world.files["back.txt"] = Array(row.mail.utf8)
    #expect(desk.type("queries read back.txt").hasPrefix("error: \(row.what)"))
    desk.world.files["back.txt"] = [0xFF, 0xFE, 0x00]
    #expect(desk.type("queries read back.txt").hasPrefix("error: the file is not UTF-8"))
    #expect(desk.session.queries.all.allSatisfy { $0.isOpen })
  }

  @Test func attemptsAndRepliesGatherOnAContact() throws {
    let desk = try desk()
    #expect(
      desk.type("contact c1 Wang Wenbin, spokesperson by email on 2024-01-31: no source: why?")
        == "k1 Wang Wenbin, spokesperson: 1 attempt, no reply since 2024-01-31"
    )
    desk.type("contact k1 by phone: nobody answered")
    desk.type("contact c1 wang wenbin by fax")
    let contact = try #require(desk.session.contacts.last)
    #expect(desk.session.contacts.count == 1)
    #expect(contact.put == "no source: why?")
    #expect(contact.attempts.map(\.channel) == ["email", "phone", "fax"])
    #expect(contact.attempts.map(\.date.description) == ["2024-01-31", "2024-02-01", "2024-02-01"])
    #expect(contact.attempts.map(\.note) == [nil, "nobody answered", nil])
    #expect(
      desk.type("reply k1 on-record on 2024-02-02 We stand by it.")
        == "k1 Wang Wenbin, spokesperson: 3 attempts, replied on the record: We stand by it."
    )
    #expect(desk.session.contacts.last?.replies.last?.date.description == "2024-02-02")
    #expect(desk.type("c1").contains("  contact     k1 Wang Wenbin"))
  }

  @Test(arguments: [
    "contact", "contact c1", "contact c1 Wang by", "contact c1 Wang by phone on Monday",
    "contact k1 phone", "contact k9 by phone", "reply k1 We stand by it.", "reply k9 on-record No.",
    "reply k1 on-record", "reply c1 on-record No.", "8.1 f k1", "show k9",
  ])
  func whatIsNotWholeChangesNothing(_ line: String) throws {
    let desk = try desk("contact Wang by email")
    let before = desk.session.log.count
    if !line.hasPrefix("8.1"), line != "contact c1 Wang by phone on Monday" {
      #expect(desk.type(line).hasPrefix("error: "), "\(desk.type(line))")
      #expect(desk.session.log.count == before)
    }
  }

  @Test func decisionsRisksAndFlagsAreSigned() throws {
    let desk = try desk("fix c1 About 600.", "me Kim, editor")
    desk.type("decide c1 changed \"Around 500\" The ministry said so.")
    desk.type("risk c2 Nobody confirmed it.")
    desk.type("flag legal c1 Accuses a group.")
    let claim = try #require(desk.session.claims[EntityNumber(1)])
    #expect(claim.fix?.outcome == "Around 500")
    #expect(claim.fix?.decision?.reason == "The ministry said so.")
    #expect(claim.fix?.decision?.signed.by.name == "Kim")
    #expect(claim.legal?.isOpen == true)
    desk.type("clear c1 Attributed.")
    #expect(desk.session.claims[EntityNumber(1)]?.legal?.isOpen == false)
    #expect(desk.session.claims[EntityNumber(2)]?.risk?.text == "Nobody confirmed it.")
    #expect(desk.type("decide c2 accepted").hasPrefix("error: c2 has no fix"))
    #expect(desk.type("clear c2").hasPrefix("error: c2 has no legal flag"))
    #expect(desk.type("flag c1 x").hasPrefix("error: the kind of flag is missing"))
    #expect(desk.type("decide c1 changed without marks").hasPrefix("error: the new text"))
    desk.type("decide c1 none")
    #expect(desk.session.claims[EntityNumber(1)]?.fix?.decision == nil)
  }
}
