/// What a key of the review mode does, other than to rate.
package enum ReviewAction: String, CaseIterable {
  case confirm
  case otherSource = "other-source"
  case wrong
  case onAuthor = "on-author"
  case cannotConfirm = "cannot-confirm"
  case misleading
  case query
  case legal
  case rest
  case holds
  case same
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
  package var key: String {
    switch self {
    case .confirm: "c"
    case .otherSource: "s"
    case .wrong: "x"
    case .onAuthor: "a"
    case .cannotConfirm: "u"
    case .misleading: "m"
    case .query: "y"
    case .legal: "g"
    case .rest: "r"
    case .holds: "h"
    case .same: "."
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
  package func otherKeys(forItems isForItems: Bool) -> [String] {
    switch self {
    case .nothing where isForItems: ["o"]
    case .skip: [" ", "\u{1B}[C", "\u{1B}[B", "\u{1B}OC", "\u{1B}OB"]
    case .back: ["\u{1B}[D", "\u{1B}[A", "\u{1B}OD", "\u{1B}OA"]
    default: []
    }
  }

  package var meaning: String {
    switch self {
    case .confirm: "confirmed by the source used last"
    case .otherSource:
      "confirmed by another source (@2, its slug or a URL), which is used from then on"
    case .wrong: "it is wrong: type what should stand there, or nothing yet"
    case .onAuthor: "the author vouches for it"
    case .cannotConfirm: "no source was found either way"
    case .misleading: "right by the letter, wrong in the impression"
    case .query: "ask the author, or: editor, or \"NAME\", and the question"
    case .legal: "a lawyer must see it: type why"
    case .rest: "the rest of the sentence is confirmed by the source used last"
    case .holds: "what was judged in it holds for the words that are there now"
    case .same: "the same as before: the rating with its sources and reason, the mark or the tick"
    case .nothing: "nothing to check in it"
    case .later: "put it off"
    case .note: "write a note"
    case .reason: "write the reason for the rating that comes next"
    case .source: "name a source (@2, its slug or a URL)"
    case .claim: "make a claim of some words of the sentence, to be rated next"
    case .edit: "change the claim in your editor"
    case .back: "go back to the one before (also: arrows left and up)"
    case .skip: "go on and leave it as it is (also: space, arrows right and down)"
    case .undo: "undo what the last key did"
    case .command: "do any command: type it behind the colon"
    case .quit: "leave the review"
    case .help: "list the keys that are valid now"
    }
  }

  /// Whether it is for items, for everything else, or (nil) for both.
  package var isForItems: Bool? {
    switch self {
    case .confirm, .otherSource, .wrong, .onAuthor, .cannotConfirm, .misleading, .query, .legal,
      .rest:
      true
    case .note, .reason, .source, .claim, .edit, .holds: false
    case .same, .nothing, .later, .back, .skip, .undo, .command, .quit, .help: nil
    }
  }

  /// The order in which the prompt has room for them; all others are in the help.
  package static func forPrompt(isForItems: Bool) -> [ReviewAction] {
    isForItems
      ? [.confirm, .wrong, .same, .nothing, .rest, .undo]
      : [.holds, .nothing, .same, .undo, .later, .claim, .note, .source, .skip]
  }

  /// Whether it needs a text, which is asked for where it does not follow on the line.
  package var takesText: Bool {
    switch self {
    case .note, .reason, .source, .claim, .command, .otherSource, .wrong, .query, .legal, .rest:
      true
    default: false
    }
  }
}
