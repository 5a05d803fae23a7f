import FactModel
import ItemFinding
import Measures

/// What the rules look at.
struct ProposalMaterial: Sendable {
  let items: [FoundItem]
  let text: ArticleText
  /// In the order of the text.
  let figures: [Figure]
  let sentences: SentenceIndex
  /// Where the paragraphs and headings are, in code points.
  let blocks: [Range<Int>]
  let dates: DateReadings
  let speakers: QuotationSpeakers
  /// The day of publication; nil where it is not known.
  let published: CivilDay?

  /// The items that are dates.
  var datedItems: [FoundItem] {
    items.filter { if case .date = $0.detail { true } else { false } }
  }

  let aliases: NameAliases

  init(
    _ items: [FoundItem],
    in text: ArticleText,
    blocks: [Block],
    dates: DateReadings,
    aliases: NameAliases
  ) {
    self.items = items
    self.dates = dates
    self.aliases = aliases
    self.text = text
    published = dates.published
    let read = blocks.filter { $0.kind.isBody || $0.kind.isDisplay }
    figures = FigureReader.figures(of: read, in: text, dates: dates)
    sentences = SentenceIndex(blocks)
    self.blocks = read.map(\.range)
    speakers = QuotationSpeakers(items, in: text, sentences: sentences, aliases: aliases)
  }

  /// The sentence that figures stand in, in code points.
  func sentence(_ figures: [Figure]) -> Range<Int>? {
    figures.first.flatMap { sentences.touched(by: $0.range).first }.map {
      sentences.entries[$0].range
    }
  }

  /// The words between two places, in small letters.
  func words(_ from: Int, _ to: Int) -> String {
    let end = min(to, text.count)
    return from < end ? text.slice(from..<end).lowercased() : ""
  }

  /// The words between two figures, in small letters.
  func between(_ one: Figure, _ other: Figure) -> String {
    words(one.range.upperBound, other.range.lowerBound)
  }

  /// So many code points before a figure are looked at.
  private static let reach = 60

  /// The words of its sentence before a figure, in small letters.
  func before(_ figure: Figure) -> String {
    let start = sentence([figure])?.lowerBound ?? 0
    return words(max(start, figure.range.lowerBound - Self.reach), figure.range.lowerBound)
  }

  /// The words of its sentence behind a figure, in small letters.
  func behind(_ figure: Figure) -> String {
    let end = sentence([figure])?.upperBound ?? text.count
    return words(figure.range.upperBound, min(end, figure.range.upperBound + Self.reach))
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

extension Figure {
  /// Whether it is a day or a time, and no amount.
  var isTime: Bool {
    switch amount {
    case .days, .openDate, .clock: true
    default: false
    }
  }
}
