import DeskViews
import EarlierWork
import ExchangeViews
import FactModel
import LineReading
import Preferences
import Replies
import SessionLibrary
import Workbench

extension Verb {
  static let before = Verb(
    "before",
    ["checks"],
    group: .looking,
    forms: [
      CommandForm(
        [Parameter("CLAIM", "the claim", .place).optional],
        options: EarlierFilter.options
      ),
      CommandForm(
        [Parameter("WORD", "the words", .name(.any)).repeated],
        options: EarlierFilter.options
      ),
    ],
    summary: "list how a claim like this one was rated before, by the desk or by others",
    details: [
      "The nearest ten, best first: the rating on its own scale, when and by whom, where it is, and "
        + "the words that it rests on. What differs is marked, because the nearest text is often the "
        + "opposite claim: figures, dates, names, negations, every other word that has no like, the order; "
        + "where all of that is the same, signs, capital letters, tense and number. "
        + "Without a claim it is about what stands at the cursor; where nothing is like that, the newest checks follow.",
      "All sessions in the folder are searched, archived ones too, as readers may know them: nothing "
        + "of sealed sources, of notes and of claims that were retracted. So are the checks of others "
        + "that were imported: import FILE, for ClaimReview in files, feeds and saved pages.",
      "Filters, which all must hold: \(EarlierFilter.options.filterUsage). use N takes the Nth as a "
        + "source and evidence.",
    ],
    examples: [
      "before c1", "before human rights", "before \"a refugee status\"",
      "before c1 rating=false since=2023",
    ]
  ) { desk, typed throws(Problem) in
    try desk.lookUpEarlier(typed)
  }
}

extension Desk {
  fileprivate func lookUpEarlier(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let search = try ports.others.earlier(for: session)
    var claim: Claim?
    var query: EarlierQuery
    let named = typed.address("CLAIM")
    var words = typed.texts("WORD").map(\.text).joined(separator: " ")
    // Words in quotation marks are looked for as they are, in the article or not.
    if case .text(let quoted, block: nil, sentence: nil)? = named?.address { words = quoted }
    if words.isEmpty {
      (query, claim) = try earlierQuery(named?.address ?? .current, at: named?.place)
    } else {
      query = EarlierQuery(claim: words)
      query.isInAnyLanguage = true
    }
    let filter = try EarlierFilter(typed, self)
    filter.narrow(&query)
    var answer = try search.search(query, with: atDesk)
    if answer.matches.isEmpty, answer.known > 0, words.isEmpty, named == nil {
      answer = try newestChecks(query, search)
    }
    answer.tell(ofStrange: filter.strange, on: session.scale)
    if answer.matches.isEmpty, session.blindChecks.all.contains(where: \.isApart) {
      answer.notices.append("Ratings here are withheld until reveal: they are checked blind.")
    }
    earlier = EarlierFinds(claim: claim?.id, matches: answer.matches)
    return EarlierView.reply(answer)
  }

  /// The newest checks that the filters leave, where none is like what stands at the cursor.
  private func newestChecks(
    _ query: EarlierQuery,
    _ search: any EarlierSearch
  ) throws(Problem) -> EarlierAnswer {
    var all = query
    (all.claim, all.further) = ("", "")
    var answer = try search.search(all, with: atDesk)
    if !answer.matches.isEmpty {
      answer.notices.append("Nothing known is like what stands here. These are the newest checks:")
    }
    return answer
  }

  /// What is asked about by an address: a claim, or the text of a passage.
  private func earlierQuery(
    _ address: Address,
    at place: Problem.Place?
  ) throws(Problem) -> (EarlierQuery, Claim?) {
    switch try resolve(address, at: place) {
    case .claim(let claim): return (earlierQuery(claim), claim)
    case .passages(let ranges):
      let there = session.claims(touching: ranges).filter { $0.passages.map(\.range) == ranges }
      if there.count == 1 { return (earlierQuery(there[0]), there[0]) }
      let text = ranges.map { Passage($0, in: session.article.text).exact }.joined(separator: " ")
      return (EarlierQuery(claim: text, language: session.facts.language), nil)
    case .finding, .query, .contact, .items:
      throw Problem(
        .input,
        "before takes a claim, a passage or words",
        place: place,
        remedy: "Usage: before CLAIM | WORD…"
      )
    }
  }
}
