import OrderedJSON

/// A quotation against the text that it is said to be from, word by word.
///
/// Capitals, quotation marks, dashes and other signs do not count, but where they make another word, figure or
/// sentence of it: “Polish”, “2-3” for “2.3”, “mW” for “MW”, “No, more tax”, a question. What the quoting author set in
/// square brackets stands for words of the text, and what an ellipsis leaves out is no change; but a “not”
/// that is gone so, by itself or with a word or two, is one.
package struct QuotationComparison: Sendable, Equatable {
  /// How close a quotation is to the text.
  package enum Verdict: String, Sendable {
    /// Word for word.
    case verbatim
    /// Word for word but for ellipses and brackets.
    case abridged
    /// Words were dropped, added or changed.
    case altered
    /// Put together from places that do not follow each other, without an ellipsis.
    case spliced
    /// Nothing like it is in the text.
    case missing
  }

  /// What became of a word, or of several.
  package enum Step: Sendable, Equatable {
    case same(String)
    /// In the text, and not in the quotation.
    case dropped(String)
    /// Left out behind an ellipsis, as it should be; or who says both parts of one quotation.
    case elided(String)
    /// In the quotation, and not in the text.
    case added(String)
    /// In square brackets in the quotation.
    case bracketed(String)
    /// Another word in the quotation than in the text.
    case changed(from: String, to: String)
    /// The same word, if the text was scanned and read wrongly there: “rn” for “m”.
    case misread(from: String, to: String)
  }

  package var verdict: Verdict
  /// The closest passage of the text, in bytes of its UTF-8; nil for a missing one.
  package var passage: Range<Int>?
  package var steps: [Step]

  /// Compares a quotation with a text.
  package init(_ quotation: String, in text: some Sequence<UInt8>) {
    let quoted = WordList(quotation.utf8)
    let source = WordList(text)
    let alignment = WordAlignment(quoted, source)
    guard !quoted.words.isEmpty, let pairs = alignment.pairs() else {
      self.init(verdict: .missing, passage: nil, steps: [])
      return
    }
    self.init(ComparisonSteps(quoted, source, pairs))
  }

  private init(verdict: Verdict, passage: Range<Int>?, steps: [Step]) {
    self.verdict = verdict
    self.passage = passage
    self.steps = steps
  }

  private init(_ read: ComparisonSteps) {
    self.init(verdict: read.verdict, passage: read.passage, steps: read.steps)
  }
}

/// Reads an alignment as steps and a verdict.
private struct ComparisonSteps {
  private(set) var steps: [QuotationComparison.Step] = []
  private(set) var passage: Range<Int>?
  private let quoted: WordList
  private let source: WordList
  private var same = 0
  private var isAltered = false
  private var isAbridged = false
  private var isSpliced = false

  /// More words than these between two parts of a quotation are no slip.
  private static let mostDropped = 12
  /// The share of a quotation’s words that must be in the passage.
  private static let leastShare = 0.4

  init(_ quoted: WordList, _ source: WordList, _ pairs: [WordAlignment.Pair]) {
    self.quoted = quoted
    self.source = source
    var last: Int?
    var isBehindOwn = false
    let pairs = withMisread(pairs)
    for pair in pairs {
      let isOwn = isOwnWord(pair)
      if let at = pair.source {
        if let last, at > last + 1 {
          let follows = pair.quoted.map { quoted.words[$0].followsEllipsis } ?? false
          let stands = (isOwn || isBehindOwn) && at - last <= Self.mostDropped
          skip(last + 1..<at, isElided: follows || stands)
        }
        last = at
      }
      if pair.quoted != nil { isBehindOwn = isOwn }
      add(pair)
    }
    let places = pairs.compactMap(\.source)
    if let first = places.first, let end = places.last {
      passage = Int(source.words[first].start)..<Int(source.words[end].end)
    }
  }

  var verdict: QuotationComparison.Verdict {
    let own = quoted.words.count { !$0.isBracketed }
    if Double(same) < Double(own) * Self.leastShare || same == 0 { return .missing }
    if isSpliced { return .spliced }
    if isAltered { return .altered }
    return isAbridged || quoted.endsInEllipsis ? .abridged : .verbatim
  }

  /// Whether a word in brackets stands for others: a capital in brackets, `[T]he`, stands for itself.
  private func isOwnWord(_ pair: WordAlignment.Pair) -> Bool {
    guard let word = pair.quoted.map({ quoted.words[$0] }), word.isBracketed else { return false }
    return pair.source.map { source.words[$0].hash != word.hash } ?? true
  }

