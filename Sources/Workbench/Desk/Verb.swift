import FactModel
package import LineReading
import Replies

/// A verb of the prompt: how it is typed, declared once, and what it does with what was typed.
package struct Verb: Sendable {
  package let command: Command
  package let action: Action

  package init(
    _ name: String,
    _ abbreviations: [String] = [],
    group: Command.Group,
    forms: [CommandForm],
    summary: String,
    details: @escaping @autoclosure @Sendable () -> [String] = [],
    examples: [String],
    shell: Command.ShellUse? = nil,
    action: @escaping Action
  ) {
    command = Command(
      name: name,
      abbreviations: abbreviations,
      group: group,
      forms: forms,
      summary: summary,
      details: details(),
      examples: examples,
      shell: shell
    )
    self.action = action
  }
}
