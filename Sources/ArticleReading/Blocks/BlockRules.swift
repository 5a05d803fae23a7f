import FactModel
import TextReading

/// Gives every piece of a plain text its kind, one rule a function, first the head, then the rest.
struct BlockRules {
  private let scan: UTF8Scan
  private(set) var pieces: [Piece]
  private(set) var facts: ArticleFacts
  private var titleIndex: Int?

  /// The head of an article is over after this many pieces.
  private static let headLength = 14
  /// So many pieces are looked at for a date below the text.
  private static let endLength = 4
  private static let longestTitle = 200
  private static let longestStandfirst = 700
  private static let longestCaption = 400
  private static let longestHeading = 90
  /// A paragraph of this length is prose, whatever it ends with.
  private static let prose = 100

  /// Applies the rules to the pieces of a text.
  ///
  /// `facts`: What is known already, from the head of an e-mail for example.
  init(_ pieces: [Piece], _ scan: UTF8Scan, facts: ArticleFacts = ArticleFacts()) {
    self.scan = scan
    self.facts = facts
    self.pieces = pieces
    self.facts.language = facts.language ?? LanguageGuess.language(of: scan)
    findTitle()
    findRepeatedTitles()
    findDatesAndByline()
    findCaptions()
    findStandfirst()
    findHeadings()
    findDateAtEnd()
  }

  // MARK: - Title

  /// The first line that is not furniture, when it looks like a title and prose follows.
  private mutating func findTitle() {
    if let known = pieces.firstIndex(where: { $0.kind == .title }) {
      titleIndex = known
      return
    }
    guard let index = firstLine(), pieces[index].kind == nil, index + 1 < pieces.count
    else { return }
    let piece = pieces[index]
    guard piece.lineCount == 1, piece.points <= Self.longestTitle, looksLikeTitle(piece),
      !isHeaderOrSpeech(piece), !endsLikeProse(piece),
      date(of: piece) == nil, BylineReader.byline(in: piece.range, scan) == nil
    else { return }
    let rest = pieces[(index + 1)...].prefix(Self.headLength)
    // Above what somebody says: “The Harbour Podcast”, then “Nina Falk: Welcome.”
    let isAboveTurns =
      pieces[index + 1].isAfterBlank && rest.prefix(2).contains { $0.kind == .paragraph }
    if let next = rest.first, !isAboveTurns, isHeaderOrSpeech(next) { return }
    let isFollowedByProse = rest.contains { isProse($0) && $0.points > piece.points / 2 }
    guard isFollowedByProse || isAboveTurns,
      pieces[index + 1].isAfterBlank || isProse(pieces[index + 1])
        || rest.contains(where: { date(of: $0) != nil })
        || BylineReader.byline(in: pieces[index + 1].range, scan) != nil
        || placeAndDate(of: pieces[index + 1]) != nil
    else { return }
    pieces[index].kind = .title
    titleIndex = index
    facts.title = plain(piece.range)
  }

  /// Where a title may be: in the first line, but for furniture and dates above it.
  private func firstLine() -> Int? {
    let head = pieces.prefix(Self.headLength)
    return head.indices.first { index in
      let piece = pieces[index]
      guard piece.kind != .furniture, index + 1 < pieces.count else {
        return piece.kind != .furniture
      }
      if piece.kind == nil, piece.lineCount == 1, date(of: piece) != nil { return false }
      // “Election Day, 5 November 2024” is a title, unless another line can be.
      let next = pieces[index + 1]
      let nextIsTitle =
        next.kind == nil && next.lineCount == 1 && next.points <= Self.longestTitle
        && !isProse(next) && looksLikeTitle(next)
      return !nextIsTitle || placeAndDate(of: piece) == nil
    }
  }

  /// The title once more: a page's heading after its navigation.
  private mutating func findRepeatedTitles() {
    guard let titleIndex else { return }
    let title = pieces[titleIndex].range
    for index in pieces.indices.dropFirst(titleIndex + 1)
    where scan.areEqual(pieces[index].range, title) {
      pieces[index].kind = .furniture
    }
  }

  // MARK: - Head

