import NameLists

/// Whether two sentences say nothing of a figure but the same words: only then is it the same figure.
///
/// Everything that either says has to be found in the other: names letter by letter, other words but for
/// their endings, each behind the same preposition, in the same order around the figure. What is left over
/// does not make it another figure, and a person has to see it.
struct SaidComparison {
  /// What one says and the other does not, without a full stop; nil where nothing is left over.
  private(set) var leftOver: Distinction?

  private typealias Word = FigureSetting.Word

  init(_ ours: Figure, _ theirs: Figure) {
    // “5.1 percent, down from”, “fell to 5.1 percent”: that it fell is said by the two values.
    let isOneWay =
      ours.setting.end == theirs.setting.end && (ours.setting.end?.way ?? .level) != .level
    let isOneEnd = ours.setting.end.map { $0.isEarlier == theirs.setting.end?.isEarlier } ?? false
    var one = Side(ours, isOneWay, isOneEnd)
    var other = Side(theirs, isOneWay, isOneEnd)
    one.match(&other)
    Self.cancelShortForms(&one, &other)
    for find in [Self.words, Self.reporters, Self.tenses, Self.places] {
      leftOver = find(one, other)
      if leftOver != nil { return }
    }
    leftOver = Self.sentences(ours, theirs)
  }

  /// What the whole sentences say otherwise, whichever figure it stands beside: “12 rebels and 3 civilians
  /// survived” and “died”.
  ///
  /// What only one says counts where both have as many figures: else it may be of the one that the other lacks.
  private static func sentences(_ ours: Figure, _ theirs: Figure) -> Distinction? {
    // A sentence with one figure was compared as a whole.
    guard max(ours.setting.figures, theirs.setting.figures) > 1 else { return nil }
    var one = Side(wholeSentenceOf: ours)
    var other = Side(wholeSentenceOf: theirs)
    one.matchWhole(&other)
    cancelShortForms(&one, &other)
    var (our, their) = (one.open.map { one.said[$0] }, other.open.map { other.said[$0] })
    // Which way it went is read with each figure, and of the others only told apart where it is the contrary.
    if !our.contains(where: \.isWay) { their.removeAll(where: \.isWay) }
    if !their.contains(where: \.isWay) { our.removeAll(where: \.isWay) }
    if our.isEmpty, their.isEmpty { return nil }
    if our.isEmpty || their.isEmpty {
      let isTold = (our + their).contains { !$0.isCircumstance }
      guard ours.setting.figures == theirs.setting.figures, isTold else { return nil }
      return Distinction(
        only: our + their,
        beside: our.isEmpty ? ours.setting : theirs.setting
      )
    }
    return Distinction(differing: inWords(our), inWords(their))
  }

  // MARK: - What is left over

  private static func words(_ one: Side, _ other: Side) -> Distinction? {
    let (ours, theirs) = (one.left, other.left)
    if ours.isEmpty, theirs.isEmpty { return nil }
    if ours.isEmpty || theirs.isEmpty {
      return Distinction(
        only: ours + theirs,
        beside: ours.isEmpty ? one.setting : other.setting
      )
    }
    return Distinction(
      "“\(FigureSetting.quoted(ours))”",
      "“\(FigureSetting.quoted(theirs))”"
    )
  }

  private static let titles = Words.set("mr mrs ms mx dr sir dame prof")

  private static func reporters(_ one: Side, _ other: Side) -> Distinction? {
    let (ours, theirs) = (one.setting.reporters, other.setting.reporters)
    let isReported = one.setting.isReported
    if isReported != other.setting.isReported || isReported && ours.isEmpty != theirs.isEmpty {
      return Distinction("only one says who says so")
    }
    guard !ours.isEmpty, !theirs.isEmpty,
      Set(ours.map(\.folded)).subtracting(titles) != Set(theirs.map(\.folded)).subtracting(titles)
    else { return nil }
    return Distinction(
      "“\(FigureSetting.quoted(ours))” says so",
      "“\(FigureSetting.quoted(theirs))”"
    )
  }

  private static func tenses(_ one: Side, _ other: Side) -> Distinction? {
    guard let our = one.setting.tense, let their = other.setting.tense, our != their else {
      return nil
    }
    return Distinction(our.rawValue, their.rawValue)
  }

  /// The same words in another order or behind other prepositions: “of Vodacom from Telkom” and “of Telkom
  /// from Vodacom”; what is done by somebody beside what somebody does is read by a person.
  private static func places(_ one: Side, _ other: Side) -> Distinction? {
    let (ours, theirs) = (one.kept, other.kept)
    if isAlike(ours, theirs) || isAlike(timesFirst(ours), timesFirst(theirs)) { return nil }
    if isMoved(ours, theirs) || isMoved(theirs, ours) { return nil }
    if isTimeMoved(ours, theirs) || isTimeMoved(theirs, ours) { return nil }
    if let words = risen(ours), isAlike(words, theirs) { return nil }
    if let words = risen(theirs), isAlike(ours, words) { return nil }
    return Distinction("“\(inWords(ours))”", "“\(inWords(theirs))”")
  }

