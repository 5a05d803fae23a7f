import LineReading

/// Something that help explains besides the verbs.
package struct HelpTopic: Sendable {
  package let name: String
  /// What it is about, in a line.
  package let summary: String
  package let rows: [(term: String, meaning: String)]

  package static let all = [addresses, ratings, output, keys]

  /// What addresses there are, with their meanings.
  package static let addresses = HelpTopic(
    name: "addresses",
    summary: "how places in the article, claims and findings are named",
    rows: [
      ("3  3-5", "paragraph, paragraphs"),
      ("3.2  3.2-4", "sentence, sentences of one paragraph"),
      ("3.2:5-9", "words 5 to 9 of a sentence"),
      ("title standfirst h1 cap1 cr1", "display text"),
      ("\"words\"  3.2\"600\"", "the passage with that text, in the article or in that sentence"),
      ("c7  c7.1", "claim 7, the content claim below it"),
      ("f2  q2  k2", "finding 2, query 2, contact 2"),
      ("i7  i7-12", "item 7, items 7 to 12"),
      (".  +  -  $", "the current sentence or claim, the next, the one before, the last"),
      ("_", "the claim just tagged"),
      ("/word  /two words", "goes to the next sentence with it; all of the line is looked for"),
      ("/\"two words\"", "the same; a rating or a verb may stand behind it"),
      ("n  N", "at the beginning of a line: the next place of that search, the one before"),
      ("--", "ends addresses and sources: what follows is text"),
    ]
  )

  static let ratings = HelpTopic(
    name: "ratings",
    summary: "how ratings, sources and reasons are typed",
    rows: [
      ("f", "a rating by its key, for the sentence at the cursor; then the cursor moves on"),
      ("mostly-false", "by its name, in words or with hyphens, or the beginning of one"),
      ("7.1 f", "for the sentence, passage or claim that an address names"),
      ("f @2 @moj", "with the sources it rests on, by number or slug, or the slug's beginning"),
      ("f @https://example.org/a", "with a source that is not recorded yet"),
      ("f the figure is older", "with the reason, taken as it is to the end of the line"),
    ]
  )

  static let output = HelpTopic(
    name: "output",
    summary: "where results go: the pager, files, other programs",
    rows: [
      ("list > FILE", "into a file; one that is there is written over when you agree"),
      ("list >> FILE", "to the end of a file"),
      ("list >| FILE", "into a file, over whatever is there"),
      ("list | COMMAND", "to a command of the shell: show | less"),
      ("! COMMAND", "a command of the shell; ! alone opens a shell"),
      (
        "the pager",
        "shows what is longer than the window, at the prompt: FACTDESK_PAGER, else PAGER, else less; an "
          + "empty one or cat means none; in less the space bar goes on and q leads back"
      ),
      ("--plain", "one thing a line without marks, columns or colour, for screen readers"),
      ("--json", "results as JSON, one value a command"),
      (
        "--color WHEN", "auto, always or never; NO_COLOR and CLICOLOR_FORCE say it for all programs"
      ),
    ]
  )

  static let keys = HelpTopic(
    name: "keys",
    summary: "keys at the prompt",
    rows: [
      ("Tab", "completes what is being typed, or lists what could stand there; again for more"),
      ("Up  Down", "lines typed before that begin with what is typed"),
      ("^R", "searches the lines typed before; ^G leaves the search"),
      ("^A  ^E", "to the beginning or end of the line"),
      ("^W  ^U  ^K  ^Y", "cut a word, to the beginning, to the end; paste what was cut"),
      ("^_", "undoes the last change to the line"),
      ("^L", "clears the window"),
      ("^C", "drops the line, or ends the command at work"),
      ("^Z", "stops factdesk; fg in the shell goes on"),
      ("^D", "on an empty line: leaves; everything is saved already"),
      ("other keys", "as in bash: readline's, and those in ~/.inputrc"),
    ]
  )
}

extension HelpTopic {
  static func named(_ name: String) -> HelpTopic? { all.first { $0.name == name } }
}
