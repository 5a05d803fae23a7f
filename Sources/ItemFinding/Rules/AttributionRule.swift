import FactModel
import NameLists

/// Finds who is said to have said something, and the verb: “he added”, “said the minister”,
/// “according to the report”, “the guidelines read” behind a quotation.
struct AttributionRule {
  let text: TokenText
  let nameByEnd: [Int: Range<Int>]
  let nameByStart: [Int: Range<Int>]
  let opening: Set<Int>
  let behindQuotation: Set<Int>

  /// Names and outer quotations, marks included, are runs of tokens.
  init(text: TokenText, names: [Range<Int>], quotations: [Range<Int>]) {
    self.text = text
    nameByEnd = Dictionary(names.map { ($0.upperBound, $0) }) { _, last in last }
    nameByStart = Dictionary(names.map { ($0.lowerBound, $0) }) { first, _ in first }
    opening = Set(quotations.map(\.lowerBound))
    behindQuotation = Set(quotations.map(\.upperBound))
  }

  func match(at index: Int) -> Match? {
    if text.matches(["according", "to"], at: index) { return according(index, behind: 2) }
    if text.matches(["in", "the", "words", "of"], at: index) { return according(index, behind: 4) }
    if let match = agent(index) ?? label(index) { return match }
    if behindQuotation.contains(index),
      let match = quotedVerb(behind: index) ?? anyVerb(behind: index)
    {
      return match
    }
    guard let token = text[index], token.shape == .lower else { return nil }
    if let match = nounOfSaying(index) { return match }
    if token.folded == "as", let match = quotedByAnother(index) { return match }
    if text.matches(["quoted", "as", "saying"], at: index) { return quoted(index) }
    guard token.uses.contains(.speech) else {
      return declined(index) ?? verbBeforeThat(index) ?? going(index) ?? anyVerb(before: index)
    }
    guard !isPassive(index), !isHandedOn(index) else { return nil }
    if isDenied(index) { return deniedSaying(index) }
    let subject = self.subject(before: index)
    if Words.weakSpeech.contains(token.folded), !introducesWords(index),
      !(subject.map(isBehindQuotation) ?? false)
    {
      return nil
    }
    if let subject {
      if isSupposed(subject, index) || isShown(subject, index) { return nil }
      return match(from: subject.lowerBound, to: index + 1, speaker: subject, verb: token.folded)
    }
    if let subject = self.subject(behind: index) {
      return match(from: index, to: subject.upperBound, speaker: subject, verb: token.folded)
    }
    return nil
  }

  /// What an attribution hangs on where no quotation stands beside it, and it is no verb of speech.
  static let beginnings = AttributionWords.nouns.union(AttributionWords.beforeThat)
    .union(AttributionWords.continuing).union(AttributionWords.be)
    .union(AttributionWords.refusals).union(["according", "as", "by", "did", "in", "quoted"])

  /// Whether an attribution may hang on a word: most are passed over here.
  func mayHang(on index: Int) -> Bool {
    text.uses(index).contains(.attribution)
      || !opening.isEmpty
        && (behindQuotation.contains(index) || opening.contains(index + 1)
          || opening.contains(index + 2))
  }

  /// “Will you pay?” Ana Silva asked: the subject stands right behind what is quoted.
  private func isBehindQuotation(_ subject: Range<Int>) -> Bool {
    behindQuotation.contains(subject.lowerBound) || behindQuotation.contains(subject.lowerBound - 1)
  }

  /// “If Ana Silva said so”, “a fake post had Ana Silva saying”: nobody says that she did.
  private func isSupposed(_ subject: Range<Int>, _ verb: Int) -> Bool {
    var place = subject.lowerBound - 1
    if ["the", "a", "an"].contains(text.folded(place))
      || !text.uses(place).isDisjoint(with: [.role, .honorific])
    {
      place -= 1
    }
    let before = text.folded(place)
    let lead = text[subject.lowerBound - 1]
    if before == "that" && isUntrue(place) || isWork(subject) { return true }
    // “Had Ana Silva said so”
    return AttributionWords.suppositions.contains(before)
      || lead?.folded == "had" && lead?.beginsSentence == true
      || text.folded(verb) == "saying" && AttributionWords.showing.contains(before)
  }