  /// “profits #” of “# in profits”, as in “a 12 percent rise in profits”.
  private static func risen(_ words: [Word]) -> [Word]? {
    guard words.count > 1, words[0].isFigure, words[0].isFree, words[1].lead == "in" else {
      return nil
    }
    let end = words[2...].firstIndex { !$0.lead.isEmpty } ?? words.count
    var thing = Array(words[1..<end])
    thing[0].lead = ""
    return thing + [words[0]] + words[end...]
  }

  private static func isAlike(_ ours: [Word], _ theirs: [Word]) -> Bool {
    guard ours.count == theirs.count else { return false }
    return ours.indices.allSatisfy { place in
      let (one, other) = (ours[place], theirs[place])
      // “shot 12 men” and “shot at 12 men”: behind the same word a preposition tells something.
      let isBehindSame =
        place > 0 && !one.isFree && !other.isFree
        && !ChangeWords.isDirection(ours[place - 1].folded)
        && ours[place - 1].folded == theirs[place - 1].folded
      return one.isSame(as: other) && isLedAlike(one, other, isBehindSame)
        && one.voice == other.voice
    }
  }

  /// Prepositions that may be missing before a figure: “lost $3 million”, “a loss of $3 million”.
  private static let mayBeMissing = Words.set("of by at in on for to")

  private static func isLedAlike(_ one: Word, _ other: Word, _ isBehindSame: Bool) -> Bool {
    if one.lead == other.lead { return true }
    // “One in four members”, “of the members one in four”
    if Set([one.lead, other.lead]) == ["", "of"] { return true }
    guard one.isFigure, !isBehindSame else { return false }
    return one.lead.isEmpty && mayBeMissing.contains(other.lead)
      || other.lead.isEmpty && mayBeMissing.contains(one.lead)
  }

  private static let longestMoved = 6

  /// Whether what stands first behind a preposition stands last on the other side: “in 2022 turnout was”;
  /// and “of the men 40 percent” is “40 percent of the men”.
  private static func isMoved(_ ours: [Word], _ theirs: [Word]) -> Bool {
    guard let first = ours.first, !first.lead.isEmpty, !first.isFigure || first.isFree else {
      return false
    }
    for length in 1...longestMoved where length < ours.count {
      let (head, rest) = (ours[..<length], ours[length...])
      if isAlike(rest + Array(head), theirs) { return true }
      if first.lead == "of", let figure = rest.first, figure.isFigure,
        isAlike([figure] + head + Array(rest.dropFirst()), theirs)
      {
        return true
      }
    }
    return false
  }

  fileprivate static let circumstances = Words.set("in on at during near across")

  /// “in January”, “on #” where the figure is a date.
  private static func isTime(_ word: Word) -> Bool {
    circumstances.contains(word.lead) && (word.isFigure ? word.isFree : word.isReading)
  }

  /// The words with a time before the place that stands before it: “in 2023 in New York” for “in New York in
  /// 2023”.
  private static func timesFirst(_ words: [Word]) -> [Word] {
    var words = words
    for time in words.indices.dropFirst() where isTime(words[time]) {
      var place = time - 1
      while place > 0, words[place].lead.isEmpty, words[place].isName { place -= 1 }
      guard words[place].isName, circumstances.contains(words[place].lead), !isTime(words[place])
      else { continue }
      words.insert(words.remove(at: time), at: place)
    }
    return words
  }

  /// Whether a time that stands first stands on the other side behind the figure or another preposition:
  /// “in January it sold 62 ships for $96 million”; not behind a verb, as in “ships built in 2010”.
  private static func isTimeMoved(_ ours: [Word], _ theirs: [Word]) -> Bool {
    guard let first = ours.first, isTime(first) else { return false }
    return theirs.indices.dropFirst().contains { place in
      guard theirs[place].isSame(as: first), theirs[place].lead == first.lead,
        theirs[place - 1].isFigure || !theirs[place - 1].lead.isEmpty
      else { return false }
      var rest = theirs
      rest.remove(at: place)
      return isAlike(Array(ours.dropFirst()), rest)
    }
  }

