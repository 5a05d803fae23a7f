import FactModel
import NameLists

/// Finds names of persons, organisations and places: runs of words with capitals.
///
/// A word that has its capital from the beginning of a sentence or from a heading in capitals is a
/// name only where it is known for one: in the middle of another sentence, or from the tables.
struct NameRule {
  let text: TokenText
  /// Words that have a capital in the middle of a sentence somewhere in the article, in small letters.
  let known: Set<String>
  /// Words that stand in small letters somewhere in the article.
  let lowered: Set<String>
  /// Whether capitals say nothing here: a heading in which all words have one.
  let isTitleCase: Bool

  /// Longer runs of capitals are no names.
  private static let mostWords = 20

  /// The name that begins at a token.
  func match(at index: Int) -> Match? {
    guard let token = text[index],
      token.isCapital && canBegin(index) || token.isSmallCapped || token.hasParticle
    else { return nil }
    var end = index + 1
    while end - index < Self.mostWords, let next = extended(index..<end) { end = next }
    if isNumbered(index..<end) { end += 1 }
    // “Jeremy Hunt MP”
    if end - index > 2, NameWords.letters.contains(text.tokens[end - 1].text) { end -= 1 }
    guard let run = trimmed(index..<end), !isNoName(run) else { return nil }
    return Match(run, .name)
  }

  /// A word that has its capital for another reason: it stands in small letters elsewhere, or is one of
  /// the initials that everybody uses as a word.
  private func isNoName(_ run: Range<Int>) -> Bool {
    if run.allSatisfy(isOrdinary) { return true }
    guard run.count == 1 else { return false }
    let token = text.tokens[run.lowerBound]
    // “iFixit”, “al-Tanf” begin small.
    if token.isSmallCapped || token.hasParticle { return false }
    let word = text.folded(run.lowerBound)
    if NameWords.nonNames.contains(word)
      || word.utf8.contains(0x2E) && NameWords.nonNames.contains(word.filter { $0 != "." })
    {
      return true
    }
    if isPluralOfInitials(run.lowerBound) { return true }
    // “DNA-suitable”
    if token.uses.contains(.number), let hyphen = token.text.firstIndex(of: "-"),
      token.text[hyphen...].dropFirst().first?.isLowercase == true,
      NameWords.nonNames.contains(token.text[..<hyphen].lowercased())
    {
      return true
    }
    // “Transport minister”: what an office is for.
    if NameWords.roleModifiers.contains(word), text.uses(run.upperBound).contains(.role) {
      return true
    }
    // “the Government”, “the Bank” of a sentence before.
    if NameWords.generic.contains(word),
      ["the", "a", "its", "their"].contains(text.folded(run.lowerBound - 1))
    {
      return true
    }
    guard lowered.contains(word), text.tokens[run.lowerBound].shape != .upper else { return false }
    return !isGazetted(run.lowerBound) && !text.uses(run.upperBound).contains(.speech)
  }

  private static let shortestVerb = 6

  /// Whether a capital says nothing: “Once More”, “Nothing Happened”, “Pleaded”.
  private func isOrdinary(_ index: Int) -> Bool {
    let token = text.tokens[index]
    let word = token.folded
    guard token.shape == .capital,
      token.uses.contains(.common)
        || word.count >= Self.shortestVerb && word.hasSuffix("ed")
          && !WordLists.places.contains(word)
    else { return false }
    return !isGazetted(index) && !WordLists.lastNames.contains(word)
      && !NameSite.isFirstName(word)
  }

  /// Whether a word stands in a sentence that is all in capitals, “POLICE SAID THAT”, so that they say
  /// nothing; “FOREIGN MINISTRY OF CHINA” is a name.
  private func isShouted(_ index: Int) -> Bool {
    guard text[index]?.shape == .upper else { return false }
    var (start, end) = (index, index + 1)
    func isLoud(_ place: Int) -> Bool { text[place]?.shape == .upper || text[place]?.text == "," }
    while isLoud(start - 1), index - start < Self.mostWords { start -= 1 }
    while isLoud(end), end - index < Self.mostWords { end += 1 }
    return end - start > 1
      && (start..<end).contains {
        let word = text.folded($0)
        let isVerb = word.count >= Self.shortestVerb && word.hasSuffix("ed")
        return Words.speech.contains(word) || isVerb || Words.agentVerbs.contains(word)
          || !NameWords.joiners.contains(word) && !NameWords.acronymPlaces.contains(word)
            && (Words.common.contains(word) || Self.isSmallWord(word))
            && !NameWords.organisations.contains(word)
      }
  }

