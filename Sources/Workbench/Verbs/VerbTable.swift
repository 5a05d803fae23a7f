package import LineReading
import Replies

/// All verbs of the prompt.
package enum CommandTable {
  /// How they are typed, in the order in which help lists them.
  package static let commands: [Command] = VerbTable.verbs.map(\.command)

  /// Returns the verb with a name or a fixed abbreviation.
  package static func command(named name: String) -> Command? {
    commands.named(name)
  }
}

/// What they do.
enum VerbTable {
  static let verbs: [Verb] =
    tagging + claims + sources + people + publishing + looking + checking + session + desk + safety
    + help

  /// What a command does.
  static func action(of command: Command) -> Verb.Action {
    actions[command.name] ?? { _, _ in Reply() }
  }

  private static let actions = Dictionary(
    uniqueKeysWithValues: verbs.map { ($0.command.name, $0.action) }
  )

  private static let tagging: [Verb] = [
    .review, .rate, .holds, .claim, .finding, .nothing, .later, .unmark, .drop,
  ]

  private static let claims: [Verb] = [
    .edit, .restate, .claimant, .about, .content, .passage, .said, .kind, .tag, .central, .assign,
    .blind, .reveal,
    .confidence, .evidence, .question, .answer, .note, .fix, .decide, .risk, .flag, .clear, .fixes,
  ]

  private static let sources: [Verb] = [
    .source, .sources, .cite, .keep, .annotations,
  ]

  private static let people: [Verb] = [
    .query, .queries, .answers, .contact, .reply, .contacts, .calls,
  ]

  private static let publishing: [Verb] = [
    .check, .publish, .because, .retract, .corrections, .sign, .report, .template,
  ]

  private static let looking: [Verb] = [
    .show, .list, .before, .use, .same, .status, .todo, .stale, .next, .previous, .words, .find,
    .article, .history, .diff, .compare, .agreement,
  ]

  private static let checking: [Verb] = [
    .items, .tick, .item, .split, .join, .dates, .date, .names, .numbers, .quotes, .proposals,
    .dismiss, .accept, .quote, .figures,
  ]

  private static let session: [Verb] = [
    .undo, .redo, .me, .scale, .export, .open, .new, .importFile, .formats, .sessions,
    .rename, .archive, .unarchive, .delete, .undelete, .quit, .reload, .merge, .adjudicate, .again,
    .watch, .time, .shell,
  ]

  private static let desk: [Verb] = [
    .set, .alias, .unalias, .config,
  ]

  private static let safety: [Verb] = [
    .save, .versions, .restore, .verify, .seal, .forget,
  ]

  private static let help: [Verb] = [
    .help, .apropos, .complete,
  ]
}