  private mutating func findDatesAndByline() {
    var proseSeen = 0
    for index in pieces.indices.prefix(Self.headLength) where pieces[index].kind == nil {
      let byline = BylineReader.byline(in: pieces[index].range, scan)
      // “By Nina Falk, 14 May 2024” is no place.
      if byline?.dates == nil, let dates = placeAndDate(of: pieces[index]) {
        note(dates)
        pieces[index].kind = .dateline
      } else if let byline {
        facts.byline += byline.names
        if let dates = byline.dates { note(dates) }
        pieces[index].kind = .byline
      } else if index > 0, pieces[index - 1].kind == .byline,
        BylineReader.isPost(pieces[index].range, scan)
      {
        pieces[index].kind = .byline
      } else if isProse(pieces[index]) {
        proseSeen += 1
        if proseSeen > 2 { return }
      }
    }
  }

  private mutating func note(_ dates: DateReader.Dates) {
    facts.published = facts.published ?? dates.published
    facts.updated = facts.updated ?? dates.updated
  }

  /// The date below a letter or release, in a line of its own, where none stands above it.
  private mutating func findDateAtEnd() {
    guard facts.published == nil, pieces.count > Self.endLength else { return }
    for index in pieces.indices.suffix(Self.endLength)
    where [.paragraph, .heading].contains(pieces[index].kind) {
      guard let dates = placeAndDate(of: pieces[index]) else { continue }
      note(dates)
      pieces[index].kind = .dateline
    }
  }

  /// A line without an empty one between it and a credit.
  private mutating func findCaptions() {
    for index in pieces.indices where pieces[index].kind == .credit {
      let next = index + 1
      if next < pieces.count, !pieces[next].isAfterBlank, isCaption(pieces[next]),
        pieces[next].isBeforeBlank
      {
        pieces[next].kind = .caption
      } else if index > 0, !pieces[index].isAfterBlank, isCaption(pieces[index - 1]),
        pieces[index - 1].isAfterBlank, pieces[index].isBeforeBlank
      {
        pieces[index - 1].kind = .caption
      }
    }
  }

  private func isCaption(_ piece: Piece) -> Bool {
    piece.kind == nil && piece.points <= Self.longestCaption
  }

  /// The one paragraph between the title and the date, byline or repeated title.
  private mutating func findStandfirst() {
    guard let titleIndex, titleIndex + 2 < pieces.count else { return }
    let candidate = titleIndex + 1
    guard pieces[candidate].kind == nil, pieces[candidate].points <= Self.longestStandfirst
    else { return }
    let after = pieces[candidate + 1]
    let isRepeatedTitle = scan.areEqual(after.range, pieces[titleIndex].range)
    if after.kind == .dateline || after.kind == .byline || isRepeatedTitle {
      pieces[candidate].kind = .standfirst
    }
  }

  // MARK: - Headings and paragraphs

  /// From the end, so that a heading above another heading is one, too.
  private mutating func findHeadings() {
    let hasBlankLines = pieces.dropFirst().contains { $0.isAfterBlank }
    var nextCarries = false
    for index in pieces.indices.reversed() {
      if pieces[index].kind == nil {
        let isHeading =
          nextCarries && isHeading(pieces[index], hasBlankLines: hasBlankLines)
          && index > 0
        pieces[index].kind = isHeading ? .heading : .paragraph
      }
      switch pieces[index].kind {
      case .paragraph: nextCarries = isProse(pieces[index])
      case .heading, .listItem, .quotation, .tableRow, .preformatted: nextCarries = true
      default: break
      }
    }
  }

  private func isHeading(_ piece: Piece, hasBlankLines: Bool) -> Bool {
    piece.lineCount == 1 && piece.points <= Self.longestHeading
      && (piece.isAfterBlank || !hasBlankLines)
      && looksLikeTitle(piece) && !endsLikeProse(piece) && !isHeaderOrSpeech(piece)
  }

  // MARK: - How a line looks

