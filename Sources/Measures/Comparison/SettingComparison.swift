import FactModel
import NameLists

/// Compares what two sentences say around a figure: it is the same only where nothing that either says
/// could make it the figure of something else.
package struct SettingComparison {
  /// How like what two sentences say around a figure is.
  package enum Likeness {
    /// Neither has a telling word in the place of one of the other.
    case equal
    /// Both have words that the other does not have, or only one says how sure it is.
    case open
    /// They say the contrary, or the same of something else.
    case contrary
    /// They say that it went the other way.
    case turned
    /// Only one says that it was so before it changed.
    case earlier
  }

  package private(set) var likeness = Likeness.equal
  /// Nil where they are equal.
  private(set) var distinction: Distinction?
  /// Whether both have a telling word in common.
  package private(set) var isAboutSame = false

  /// Whether neither says anything that the other does not say.
  package var isSaidAlike: Bool { ourOnly.isEmpty && theirOnly.isEmpty }

  private let ours: FigureSetting
  private let theirs: FigureSetting
  private var ourOnly: [FigureSetting.Word] = []
  private var theirOnly: [FigureSetting.Word] = []

  package init(_ ours: FigureSetting, _ theirs: FigureSetting) {
    self.ours = ours
    self.theirs = theirs
    ourOnly = Self.missing(ours.words, in: theirs)
    theirOnly = Self.missing(theirs.words, in: ours)
    Self.dropShortForms(&ourOnly, &theirOnly, ours, theirs)
    // That something fell, too, does not make it the same thing.
    func things(_ words: [FigureSetting.Word]) -> Int {
      words.count { word in word.isThing || !word.sides.contains { abs($0) == Opposites.change } }
    }
    isAboutSame =
      things(ours.words) > things(ourOnly) || things(theirs.words) > things(theirOnly)
    // “to 60” has the words before “from 40”.
    if ours.end != nil, theirs.end != nil {
      let their = theirs.words + theirs.head
      isAboutSame =
        isAboutSame
        || (ours.words + ours.head).contains { word in
          !ChangeWords.isDirection(word.folded) && their.contains(where: word.isLike)
        }
    }
    for find in [
      denial, days, ends, each, contraries, otherThing, order, words, mood, names,
    ] {
      if let (likeness, distinction) = find() {
        (self.likeness, self.distinction) = (likeness, distinction)
        return
      }
    }
  }

  private typealias Found = (Likeness, Distinction)

  private static func missing(
    _ words: [FigureSetting.Word],
    in other: FigureSetting
  ) -> [FigureSetting.Word] {
    words.filter { word in
      !other.words.contains(where: word.isLike) && !other.head.contains(where: word.isLike)
        && !other.inside.contains(where: word.isLike)
    }
  }

  /// “UN” and “United Nations”.
  private static func dropShortForms(
    _ ourOnly: inout [FigureSetting.Word],
    _ theirOnly: inout [FigureSetting.Word],
    _ ours: FigureSetting,
    _ theirs: FigureSetting
  ) {
    func drop(_ short: inout [FigureSetting.Word], _ long: inout [FigureSetting.Word]) {
      let initials = long.filter(\.isName).compactMap { $0.folded.first.map(String.init) }.joined()
      let index = short.firstIndex { $0.text.count > 1 && $0.folded == initials }
      guard let index else { return }
      short.remove(at: index)
      long.removeAll(where: \.isName)
    }
    drop(&ourOnly, &theirOnly)
    drop(&theirOnly, &ourOnly)
  }

  // MARK: - What makes it another figure

  private func denial() -> Found? {
    guard ours.denial.isEmpty != theirs.denial.isEmpty else { return nil }
    let word = ours.denial.isEmpty ? theirs.denial : ours.denial
    return (.contrary, Distinction(only: word))
  }

  private func days() -> Found? {
    guard let our = ours.days.first, let their = theirs.days.first,
      !ours.days.contains(where: { one in theirs.days.contains { one.overlaps($0) } })
    else { return nil }
    return (.contrary, Distinction("\(CivilDay.inWords(our)) and \(CivilDay.inWords(their))"))
  }

  /// Whether all is said alike but which way it went, and of no other time.
  private var isTurnedAlone: Bool {
    likeness == .turned && ours.days == theirs.days && ours.days.count < 2
      && (ourOnly + theirOnly).allSatisfy { !$0.isThing && ChangeWords.isDirection($0.folded) }
  }

  /// Ends that exclude each other: “fell from 40”, “fell to 40”, “fell by 40”.
  private static let apart = [
    ["from"], ["to"], ["by"], ["before", "until", "till", "within"], ["after", "since", "past"],
  ]

  private func ends() -> Found? {
    if let our = ours.end, let their = theirs.end {
      if our.isEarlier != their.isEarlier {
        return (.contrary, Distinction("an earlier value and a later one"))
      }
      let isTurned = our.way != their.way && our.way != .level && their.way != .level
      return isTurned ? (.turned, Distinction("one says that it rose, one that it fell")) : nil
    }
    if ours.end?.isEarlier == true || theirs.end?.isEarlier == true {
      let isOfThen = ours.days.contains { one in theirs.days.contains { one.overlaps($0) } }
      return isOfThen
        ? nil : (.earlier, Distinction("only one says that it was so before it changed"))
    }
    guard let our = Self.apart.firstIndex(where: { $0.contains(ours.role) }),
      let their = Self.apart.firstIndex(where: { $0.contains(theirs.role) }), our != their
    else { return nil }
    return (.contrary, Distinction("“\(ours.role)” and “\(theirs.role)”"))
  }

  private func each() -> Found? {
    guard ours.each.isEmpty != theirs.each.isEmpty else { return nil }
    return (.contrary, Distinction(only: ours.each + theirs.each))
  }

  private func contraries() -> Found? {
    for our in ourOnly {
      guard let their = theirOnly.first(where: { Opposites.areContrary(our, $0) })
      else { continue }
      let isTurned =
        ChangeWords.isDirection(our.folded) && ChangeWords.isDirection(their.folded)
        && !our.isThing && !their.isThing
        && !["from", "to"].contains(ours.role)
      return (isTurned ? .turned : .contrary, Distinction("“\(our.text)” and “\(their.text)”"))
    }
    return nil
  }

  /// All is said alike but for one thing: “of rice” and “of wheat”, “Bergen” and “Oslo”.
  private func otherThing() -> Found? {
    guard isAboutSame, let our = ourOnly.first, let their = theirOnly.first else { return nil }
    let areNames = ourOnly.allSatisfy(\.isName) && theirOnly.allSatisfy(\.isName)
    // “of rice” and “of wheat”; “was passed” and “was adopted” may be one thing.
    let areLed =
      ourOnly.count == 1 && theirOnly.count == 1
      && SaidWords.prepositions.contains(our.lead) && SaidWords.prepositions.contains(their.lead)
    let areFirst =
      ourOnly.count == 1 && theirOnly.count == 1
      && ours.words.first?.stem == our.stem && theirs.words.first?.stem == their.stem
      && ours.words.count > 1 && theirs.words.count > 1
      && !SaidWords.be.contains(our.lead) && !SaidWords.be.contains(their.lead)
    // “12 percent bigger” and “12 percent smaller”: another way to compare is another figure.
    let areCompared =
      ourOnly.count == 1 && theirOnly.count == 1 && our.isComparing && their.isComparing
    guard areNames || areLed || areFirst || areCompared else { return nil }
    return (
      .contrary,
      Distinction(
        "“\(FigureSetting.quoted(ourOnly))” and “\(FigureSetting.quoted(theirOnly))”"
      )
    )
  }

  /// “The Hawks beat the Bears” and “The Bears beat the Hawks”: two words have changed places.
  private func order() -> Found? {
    guard ourOnly.isEmpty, theirOnly.isEmpty, ours.words.count == theirs.words.count,
      ours.words.count > 2
    else { return nil }
    let moved = ours.words.indices.filter { !ours.words[$0].isLike(theirs.words[$0]) }
    let isSwapped =
      moved.count == 2 && moved[1] - moved[0] > 1
      && ours.words[moved[0]].isLike(theirs.words[moved[1]])
      && ours.words[moved[1]].isLike(theirs.words[moved[0]])
    // “The members backed it” is “It was backed by the members”.
    guard
      isSwapped
        ? ours.isPassive == theirs.isPassive : moved.isEmpty && ours.isPassive != theirs.isPassive
    else { return nil }
    return (
      .contrary,
      Distinction(
        "“\(FigureSetting.quoted(ours.words))” and “\(FigureSetting.quoted(theirs.words))”"
      )
    )
  }

  // MARK: - What leaves it open

  private func words() -> Found? {
    guard !ourOnly.isEmpty, !theirOnly.isEmpty else { return nil }
    return (
      .open,
      Distinction(
        "“\(FigureSetting.quoted(ourOnly))”",
        "“\(FigureSetting.quoted(theirOnly))”"
      )
    )
  }

  private func mood() -> Found? {
    guard ours.mood != theirs.mood else { return nil }
    return (.open, Distinction(ours.mood.rawValue, theirs.mood.rawValue))
  }

  /// A name that only one side has: whose figure the other gives, it does not say.
  private func names() -> Found? {
    let (our, their) = (ourOnly.filter(\.isName), theirOnly.filter(\.isName))
    guard !our.isEmpty || !their.isEmpty else { return nil }
    return (
      .open,
      our.isEmpty ? Distinction(only: their, beside: ours) : Distinction(only: our, beside: theirs)
    )
  }

  // MARK: - What follows

  /// What can be said of two figures whose values agree so.
  func applied(to outcome: FigureComparison.Outcome) -> FigureComparison.Outcome {
    var outcome = outcome
    outcome.isAboutSame = isAboutSame && (likeness == .equal || isTurnedAlone)
    // “had 10,000 people in 2000” says nothing against “has 14,000”.
    let isOfThen =
      ours.days.isEmpty != theirs.days.isEmpty && ours.tense != nil && theirs.tense != nil
      && ours.tense != theirs.tense
    if isOfThen, outcome.agreement == .differs { outcome.isAboutSame = false }
    guard let distinction, outcome.agreement != .notComparable else { return outcome }
    let reason = distinction.reason
    switch likeness {
    case .equal: break
    case .open:
      if outcome.agreement == .same { outcome.agreement = .compatible }
      if outcome.reason.isEmpty {
        outcome.reason = reason
        outcome.isToRead = outcome.agreement == .compatible && distinction.isOnBothSides
      }
    case .contrary: outcome = FigureComparison.Outcome(.notComparable, reason)
    case .earlier:
      let isLike = outcome.agreement <= .compatible
      outcome = FigureComparison.Outcome(isLike ? .compatible : .notComparable, reason)
    case .turned:
      outcome.agreement = .differs
      outcome.reason = reason
    }
    return outcome
  }
}
