package import FactModel
import NameLists
import OrderedJSON

/// Says of every quotation who is quoted, or that the text leaves it open.
///
/// The speaker is that of the attribution in the same sentence. A quotation that is a sentence by itself
/// goes on from the one before it, in the same paragraph or at the end of the paragraph before; not where
/// somebody else is named in between.
package struct QuotationSpeakers: Sendable {
  /// Who says something, and by which words the article says so.
  package struct Saying: Sendable, Equatable {
    /// In code points; nil where the text names nobody.
    package var speaker: Range<Int>?
    /// Who is meant by that, in full; nil where the text leaves it open.
    package var name: String?
    /// The verb; empty where there is none.
    package var verb = ""
    /// The words of the attribution; nil where the speaker is carried on.
    package var cue: Range<Int>?

    /// Whether the program worked out who speaks: nothing beside the words says so, or another name is
    /// meant than the one that stands there.
    package func isInferred(in text: ArticleText) -> Bool {
      guard let speaker else { return false }
      return cue == nil || name.map { $0 != text.slice(speaker) } == true
    }
  }

  /// A quotation and its speaker.
  package struct Quoted: Sendable, Equatable {
    package var item: FoundItem
    package var quotation: Quotation
    package var by = Saying()

    package var speaker: Range<Int>? { by.speaker }
  }

  /// What somebody is said to have said in words of the article’s own.
  package struct Indirect: Sendable, Equatable {
    /// In code points.
    package var content: Range<Int>
    package var by: Saying
  }

  package private(set) var quotations: [Quoted] = []
  package private(set) var indirect: [Indirect] = []

  let sentences: SentenceIndex
  let text: ArticleText
  private var attributions: [Attribution] = []
  private var names: [Range<Int>] = []

  private struct Attribution {
    var range: Range<Int>
    var speaker: Range<Int>?
    var verb: String
  }

  /// - Parameters:
  ///   - items: What was found in the article.
  ///   - text: Its text.
  ///   - sentences: Its sentences, in order.
  ///   - aliases: What names are one though their words are others.
  package init(
    _ items: [FoundItem],
    in text: ArticleText,
    sentences: SentenceIndex,
    aliases: NameAliases = NameAliases()
  ) {
    self.sentences = sentences
    self.text = text
    for item in items {
      if case .attribution(let speaker, let verb) = item.detail {
        guard !AttributionWords.denials.contains(verb) else { continue }
        attributions.append(Attribution(range: item.range, speaker: speaker, verb: verb))
      } else if item.kind.isName {
        names.append(item.range)
      }
    }
    attributions.sort { $0.range.lowerBound < $1.range.lowerBound }
    for item in items {
      guard case .quotation(let quotation) = item.detail else { continue }
      quotations.append(quoted(item, quotation))
    }
    let cues = Set(quotations.compactMap(\.by.cue))
    indirect = attributions.filter { !cues.contains($0.range) && !isQuoted($0.range) }
      .compactMap(indirectSpeech)
    let named = SpeakerNames(items, in: text, aliases: aliases)
    for index in quotations.indices {
      quotations[index].by.name = name(quotations[index].by, named)
    }
    for index in indirect.indices {
      indirect[index].by.name = name(indirect[index].by, named)
    }
  }

  /// Who is meant; nobody of “according to Reed’s critics”, and Reed of “Reed’s claim that”.
  private func name(_ by: Saying, _ named: SpeakerNames) -> String? {
    guard let speaker = by.speaker else { return nil }
    let behind = text.slice(speaker.upperBound..<min(text.count, speaker.upperBound + 2))
    let isOfOther = ["’s", "'s"].contains(behind) && !AttributionWords.nouns.contains(by.verb)
    return isOfOther ? nil : named.name(of: speaker)
  }

  private func quoted(_ item: FoundItem, _ quotation: Quotation) -> Quoted {
    var quoted = Quoted(item: item, quotation: quotation)
    let own = sentences.touched(by: item.range)
    guard let first = own.first, let last = own.last else { return quoted }
    let here = sentences.entries[first].range.lowerBound..<sentences.entries[last].range.upperBound
    if let attribution = nearest(item.range, in: here) ?? behindQuestion(item.range, last) {
      quoted.by = Saying(
        speaker: attribution.speaker,
        verb: attribution.verb,
        cue: attribution.range
      )
    } else if quotation.depth == 0, let signed = signed(item.range.upperBound) {
      quoted.by = signed
    } else if quotation.depth == 0, let carried = carried(item.range, here, first) {
      (quoted.by.speaker, quoted.by.verb) = carried
    }
    return quoted
  }

  // MARK: - In the same sentence

  private func nearest(_ range: Range<Int>, in here: Range<Int>) -> Attribution? {
    var found: Attribution?
    let all = attributions(in: here)
    let beside = attributions(in: range.lowerBound..<range.upperBound)
    let first = max(all.lowerBound, beside.lowerBound - Self.mostInSentence)
    let last = min(all.upperBound, beside.upperBound + Self.mostInSentence)
    guard first < last else { return nil }
    for index in first..<last {
      // Not what is said inside the quotation itself.
      let attribution = attributions[index]
      guard !range.contains(attribution.range.lowerBound),
        !isOtherClause(attribution.range, range, in: here)
      else { continue }
      if let best = found, Self.gap(best, range) <= Self.gap(attribution, range) { continue }
      found = attribution
    }
    return found
  }

  /// “Will you pay?” Ana Silva asked: what stands behind the mark is a sentence by itself that says nothing else.
  private func behindQuestion(_ range: Range<Int>, _ last: Int) -> Attribution? {
    guard last + 1 < sentences.entries.count,
      sentences.entries[last].block == sentences.entries[last + 1].block,
      ["?", "!"].contains(text.slice(max(0, range.upperBound - 2)..<range.upperBound).first)
    else { return nil }
    let next = sentences.entries[last + 1].range
    return attributions[attributions(in: next)].first {
      next.upperBound - $0.range.upperBound <= Self.mostOutside
        && $0.range.lowerBound - next.lowerBound <= Self.longestTitle
    }
  }

  /// Whether a clause begins between a quotation and an attribution, so that it says something else:
  /// “said it was “sound”, but Oskar Bly insisted it was “soup””.
  private func isOtherClause(
    _ cue: Range<Int>,
    _ quotation: Range<Int>,
    in here: Range<Int>
  ) -> Bool {
    if cue.lowerBound < quotation.lowerBound {
      let start = max(cue.upperBound, quotation.lowerBound - Self.longestLead)
      guard start < quotation.lowerBound else { return false }
      let behind = text.slice(start..<quotation.lowerBound).split(
        separator: ";",
        omittingEmptySubsequences: false
      )
      guard behind.count > 1, let last = behind.last else { return false }
      // “said it has 277 faults; 39 of these are “critical””: nobody else is named.
      let name = firstName(from: quotation.lowerBound - last.unicodeScalars.count)
      return name < names.count && names[name].lowerBound < quotation.lowerBound
    }
    let start = max(quotation.upperBound, cue.lowerBound - Self.longestLead)
    guard start < cue.lowerBound else { return false }
    let between = text.slice(start..<cue.lowerBound)
    var words = between.split { !$0.isLetter }.map { $0.lowercased() }
    if ["the", "a", "an"].contains(words.last) { words.removeLast() }
    // “said the bill was “dead” and Lee called it “alive””
    let isNext = words == ["and"] || words.last.map(Self.clauseWords.contains) == true
    if between.contains(";") || isNext { return true }
    // “While Marrow spoke of “a clean slate”, Bly warned …”
    guard quotation.lowerBound - here.lowerBound < Self.longestLead else { return false }
    let lead = text.slice(here.lowerBound..<quotation.lowerBound).split { !$0.isLetter }
    return lead.count > 2 && lead.first.map { Self.leads.contains($0.lowercased()) } == true
      && between.first { !$0.isWhitespace } == ","
  }

  private static let clauseWords = Words.set("but while whereas although though")
  private static let leads = Words.set("while whereas although though")
  private static let longestLead = 160

  /// The attributions that begin in a range, by binary search.
  private func attributions(in range: Range<Int>) -> Range<Int> {
    func first(from place: Int) -> Int {
      var low = 0
      var high = attributions.count
      while low < high {
        let middle = (low + high) / 2
        if attributions[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return first(from: range.lowerBound)..<first(from: range.upperBound)
  }

  /// How far an attribution stands from a quotation; what stands in “Bly’s claim that …” is Bly’s.
  private static func gap(_ attribution: Attribution, _ quotation: Range<Int>) -> Int {
    let cue = attribution.range
    if cue.upperBound <= quotation.lowerBound, AttributionWords.nouns.contains(attribution.verb) {
      return 0
    }
    return max(cue.lowerBound - quotation.upperBound, quotation.lowerBound - cue.upperBound, 0)
  }

  // MARK: - Behind a dash

  private static let longestTitle = 40

  /// “We will pay.” — Ana Silva: the name that stands behind a dash and ends the line, or has commas behind it, in
  /// the same line or in the next one.
  private func signed(_ end: Int) -> Saying? {
    let start = firstName(from: end)
    guard start < names.count, names[start].lowerBound - end <= Self.longestTitle else {
      return nil
    }
    let lead = text.slice(end..<names[start].lowerBound).drop { $0.isWhitespace }
    guard let dash = lead.first, ["—", "–", "―"].contains(dash),
      lead.dropFirst().allSatisfy({ $0.isLetter || $0 == " " })
    else { return nil }
    let name = names[start]
    let behind = text.slice(name.upperBound..<min(text.count, name.upperBound + 1)).first
    guard behind.map({ $0.isNewline || [",", ".", "("].contains($0) }) ?? true else { return nil }
    return Saying(speaker: name, cue: end..<name.upperBound)
  }

  /// The index of the first name that begins at a place or behind it.
  private func firstName(from place: Int) -> Int {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: - From before

  /// So many code points of a sentence may stand outside a quotation that is a sentence by itself.
  private static let mostOutside = 3

  private func carried(
    _ range: Range<Int>,
    _ here: Range<Int>,
    _ first: Int
  ) -> (Range<Int>?, String)? {
    let isWhole =
      range.lowerBound - here.lowerBound <= Self.mostOutside
      && here.upperBound - range.upperBound <= Self.mostOutside
    guard isWhole, first > 0, !isClaimedBehind(range.upperBound) else { return nil }
    let before = sentences.entries[first - 1]
    if before.block == sentences.entries[first].block {
      return speaker(in: before.range) ?? endsWithColon(before.range)
    }
    // The paragraph before, where it ends with the same speaker’s words.
    guard before.block >= sentences.entries[first].block - 2 else { return nil }
    if let colon = endsWithColon(before.range) { return colon }
    return isSpoken(before.range) ? speaker(in: before.range) : nil
  }

  /// What stands behind a quotation and says whose it is in a way of its own.
  private static let claims = [
    "that is how", "that was how", "so said", "those were the words", "these were the words",
    "with these words", "with those words",
  ]
  private static let longestClaim = 30

  private func isClaimedBehind(_ end: Int) -> Bool {
    let behind = text.slice(end..<min(text.count, end + Self.longestClaim)).lowercased()
    let words = behind.drop { !$0.isLetter }
    return Self.claims.contains { words.hasPrefix($0) }
  }

  /// Who speaks at the end of a sentence; whoever answers a question is not the one who asked it.
  private func speaker(in sentence: Range<Int>) -> (Range<Int>?, String)? {
    let quoted = quotations.suffix(Self.mostInSentence).last {
      $0.quotation.depth == 0 && $0.item.range.overlaps(sentence) && $0.speaker != nil
    }
    if let quoted {
      let words = quoted.quotation.words
      let end = max(words.lowerBound, words.upperBound - Self.mostOutside)..<words.upperBound
      let isQuestion = text.slice(end).last { !$0.isWhitespace } == "?"
      return isQuestion ? (nil, "") : (quoted.speaker, "")
    }
    guard let attribution = attributions(in: sentence).last.map({ attributions[$0] }) else {
      return nil
    }
    return (attribution.speaker, "")
  }

  /// So many quotations before one, and attributions on each side of one, are looked at.
  private static let mostInSentence = 8

  private func isSpoken(_ sentence: Range<Int>) -> Bool {
    !attributions(in: sentence).isEmpty
      || quotations.last.map { $0.item.range.overlaps(sentence) } == true
  }

  private func endsWithColon(_ sentence: Range<Int>) -> (Range<Int>?, String)? {
    guard
      text.slice(max(sentence.lowerBound, sentence.upperBound - 2)..<sentence.upperBound).contains(
        ":"
      )
    else { return nil }
    if let attribution = attributions(in: sentence).last {
      return (attributions[attribution].speaker, "")
    }
    let low = firstName(from: sentence.upperBound)
    guard low > 0, sentence.contains(names[low - 1].lowerBound) else { return nil }
    return (names[low - 1], "")
  }

  // MARK: - Indirect speech

  /// Whether an attribution is itself quoted: it is said by whoever is.
  private func isQuoted(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].item.range.lowerBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return quotations[max(0, low - Self.mostInSentence)..<low].contains {
      $0.item.range.contains(range.lowerBound)
    }
  }

  private func indirectSpeech(_ attribution: Attribution) -> Indirect? {
    // Two where one was cut in the attribution: “James P. Kennedy said”.
    let touched = sentences.touched(by: attribution.range).map { sentences.entries[$0].range }
    guard let entry = touched.first.map({ $0.lowerBound..<(touched.last ?? $0).upperBound })
    else { return nil }
    let (before, behind) = (
      entry.lowerBound..<attribution.range.lowerBound,
      attribution.range.upperBound..<entry.upperBound
    )
    var content = behind.lowerBound..<endOfClause(behind)
    let (lead, rest) = (IndirectSpeech(before, in: text), IndirectSpeech(content, in: text))
    guard !lead.isOfRelative else { return nil }
    // “It failed, the minister said on Wednesday.”
    let isBefore =
      lead.isClause && behind.count < before.count
      && (behind.count <= Self.shortest || rest.isAdverbial)
    if isBefore {
      content = lead.beforeSubject
    } else {
      let isNoun = AttributionWords.nouns.contains(attribution.verb)
      let found = rest.content(
        toHearer: Self.telling.contains(attribution.verb),
        hearer: hearerEnd(behind.lowerBound),
        isSubordinate: lead.isSubordinate,
        isJudged: isNoun && before.count <= Self.shortest
      )
      guard let found else { return nil }
      content = found
      if isNoun { content = withoutJudgement(content) }
    }
    content = trimmed(content)
    guard content.count > Self.shortestContent else { return nil }
    return Indirect(
      content: content,
      by: Saying(speaker: attribution.speaker, verb: attribution.verb, cue: attribution.range)
    )
  }

  /// “it was safe” is said, “so” is not.
  private static let shortestContent = 6

  private static let telling = Words.set(
    "told tells warned warns assured assures reminded informed"
  )

  /// Where the name ends that stands right behind a verb.
  private func hearerEnd(_ place: Int) -> Int? {
    let index = firstName(from: place)
    guard index < names.count, names[index].lowerBound - place <= Self.longestArticle,
      [" ", " the "].contains(text.slice(place..<names[index].lowerBound))
    else { return nil }
    return names[index].upperBound
  }

  private static let longestArticle = 5

  /// Without spaces, commas and a full stop at the ends.
  private func trimmed(_ content: Range<Int>) -> Range<Int> {
    let words = text.slice(content)
    let lead = words.prefix { $0.isWhitespace || $0 == "," }.unicodeScalars.count
    let tail = words.reversed().prefix { $0.isWhitespace || [",", ".", ";"].contains($0) }
      .reduce(0) { $0 + $1.unicodeScalars.count }
    guard lead + tail < content.count else { return content.lowerBound..<content.lowerBound }
    return content.lowerBound + lead..<content.upperBound - tail
  }

  /// “Silva’s claim that the town would pay is false”: what is said ends before what is said of it.
  private func withoutJudgement(_ content: Range<Int>) -> Range<Int> {
    let words = text.slice(content).split(separator: " ", omittingEmptySubsequences: false)
    guard
      let verb = words.lastIndex(where: { ["is", "was", "were", "are", "proved"].contains($0) }),
      verb > 1, let last = words.last?.lowercased().filter(\.isLetter),
      Words.judgements.contains(last)
    else { return content }
    let length = words[..<verb].reduce(0) { $0 + $1.unicodeScalars.count + 1 } - 1
    return content.lowerBound..<content.lowerBound + length
  }

  /// Where what is said behind an attribution ends: before “but Bly insisted”, “, according to Bly”.
  private func endOfClause(_ behind: Range<Int>) -> Int {
    guard let index = attributions(in: behind).first else { return behind.upperBound }
    let cue = attributions[index].range.lowerBound
    let start = max(behind.lowerBound, cue - Self.longestJoint)
    let lead = Array(text.slice(start..<cue).unicodeScalars)
    var end = lead.count
    while end > 0, lead[end - 1].isSpace { end -= 1 }
    let last = end
    while end > 0, lead[end - 1].isLetter { end -= 1 }
    let word = lead[end..<last].reduce(into: "") { $0.unicodeScalars.append($1) }
    let verb = attributions[index].verb
    if verb == "according to" || AttributionWords.continuing.contains(verb),
      lead[..<last].last == ","
    {
      return cue
    }
    return Self.clauseWords.contains(word.lowercased()) ? start + end : behind.upperBound
  }

  private static let longestJoint = 12

  /// What is shorter, in code points, says nothing.
  private static let shortest = 12
}
