package import Anchoring
package import DeskViews
package import EarlierWork
package import FactModel
package import ItemFinding
import Judging
package import LineReading
import Merging
package import Preferences
package import Replies
package import Reviewing
package import SessionLibrary

/// The fact-checker's desk: an open session, a place in it, and what can be done with a typed line.
///
/// One person at one keyboard: used from one thread.
package final class Desk {
  /// Where the person is.
  package enum Cursor: Equatable {
    /// An index into the session's sentences.
    case sentence(Int)
    case claim(EntityID)
  }

  package var session: Session { didSet { lookAtSession() } }
  package var store: any SessionStore
  /// The person at the keyboard, who signs every edit.
  package var checker: Checker
  package let ports: Ports
  /// What can be typed at it.
  package private(set) lazy var verbs = givenVerbs()
  /// Asked for with the first line that is typed.
  private let givenVerbs: () -> VerbSet
  /// Whether somebody reads along: then the next sentence is shown behind a tag.
  package let isInteractive: Bool

  /// How the person wants to see things.
  package var settings = Settings() { didSet { lookAtSession() } }
  package var aliases = AliasTable()
  /// Whether lines of the configuration are being done, which change no session.
  package var isReadingConfiguration = false
  package var cursor: Cursor
  /// The claim tagged last: `_`.
  package var justTagged: EntityID?
  /// The session as it was merged, where that was taken back and nothing new was done since, and how many edits
  /// there were without it.
  package var undoneMerge: (session: Session, behind: Int)?
  /// The session as it was before it was merged, where nothing was done since.
  package var beforeMerge: Session?
  /// The line being done, as it was typed: edits keep it.
  package var line = ""
  /// What `/word` looked for last in this sitting.
  var searchedFor: String?
  /// The session that was open before: `-`.
  package var sessionBefore: String?
  /// The name, where it lies now, of the session on the desk that was put away.
  var putAwayName: String?
  var unsaved: Problem?
  /// When something was signed that has no edit yet.
  private var moment: Timestamp?
  /// Whether `because` does its command, which is written down with the version that it makes.
  package var isDoingBecause = false
  var hasShownUndoHint = false
  /// Whether the keys of the review mode were told in this sitting.
  var hasShownReviewKeys = false
  /// How many items a command entered by the way, which is to be said.
  var enteredItems = 0
  /// The session before them, as long as they are not written down: a command that fails leaves none.
  var beforeItems: Session?
  /// What is to be said of ratings that a command's edits made others.
  var ratingLines: [StyledLine] = []
  /// The last line that asked for something, other than to do it again.
  package var lastLine: String?
  /// Files written by redirection, each with the hash of what was written.
  package var written: [String: Int] = [:]
  /// The walk that is going on, in which keys take the place of commands.
  package var review: Review?
  /// The keys of a walk that ended by itself in a script, until the line behind it: `q` ends it, and no
  /// key that is left over is taken for a command.
  var keysLeftOver: ReviewKeys?
  /// How the changed sentences read that were shown in this sitting.
  package var shownChanges: Set<String> = []
  /// What `before` found last, for `use`.
  package var earlier: EarlierFinds?
  var finds = ArticleFinds()
  /// The session whose edits were found to make what it holds.
  var audited: EntityID?

  package init(
    session: Session,
    store: any SessionStore,
    checker: Checker,
    ports: Ports,
    verbs: @escaping @autoclosure () -> VerbSet,
    isInteractive: Bool
  ) {
    self.session = session
    self.store = store
    self.checker = checker
    self.ports = ports
    givenVerbs = verbs
    self.isInteractive = isInteractive
    cursor = .sentence(0)
    lookAtSession()
    recallPlace()
  }

  /// Does what was typed: a command, or in a review a key or the text it asked for.
  ///
  /// - Throws: What is wrong with it; then nothing was changed.
  package func perform(_ input: String) throws(Problem) -> Reply {
    if review != nil { return try performReview(input) }
    return try endsReview(input) ? Reply() : performCommand(input)
  }

  /// Does what a line says.
  ///
  /// - Throws: What is wrong with the line; then nothing was changed.
  package func performCommand(_ line: String) throws(Problem) -> Reply {
    let line = state.withoutAlias(line)
    self.line = line
    (unsaved, ratingLines) = (nil, [])
    guard let interpretation = try state.interpreter.interpret(line) else { return Reply() }
    if let destination = interpretation.destination { try permit(destination) }
    if !interpretation.isRepetition { lastLine = line }
    var reply: Reply
    let shown = shownChanges
    do throws(Problem) {
      reply = try perform(interpretation)
    } catch {
      giveItemsBack()
      throw error.placed(in: line)
    }
    // What went to another program or a file, nobody has seen here.
    if reply.destination != nil { shownChanges = shown }
    if beforeItems != nil { writeDown() }
    reply.unsaved = unsaved
    reply.asides.insert(contentsOf: ratingLines, at: 0)
    if let notice = enteredItemsNotice { reply.asides.insert(notice, at: 0) }
    reply.asides += store.takeNotices().map { StyledLine($0, .warning) }
    return reply
  }

  /// Does what a line was found to ask for.
  package func perform(_ interpretation: Interpretation) throws(Problem) -> Reply {
    let (edits, sentence) = (session.log.count, currentSentence)
    var reply =
      switch interpretation.meaning {
      case .goTo(let typed): try goTo(typed.address, at: typed.place)
      case .showSource(let typed): SourceView.reply(try source(typed), state)
      case .tag(let rating, let address, let typed): try tag(rating, address, typed)
      case .verb(let command, let typed): try perform(command, typed)
      }
    reply.destination = interpretation.destination ?? reply.destination
    if session.log.count > edits {
      reply.asides = addressNotices(interpretation.meaning, at: sentence) + reply.asides
    }
    return reply
  }

  private func perform(_ command: Command, _ typed: ParsedArguments) throws(Problem) -> Reply {
    let edits = session.log.count
    var reply = try verbs.action(of: command)(self, typed)
    if session.log.count > edits { reply.asides += mentionNotices(typed) }
    return reply
  }

  /// What a window with this session is called.
  package var title: String {
    "factdesk: " + Wording.excerpt(session.facts.title ?? store.name, 48)
  }

  /// The sentence at the cursor with what lies on it.
  package var here: [StyledLine] { ArticleView.sentence(currentSentence, state) }

  var cursorAddress: String {
    switch cursor {
    case .sentence(let index):
      session.sentences.entries.indices.contains(index)
        ? session.sentences.entries[index].address : "-"
    case .claim(let id): session.claims[id]?.label ?? "-"
    }
  }

  /// The search over the article as it stands now.
  package var search: TextSearch { finds.search(session.article) }

  /// The checkable pieces of the article as it stands now.
  package var foundItems: [FoundItem] { finds.items(of: session.article) }

  /// What views show: all of this as it is now.
  package var state: DeskState { state(finding: finds, ports.isCancelled) }

  func state(finding finds: ArticleFinds, _ isCancelled: @escaping () -> Bool) -> DeskState {
    DeskState(
      session: session,
      commands: self.verbs.commands,
      settings: settings,
      aliases: aliases,
      checker: checker,
      store: store,
      currentSentence: currentSentence,
      isInteractive: isInteractive,
      finds: finds,
      now: ports.now,
      isCancelled: isCancelled
    )
  }

  /// Who and when, for something done now; a verdict and its edit, milliseconds apart, bear one moment.
  package func sign() -> Signed {
    let now = ports.now()
    let isSame = moment.map { (0..<20).contains(now.milliseconds - $0.milliseconds) }
    if isSame != true { moment = now }
    return Signed(by: checker, at: moment ?? now)
  }

  /// - Throws: A problem where the session is open for reading only.
  package func requireWritable() throws(Problem) {
    guard let reason = store.readOnlyReason else { return }
    throw Problem(
      .storage,
      "session is open for reading only: \(reason)",
      remedy: "Nothing was changed."
    )
  }

  /// Makes changes as one edit and has it written down.
  ///
  /// Changes that change nothing are left out; without any other, nothing happens.
  ///
  /// `reading`: A reading of the article that a change names.
  ///
  /// `affirmed`: What a decision leaves as it is.
  ///
  /// `wanted`: What a step back or forth is about, where the changes come to something else.
  ///
  /// `decision`: That it settles what people changed differently.
  ///
  /// `isBrought`: Whether its texts are somebody else's, who has fixed them.
  ///
  /// `isOfFile`: Whether a file makes the changes, so that nobody has judged both what a claim said and what it says.
  ///
  /// `isHeldBack`: Whether it is written down with what the command does, and not without that.
  ///
  /// - Returns: Whether anything changed.
  @discardableResult
  package func commit(
    _ changes: [Change],
    kind: Edit.Kind = .make,
    reading: ArticleRevision? = nil,
    affirming affirmed: [Patch] = [],
    stepping wanted: [Patch]? = nil,
    decision: Ruling? = nil,
    isBrought: Bool = false,
    isOfFile: Bool = false,
    isHeldBack: Bool = false
  ) throws(Problem) -> Bool {
    let changes = changes.filter { !$0.isEmpty }
    // What a forgotten source left of an edit may be nothing; it is taken back all the same.
    guard !changes.isEmpty || kind != .make || decision != nil else { return false }
    guard !isReadingConfiguration else {
      throw Problem(.input, "the configuration cannot change a session")
    }
    try requireWritable()
    if kind == .make, !isBrought { try refuseGivenAway(changes) }
    switch kind {
    case .make, .restore:
      guard decision == nil, reading == nil, let ended = session.conflictEnded(by: changes) else {
        break
      }
      throw ConflictView.refusal(ended, session)
    case .undo, .redo: break
    }
    // What is judged now is judged of the words that are there now.
    let isJudging = kind == .make && reading == nil && !changes.contains { $0.key == .article }
    let signed = sign()
    let person = isOfFile ? Checker(name: "") : signed.by
    let stamped =
      isJudging ? session.stamped(changes, by: person, days: state.daysMeant) : changes
    var draft = EditDraft(
      id: ports.newID(),
      signed: signed,
      kind: kind,
      command: line,
      changes: stamped,
      wanted: wanted
    )
    (draft.affirmed, draft.decision) = (affirmed, decision)
    try make(draft, reading)
    beforeMerge = nil
    switch kind {
    case .make, .restore: undoneMerge = nil
    case .undo, .redo: break
    }
    moment = nil
    ratingLines += RatingNotices.lines(stamped, session)
    forgetEarlier(changes)
    if !isHeldBack, !isDoingBecause { writeDown() }
    return true
  }

  /// So many changes in one edit take time that a person notices.
  private static let manyChanges = 500

  /// Makes an edit; ^C ends one of very many changes as long as it is not made.
  private func make(_ draft: EditDraft, _ reading: ArticleRevision?) throws(Problem) {
    guard draft.changes.count > Self.manyChanges else {
      return session.findConflicts(after: try session.apply(draft, reading: reading))
    }
    session = try interruptible { [before = session] () throws(Problem) in
      var session = before
      session.findConflicts(after: try session.apply(draft, reading: reading))
      return session
    }
  }

  /// Has the edits since kept, and notes what went wrong in ``unsaved``.
  package func writeDown() {
    beforeItems = nil
    do throws(Problem) {
      try store.makeDurable(session)
    } catch {
      unsaved = error
    }
  }

  /// Has the session read as the settings say.
  private func lookAtSession() {
    let month = settings.fiscalMonth ?? 0
    if session.fiscalMonth != month { session.fiscalMonth = month }
  }

  // MARK: The cursor

  /// The next sentence that is not covered, behind an index or, after the end, from the beginning.
  package func nextUncovered(after index: Int) -> Int? {
    let uses = session.use.uses
    guard session.use.coveredCount < uses.count else { return nil }
    let start = index + 1
    if start < uses.count, let found = uses[start...].firstIndex(where: { !$0.isCovered }) {
      return found
    }
    return uses[..<min(start, uses.count)].firstIndex { !$0.isCovered }
  }

  /// The sentence at the cursor; that of its first passage where a claim is.
  var currentSentence: Int {
    switch cursor {
    case .sentence(let index): return index
    case .claim(let id):
      guard let passage = session.claims[id]?.passages.first(where: { !$0.isGone }) else {
        return 0
      }
      return min(session.sentences.touched(by: passage.range).lowerBound, lastSentence)
    }
  }

  var lastSentence: Int { max(0, session.sentences.count - 1) }
}