  /// Words without which a text says the opposite.
  private static let negations = Set(
    [
      "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot",
      "hardly", "don't", "doesn't", "didn't", "won't", "wouldn't", "can't", "couldn't", "isn't",
      "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "shouldn't", "nicht", "kein",
      "keine", "nie", "pas", "jamais", "non", "nunca", "niet", "geen", "não",
    ].map { WordList($0.utf8).words[0].hash }
  )
  /// Of so many words in a row one that denies is what they were left out for.
  private static let mostAroundNegation = 3

  /// Words of the source between two that were quoted.
  ///
  /// `mayElide`: Whether an ellipsis, or a word in brackets, stands for them.
  private mutating func skip(_ gap: Range<Int>, isElided mayElide: Bool) {
    let denies =
      gap.count <= Self.mostAroundNegation
      && gap.contains { Self.negations.contains(source.words[$0].hash) }
    if BareAttribution(source).stands(in: gap) {
      steps.append(.elided(gap.map { source.string(source.words[$0]) }.joined(separator: " ")))
      return
    }
    let isElided = mayElide && !denies
    if isElided { isAbridged = true } else { isAltered = true }
    let crosses =
      gap.contains { source.words[$0].followsStop } || source.words[gap.upperBound].followsStop
    if !isElided, crosses, gap.count >= Self.mostDropped / 3 || gap.count > Self.mostDropped {
      isSpliced = true
    }
    if gap.count > Self.mostDropped {
      let words = "(\(gap.count) words)"
      steps.append(isElided ? .elided(words) : .dropped(words))
      return
    }
    for index in gap {
      let word = source.string(source.words[index])
      steps.append(isElided ? .elided(word) : .dropped(word))
    }
  }

  /// Whether a word of a scanned text is the quoted one with the usual confusions: `0` for o, `1` and `|`
  /// for l, `rn` for m.
  private func isMisread(_ scanned: String, as quoted: String) -> Bool {
    func letters(_ word: String) -> String {
      var word = word.lowercased()
      for (from, to) in [("rn", "m"), ("0", "o"), ("1", "l"), ("|", "l"), ("vv", "w")] {
        word = word.replacingOccurrences(of: from, with: to)
      }
      return word
    }
    // “l0” for 10; another figure is no misread one.
    let isFigure = quoted.contains(where: \.isNumber)
    guard abs(scanned.utf8.count - quoted.utf8.count) <= 3,
      !isFigure || scanned.contains(where: \.isNumber) && scanned.contains(where: \.isLetter)
    else { return false }
    return letters(scanned) == letters(quoted)
  }

  /// Pairs the first and the last quoted word, where they found nothing, with what stands in their place in
  /// the text if that is a misread one.
  private func withMisread(_ pairs: [WordAlignment.Pair]) -> [WordAlignment.Pair] {
    var pairs = pairs
    func mend(_ index: Int, _ place: Int?) {
      guard let place, source.words.indices.contains(place), pairs[index].source == nil,
        let word = pairs[index].quoted,
        isMisread(source.string(source.words[place]), as: quoted.string(quoted.words[word]))
      else { return }
      pairs[index].source = place
    }
    guard pairs.count > 1 else { return pairs }
    mend(0, pairs[1].source.map { $0 - 1 })
    mend(pairs.count - 1, pairs[pairs.count - 2].source.map { $0 + 1 })
    return pairs
  }

  private mutating func add(_ pair: WordAlignment.Pair) {
    switch (pair.quoted, pair.source) {
    case (let quoted?, let at?):
      let word = self.quoted.words[quoted]
      let text = self.quoted.string(word)
      let there = source.string(source.words[at])
      if word.hash == source.words[at].hash {
        same += 1
        if let form = OtherForm.of(quoted, self.quoted, at, source) {
          isAltered = true
          steps.append(.changed(from: form.there, to: form.here))
        } else {
          steps.append(.same(text))
        }
      } else if isMisread(there, as: text) {
        same += 1
        steps.append(.misread(from: there, to: text))
      } else if word.isBracketed, !Self.negations.contains(source.words[at].hash) {
        isAbridged = true
        steps.append(.bracketed(text))
      } else {
        isAltered = true
        steps.append(.changed(from: there, to: text))
      }
    case (let quoted?, nil):
      let word = self.quoted.words[quoted]
      let text = self.quoted.string(word)
      if word.isBracketed { isAbridged = true } else { isAltered = true }
      steps.append(word.isBracketed ? .bracketed(text) : .added(text))
    case (nil, _): break
    }
  }
}

/// The same letters as another word or another sentence: by a capital, a question mark, a comma.
private enum OtherForm {
  /// Words that are another one with a capital.
  private static let acronyms: Set = ["us", "it", "who", "aids", "un", "am"]
  private static let named: Set = [
    "polish", "danish", "turkey", "china", "job", "march", "may", "august", "chad", "chile", "nice",
    "bath", "reading", "mobile",
  ]
  /// A comma behind them turns what follows: “No, more tax”.
  private static let turning: Set = ["no", "yes", "stop", "wait", "don't", "never"]

