import FactModel
import NameLists

extension AttributionRule {
  func verbStart(_ verb: Int) -> Int {
    var end = verb
    while end > 0, Self.isAdverb(text.folded(end - 1)) { end -= 1 }
    return end
  }

  func subject(before verb: Int) -> Range<Int>? {
    let end = verbStart(verb)
    guard end > 0, !text.tokens[end].beginsSentence else { return nil }
    if let subject = subject(endingAt: end) { return subject }
    let next = text.folded(verb + 1) == "," || text.folded(verb + 1) == ":" ? verb + 2 : verb + 1
    let isBeside =
      opening.contains(next) || opening.contains(next + 1)
      || (max(0, end - Self.mostNouns)...end).contains(where: behindQuotation.contains)
    return isBeside ? nounPhrase(endingAt: end) ?? coordinated(end) : plainSubject(end, verb)
  }

  /// “…, the coastguard said”, “The palace said in a statement”: a noun with its article behind a comma or at the
  /// beginning, before a verb that is nothing but speech.
  private func plainSubject(_ end: Int, _ verb: Int) -> Range<Int>? {
    guard ["said", "says"].contains(text.folded(verb)),
      !AttributionWords.noWords.contains(text.folded(verb + 1)),
      let phrase = nounPhrase(endingAt: end),
      ["the", "a", "an"].contains(text.folded(phrase.lowerBound)),
      text.tokens[phrase.lowerBound].beginsSentence || text.folded(phrase.lowerBound - 1) == ","
    else { return nil }
    return phrase
  }

  /// “Ana Silva laughed, then added: “…””, “She shook her head and said: “…””: the sentence begins with who does
  /// both, and names nobody else.
  private func coordinated(_ end: Int) -> Range<Int>? {
    guard ["and", "then", ","].contains(text.folded(end - 1)) else { return nil }
    for place in stride(from: end - 1, to: max(-1, end - Self.longestLead), by: -1) {
      guard let token = text[place], token.shape != .mark || token.text == "," else { return nil }
      guard token.beginsSentence else {
        if nameByStart[place] != nil, text[place - 1]?.beginsSentence != true { return nil }
        continue
      }
      if ["he", "she", "they"].contains(token.folded) { return place..<place + 1 }
      let name = nameByStart[titleEnd(place)]
      return name.flatMap { text[$0.upperBound]?.shape == .lower ? $0 : nil }
    }
    return nil
  }

  private static let longestLead = 12

  /// The whole of a subject of which a name is the last part; nil where it is not clear which words are
  /// the subject.
  ///
  /// A name speaks only where nothing on its left makes it somebody else's: “a lawyer for Mr Ade”, “the
  /// officer who shot Mr Ade”, “accused of robbing Mr Ade”.
  private func whole(_ name: Range<Int>, _ depth: Int = 0) -> Range<Int>? {
    guard depth < Self.mostNames else { return name }
    var start = titleStart(name.lowerBound)
    if ["the", "a", "an"].contains(text.folded(start - 1)) { start -= 1 }
    guard start > 0, !text.tokens[start].beginsSentence else { return name }
    let before = text.folded(start - 1)
    if before == "nor" || before == "neither" { return nil }
    if before == "and" || before == "&" {
      // “Ann Marrow and Oskar Bly said”
      guard let first = nameByEnd[start - 1], !text.tokens[start - 1].beginsSentence else {
        return name
      }
      return whole(first, depth + 1).map { $0.lowerBound..<name.upperBound }
    }
    if let who = relative(before: start) {
      return whole(endingAt: who).map { $0.lowerBound..<name.upperBound }
    }
    if before.hasSuffix("ing"), AttributionWords.joints.contains(text.folded(start - 2)) {
      return nil
    }
    // “An actor playing Oskar Bly”, “a man posing as Oskar Bly”
    if before == "as", AttributionWords.posing.contains(text.folded(start - 2)) {
      return whole(endingAt: start - 2).map { $0.lowerBound..<name.upperBound }
    }
    if before.hasSuffix("ing"), let actor = nounPhrase(endingAt: start - 1) {
      return actor.lowerBound..<name.upperBound
    }
    guard AttributionWords.joints.contains(before) else { return name }
    // “a friend of Oskar Bly”, “the letter to Oskar Bly”, “a man claiming to be Oskar Bly”
    var head = start - 1
    while head > 0, AttributionWords.participles.contains(text.folded(head - 1)) { head -= 1 }
    guard text[head - 1]?.isWord == true || text[head - 1]?.shape == .possessive,
      !text.tokens[head].beginsSentence
    else { return name }
    // “Jane Roe from Oxford said”
    if let earlier = nameByEnd[head] { return whole(earlier, depth + 1) }
    return whole(endingAt: head).map { $0.lowerBound..<name.upperBound }
  }

