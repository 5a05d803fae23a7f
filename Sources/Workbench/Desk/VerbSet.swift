package import LineReading
import Replies

/// The verbs that a desk knows.
package struct VerbSet: Sendable {
  /// How they are typed, in the order in which help lists them.
  package let commands: [Command]
  /// What each of them does.
  private let actions: [Verb.Action]

  package init(_ groups: [[Verb]]) {
    var commands: [Command] = []
    var actions: [Verb.Action] = []
    let count = groups.reduce(0) { $0 + $1.count }
    commands.reserveCapacity(count)
    actions.reserveCapacity(count)
    for verbs in groups {
      for verb in verbs {
        commands.append(verb.command)
        actions.append(verb.action)
      }
    }
    (self.commands, self.actions) = (commands, actions)
  }

  /// What a command does.
  func action(of command: Command) -> Verb.Action {
    // One line asks for one: a table of names would be made for each start.
    guard let place = commands.firstIndex(where: { $0.name == command.name }) else {
      return { _, _ in Reply() }
    }
    return actions[place]
  }
}