  /// Whether a word is “NGOs” or “MLAs”.
  private func isPluralOfInitials(_ index: Int) -> Bool {
    let letters = text.tokens[index].text.unicodeScalars
    return letters.count > 2 && letters.last == "s"
      && letters.dropLast().allSatisfy { (0x41...0x5A).contains($0.value) }
  }

  private func canBegin(_ index: Int) -> Bool {
    let token = text.tokens[index]
    // “I’ll”, and the letter of “an inverted T”.
    if Words.pronouns.contains(token.stem) { return false }
    if text[index + 1]?.isCapital != true, !token.beginsWithTwoLetters,
      token.text.count(where: \.isLetter) == 1
    {
      return false
    }
    if token.shape == .upper, token.text.utf8.count > 3,
      Words.weekdays[token.folded] != nil || Words.months[token.folded] != nil
    {
      return false
    }
    if isTitleCase || isShouted(index) { return isKnown(index) || isPerson(index) }
    guard text.beginsSentence(index) else { return !Self.isSmallWord(token.folded) }
    if isAdverb(token.folded) { return false }
    if token.uses.contains(.common), !isGazetted(index) {
      // “New People Party”: more capitals stand behind.
      return token.folded == "new" && text[index + 1]?.isCapital == true
    }
    // “Chinese Foreign Ministry …”, “Wang said”: followed by a capital, or known from elsewhere.
    return isKnown(index) || token.shape == .upper && token.text.count > 1
      || text[index + 1]?.isCapital == true && text[index + 1]?.isSpaced == true
      || text[index + 1]?.shape == .possessive || Words.agentVerbs.contains(text.folded(index + 1))
      || text.uses(index + 1).contains(.speech) || isListed(index) || goesOn(index)
  }

  /// “ANNA PETROVA LEFT”: a first name before another word in capitals that is none of every day.
  private func isPerson(_ index: Int) -> Bool {
    guard text[index]?.shape == .upper, let next = text[index + 1], next.shape == .upper,
      next.isSpaced, NameSite.isFirstName(text.folded(index))
    else { return false }
    return ![text.folded(index), next.folded].contains {
      Words.common.contains($0) || Self.isSmallWord($0) || Words.agentVerbs.contains($0)
        || Words.speech.contains($0) || $0.count >= Self.shortestVerb && $0.hasSuffix("ed")
    }
  }

  /// “Naturally”, “Reportedly”; not “Sally”.
  private func isAdverb(_ word: String) -> Bool {
    word.count > 5 && word.hasSuffix("ly") && !known.contains(word)
      && !WordLists.womenNames.contains(word) && !WordLists.menNames.contains(word)
      && !WordLists.lastNames.contains(word) && !WordLists.places.contains(word)
  }

  /// Whether a word that begins a sentence is in the lists of names, and nowhere in small letters.
  private func isListed(_ index: Int) -> Bool {
    let word = text.folded(index)
    guard !lowered.contains(word), word.count > 3 else { return false }
    if ["himself", "herself"].contains(text.folded(index + 1))
      || text.folded(index + 1) == "," && text.folded(index + 2) == "who"
    {
      return true
    }
    if NameWords.knownOrganisations.contains(word), !NameWords.alsoWords.contains(word) {
      return true
    }
    if WordLists.places.contains(word) || WordLists.menNames.contains(word)
      || WordLists.womenNames.contains(word)
    {
      return true
    }
    // Many last names are words, too: “Fast forward to 2016”.
    let next = text.folded(index + 1)
    return WordLists.lastNames.contains(word)
      && (NameWords.behindSubjects.contains(next) || next.count > 4 && next.hasSuffix("ed"))
  }

