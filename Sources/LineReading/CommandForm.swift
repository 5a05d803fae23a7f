/// One way in which a command is typed, declared once: parser, usage, help, completion, manual page
/// and the command line of the shell follow from it.
///
/// `check off RULE [PLACE] REASON` is a keyword, two parameters and a tail.
package struct CommandForm: Sendable {
  /// In the order in which they are typed.
  package let parameters: [Parameter]
  /// They may stand before, between and behind parameters, but not in a tail.
  package let options: [CommandOption]
  /// The raw text to the end of the line: nothing in it is an option, a pipe or a second command.
  package let tail: CommandTail?

  package init(
    _ parameters: [Parameter] = [],
    options: [CommandOption] = [],
    tail: CommandTail? = nil
  ) {
    self.parameters = parameters
    self.options = options
    self.tail = tail
  }

  /// The words that tell this form from others, where it begins with some.
  package var leadingKeywords: [String] {
    for parameter in parameters {
      if case .keyword(let words) = parameter.kind { return words }
      if !parameter.kind.isPlace { return [] }
    }
    return []
  }

  /// Whether it ends in a text, in which nothing redirects: a raw one, or the words of a citation.
  package var takesText: Bool {
    tail != nil || parameters.contains { $0.kind == .name(.title) }
  }

  package var hasKeyword: Bool { parameters.contains(where: \.isKeyword) }

  /// Whether that address may stand before the verb.
  package func takes(_ address: Address) -> Bool { parameters.contains { $0.kind.takes(address) } }

  /// Whether an address may stand before the verb.
  package var takesAddress: Bool { parameters.contains { $0.kind.isPlace } }
}

/// The raw text at the end of a form.
package struct CommandTail: Sendable, Equatable {
  /// What the tail is.
  package enum Kind: Sendable, Equatable {
    case text
    /// One value, which may stand in quotation marks.
    case value
    /// Text that says who makes a claim.
    case claimant
    /// The tags of claims; `-` takes one off.
    case tags
    /// Another line, as it could be typed by itself.
    case command
  }

  /// As usage has it: `REASON`.
  package let name: String
  /// As messages have it: `the reason`.
  package let what: String
  package let kind: Kind
  package let isOptional: Bool
  /// Words that mean something when they are all of the text: `none`.
  package let words: [String]
  /// Usual texts, for completion.
  package let examples: [String]

  package init(
    _ name: String,
    _ what: String,
    _ kind: Kind = .text,
    words: [String] = [],
    examples: [String] = [],
    isOptional: Bool = false
  ) {
    self.name = name
    self.what = what
    self.kind = kind
    self.words = words
    self.examples = examples
    self.isOptional = isOptional
  }

  /// A text that must be there.
  package static func text(_ name: String, _ what: String, words: [String] = []) -> CommandTail {
    CommandTail(name, what, words: words)
  }

  /// A value that must be there: a name, a kind.
  package static func value(_ name: String, _ what: String, words: [String] = []) -> CommandTail {
    CommandTail(name, what, .value, words: words)
  }

  /// A text that may be left out.
  package static func optional(_ name: String, _ what: String) -> CommandTail {
    CommandTail(name, what, isOptional: true)
  }
}
