package import FactModel
package import Replies

/// The text of a prompt with escapes for what changes: `%a %d/%n> `.
package struct PromptTemplate: Sendable, Equatable {
  private enum Part: Sendable, Equatable {
    case text(String)
    case value(Character)
    /// From here on text looks so; plain ends it.
    case role(TextRole)
  }

  /// What can be shown, by the letter behind the per cent sign.
  package static let escapes: [(letter: Character, meaning: String)] = [
    ("a", "the address at the cursor"),
    ("c", "the claim at the cursor, else the one just tagged"),
    ("v", "that claim's verdict"),
    ("d", "how many sentences are covered"),
    ("n", "how many there are"),
    ("l", "how many are left"),
    ("p", "coverage in per cent"),
    ("s", "the session's name"),
    ("t", "the article's title, its beginning"),
    ("m", "who is at the keyboard"),
    ("x", "“not saved ”, “2 not on the desk ” or “reading only ”, where that is so"),
    ("%", "a per cent sign"),
  ]

  private static let looks: [(name: String, role: TextRole)] = [
    ("bold", .strong), ("dim", .dim), ("reverse", .cursor), ("red", .rating(.bad)),
    ("green", .rating(.good)), ("yellow", .warning), ("blue", .rating(.neutral)),
    ("cyan", .address), ("", .plain),
  ]

  /// The looks that `%[…]` takes.
  package static var lookNames: [String] { looks.map(\.name).filter { !$0.isEmpty } }

  /// As it was typed.
  package let text: String
  private let parts: [Part]

  /// The prompt where no other was chosen.
  package static let usual = PromptTemplate(
    text: "%[yellow]%x%[dim]factdesk %[cyan]%a%[] %d/%n>",
    parts: [
      .role(.warning), .value("x"), .role(.dim), .text("factdesk "), .role(.address), .value("a"),
      .role(.plain), .text(" "), .value("d"), .text("/"), .value("n"), .text(">"),
    ]
  )

  private init(text: String, parts: [Part]) {
    self.text = text
    self.parts = parts
  }

  /// Reads a template.
  ///
  /// - Throws: What is wrong with it: an escape that is not known.
  package init(_ text: String) throws(Problem) {
    var parts: [Part] = []
    var run = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      guard character == "%" else {
        run.append(character)
        continue
      }
      guard let letter = rest.popFirst() else { throw Self.unknown("%") }
      if letter == "%" {
        run.append("%")
        continue
      }
      if !run.isEmpty { parts.append(.text(run)) }
      run = ""
      if letter == "[" {
        parts.append(.role(try Self.look(&rest)))
      } else if Self.escapes.contains(where: { $0.letter == letter }) {
        parts.append(.value(letter))
      } else {
        throw Self.unknown("%\(letter)")
      }
    }
    if !run.isEmpty { parts.append(.text(run)) }
    guard !parts.isEmpty else {
      throw Problem(.input, "the prompt is empty", remedy: "Usage: set prompt TEXT")
    }
    self.init(text: text, parts: parts)
  }

  private static func look(_ rest: inout Substring) throws(Problem) -> TextRole {
    let name = String(rest.prefix { $0 != "]" })
    rest = rest.dropFirst(name.count)
    guard rest.popFirst() == "]", let look = looks.first(where: { $0.name == name }) else {
      throw unknown("%[\(name)]")
    }
    return look.role
  }

  private static func unknown(_ escape: String) -> Problem {
    let letters = escapes.map { "%\($0.letter)" }.joined(separator: " ")
    return Problem(
      .input,
      "“\(Wording.excerpt(escape, 20))” has no meaning in a prompt",
      remedy: "There are \(letters) and %[LOOK], where LOOK is "
        + "\(Wording.list(lookNames, "or")); %[] ends it."
    )
  }

  /// The prompt with its values, a space at its end.
  package func spans(_ value: (Character) -> String) -> [StyledSpan] {
    var spans: [StyledSpan] = []
    var role = TextRole.plain
    for part in parts {
      let text: String
      switch part {
      case .role(let new):
        role = new
        continue
      case .text(let run): text = run
      case .value(let letter): text = value(letter)
      }
      guard !text.isEmpty else { continue }
      if let last = spans.indices.last, spans[last].role == role {
        spans[last].text += text
      } else {
        spans.append(StyledSpan(text, role))
      }
    }
    if spans.last?.text.last?.isWhitespace != true { spans.append(StyledSpan(" ")) }
    return spans
  }
}
