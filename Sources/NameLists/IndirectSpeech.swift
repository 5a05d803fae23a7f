package import FactModel

/// The words of a stretch of a sentence, by which it is seen where what somebody said begins and ends.
package struct IndirectSpeech {
  private struct Word {
    /// In small letters.
    var text: String
    var range: Range<Int>
    /// The last sign before it, if one stands there.
    var mark: Character?
  }

  private let range: Range<Int>
  private let words: [Word]

  package init(_ range: Range<Int>, in text: ArticleText) {
    var words: [Word] = []
    var letters = ""
    var start = range.lowerBound
    var mark: Character?
    func close(at end: Int) {
      guard !letters.isEmpty else { return }
      words.append(Word(text: letters.lowercased(), range: start..<end, mark: mark))
      (letters, mark) = ("", nil)
    }
    var place = range.lowerBound
    for scalar in text.slice(range).unicodeScalars {
      let isInside = !letters.isEmpty && ["-", "’", "'"].contains(Character(scalar))
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isInside {
        if letters.isEmpty { start = place }
        letters.unicodeScalars.append(scalar)
      } else {
        close(at: place)
        if !scalar.properties.isWhitespace { mark = Character(scalar) }
      }
      place += 1
    }
    close(at: place)
    self.range = range
    self.words = words
  }

  // MARK: - Before or behind

  private static let finite = Words.set(
    """
    is are was were has have had do does did will would can could may might must shall should isn’t isn't
    wasn’t wasn't won’t won't hasn’t hasn't cannot
    """
  )
  private static let prepositions = Words.set(
    "on in at to by for with from after before during since under despite late early this last via"
  )
  private static let participles = Words.set(
    "asked pressed questioned speaking responding replying"
  )
  private static let mostAdverbs = 9
  private static let mostTitles = 7

  /// Whether these words, behind an attribution, say only when or where it was said: “on Wednesday”, “in a
  /// statement”.
  package var isAdverbial: Bool {
    // “says Weber, who built it”
    if let first = words.first, first.mark == ",", Self.relatives.contains(first.text) {
      return true
    }
    guard words.count <= Self.mostAdverbs, !words.contains(where: { Self.finite.contains($0.text) })
    else { return false }
    return words.first.map {
      Self.prepositions.contains($0.text) || Words.weekdays[$0.text] != nil
        || ["yesterday", "today"].contains($0.text)
    } ?? true
  }

  /// Whether these words, before an attribution, are what was said, and not when or on what occasion: “On
  /// Monday in Brno”, “Asked whether it was safe”.
  package var isClause: Bool {
    guard let first = words.first, !Self.participles.contains(first.text) else { return false }
    return !Self.prepositions.contains(first.text)
      || words.contains { Self.finite.contains($0.text) }
  }

  /// Where what was said before an attribution ends: before the comma that its subject stands behind.
  package var beforeSubject: Range<Int> {
    let last = words.indices.last { words[$0].mark == "," && $0 > 0 }
    guard let last, words.count - last <= Self.mostTitles else { return range }
    return range.lowerBound..<words[last - 1].range.upperBound
  }

  // MARK: - Behind

  private static let subordinators = Words.set(
    "when while after as although though because since before once whereas"
  )
  private static let clauses = Words.set("but while whereas although though yet")
  private static let relatives = Words.set("which who whom whose where")
  private static let fewestOfClause = 3

  /// Whether these words, before an attribution, begin a clause that a main clause follows: “When the mayor”.
  package var isSubordinate: Bool {
    words.first.map { Self.subordinators.contains($0.text) } ?? false
  }

  private static let objects = Words.set("which what whatever whom")

  /// Whether these words, before an attribution, have what was said already: “a fall, which he denies”,
  /// “whatever the mayor says”.
  package var isOfRelative: Bool {
    words.last { !["the", "a", "an"].contains($0.text) }.map { Self.objects.contains($0.text) }
      ?? false
  }

  /// What was said, of the words behind an attribution.
  ///
  /// - Parameters:
  ///   - toHearer: Whether the verb has somebody behind it who is told.
  ///   - hearer: Where a name ends that stands there.
  ///   - isSubordinate: Whether a main clause follows.
  ///   - isJudged: Whether something is said of it behind: “Silva’s claim that it failed is false”.
  /// - Returns: The words, without what comes before “that”; nil where there are none.
  package func content(
    toHearer: Bool,
    hearer: Int?,
    isSubordinate: Bool,
    isJudged: Bool
  ) -> Range<Int>? {
    let first = start(toHearer: toHearer, hearer: hearer)
    guard first < words.count else { return nil }
    var last = words.count
    var isRelative = false
    for index in words.indices where index > first && index < last {
      let word = words[index]
      if word.mark == ";" { last = index }
      guard word.mark == "," else { continue }
      if isRelative {
        isRelative = false
      } else if Self.relatives.contains(word.text) {
        // “, which he denies” is none of what was said.
        if (index + 2..<index + 5).contains(where: {
          $0 < words.count && Words.speech.contains(words[$0].text)
        }) {
          last = index
        }
        isRelative = true
        continue
      }
      if isSubordinate { last = index }
      if Self.clauses.contains(word.text), words.count - index > Self.fewestOfClause,
        beginsClause(index + 1)
      {
        last = index
      }
    }
    if isJudged { last = min(last, predicate(behind: first)) }
    let end = last < words.count ? words[last - 1].range.upperBound : range.upperBound
    return words[first].range.lowerBound..<end
  }

  private static let additions = Words.set("that not also only even rather never")

  /// Whether a clause of its own stands behind “but” or “while”: not in “the bridge, but not the tunnel”.
  private func beginsClause(_ place: Int) -> Bool {
    guard place < words.count, !Self.additions.contains(words[place].text) else { return false }
    return words[place...].prefix { $0.range == words[place].range || $0.mark != "," }
      .count > Self.fewestOfClause - 1
  }

  private static let hearers = Words.set(
    """
    reporters journalists lawmakers parliament congress supporters investors viewers voters jurors members
    colleagues him her them me us you police officers
    """
  )

  /// Behind who was told, the day and “that”: “told reporters on Monday that”.
  private func start(toHearer: Bool, hearer: Int?) -> Int {
    if let that = thatPlace { return that }
    var first = 0
    if toHearer, let word = words.first {
      if let hearer {
        first = words.firstIndex { $0.range.lowerBound >= hearer } ?? words.count
      } else if Self.hearers.contains(word.text) {
        first = 1
      }
    }
    let day = first < words.count && words[first].text == "on" ? first + 1 : first
    if day < words.count, Words.weekdays[words[day].text] != nil || words[day].text == "yesterday",
      words.count - day > Self.fewestOfClause
    {
      first = day + 1
    }
    return first
  }

  private static let mostBeforeThat = 9

  /// The word behind “that”, where nothing is said before it yet: not in “said it was not true that”.
  private var thatPlace: Int? {
    for (index, word) in words.enumerated() where index < Self.mostBeforeThat {
      if word.text == "that" { return index + 1 }
      // “warned in May that”
      let isMonth =
        word.text == "may" && index > 0
        && (Self.prepositions.contains(words[index - 1].text) || Int(words[index - 1].text) != nil)
      if Self.finite.contains(word.text) && !isMonth
        || Words.pronouns.contains(word.text) && index == 0
      {
        return nil
      }
    }
    return nil
  }

  private static let joining = Words.set(
    "that which who whose where when while if because as since after before and or but to"
  )

  /// Where it begins what is said of a claim: at a verb that is one too many for its clauses.
  private func predicate(behind first: Int) -> Int {
    var allowed = 1
    var isBehindVerb = false
    for index in words.indices where index > first {
      let word = words[index].text
      if Self.joining.contains(word) {
        allowed += 1
      } else if Self.finite.contains(word), !isBehindVerb {
        if allowed == 0 { return index }
        allowed -= 1
      }
      isBehindVerb = Self.finite.contains(word)
    }
    return words.count
  }
}
