import FactModel

/// A claim's text, cut where it has spaces, without what is certainly no more than form.
///
/// Whether two claims may be one is asked of this alone: what is left out here is all that may differ. That is spaces,
/// the kinds of quotation marks and dashes, the full stop at the end, the case of the first letter, and how a day is
/// written. Tense, number, every other sign and every other capital letter can turn a claim into its opposite.
struct ClaimForm {
  /// What stands between two spaces: as it is compared, and as it stands there.
  private struct Piece {
    var form: String
    var text: String
  }

  private var pieces: [Piece] = []

  init(_ text: String) {
    var piece = Piece(form: "", text: "")
    func end(_ pieces: inout [Piece]) {
      if !piece.form.isEmpty { pieces.append(piece) }
      piece = Piece(form: "", text: "")
    }
    for scalar in text.unicodeScalars where !Self.isUnseen(scalar) {
      let form = Self.form(scalar)
      // A long dash parts words with spaces around it or without.
      let isDash = scalar == "\u{2014}" || scalar == "\u{2015}"
      if form == " " || isDash { end(&pieces) }
      if form == " " { continue }
      piece.form.unicodeScalars.append(contentsOf: form.unicodeScalars)
      piece.text.unicodeScalars.append(scalar)
      if isDash { end(&pieces) }
    }
    end(&pieces)
    for index in pieces.indices where pieces[index].form == "--" { pieces[index].form = "-" }
    pairQuotationMarks()
    foldFirstLetter()
    foldFullStop()
    foldDays()
  }

  /// What differs between two texts; nil where both are the same but for form.
  static func difference(_ here: String, _ there: String) -> ClaimDifference? {
    let (own, other) = (ClaimForm(here).pieces, ClaimForm(there).pieces)
    let runs = WordRuns.lacking(own.map(\.form), other.map(\.form))
    if runs.isEmpty { return nil }
    func texts(_ pieces: [Piece], _ ranges: [Range<Int>]) -> [String] {
      ranges.filter { !$0.isEmpty }.map { pieces[$0].map(\.text).joined(separator: " ") }
    }
    return ClaimDifference(
      kind: .form,
      here: texts(own, runs.map(\.here)),
      there: texts(other, runs.map(\.there))
    )
  }

  // MARK: What is form

  /// A soft hyphen, or what only says where a line may end or how a sign is drawn.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F: true
    default: false
    }
  }

  private static func form(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{2026}": "..."
    // They stand for `<` and `>`, too.
    case "\u{2039}", "\u{203A}": String(scalar)
    default: Unicode.Scalar(Folding.fold(scalar)).map { String($0) } ?? ""
    }
  }

  /// Writes single quotation marks as double ones, where one opens and another closes: an apostrophe is none.
  private mutating func pairQuotationMarks() {
    var opened: Int?
    for index in pieces.indices {
      if pieces[index].form.hasPrefix("'") { opened = index }
      guard let start = opened, let mark = closingMark(pieces[index].form) else { continue }
      pieces[index].form.replaceSubrange(mark...mark, with: "\"")
      pieces[start].form.replaceSubrange(...pieces[start].form.startIndex, with: "\"")
      opened = nil
    }
  }

  /// Where a single mark ends a piece, with nothing but punctuation behind it.
  private func closingMark(_ form: String) -> String.Index? {
    guard let place = form.lastIndex(of: "'"), place > form.startIndex,
      form[form.index(after: place)...].allSatisfy({ ",.;:!?)".contains($0) })
    else { return nil }
    return place
  }

  private mutating func foldFirstLetter() {
    guard let first = pieces.first?.form,
      let place = first.firstIndex(where: { $0.isLetter || $0.isNumber })
    else { return }
    pieces[0].form.replaceSubrange(place...place, with: first[place].lowercased())
  }

  /// Takes the full stop off the end, also one before a closing mark.
  private mutating func foldFullStop() {
    guard let last = pieces.last?.form else { return }
    let marks = last.reversed().prefix { $0 == "\"" || $0 == ")" }
    let rest = last.dropLast(marks.count)
    // Of three points none is a full stop.
    guard let stop = rest.last, stop == "." || stop == "。", rest.dropLast().last != "." else {
      return
    }
    pieces[pieces.count - 1].form = String(rest.dropLast()) + String(marks.reversed())
  }

  // MARK: Days

  /// Puts one form in the place of `1 May 2020`, `May 1, 2020` and `2020-05-01`.
  private mutating func foldDays() {
    var folded: [Piece] = []
    var index = 0
    while index < pieces.count {
      let (day, count) = day(at: index) ?? (pieces[index].form, 1)
      let text = pieces[index..<index + count].map(\.text).joined(separator: " ")
      folded.append(Piece(form: day, text: text))
      index += count
    }
    pieces = folded
  }

  /// The day that is written from a piece on, and in how many pieces.
  private func day(at index: Int) -> (form: String, count: Int)? {
    let first = Self.parted(pieces[index].form)
    let digits = first.word.split(separator: "-", omittingEmptySubsequences: false)
    if digits.count == 3, digits[0].utf8.count == 4, let year = Int(digits[0]),
      digits[1].utf8.count == 2, let month = Int(digits[1]), (1...12).contains(month),
      digits[2].utf8.count == 2, let day = Self.day(digits[2])
    {
      return (Self.form(day, month, year, first.rest), 1)
    }
    guard first.rest.isEmpty, index + 1 < pieces.count else { return nil }
    let second = Self.parted(pieces[index + 1].form)
    guard let month = Self.month(first.word) ?? Self.month(second.word),
      let day = Self.day(first.word) ?? Self.day(second.word)
    else { return nil }
    let isCommaYear = second.rest == "," && Self.month(first.word) != nil
    if second.rest.isEmpty || isCommaYear, index + 2 < pieces.count {
      let third = Self.parted(pieces[index + 2].form)
      if third.word.utf8.count == 4, let year = Int(third.word) {
        return (Self.form(day, month, year, third.rest), 3)
      }
    }
    return (Self.form(day, month, nil, second.rest), 2)
  }

  /// One form of a day, with a space in it as no other has.
  ///
  /// A comma behind a day only parts it from what follows.
  private static func form(_ day: Int, _ month: Int, _ year: Int?, _ rest: Substring) -> String {
    let end = rest == "," ? "" : rest
    return "\(year.map(String.init) ?? "") \(month) \(day)\(end)"
  }

  /// A word, and the punctuation behind it.
  private static func parted(_ form: String) -> (word: Substring, rest: Substring) {
    let count = form.reversed().prefix { ",.;:!?)\"'".contains($0) }.count
    return (form.dropLast(count), form.suffix(count))
  }

  private static func month(_ word: Substring) -> Int? {
    PartialDate.monthNames.firstIndex { $0.lowercased() == word.lowercased() }.map { $0 + 1 }
  }

  private static func day(_ word: Substring) -> Int? {
    let isOrdinal = ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
    let digits = isOrdinal ? word.dropLast(2) : word
    return digits.utf8.count <= 2 ? Int(digits).flatMap { (1...31).contains($0) ? $0 : nil } : nil
  }
}

