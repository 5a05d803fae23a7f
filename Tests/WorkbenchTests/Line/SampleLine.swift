import FactModel
import LineReading

@testable import Verbs
@testable import Workbench

/// A line for a form of a command, made from its declaration alone.
struct SampleLine {
  let command: Command
  let form: CommandForm

  /// Every form of every command.
  static let all: [SampleLine] = CommandTable.commands.flatMap { command in
    command.forms.map { SampleLine(command: command, form: $0) }
  }

  /// The command with what it needs, without a tail.
  var line: String {
    let words = form.parameters.filter { !$0.isOptional }.map(Self.word)
    return ([command.name] + words).joined(separator: " ")
  }

  /// Whether more words would be the text of another form.
  var canBeText: Bool {
    command.forms.contains { $0.tail != nil && !$0.hasKeyword }
  }

  /// Something that a parameter takes.
  private static func word(_ parameter: Parameter) -> String {
    switch parameter.kind {
    case .keyword(let words), .choice(let words): words[0]
    case .claim, .subject, .claims, .entity: "c1"
    case .place, .places, .shown: "1.1"
    case .items: "i1 i2"
    case .query: "q1"
    case .finding: "f1"
    case .contact: "k1"
    case .source: "@1"
    case .rating: "true"
    case .name(.words(let words)): words.first ?? "word"
    case .name(.ending(let ending)): "name" + ending
    case .name: "name"
    case .number, .seconds: "1"
    case .times: "2x"
    case .proposals: "p1"
    case .date(let word): "\(word) 2024-01-30"
    case .removal: "-1"
    case .entry: "rating:R=False"
    case .quotation: "\"quoted\""
    case .signature: "by Kim:"
    case .phrase(let word, let mark, _): "\(word) place\(mark)"
    }
  }
}
