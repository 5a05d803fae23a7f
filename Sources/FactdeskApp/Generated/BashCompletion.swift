import Workbench

/// What bash needs to complete the program's command line.
enum BashCompletion {
  static var text: String {
    """
    # bash completion for factdesk; printed by: factdesk --generate bash

    _factdesk_sessions() {
      \(ShellWords.sessionNames)
    }

    # Offers those of the lines on standard input that begin like the word at the cursor.
    _factdesk_offer() {
      local line
      while IFS= read -r line; do
        if [[ $line == "$cur"* ]]; then
          COMPREPLY+=("$line")
        fi
      done
    }

    _factdesk() {
      local cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
      local word operand='' count=0 behind=0
      COMPREPLY=()
      # Where bash breaks words at =, the option stands before that.
      if [[ $cur == = ]]; then
        cur=''
      elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
      fi
      case $before in
    \(values)
      esac
      if [[ $cur == -* ]]; then
        _factdesk_offer <<'END'
    \(ShellWords.options.joined(separator: "\n"))
    END
        return
      fi
      for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
          \(ShellWords.subcommands.joined(separator: " | ")))
            if [[ $operand ]]; then ((behind += 1)); else operand=$word; fi
            ;;
          -*) ;;
          *) if [[ $operand ]]; then ((behind += 1)); else ((count += 1)); fi ;;
        esac
      done
      if ((behind == 0)); then
        case $operand in
    \(words)
        esac
      fi
      case $operand in
    \(operands)
        *)
          if ((count == 0)); then
            _factdesk_offer <<'END'
    \(ShellWords.subcommands.joined(separator: "\n"))
    END
          fi
          compopt -o filenames
          mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$cur")
          ;;
      esac
    }

    complete -F _factdesk factdesk

    """
  }

  private static var values: String {
    OptionTable.options.compactMap { option in
      option.value.map { value in
        """
            \(option.names.joined(separator: " | ")))
        \(offer(value))
              return
              ;;
        """
      }
    }.joined(separator: "\n")
  }

  private static func offer(_ value: OptionEntry.Value) -> String {
    switch value {
    case .text: "      # Anything can stand here."
    case .file:
      "      compopt -o filenames\n      mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")"
    case .folder:
      "      compopt -o filenames\n      mapfile -t COMPREPLY < <(compgen -d -- \"$cur\")"
    case .session: "      _factdesk_offer < <(_factdesk_sessions)"
    case .command: lines(ShellWords.verbs.map(\.name))
    case .words(_, let words): lines(words)
    }
  }

  private static func lines(_ words: [String]) -> String {
    "      _factdesk_offer <<'END'\n\(words.joined(separator: "\n"))\nEND"
  }

  /// What may stand right behind the words that stand in place of the article.
  private static var words: String {
    SubcommandTable.subcommands.filter { !$0.words.isEmpty }.map { subcommand in
      "      \(subcommand.name))\n\(lines(subcommand.words))\n        ;;"
    }.joined(separator: "\n")
  }

  private static var operands: String {
    SubcommandTable.subcommands.compactMap { subcommand in
      switch subcommand.operand {
      case .sessions: "    \(subcommand.name)) _factdesk_offer < <(_factdesk_sessions) ;;"
      case .files: nil
      case .nothing: "    \(subcommand.name)) ;;"
      }
    }.joined(separator: "\n")
  }
}