  /// Words that no name has with a capital but at its beginning: “Elizabeth Quat In the …”.
  private static func isSmallWord(_ word: String) -> Bool { NameWords.smallWords.contains(word) }

  /// “Article 51”, “Boeing 737”: a number without anything that it counts belongs to the name.
  private func isNumbered(_ run: Range<Int>) -> Bool {
    guard let number = text[run.upperBound], number.shape == .number, number.isSpaced,
      !isGazetted(run.lowerBound),
      !text.uses(run.upperBound - 1).contains(.organisation),
      !NumberSigns.isResult(at: run.upperBound, in: text)
    else { return false }
    return DateRule(text: text).match(at: run.upperBound) == nil
      && NumberRule(text: text).isBare(run.upperBound)
  }

  private func isKnown(_ index: Int) -> Bool {
    let word = text.folded(index)
    return !Words.common.contains(word)
      && (known.contains(word) || NameWords.demonyms.contains(word)) || isGazetted(index)
  }

  private func isGazetted(_ index: Int) -> Bool {
    let uses = text.uses(index)
    return uses.contains(.gazetted)
      || uses.contains(.longPlace)
        && NameWords.gazetteer.contains(text.folded(index) + " " + text.folded(index + 1))
  }

  /// Where a name ends with what goes on behind it; nil where it does not go on.
  private func extended(_ run: Range<Int>) -> Int? {
    let index = run.upperBound
    guard let token = text[index] else { return nil }
    if token.shape == .possessive {
      // “Seoul’s Foreign Ministry” is one name: there are many foreign ministries.
      return isGenericOffice(index + 1) || isOfMany(index) || isOwned(index, run) ? index + 1 : nil
    }
    if token.text == "," || token.folded == "and",
      let end = firmEnd(index) ?? subjectsEnd(index, run)
    {
      return end
    }
    if let end = nicknameEnd(index, run) { return end }
    guard token.isSpaced else { return nil }
    if token.isCapital {
      // “FOREIGN MINISTRY OF CHINA”
      let isJoiner = token.uses.contains(.joiner) && joins(index, run)
      if Self.isSmallWord(token.folded), !isJoiner { return nil }
      if isTitleCase || isShouted(index), !isKnown(index), !isJoiner,
        run.count > 1 || !isPerson(run.lowerBound)
      {
        return nil
      }
      // “Col. Jan de Vries”
      let isMonth =
        Words.months[token.folded] != nil && !text.uses(index - 1).contains(.honorific)
      return Words.weekdays[token.folded] == nil && !isMonth ? index + 1 : nil
    }
    if token.hasParticle || ["plc", "llp", "gmbh"].contains(token.folded) { return index + 1 }
    // “Kees ’t Hooft”
    if ["’", "'", "‘"].contains(token.text), text.folded(index + 1) == "t",
      text[index + 1]?.isSpaced == false, text[index + 2]?.isCapital == true
    {
      return index + 3
    }
    var name = index
    while text.uses(name).contains(.particle) { name += 1 }
    if name > index, text[name]?.isCapital == true || text[name]?.hasParticle == true {
      return name + 1
    }
    // “Ministry of Finance”, “Organisation for the Prohibition of Chemical Weapons”.
    guard token.uses.contains(.joiner) || token.folded == "at", joins(index, run) else {
      return nil
    }
    var next = index + 1
    while text.uses(next).contains(.joiner) { next += 1 }
    // “War of June 1967”: the date is no part of the name.
    guard Words.months[text.folded(next)] == nil || text[next + 1]?.shape != .number else {
      return nil
    }
    return text[next]?.isCapital == true && text[next]?.isSpaced == true ? next + 1 : nil
  }

  /// “Seafarers’ Union of Norway”, “Children’s Hospital”, “People’s Republic”: a possessive of many
  /// before a word of organisations or places.
  private func isOfMany(_ possessive: Int) -> Bool {
    let owner = text.folded(possessive - 1)
    guard
      ["people", "children", "women", "men"].contains(owner)
        || owner.count > 4 && owner.hasSuffix("s") && text.folded(possessive).count == 1
    else { return false }
    var end = possessive + 1
    while end - possessive < 4, let token = text[end], token.isCapital, token.isSpaced {
      if token.uses.contains(.organisation) || token.uses.contains(.placeWord) {
        return true
      }
      end += 1
    }
    return false
  }

