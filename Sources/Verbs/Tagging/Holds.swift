import DeskViews
import FactModel
import Judging
import LineReading
import Merging
import OrderedJSON
import Publishing
import Replies
import Workbench

extension Verb {
  static let holds = Verb(
    "holds",
    group: .tagging,
    forms: [
      CommandForm([.keyword("all", "fixes")]),
      CommandForm([.places.optional]),
    ],
    summary: "say that what was judged holds for the words that are there now",
    details: [
      "Of the sentences that the addresses touch, or of the one at the cursor. holds all is about every "
        + "changed sentence that was shown in this sitting, holds fixes about those in which only fixes "
        + "were made as proposed.",
      "What was put to people of these claims, and what they replied, holds for the words as well.",
      "What people differ in (adjudicate lists it), or rated differently in a blind check, is settled first: nothing of "
        + "that is renewed.",
      "What another rated, ticked, dated or marked is yours from then on, under your name: nobody stands for words "
        + "that they never saw.",
      "A risk that somebody else accepted, a flag that a lawyer cleared, a review, or what an editor "
        + "decided is not renewed by another: whoever gave it gives it again.",
    ],
    examples: ["holds 2.2"]
  ) { desk, typed throws(Problem) in
    guard typed.keyword.isEmpty else { return try desk.holdsShown(typed) }
    var sentences: [Int] = []
    for range in try desk.passages(typed) {
      for index in desk.session.sentences.touched(by: range) where !sentences.contains(index) {
        sentences.append(index)
      }
    }
    return try desk.renew(sentences)
  }
}

extension Desk {
  /// What was shown in this sitting, or what fixes alone changed.
  fileprivate func holdsShown(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let isAll = typed.keyword == "all"
    let changed = session.changedSentences
      .filter { isAll ? shownChanges.contains($0.now) : $0.isFixed }
    guard !changed.isEmpty else {
      throw Problem(
        .input,
        isAll
          ? "no changed sentence was shown in this sitting" : "no sentence changed by fixes alone",
        place: typed.start,
        remedy: "stale shows what changed."
      )
    }
    return try renew(changed.map(\.sentence))
  }

  /// Renews all that was judged in sentences, as one edit.
  func renew(_ sentences: [Int]) throws(Problem) -> Reply {
    let signed = sign()
    var changes: [Change] = []
    var seen: Set<EntityID> = []
    var waiting: [Int: Set<Int>] = [:]
    var contested: [Int: [String]] = [:]
    let apart = session.ratedApart
    for sentence in sentences where session.use.uses[sentence].isStale {
      let lying = session.use.uses[sentence]
      func add<Element: Renewable>(_ entity: Element?) {
        guard let entity, seen.insert(entity.id).inserted else { return }
        // Nobody settles by this what people differ in.
        if session.hasOpenConflict(about: entity.id) || apart.contains(entity.id) {
          if session.isStale(entity) { contested[sentence, default: []].append(entity.label) }
          return
        }
        guard
          let after = session.renewed(entity, by: signed, id: ports.newID(), days: state.daysHeld)
        else { return }
        let unseen = session.changedElsewhere(entity, besides: sentences).filter { index in
          !shownChanges.contains(session.article.spoken(session.sentences.entries[index].range))
        }
        guard unseen.isEmpty else {
          waiting[sentence, default: []].formUnion(unseen)
          return
        }
        changes.append(
          Change(from: entity, to: QuotationView.withoutResults(after, since: entity))
        )
      }
      for id in lying.claims { add(session.claims[id]) }
      for id in lying.findings { add(session.findings[id]) }
      for id in lying.items { add(session.items[id]) }
      for id in lying.marks { add(session.marks[id]) }
    }
    let claims = Set(sentences.flatMap { session.use.uses[$0].claims })
    for contact in session.contacts.all {
      guard let after = session.renewed(contact, for: claims) else { continue }
      changes.append(Change(from: contact, to: after))
    }
    let wasStale = sentences.filter { session.use.uses[$0].isStale }
    guard !wasStale.isEmpty || !changes.isEmpty else {
      return StaleView.nothingStale(sentences, session)
    }
    for sentence in sentences { noteShown([session.changedSentence(sentence)]) }
    try commit(changes)
    return StaleView.renewed(
      wasStale,
      waiting: waiting,
      contested,
      hasChanged: !changes.isEmpty,
      state
    )
  }
}