  /// Whether what follows a “that” is said to be no fact: “It is false that Ana Silva said so”, “no proof that”.
  private func isUntrue(_ that: Int) -> Bool {
    let word = text.folded(that - 1)
    if AttributionWords.untruths.contains(word) { return true }
    return AttributionWords.proofs.contains(word)
      && (that - 4..<that - 1).contains {
        ["no", "not", "never", "without"].contains(text.folded($0))
          || text.folded($0).hasSuffix("n't") || text.folded($0).hasSuffix("n’t")
      }
  }

  /// Whether a name is that of a work: “Beyonce’s song Jolene”, “The song Jolene”.
  private func isWork(_ subject: Range<Int>) -> Bool {
    let noun = subject.lowerBound - 1
    return AttributionWords.works.contains(text.folded(noun))
      && (text[noun - 1]?.shape == .possessive || text[noun - 1]?.beginsSentence == true)
  }

  /// “People showed “no mercy””: only papers and figures show that something is so.
  private func isShown(_ subject: Range<Int>, _ verb: Int) -> Bool {
    guard ["show", "shows", "showed"].contains(text.folded(verb)) else { return false }
    // “showed that”, “showed in 2020 that”, “showed for the first time that”
    var next = verb + 1
    while let token = text[next], next < verb + Self.mostBeforeThat,
      token.shape == .number || Self.betweenThat.contains(token.folded)
        || Words.months[token.folded] != nil || Self.isAdverb(token.folded)
    {
      next += 1
    }
    if text.folded(next) == "that" { return false }
    let last = text.folded(subject.upperBound - 1)
    return !RuleWords.documents.contains(last) && !AttributionWords.papers.contains(last)
      && !AttributionWords.papers.contains(CountedNoun.singular(last))
      && nameByEnd[subject.upperBound] == nil
  }

  private static let betweenThat = Words.set(
    "a first for in last month paper study the time week year"
  )

  private func match(
    from start: Int,
    to end: Int,
    speaker: Range<Int>?,
    verb: String
  ) -> Match {
    Match(
      start..<end,
      .attribution,
      .attribution(speaker: speaker.map { text.range($0) }, verb: verb)
    )
  }

  private func according(_ index: Int, behind words: Int) -> Match? {
    let start = text.folded(index + words) == "the" ? index + words + 1 : index + words
    let name = nameByStart[start]
    var end = name?.upperBound ?? start
    if name == nil {
      while let token = text[end], token.isWord, end - start < 4,
        !token.uses.contains(.noUnit)
      {
        end += 1
      }
    }
    // “In the words of the song”: only somebody speaks.
    guard end > start,
      words == 2
        || (name != nil || Words.speakers.contains(text.folded(end - 1)))
          && speaksAlone(start..<end, behind: index)
    else { return nil }
    return match(from: index, to: end, speaker: start..<end, verb: "according to")
  }

  /// “Ana Silva was told by Ben Okri”, “described as “a tragedy” by Ben Okri”: whoever does it speaks.
  private func agent(_ index: Int) -> Match? {
    guard text.folded(index) == "by" else { return nil }
    guard let name = nameByStart[titleEnd(index + 1)],
      behindQuotation.contains(index)
        || AttributionWords.passives.contains(text.folded(index - 1))
          && introducesWords(behind: name.upperBound)
    else { return nil }
    for place in stride(from: index - 1, to: max(0, index - Self.longestPassive), by: -1) {
      guard text[place]?.beginsSentence == false else { return nil }
      if text.uses(place).contains(.speech), isPassive(place) {
        guard speaksAlone(name, behind: place) else { return nil }
        return match(from: index, to: name.upperBound, speaker: name, verb: text.folded(place))
      }
    }
    return nil
  }

  private static let longestPassive = 20
  private static let mostBeforeThat = 5

  /// Whether what is said stands behind who says it: “that”, a colon, a quotation.
  ///
  /// It does not in “The story was told by Ana Silva.”
  private func introducesWords(behind speaker: Int) -> Bool {
    for place in speaker..<speaker + Self.mostBeforeThat {
      guard let token = text[place], !token.beginsSentence else { return false }
      if opening.contains(place) || [":", "that", "whether", "how"].contains(token.folded) {
        return true
      }
    }
    return false
  }

