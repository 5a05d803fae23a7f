import FactModel
import ItemFinding
import Measures
import NameLists
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
      guard let birth = only(figures, isBirth),
        let age = only(figures, isAge) ?? bareAge(behind: birth, figures, material),
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

  /// A number behind a birth that may be an age.
  private static func bareAge(
    behind birth: Figure,
    _ figures: [Figure],
    _ material: ProposalMaterial
  ) -> Figure? {
    // “who is 44 and was born in 1950”
    if figures.count == 2, figures[1].range == birth.range,
      ["is", "’s"].contains(material.before(figures[0]).split(separator: " ").last),
      material.between(figures[0], birth).split(separator: " ").starts(with: ["and", "was", "born"]
      ),
      let age = ArithmeticProposals.count(figures[0]), age < 120
    {
      return figures[0]
    }
    guard figures.count == 2, figures[0].range == birth.range,
      [".", ",", nil].contains(material.behind(figures[1]).first),
      let age = ArithmeticProposals.count(figures[1]), age < 120
    else { return nil }
    return figures[1]
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
      if words.starts(with: ["and", "was", "born"]) { return true }
      let lead = words[..<born].filter { !linking.contains(String($0)) }
      guard lead.count <= (isBehindName ? 0 : mostNouns) else { return false }
      return isBehindName || isCompound(age, material)
    }
    // “Ulla Malm, born in 1954, is 54 years old”
    if [", is", ", is now"].contains(
      material.between(birth, age).split(separator: " ").joined(separator: " ")
    ) {
      let before = material.before(birth).split { !$0.isLetter }.suffix(2)
      return before.first == "born"
    }
    // “Ulla Malm (born 1954), 54, is”
    if isBehindName, material.between(birth, age) == "), ",
      material.before(birth).hasSuffix("born ")
    {
      return true
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

  // MARK: - In other sentences

  private static let births = [
    " was born in ", " was born on ", ", born in ", ", born on ", " (born ", ", who was born in ",
    ", who was born on ",
  ]
  /// An age belongs to a day that is farther from publication, in days, where its sentence names one.
  private static let mostDays = 31

  /// “Ulla Malm, 54, won”, “Malm was born in 1981” below: an age at publication, and a birth told elsewhere.
  @Sendable static func elsewhere(_ material: ProposalMaterial) -> [Proposal] {
    guard let day = material.published, material.dates.mode == .news else { return [] }
    let births = material.figures.filter(isBirth)
    guard !births.isEmpty else { return [] }
    let names = NameIndex(material.items, in: material.text, aliases: material.aliases).entries
    var owners: [Int: Int] = [:]
    for (index, entry) in names.enumerated() where entry.kind == .name {
      for mention in entry.mentions { owners[mention.upperBound] = index }
    }
    var ages: [Int: Figure] = [:]
    for figures in material.figuresBySentence {
      guard let age = only(figures, isAge), isOfPublication(figures, day),
        material.words(age.range.lowerBound - 2, age.range.lowerBound) == ", ",
        material.behind(age).hasPrefix(","), let owner = owners[age.range.lowerBound - 2]
      else { continue }
      ages[owner] = ages[owner] ?? age
    }
    return births.compactMap { birth in
      guard let owner = born(birth, owners, material), let age = ages[owner],
        material.sentence([age]) != material.sentence([birth])
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

  /// Whose birth it is, by the name that stands before it.
  private static func born(
    _ birth: Figure,
    _ owners: [Int: Int],
    _ material: ProposalMaterial
  ) -> Int? {
    let lead = births.first {
      let start = birth.range.lowerBound - $0.count
      return start > 0 && material.words(start, birth.range.lowerBound) == $0
    }
    return lead.flatMap { owners[birth.range.lowerBound - $0.count] }
  }

  /// Whether the dates of a sentence are about as old as the article.
  private static func isOfPublication(_ figures: [Figure], _ day: CivilDay) -> Bool {
    figures.allSatisfy { figure in
      guard case .days(let days, _) = figure.amount else { return true }
      return days.lowerBound.number <= day.number + mostDays
        && days.upperBound.number >= day.number - mostDays
    }
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

  // MARK: - On a day that is named

  /// “born in 1990 and married in 2010, when she was 35”, “born in 1950, turned 60 in 2001”.
  @Sendable static func onNamedDay(_ material: ProposalMaterial) -> [Proposal] {
    var earlier: Figure?
    return material.figuresBySentence.compactMap { figures in
      let own = only(figures, isBirth)
      defer { earlier = own }
      guard let birth = own ?? (isOfSame(figures, earlier, material) ? earlier : nil),
        case .days(let born, _) = birth.amount
      else { return nil }
      for (one, other) in zip(figures, figures.dropFirst())
      where birth.range.upperBound <= one.range.lowerBound {
        guard let (day, age) = dayAndAge(one, other, material),
          isOfOne(birth.range.upperBound, one.range.lowerBound, material)
        else { continue }
        let least = years(born.upperBound, day.lowerBound)
        let most = years(born.lowerBound, day.upperBound)
        guard least > 0, !(least...max(least, most)).contains(age) else { continue }
        return Proposal(
          kind: "age-and-birth",
          passages: [birth.range, one.range, other.range],
          reason:
            "from \(words(born)) to \(words(day)) it is \(least == most ? "\(least)" : "\(least) or \(most)")"
        )
      }
      return nil
    }
  }

  /// Whether a sentence begins with “he” or “she” right behind that of a birth.
  private static func isOfSame(
    _ figures: [Figure],
    _ birth: Figure?,
    _ material: ProposalMaterial
  ) -> Bool {
    guard let birth, let one = material.sentence([birth]), let next = material.sentence(figures),
      next.lowerBound - one.upperBound <= 1
    else { return false }
    let first = material.text.slice(next).prefix { $0.isLetter }
    return first == "He" || first == "She"
  }

  private static let beforeAges = [
    ", when he was", ", when she was", "when he was", "when she was", ",", ", at the", "at the",
  ]

  /// A day, and the age of somebody on it.
  private static func dayAndAge(
    _ one: Figure,
    _ other: Figure,
    _ material: ProposalMaterial
  ) -> (day: ClosedRange<CivilDay>, age: Int)? {
    let gap = material.between(one, other).split(separator: " ").joined(separator: " ")
    if case .days(let day, false) = one.amount, beforeAges.contains(gap) {
      if isAge(other), case .age(let months) = other.amount,
        material.text.slice(other.range).lowercased().hasPrefix("age")
      {
        return whole(months.lower / 12).map { (day, $0) }
      }
      guard gap.hasSuffix("was"), let age = ArithmeticProposals.count(other),
        [".", ",", nil].contains(material.behind(other).first)
      else { return nil }
      return whole(age).map { (day, $0) }
    }
    guard case .age(let months) = one.amount, case .days(let day, false) = other.amount,
      gap == "in" || gap == "on", !material.text.slice(one.range).contains("-")
    else { return nil }
    return whole(months.lower / 12).map { (day, $0) }
  }

  private static func whole(_ years: Double) -> Int? {
    years == years.rounded() ? Int(years) : nil
  }

  /// Whether nobody else is named between two places: names stand behind “in” or “at” alone.
  private static func isOfOne(_ from: Int, _ to: Int, _ material: ProposalMaterial) -> Bool {
    guard from < to else { return false }
    let words = material.text.slice(from..<to).split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return words.indices.allSatisfy { index in
      let word = words[index]
      if RuleWords.relatives.contains(word.lowercased()) { return false }
      guard word.first?.isUppercase == true, Words.months[word.lowercased()] == nil else {
        return true
      }
      let before = index > 0 ? words[index - 1].lowercased() : ""
      return word == "He" || word == "She" || ["in", "at", "to", "from", "near"].contains(before)
    }
  }

  private static func words(_ days: ClosedRange<CivilDay>) -> String {
    CivilDay.inWords(days)
  }

  private static func years(_ birth: CivilDay, _ day: CivilDay) -> Int {
    let (from, to) = (birth.parts, day.parts)
    return to.year - from.year - ((to.month, to.day) < (from.month, from.day) ? 1 : 0)
  }
}
