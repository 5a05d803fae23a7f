package import LineReading
package import Workbench

/// How the verbs of the prompt are typed.
package enum CommandTable {
  /// In the order in which help lists them.
  package static var commands: [Command] { VerbSet.all.commands }

  /// Returns the verb with a name or a fixed abbreviation.
  package static func command(named name: String) -> Command? {
    commands.named(name)
  }
}

extension VerbSet {
  /// All verbs of the prompt.
  package static let all = VerbSet([
    tagging, claims, sources, people, publishing, looking, checking, session, desk, safety, help,
  ])

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
