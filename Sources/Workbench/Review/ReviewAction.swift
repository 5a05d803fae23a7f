/// What a key of the review mode does, other than to rate.
enum ReviewAction: String, CaseIterable {
  case nothing
  case later
  case note
  case reason
  case source
  case claim
  case edit
  case back
  case skip
  case undo
  case command
  case quit
  case help

  /// The key; where a letter belongs to the ratings of the scale, it is typed as a capital.
  var key: String {
    switch self {
    case .nothing: "n"
    case .later: "l"
    case .note: "o"
    case .reason: "r"
    case .source: "s"
    case .claim: "c"
    case .edit: "e"
    case .back: "b"
    case .skip: "j"
    case .undo: "z"
    case .command: ":"
    case .quit: "q"
    case .help: "?"
    }
  }

  /// Other keys that do the same: the space bar and the arrows.
  var otherKeys: [String] {
    switch self {
    case .skip: [" ", "\u{1B}[C", "\u{1B}[B", "\u{1B}OC", "\u{1B}OB"]
    case .back: ["\u{1B}[D", "\u{1B}[A", "\u{1B}OD", "\u{1B}OA"]
    default: []
    }
  }

  var meaning: String {
    switch self {
    case .nothing: "nothing to check in it"
    case .later: "put it off"
    case .note: "write a note"
    case .reason: "write the reason for the rating that comes next"
    case .source: "name a source (@2, its slug or a URL)"
    case .claim: "make a claim of some words of the sentence, to be rated next"
    case .edit: "change the claim in your editor"
    case .back: "go back to the one before (also: arrows left and up)"
    case .skip: "go on and leave it as it is (also: space, arrows right and down)"
    case .undo: "take back what the last key did"
    case .command: "do any command: type it behind the colon"
    case .quit: "leave the review"
    case .help: "list the keys that are valid now"
    }
  }

  /// Whether it needs a text, which is asked for where it does not follow on the line.
  var takesText: Bool {
    switch self {
    case .note, .reason, .source, .claim, .command: true
    default: false
    }
  }
}
