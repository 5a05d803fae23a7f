/// A part of a form that is known by its name, wherever it stands: `--notes`, `scale=NAME`.
package struct CommandOption: Sendable, Equatable {
  /// How the option is typed.
  package enum Kind: Sendable, Equatable {
    /// `--name`, or the word alone.
    case flag
    /// `--name` only: as a word it would mean something else.
    case dashedFlag
    /// `name=value`, `--name value` or `--name=value`.
    case value(String)
    /// `name value`, and as ``value(_:)``.
    case keyword(String)
    /// `name value…`: all words behind it that are no option.
    case list(String)
    /// `name=value` of an entity's field; an empty value takes the field out.
    case field
    /// `name=value`, of which each narrows a list.
    case filter
    /// `--name value` that help does not list.
    case other([String])
  }

  package let name: String
  package let kind: Kind
  /// What it does, without a full stop, for the shell's help.
  package let summary: String
  /// What its value is one of, for completion.
  package let values: Parameter.NameKind

  package init(
    _ name: String,
    _ kind: Kind,
    _ summary: String = "",
    of values: Parameter.NameKind = .any
  ) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.values = values
  }

  /// A switch: it is there or not.
  package static func flag(_ name: String, _ summary: String = "") -> CommandOption {
    CommandOption(name, .flag, summary)
  }

  /// What stands for its value in usage; nil where it takes none.
  package var placeholder: String? {
    switch kind {
    case .flag, .dashedFlag: nil
    case .value(let name), .keyword(let name), .list(let name): name
    case .field, .filter: "VALUE"
    case .other(let words): words.joined(separator: " | ")
    }
  }

  /// Until when: `due=DATE [TIME]`.
  package static var due: CommandOption { CommandOption("due", .value("DATE [TIME]")) }

  /// Whether a time of day may stand behind its value.
  var takesTime: Bool { kind == .value("DATE [TIME]") }

  /// Whether it is typed as `NAME=VALUE`.
  var isNamedWithValue: Bool {
    switch kind {
    case .value, .keyword, .list, .field, .filter: true
    case .flag, .dashedFlag, .other: false
    }
  }

  /// Whether help and completion leave it out.
  package var isSilent: Bool { if case .other = kind { true } else { false } }

  /// Whether several may be given.
  package var repeats: Bool {
    switch kind {
    case .list, .filter, .other: true
    case .flag, .dashedFlag, .value, .keyword, .field: false
    }
  }
}

extension [CommandOption] {
  /// The filters among options with what they are of: `rating=RATING, open (with an open question)`.
  package var filterUsage: String {
    map { option in
      if option.kind == .filter { return "\(option.name)=\(option.summary)" }
      return option.name + (option.summary.isEmpty ? "" : " (\(option.summary))")
    }
    .joined(separator: ", ")
  }
}
