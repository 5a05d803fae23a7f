/// Words that other programs have for what a line does here.
///
/// They do nothing by themselves: who types `delete` should see first which of several things would
/// be taken away.
package struct FamiliarWords: Sendable {
  /// Lower case; none is a verb or the name of a rating.
  package let words: [String]
  /// What to type instead, and what that does.
  package let lines: [(typed: String, does: String)]

  private init(_ words: String, _ lines: (typed: String, does: String)...) {
    self.words = words.split(separator: " ").map(String.init)
    self.lines = lines
  }

  /// What to type instead, as a sentence.
  package var remedy: String {
    lines.map { "\($0.typed) \($0.does)" }.joined(separator: "; ") + "."
  }

  /// What is known of a word, whatever its case; nil where that is nothing.
  package static func named(_ word: String) -> FamiliarWords? {
    let word = word.lowercased()
    return table.first { $0.words.contains(word) }
  }

  /// What to type instead of a word; nil where nothing is known of it.
  package static func remedy(for word: String) -> String? { named(word)?.remedy }

  package static let table = [
    FamiliarWords(
      "search grep locate",
      ("/word", "goes to the next place of a word"),
      ("find WORDS", "lists all")
    ),
    FamiliarWords(
      "goto go jump cd",
      ("3.2", "alone goes there, as title and c4 do"),
      ("next", "goes one on")
    ),
    FamiliarWords("back up", ("prev", "goes to the sentence before")),
    FamiliarWords("forward down", ("next", "goes to the sentence behind it")),
    FamiliarWords(
      "top bottom first last start end paragraph para sentence line",
      ("title", "goes to the headline"),
      ("3", "to the third paragraph"),
      ("3.2", "to the second sentence in it")
    ),
    FamiliarWords(
      "comment annotate remark",
      ("note c1 WORDS", "writes to colleagues"),
      ("query author WORDS", "asks")
    ),
    FamiliarWords(
      "remove rm erase unclaim",
      ("drop c1", "takes a claim away"),
      ("undo", "undoes what was done last")
    ),
    FamiliarWords("revert rollback reset ctrl-z", ("undo", "undoes what was done last")),
    FamiliarWords(
      "citation bibliography",
      ("3.2 f @1", "cites a source"),
      ("sources", "lists them")
    ),
    FamiliarWords(
      "verdict verdicts judge is =",
      ("3.2 f REASON", "gives a verdict"),
      ("scale", "lists the ratings")
    ),
    FamiliarWords(
      "add create select highlight mark label",
      ("claim 3.2 WORDS", "makes a claim"),
      ("3.2 f REASON", "makes one with a verdict"),
      ("source URL", "records a source")
    ),
    FamiliarWords(
      "confirm approve check-off ok",
      ("tick 3.1 @1", "ticks off what a source bears out"),
      ("status c1 reviewed", "says that a second person agrees")
    ),
    FamiliarWords(
      "reject deny",
      ("dismiss p1", "refuses a proposal"),
      ("decide f1 refused as it was meant", "refuses a fix")
    ),
    FamiliarWords(
      "how what where why please ?? \\? \\h .help",
      ("help", "lists the verbs"),
      ("apropos WORD", "finds one by what it does")
    ),
    FamiliarWords("claims ls dir", ("list", "lists the claims")),
    FamiliarWords("findings", ("todo", "lists the open ones"), ("show", "has all in the article")),
    FamiliarWords(
      "print cat display text view body read more less",
      ("show", "prints the article")
    ),
    FamiliarWords(
      "close bye logout leave .exit .quit \\q wq q! wq! stop",
      ("quit", "ends; everything is saved")
    ),
    FamiliarWords(
      "write commit sync",
      ("save NAME", "goes on under another name; each change is saved when it is made")
    ),
    FamiliarWords(
      "resume load reopen",
      ("open NAME", "goes to a session"),
      ("sessions", "lists them")
    ),
    FamiliarWords("man manual usage commands", ("help", "lists the verbs")),
    FamiliarWords(
      "settings options preferences theme color colour",
      ("set", "lists the settings")
    ),
    FamiliarWords("vi vim nano emacs", ("edit c1", "opens a claim in your editor")),
    FamiliarWords("preview", ("report preview public", "shows what readers would get")),
    FamiliarWords("whoami login user", ("me Ada Example, checker", "says who you are")),
    FamiliarWords(
      "finish done",
      ("check", "says what is missing"),
      ("publish", "makes the version for readers")
    ),
    FamiliarWords(
      "summary progress stats statistics overview count tasks",
      ("status", "counts"),
      ("todo", "lists what is open")
    ),
    FamiliarWords(
      "url link web ref reference footnote",
      ("source TITLE url=https://example.org/", "records a source"),
      ("sources", "lists them")
    ),
    FamiliarWords(
      "rate-all rateall",
      ("review", "goes through all, a key for each"),
      (".", "in it rates as before")
    ),
    FamiliarWords("outlet publisher", ("set outlet NAME", "says who publishes the checks")),
    FamiliarWords(
      "headline conclusion",
      ("publish headline=\"WORDS\" conclusion=\"WORDS\"", "puts them on the page")
    ),
    FamiliarWords("ask", ("query author WORDS", "asks somebody")),
    FamiliarWords("typo spell suggest replace", ("fix c1 WORDS", "proposes other words")),
    FamiliarWords("google lookup", ("before c1", "looks for earlier checks of a claim")),
    FamiliarWords("download fetch", ("keep @1", "keeps a copy of a source's page")),
    FamiliarWords("skip postpone defer", ("later 3.2 WORDS", "marks it to be returned to")),
  ]
}