  /// “Nelson’s Column”, “St Mary’s Hospital”, “Victoria’s Secret”; not “Glasgow’s School”.
  private func isOwned(_ possessive: Int, _ run: Range<Int>) -> Bool {
    let head = text.folded(possessive + 1)
    guard text[possessive + 1]?.isCapital == true, text[possessive + 1]?.isSpaced == true else {
      return false
    }
    let owner = run.map { text.folded($0) }.joined(separator: " ")
    if NameWords.joinedOrganisations.contains("\(owner)'s \(head)") { return true }
    if ["st", "st.", "saint"].contains(text.folded(run.lowerBound)), run.count == 2 {
      return NameWords.landmarks.contains(head) || NameWords.organisations.contains(head)
        || NameWords.places.contains(head)
    }
    return run.count == 1 && NameWords.landmarks.contains(head)
      && text[possessive + 2]?.isCapital != true && !isGazetted(run.lowerBound)
      && !WordLists.places.contains(owner) && !NameWords.knownOrganisations.contains(owner)
      && !NameWords.demonyms.contains(owner)
      && !text.uses(run.lowerBound - 1).contains(.honorific)
  }

  private static let firms = Words.set("co co. sons partners associates bros bros. daughters")
  private static let mostOwners = 5

  /// Where “Smith, Jones and Co.”, “Smith and Sons” end; `index`: that of the first comma or “and”.
  private func firmEnd(_ index: Int) -> Int? {
    var place = index
    for _ in 0..<Self.mostOwners {
      let isLast = ["and", "&"].contains(text.folded(place))
      guard isLast || text.folded(place) == "," else { return nil }
      let next =
        text.folded(place) == "," && ["and", "&"].contains(text.folded(place + 1))
        ? place + 2 : place + 1
      guard text[next]?.isCapital == true, text[next]?.isSpaced == true else { return nil }
      if isLast || next == place + 2 {
        return Self.firms.contains(text.folded(next)) ? next + 1 : nil
      }
      place = next + 1
    }
    return nil
  }

  /// Where what an office is for ends: “Department of Health and Human Services”, “Committee on Oversight and
  /// Reform”, “Department for Business, Energy and Industrial Strategy”; `index`: that of the first comma or “and”.
  private func subjectsEnd(_ index: Int, _ run: Range<Int>) -> Int? {
    guard run.contains(where: { NameWords.subjectOffices.contains(text.folded($0)) }),
      run.contains(where: { ["of", "for", "on"].contains(text.folded($0)) }),
      NameWords.subjects.contains(text.folded(index - 1))
    else { return nil }
    var place = index
    for _ in 0..<Self.mostOwners {
      let isListed = text.folded(place) == ","
      let isLast = text.folded(isListed ? place + 1 : place) == "and"
      guard isListed || isLast else { return nil }
      let next = isListed && isLast ? place + 2 : place + 1
      guard let word = text[next], word.isCapital, word.isSpaced,
        !WordLists.menNames.contains(word.folded), !WordLists.womenNames.contains(word.folded)
      else { return nil }
      if isLast {
        var end = next + 1
        while end - next < 3, text[end]?.isCapital == true, text[end]?.isSpaced == true,
          text[end]?.beginsSentence == false
        {
          end += 1
        }
        let last = text.folded(end - 1)
        let isOwn = last != "services" && NameWords.organisations.contains(last)
        return isOwn || end - next > 2 ? nil : end
      }
      guard NameWords.subjects.contains(word.folded) else { return nil }
      place = next + 1
    }
    return nil
  }