  static func of(
    _ quoted: Int,
    _ ours: WordList,
    _ source: Int,
    _ theirs: WordList
  ) -> (here: String, there: String)? {
    let (one, other) = (ours.words[quoted], theirs.words[source])
    let (here, there) = (ours.string(one), theirs.string(other))
    let begins = quoted == 0 || one.followsStop || source == 0 || other.followsStop
    if here != there {
      let isNamed = !begins && isOther(here, there)
      if isNamed || isAcronym(quoted, ours, source, theirs) { return (here, there) }
      if isUnit(quoted, ours, source, theirs) { return (here, there) }
    }
    guard one.mark != other.mark else { return nil }
    // 5' is not 5", where neither closes a quotation.
    if WordList.feet.contains(one.mark), WordList.feet.contains(other.mark) {
      return (with(one.mark, here), with(other.mark, there))
    }
    let isLast = quoted == ours.words.count - 1
    let question = UInt8(ascii: "?")
    // A part of a question may be quoted without its mark.
    let isQuestion = one.mark == question || other.mark == question && (one.mark != 0 || !isLast)
    let comma = UInt8(ascii: ",")
    let isTurned =
      !isLast && (one.mark == comma) != (other.mark == comma) && turning.contains(here.lowercased())
    return isQuestion || isTurned || isParted(quoted, ours, source, theirs)
      ? (with(one.mark, here), with(other.mark, there)) : nil
  }

  /// Whether only one ends a sentence between two words: a full stop against nothing at all, with the capital
  /// behind it.
  ///
  /// “I agree. With him we win” is not “I agree with him. We win”; other marks are a matter of taste.
  private static func isParted(
    _ quoted: Int,
    _ ours: WordList,
    _ source: Int,
    _ theirs: WordList
  ) -> Bool {
    let stop = UInt8(ascii: ".")
    let marks = Set([ours.words[quoted].mark, theirs.words[source].mark])
    guard marks == [stop, 0], quoted + 1 < ours.words.count, source + 1 < theirs.words.count,
      ours.words[quoted + 1].hash == theirs.words[source + 1].hash
    else { return false }
    let isOurs = ours.words[quoted].mark == stop
    let (list, place) = isOurs ? (theirs, source) : (ours, quoted)
    guard list.words[place + 1].start == list.words[place].end + 1 else { return false }
    let here = ours.string(ours.words[quoted + 1]).first?.isUppercase
    let there = theirs.string(theirs.words[source + 1]).first?.isUppercase
    return here != there && here == isOurs
  }

  private static func isOther(_ here: String, _ there: String) -> Bool {
    here.first?.isUppercase != there.first?.isUppercase && named.contains(here.lowercased())
  }

  /// “WHO is” and “Who is”, also at the beginning of a sentence; not among words that all have capitals.
  private static func isAcronym(
    _ quoted: Int,
    _ ours: WordList,
    _ source: Int,
    _ theirs: WordList
  ) -> Bool {
    let (here, there) = (ours.string(ours.words[quoted]), theirs.string(theirs.words[source]))
    guard acronyms.contains(here.lowercased()), isUpper(here) != isUpper(there) else {
      return false
    }
    let (list, next) = isUpper(here) ? (ours, quoted + 1) : (theirs, source + 1)
    return !(next < list.words.count && isUpper(list.string(list.words[next])))
  }

  private static func isUpper(_ word: String) -> Bool {
    word.utf8.count > 1 && word.allSatisfy { $0.isUppercase }
  }

  private static let longestUnit = 4

  /// Whether the letters of a unit stand otherwise: “5 MW” and “5 mW”, “5m” and “5M”.
  private static func isUnit(
    _ quoted: Int,
    _ ours: WordList,
    _ source: Int,
    _ theirs: WordList
  ) -> Bool {
    func letters(_ index: Int, _ list: WordList) -> Substring? {
      let word = list.string(list.words[index])
      if word.utf8.contains(where: { (0x30...0x39).contains($0) }) {
        return word.drop { !$0.isLetter }
      }
      let isBehindFigure = index > 0 && list.string(list.words[index - 1]).last?.isNumber == true
      return isBehindFigure ? word[...] : nil
    }
    guard let here = letters(quoted, ours), let there = letters(source, theirs), here != there,
      here.utf8.count <= longestUnit, !["st", "nd", "rd", "th"].contains(here.lowercased())
    else { return false }
    // Words have vowels; units have none, but for ampere and pascal.
    return ["ma", "pa", "mah"].contains(here.lowercased())
      || !here.lowercased().contains { "aeiouy".contains($0) }
  }

  private static func with(_ mark: UInt8, _ word: String) -> String {
    mark == 0 ? word : word + String(UnicodeScalar(mark))
  }
}