  /// Whether somebody behind “by” or “in the words of” is the only one who is said to speak: not of “by Ana Silva’s
  /// lawyer”, “by Ana Silva and Tom Reed”, “nobody was told by Ana Silva”, “he said he was told by Ana Silva”.
  ///
  /// `start`: The place behind the words of the sentence that may say otherwise.
  private func speaksAlone(_ speaker: Range<Int>, behind start: Int) -> Bool {
    let end = speaker.upperBound
    if let next = text[end], !next.beginsSentence {
      guard next.shape == .mark || AttributionWords.behindAgents.contains(next.folded),
        !["’", "'", "-", "&", "/"].contains(next.text),
        next.text != "," || nameByStart[end + 1] == nil && text.folded(end + 1) != "and"
      else { return false }
    }
    guard text[start]?.beginsSentence == false else { return true }
    var isInside = false
    for place in stride(from: start - 1, to: max(-1, start - 1 - Self.longestSentence), by: -1) {
      guard let token = text[place] else { return true }
      if behindQuotation.contains(place + 1) { isInside = true }
      if !isInside {
        let isSaid = token.uses.contains(.speech) && !Words.weakSpeech.contains(token.folded)
        let isOpen =
          AttributionWords.openings.contains(token.folded) || token.folded.hasSuffix("n't")
        if isSaid || isOpen { return false }
      }
      if opening.contains(place) { isInside = false }
      if token.beginsSentence, !isInside { return true }
    }
    return start <= Self.longestSentence
  }

  /// “Ana Silva: “We are out.””: a name by itself at the beginning of a sentence.
  private func label(_ index: Int) -> Match? {
    guard text.folded(index) == ":", opening.contains(index + 1), let name = nameByEnd[index]
    else { return nil }
    let start = titleStart(name.lowerBound)
    guard text[start]?.beginsSentence == true, start < name.lowerBound || isCertainPerson(name)
    else { return nil }
    return match(from: name.lowerBound, to: index + 1, speaker: name, verb: "")
  }

  /// Whether a name is a person's for sure: not “FACT CHECK”, “New York”, “Dear Ana Silva”.
  private func isCertainPerson(_ name: Range<Int>) -> Bool {
    let (first, last) = (text.folded(name.lowerBound), text.folded(name.upperBound - 1))
    return name.count > 1
      && (WordLists.menNames.contains(first) || WordLists.womenNames.contains(first))
      && !NameWords.organisations.contains(last) && !NameWords.places.contains(last)
      && !NameWords.gazetteer.contains(last)
      && name.allSatisfy { text.tokens[$0].text.contains(where: \.isLowercase) }
  }

  /// “Ana Silva’s claim that it failed”: the noun stands for a verb.
  private func nounOfSaying(_ index: Int) -> Match? {
    guard AttributionWords.nouns.contains(text.folded(index)),
      text[index - 1]?.shape == .possessive,
      text.folded(index + 1) == "that", let name = nameByEnd[index - 1]
    else { return nil }
    return match(from: name.lowerBound, to: index + 1, speaker: name, verb: text.folded(index))
  }

  /// “he was quoted as saying”.
  private func quoted(_ index: Int) -> Match? {
    let be = index - 1
    guard ["was", "were", "is", "been"].contains(text.folded(be)) else { return nil }
    guard let subject = subject(endingAt: be) ?? nounPhrase(endingAt: be) else { return nil }
    let verb = (be..<index + 3).map { text.folded($0) }.joined(separator: " ")
    return match(from: subject.lowerBound, to: index + 3, speaker: subject, verb: verb)
  }

  /// “Lund quoted Reed as saying”: Reed says it.
  ///
  /// `index`: That of “as”.
  private func quotedByAnother(_ index: Int) -> Match? {
    guard isAsSaying(index), let name = nameByEnd[index] else { return nil }
    // Not “was quoted by Reed as saying”.
    guard isVerb(titleStart(name.lowerBound) - 1) else { return nil }
    return match(
      from: name.lowerBound,
      to: index + 2,
      speaker: name,
      verb: "as " + text.folded(index + 1)
    )
  }

  private func isAsSaying(_ index: Int) -> Bool {
    text.folded(index) == "as" && ["saying", "having"].contains(text.folded(index + 1))
  }

  /// The same where a quotation stands before the subject, whose verb is not the next word.
  private func quotedVerb(behind index: Int) -> Match? {
    let place = (index..<index + 8).first { text.matches(["quoted", "as", "saying"], at: $0) }
    return place.flatMap { quoted($0) }
  }

