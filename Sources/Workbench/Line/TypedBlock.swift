import DeskViews
import FactModel
import LineReading

/// A block of several lines, pasted or typed as one, and what it can be taken for.
package struct TypedBlock: Sendable, Equatable {
  /// Its lines, each a command.
  package let commands: [String]
  /// The line that takes all of it as one text; nil where no command would.
  package let text: String?
  /// What the person is asked.
  package let question: String
}

extension Desk {
  /// What a line with line feeds in it can be taken for; nil for one without.
  ///
  /// As one text it is the text of the command it begins with, such as `note c1 …` or a rating; where
  /// it begins with none, a note on the claim that the desk is about.
  package func block(_ line: String) -> TypedBlock? {
    let lines = line.utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      .filter { !$0.allSatisfy(\.isWhitespace) }
    guard lines.count > 1 else { return nil }
    let (text, name) = oneText(line, beginning: lines[0])
    let what = name.map { "one \($0) [t], " } ?? ""
    return TypedBlock(
      commands: lines,
      text: text,
      question: "\(lines.count) lines: \(what)\(lines.count) commands [c], none [n]? "
    )
  }

  private func oneText(_ line: String, beginning: String) -> (String?, String?) {
    if let interpretation = try? state.interpreter.interpret(beginning), interpretation.takesText {
      return (line, "text for “\(Wording.excerpt(beginning, 18))”")
    }
    guard let claim = try? claim(nil, at: Problem.Place()) else { return (nil, nil) }
    return ("note \(claim.label) -- \(line)", "note on \(claim.label)")
  }
}
