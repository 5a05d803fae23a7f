package import DeskViews
package import FactModel
package import LineReading
import PlainText

/// A walk through sentences or claims in which a key does what else takes a line.
///
/// Keys and texts go in; lines as they could be typed at the prompt come out, for the desk to do. It
/// knows nothing of terminals.
package struct Review {
  /// What one stop of the walk is about.
  package enum Item: Equatable {
    /// An index into the session's sentences.
    case sentence(Int)
    case claim(EntityID)
    case item(EntityID)
  }

  /// What the person is expected to type.
  package enum Expectation: Equatable {
    /// A key, behind the letters of a longer one typed before.
    case key(prefix: String)
    /// The text of an action.
    case text(ReviewAction)
  }

  /// What an input leads to.
  package enum Step: Equatable {
    /// More is expected.
    case wait
    /// A line for the desk, and whether the walk then goes on to the next stop.
    case perform(String, advances: Bool)
    /// A line of the person's own.
    case command(String)
    case move(Int)
    case undo
    case help
    case leave
  }

  /// What is known of the stop at which the walk is.
  package struct Stop {
    /// How it is typed: `3.2`, `c7`.
    var address: String
    /// The claim that notes and sources go to; nil where there is none, or more than one.
    var claim: String?
    var isRated = false
    /// Whether it is a sentence, which can have nothing to check in it.
    var isSentence: Bool
    /// The sentence of an item; nil for everything else.
    package var sentenceOfItem: String?
    /// The source that items are ticked with: the one used last.
    var currentSource: String?
    /// What says that all holds that was judged in it; nil where it reads as it was judged.
    var renewal: String?
    /// Whether the scale has ratings for what the author vouches for, and what cannot be confirmed.
    var isOnDeskScale = false
  }

  /// Where the walk is, as taking something back brings it back.
  package struct Place {
    package var position: Int
    package var part: EntityID?
  }

  package let items: [Item]
  /// The walk passes over what has been covered meanwhile.
  package let passesCovered: Bool
  /// Whether it goes through the sentences that changed since they were judged.
  package let isOfChanges: Bool
  /// The article that the walk goes through.
  package let articleHash: String
  package var position = 0
  package private(set) var expectation = Expectation.key(prefix: "")
  /// The claim just made of words of the sentence, until it is rated.
  package var part: EntityID?
  /// What renews the changed sentence at hand.
  package var renewal = ""
  /// The sentence that was shown last, in a walk through items.
  package var shownSentence: Int?
  /// The block in which the last stop was.
  package var shownBlock: Int?
  /// What a key did last that can be done again at another stop.
  private(set) var last: RepeatableLine?
  /// The same of the key at hand, until it has changed something.
  private var proposed: RepeatableLine?
  /// What waits for the rating: `@2 @moj`.
  package private(set) var sources = ""
  private(set) var reason = ""
  /// Where a key changed the session, one for each edit, the newest last.
  private(set) var changes: [Place] = []
  private(set) var changeCount = 0

  package init(items: [Item], passesCovered: Bool, isOfChanges: Bool = false, articleHash: String) {
    self.isOfChanges = isOfChanges
    self.items = items
    self.passesCovered = passesCovered
    self.articleHash = articleHash
  }

  package var item: Item { items[position] }

  /// The actions that make sense now, in the order of the help.
  func actions(at stop: Stop) -> [ReviewAction] {
    if stop.sentenceOfItem != nil { return itemActions(at: stop) }
    return ReviewAction.allCases.filter { $0.isForItems != true }.filter { action in
      switch action {
      case .nothing, .later, .claim: stop.isSentence
      case .holds: stop.renewal != nil
      case .note: stop.isSentence || stop.claim != nil
      case .edit: stop.claim != nil
      case .same: canRepeat(at: stop)
      case .back: position > 0
      case .undo: !changes.isEmpty
      default: true
      }
    }
  }

  /// Whether what was done last can be done there: a mark wants a sentence or an item, a tick an item.
  private func canRepeat(at stop: Stop) -> Bool {
    guard let last else { return false }
    let isItem = stop.sentenceOfItem != nil
    return last.isTick ? isItem : !last.isMark || isItem || stop.isSentence
  }

  private func itemActions(at stop: Stop) -> [ReviewAction] {
    ReviewAction.allCases.filter { $0.isForItems != false }.filter { action in
      switch action {
      case .onAuthor, .cannotConfirm, .misleading: stop.isOnDeskScale
      case .same: canRepeat(at: stop)
      case .back: position > 0
      case .undo: !changes.isEmpty
      default: true
      }
    }
  }

  /// Takes a key, or a line that begins with one.
  ///
  /// - Throws: What is wrong with it; the walk is where it was.
  package mutating func take(
    _ input: String,
    at stop: Stop,
    in desk: DeskState
  ) throws(Problem) -> Step {
    proposed = nil
    let expected = expectation
    expectation = .key(prefix: "")
    let step: Step
    switch expected {
    case .text(let action): step = try text(input, for: action, at: stop)
    case .key(let prefix):
      let keys = ReviewKeys(scale: desk.session.scale, isForItems: stop.sentenceOfItem != nil)
      step = try key(input, behind: prefix, at: stop, keys, desk.commands)
    }
    if case .perform(let line, advances: true) = step {
      proposed = RepeatableLine(line, at: stop.address)
    }
    return step
  }

  private mutating func key(
    _ input: String,
    behind prefix: String,
    at stop: Stop,
    _ keys: ReviewKeys,
    _ commands: [Command]
  ) throws(Problem) -> Step {
    if let meaning = keys.meaning(of: input, behind: prefix) {
      return try step(meaning, rest: "", at: stop)
    }
    if input == "?", !prefix.isEmpty {
      expectation = .key(prefix: prefix)
      return .help
    }
    var scanner = LineScanner(input)
    // Enter and Escape end a longer key, and mean nothing else.
    guard !scanner.isAtEnd, input != "\u{1B}" else { return .wait }
    if scanner.peek == ":" {
      scanner.advance()
      scanner.skipSpace()
      return try step(.action(.command), rest: scanner.rest(), at: stop)
    }
    // A verb with something behind it is a command, and no rating of the same name with a reason.
    let first = scanner.peekWord().lowercased()
    var behind = scanner
    _ = behind.word()
    let isVerb =
      !behind.isAtEnd && first.count > 1 && commands.contains { $0.name == first }
    if !keys.isForItems, !isVerb, let rating = RatingMatch(scale: keys.scale).exact(&scanner) {
      return rate(rating, scanner.rest(), at: stop)
    }
    let word = scanner.word()
    // Only keys: a command of a script must not be taken for an action that has the same name.
    guard let meaning = keys.meaning(of: word), prefix.isEmpty else { throw unknown(prefix + word) }
    return try step(meaning, rest: scanner.rest(), at: stop)
  }

  private mutating func step(
    _ meaning: ReviewKeys.Meaning,
    rest: String,
    at stop: Stop
  ) throws(Problem) -> Step {
    switch meaning {
    case .rating(let rating): return rate(rating, rest, at: stop)
    case .prefix(let letters):
      guard rest.isEmpty else { throw unknown(letters) }
      expectation = .key(prefix: letters)
      return .wait
    case .action(let action):
      guard actions(at: stop).contains(action) else { throw unknown(action.key) }
      if action == .rest, rest.isEmpty, let source = stop.currentSource {
        return try text(source, for: action, at: stop)
      }
      if action == .confirm, stop.currentSource == nil {
        guard !rest.isEmpty else {
          expectation = .text(.otherSource)
          return .wait
        }
        return try text(rest, for: .otherSource, at: stop)
      }
      if action.takesText, rest.isEmpty {
        expectation = .text(action)
        return .wait
      }
      return try action.takesText
        ? text(rest, for: action, at: stop) : act(action, rest, at: stop)
    }
  }

  private func unknown(_ key: String) -> Problem {
    Problem(
      .input,
      "“\(Wording.excerpt(SafeText.visible(key), 20))” is no key here",
      remedy: "? lists the keys that are valid now; : begins any command."
    )
  }

  // MARK: What keys do

  private mutating func rate(_ rating: Scale.Rating, _ rest: String, at stop: Stop) -> Step {
    var words = [stop.address]
    words.append(rating.key)
    if !sources.isEmpty { words.append(sources) }
    let reason = rest.isEmpty ? self.reason : rest
    // What begins like a source or ends sources would not be taken for the reason.
    if rest.isEmpty, reason.hasPrefix("@") || reason.hasPrefix("--") { words.append("--") }
    if !reason.isEmpty { words.append(reason) }
    let isPart = part != nil
    (part, sources, self.reason) = (nil, "", "")
    return .perform(words.joined(separator: " "), advances: !isPart)
  }

  private mutating func act(
    _ action: ReviewAction,
    _ rest: String,
    at stop: Stop
  ) throws(Problem) -> Step {
    let note = rest.isEmpty ? "" : " -- " + rest
    switch action {
    case .same: return .perform(last?.line(at: stop.address) ?? "", advances: true)
    case .later where stop.sentenceOfItem != nil: return .move(1)
    case .holds: return .perform(stop.renewal ?? "holds \(stop.address)", advances: true)
    case .confirm:
      return .perform("tick \(stop.address) \(stop.currentSource ?? "")", advances: true)
    case .onAuthor, .cannotConfirm, .misleading:
      let name = action == .cannotConfirm ? "unconfirmed" : action.rawValue
      let reason = rest.isEmpty ? "" : " -- " + rest
      return .perform("\(stop.address) rate \(name)\(reason)", advances: true)
    case .nothing, .later:
      return .perform("\(action.rawValue) \(stop.address)\(note)", advances: true)
    case .edit: return .perform("edit \(stop.claim ?? stop.address)", advances: false)
    case .back: return .move(-1)
    case .skip: return .move(1)
    case .undo: return .undo
    case .quit: return .leave
    default: return .help
    }
  }

  private mutating func text(
    _ text: String,
    for action: ReviewAction,
    at stop: Stop
  ) throws(Problem) -> Step {
    let text = LineScanner.trimmed(text)
    switch action {
    case .reason:
      // As at the prompt, sources stand before the reason.
      var scanner = LineScanner(text)
      var named: [String] = []
      let isText = scanner.takeSeparator()
      while !isText, scanner.peek == "@" { named.append(scanner.word()) }
      if !named.isEmpty {
        sources = ([sources] + named).filter { !$0.isEmpty }.joined(separator: " ")
      }
      reason = scanner.rest()
      return .wait
    case .source where text.isEmpty:
      sources = ""
      return .wait
    case .wrong where text.isEmpty:
      guard stop.isOnDeskScale else {
        throw Problem(
          .input,
          "nothing was typed that should stand there",
          remedy: "A digit rates it; y asks the author."
        )
      }
      return .perform("\(stop.address) rate fix", advances: true)
    case _ where text.isEmpty: return .wait
    case .wrong: return .perform("fix \(stop.address) must -- \(text)", advances: true)
    case .otherSource: return .perform("tick \(stop.address) \(Self.source(text))", advances: true)
    case .rest:
      let sentence = stop.sentenceOfItem ?? stop.address
      return .perform("tick \(sentence) \(Self.source(text))", advances: true)
    case .query: return .perform(Self.query(text, of: stop), advances: true)
    case .legal: return .perform("flag legal \(stop.address) -- \(text)", advances: true)
    case .source:
      let source = Self.source(text)
      if let claim = stop.claim, stop.isRated {
        return .perform("evidence \(claim) \(source)", advances: false)
      }
      sources = source
      return .wait
    case .note:
      guard let claim = stop.claim else {
        return .perform("later \(stop.address) -- \(text)", advances: false)
      }
      return .perform("note \(claim) -- \(text)", advances: false)
    case .claim:
      return .perform("claim \(stop.address)\(try Self.quoted(text))", advances: false)
    default: return .command(text)
    }
  }

  private static func source(_ text: String) -> String { text.hasPrefix("@") ? text : "@" + text }

  /// A question to whoever is named at its beginning, else to the author.
  private static func query(_ text: String, of stop: Stop) -> String {
    var scanner = LineScanner(text)
    let recipients = Query.usualRecipients
    var whom = recipients[0]
    if let name = scanner.quoted() {
      scanner.skipSpace()
      whom = "\"\(name)\""
    } else if recipients.contains(scanner.peekWord().lowercased()) {
      whom = scanner.word()
    }
    return "query \(whom) \(stop.claim ?? stop.address) -- \(scanner.rest())"
  }

  /// The words in quotation marks that they do not hold themselves.
  private static func quoted(_ text: String) throws(Problem) -> String {
    for (open, close) in [("\"", "\""), ("«", "»"), ("“", "”")] as [(Character, Character)]
    where !text.contains(open) && !text.contains(close) {
      return "\(open)\(text)\(close)"
    }
    throw Problem(
      .input,
      "the words hold every kind of quotation mark",
      remedy: "Type fewer of them, or their numbers behind a colon: claim 3.2:5-9"
    )
  }

  // MARK: Where the walk is

  package var place: Place { Place(position: position, part: part) }

  /// Remembers that a key changed the session at a place.
  package mutating func noteChange(at place: Place) {
    last = proposed ?? last
    proposed = nil
    changes.append(place)
    changeCount += 1
  }

  /// Goes back to where the last change was made.
  package mutating func takeBackChange() {
    guard let place = changes.popLast() else { return }
    changeCount -= 1
    move(to: place.position)
    part = place.part
  }

  /// Forgets what the keys did: a command of the person's own changed the session behind them.
  package mutating func forgetChanges() { changes = [] }

  /// What waits for a rating that has not come, as it was typed; empty where nothing does.
  package var waiting: String {
    [sources, reason].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Has what waited for a rating wait again: the rating did not come about, or a source is none.
  package mutating func recallWaiting(of before: Review) {
    (part, sources, reason) = (before.part, before.sources, before.reason)
  }

  /// Counts what a command of the person's own changed.
  package mutating func count(_ edits: Int) { changeCount = max(0, changeCount + edits) }

  /// Goes to a stop; what waited for a rating is dropped.
  package mutating func move(to position: Int) {
    self.position = position
    (part, sources, reason) = (nil, "", "")
  }

  /// Gives up a text or a longer key that was begun; false where there is none.
  package mutating func cancelInput() -> Bool {
    defer { expectation = .key(prefix: "") }
    return expectation != .key(prefix: "")
  }
}
