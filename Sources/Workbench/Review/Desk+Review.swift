import DeskViews
package import FactModel
import Judging
import LineReading
import OrderedJSON
import Preferences
import Publishing
package import Replies
package import Reviewing
import SessionLibrary

/// What the desk expects next from the person.
package enum ExpectedInput: Sendable, Equatable {
  /// A line with a command.
  case command
  /// One key.
  case key
  /// A line of text that answers a question.
  case text
}

extension Desk {
  package var expects: ExpectedInput {
    switch review?.expectation {
    case nil: .command
    case .key?: .key
    case .text?: .text
    }
  }

  /// - Throws: A problem where a script begins a walk within one: the keys behind it would be taken for commands.
  package func refuseWalkWithinWalk() throws(Problem) {
    guard review != nil, !isInteractive else { return }
    throw Problem(.input, "a review is going on already", remedy: "A line q ends it.")
  }

  /// Begins a walk and shows its first stop.
  package func begin(
    _ items: [Review.Item],
    passesCovered: Bool,
    isOfChanges: Bool = false
  ) -> Reply {
    guard !items.isEmpty else {
      leaveKeys(forItems: false)
      if isOfChanges { return showStale() }
      guard passesCovered else { return Reply("There is nothing to review.") }
      let missing = Tally(session).missing.joined(separator: ", ")
      let rest = missing.isEmpty ? "" : " Still missing: \(missing); todo says where."
      return Reply("Every sentence is covered." + rest)
    }
    review = Review(
      items: items,
      passesCovered: passesCovered,
      isOfChanges: isOfChanges,
      articleHash: session.article.hash
    )
    let arrival = arrive(at: 0)
    guard isInteractive, settings.givesHints, !settings.isPlain, !hasShownReviewKeys,
      let stop = review?.stop(in: session)
    else { return Reply(asides: arrival) }
    hasShownReviewKeys = true
    return Reply(asides: [ReviewView.legend(stop, session.scale)] + arrival)
  }

  /// Does what a key or a line says in the review.
  func performReview(_ input: String) throws(Problem) -> Reply {
    guard var review, let stop = review.stop(in: session) else { return try performCommand(input) }
    // A key that fails leaves the walk where it was, without the letters before it.
    defer { if self.review != nil { self.review = review } }
    let before = review
    let step = try review.take(input, at: stop, in: state)
    // What a rating takes with it is used.
    let waiting = review.waiting
    if review.sources != before.sources, !review.sources.isEmpty {
      do throws(Problem) {
        try refuseUnknown(review.sources)
      } catch {
        review.recallWaiting(of: before)
        throw error
      }
    }
    do throws(Problem) {
      var reply = try follow(step, &review, at: stop)
      let isDropped = self.review == nil || review.waiting != waiting
      if isDropped, step != .leave { reply.asides = notUsed(waiting) + reply.asides }
      return reply
    } catch {
      if case .perform = step { review.recallWaiting(of: before) }
      throw error
    }
  }

  /// Does what a key leads to.
  private func follow(
    _ step: Review.Step,
    _ review: inout Review,
    at stop: Review.Stop
  ) throws(Problem) -> Reply {
    switch step {
    case .wait: return Reply()
    case .help: return Reply(asides: ReviewView.help(review, stop, session.scale))
    case .leave:
      self.review = review
      return leaveReview()
    case .move(let steps):
      return Reply(asides: go(steps, &review))
    case .undo:
      let reply = try performCommand("undo")
      review.takeBackChange()
      let part = review.part
      defer { review.part = part.flatMap { session.claims[$0]?.id } }
      return answer(reply, and: arrive(at: review.position, &review))
    case .command(let line): return try perform(command: line, &review)
    case .perform(let line, let advances):
      let place = self.review?.place ?? review.place
      let before = session.log.count
      var reply = try performCommand(line)
      if session.log.count != before { review.noteChange(at: place) }
      if line.hasPrefix("claim ") { review.part = justTagged }
      // Behind the key stands a text, and what names a source in it names none.
      if let place = line.firstOccurrence(of: " -- ") {
        let words = String(line[place.upperBound...])
        reply.asides += notSources(in: words, "evidence CLAIM @SOURCE")
      }
      return answer(reply, and: advances ? go(1, &review) : [])
    }
  }

