/// What `--help` and `--version` print.
enum UsageText {
  static let version = "factdesk 0.1.0"

  static let help = """
    usage: factdesk [OPTION…] [ARTICLE]
           factdesk read [--json] FILE…
           factdesk sessions [--json]
           factdesk verify [--json] [SESSION…]
           factdesk export FORMAT [FILE] -s NAME… [--notes] [--desk] [--overwrite]
           factdesk import FILE [--as FORMAT] [--partial] [-s NAME]

    Opens an article (a text file, or - for standard input) and resumes the session begun on it, or
    starts one. Without an article, lists the sessions and offers the last. export writes sessions in a
    format of the field, several into one file; import makes new sessions of another tool's file or,
    with -s, adds to one; the command formats lists the formats.

      -s, --session NAME     resume a session by the beginning of its name
          --new              start a new session, also where the article has one
          --sessions DIR     where the sessions are (else FACTDESK_SESSIONS, ./sessions,
                             $XDG_DATA_HOME/factdesk/sessions)
      -c, --command COMMAND  do a command and leave; can be repeated
      -f, --file FILE        do the commands in a file; - is standard input
          --keep-going       go on after an error
          --json             print results as JSON, one value a command
          --by NAME[, ROLE]  who is at the keyboard (else FACTDESK_USER, what `me` kept, $USER)
      -q, --quiet            no greeting
          --plain            no colour and no decoration
          --color WHEN       auto, always or never
      -h, --help             this text
          --version          the version

    Type help at the prompt for the commands. Exit status: 0 done, 1 something failed, 2 wrong usage.

    """
}
