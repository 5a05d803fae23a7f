package import FactModel
import OrderedJSON
import PlainText

/// Which differences are minor: nothing of what is said is another, but for spelling, a dead link or an
/// archived copy.
package enum MinorChange {
  /// Whether a difference may be told in one line, without what readers saw before.
  ///
  /// `page`: The address of the source whose field it is. `isCheck`: Whether it is about the check's own page.
  package static func covers(
    _ difference: Correction.Difference,
    of page: String? = nil,
    isCheck: Bool = false
  ) -> Bool {
    switch difference.field {
    case "archived", "accessed": return true
    // For programs, about who publishes: nothing of what was checked, as long as it is at the sites of before.
    case "logo", "other addresses":
      guard isCheck, let before = difference.before else { return isCheck }
      return hosts(of: difference.after ?? "").isSubset(of: hosts(of: before))
    case "archive": return difference.after.map { isCopy($0, of: page) } ?? false
    // The same person signed again.
    case let field where field.hasSuffix(dayOfSigning): return true
    case "address":
      guard let after = difference.after else { return false }
      // Where the check itself is says nothing of what was checked, as long as that is one place.
      guard let before = difference.before else { return isCheck }
      if isCheck { return WebPage(before).host == WebPage(after).host }
      return isSameLink(before, after)
    case _ where worded.contains(difference.field):
      guard let before = difference.before, let after = difference.after else { return false }
      return isSpelling(before, after)
    default: return false
    }
  }

  /// The sites of addresses between spaces.
  private static func hosts(of addresses: String) -> Set<String> {
    Set(addresses.split(separator: " ").map { WebPage(String($0)).host })
  }

  /// Behind the role of somebody who signed.
  static let dayOfSigning = ", signed on"

  /// What is written in words; what else there is (a rating's scale, a date, an order) is as it is.
  private static let worded: Set<String> = [
    "verdict", "restatement", "claimant", "evidence", "questions", "headline", "conclusion",
    "title",
    "citation", "interest", "put", "replies", "passage",
  ]

  // MARK: Links

  /// Whether a link leads to the same page: written otherwise, to its archived copy, or under its name to where
  /// the same site has it by now.
  private static func isSameLink(_ before: String, _ after: String) -> Bool {
    let (was, isNow) = (WebPage(before), WebPage(after))
    guard !isNow.isCopy || ArchiveSites.isCopy(after) else { return false }
    return isNow.isSame(as: was) || isNow.isMoved(from: was)
  }

  /// Whether an address is that of an archived copy of a page: by the page's address in it, or at an archive
  /// that gives its copies names of their own.
  private static func isCopy(_ archive: String, of page: String?) -> Bool {
    guard ArchiveSites.isCopy(archive) else { return false }
    let copy = WebPage(archive)
    guard copy.isCopy, let page = page.map({ WebPage($0) }) else { return true }
    return copy.isSame(as: page)
  }

  // MARK: Spelling

  /// Whether two texts say the same, one of them misspelt: the same words but for some that are none, or
  /// are set apart otherwise.
  ///
  /// Figures, names, words that are everybody's, quotation marks and whether it is a question are no spelling.
  package static func isSpelling(_ before: String, _ after: String) -> Bool {
    guard signs(before) == signs(after) else { return false }
    let was = words(before)
    let isNow = words(after)
    guard was.count == isNow.count else { return false }
    return zip(was, isNow).enumerated().allSatisfy { index, pair in
      isSameWord(pair.0, pair.1, isFirst: index == 0)
    }
  }

  /// Signs that say something: who speaks, that it is asked, that something is left out or added.
  private static func signs(_ text: String) -> [Character] {
    text.compactMap { character -> Character? in
      switch character {
      case "“", "”", "„", "«", "»", "\"": "\""
      case "?", "!", "…", "[", "]", "(", ")", "%", "€", "$", "£", "<", ">", "=", "+", "/": character
      default: nil
      }
    }
  }

  /// The words of a text, without the points and commas around them.
  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { word in
      var word = word
      while let last = word.last, isLoose(last) { word.removeLast() }
      while let first = word.first, isLoose(first), !isBeforeNumber(word) { word.removeFirst() }
      return String(word)
    }.filter { !$0.isEmpty }
  }

  private static func isLoose(_ character: Character) -> Bool {
    !character.isLetter && !character.isNumber && !"%€$£°+".contains(character)
  }

  /// Whether what a word begins with belongs to its number: `-5`, `.5`.
  private static func isBeforeNumber(_ word: Substring) -> Bool {
    guard let first = word.first, "-−–.,".contains(first) else { return false }
    return word.dropFirst().first?.isNumber ?? false
  }

  private static func isSameWord(_ before: String, _ after: String, isFirst: Bool) -> Bool {
    if before.utf8.elementsEqual(after.utf8) { return true }
    guard !before.contains(where: \.isNumber), !after.contains(where: \.isNumber) else {
      return false
    }
    // A name that is another is somebody else.
    let isName =
      [before, after].contains { $0.dropFirst().contains(where: \.isUppercase) }
      || (!isFirst && after.first?.isUppercase ?? false)
    guard !isName else { return false }
    let (was, isNow) = (letters(before), letters(after))
    // What is everybody's word is no other word misspelt: `rose` for `rise`.
    guard was.count >= shortest, isNow.count >= shortest, was.first == isNow.first,
      // An ending says when, and how many.
      was.suffix(2) == isNow.suffix(2), !CommonWords.folded.contains(was)
    else { return false }
    return distance(was, isNow) <= (was.count >= long ? 2 : 1)
  }

  private static func letters(_ word: String) -> [UInt32] {
    PlainLetters.words(of: word).flatMap(\.letters)
  }

  /// Shorter words are too much alike.
  private static let shortest = 4
  /// From so many letters on two may be wrong.
  private static let long = 8

  /// How many letters are to be added, taken out or changed with their neighbour to get from one word to the
  /// other; another letter counts for two: that often makes another word.
  private static func distance(_ one: [UInt32], _ other: [UInt32]) -> Int {
    guard abs(one.count - other.count) <= 2 else { return .max }
    var rows = [Array(0...other.count)]
    for (index, letter) in one.enumerated() {
      var row = [index + 1]
      for (place, wanted) in other.enumerated() {
        var least = min(rows[index][place + 1], row[place]) + 1
        least = min(least, rows[index][place] + (letter == wanted ? 0 : 2))
        if index > 0, place > 0, letter == other[place - 1], one[index - 1] == wanted {
          least = min(least, rows[index - 1][place - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}

extension PublicDifference.Group {
  /// Whether only who signed for this version is another: nothing that somebody wrote of it.
  package var isSigningAnew: Bool {
    label == PublicDifference.signing
      && differences.allSatisfy {
        $0.before == nil || $0.after == nil || $0.field.hasSuffix(MinorChange.dayOfSigning)
      }
  }

  /// What of it is no minor change: readers are told what they were told before.
  package var beyondMinor: [Correction.Difference] {
    differences.filter { !MinorChange.covers($0, of: page, isCheck: label == Self.head) }
  }
}