  private func isPassive(_ index: Int) -> Bool {
    var place = index - 1
    while Self.isAdverb(text.folded(place)) { place -= 1 }
    return ["was", "were", "been", "be", "being", "is", "are", "to"].contains(text.folded(place))
  }

  private static let mostBefore = 8

  /// Whether nobody is said to have said it: “never said”, “neither Reed nor Roe said”, “denied saying”, “should
  /// have said”.
  private func isDenied(_ index: Int) -> Bool {
    if ["saying", "having"].contains(text.folded(index + 1)), text.folded(index) != "quoted" {
      return AttributionWords.denials.contains(text.folded(index) + " " + text.folded(index + 1))
    }
    let before = text.folded(verbStart(index) - 1)
    if AttributionWords.denying.contains(before) { return true }
    // “denies being “a liar””: the words are somebody else's.
    if ["denied", "denies", "deny"].contains(text.folded(index)),
      text.folded(index + 1).hasSuffix("ing"), text.folded(index + 1) != "nothing"
    {
      return (index + 2...index + 4).contains(where: opening.contains)
    }
    for place in stride(from: index - 1, to: max(0, index - Self.mostBefore), by: -1) {
      guard let token = text[place], token.isWord else { return false }
      if token.folded == "nor" { return true }
      if token.beginsSentence { return false }
    }
    return false
  }

  /// “Hamas denied having said so”: something to check, but no words of Hamas.
  private func deniedSaying(_ index: Int) -> Match? {
    let verb = text.folded(index) + " " + text.folded(index + 1)
    guard AttributionWords.denials.contains(verb), let subject = subject(before: index) else {
      return nil
    }
    return match(from: subject.lowerBound, to: index + 1, speaker: subject, verb: verb)
  }

  /// “He declined to say”, “He did not say when”: no words of his.
  private func declined(_ index: Int) -> Match? {
    let isRefused =
      AttributionWords.refusals.contains(text.folded(index)) && text.folded(index + 1) == "to"
    let isNot = text.folded(index) == "did" && text.folded(index + 1) == "not"
    guard isRefused || isNot, AttributionWords.unsaid.contains(text.folded(index + 2)),
      let subject = subject(before: index)
    else { return nil }
    let verb = text.folded(index) + " " + text.folded(index + 1)
    return match(from: subject.lowerBound, to: index + 3, speaker: subject, verb: verb)
  }

  private static let mostBehind = 9

  /// Whether the words behind are somebody else's: “asked Ms Roe to say”, “accused her of saying”, “denies the
  /// claim by Ms Roe that”.
  private func isHandedOn(_ index: Int) -> Bool {
    // “Lund claimed Reed had said.”
    if let name = nameByStart[index + 1] {
      let verb = text.folded(name.upperBound) == "had" ? name.upperBound + 1 : name.upperBound
      if text.uses(verb).contains(.speech), [".", "", ","].contains(text.folded(verb + 1)) {
        return true
      }
    }
    if AttributionWords.plain.contains(text.folded(index)) { return false }
    for place in index + 1..<index + Self.mostBehind {
      guard let token = text[place], token.isWord || token.shape == .possessive,
        !token.beginsSentence
      else { return false }
      let before = text.folded(place - 1)
      if isAsSaying(place) { return true }
      if token.folded == "say", before == "to",
        place > index + 2 || AttributionWords.refusing.contains(text.folded(index))
      {
        return true
      }
      if token.folded == "saying", before == "of" || before == "for" { return true }
      if token.folded == "by" || token.folded == "of", AttributionWords.nouns.contains(before) {
        return true
      }
    }
    return false
  }

  /// Whether “that”, a quotation or a question stands behind a verb, or a quotation before it.
  private func introducesWords(_ index: Int) -> Bool {
    for place in index + 1...index + 3 {
      let next = text.folded(place)
      if ["that", ":", "whether", "if", "concern"].contains(next) { return true }
      // “The ministry rejected this.”
      if place == index + 1, next == "this", Self.isPast(text.folded(index)) { return true }
    }
    for place in index + 1...index + 6 {
      guard let next = text[place], !next.beginsSentence else { break }
      if ["“", "\"", "‘"].contains(next.text) { return true }
    }
    // “CBS reports the man …”: a noun in the plural has no article behind it.
    if text.folded(index).hasSuffix("s"), ["the", "a", "an"].contains(text.folded(index + 1)) {
      return true
    }
    return ["”", "\""].contains(text.folded(index - 1))
      || ["”", "\""].contains(text.folded(index - 2)) || closesSentence(index)
  }

