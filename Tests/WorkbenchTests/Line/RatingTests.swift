import DeskViews
import FactModel
import LineReading
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

struct RatingTests {
  @Test(arguments: Scale.builtIn)
  func everyRatingIsReached(_ scale: Scale) throws {
    for rating in scale.ratings {
      let slug = RatingMatch.slug(rating.name)
      var forms = [
        rating.key, rating.key.uppercased(), rating.name, rating.name.lowercased(), slug,
      ]
      // The shortest prefix of the name that no other rating, verb or label begins with.
      for length in 1...slug.count {
        let prefix = String(slug.prefix(length))
        let others =
          scale.ratings.filter {
            $0.name != rating.name
              && (RatingMatch.slug($0.name).hasPrefix(prefix) || $0.key.hasPrefix(prefix))
          }.map(\.name) + CommandTable.commands.map(\.name).filter { $0.hasPrefix(prefix) }
          + ["title", "standfirst", "h1", "h2", "cap1", "cr1"].filter { $0.hasPrefix(prefix) }
        if others.isEmpty, CommandTable.command(named: prefix) == nil {
          forms.append(prefix)
          break
        }
      }
      // A verb's whole name always wins.
      for form in forms where CommandTable.command(named: form.lowercased()) == nil {
        let desk = try InMemoryDesk(scale: scale)
        desk.type("\(form) why not")
        let verdict = desk.session.claims.last?.verdict
        #expect(verdict?.rating == rating.name, "\(scale.name): \(form)")
        #expect(verdict?.reason == "why not", "\(scale.name): \(form)")
      }
    }
  }

  /// A verb's whole name wins over a rating, a rating's key over everything else.
  @Test(arguments: Scale.builtIn)
  func noRatingHidesAVerb(_ scale: Scale) throws {
    let desk = try InMemoryDesk(scale: scale)
    for command in CommandTable.commands where command.name != "quit" {
      desk.type(command.name)
      // Within a review a rating's name is that rating.
      if command.name == "review" { desk.type("q") }
      #expect(desk.session.claims.all.allSatisfy { $0.verdicts.isEmpty }, "\(command.name)")
    }
    for rating in scale.ratings {
      #expect(!CommandTable.commands.contains { $0.name == rating.key })
      var scanner = LineScanner(rating.key)
      #expect(try desk.session.addressParser.parse(&scanner) == nil)
    }
  }

  @Test func aRatingWithTheNameOfAVerbIsReachedByRate() throws {
    let desk = try InMemoryDesk(scale: .desk)
    desk.type("rate 1.1 fix it is wrong")
    #expect(desk.session.claims.last?.verdict?.rating == "Fix")
    desk.type("c1 fix It is right.")
    #expect(desk.session.claims.last?.fix?.replacement == "It is right.")
  }

  @Test func listsEveryCandidateAndChangesNothing() throws {
    let desk = try InMemoryDesk()
    let answer = desk.type("mo")
    #expect(
      answer == """
        error: “mo” could be several things (column 1)
        - mt  Mostly True
        - mf  Mostly False
        > Type more of it.
        """
    )
    for verb in CommandTable.commands.map(\.name).filter({ $0.hasPrefix("c") }) {
      #expect(desk.type("c").contains("\n- \(verb)  "))
    }
    #expect(desk.session.log.count == 0)
  }

  @Test(arguments: [
    ("flase", "false"), ("ture", "true"), ("mostly-flase", "mostly-false"), ("hlep", "help"),
    ("shwo 1", "show"), ("exprot", "export"), ("titel", "title"), ("1.1 misleding", "misleading"),
  ])
  func suggestsWhatWasMeant(_ row: (line: String, meant: String)) throws {
    let desk = try InMemoryDesk()
    let answer = desk.type(row.line)
    #expect(answer.hasPrefix("error: "))
    #expect(answer.contains("> Did you mean \(row.meant)"), "\(answer)")
    #expect(desk.session.log.count == 0)
  }

  @Test(arguments: ["xyzzyx", "é", "北京", "{}", "'f", "--", ";", "1.1 xyzzyx", "\u{1B}[31m"])
  func neverGuesses(_ line: String) throws {
    let desk = try InMemoryDesk()
    #expect(desk.type(line).hasPrefix("error: "))
    #expect(desk.session.log.count == 0)
  }

  @Test(arguments: ["", "   ", "# a remark", "   # f"])
  func doesNothing(_ line: String) throws {
    let desk = try InMemoryDesk()
    #expect(desk.type(line) == "")
    #expect(desk.session.log.count == 0)
  }

  @Test(arguments: [
    ("f", nil), ("f   ", nil), ("f it's \"so\"  -- what?", "it's \"so\"  -- what?"),
    ("f 3.2 is older", "3.2 is older"), ("false true enough", "true enough"),
    ("mostly false", nil), ("mostly false positive", "positive"), ("MF  x ", "x"),
    ("mostly f older", "older"), ("mostly tr", nil), ("rate mostly f x", "x"),
    ("f -- @handle wrote", "@handle wrote"), ("f # not a remark", "# not a remark"),
    ("f \u{202E}\u{0}x", "\u{202E}\u{0}x"), ("rate f x", "x"), ("rate . f x", "x"),
  ])
  func takesTheReasonAsItIs(_ row: (line: String, reason: String?)) throws {
    let desk = try InMemoryDesk()
    desk.type(row.line)
    let verdict = try #require(desk.session.claims.last?.verdict)
    #expect(verdict.reason.map { Array($0.utf8) } == row.reason.map { Array($0.utf8) })
  }
}