  /// A noun phrase that is itself no part of another: of “the lawyer for the men” neither is sure.
  private func whole(endingAt end: Int) -> Range<Int>? {
    guard let phrase = nounPhrase(endingAt: end) else { return nil }
    let isPart =
      !text.tokens[phrase.lowerBound].beginsSentence
      && AttributionWords.joints.contains(text.folded(phrase.lowerBound - 1))
    return isPart ? nil : phrase
  }

  private static let titles: WordUses = [.honorific, .role, .roleModifier, .demonym]

  /// Where the titles and offices before a name begin: “the late President Ade”, “France's President Ade”.
  func titleStart(_ name: Int) -> Int {
    var start = name
    while start > 0, name - start < Self.mostNouns, !text.tokens[start].beginsSentence {
      if text[start - 1]?.shape == .possessive, let owner = nameByEnd[start - 1] {
        start = owner.lowerBound
      } else if !text.uses(start - 1).isDisjoint(with: Self.titles)
        || ["late", "former"].contains(text.folded(start - 1))
      {
        start -= 1
      } else {
        break
      }
    }
    return start
  }

  /// Where the name begins that has its title at an index, if any.
  func titleEnd(_ index: Int) -> Int {
    text.uses(index).contains(.honorific) ? index + 1 : index
  }

  private static let longestRelative = 6

  /// The “who” of “the officer who shot Mr Ade”: a verb stands between it and the name.
  private func relative(before start: Int) -> Int? {
    for place in stride(from: start - 1, to: max(0, start - Self.longestRelative), by: -1) {
      guard let token = text[place], token.isWord, !token.beginsSentence else { return nil }
      if ["who", "which"].contains(token.folded) { return place < start - 1 ? place : nil }
      if AttributionWords.clauseWords.contains(token.folded)
        || ["said", "says", "that"].contains(token.folded)
      {
        return nil
      }
    }
    return nil
  }

  /// So many names of one subject are looked at.
  private static let mostNames = 6
  func subject(endingAt end: Int) -> Range<Int>? {
    if let name = nameByEnd[end] { return whole(name) }
    if let name = nameBeforeApposition(endingAt: end) { return name }
    let last = text.folded(end - 1)
    if Words.pronouns.contains(last) { return end - 1..<end }
    // “Rep. Roe (D-Mo.) said”
    if last == ")", let name = nameBeforeBrackets(end) { return name }
    guard Words.speakers.contains(last) else { return nil }
    var start = end - 1
    while start > 0, end - start < 5, let token = text[start - 1], token.isWord,
      !text.tokens[start].beginsSentence,
      token.isCapital && !token.uses.contains(.common)
        || !token.uses.contains(.noUnit) && !token.uses.contains(.common)
    {
      start -= 1
    }
    return start..<end
  }

  private func nameBeforeBrackets(_ end: Int) -> Range<Int>? {
    for place in stride(from: end - 2, to: max(0, end - 9), by: -1) where text.folded(place) == "("
    {
      return nameByEnd[place]
    }
    return nil
  }

  private static let mostNouns = 7
  /// A noun phrase with its article: “The city”, “the French contingent”.
  func nounPhrase(endingAt end: Int) -> Range<Int>? {
    guard let last = text[end - 1], last.isWord, !last.uses.contains(.noUnit),
      !AttributionWords.noNouns.contains(last.folded)
    else {
      return nil
    }
    var start = end - 1
    while start > 0, end - start < Self.mostNouns, !text.tokens[start].beginsSentence {
      if AttributionWords.determiners.contains(text.folded(start)) { return start..<end }
      guard let token = text[start - 1], token.isWord || token.shape == .possessive else { break }
      if !AttributionWords.determiners.contains(token.folded),
        token.uses.contains(.noUnit)
      {
        // “analysis of its own traffic”: the phrase begins before “of”.
        guard token.folded == "of", start >= 2, text[start - 2]?.isWord == true else { break }
      }
      start -= 1
    }
    let isWhole =
      text.tokens[start].beginsSentence || start == 0
      || AttributionWords.determiners.contains(text.folded(start))
      || text[start - 1]?.shape == .mark
    return isWhole ? start..<end : nil
  }

  private static let longestApposition = 25