  /// “It failed, the World Bank estimates.”: name and verb stand behind a comma and end what they say.
  private func closesSentence(_ verb: Int) -> Bool {
    guard text[verb + 1].map({ $0.beginsSentence || [".", ";", "?"].contains($0.text) }) ?? true,
      let subject = subject(endingAt: verb)
    else { return false }
    let article = ["the", "a", "an"].contains(text.folded(subject.lowerBound - 1)) ? 1 : 0
    return text.folded(subject.lowerBound - 1 - article) == ","
  }

  private static func isPast(_ verb: String) -> Bool { verb.hasSuffix("ed") }

  private static let auxiliaries = Words.set(
    "has have had also then further again later itself himself herself first"
  )

  static func isAdverb(_ word: String) -> Bool {
    auxiliaries.contains(word) || word.count > 4 && word.hasSuffix("ly")
  }

  // MARK: - Verbs beyond the list

  private func isVerb(_ index: Int) -> Bool {
    guard let token = text[index], token.shape == .lower else { return false }
    if token.uses.contains(.speech) { return true }
    guard !token.uses.contains(.noUnit) else { return false }
    return AttributionWords.irregular.contains(token.folded)
      || token.folded.count > 4 && token.folded.hasSuffix("ed")
  }

  /// “The report found that”: not “found a car that”.
  private func verbBeforeThat(_ index: Int) -> Match? {
    guard AttributionWords.beforeThat.contains(text.folded(index)),
      text.folded(index + 1) == "that" || isRuling(index),
      !isPassive(index), !isDenied(index), let found = subject(before: index),
      !isSupposed(found, index), let subject = head(of: found)
    else { return nil }
    return match(
      from: subject.lowerBound,
      to: index + 1,
      speaker: subject,
      verb: text.folded(index)
    )
  }

  /// Whether words of the judge are quoted: “Judge Roe ruled the law was “void””.
  private func isRuling(_ index: Int) -> Bool {
    guard ["ruled", "rules", "agreed", "agrees", "feared", "fears"].contains(text.folded(index)),
      ["the", "it", "he", "she", "they", "his", "her", "its"].contains(text.folded(index + 1))
    else { return false }
    return (index + 2..<index + Self.mostBehind).contains(where: opening.contains)
  }

  private static let mostBetween = 6

  /// “A survey of 1,012 residents”: the survey, and not the residents.
  private func head(of subject: Range<Int>) -> Range<Int>? {
    guard nameByEnd[subject.upperBound] == nil else { return subject }
    var place = subject.lowerBound - 1
    while let token = text[place],
      token.shape == .number || ["the", "a", "an"].contains(token.folded)
        || NumberWords.values[token.folded] != nil
    {
      place -= 1
    }
    guard AttributionWords.beforeParts.contains(text.folded(place)) else { return subject }
    let nouns = stride(from: place - 1, to: max(-1, place - Self.mostBetween), by: -1)
    let noun = nouns.first { Words.speakers.contains(text.folded($0)) }
    return noun.map { $0..<$0 + 1 }
  }

  private static let longestSentence = 40

  /// “Ana Silva said it failed, adding that nobody came”: she says that, too.
  private func going(_ index: Int) -> Match? {
    guard AttributionWords.continuing.contains(text.folded(index)),
      text.folded(index + 1) == "that",
      text.folded(index - 1) == ","
    else { return nil }
    for place in stride(from: index - 2, to: max(-1, index - Self.longestSentence), by: -1) {
      if text.uses(place).contains(.speech), !Words.weakSpeech.contains(text.folded(place)),
        let subject = subject(before: place) ?? subject(behind: place)
      {
        return match(from: index, to: index + 1, speaker: subject, verb: text.folded(index))
      }
      if text[place]?.beginsSentence == true { return nil }
    }
    return nil
  }

  /// Whether a quotation is what somebody was asked: “Asked whether “it failed”, Ana Silva nodded”.
  ///
  /// `end`: The token behind the quotation.
  private func isAsked(_ end: Int) -> Bool {
    var isInside = true
    for place in stride(from: end - 1, to: max(-1, end - 1 - Self.longestSentence), by: -1) {
      if isInside {
        guard opening.contains(place) else { continue }
        isInside = false
        if ["whether", "if"].contains(text.folded(place - 1)) { return true }
        if text[place]?.beginsSentence == true { return false }
      } else if text[place]?.beginsSentence == true {
        return ["asked", "questioned", "pressed"].contains(text.folded(place))
      }
    }
    return false
  }