  /// “UN” and “United Nations”.
  private static func cancelShortForms(_ one: inout Side, _ other: inout Side) {
    func cancel(_ short: inout Side, _ long: inout Side) {
      let names = long.open.filter { long.said[$0].isName }
      let initials = names.compactMap { long.said[$0].folded.first.map(String.init) }.joined()
      guard initials.count > 1,
        let place = short.open.first(where: { short.said[$0].folded == initials })
      else { return }
      short.open.removeAll { $0 == place }
      long.open.removeAll { names.contains($0) }
      short.away.insert(place)
      long.away.formUnion(names)
    }
    cancel(&one, &other)
    cancel(&other, &one)
  }

  // MARK: - In words

  private static func inWords(_ words: [Word]) -> String {
    FigureSetting.quoted(words, withLeads: true)
  }
}

/// What one sentence says of its figure, and what of that the other does not say.
private struct Side {
  let setting: FigureSetting
  let said: [FigureSetting.Word]
  /// The words of what is counted.
  private let counted: [FigureSetting.Word]
  /// The places of words that the other side does not have.
  var open: [Int] = []
  /// The places of words that have no place of their own in the order: other words for the same.
  var away: Set<Int> = []
  private var openCounted: [Int] = []

  /// `isOneWay`: Whether both say of the same value of a change which way it went; `isOneEnd`: whether both
  /// are the earlier value, or the later.
  init(_ figure: Figure, _ isOneWay: Bool, _ isOneEnd: Bool) {
    setting = figure.setting
    var isAge = false
    if case .age = figure.amount { isAge = true }
    let isFree = Self.isFree(figure)
    let told = setting.said.filter {
      !(isAge && $0.isFigure) && !(isOneWay && !$0.isThing && ChangeWords.isDirection($0.folded))
    }
    let words = told.map { word in
      var word = word
      word.isFree = isFree && word.isFigure
      // “from 5.3”, “compared with 5.3”
      if isOneEnd, word.isFigure { word.lead = "" }
      return word
    }
    said = words
    // What is counted may stand behind the figure’s own words: “40 percent of the men”.
    counted = (figure.counted.modifiers.sorted() + [figure.counted.noun])
      .filter { !$0.isEmpty && !SaidWords.untold.contains($0) }
      .map { noun in
        let counted = FigureSetting.Word(of: noun)
        return figure.setting.inside.first { $0.isSame(as: counted) } ?? counted
      }
      .filter { noun in !words.contains { $0.isSame(as: noun) } }
    open = Array(said.indices)
    openCounted = Array(counted.indices)
  }

  /// Whether a preposition before it may be missing: “rose by 4 percent”, “opened on 12 May”.
  private static func isFree(_ figure: Figure) -> Bool {
    switch figure.amount {
    case .days, .openDate, .clock: true
    default: figure.change != .level
    }
  }

  init(wholeSentenceOf figure: Figure) {
    setting = figure.setting
    said = setting.sentence
    counted = []
    open = Array(said.indices)
  }

  /// Takes out of both what both sentences say, in whatever order.
  mutating func matchWhole(_ other: inout Side) {
    pair(&other) { $0.isSame(as: $1) && $0.voice == $1.voice }
    pair(&other) { $0.isKin(to: $1) && $0.isDoneAlike($1) }
    pair(&other) { $0.isName && $0.isSame(as: $1) }
  }

  /// Takes out of both what both say.
  mutating func match(_ other: inout Side) {
    pair(&other) { $0.isSame(as: $1) && $0.lead == $1.lead && $0.voice == $1.voice }
    pair(&other) { $0.isSame(as: $1) }
    let alike = open.filter { place in
      let found = other.open.first {
        said[place].isKin(to: other.said[$0]) && said[place].isDoneAlike(other.said[$0])
          && (!said[place].isOfDeath || isBehindFigure(place) == other.isBehindFigure($0))
      }
      guard let found else { return false }
      other.open.removeAll { $0 == found }
      other.away.insert(found)
      return true
    }
    open.removeAll { alike.contains($0) }
    away.formUnion(alike)
    for place in openCounted {
      guard
        let found = other.openCounted.first(where: {
          counted[place].isAlike(other.counted[$0])
        })
      else { continue }
      openCounted.removeAll { $0 == place }
      other.openCounted.removeAll { $0 == found }
    }
    takeCounted(&other)
    other.takeCounted(&self)
  }

  /// “Rebels killed 12” is not “12 rebels died”.
  private func isBehindFigure(_ place: Int) -> Bool { said[..<place].contains(where: \.isFigure) }

  private mutating func pair(
    _ other: inout Side,
    _ isPair: (FigureSetting.Word, FigureSetting.Word) -> Bool
  ) {
    for place in open {
      guard let found = other.open.first(where: { isPair(said[place], other.said[$0]) })
      else { continue }
      open.removeAll { $0 == place }
      other.open.removeAll { $0 == found }
    }
  }