  /// Does a line of the person's own in the walk.
  private func perform(command line: String, _ review: inout Review) throws(Problem) -> Reply {
    self.review = review
    let before = session.log.count
    let reply = try performCommand(line)
    guard var changed = self.review, changed.items == review.items else {
      // The command began another walk, or ended this one.
      review = self.review ?? review
      return reply
    }
    if session.log.count > before {
      changed.forgetChanges()
      for position in before + 1...session.log.count {
        if case .undo? = (try? session.log.edit(position))?.kind {
          changed.count(-1)
        } else {
          changed.count(1)
        }
      }
    }
    guard changed.articleHash == session.article.hash, changed.stop(in: session) != nil else {
      self.review = nil
      return answer(reply, and: [StyledLine("The article has changed: review left.", .dim)])
    }
    review = changed
    return reply
  }

  /// - Throws: A problem where one of the sources that are to wait for a rating is none: the rating would
  ///   be refused when its reason was typed.
  private func refuseUnknown(_ words: String) throws(Problem) {
    var scanner = LineScanner(words)
    var typed: [TypedText] = []
    while !scanner.isAtEnd {
      let place = scanner.place()
      typed.append(TypedText(text: scanner.word(), place: place))
    }
    var changes: [Change] = []
    _ = try sources(typed, &changes)
  }

  /// Says what was typed for a rating that did not come.
  private func notUsed(_ text: String) -> [StyledLine] {
    text.isEmpty ? [] : [StyledLine("Not used, as no rating came: \(text)", .warning)]
  }

  /// What ^C means in a review: it gives up what was begun, else the review.
  ///
  /// - Returns: What is to be said of it; nil where no review is going on.
  package func interruptReview() -> [StyledLine]? {
    guard review != nil else { return nil }
    if review?.cancelInput() == true { return [] }
    return leaveReview().asides
  }

  /// In a script, lines behind a walk that is over, or never began, may be keys of it.
  package func leaveKeys(forItems isForItems: Bool) {
    if !isInteractive { keysLeftOver = ReviewKeys(scale: session.scale, isForItems: isForItems) }
  }

  /// Whether a script's line is the end of a walk that is over: `q`.
  ///
  /// - Throws: A problem for another key: the script has more of them than there were stops.
  func endsReview(_ input: String) throws(Problem) -> Bool {
    guard let keys = keysLeftOver else { return false }
    var scanner = LineScanner(input)
    // An empty line or a comment does nothing, here neither.
    guard !scanner.isAtEnd, scanner.peek != "#" else { return false }
    keysLeftOver = nil
    let word = scanner.word()
    guard let meaning = keys.meaning(of: word) else { return false }
    if meaning == .action(.quit), scanner.isAtEnd { return true }
    throw Problem(
      .input,
      "the review is over, and “\(word)” is a key of it",
      place: Problem.Place(column: 1, excerpt: input),
      remedy: "In a script, a line q ends a review; commands stand behind it."
    )
  }

  /// What is to be said where a script ends within a review; nil where it does not.
  ///
  /// - Throws: A problem where the text of a key is missing.
  package func endOfScript() throws(Problem) -> [StyledLine]? {
    guard let review else { return nil }
    if case .text(let action) = review.expectation {
      self.review = nil
      throw Problem(
        .input,
        "the script ends where the text of “\(action.key)” is expected",
        remedy: "Write it behind the key or on the next line."
      )
    }
    return leaveReview().asides
  }

  private func leaveReview() -> Reply {
    guard let review else { return Reply() }
    self.review = nil
    return Reply(
      asides: notUsed(review.waiting) + [ReviewView.farewell(review, isDone: false, state)]
    )
  }

