/// Lines for every verb that changes a session or where it is kept, by the verb.
///
/// `{a}` stands for an address, `{c}` for a claim, `{s}` for a source, `{i}` for an item, `{n}` for a small
/// number, `{w}` for a word.
enum VerbLines {
  static let text = """
    The river rose

    The river rose by two metres on 3 May 2019. “Nobody had seen it,” the mayor, Jane Roe, said.

    The bridge was closed for 12 days. It opened again in June.

    A new bridge will cost 14.2 million euros. “It will stand, the mayor added.

    “Nobody will pay for it.” So it was written on the wall.
    """

  static let addresses = ["title", "1.1", "1.2", "2.1", "2.2", "3.1"]
  static let words = ["alpha", "beta", "“gamma”", "δ", "a|b", "c,d"]

  /// What is there before a sequence begins.
  static let beginning = [
    "source \"A register\" slug=reg kind=primary", "source B", "source C slug=insider",
    "1.1 f @1 alpha",
    "1.2 t", "2.1 mx beta", "c1 question why?", "finding omission 1.1", "c1 fix Two metres.",
    "flag legal c2 Names somebody.", "query author c1 Whose count?",
    "contact c1 Jane Roe by email: the count",
    "items",
  ]

  /// The verbs, each with lines, or runs of lines that belong together.
  static let all: [String: [[String]]] = [
    "rate": [["{a} f {s} {w}"], ["{c} mf {w}"], ["{a} t"], ["rate {a} u {w}"]],
    "claim": [["claim {a} {w}"]],
    "finding": [["finding omission {a} {w}"], ["finding spelling {a}"]],
    "nothing": [["nothing {a} {w}"], ["nothing {i}"]],
    "later": [["later {a}"]],
    "unmark": [["unmark {a}"], ["nothing {a}", "unmark {a}"]],
    "drop": [["drop {c}"], ["drop {i}"], ["drop {s}"]],
    "holds": [["reload changed.txt", "holds {a}", "holds 1.1"]],
    "review": [
      ["review", "f", "n", "q"], ["review items", "n", "q"], ["review {a}", "o {w}", "z", "q"],
    ],
    "about": [["about {c} attribution"], ["about {c} content"]],
    "answer": [["answer {c} 1 {s} {w}"], ["answer q1 {w}"]],
    "assign": [["assign {c} Maria Chen"], ["assign {c} none"], ["assign {c} me"]],
    "blind": [["blind \"Maria Chen\""], ["blind Kim {c}"]],
    "reveal": [["!blind", "reveal \"Maria Chen\""]],
    "central": [["central {c}"]],
    "claimant": [["claimant {c} Jane Roe, mayor"], ["claimant {c} author"]],
    "clear": [["flag legal {c} {w}", "clear {c} {w} {w}"]],
    "confidence": [["confidence {c} high"], ["confidence {c} low"]],
    "content": [["content {c} {w} {w}."]],
    "decide": [["fix {c} must {w}", "decide {c} refused {w}"], ["decide {c} accepted"]],
    "edit": [["edit {c}"], ["edit {s}"]],
    "evidence": [
      ["evidence {c} {s} supports \"two metres\" at p. 3; {w}"], ["evidence {c} {s} refutes"],
    ],
    "fix": [["fix {c} must {w}"], ["fix f1 should {w}"]],
    "flag": [["flag legal {c} {w}"]],
    "kind": [["kind {c} numerical"], ["kind {c} none"]],
    "note": [["note {c} {w}"], ["note f1 {w}"]],
    "passage": [["passage {c} {a}"]],
    "question": [["question {c} {w}?"]],
    "restate": [["restate {c} {w} {w}."]],
    "risk": [["risk {c} {w} {w}"]],
    "said": [["said {c} 2019-05-03"], ["said {c} 2019"]],
    "tag": [["tag {c} alpha"], ["tag {c} beta -alpha"]],
    "annotations": [["annotations draft.md"]],
    "keep": [
      ["keep {s} text The river rose by two metres."], ["keep {s} photo.jpg"], ["keep {s} none"],
    ],
    "source": [
      ["source {w}{n} kind=primary"], ["source {s} published=2019-05 grade=B2"],
      ["source {s} slug=s{n}"],
    ],
    "contact": [["contact {c} Kim Lee by phone: {w}"], ["contact k1 phone=\"555 01\""]],
    "query": [["query author {c} {w}?"], ["query editor due=2024-02-03 {w}?"]],
    "reply": [["reply k1 on-record {c} {w}"], ["reply k1 off-record {w}"]],
    "because": [["!publish", "because \"The tape was {w}.\" c1 mf {w}"]],
    "check": [["check off few-sources {w} {w}"], ["check on few-sources"]],
    "publish": [["!publish"], ["publish solo correction=\"It was {w}.\""]],
    "retract": [["!publish", "retract c1 It was {w}."]],
    "sign": [["sign checker"], ["sign editor by Maria Chen: {w}"]],
    "article": [
      ["article url=https://example.org/{n} language=en"], ["article publisher=\"The {w}\""],
    ],
    "same": [["same {c} as other c1 reason=\"{w}\""]],
    "status": [["status {c} in-progress"], ["status {c} reviewed"]],
    "use": [["before the river rose", "use 1 {c}"]],
    "accept": [["accept p1"], ["accept all"]],
    "dismiss": [["dismiss p1 {w}"]],
    "date": [["date {i} 2019-05-03"], ["date {i} unknown"]],
    "item": [["item {a} thing"], ["item 1.1\"two metres\" number"], ["item {i} organisation"]],
    "items": [["items {a}"], ["items"]],
    "join": [["join {i} {i}"]],
    "split": [["split {i} Roe"]],
    "tick": [["tick {i} {s} {w}"], ["tick {a} {s}"]],
    "adjudicate": [["!merge", "adjudicate {c} mine {w} {w}"], ["adjudicate {c} theirs"]],
    "merge": [["!merge"], ["merge other"]],
    "import": [
      ["import claims.csv"], ["import story.jsonl as doccano partial"],
      ["import claims.csv --partial"],
    ],
    "me": [["me Ben, editor"], ["me Ada, checker"]],
    "redo": [["undo", "redo"], ["redo"]],
    "undo": [["undo"], ["undo 2"]],
    "reload": [["reload changed.txt"], ["reload article.txt"]],
    "scale": [["scale politifact"], ["scale aap"]],
    "restore": [["restore {n}"], ["restore 20"]],
    "forget": [["seal @3", "forget @3 insider"], ["forget {s} reg"]],
    "seal": [["seal {s} {w}"], ["seal {s}"]],
    "verify": [["verify"], ["verify --accept"]],
    "save": [["save second-{n}"]],
    "rename": [["rename third-{n}"]],
    "archive": [["archive other"], ["archive"]],
    "unarchive": [["unarchive put-away"]],
    "delete": [["delete other"], ["delete"]],
    "undelete": [["undelete thrown-away"]],
    "open": [["open other"], ["open sample"]],
    "new": [["new article.txt"]],
    "export": [
      ["export csv claims-{n}.csv"], ["export bundle handover.zip"], ["export jsonl story.jsonl"],
    ],
    "report": [["report memo"], ["report public draft.md"]],
    "names": [["names add \"Jane Roe\" = mayor"]],
    "alias": [["alias fq = f @2"]],
    "unalias": [["unalias fq"]],
    "set": [["set outlet {w}"]],
    "config": [["config keep outlet"]],
    "again": [["again"]],
    "template": [["template fields"]],
  ]

  /// Verbs that only look, and those that leave the desk.
  static let looking: Set<String> = [
    "fixes", "cite", "sources", "answers", "calls", "contacts", "queries", "corrections",
    "agreement",
    "before", "compare", "diff", "find", "history", "list", "next", "previous", "show", "stale",
    "todo",
    "words", "dates", "figures", "numbers", "proposals", "quote", "quotes", "formats", "sessions",
    "time",
    "watch", "!", "quit", "versions", "apropos", "complete", "help",
  ]

  /// Verbs of ``all`` that make no edit of the session: they change where it is kept, who works, or other files.
  static let withoutEdit: Set<String> = [
    "use", "undo", "redo", "me", "verify", "save", "rename", "archive", "unarchive", "delete",
    "undelete", "open",
    "new", "export", "report", "names", "alias", "unalias", "set", "config", "again", "template",
    "forget", "merge",
    "keep",
    // All was entered at the beginning, and the text has no notes of its author.
    "items", "annotations",
  ]
}