/// Where two rows of words are not the same.
private enum WordRuns {
  /// What of two long rows is compared word by word: more would take long.
  private static let longest = 200

  /// The runs of which one row has other words than the other, in order.
  static func lacking(
    _ here: [String],
    _ there: [String]
  ) -> [(here: Range<Int>, there: Range<Int>)] {
    var start = 0
    while start < min(here.count, there.count), here[start] == there[start] { start += 1 }
    var (end, otherEnd) = (here.count, there.count)
    while end > start, otherEnd > start, here[end - 1] == there[otherEnd - 1] {
      (end, otherEnd) = (end - 1, otherEnd - 1)
    }
    if start == end, start == otherEnd { return [] }
    guard end - start <= longest, otherEnd - start <= longest else {
      return [(start..<end, start..<otherEnd)]
    }
    let common = common(here[start..<end], there[start..<otherEnd])
    var runs: [(here: Range<Int>, there: Range<Int>)] = []
    var (own, other) = (start, start)
    for (place, otherPlace) in common + [(end, otherEnd)] {
      if own < place || other < otherPlace { runs.append((own..<place, other..<otherPlace)) }
      (own, other) = (place + 1, otherPlace + 1)
    }
    return runs
  }

  /// The places of the longest row of words that both have in this order.
  private static func common(
    _ here: ArraySlice<String>,
    _ there: ArraySlice<String>
  ) -> [(Int, Int)] {
    let width = there.count + 1
    var lengths = [Int](repeating: 0, count: (here.count + 1) * width)
    func cell(_ own: Int, _ other: Int) -> Int {
      (own - here.startIndex) * width + other - there.startIndex
    }
    for own in here.indices.reversed() {
      for other in there.indices.reversed() {
        lengths[cell(own, other)] =
          here[own] == there[other]
          ? lengths[cell(own + 1, other + 1)] + 1
          : max(lengths[cell(own + 1, other)], lengths[cell(own, other + 1)])
      }
    }
    var places: [(Int, Int)] = []
    var (own, other) = (here.startIndex, there.startIndex)
    while own < here.endIndex, other < there.endIndex {
      if here[own] == there[other] {
        places.append((own, other))
        (own, other) = (own + 1, other + 1)
      } else if lengths[cell(own + 1, other)] >= lengths[cell(own, other + 1)] {
        own += 1
      } else {
        other += 1
      }
    }
    return places
  }
}
