import FactModel
import NameLists

/// Finds what persons are called: “Chinese Foreign Ministry spokesperson” before a name, “a professor
/// at Oxford University” behind one.
struct RoleRule {
  let text: TokenText

  func match(at index: Int) -> Match? {
    guard let token = text[index], token.isWord else { return nil }
    if token.uses.contains(.honorific), token.isCapital, isPerson(index + 1) {
      return Match(index..<index + 1, .title)
    }
    guard isRole(index) else { return apposition(index) }
    // The last word of a role of several: “prime minister”, “director general”.
    if text.uses(index + 1).contains(.role),
      text[index + 1]?.isCapital == token.isCapital
    {
      return nil
    }
    if isPerson(index + 1) || isBeforeNameInCommas(index) {
      return Match(start(index)..<index + 1, .title)
    }
    return behindName(index)
  }

  /// An office, a rank or a profession: one of the table, “chief executive”, or behind “a” and a name
  /// a word for what somebody does, “a statistician”.
  private func isRole(_ index: Int) -> Bool {
    if text.uses(index).contains(.role) { return true }
    let word = text.folded(index)
    if word == "executive" { return text.folded(index - 1) == "chief" }
    guard text.tokens[index].shape == .lower else { return false }
    return isBehindArticle(index)
      && (NameWords.callings.contains(word)
        || Self.callingEndings.contains(where: word.hasSuffix))
  }

  /// Whether a word may be, or end, what persons are called: most are passed over here.
  func mayBeTitle(_ index: Int) -> Bool {
    !text.uses(index).isDisjoint(with: .title) || isBehindArticle(index)
  }

  /// Whether a comma and “a” stand before a word, or before the word before it.
  private func isBehindArticle(_ index: Int) -> Bool {
    text.uses(index - 1).contains(.article) && text.folded(index - 2) == ","
      || text.uses(index - 2).contains(.article) && text.folded(index - 3) == ","
  }

  private static let callingEndings = ["ician", "ologist", "ist", "grapher", "keeper", "worker"]

  /// “the union’s leader, Ana Silva, said”: the name stands behind between commas.
  private func isBeforeNameInCommas(_ index: Int) -> Bool {
    guard text.folded(index + 1) == ",", text.tokens[index].shape != .capital, isPerson(index + 2)
    else { return false }
    var end = index + 3
    while let token = text[end], token.isSpaced,
      token.isCapital || token.uses.contains(.particle)
    {
      end += 1
    }
    return end - index > 3 && [",", "."].contains(text.folded(end))
  }

  private static let mostWords = 14

  private func isPerson(_ index: Int) -> Bool {
    guard let token = text[index], token.isCapital, token.isSpaced, !token.beginsSentence else {
      return false
    }
    // “Transitional Justice Working Group”: the capitals belong to an organisation.
    var last = index
    // “Premier Health”: the word for an office is a part of the name.
    if token.uses.contains(.roleModifier),
      text[index + 1]?.isCapital != true, text[index - 1]?.isCapital == true
    {
      return false
    }
    while last - index < Self.mostWords, let next = text[last + 1], next.isCapital, next.isSpaced {
      last += 1
    }
    if NameRule.isPart(text.folded(index - 1), of: text.folded(last)) { return false }
    return !(index...last).contains { text.uses($0).contains(.organisation) }
      && !token.uses.contains(.demonym) && Words.months[token.folded] == nil
      && Words.weekdays[token.folded] == nil
  }

  /// Goes left over what belongs to a role.
  private func start(_ index: Int) -> Int {
    var start = index
    while start > 0, index - start < Self.mostWords, let token = text[start - 1],
      token.isWord || token.shape == .possessive,
      !text.tokens[start].beginsSentence
    {
      let word = token.folded
      let belongs =
        token.isCapital && !Words.common.contains(word) || token.shape == .possessive
        || NameWords.roleModifiers.contains(word) || NameWords.demonyms.contains(word)
        || NameWords.roles.contains(word) || NameWords.organisations.contains(word)
      guard belongs else { break }
      start -= 1
    }
    return start
  }

  /// “Jane Doe, the minister of finance,”: the role with what it is over.
  private func behindName(_ index: Int) -> Match? {
    let start = start(index)
    var comma = start - 1
    while ["a", "an", "the"].contains(text.folded(comma)) { comma -= 1 }
    guard text.folded(comma) == ",", let name = text[comma - 1], name.isCapital,
      Words.months[name.folded] == nil, Words.weekdays[name.folded] == nil,
      text[index + 1]?.isCapital != true
    else { return nil }
    return Match(start..<objectEnd(index + 1), .title)
  }

  private static let mostNouns = 4

  /// “Alma Reyes, a retired nurse,”: a noun for somebody between a comma behind a person’s name and the next mark.
  private func apposition(_ index: Int) -> Match? {
    guard text.uses(index - 1).contains(.article), text.folded(index - 2) == ",",
      isFullName(endingAt: index - 2)
    else { return nil }
    var place = index
    while place - index < Self.mostNouns, let token = text[place], token.shape == .lower,
      token.isSpaced, !token.uses.contains(.noUnit)
    {
      place += 1
    }
    // One that is found by its last word is found there.
    guard place > index else { return nil }
    if isRole(place - 1) {
      guard behindName(place - 1) == nil else { return nil }
    } else {
      guard CountedNoun.isPerson(text.folded(place - 1)) else { return nil }
    }
    let end = objectEnd(place)
    let isClosed = text[end].map { $0.shape == .mark || $0.uses.contains(.noUnit) } ?? true
    return isClosed ? Match(index..<end, .title) : nil
  }

  /// Whether a first name and a last one end at a place.
  private func isFullName(endingAt end: Int) -> Bool {
    var start = end
    while end - start < Self.mostNouns, let token = text[start - 1], token.isCapital,
      !text.beginsSentence(start) || start == end
    {
      start -= 1
    }
    return end - start > 1 && NameSite.isFirstName(text.folded(start))
      && !(start..<end).contains { text.uses($0).contains(.organisation) }
  }

  /// Behind what somebody is over, or where: “of finance”, “at Oxford University”.
  private func objectEnd(_ start: Int) -> Int {
    var end = start
    while ["of", "for", "at", "to", "with", "in"].contains(text.folded(end)) {
      var next = end + 1
      if text.folded(next) == "the" { next += 1 }
      let first = next
      while let token = text[next], token.isWord, token.isSpaced,
        token.isCapital || next == first && !token.uses.contains(.common)
      {
        next += 1
      }
      guard next > first else { break }
      end = next
    }
    return end
  }
}
