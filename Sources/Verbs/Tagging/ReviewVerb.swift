import DeskViews
import FactModel
import Judging
import LineReading
import Replies
import Reviewing
import Workbench

extension Verb {
  static let review = Verb(
    "review",
    group: .tagging,
    forms: [
      CommandForm([.places.optional]),
      CommandForm([.keyword("items"), .places.optional]),
      CommandForm([.keyword("stale")]),
      CommandForm([.keyword("list")], options: ClaimFilter.options),
    ],
    summary: "walk through what is not covered, with one key for each",
    details: [
      "Walks the sentences that are not covered, those of the addresses, or the claims that list would "
        + "show. A key acts at once, without Enter: the digits 1 to 9 are the ratings in the order of the "
        + "scale; a rating's key of one letter is that rating, and the first letter of longer keys waits "
        + "for the next one.",
      "Then: n nothing to check, . the same as before (rating, sources and reason), l later, o note, r reason and s source for the rating that follows, "
        + "c claim from words, e editor, b back, j or space skip, z undo, : any command, q quit, "
        + "? the keys that are valid now. An action whose letter begins a rating's key is typed as a "
        + "capital. ^C leaves.",
      "review items walks the open items, of the article or at some places, and items that are named by their "
        + "labels: c confirmed by the source used last (asks for the first one), s by another source, x wrong "
        + "(type the fix), n or o opinion or nothing to check, y query, g legal, r the rest of the sentence, "
        + "b back, l later; the digits are the ratings. On the scale desk also a on author, u cannot "
        + "confirm, m misleading.",
      "review stale walks the sentences that changed since they were judged, those first in which fixes were "
        + "made as proposed: h says that what was judged holds still (of all such fixes together); "
        + "a rating, n or a command judges again.",
      "Each key that changes something makes one change, which z or undo reverses. In a script, each "
        + "line is a key, with its text behind it or on the next line: o ask Kim; f @2 the reason. A line "
        + "q ends the review; commands stand behind it, and none is taken for a key.",
    ],
    examples: [
      "review", "review 3-5", "review items", "review items 3.1", "review stale",
      "review list no-source",
    ]
  ) { desk, typed throws(Problem) in
    try desk.refuseWalkWithinWalk()
    switch typed.keyword {
    case "list":
      let filter = try ClaimFilter(typed, desk)
      let claims = desk.session.claims.all.filter(filter.includes)
      guard !claims.isEmpty || filter.sought.isEmpty else {
        return Reply(asides: [StyledLine(ListView.none(filter.sought), .dim)])
      }
      return desk.begin(claims.map { .claim($0.id) }, passesCovered: false)
    case "items": return try desk.reviewItems(typed)
    case "stale":
      let changed = desk.session.changedSentences.map { Review.Item.sentence($0.sentence) }
      return desk.begin(changed, passesCovered: false, isOfChanges: true)
    default: return try desk.reviewPlaces(typed)
    }
  }
}

extension Desk {
  /// Walks the sentences and claims that were named, else all sentences that are not covered.
  fileprivate func reviewPlaces(_ typed: ParsedArguments) throws(Problem) -> Reply {
    var items: [Review.Item] = []
    func add(_ item: Review.Item) {
      if !items.contains(item) { items.append(item) }
    }
    let named = typed.addresses("ADDRESS")
    for named in named {
      switch try resolve(named.address, at: named.place) {
      case .claim(let claim): add(.claim(claim.id))
      case .finding(let finding):
        for passage in finding.passages {
          for index in session.sentences.touched(by: passage.range) { add(.sentence(index)) }
        }
      case .passages(let ranges):
        for range in ranges {
          for index in session.sentences.touched(by: range) { add(.sentence(index)) }
        }
      case .items(let items):
        for item in items where !item.passage.isGone { add(.item(item.id)) }
      case .query, .contact:
        throw Problem(
          .input,
          "neither a sentence nor a claim is named",
          place: named.place,
          remedy: "Usage: review [ADDRESS…], review items, or review list [FILTER…]"
        )
      }
    }
    guard items.isEmpty, named.isEmpty else { return begin(items, passesCovered: false) }
    let open = session.use.uses.indices.filter { !session.use.uses[$0].isCovered }
    return begin(open.map { .sentence($0) }, passesCovered: true)
  }

  /// Walks the items that were named by their labels, and the open ones at places or everywhere.
  fileprivate func reviewItems(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let places = try places(typed)
    try enterItems()
    let isEverywhere = typed.addresses("ADDRESS").isEmpty
    let ranges = isEverywhere ? session.sentences.entries.map(\.range) : places.ranges
    let open = items(in: ranges).filter { item in
      session.isOpen(item) && !(isEverywhere && !session.standsAlone(item))
        && !places.items.contains { $0.id == item.id }
    }
    let items = places.items.filter { !$0.passage.isGone } + open
    guard !items.isEmpty else {
      leaveKeys(forItems: true)
      return Reply("No item \(isEverywhere ? "" : "there ")is open.")
    }
    return begin(items.map { .item($0.id) }, passesCovered: places.items.isEmpty)
  }
}