  /// What one counts the other may name elsewhere: “40 jobs”, “jobs: 40”; and “people” need not be said.
  private mutating func takeCounted(_ other: inout Side) {
    openCounted.removeAll { place in
      guard let found = other.open.first(where: { counted[place].isAlike(other.said[$0]) })
      else { return false }
      other.open.removeAll { $0 == found }
      other.away.insert(found)
      return true
    }
    open.removeAll { place in
      guard other.counted.contains(where: { said[place].isAlike($0) }) else { return false }
      away.insert(place)
      return true
    }
    if other.counted.isEmpty { openCounted.removeAll { counted[$0].folded == "person" } }
  }

  /// The words in their order, but for those that the other side says otherwise.
  var kept: [FigureSetting.Word] {
    said.indices.filter { !away.contains($0) }.map { said[$0] }
  }

  var left: [FigureSetting.Word] {
    open.map { said[$0] } + openCounted.map { counted[$0] }
  }
}

extension FigureSetting.Word {
  /// The figure itself, as it stands among the words around it.
  package static let figureSign = "#"

  package var isFigure: Bool { folded == Self.figureSign }

  /// A word by itself, or another figure with what it is read as.
  package init(of text: String, reading: String? = nil, lead: String = "") {
    self.text = text
    folded = text.lowercased()
    stem = reading ?? Self.stem(folded)
    isName = reading != nil
    self.lead = lead
    sides = []
    kin = Self.kin(of: stem)
  }

  /// Whether two words are one but for their endings; names letter by letter.
  func isSame(as other: FigureSetting.Word) -> Bool {
    if folded == other.folded {
      return isFigure || !hasInnerCapital && !other.hasInnerCapital || text == other.text
    }
    if isReading || other.isReading { return stem == other.stem }
    if isName || other.isName { return false }
    if text.first?.isUppercase == true || other.text.first?.isUppercase == true {
      return CountedNoun.singular(folded) == CountedNoun.singular(other.folded)
    }
    return form == other.form
  }

  /// The word without the ending of a plural, in British spelling or American: “employed” and “employs”,
  /// “filed” and “filled” are two forms.
  private var form: String {
    let singular = CountedNoun.singular(folded)
    for ending in ["led", "ling"]
    where singular.hasSuffix("l" + ending) && singular.count > ending.count + 4 {
      return String(singular.dropLast(ending.count)) + ending.dropFirst()
    }
    return singular
  }

  /// Whether two words mean the same, or say that something went the same way.
  func isKin(to other: FigureSetting.Word) -> Bool {
    kin != nil && kin == other.kin && !isNow(other) && !other.isNow(self)
      || goesSameWay(as: other)
  }

  private static let pasts = Words.set("lost sold bought began saw")
  private static let presents = Words.set(
    """
    die dies kill kills backs supports begin begins starts opens ends closes hire recruit buy buys sell
    sells lose loses see
    """
  )

  /// Whether it tells of now what the other tells of then: “loses” and “lost”.
  private func isNow(_ other: FigureSetting.Word) -> Bool {
    Self.presents.contains(folded)
      && (Self.pasts.contains(other.folded) || other.folded.hasSuffix("ed"))
  }

  func isAlike(_ other: FigureSetting.Word) -> Bool { isSame(as: other) || isKin(to: other) }

  /// Who did it: “paid” is not “was paid”, and “was closing” is not “was closed”.
  enum Voice {
    case plain
    case passive
    case goingOn
  }

  var voice: Voice {
    if auxiliary.isEmpty || isFigure { return .plain }
    return folded.hasSuffix("ing") || auxiliary == "being" ? .goingOn : .passive
  }

  /// Whether two words for the same say it of the same side: “sold” and “was sold” do not, nor do “has
  /// sold” and “has to sell”; “died” is “were killed”.
  func isDoneAlike(_ other: FigureSetting.Word) -> Bool {
    if (lead == "to") != (other.lead == "to") { return false }
    return voice == other.voice || isOfDeath
  }

  var isOfDeath: Bool { kin == Self.kin(of: Self.stem("died")) }

  /// “in May”, “in Kent”: where only one says so, it may be of another figure there.
  fileprivate var isCircumstance: Bool {
    SaidComparison.circumstances.contains(lead) && (isName || isReading)
  }
  /// Whether it says which way something went, and not what did.
  fileprivate var isWay: Bool { !isThing && ChangeWords.isDirection(folded) }
  fileprivate var isReading: Bool { isName && stem.contains(" ") || stem.first?.isNumber == true }

  /// `MBps`, where `Mbps` is something else.
  package var hasInnerCapital: Bool {
    text.dropFirst().contains { $0.isUppercase } && text.contains { $0.isLowercase }
  }
}
