package import FactModel
import NameLists

/// Breaks an article into the pieces that a checker ticks off, by rules for English.
package enum ItemFinder {
  /// Finds the items of an article.
  ///
  /// Furniture, byline and dateline have none. Quotations, attributions and titles may hold other
  /// items; the rest do not overlap.
  ///
  /// - Returns: The items in the order in which they begin, the longer first.
  package static func items(of blocks: [Block], in text: ArticleText) -> [FoundItem] {
    let read = blocks.filter { $0.kind.isBody || $0.kind.isDisplay }
      .map { (block: $0, text: TokenText(tokens: Tokenizer.tokens(of: $0, in: text))) }
    let known = knownNames(read)
    let lowered = loweredWords(read)
    var items: [FoundItem] = []
    var kinds = NameKinds()
    var names: [(index: Int, name: String)] = []
    for (index, (block, tokens)) in read.enumerated() where tokens.count > 0 {
      let next = index + 1 < read.count ? read[index + 1].text[0] : nil
      let goesOn = block.kind.isBody && ["“", "\"", "«", "‘"].contains(next?.text ?? "")
      let matches = BlockItems(
        text: tokens,
        known: known,
        lowered: lowered,
        isTitleCase: block.kind.isDisplay && isTitleCase(tokens),
        goesOn: goesOn
      ).matches()
      for match in matches {
        if match.kind.isName {
          let site = NameSite(text: tokens, run: match.run)
          kinds.add(site)
          names.append((items.count, site.folded))
        }
        var item = FoundItem(match.kind, tokens.range(match.run), match.detail)
        if match.run.upperBound == tokens.count, index + 1 < read.count, block.kind.isBody {
          item.close(in: read[index + 1].text)
        }
        items.append(item)
      }
    }
    let isGuide = kinds.isGuide
    for (index, name) in names { items[index].kind = kinds.kind(of: name, isGuide: isGuide) }
    return items.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  /// Whether a sentence may have a date that means days, by the rules that find those of an article, without what
  /// stands around the sentence.
  package static func mayHaveDay(in sentence: Range<Int>, of text: ArticleText) -> Bool {
    let block = Block(kind: .paragraph, label: nil, range: sentence, sentences: [sentence])
    let dates = DateRule(text: TokenText(tokens: Tokenizer.tokens(of: block, in: text)))
    return dates.text.tokens.indices.contains { index in
      guard case .date(let date)? = dates.match(at: index)?.detail else { return false }
      return date.meansDays
    }
  }

  /// The words that have a capital in the middle of a sentence of the body.
  private static func knownNames(_ read: [(block: Block, text: TokenText)]) -> Set<String> {
    var known: Set<String> = []
    for (block, text) in read where !block.kind.isDisplay || !isTitleCase(text) {
      for index in text.tokens.indices
      where text.tokens[index].isCapital && !text.beginsSentence(index)
        && !isAmongCapitals(index, text)
      {
        known.insert(text.tokens[index].folded)
        if let start = beginningOfOrganisation(text, endingAt: index) {
          known.insert(text.tokens[start].folded)
        }
      }
    }
    return known
  }

  /// Whether a word in capitals stands beside another one, as where all words have them.
  private static func isAmongCapitals(_ index: Int, _ text: TokenText) -> Bool {
    text.tokens[index].shape == .upper
      && (text[index - 1]?.shape == .upper || text[index + 1]?.shape == .upper)
  }

  /// Where an organisation’s name begins that begins a sentence: “Halcyon” of “Halcyon Biotech Ltd.” is
  /// a name by itself later.
  private static func beginningOfOrganisation(_ text: TokenText, endingAt index: Int) -> Int? {
    guard text.uses(index).contains(.organisation) else { return nil }
    var start = index
    while start > 0, index - start < mostCapitals, text.tokens[start].isSpaced,
      text.tokens[start - 1].isCapital
    {
      start -= 1
    }
    let word = text.folded(start)
    guard start < index, text.tokens[start].beginsSentence, !Words.common.contains(word),
      !NameWords.roles.contains(word), !NameWords.roleModifiers.contains(word),
      !NameWords.demonyms.contains(word), !NameWords.organisations.contains(word)
    else { return nil }
    return start
  }

  private static let mostCapitals = 5

  /// The words that stand in small letters anywhere; not those of the lists of names that have a capital in the
  /// middle of sentences more often: “Łódź”, which means boat.
  private static func loweredWords(_ read: [(block: Block, text: TokenText)]) -> Set<String> {
    // Only words that have a capital somewhere are asked for.
    var counts: [String: Int] = [:]
    var asked = [Bool](repeating: false, count: 1 << 12)
    func place(_ word: String) -> Int { word.utf8.reduce(0) { $0 &* 31 &+ Int($1) } & 0xFFF }
    for (_, text) in read {
      for index in text.tokens.indices where text.tokens[index].isCapital {
        asked[place(text.tokens[index].folded)] = true
      }
    }
    for (_, text) in read {
      for index in text.tokens.indices
      where text.tokens[index].shape == .lower && asked[place(text.tokens[index].folded)] {
        counts[text.tokens[index].folded, default: 0] += 1
      }
    }
    for (block, text) in read where block.kind.isBody {
      for index in text.tokens.indices where text.tokens[index].shape == .capital {
        let token = text.tokens[index]
        guard counts[token.folded] != nil, !text.beginsSentence(index),
          !token.uses.contains(.common),
          WordLists.places.contains(token.folded) || WordLists.lastNames.contains(token.folded)
        else { continue }
        counts[token.folded, default: 0] -= 1
      }
    }
    return Set(counts.filter { $0.value >= 0 }.keys)
  }

  /// Whether most of the longer words have a capital.
  private static func isTitleCase(_ text: TokenText) -> Bool {
    let words = text.tokens.filter { $0.isWord && $0.text.count > 3 }
    return words.count > 2 && words.count(where: \.isCapital) * 10 >= words.count * 7
  }
}

extension FoundItem {
  /// Takes the words of the next paragraph along, where a quotation that was not closed is closed there
  /// without having been opened again.
  fileprivate mutating func close(in next: TokenText) {
    guard case .quotation(var quotation) = detail, quotation.depth == 0, !quotation.isClosed,
      let mark = QuotationRule.closingMark(in: next)
    else { return }
    let place = next.tokens[mark].range
    quotation.words = quotation.words.lowerBound..<place.lowerBound
    quotation.isClosed = true
    detail = .quotation(quotation)
    range = range.lowerBound..<place.upperBound
  }
}

/// The items of one block.
private struct BlockItems {
  let text: TokenText
  let known: Set<String>
  let lowered: Set<String>
  let isTitleCase: Bool
  let goesOn: Bool

  func matches() -> [Match] {
    let pieces = pieces()
    let names = pieces.filter { $0.kind.isName }.map(\.run)
    let quotations = QuotationRule.quotations(in: text, goesOn: goesOn)
    let outer = quotations.compactMap { match -> Range<Int>? in
      guard case .quotation(let quotation) = match.detail, quotation.depth == 0 else { return nil }
      return match.run
    }
    let attributions = AttributionRule(text: text, names: names, quotations: outer)
    let roles = RoleRule(text: text)
    var matches = pieces + quotations
    var end = 0
    for index in text.tokens.indices where index >= end && attributions.mayHang(on: index) {
      guard let match = attributions.match(at: index) else { continue }
      matches.append(match)
      end = match.run.upperBound
    }
    // A title is found by its first word and by its last one.
    var title = 0..<0
    for index in text.tokens.indices where roles.mayBeTitle(index) {
      guard let match = roles.match(at: index), match.run != title else { continue }
      matches.append(match)
      title = match.run
    }
    return matches
  }

  /// What does not overlap, from left to right: a date before a number before a name.
  private func pieces() -> [Match] {
    let dates = DateRule(text: text)
    let numbers = NumberRule(text: text)
    let phrases = PhraseRules(text: text)
    let names = NameRule(text: text, known: known, lowered: lowered, isTitleCase: isTitleCase)
    var pieces: [Match] = []
    var index = 0
    while index < text.count {
      guard mayBeginPiece(index) else {
        index += 1
        continue
      }
      let match =
        dates.match(at: index) ?? phrases.match(at: index) ?? numbers.match(at: index)
        ?? names.match(at: index)
      if let match {
        // A qualifier before the token (“last Monday”) belongs to no piece yet.
        let start = max(match.run.lowerBound, pieces.last?.run.upperBound ?? 0)
        pieces.append(Match(start..<match.run.upperBound, match.kind, match.detail))
        index = match.run.upperBound
      } else {
        index += 1
      }
    }
    return pieces
  }

  /// Whether any of the rules looks at what begins there: most words are passed over here.
  private func mayBeginPiece(_ index: Int) -> Bool {
    switch text.tokens[index].shape {
    case .number, .capital, .upper: true
    default: !text.tokens[index].uses.isDisjoint(with: .piece)
    }
  }
}
