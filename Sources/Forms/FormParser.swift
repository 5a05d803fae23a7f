import FactModel

/// Reads a form as sections; what they mean is decided elsewhere.
struct FormParser {
  private var stack: [FormSection] = []
  private var lineNumber = 0
  private var commentStart: Int?
  /// Whether the fields of the section are over.
  private var isInBody = false

  /// Reads a form.
  ///
  /// - Throws: A problem with the line of the form.
  static func section(_ bytes: [UInt8]) throws(Problem) -> FormSection {
    var parser = FormParser()
    var rest = bytes[...]
    // Editors put a byte-order mark before UTF-8.
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    for line in rest.split(separator: 0x0A, omittingEmptySubsequences: false) {
      parser.lineNumber += 1
      // A CR that belongs to a text stands as a reference; this one is the editor's.
      let line = line.last == 0x0D ? line.dropLast() : line
      guard let text = String(validating: line, as: UTF8.self) else {
        throw parser.problem("the line is not UTF-8", "Have the editor write UTF-8.")
      }
      try parser.take(text)
    }
    if let start = parser.commentStart {
      throw parser.problem(
        "the comment is not closed",
        "End it with two hyphens and a >.",
        at: start
      )
    }
    parser.close(above: 1)
    guard let section = parser.stack.first else {
      throw parser.problem(
        "the form has no heading",
        "Its first line names what it is about.",
        at: 1
      )
    }
    return section
  }

  private mutating func take(_ line: String) throws(Problem) {
    if commentStart != nil || line.utf8.starts(with: "<!--".utf8) { return try comment(line) }
    if let level = FormLine.headingLevel(line) { return try heading(line, level) }
    if stack.isEmpty {
      guard FormText.isBlank(line) else {
        throw problem("the text stands before the first heading", "Put it below a heading.")
      }
      return
    }
    let last = stack.count - 1
    if !isInBody, let field = FormLine.field(line) {
      stack[last].fields.append(
        FormSection.Field(name: field.name, value: field.value, line: lineNumber)
      )
      return
    }
    if !FormText.isBlank(line), !isInBody {
      isInBody = true
      stack[last].bodyLine = lineNumber
    }
    if isInBody { stack[last].body.append(line) }
  }

  private mutating func comment(_ line: String) throws(Problem) {
    if commentStart == nil { commentStart = lineNumber }
    guard let end = line.range(ofEnd: "-->") else { return }
    commentStart = nil
    guard FormText.isBlank(String(line[end...])) else {
      throw problem("text stands behind a comment", "Put it on a line of its own.")
    }
  }

  private mutating func heading(_ line: String, _ level: Int) throws(Problem) {
    let words = FormLine.words(line.drop { $0 == "#" })
    guard let name = words.first, words.count <= 2 else {
      throw problem(
        words.isEmpty
          ? "the heading is empty" : "“\(Wording.excerpt(line, 40))” is no heading here",
        "Put a backslash before a line of text that begins like one."
      )
    }
    guard level == 1 ? stack.isEmpty && lineNumber > 0 : level <= stack.count + 1 else {
      throw problem(
        level == 1 ? "the form has two headings with one #" : "the heading has no heading above it",
        "Put a backslash before a line of text that begins like a heading."
      )
    }
    close(above: level)
    var section = FormSection(name.lowercased(), label: words.count > 1 ? words[1] : nil)
    section.line = lineNumber
    section.bodyLine = lineNumber
    stack.append(section)
    isInBody = false
  }

  /// Ends the sections from a level on, which become children.
  private mutating func close(above level: Int) {
    while stack.count >= max(2, level) {
      var section = stack.removeLast()
      section.body = FormText.trimmed(section.body)
      stack[stack.count - 1].children.append(section)
    }
    if level == 1, let last = stack.indices.last {
      stack[last].body = FormText.trimmed(stack[last].body)
    }
  }

  private func problem(_ what: String, _ remedy: String, at line: Int? = nil) -> Problem {
    Problem(.input, what, place: Problem.Place(line: line ?? lineNumber), remedy: remedy)
  }
}

extension String {
  /// The index behind the first occurrence of an ASCII text; nil where there is none.
  fileprivate func range(ofEnd text: String) -> String.Index? {
    let wanted = Array(text.utf8)
    var index = utf8.startIndex
    while index < utf8.endIndex {
      if utf8[index...].starts(with: wanted) { return utf8.index(index, offsetBy: wanted.count) }
      index = utf8.index(after: index)
    }
    return nil
  }
}
