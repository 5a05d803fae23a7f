import Workbench

/// Writes a manual page in the language of man(7).
struct Roff {
  private(set) var text = ""

  /// The line that begins the page.
  mutating func heading() {
    text += ".TH FACTDESK 1 \"\" \"\(Self.escaped(UsageText.version))\" \"User commands\"\n"
  }

  mutating func section(_ name: String) { text += ".SH \"\(Self.escaped(name))\"\n" }

  mutating func subsection(_ name: String) { text += ".SS \"\(Self.escaped(name))\"\n" }

  /// A request without arguments.
  mutating func line(_ request: String) { text += ".\(request)\n" }

  mutating func text(_ words: String) { text += Self.escaped(words) + "\n" }

  mutating func paragraph(_ words: String) {
    line("PP")
    text(words)
  }

  /// A term with what is to be said of it, indented.
  mutating func item(_ term: String, _ meaning: String) { item([term], [meaning]) }

  mutating func item(_ terms: [String], _ paragraphs: [String]) {
    for (index, term) in terms.enumerated() {
      line(index == 0 ? "TP" : "TQ")
      text += "\\fB" + Self.escaped(term) + "\\fR\n"
    }
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { line("IP") }
      text(paragraph)
    }
  }

  /// Lines that are shown as they are.
  mutating func example(_ lines: [String]) {
    text += ".IP\n.nf\n"
    for line in lines { text(line) }
    line("fi")
  }

  /// A text in which nothing acts: a hyphen stays one, and no line begins a request.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }

  /// A summary as a sentence of its own.
  static func sentence(_ summary: String) -> String {
    summary.prefix(1).uppercased() + summary.dropFirst() + "."
  }
}
