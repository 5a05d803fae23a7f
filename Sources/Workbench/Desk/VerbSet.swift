package import LineReading
import Replies

/// The verbs that a desk knows.
package struct VerbSet: Sendable {
  /// How they are typed, in the order in which help lists them.
  package let commands: [Command]
  private let actions: [String: Verb.Action]

  package init(_ verbs: [Verb]) {
    commands = verbs.map(\.command)
    actions = Dictionary(uniqueKeysWithValues: verbs.map { ($0.command.name, $0.action) })
  }

  /// What a command does.
  func action(of command: Command) -> Verb.Action {
    actions[command.name] ?? { _, _ in Reply() }
  }
}