  /// “…,” the guidelines read: the words behind a quotation that ends with a comma are who speaks.
  private func anyVerb(behind index: Int) -> Match? {
    let closed = index - 1
    guard [",", "?", "!", "—", "–"].contains(text.folded(closed - 1)) || text.folded(index) == ",",
      text[index]?.beginsSentence == false
    else { return nil }
    var start = text.folded(index) == "," ? index + 1 : index
    guard let first = text[start], first.isWord, !opening.contains(start), !isAsked(index) else {
      return nil
    }
    if isVerb(start) {
      // “reads a banner over the gate”
      if ["read", "reads"].contains(first.folded),
        ["a", "an", "the", "one"].contains(text.folded(start + 1)),
        text[start + 2]?.shape == .lower
      {
        return match(from: start, to: start + 3, speaker: start + 1..<start + 3, verb: first.folded)
      }
      // “said the minister” is found at its verb.
      guard !first.uses.contains(.speech), let name = nameByStart[start + 1] else {
        return nil
      }
      return match(from: start, to: name.upperBound, speaker: name, verb: first.folded)
    }
    for place in start + 1..<start + 9 {
      // “the driver Lund hired said”: the first verb is none of the sentence.
      if text.uses(place + 1).contains(.speech), text[place]?.shape == .lower { continue }
      guard let token = text[place], token.isWord || token.shape == .possessive,
        !token.beginsSentence, !AttributionWords.clauseWords.contains(token.folded)
      else { break }
      guard isVerb(place), !isPassive(place), !isDenied(place), !isHandedOn(place),
        nameByStart[start].map({ $0.upperBound <= place }) ?? true
      else {
        continue
      }
      if token.uses.contains(.speech), !Words.weakSpeech.contains(token.folded) {
        return nil
      }
      let end = Self.isAdverb(text.folded(place - 1)) ? place - 1 : place
      // “without the proposed limits, an official said”: a participle, and no verb, behind an article.
      guard end > start, !text.uses(end - 1).contains(.noUnit) else { continue }
      if let name = nameByEnd[end], name.lowerBound >= start { start = name.lowerBound }
      return match(from: start, to: place + 1, speaker: start..<end, verb: token.folded)
    }
    return nil
  }

  /// “The city reasoned, “…””, “Ana Silva is certain: “…””.
  private func anyVerb(before index: Int) -> Match? {
    let next =
      text.folded(index + 1) == "," || text.folded(index + 1) == ":" ? index + 2 : index + 1
    if opening.contains(next), isVerb(index), !isPassive(index), !isDenied(index),
      !isHandedOn(index)
    {
      // “People showed “no mercy””: behind such a verb only a sentence is said.
      guard
        next > index + 1
          || text.folded(index).hasSuffix("ed")
            && !AttributionWords.unspoken.contains(text.folded(index))
            && (text[next + 1]?.isCapital == true
              || AttributionWords.voices.contains(text.folded(index))),
        let subject = subject(before: index) ?? nounPhrase(endingAt: verbStart(index)),
        // “The court found that Ana Silva had acted “in good faith””: these are the court's words.
        next > index + 1 || text.folded(subject.lowerBound - 1) != "that"
      else { return nil }
      return match(
        from: subject.lowerBound,
        to: index + 1,
        speaker: subject,
        verb: text.folded(index)
      )
    }
    guard AttributionWords.be.contains(text.folded(index)) else { return nil }
    // A colon before a quotation, in the same sentence.
    for place in index + 1..<index + 9 {
      guard let token = text[place], !token.beginsSentence else { return nil }
      // “whether the port had lied, Hall said: “Never””
      if token.uses.contains(.speech) { return nil }
      if token.text == ":", opening.contains(place + 1) {
        // “It is a question of honour: “…””
        guard !["it", "this", "that", "there"].contains(text.folded(index - 1)),
          let subject = subject(before: index) ?? nounPhrase(endingAt: index)
        else { return nil }
        return match(
          from: subject.lowerBound,
          to: index + 1,
          speaker: subject,
          verb: token.text == ":" ? text.folded(index) : ""
        )
      }
    }
    return nil
  }
}