  /// Where a nickname in quotation marks behind a first name ends: “Robert “Bob” Malm”.
  private func nicknameEnd(_ index: Int, _ run: Range<Int>) -> Int? {
    guard run.count == 1, text[index]?.shape == .mark,
      ["“", "\"", "‘", "'"].contains(text.folded(index)),
      NameSite.isFirstName(text.folded(run.lowerBound)),
      text[index + 1]?.isCapital == true,
      text[index + 1]?.isSpaced == false, ["”", "\"", "’", "'"].contains(text.folded(index + 2)),
      let last = text[index + 3], last.isCapital, last.isSpaced, !last.beginsSentence
    else { return nil }
    return index + 4
  }

  /// Whether the capitals from an index on are an office that says nothing without its country.
  private func isGenericOffice(_ index: Int) -> Bool {
    var end = index
    while end - index < 8, let token = text[end], token.isCapital, token.isSpaced { end += 1 }
    guard end > index else { return false }
    return NameWords.offices.contains(text.folded(end - 1))
      && (index..<end - 1).allSatisfy { text.uses($0).contains(.roleModifier) }
  }

  /// Whether “of”, “for” or “and” behind a word of an organisation or a place joins.
  private func joins(_ index: Int, _ run: Range<Int>) -> Bool {
    let isOrganisation = run.contains { text.uses($0).contains(.organisation) }
    switch text.folded(index) {
    case "of":
      if text.matches(["united", "states", "of", "america"], at: index - 2) { return true }
      let before = text.folded(index - 1)
      return isOrganisation || NameWords.places.contains(before)
        || ThingWords.thingsBeforeOf.contains(before)
    case "for": return isOrganisation
    case "on":
      let next = text.folded(index + 1)
      return NameWords.subjectOffices.contains(text.folded(index - 1))
        && Words.weekdays[next] == nil
        && Words.months[next] == nil
    // “University of California at Berkeley”
    case "at":
      return run.count > 2 && text.folded(run.lowerBound) == "university"
        && text.folded(run.lowerBound + 1) == "of"
    case "and", "&": return joinsTwo(index, run, isOrganisation)
    default: return false
    }
  }

  /// “Institute of History and Philology”, “Marks & Spencer”; not “the Bank of England and Bank of …”.
  private func joinsTwo(_ index: Int, _ run: Range<Int>, _ isOrganisation: Bool) -> Bool {
    guard let next = text[index + 1], next.isCapital else { return false }
    if text.folded(index) == "&" || isOnePair(index, run) { return true }
    let hasOf = run.contains { ["of", "for"].contains(text.folded($0)) }
    guard isOrganisation, hasOf, !text.uses(index - 1).contains(.organisation),
      // “Centre for Irish and Scottish Studies”
      text[index + 2]?.isCapital != true
        || NameWords.disciplines.contains(text.folded(index + 2)),
      !["of", "for"].contains(text.folded(index + 2))
    else { return false }
    return !WordLists.menNames.contains(next.folded) && !WordLists.womenNames.contains(next.folded)
      && !NameWords.gazetteer.contains(text.folded(index - 1))
  }

  /// “Trinidad and Tobago”, “Marks and Spencer”, “Women and Equalities Committee”.
  private func isOnePair(_ index: Int, _ run: Range<Int>) -> Bool {
    var words = run.map { text.folded($0) }.joined(separator: " ") + " and"
    for place in index + 1..<index + 5 {
      guard let token = text[place], token.isCapital || token.folded == "the", token.isSpaced else {
        break
      }
      words += " " + token.folded
      if NameWords.joinedPlaces.contains(words) || NameWords.joinedOrganisations.contains(words)
        || WordLists.places.contains(words)
      {
        return true
      }
      // “Bill and Melinda Gates Foundation”
      if run.count == 1, place > index + 1, NameWords.bequests.contains(token.folded),
        NameSite.isFirstName(text.folded(run.lowerBound)),
        NameSite.isFirstName(text.folded(index + 1))
      {
        return true
      }
      if run.count == 1, place > index + 1,
        NameWords.subjects.contains(text.folded(run.lowerBound)),
        token.uses.contains(.organisation)
      {
        return true
      }
    }
    return false
  }

