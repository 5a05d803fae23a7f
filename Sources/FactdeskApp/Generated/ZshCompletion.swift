import OrderedJSON
import Workbench

/// What zsh needs to complete the program's command line.
enum ZshCompletion {
  static var text: String {
    """
    #compdef factdesk
    # zsh completion for factdesk; printed by: factdesk --generate zsh

    _factdesk_sessions() {
      local -a names
      names=(${(f)"$(\(ShellWords.sessionNames))"})
      compadd -a names
    }

    _factdesk_verbs() {
      local -a verbs
      verbs=(
    \(described(ShellWords.verbs))
      )
      _describe -t verbs verb verbs
    }

    _factdesk_operand() {
      local -a subcommands
      local word
      for word in ${words[2,CURRENT-1]}; do
        case $word in
    \(operands)
        esac
      done
      subcommands=(
    \(described(SubcommandTable.subcommands.map { ($0.name, $0.summary) }))
      )
      (( CURRENT == 2 )) && _describe -t subcommands subcommand subcommands
      _files
    }

    _arguments -s -S \\
    \(OptionTable.options.map { "  " + specification($0) + " \\" }.joined(separator: "\n"))
      '*: :_factdesk_operand'

    """
  }

  private static func described(_ rows: [(name: String, summary: String)]) -> String {
    rows.map { row in
      "    " + ShellWords.quoted(row.name + ":" + row.summary)
    }.joined(separator: "\n")
  }

  private static var operands: String {
    SubcommandTable.subcommands.map { subcommand in
      let words =
        subcommand.words.isEmpty
        ? ""
        : "[[ ${words[CURRENT-1]} == \(subcommand.name) ]] && "
          + "compadd \(subcommand.words.joined(separator: " ")); "
      let action =
        switch subcommand.operand {
        case .sessions: "_factdesk_sessions; return"
        case .files: "_files; return"
        case .nothing: "return"
        }
      return "      \(subcommand.name)) \(words)\(action) ;;"
    }.joined(separator: "\n")
  }

  /// The specification of an option: `'(-q --quiet)'{-q,--quiet}'[no greeting]'`.
  private static func specification(_ option: OptionEntry) -> String {
    let words = ShellWords.quoted(
      "[" + escaped(option.summary) + "]" + (option.value.map(argument) ?? "")
    )
    guard let short = option.short else {
      return option.long + (option.value == nil ? "" : "=") + words
    }
    let names = "{\(short),\(option.long)\(option.value == nil ? "" : "=")}"
    return (option.repeats ? "'*'" : "'(\(short) \(option.long))'") + names + words
  }

  private static func argument(_ value: OptionEntry.Value) -> String {
    let action =
      switch value {
      case .text: " "
      case .file: "_files"
      case .folder: "_files -/"
      case .session: "_factdesk_sessions"
      case .command: "_factdesk_verbs"
      case .words(_, let words): "(\(words.joined(separator: " ")))"
      }
    return ":\(escaped(value.name)):\(action)"
  }

  private static func escaped(_ text: String) -> String {
    ["\\", "[", "]", ":"].reduce(text) { text, sign in
      text.replacingOccurrences(of: sign, with: "\\" + sign)
    }
  }
}
