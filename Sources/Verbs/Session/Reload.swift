import Anchoring
import ArticleReading
import DeskViews
import DocumentReading
import FactModel
import ItemFinding
import LineReading
import Release
import Replies
import SessionLibrary
import Workbench

extension Verb {
  static let reload = Verb(
    "reload",
    group: .session,
    forms: [CommandForm([Parameter("FILE | URL", "the file", .name(.file)).optional])],
    summary: "read the article again, and find every passage in it",
    details: [
      "From where it was read before, or from another file or URL. What moved, what changed and what "
        + "is gone is listed; nothing is lost: a claim whose text is gone stays, and one whose text "
        + "was changed asks for another look until it is rated again. Fixes that were made are "
        + "recognised, and those that were not. Sentences that are new get their items where the "
        + "session has any. one undo reverses all of it.",
      "A URL is fetched only here and when an article is opened.",
    ],
    examples: ["reload", "reload corrected.txt"]
  ) { desk, typed throws(Problem) in
    try desk.reload(typed.text("FILE | URL"))
  }
}

extension Desk {
  fileprivate func reload(_ named: TypedText?) throws(Problem) -> Reply {
    try requireWritable()
    let origin = named?.text ?? session.article.origin
    guard origin != "-" else {
      throw Problem(
        .input,
        "the article came through standard input",
        place: named?.place,
        remedy: "Name the file or URL to read: reload FILE"
      )
    }
    let loaded = try ports.loadArticle(origin)
    var reading = loaded.revision(read: ports.now()).apart(from: session.revisions)
    reading.isInContext = true
    let facts = session.facts.updated(
      from: session.article.facts ?? session.facts,
      to: loaded.article.facts
    )
    let changesFacts = Change.facts(Transition(from: session.facts, to: facts))
    guard reading.hash != session.article.hash else {
      return try unchanged(reading, changesFacts, loaded.article.notices)
    }
    // One that was read before holds again as it was read then.
    let revision = session.revisions.first { $0.hash == reading.hash } ?? reading
    let limit = PassageAnchorer.longestText
    guard max(revision.text.utf8.count, session.article.text.utf8.count) <= limit else {
      throw Problem(.input, "articles above \(limit / 1_000_000) MB cannot be compared")
    }
    let before = session
    var (reanchoring, difference, found) = try interruptible { [signed = sign()] in
      var reanchoring = Reanchoring(before, onto: revision)
      reanchoring.recogniseFixes(signed: signed)
      let found =
        before.items.isEmpty
        ? [] : ItemFinder.items(of: revision.blocks, in: revision.text)
      return (reanchoring, reanchoring.difference, found)
    }
    reanchoring = try looking { [reanchoring, found] state in
      var reanchoring = reanchoring
      state.reopenDates(in: &reanchoring, found, of: revision, published: facts.published)
      return reanchoring
    }
    reanchoring.widen(to: found.filter(\.kind.isName).map(\.range))
    let items = try newItems(found, of: reanchoring, difference, in: revision.text)
    let article = Change.article(Transition(from: session.article.hash, to: revision.hash))
    let sentence = currentPassage
    if let received = revision.received { store.keep(loaded.receivedBytes, as: received) }
    let entered = items.map { Change(from: nil, to: $0) }
    let changes = try looking { [reanchoring] state in
      state.countedAnew(from: facts.published, with: reanchoring.changes)
    }
    try commit([article, changesFacts] + changes + entered, reading: revision)
    moveCursor(to: sentence, reanchoring)
    var reply = ReloadView.reply(
      reanchoring,
      difference,
      before: before,
      newItems: items.count,
      state
    )
    let notices = loaded.article.notices + SealedNames.opened(before, session)
    reply.asides = notices.map { StyledLine($0, .warning) } + reply.asides
    if revision.text.utf8 == before.article.text.utf8 {
      reply.asides +=
        ReloadView.otherSpeakers(revision, before.article)
        + ReloadView.otherKinds(revision, before.article)
    }
    return reply
  }

  fileprivate func unchanged(
    _ reading: ArticleRevision,
    _ facts: Change,
    _ notices: [String]
  ) throws(Problem) -> Reply {
    let read = "the reading of \(session.article.read.minute)"
    let asides =
      notices.map { StyledLine($0, .warning) } + ReloadView.otherSpeakers(reading, session.article)
      + ReloadView.otherKinds(reading, session.article)
    let before = session
    var published = session.facts.published
    if case .facts(let both) = facts { published = both.after?.published }
    guard try commit([facts] + state.countedAnew(from: published)) else {
      return Reply([StyledLine("The article is the same as in \(read).")], asides: asides)
    }
    let open = SealedNames.opened(before, session).map { StyledLine($0, .warning) }
    return Reply(
      [
        StyledLine(
          "The text is the same as in \(read); what is known about the article changed: article"
        )
      ],
      asides: open + asides
    )
  }

  /// The sentence at the cursor, as a passage; nil where the cursor is at a claim.
  fileprivate var currentPassage: Passage? {
    guard case .sentence(let index) = cursor, session.sentences.entries.indices.contains(index)
    else {
      return nil
    }
    return Passage(session.sentences.entries[index].range, in: session.article.text)
  }

  fileprivate func moveCursor(to passage: Passage?, _ reanchoring: Reanchoring) {
    guard let passage else { return }
    let (there, fate) = reanchoring.anchored(passage)
    let touched = session.sentences.touched(by: there.range)
    if fate != .gone, !touched.isEmpty {
      cursor = .sentence(touched.lowerBound)
    } else {
      cursor = .sentence(nextUncovered(after: -1) ?? 0)
    }
  }
}