  /// Whether a first word of a sentence goes on as a name: “Ernst & Young”, “Ludovic van den Aarde”, “Abd
  /// al-Rahman”.
  private func goesOn(_ index: Int) -> Bool {
    guard let next = text[index + 1], next.isSpaced else { return false }
    if next.hasParticle { return true }
    if ["&", "and"].contains(next.folded) {
      return text.tokens[index].beginsSentence && text[index + 2]?.isCapital == true
        && (next.folded == "&" || isOnePair(index + 1, index..<index + 1))
    }
    var place = index + 1
    while NameWords.personal.contains(text.folded(place)) { place += 1 }
    return place > index + 1 && text[place]?.isCapital == true
      && !lowered.contains(text.folded(index))
  }

  /// Without roles before the name and demonyms that are only adjectives; nil when nothing is left.
  private func trimmed(_ run: Range<Int>) -> Range<Int>? {
    var start = run.lowerBound
    let isOrganisation = run.contains { text.uses($0).contains(.organisation) }
    let isNamed = Self.isPart(text.folded(start), of: text.folded(run.upperBound - 1))
    if !isOrganisation, !isNamed, let name = personStart(run) { start = name }
    while start < run.upperBound {
      let word = text.folded(start)
      let isRole =
        NameWords.roles.contains(word) || NameWords.honorifics.contains(word)
        || NameWords.roleModifiers.contains(word)
          && text.uses(start + 1).contains(.role)
      // “Australian Open”, “French Revolution”: nothing else says which.
      let isAdjective =
        NameWords.demonyms.contains(word) && !isOrganisation
        && !ThingWords.things.contains(text.folded(run.upperBound - 1))
      // “Premier Health”: the office is a part of the name.
      if isRole, start + 2 == run.upperBound,
        text.uses(start + 1).contains(.roleModifier)
      {
        break
      }
      if isNamed, start == run.lowerBound { break }
      // “King’s College”
      if text[start + 1]?.shape == .possessive, start + 1 < run.upperBound { break }
      guard isRole && start + 1 < run.upperBound || isAdjective && !isGazetted(start) else { break }
      start += 1
    }
    // “North Koreans”, “South Korean”: directions before a people.
    let left = start..<run.upperBound
    guard !left.isEmpty else { return nil }
    if !isOrganisation, left.allSatisfy({ isPeople(text.folded($0)) }) { return nil }
    if left.count == 1,
      text.uses(start).contains(.role)
        || text.uses(start).contains(.honorific)
    {
      return nil
    }
    return left
  }

  /// Whether a word for an office is a part of a name with that last word: “Prince Edward Island”, “General
  /// Motors”; not “President Park”.
  static func isPart(_ office: String, of last: String) -> Bool {
    NameWords.inNames.contains(office) && !WordLists.lastNames.contains(last)
      && (NameWords.places.contains(last) || NameWords.organisations.contains(last))
  }

  /// “Education Stefania Giannini”, “Emeritus Professor John Burrows”: the first name behind words for an
  /// office.
  private func personStart(_ run: Range<Int>) -> Int? {
    if let role = run.dropFirst().dropLast().last(where: {
      text.uses($0).contains(.role)
    }), run.upperBound - role <= Self.longestPerson + 1, isPersonal(text.folded(run.upperBound - 1))
    {
      return role + 1
    }
    for place in run.dropFirst().dropLast() {
      let word = text.folded(place)
      guard WordLists.menNames.contains(word) || WordLists.womenNames.contains(word) else {
        continue
      }
      let isOffice = (run.lowerBound..<place).contains {
        let before = text.folded($0)
        return NameWords.roles.contains(before) || NameWords.roleModifiers.contains(before)
      }
      return isOffice ? place : nil
    }
    return nil
  }

  private static let longestPerson = 3

  /// Whether a name may be a person's by its last word: not “Film Director Award”.
  private func isPersonal(_ word: String) -> Bool {
    !NameWords.organisations.contains(word) && !NameWords.places.contains(word)
      && !ThingWords.things.contains(word) && !NameWords.roles.contains(word)
      && !Words.common.contains(word)
  }

  private func isPeople(_ word: String) -> Bool {
    NameWords.demonyms.contains(word) || ["north", "south", "east", "west"].contains(word)
      || word.hasSuffix("ns") && NameWords.demonyms.contains(String(word.dropLast()))
  }
}
