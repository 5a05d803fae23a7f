package import FactModel
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

  private let sentences: SentenceIndex
  private let text: ArticleText
  private var attributions: [Attribution] = []
  private var names: [Range<Int>] = []

  private struct Attribution {
    var range: Range<Int>
    var speaker: Range<Int>?
    var verb: String
  }

  /// `sentences`: Those of the article, in order.
  package init(_ items: [FoundItem], in text: ArticleText, sentences: SentenceIndex) {
    self.sentences = sentences
    self.text = text
    for item in items {
      if case .attribution(let speaker, let verb) = item.detail {
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
    let named = SpeakerNames(items, in: text)
    for index in quotations.indices {
      quotations[index].by.name = quotations[index].speaker.flatMap { named.name(of: $0) }
    }
    for index in indirect.indices {
      indirect[index].by.name = indirect[index].by.speaker.flatMap { named.name(of: $0) }
    }
  }

  private func quoted(_ item: FoundItem, _ quotation: Quotation) -> Quoted {
    var quoted = Quoted(item: item, quotation: quotation)
    let own = sentences.touched(by: item.range)
    guard let first = own.first, let last = own.last else { return quoted }
    let here = sentences.entries[first].range.lowerBound..<sentences.entries[last].range.upperBound
    if let attribution = nearest(item.range, in: here) {
      quoted.by = Saying(
        speaker: attribution.speaker,
        verb: attribution.verb,
        cue: attribution.range
      )
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
      guard !range.contains(attribution.range.lowerBound) else { continue }
      if let best = found, Self.gap(best.range, range) <= Self.gap(attribution.range, range) {
        continue
      }
      found = attribution
    }
    return found
  }

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

  private static func gap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound, 0)
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
    guard isWhole, first > 0 else { return nil }
    let before = sentences.entries[first - 1]
    if before.block == sentences.entries[first].block {
      return speaker(in: before.range) ?? endsWithColon(before.range)
    }
    // The paragraph before, where it ends with the same speaker’s words.
    guard before.block >= sentences.entries[first].block - 2 else { return nil }
    if let colon = endsWithColon(before.range) { return colon }
    return isSpoken(before.range) ? speaker(in: before.range) : nil
  }

  /// Who speaks at the end of a sentence.
  private func speaker(in sentence: Range<Int>) -> (Range<Int>?, String)? {
    let quoted = quotations.suffix(Self.mostInSentence).last {
      $0.quotation.depth == 0 && $0.item.range.overlaps(sentence) && $0.speaker != nil
    }
    if let quoted { return (quoted.speaker, "") }
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
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].lowerBound < sentence.upperBound { low = middle + 1 } else { high = middle }
    }
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
    guard
      let entry = sentences.touched(by: attribution.range).first.map({ sentences.entries[$0].range }
      )
    else { return nil }
    let (before, behind) = (
      entry.lowerBound..<attribution.range.lowerBound,
      attribution.range.upperBound..<entry.upperBound
    )
    var content = behind
    // “It failed, the minister said.”
    if behind.count < before.count, behind.count <= Self.shortest { content = before }
    let words = text.slice(content)
    let lead = words.prefix { $0.isWhitespace || $0 == "," }.unicodeScalars.count
    let tail = words.reversed().prefix { $0.isWhitespace || [",", "."].contains($0) }.reduce(0) {
      $0 + $1.unicodeScalars.count
    }
    guard lead + tail + Self.shortest < content.count else { return nil }
    content = content.lowerBound + lead..<content.upperBound - tail
    // “said on Monday that it failed”: what is said begins behind “that”.
    let beginning = (" " + text.slice(content)).prefix(Self.longestBeforeThat)
    if let that = beginning.firstOccurrence(of: " that ") {
      let length = beginning[..<that.upperBound].unicodeScalars.count - 1
      content = content.lowerBound + length..<content.upperBound
    }
    return Indirect(
      content: content,
      by: Saying(speaker: attribution.speaker, verb: attribution.verb, cue: attribution.range)
    )
  }

  /// “that” is looked for in so many characters behind the verb.
  private static let longestBeforeThat = 40
  /// What is shorter, in code points, says nothing.
  private static let shortest = 12
}
