/// The environment variables that the program looks at, for the manual page.
package enum EnvironmentTable {
  package static let rows: [(name: String, meaning: String)] = [
    ("FACTDESK_SESSIONS", "The folder of the sessions, where --sessions does not name one."),
    ("FACTDESK_STORE", "The store, where --store does not name one; an empty value means none."),
    ("FACTDESK_USER", "Who is at the keyboard, as NAME or NAME, ROLE; --by wins over it."),
    ("FACTDESK_HISTORY", "The file of the lines typed before; an empty value keeps none."),
    (
      "FACTDESK_PAGER, PAGER",
      "The program that shows what is longer than the window, else less; an empty value or cat "
        + "means none."
    ),
    (
      "FACTDESK_EDITOR, VISUAL, EDITOR",
      "The editor for forms and lines, for a shell as git reads it; VISUAL not on a dumb terminal."
    ),
    ("TMPDIR", "Where forms lie in the editor when the state folder cannot be written, else /tmp."),
    (
      "LESS, LV",
      "Where they are not set, the pager gets FRX and -c; less shows colours in any case."
    ),
    ("NO_COLOR, CLICOLOR_FORCE", "No colour, or colour in any case; --color wins over both."),
    ("TERM", "A type that is dumb or not known gets lines of text and nothing else."),
    ("COLUMNS", "The width where the terminal does not tell it."),
    ("SHELL", "What ! opens; its commands are for /bin/sh."),
    ("SSL_CERT_FILE", "The certificates to check servers against, not the system's."),
    ("https_proxy, http_proxy, all_proxy", "The proxy, used with --proxy only."),
    ("INPUTRC", "Key bindings, as for every program with readline; $if factdesk begins ours."),
    ("LC_ALL, LC_CTYPE, LANG", "C and POSIX are taken for C.UTF-8: articles are Unicode."),
  ]
}