  /// Whether a line looks like a title or heading: a capital letter or a digit at the start, letters
  /// in it, not in brackets, no sentence that ends before another one begins.
  private func looksLikeTitle(_ piece: Piece) -> Bool {
    scan.bytes[piece.range.lowerBound] != UInt8(ascii: "(") && startsLikeTitle(piece)
      && piece.range.contains { scan.bytes[$0].isASCIILetter || scan.bytes[$0] >= 0xC3 }
      && !holdsWholeSentence(piece)
  }

  private func holdsWholeSentence(_ piece: Piece) -> Bool {
    var hasEnd = false
    SentenceSplitter(scan.bytes).forEachSentence(in: piece.range) { sentence in
      let isInside = sentence.upperBound < piece.range.upperBound
      if isInside, scan.bytes[sentence.upperBound - 1] == UInt8(ascii: ".") { hasEnd = true }
    }
    return hasEnd
  }

  /// A capital letter, a digit or an opening mark at the start.
  private func startsLikeTitle(_ piece: Piece) -> Bool {
    let end = piece.range.upperBound
    var position = piece.range.lowerBound
    while position < end {
      let length = Terminator.openerLength(at: position, scan, before: end)
      if length == 0 { break }
      position += length
    }
    guard position < end,
      let scalar = Unicode.Scalar(scan.scalar(at: position, before: end).value)
    else { return false }
    if ("0"..."9").contains(scalar) { return true }
    return scalar.properties.isAlphabetic && !scalar.properties.isLowercase
  }

  /// Whether a line ends with a full stop, or with a mark after which more must come.
  ///
  /// Question marks end titles, too, and so do abbreviations.
  private func endsLikeProse(_ piece: Piece) -> Bool {
    let phrase = Phrase(piece.range, scan)
    switch phrase.last {
    case UInt8(ascii: "?"): return piece.points > Self.longestHeading
    case UInt8(ascii: "!"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "-"):
      return true
    case UInt8(ascii: "."): return !phrase.ends(".s.") && !phrase.ends(".k.")
    default: return phrase.endsLikeSentence
    }
  }

  private func isProse(_ piece: Piece) -> Bool {
    piece.kind != .furniture && piece.kind != .credit
      && (piece.points >= Self.prose
        || piece.points >= 20 && Phrase(piece.range, scan).endsLikeSentence)
  }

  private static let headers = [
    "from:", "to:", "email:", "e-mail:", "groups:", "cc:", "bcc:", "subject:", "sent:", "date:",
    "re:", "fw:", "fwd:",
    "forwarded by", "posted by ", "-----original", "dear ", "hi ", "hello ",
  ]

  /// Lines of a mail's head, and `Name: what she says` as in chats.
  private func isHeaderOrSpeech(_ piece: Piece) -> Bool {
    let phrase = Phrase(piece.range, scan)
    if Self.headers.contains(where: phrase.starts) { return true }
    let limit = min(piece.range.upperBound, piece.range.lowerBound + 16)
    guard
      let colon = (piece.range.lowerBound..<limit).first(where: {
        scan.bytes[$0] == UInt8(ascii: ":")
      })
    else { return false }
    // “Q:”, or one word, a colon, a small letter: a speaker, hardly a title.
    if colon == piece.range.lowerBound + 1 { return true }
    // A time of day, as before the lines of a chat.
    let afterColon = scan.byte(colon + 1, before: piece.range.upperBound)
    if colon > piece.range.lowerBound, scan.bytes[colon - 1].isASCIIDigit, afterColon.isASCIIDigit {
      return true
    }
    let isOneWord = !(piece.range.lowerBound..<colon).contains { scan.bytes[$0] == 0x20 }
    return isOneWord && scan.byte(colon + 2, before: piece.range.upperBound).isASCIILower
  }

  private func date(of piece: Piece) -> DateReader.Dates? {
    DateReader.dates(in: piece.range, scan, language: facts.language)
  }

  /// The dates of a line that names a place beside them, or nothing.
  private func placeAndDate(of piece: Piece) -> DateReader.Dates? {
    guard piece.lineCount == 1 else { return nil }
    return PlaceAndDate.dates(in: piece.range, scan, language: facts.language)
  }

  /// The text of a range with its white space made single spaces.
  private func plain(_ range: Range<Int>) -> String {
    scan.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
