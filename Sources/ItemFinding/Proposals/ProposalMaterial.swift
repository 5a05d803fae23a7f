import FactModel

/// What the rules look at.
struct ProposalMaterial: Sendable {
  let items: [FoundItem]
  let text: ArticleText
  /// In the order of the text.
  let figures: [Figure]
  let sentences: SentenceIndex
  let speakers: QuotationSpeakers
  /// The day of publication; nil where it is not known.
  let published: CivilDay?

  let aliases: NameAliases

  init(
    _ items: [FoundItem],
    in text: ArticleText,
    blocks: [Block],
    dates: DateReadings,
    aliases: NameAliases
  ) {
    self.items = items
    self.aliases = aliases
    self.text = text
    published = dates.resolver.published
    let read = blocks.filter { $0.kind.isBody || $0.kind.isDisplay }
    figures = FigureReader.figures(of: read, in: text, dates: dates)
    sentences = SentenceIndex(blocks)
    speakers = QuotationSpeakers(items, in: text, sentences: sentences)
  }

  /// The figures of each sentence that has some.
  var figuresBySentence: [[Figure]] {
    var groups: [[Figure]] = []
    var last: Int?
    for figure in figures {
      let sentence = sentences.touched(by: figure.range).first
      if sentence == last, !groups.isEmpty {
        groups[groups.count - 1].append(figure)
      } else {
        groups.append([figure])
      }
      last = sentence
    }
    return groups
  }
}