  /// The answer to a line with what follows in the walk, in place of the desk's own way on.
  private func answer(_ reply: Reply, and lines: [StyledLine]) -> Reply {
    var reply = reply
    let warnings = reply.asides.filter { line in
      !line.body.isEmpty && line.body.allSatisfy { $0.role == .warning }
    }
    reply.asides = warnings + store.takeNotices().map { StyledLine($0, .warning) } + lines
    return reply
  }

  // MARK: Stops

  private func go(_ steps: Int, _ review: inout Review) -> [StyledLine] {
    var position = review.position + steps
    while review.items.indices.contains(position), steps > 0, review.isPassed(position, in: session)
    {
      position += 1
    }
    guard position < review.items.count else {
      self.review = nil
      leaveKeys(forItems: review.stop(in: session)?.sentenceOfItem != nil)
      return [ReviewView.farewell(review, isDone: true, state)]
    }
    return arrive(at: max(0, position), &review)
  }

  private func arrive(at position: Int) -> [StyledLine] {
    guard var review else { return [] }
    defer { self.review = review }
    return arrive(at: position, &review)
  }

  private func arrive(at position: Int, _ review: inout Review) -> [StyledLine] {
    review.move(to: position)
    switch review.item {
    case .sentence(let index) where review.isOfChanges:
      cursor = .sentence(index)
      // The fixes that were made are renewed together, so they are shown together.
      let first = session.changedSentence(index)
      review.renewal =
        first.isFixed ? "holds fixes" : "holds \(session.sentences.entries[index].address)"
      let shown = first.isFixed ? session.changedSentences.filter(\.isFixed) : [first]
      noteShown(shown)
      return ReviewView.arrival(review, state)
        + shown.flatMap { StaleView.lines($0, state) }
    case .sentence(let index):
      cursor = .sentence(index)
      review.renewal = "holds \(session.sentences.entries[index].address)"
      return ReviewView.arrival(review, state)
        + whereabouts(of: index, &review)
        + ArticleView.sentence(index, state)
    case .claim(let id):
      guard let claim = session.claims[id] else { return [] }
      cursor = .claim(id)
      return ReviewView.arrival(review, state)
        + surroundings(of: claim, &review)
        + ClaimView.reply(claim, state).lines
    case .item(let id):
      guard let item = session.items[id] else { return [] }
      let sentence =
        item.passage.isGone ? nil : session.sentences.touched(by: item.passage.range).first
      // The sentence stands above its first item that is visited, and where it was left.
      let isNew = sentence != review.shownSentence
      review.shownSentence = sentence
      if let sentence { cursor = .sentence(sentence) }
      return ReviewView.arrival(review, state)
        + (isNew ? sentence.map { whereabouts(of: $0, &review) } ?? [] : [])
        + (isNew ? sentence.map { [ArticleView.words($0, state)] } ?? [] : [])
        + ItemView.reply([item], state).lines
    }
  }

  /// Where a sentence is, at the first stop of its paragraph; nothing in scripts.
  private func whereabouts(of sentence: Int, _ review: inout Review) -> [StyledLine] {
    let block = session.sentences.entries[sentence].block
    defer { review.shownBlock = block }
    guard isInteractive, review.shownBlock != block else { return [] }
    return ReviewView.whereabouts(sentence, state).map { [$0] } ?? []
  }

  /// Where a claim is, and the sentence of its first passage where that is only a part of it.
  private func surroundings(of claim: Claim, _ review: inout Review) -> [StyledLine] {
    guard let passage = claim.passages.first(where: { !$0.isGone }),
      let sentence = session.sentences.touched(by: passage.range).first
    else { return [] }
    let isWhole = passage.range == session.sentences.entries[sentence].range
    return whereabouts(of: sentence, &review)
      + (isWhole ? [] : [ArticleView.words(sentence, state)])
  }
}
