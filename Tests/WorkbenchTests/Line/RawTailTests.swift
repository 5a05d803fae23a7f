import DeskViews
import FactModel
import LineReading
import Preferences
import Replies
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// Every command that takes text: what is in it is text, whatever it looks like.
struct RawTailTests {
  private static let texts = [
    "Why | touch made", "Why > made", "Why >> made >| made", "Why -- made --notes --as x",
    "Why ! touch made", "Why \"so-called\" “quoted” @1 @nobody", "Why c1 note x; quit",
    "why? it's 5 > 3 || 3 < 5 && x", "| touch made", "> made", ">> made", "! touch made",
  ]

  /// The forms with free text, with what stands before it.
  private static let forms = SampleLine.all.filter {
    $0.form.tail?.kind == .text && $0.command.name != "alias"
  }

  /// Where another form is whole without text, an operator behind it redirects that.
  private static func texts(for sample: SampleLine) -> [String] {
    let canEnd = sample.command.forms.contains { $0.tail == nil && !$0.hasKeyword }
    return texts.filter { !canEnd || !["|", ">"].contains($0.first) }
  }

  @Test func textIsKeptAsItWasTyped() throws {
    let desk = try InMemoryDesk()
    #expect(Self.forms.count > 40)
    for sample in Self.forms {
      for text in Self.texts(for: sample) {
        let line = "\(sample.line) \(text)"
        guard let read = try desk.desk.state.interpreter.interpret(line) else {
          Issue.record("nothing was read: \(line)")
          continue
        }
        #expect(read.takesText, "\(line)")
        #expect(read.destination == nil, "\(line)")
        guard case .verb(let command, let typed) = read.meaning else { continue }
        #expect(command.name == sample.command.name, "\(line)")
        #expect(typed.rest == text, "\(line)")
      }
    }
  }

  @Test func nothingInTextIsRunOrWritten() throws {
    let worked = try InMemoryDesk()
    worked.type(lines: [
      "source A slug=a", "8.1 f @a", "c1 fix Before.", "flag legal c1 Names.", "c1 question Q?",
      "query author c1 Whose?", "contact c1 Wang by email: it", "items",
    ])
    for sample in Self.forms where sample.command.name != "!" {
      let desk = try worked.reopened()
      for text in Self.texts(for: sample) {
        let line = "\(sample.line) \(text)"
        let reply = try? desk.desk.perform(line)
        #expect(reply?.destination == nil, "\(line)")
        #expect(reply.map { $0.effect == .none } ?? true, "\(line)")
        #expect(desk.world.files.isEmpty, "\(line)")
      }
    }
  }

  /// The words of a citation, and what a search looks for, are no raw text, and text all the same.
  @Test func nothingInACitationOrASearchIsRunOrWritten() throws {
    let heads = ["source A ", "source ", "/", "/a "]
    for line in heads.flatMap({ head in Self.texts.map { head + $0 } }) {
      let desk = try InMemoryDesk()
      let reply = try? desk.desk.perform(line)
      #expect(reply?.destination == nil, "\(line)")
      #expect(reply.map { $0.effect == .none } ?? true, "\(line)")
      #expect(desk.world.files.isEmpty, "\(line)")
    }
  }

  /// The text of what was said is the text that was typed.
  @Test func textIsInTheSession() throws {
    for text in Self.texts {
      let desk = try InMemoryDesk()
      desk.type(lines: ["source A slug=a", "8.1 f @a", "c1 fix Before."])
      desk.type("check off no-archive @1 \(text)")
      #expect(desk.session.waivers.last?.reason == text)
      desk.type("decide c1 refused \(text)")
      #expect(desk.session.claims.last?.fix?.decision?.reason == text)
      desk.type("note c1 \(text)")
      #expect(desk.session.claims.last?.notes.last?.text == text)
      desk.type("c1 f \(text)")
      #expect(desk.session.claims.last?.verdict?.reason == text)
      desk.type("question c1 \(text)")
      #expect(desk.session.claims.last?.questions.last?.question == text)
    }
  }

  @Test func behindTwoHyphensEverythingIsText() throws {
    let desk = try InMemoryDesk()
    desk.type(lines: ["8.1 f", "note c1 -- c1 -- and 3.2"])
    #expect(desk.session.claims.last?.notes.last?.text == "c1 -- and 3.2")
    desk.type("risk c1 -- by Kim: it is open")
    #expect(desk.session.claims.last?.risk?.text == "by Kim: it is open")
    desk.type("fix c1 -- delete")
    #expect(desk.session.claims.last?.fix?.replacement == "delete")
  }

  @Test func theLineOfAnAliasIsText() throws {
    let desk = try InMemoryDesk()
    desk.type("alias x = note c1 a | touch made > b")
    #expect(desk.desk.aliases["x"] == "note c1 a | touch made > b")
  }

  @Test func whatTakesNoTextIsRedirected() throws {
    let desk = try InMemoryDesk()
    for (line, destination) in [
      ("list | less", Destination.command("less")), ("show 1 > a.txt", .file("a.txt", .careful)),
      ("8.1 >> a.txt", .file("a.txt", .append)), ("check rules >| a.txt", .file("a.txt", .forced)),
      ("sign | less", .command("less")), ("queries mail author > m.txt", .file("m.txt", .careful)),
    ] {
      let read = try desk.desk.state.interpreter.interpret(line)
      #expect(read?.destination == destination, "\(line)")
    }
  }
}
