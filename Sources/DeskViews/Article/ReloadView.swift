package import Anchoring
package import FactModel
import Judging
import OrderedJSON
import Publishing
package import Replies

/// What became of a session's claims, findings and marks when the article was read again.
package enum ReloadView {
  /// That a reading with the same words has them said by others: a revision is known by its words, so that
  /// it is told and no more.
  package static func otherSpeakers(
    _ reading: ArticleRevision,
    _ known: ArticleRevision
  )
    -> [StyledLine]
  {
    let places = zip(reading.blocks, known.blocks).filter { $0.speaker != $1.speaker }
      .compactMap(\.1.label)
    guard !places.isEmpty else { return [] }
    return [
      StyledLine(
        "The words are the same, but others say them in \(Wording.list(places)): who is the claimant there "
          + "must be looked at",
        .warning
      )
    ]
  }

  /// That a reading with the same words has them in other kinds of blocks: what is quoted there somebody else says.
  package static func otherKinds(
    _ reading: ArticleRevision,
    _ known: ArticleRevision
  )
    -> [StyledLine]
  {
    let others = zip(reading.blocks, known.blocks).filter { $0.kind != $1.kind }
    guard !others.isEmpty else { return [] }
    let places = others.map { new, old in
      "\(old.label ?? old.kind.rawValue) is a \(new.kind.rawValue) now, not a \(old.kind.rawValue)"
    }
    return [
      StyledLine(
        "The words are the same, but \(Wording.list(places)): look whether what was judged there holds",
        .warning
      )
    ]
  }

  /// As many lines of what only moved are shown.
  private static let mostMoved = 10
  private static let leadWidth = 7

  /// - Parameters:
  ///   - reanchoring: What became of it.
  ///   - difference: What the publisher changed.
  ///   - before: The session as it was.
  ///   - newItems: How many items were entered in sentences that are new.
  ///   - desk: The desk with the session as it is.
  /// - Returns: The list.
  package static func reply(
    _ reanchoring: Reanchoring,
    _ difference: RevisionDifference,
    before: Session,
    newItems: Int,
    _ desk: DeskState
  ) -> Reply {
    let rows = self.rows(reanchoring, before: before, desk)
    var lines = [StyledLine("The article has changed: \(summary(difference)).", .strong)]
    lines += FixView.fates(reanchoring.fixes)
    section(
      &lines,
      "text changed, to be looked at again",
      rows.filter { $0.fate == .changed && !$0.isOfOther }
    )
    section(&lines, "text gone from the article", rows.filter { $0.fate == .gone })
    section(&lines, "text is back", rows.filter { $0.fate == .back })
    section(
      &lines,
      "reads as before, and what it depends on does not: to be looked at again",
      rows.filter(\.isOfOther)
    )
    let kept = rows.filter { $0.fate == .kept && !$0.isOfOther }
    let moved = kept.filter { $0.was != $0.now }
    section(&lines, "moved", Array(moved.prefix(mostMoved)))
    if moved.count > mostMoved {
      lines.append(StyledLine("  and \(moved.count - mostMoved) more", .dim))
    }
    let still = kept.count - moved.count
    if still > 0 {
      lines.append(StyledLine("\(Wording.count(still, "passage")) as before", .dim))
    }
    if let items = itemsInWords(reanchoring.items.map(\.fate), new: newItems) {
      lines.append(StyledLine(items))
    }
    let stale = desk.session.use.staleCount
    var asides =
      stale == 0
      ? []
      : [
        StyledLine(
          "\(Wording.count(stale, "sentence")) to be looked at again: review stale walks them",
          .warning
        )
      ]
    let signed = before.lastSignOffs
    let states = signed.isEmpty ? nil : (before.signedState, desk.session.signedState)
    let void = signed.filter { signOff in
      states.map {
        before.void(signOff, in: $0) == nil && desk.session.void(signOff, in: $1) != nil
      }
        ?? false
    }
    if !void.isEmpty {
      let roles = Wording.list(void.map(\.role.rawValue))
      asides.append(
        StyledLine("The sign-off of \(roles) is void by it: sign ROLE gives it again", .warning)
      )
    }
    asides += standIns(difference, desk.session, since: before.article)
    asides += [
      StyledLine("diff shows what was changed; undo reverses the reload", .dim)
    ]
    if isAnother(difference, before) {
      asides.insert(
        StyledLine("Hardly a sentence is the same: is that the same article?", .warning),
        at: 0
      )
    }
    return Reply(lines, asides: asides, json: json(rows, reanchoring, difference, newItems, desk))
  }

  /// That sentences read as they did when they were judged, and speak of something in the one before, which is
  /// another.
  private static func standIns(
    _ difference: RevisionDifference,
    _ session: Session,
    since before: ArticleRevision
  ) -> [StyledLine] {
    let changed = difference.entries.filter { entry in
      guard entry.kind != .moved, let old = entry.old, let new = entry.new else {
        return entry.kind != .moved
      }
      return !Session.speakOfSame(before.text.slice(old), session.article.text.slice(new))
    }
    let others = Set(changed.compactMap(\.new?.lowerBound))
    let entries = session.sentences.entries
    let places = entries.indices.dropFirst().filter { index in
      let use = session.use.uses[index]
      let isJudged = !use.claims.isEmpty || !use.findings.isEmpty || !use.marks.isEmpty
      return (isJudged || use.items.contains { session.items[$0]?.check != nil }) && !use.isStale
        && others.contains(entries[index - 1].range.lowerBound)
        && Session.leans(
          session.article.text.slice(entries[index].range),
          on: session.article.text.slice(entries[index - 1].range)
        )
    }.map { entries[$0].address }
    guard !places.isEmpty else { return [] }
    let speaks = places.count == 1 ? "speaks" : "speak"
    return [
      StyledLine(
        "\(Wording.list(places)) \(speaks) of something said before, and the sentence before is another: "
          + "look whether what was judged there holds",
        .warning
      )
    ]
  }

  /// `items: 2 to be looked at again, 1 gone, 7 new; …`; nil where nothing is to be said of them.
  private static func itemsInWords(_ fates: [Reanchoring.Fate], new: Int) -> String? {
    let counts = [
      (fates.count { $0 == .changed }, "to be looked at again"),
      (fates.count { $0 == .gone }, "gone"), (fates.count { $0 == .back }, "back"), (new, "new"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty
      ? nil : "items: \(words.joined(separator: ", ")); items open lists what is left"
  }

  /// `2 sentences changed, 1 added`.
  package static func summary(_ difference: RevisionDifference) -> String {
    var phrases: [String] = []
    for (kind, word) in [
      (RevisionDifference.Kind.changed, "changed"), (.added, "added"), (.removed, "removed"),
      (.moved, "moved"),
    ] where difference.count(kind) > 0 {
      let count = difference.count(kind)
      phrases.append(
        phrases.isEmpty ? "\(Wording.count(count, "sentence")) \(word)" : "\(count) \(word)"
      )
    }
    if difference.typographicCount > 0 {
      let count = Wording.count(difference.typographicCount, "sentence")
      phrases.append("only marks or spaces in \(count)")
    }
    return phrases.isEmpty ? "only what is not the article itself" : phrases.joined(separator: ", ")
  }

  private static func isAnother(_ difference: RevisionDifference, _ before: Session) -> Bool {
    let count = before.sentences.count
    return count >= 3 && difference.count(.removed) * 10 >= count * 9
  }

  // MARK: - Rows

  private struct Row {
    var label: String
    var fate: Reanchoring.Fate
    /// Where it stood and stands.
    var was: String
    var now: String
    var oldText: String
    var newText: String
    /// Whether it is stale by the reload although its own words are the same.
    var isOfOther = false
  }

  private static func rows(
    _ reanchoring: Reanchoring,
    before: Session,
    _ desk: DeskState
  ) -> [Row] {
    func row<Element: Judged>(
      _ label: String,
      _ outcome: Reanchoring.Outcome<Element>,
      _ element: Element?
    ) -> Row {
      let (old, new) = (outcome.before.judgedPassages, outcome.after.judgedPassages)
      let isStale = element.map { desk.session.isStale($0) } ?? false
      return Row(
        label: label,
        fate: outcome.fate,
        was: Wording.list(old.map { before.sentences.address(of: $0) }),
        now: Wording.list(new.map { desk.session.sentences.address(of: $0) }),
        oldText: old.map(\.exact).joined(separator: " … "),
        newText: new.map(\.exact).joined(separator: " … "),
        isOfOther: [.kept, .changed].contains(outcome.fate) && isStale
          && !before.isStale(outcome.before) && old.count == new.count
          && zip(old, new).allSatisfy { reading(of: $0, before) == reading(of: $1, desk.session) }
      )
    }
    return reanchoring.claims.map { row($0.after.label, $0, desk.session.claims[$0.after.id]) }
      + reanchoring.findings.map { row($0.after.label, $0, desk.session.findings[$0.after.id]) }
      + reanchoring.marks.map {
        row($0.after.kind.rawValue, $0, desk.session.marks[$0.after.id])
      }
  }

  /// What the sentences of a passage read; nil where it is not in the text.
  private static func reading(of passage: Passage, _ session: Session) -> [String]? {
    guard !passage.isGone else { return nil }
    return session.sentences.touched(by: passage.range).map { index in
      SentenceReadings.digest(
        session.article.text.bytes(in: session.sentences.entries[index].range)
      )
    }
  }

  private static func section(_ lines: inout [StyledLine], _ heading: String, _ rows: [Row]) {
    guard !rows.isEmpty else { return }
    lines.append(StyledLine("\(heading) (\(rows.count))", .strong))
    lines += rows.map(line)
  }

  private static func line(_ row: Row) -> StyledLine {
    var spans: [StyledSpan] = []
    switch row.fate {
    case .kept where row.isOfOther, .changed where row.isOfOther:
      spans.append(StyledSpan("\(row.now) \(words(row.newText))"))
    case .kept: spans.append(StyledSpan("\(row.was) → \(row.now)"))
    case .back:
      spans.append(StyledSpan("\(row.now) \(words(row.newText))"))
    case .changed:
      let place = row.was == row.now ? row.now : "\(row.was) → \(row.now)"
      spans.append(StyledSpan("\(place) ", .dim))
      if row.oldText == row.newText {
        spans.append(
          StyledSpan(
            "\(words(row.newText)), in a sentence that reads otherwise"
          )
        )
        break
      }
      spans.append(StyledSpan("[-\(excerpt(row.oldText, besides: row.newText))-]", .removed))
      spans.append(StyledSpan(" "))
      spans.append(StyledSpan("{+\(excerpt(row.newText, besides: row.oldText))+}", .added))
    case .gone:
      spans.append(StyledSpan("was \(row.was) ", .dim))
      spans.append(StyledSpan(words(row.oldText)))
    }
    return StyledLine(
      lead: [StyledSpan("  " + row.label, .address)],
      leadWidth: max(leadWidth, row.label.count + 3),
      body: spans
    )
  }

  /// A text as long as in a list, from where it differs from another: both would else be the same beginning.
  private static func excerpt(_ text: String, besides other: String) -> String {
    let (shown, before) = (100, 30)
    let same = zip(text, other).prefix { $0 == $1 }.count
    guard same > shown - before, text.count > shown || other.count > shown else {
      return Wording.excerpt(text, shown)
    }
    let rest = text.dropFirst(same - before)
    let start = rest.firstIndex(where: \.isWhitespace).map(rest.index(after:)) ?? rest.startIndex
    return "… " + Wording.excerpt(String(rest[start...]), shown)
  }

  /// The words of a passage; one without any is where something is missing.
  private static func words(_ text: String) -> String {
    text.isEmpty ? "an insertion point" : Wording.quoted(Wording.excerpt(text, 100))
  }

  // MARK: - JSON

  private static func json(
    _ rows: [Row],
    _ reanchoring: Reanchoring,
    _ difference: RevisionDifference,
    _ newItems: Int,
    _ desk: DeskState
  ) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("revision", desk.session.article.hash)
    var counts = ObjectBuilder()
    for kind in [RevisionDifference.Kind.changed, .added, .removed, .moved] {
      counts.put(kind.rawValue, difference.count(kind))
    }
    counts.put("typographic", difference.typographicCount)
    builder.put("sentences", raw: counts.object)
    if !reanchoring.items.isEmpty {
      var items = ObjectBuilder()
      for fate in [Reanchoring.Fate.kept, .changed, .gone, .back] {
        items.put(fate.rawValue, reanchoring.items.count { $0.fate == fate })
      }
      items.put("new", newItems)
      builder.put("items", raw: items.object)
    }
    if !reanchoring.fixes.isEmpty {
      builder.put("fixes", raw: .array(reanchoring.fixes.map(FixView.json)))
    }
    builder.put(
      "passages",
      raw: .array(
        rows.map { row in
          var builder = ObjectBuilder()
          builder.put("label", row.label)
          let isMoved = row.fate == .kept && row.was != row.now
          builder.put("fate", isMoved ? "moved" : row.fate.rawValue)
          builder.put("from", row.was)
          builder.put("to", row.now)
          if row.isOfOther { builder.put("stale", true) }
          builder.put("was", row.oldText)
          builder.put("now", row.fate == .gone ? nil : row.newText)
          return builder.object
        }
      )
    )
    return builder.object
  }
}
