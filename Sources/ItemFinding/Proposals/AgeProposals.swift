import FactModel
import OrderedJSON

/// Ages beside the dates that they follow from.
enum AgeProposals {
  /// “The mayor, 54, was born in 1981”: an age at publication, and a date of birth of the same person.
  ///
  /// An age that was somebody’s once (“died aged 70”, “wed at 19”), or that of somebody else, says nothing of
  /// today: only where the age stands with the person of whom the birth is told is it compared.
  @Sendable static func atPublication(_ material: ProposalMaterial) -> [Proposal] {
    guard let day = material.published else { return [] }
    return material.figuresBySentence.compactMap { figures in
      guard let age = only(figures, isAge), let birth = only(figures, isBirth),
        isOfBorn(age, birth, material)
      else { return nil }
      let outcome = FigureComparison.compare(age, birth, on: day)
      guard outcome.agreement == .differs else { return nil }
      return Proposal(
        kind: "age-and-birth",
        passages: [age.range, birth.range],
        reason: "who was born then is \(outcome.reason)"
      )
    }
  }

  private static func only(_ figures: [Figure], _ isOne: (Figure) -> Bool) -> Figure? {
    let found = figures.filter(isOne)
    return found.count == 1 ? found[0] : nil
  }

  private static func isAge(_ figure: Figure) -> Bool {
    if case .age = figure.amount { true } else { false }
  }

  private static func isBirth(_ figure: Figure) -> Bool {
    if case .days(_, isBirth: true) = figure.amount { true } else { false }
  }

  private static let linking = Words.set("who was is were born in on the of a")
  private static let mostNouns = 4

  /// Whether age and birth are of one person now: “X, 54, was born in”, “the 54-year-old mayor was born in”,
  /// “Born in 1970, X, 54, is”.
  private static func isOfBorn(_ age: Figure, _ birth: Figure, _ material: ProposalMaterial) -> Bool
  {
    let isBehindName = material.text.slice(age.range).allSatisfy(\.isNumber)
    if age.range.upperBound <= birth.range.lowerBound {
      let words = material.between(age, birth).split { !$0.isLetter && $0 != "-" }
      guard let born = words.firstIndex(of: "born") else { return false }
      let lead = words[..<born].filter { !linking.contains(String($0)) }
      guard lead.count <= (isBehindName ? 0 : mostNouns) else { return false }
      return isBehindName || isCompound(age, material)
    }
    // “Born in 1954 in Brno, Ulla Malm, 54, is …”
    return isBehindName && isNameBetween(birth, age, material)
      && material.before(birth).split { !$0.isLetter }.first == "born"
      && material.between(birth, age).filter { $0 == "," }.count == 2
      && !material.between(birth, age).split { !$0.isLetter }.contains {
        pasts.contains(String($0))
      }
  }

  /// Whether nothing but a name stands between the commas: not “Born in 1950, the judge jailed Tom Reed, 34”.
  private static func isNameBetween(
    _ birth: Figure,
    _ age: Figure,
    _ material: ProposalMaterial
  ) -> Bool {
    let between = material.text.slice(birth.range.upperBound..<age.range.lowerBound)
    let parts = between.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return false }
    return parts[1].split(separator: " ").allSatisfy { $0.first?.isUppercase == true }
  }

  private static let pasts = Words.set(
    "moved died lost wed married left joined began her his their was"
  )

  private static func isCompound(_ age: Figure, _ material: ProposalMaterial) -> Bool {
    material.text.slice(age.range).lowercased().includes(words: "year-old")
  }

  // MARK: - At another time

  private static let founded = Words.set(
    "built founded opened established launched formed erected born"
  )

  /// “born in 1920 and died in 1990, aged 80”, “(1920–1990) died at the age of 80”, “built in 1890, turned 150
  /// in 2023”: an age between two dates.
  @Sendable static func between(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { figures in
      guard let age = only(figures, isAge), case .age(let months) = age.amount else { return nil }
      let dates = figures.filter { if case .days = $0.amount { true } else { false } }
      guard dates.count == 2, dates.count + 1 == figures.count,
        case .days(let first, _) = dates[0].amount, case .days(let last, _) = dates[1].amount,
        first.upperBound < last.lowerBound, isLife(dates, age, material)
      else { return nil }
      let least = years(first.upperBound, last.lowerBound)
      let most = years(first.lowerBound, last.upperBound)
      let stated = Int(months.lower / 12)
      guard months.lower == Double(stated * 12), !(least...max(least, most)).contains(stated) else {
        return nil
      }
      return Proposal(
        kind: "age-and-birth",
        passages: (dates.map(\.range) + [age.range]).sorted { $0.lowerBound < $1.lowerBound },
        reason:
          "from \(words(first)) to \(words(last)) it is \(least == most ? "\(least)" : "\(least) or \(most)")"
      )
    }
  }

  private static func isLife(_ dates: [Figure], _ age: Figure, _ material: ProposalMaterial) -> Bool
  {
    let ageWords = material.text.slice(age.range).lowercased()
    guard ageWords.hasPrefix("age") || ageWords.hasPrefix("turned") else { return false }
    let first = material.before(dates[0]).split { !$0.isLetter }
    let between = material.between(dates[0], dates[1])
    if ageWords.hasPrefix("turned") {
      return first.suffix(3).contains { founded.contains(String($0)) }
        && age.range.upperBound <= dates[1].range.lowerBound
        && material.between(age, dates[1]).split { !$0.isLetter } == ["in"]
    }
    // “(1920–1990) died”
    if between.count <= 3, material.before(dates[0]).last == "(" {
      return material.behind(dates[1]).includes(words: "died")
    }
    return first.suffix(2).contains("born") && between.includes(words: "died")
      && !between.contains(".") && material.between(dates[1], age).count < 12
  }

  private static func words(_ days: ClosedRange<CivilDay>) -> String {
    DateResolver.Resolution(days: days, reasoning: "").inWords
  }

  private static func years(_ birth: CivilDay, _ day: CivilDay) -> Int {
    let (from, to) = (birth.parts, day.parts)
    return to.year - from.year - ((to.month, to.day) < (from.month, from.day) ? 1 : 0)
  }
}
