package import FactModel
import Judging
package import OrderedJSON

/// What a checking desk counts: items by mark, display text, fixes, queries, contacts, legal flags,
/// risks.
package struct DeskTally {
  /// Items that are no later mentions, by what became of them, in the order in which they are told.
  package private(set) var items: [(name: String, tone: Scale.Tone?, count: Int)] = []
  package private(set) var itemCount = 0
  package private(set) var openItems = 0
  /// Sentences of title, standfirst, headings, captions and credits, and how many are covered.
  package private(set) var display = (covered: 0, count: 0)
  package private(set) var mustFixes = 0
  package private(set) var shouldFixes = 0
  /// Fixes that are not decided, those included that nobody by name decided.
  package private(set) var undecidedFixes = 0
  /// Fixes that a word for whoever it may be decided.
  package private(set) var fixesOfNobody: [ProposedFix] = []
  package private(set) var refusedFixes: [ProposedFix] = []
  /// Queries without an answer, the oldest first.
  package private(set) var waiting: [Query] = []
  package private(set) var answeredQueries = 0
  package private(set) var unanswered: [Contact] = []
  /// The labels of what a lawyer must clear: claims, then findings.
  package private(set) var uncleared: [String] = []
  package private(set) var cleared = 0
  package private(set) var openFindings: [Finding] = []
  package private(set) var withoutRisk: [Claim] = []

  package init(_ session: Session) {
    count(session.items.all, in: session)
    for (index, entry) in session.sentences.entries.enumerated()
    where session.article.blocks[entry.block].kind.isDisplay {
      display.count += 1
      if session.use.uses[index].isCovered { display.covered += 1 }
    }
    for fix in session.fixes { count(fix) }
    for claim in session.claims.all {
      count(claim.legal, of: claim, in: session)
      if claim.lacksRisk { withoutRisk.append(claim) }
    }
    for finding in session.findings.all {
      // What was closed of other words is open again.
      if finding.isOpen || session.isStale(finding) { openFindings.append(finding) }
      count(finding.legal, of: finding, in: session)
    }
    waiting = session.queries.all.filter(\.isOpen)
      .sorted { ($0.signed.at, $0.number) < ($1.signed.at, $1.number) }
    answeredQueries = session.queries.count - waiting.count
    unanswered = session.contacts.all.filter(\.isOpen)
  }

  private mutating func count(_ all: some Collection<Item>, in session: Session) {
    var ticked = 0
    var nothing = 0
    var settledOtherwise = 0
    var byRating: [String: Int] = [:]
    for item in all where !item.passage.isGone && session.standsAlone(item) {
      itemCount += 1
      if session.isOpen(item) {
        openItems += 1
      } else if let claim = item.claim.flatMap({ session.claims[$0] }) {
        byRating[claim.verdict?.rating ?? "not rated", default: 0] += 1
      } else if let check = item.check {
        if check.outcome == .ticked { ticked += 1 } else { nothing += 1 }
      } else {
        // Part of what a claim or a mark says of more words.
        settledOtherwise += 1
      }
    }
    items.append(("ticked", .good, ticked))
    for rating in session.scale.ratings {
      guard let count = byRating.removeValue(forKey: rating.name) else { continue }
      items.append((rating.name, session.scale.tone(of: rating), count))
    }
    items += byRating.sorted { $0.key < $1.key }.map { ($0.key, nil, $0.value) }
    items.append(("with nothing to check", nil, nothing))
    items.append(("within what was judged", nil, settledOtherwise))
    items.removeAll { $0.count == 0 }
  }

  private mutating func count(_ proposed: ProposedFix) {
    let fix = proposed.fix
    if fix.force == .must { mustFixes += 1 } else { shouldFixes += 1 }
    if fix.isDecided {
      if fix.decision?.kind == .refused { refusedFixes.append(proposed) }
    } else {
      undecidedFixes += 1
      if fix.decision != nil { fixesOfNobody.append(proposed) }
    }
  }

  private mutating func count(_ flag: LegalFlag?, of entity: some Judged, in session: Session) {
    guard flag != nil else { return }
    if session.isToClear(flag, of: entity) { uncleared.append(entity.label) } else { cleared += 1 }
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    var marks = ObjectBuilder()
    for item in items { marks.put(item.name, item.count) }
    builder.put("items", itemCount)
    builder.put("itemsOpen", openItems)
    builder.put("itemMarks", raw: marks.object)
    builder.put("displayText", display.count)
    builder.put("displayTextCovered", display.covered)
    builder.put("mustFixes", mustFixes)
    builder.put("shouldFixes", shouldFixes)
    builder.put("undecidedFixes", undecidedFixes)
    builder.put("refusedFixes", refusedFixes.map(\.label))
    builder.put("queriesWaiting", waiting.map(\.label))
    builder.put("queriesAnswered", answeredQueries)
    builder.put("contactsWithoutReply", unanswered.map(\.label))
    builder.put("legalToClear", uncleared)
    builder.put(list: "findingsOpen", openFindings.map(\.label))
    builder.put("withoutRisk", withoutRisk.map(\.label))
    return builder.object
  }
}

extension Session {
  /// Whether a lawyer must clear a flag: nobody did, or other words.
  func isToClear(_ flag: LegalFlag?, of entity: some Judged) -> Bool {
    guard let flag else { return false }
    return flag.isOpen || staleJudgements(of: entity).contains { $0.kind == .clearance }
  }
}