  /// “the People’s Daily, the party’s mouthpiece, warned”: what stands between commas is about the name,
  /// or is the name of what stands before.
  private func nameBeforeApposition(endingAt end: Int) -> Range<Int>? {
    guard text.folded(end - 1) == "," else { return nil }
    if let name = nameByEnd[end - 1], text.folded(name.lowerBound - 1) == ",",
      !isPlaceInApposition(name)
    {
      return name
    }
    var found: Range<Int>?
    var isSaid = false
    var place = end - 2
    while place > 0, end - place < Self.longestApposition, !text.tokens[place].beginsSentence {
      let token = text.tokens[place]
      if token.text == "," {
        // “Ms Roe, whom Mr Ade called a liar, said”
        if isSaid, !["who", "whom", "which", "whose"].contains(text.folded(place + 1)) {
          // “Lund, Reed told the court, had said”: what stands between is said of it.
          guard found == nil, let by = nameByStart[place + 1], let name = nameByEnd[place],
            text.uses(by.upperBound).contains(.speech)
          else { break }
          return whole(name)
        }
        // “Rep. Roe (D-Mo.), who chairs the panel, said”
        let bracketed = text.folded(place - 1) == ")" ? nameBeforeBrackets(place) : nil
        if let name = nameByEnd[place] ?? bracketed, !isPlaceInApposition(name) {
          found = name
        } else if found == nil, let name = nameByStart[place + 1], name.upperBound < end - 1,
          isPersonal(name)
        {
          // “His rival, Ana Silva of the union, said”
          found = name
        }
      } else if token.shape == .mark,
        !["(", ")", "-", "–", "&", ".", "/", "“", "”"].contains(token.text)
      {
        break
      } else if token.uses.contains(.speech) {
        isSaid = true
      }
      place -= 1
    }
    return found.flatMap { whole($0) }
  }

  private static let auxiliaries = Words.set("had has have was is did will would could")

  /// Whether a word behind a name is the verb of a clause: “the sailor Lund had fired”, “the union Reed
  /// leads”.
  private func isVerbOfClause(_ place: Int) -> Bool {
    guard let token = text[place], token.shape == .lower else { return false }
    return Self.auxiliaries.contains(token.folded)
      || token.folded.count > 4 && (token.folded.hasSuffix("ed") || token.folded.hasSuffix("s"))
        && !token.uses.contains(.noUnit)
  }

  private func isPersonal(_ name: Range<Int>) -> Bool {
    let site = NameSite(text: text, run: name)
    return site.isFirstName && !site.isSingle && !site.isPlace
  }

  /// “at the University of Arkansas, Fayetteville,”, “In Paris,”.
  private func isPlaceInApposition(_ name: Range<Int>) -> Bool {
    let site = NameSite(text: text, run: name)
    return site.isPlace || ["in", "at", "of", "from"].contains(site.before)
  }

  /// The subject of “said Wang”, “said the minister”: behind the verb, where a quotation or a comma
  /// stands before it.
  func subject(behind verb: Int) -> Range<Int>? {
    guard ["”", "\"", ",", "’", "»", "—", "–"].contains(text.folded(verb - 1)) else { return nil }
    var start = verb + 1
    // “said neither Lund nor Reed”
    if ["neither", "not", "nobody"].contains(text.folded(start)) { return nil }
    let isNoun = ["the", "a", "an"].contains(text.folded(start))
    if isNoun { start += 1 }
    // The last name of the words that stand together: “said customer Lindsay Gay”.
    var found: Range<Int>?
    var noun: Range<Int>?
    var place = start
    var isOwned = false
    while place < start + 9, let token = text[place], token.isWord || token.shape == .possessive,
      !token.beginsSentence || place == start
    {
      if let name = nameByStart[place] {
        // “said the sailor Lund had fired”: the sailor does.
        if isNoun, place > start, isVerbOfClause(name.upperBound) { return start..<place }
        found = name
        place = name.upperBound
        continue
      }
      if token.shape == .possessive {
        // “said Mr Ade's rival, Tom Reed”: not Mr Ade.
        guard found?.upperBound == place else { break }
        (found, isOwned) = (nil, true)
        place += 1
        continue
      }
      // “said a man calling himself Reed”
      if isNoun, place > start,
        ["himself", "herself", "themselves"].contains(text.folded(place + 1))
      {
        return start..<place
      }
      if Words.pronouns.contains(token.folded), place == start { return place..<place + 1 }
      if token.uses.contains(.noUnit) { break }
      if noun == nil, found == nil, Words.speakers.contains(token.folded) {
        noun = start..<place + 1
      }
      place += 1
    }
    if isOwned, found == nil {
      if text.folded(place) == ",", let name = nameByStart[titleEnd(place + 1)],
        text[name.upperBound].map({ $0.shape == .mark || $0.beginsSentence }) ?? true
      {
        return name
      }
      return start..<place
    }
    // “said Lund or Reed”
    if found != nil, text.folded(place) == "or", nameByStart[place + 1] != nil { return nil }
    // “said Ann Marrow and Oskar Bly.”
    if let first = found, text.folded(place) == "and", let second = nameByStart[place + 1],
      text[second.upperBound].map({ $0.shape == .mark || $0.beginsSentence }) ?? true
    {
      return first.lowerBound..<second.upperBound
    }
    return found ?? noun
  }
}
