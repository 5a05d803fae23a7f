package import DeskViews
package import FactModel
import LineReading
package import Replies

/// What the review mode shows besides sentences and claims.
package enum ReviewView {
  /// What stands before a key: `(12/31) 3.2 [1-7,n,.,z,l,?]> `, with six keys at most; in words for those who
  /// hear it.
  package static func prompt(
    _ review: Review,
    _ stop: Review.Stop,
    _ scale: Scale,
    isPlain: Bool
  ) -> [StyledSpan] {
    let keys = ReviewKeys(scale: scale, isForItems: stop.sentenceOfItem != nil)
    switch review.expectation {
    case .text(let action):
      let question =
        switch action {
        case .note: "note on \(stop.claim ?? stop.address)> "
        case .reason: "reason for the rating of \(stop.address)> "
        case .source: "source for \(stop.claim ?? stop.address)> "
        case .claim: "words of \(stop.address)> "
        case .otherSource, .rest: "source for \(stop.address)> "
        case .wrong: "what should stand there> "
        case .query: "question on \(stop.address)> "
        case .legal: "why a lawyer must see \(stop.address)> "
        default: ":"
        }
      return [StyledSpan(question)]
    case .key(let prefix):
      var spans = place(review, isPlain: isPlain) + [StyledSpan(stop.address, .address)]
      for waiting in [review.sources, review.reason] where !waiting.isEmpty {
        spans.append(StyledSpan(" " + Wording.excerpt(waiting, 20), .strong))
      }
      if isPlain, prefix.isEmpty { return spans + [StyledSpan(", ? for the keys> ")] }
      let valid =
        prefix.isEmpty
        ? [keys.ratingDigits] + actions(review, stop).map { key(of: $0, keys, stop) } + ["?"]
        : keys.continuations(of: prefix).map(\.key)
      let list = " \(prefix)[\(valid.joined(separator: ","))]"
      return spans + [StyledSpan(list, .dim), StyledSpan("> ")]
    }
  }

  /// The key of an action, with the source that it names without asking: `c @2`.
  private static func key(
    of action: ReviewAction,
    _ keys: ReviewKeys,
    _ stop: Review.Stop
  ) -> String {
    let source = action == .confirm ? stop.currentSource.map { " " + $0 } : nil
    return keys.key(of: action) + (source ?? "")
  }

  /// The four actions for which the prompt has room.
  private static func actions(_ review: Review, _ stop: Review.Stop) -> [ReviewAction] {
    let valid = review.actions(at: stop)
    let wanted = ReviewAction.forPrompt(isForItems: stop.sentenceOfItem != nil)
    return Array(wanted.filter(valid.contains).prefix(4))
  }

  private static func place(_ review: Review, isPlain: Bool) -> [StyledSpan] {
    let (number, count) = (review.position + 1, review.items.count)
    return [StyledSpan(isPlain ? "\(number) of \(count), " : "(\(number)/\(count)) ", .strong)]
  }

  /// The ratings with their keys, and the usual keys, for the first walk: what the prompt is too short to say.
  package static func legend(_ stop: Review.Stop, _ scale: Scale) -> StyledLine {
    let isForItems = stop.sentenceOfItem != nil
    let keys = ReviewKeys(scale: scale, isForItems: isForItems)
    var words = scale.ratings.indices.compactMap { index -> String? in
      let typed = keys.keys(ofRatingAt: index)
      return typed.isEmpty ? nil : "\(typed) \(scale.ratings[index].name)"
    }
    if isForItems {
      words.append("c confirmed\(stop.currentSource.map { " by " + $0 } ?? ""), x wrong")
    }
    if stop.isSentence || isForItems {
      words.append("\(keys.key(of: .nothing)) nothing to check")
    }
    words.append("space goes on, q ends, ? lists all keys")
    return StyledLine("Keys: " + words.joined(separator: ", ") + ".", .dim)
  }

  /// Where a sentence is in the article: `paragraph 4 of 8, under “Comments from China”`.
  package static func whereabouts(_ index: Int, _ desk: DeskState) -> StyledLine? {
    let blocks = desk.session.article.blocks
    let block = desk.session.sentences.entries[index].block
    guard blocks[block].kind.isBody, let label = blocks[block].label else { return nil }
    let count = blocks.count(where: \.kind.isBody)
    let heading = blocks[..<block].last { $0.kind == .heading }.map { heading in
      let text = desk.session.article.text.slice(heading.range)
      return ", under “\(Wording.excerpt(text, 40))”"
    }
    return StyledLine("Paragraph \(label) of \(count)\(heading ?? "")", .dim)
  }

  /// Where the walk is, for those who see no prompt.
  package static func arrival(
    _ review: Review,
    _ desk: DeskState
  ) -> [StyledLine] {
    guard !desk.isInteractive, let stop = review.stop(in: desk.session) else { return [] }
    return [StyledLine(body: place(review, isPlain: false) + [StyledSpan(stop.address, .address)])]
  }

  /// The keys that are valid now, each with its meaning.
  package static func help(_ review: Review, _ stop: Review.Stop, _ scale: Scale) -> [StyledLine] {
    let keys = ReviewKeys(scale: scale, isForItems: stop.sentenceOfItem != nil)
    if case .key(let prefix) = review.expectation, !prefix.isEmpty {
      return keys.continuations(of: prefix).map { row($0.key, $0.rating.name) }
        + [row("Enter", "none of these")]
    }
    let ratings = scale.ratings.indices.compactMap { index -> StyledLine? in
      let typed = keys.keys(ofRatingAt: index)
      return typed.isEmpty ? nil : row(typed, scale.ratings[index].name)
    }
    let actions = review.actions(at: stop).map { row(keys.key(of: $0), meaning($0, stop)) }
    return ratings + actions
  }

  private static func meaning(_ action: ReviewAction, _ stop: Review.Stop) -> String {
    switch action {
    case .note where stop.claim == nil: "write a note, which puts the sentence off"
    case .note: "write a note on \(stop.claim ?? "it")"
    case .source where !stop.isRated:
      "name a source for the rating that comes next (@2, a slug, a URL)"
    case .confirm where stop.currentSource == nil:
      "confirmed by a source (@2, its slug or a URL), which is used from then on"
    case .confirm: "confirmed by \(stop.currentSource ?? "")"
    case .later where stop.sentenceOfItem != nil: "leave it open for later"
    case .nothing where stop.sentenceOfItem != nil: "an opinion, or nothing to check (also: o)"
    default: action.meaning
    }
  }

  private static func row(_ keys: String, _ meaning: String) -> StyledLine {
    StyledLine(lead: [StyledSpan("  " + keys, .address)], leadWidth: 8, body: [StyledSpan(meaning)])
  }

  /// What is said at the end.
  package static func farewell(_ review: Review, isDone: Bool, _ desk: DeskState) -> StyledLine {
    let changes = Wording.count(review.changeCount, "change")
    let left = review.items.indices.filter { index in
      switch review.items[index] {
      case .sentence(let sentence) where review.isOfChanges: desk.session.use.uses[sentence].isStale
      case .sentence(let sentence): !desk.session.use.uses[sentence].isCovered
      case .item(let id): desk.session.items[id].map { desk.session.isOpen($0) } ?? false
      case .claim: index > review.position
      }
    }.count
    let what =
      switch review.items[0] {
      case .sentence where review.isOfChanges:
        "\(Wording.count(left, "changed sentence")) of \(review.items.count) left"
      case .sentence: "\(Wording.count(left, "sentence")) of \(review.items.count) not covered"
      case .item: "\(Wording.count(left, "item")) of \(review.items.count) open"
      case .claim: "\(Wording.count(left, "claim")) of \(review.items.count) not seen"
      }
    let rest = isDone && left == 0 ? "nothing is left of it" : what
    return StyledLine("Review \(isDone ? "ended" : "left"): \(changes), \(rest).", .dim)
  }
}
