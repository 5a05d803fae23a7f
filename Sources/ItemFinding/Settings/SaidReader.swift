import Measures
import NameLists

/// Reads all that a sentence says around a figure, in its order, but for words that never tell anything.
struct SaidReader {
  let text: TokenText
  let sentence: Range<Int>
  /// All figures of the sentence, in order.
  let figures: [PlacedFigure]
  /// The runs of who reports it, in order.
  private let frames: [Range<Int>]
  private let reporters: [FigureSetting.Word]

  init(
    text: TokenText,
    sentence: Range<Int>,
    figures: [PlacedFigure],
    frames: [Range<Int>]
  ) {
    self.text = text
    self.sentence = sentence
    self.figures = figures
    self.frames = frames
    reporters = frames.prefix(Self.mostFrames).joined().compactMap { place in
      guard let token = text[place], token.isWord, !SaidWords.small.contains(token.folded),
        !ReportingFrames.isVerb(token.folded)
      else { return nil }
      var word = FigureSetting.Word(token.text, folded: token.folded, lead: "", isName: true)
      word.run = place..<place + 1
      return word
    }
  }

  private static let mostFrames = 4
  /// So many words are kept around a figure.
  private static let mostWords = 80

  /// The place among ranges, which are in order, of the one that a token is in.
  private static func index(of place: Int, _ count: Int, _ run: (Int) -> Range<Int>) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if run(middle).upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < count && run(low).contains(place) ? low : nil
  }

  private static let present = Words.set("is are am has have does do isn't aren't")
  private static let past = Words.set("was were had did wasn't weren't")

  /// Adds to a setting what stands in some parts of the sentence, in their order.
  ///
  /// `own`: The figure that it is the setting of, as an index of the figures. `turn`: The word that says which
  /// way it went, or that could.
  ///
  /// `ofAll`: Whether it is said of all figures of the sentence: then each word that says which way it went is
  /// kept.
  func read(
    _ own: Int,
    in parts: [Range<Int>],
    turn: Int?,
    ofAll: Bool = false,
    into setting: inout FigureSetting
  ) {
    var isPresent = false
    var isPast = false
    for part in parts {
      var lead = ""
      var auxiliary = ""
      // Where they begin.
      var start: Int?
      var place = part.lowerBound
      while place < part.upperBound, setting.said.count < Self.mostWords {
        if let index = Self.index(of: place, figures.count, { figures[$0].run }) {
          let count = setting.said.count
          add(index, own, lead, &setting)
          if !lead.isEmpty, let start, setting.said.count > count {
            setting.said[setting.said.count - 1].start = start
          }
          (lead, auxiliary, start, place) = ("", "", nil, figures[index].run.upperBound)
          continue
        }
        if Self.index(of: place, frames.count, { frames[$0] }) != nil
          || figures[own].rateRun?.contains(place) == true
        {
          (lead, auxiliary, start, place) = ("", "", nil, place + 1)
          continue
        }
        let word = text.folded(place)
        isPresent = isPresent || Self.present.contains(word) || ChangeWords.isPresent(word)
        isPast =
          isPast || Self.past.contains(word) || ChangeWords.isPast(word)
          || word == "went" || word == "saw"
        // Which way it went is read with the figure.
        let isTurn = !ofAll && place == figures[own].turn && !ChangeWords.levels.contains(word)
        if isTurn || isBeforeTurn(word, place, figures[own].turn ?? turn) {
          (lead, auxiliary, start, place) = ("", "", nil, place + 1)
          continue
        }
        let count = setting.said.count
        add(word, place, &lead, &setting)
        if setting.said.count > count, place != turn, ChangeWords.isDirection(word) {
          setting.said[setting.said.count - 1].isThing = true
        }
        if setting.said.count > count {
          setting.said[setting.said.count - 1].auxiliary = auxiliary
          if let start { setting.said[setting.said.count - 1].start = start }
          auxiliary = isAdverb(word) ? auxiliary : ""
        } else if Self.auxiliaries.contains(word) {
          auxiliary = word
        } else if !isMood(place) {
          auxiliary = ""
        }
        start = lead.isEmpty && auxiliary.isEmpty ? nil : start ?? place
        place += 1
      }
    }
    addNext(own, &setting)
    if text.folded(sentence.upperBound - 1) == "?" {
      setting.said.append(placed(FigureSetting.Word(of: "?"), at: sentence.upperBound - 1))
    }
    if isPresent != isPast { setting.tense = isPresent ? .present : .past }
    setting.reporters = reporters
  }

  private static let auxiliaries = SaidWords.be.union(["get", "gets", "got", "getting"])

  /// “was fully paid”: what stands between does not part the two.
  private func isAdverb(_ word: String) -> Bool {
    word.hasSuffix("ly") || ["not", "never", "also", "now", "then", "later", "soon"].contains(word)
  }

  private static let beforeTurns = Words.set("went goes go saw see sees")

  /// “went up”, “saw a rise”: before the word that says which way it went.
  private func isBeforeTurn(_ word: String, _ place: Int, _ turn: Int?) -> Bool {
    guard let turn, Self.beforeTurns.contains(word), turn > place else { return false }
    return turn == place + 1 || turn == place + 2 && ["a", "an"].contains(text.folded(place + 1))
  }

  private static let harmless = Words.set(", . ; : ! ? “ ” ‘ ’ \" ' ( ) [ ] - – — …")

  private func add(_ word: String, _ place: Int, _ lead: inout String, _ to: inout FigureSetting) {
    guard let token = text[place], token.shape != .possessive else { return }
    if token.shape == .mark {
      // “were shot at, they say”
      if !lead.isEmpty, [",", ".", "!", "?", ":"].contains(word) {
        to.said.append(placed(FigureSetting.Word(of: lead), at: place - 1))
        lead = ""
      }
      if !Self.harmless.contains(word) {
        to.said.append(placed(FigureSetting.Word(of: token.text), at: place))
      }
      return
    }
    if SaidWords.prepositions.contains(word) {
      // “shot at by”
      lead = lead.isEmpty ? word : "\(lead) \(word)"
      return
    }
    if SaidWords.untold.contains(word) && !isPointing(place) || isMood(place) { return }
    // “compared with 5.3 percent”; “the number of cases”
    if word == "compared", ["with", "to"].contains(text.folded(place + 1)) { return }
    if word == "number", text.folded(place + 1) == "of", text[place + 2]?.shape == .lower { return }
    let said = FigureSetting.Word(
      token.text,
      folded: token.folded,
      lead: lead,
      isName: token.shape == .number || SentenceParts.isName(text, place)
    )
    to.said.append(placed(said, at: place))
    lead = ""
  }

  private func placed(_ word: FigureSetting.Word, at place: Int) -> FigureSetting.Word {
    var word = word
    (word.run, word.start) = (place..<place + 1, place)
    return word
  }

  /// “that plant” and “this plant”; not “the men that died”.
  private func isPointing(_ place: Int) -> Bool {
    guard ["this", "that", "these", "those"].contains(text.folded(place)),
      let next = text[place + 1], next.isWord, !SaidWords.small.contains(next.folded)
    else { return false }
    let before = text.folded(place - 1)
    return place == sentence.lowerBound || text[place]?.beginsSentence == true
      || SaidWords.prepositions.contains(before)
  }

  /// “may”, “will”: whether it is so is read by itself.
  private func isMood(_ place: Int) -> Bool {
    ["may", "might", "could", "would", "should", "will", "shall"].contains(text.folded(place))
      && text.tokens[place].shape == .lower
  }

  private static let telling = Words.set("another only record")

  /// A figure between the words: the own one, or a date beside a number.
  private func add(_ index: Int, _ own: Int, _ lead: String, _ setting: inout FigureSetting) {
    let placed = figures[index]
    if index == own {
      for place in placed.run {
        let word = self.placed(FigureSetting.Word(of: text.tokens[place].text), at: place)
        if Self.telling.contains(word.folded) || word.hasInnerCapital
          || NumberSigns.isDoubtful(at: place, in: text)
        {
          setting.said.append(word)
        }
      }
      var figure = FigureSetting.Word(of: FigureSetting.Word.figureSign, lead: lead)
      figure.text = words(placed)
      (figure.run, figure.start) = (placed.run, placed.run.lowerBound)
      setting.said.append(figure)
    } else if placed.kind != .amount, placed.kind != figures[own].kind {
      setting.said.append(word(placed, lead))
    }
  }

  private func word(_ placed: PlacedFigure, _ lead: String) -> FigureSetting.Word {
    let words = words(placed)
    var word = FigureSetting.Word(of: words, reading: reading(placed), lead: lead)
    (word.run, word.start) = (placed.run, placed.run.lowerBound)
    return word
  }

  private func words(_ placed: PlacedFigure) -> String {
    placed.run.reduce(into: "") { words, place in
      if !words.isEmpty, text.tokens[place].isSpaced { words += " " }
      words += text.tokens[place].text
    }
  }

  /// What a figure is read as; two dates that are open are not one.
  private func reading(_ placed: PlacedFigure) -> String {
    if case .openDate = placed.figure.amount { return words(placed).lowercased() }
    return placed.figure.reading
  }

  private static let mostBeside = 12

  /// What the figures of the sentence are read as, but for dates.
  var readings: [String] {
    figures.prefix(Self.mostBeside).filter { $0.kind == .amount }.map(reading)
  }

  /// A figure that stands behind with nothing between that tells anything: “one in 50”, “half of the 40
  /// women”, “12st 4lb”; and the change before a level: “doubled to 40”.
  private func addNext(_ own: Int, _ setting: inout FigureSetting) {
    guard !figures[own].isDate else { return }
    // “Of the 40 miners, 12 survived” is “12 of the 40 miners survived”.
    if isWholeFirst(own) {
      setting.said.insert(word(figures[own + 1], ""), at: 0)
      return
    }
    if own > 0, isWholeFirst(own - 1) { setting.said.append(partner(own - 1)) }
    var index = own
    while index + 1 < figures.count, index - own < Self.mostJoined, isJoined(index, index + 1),
      figures[index + 1].kind == .amount, figures[index + 1].figure.setting.end == nil
    {
      index += 1
      setting.said.append(partner(index))
    }
    // “½ of 40” is not 40.
    let start = figures[own].run.lowerBound
    let article = text.folded(start - 1) == "the" ? 1 : 0
    let isPart = own > 0 && text.folded(start - 1 - article) == "of"
    if own > 0, isPart || figures[own - 1].figure.change != .level, isJoined(own - 1, own),
      figures[own].figure.setting.end == nil
    {
      setting.said.insert(word(figures[own - 1], ""), at: 0)
    }
  }

  /// A figure with the preposition before it: “of the 40 miners”.
  private func partner(_ index: Int) -> FigureSetting.Word {
    var place = figures[index].run.lowerBound - 1
    if ["the", "a", "its"].contains(text.folded(place)) { place -= 1 }
    guard SaidWords.prepositions.contains(text.folded(place)) else {
      return word(figures[index], "")
    }
    var partner = word(figures[index], text.folded(place))
    partner.start = place
    return partner
  }

  /// Whether a whole stands there at the beginning of a clause, and its part next behind it.
  private func isWholeFirst(_ index: Int) -> Bool {
    guard index + 1 < figures.count, figures[index].kind == .amount,
      figures[index + 1].kind == .amount
    else { return false }
    var of = figures[index].run.lowerBound - 1
    if ["the", "all", "its"].contains(text.folded(of)) { of -= 1 }
    let between = figures[index].run.upperBound..<figures[index + 1].run.lowerBound
    return text.folded(of) == "of" && (of == sentence.lowerBound || text.folded(of - 1) == ",")
      && (between.isEmpty || between.count == 1 && text.folded(between.lowerBound) == ",")
  }

  private static let mostJoined = 3

  private func isJoined(_ one: Int, _ other: Int) -> Bool {
    let between = figures[one].run.upperBound..<figures[other].run.lowerBound
    return between.count <= 3
      && between.allSatisfy { place in
        let word = text.folded(place)
        return word != "and" && word != "," && word != ";"
          && (SaidWords.untold.contains(word) || SaidWords.prepositions.contains(word)
            || text[place]?.shape == .mark)
      }
  }
}
