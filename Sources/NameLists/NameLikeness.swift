/// Whether names may be one name in two spellings: by their letters, or by how a first name sounds.
package enum NameLikeness {
  /// A name in ASCII in small letters, without points, runs of spaces, and a “the” before it.
  package static func foldedPlain(_ name: String) -> String {
    var letters = name.utf8.filter { $0 != 0x2E }.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    if letters.starts(with: "the ".utf8) { letters.removeFirst(4) }
    let words = letters.split { $0 == 0x20 || 0x09...0x0D ~= $0 }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  /// Whether two names differ in one word only, and there in one letter, or two of a long word.
  package static func areAlike(_ left: [String], _ right: [String]) -> Bool {
    let differing = zip(left, right).filter { $0 != $1 }
    guard differing.count == 1, let (one, other) = differing.first else { return false }
    let shorter = min(one.count, other.count)
    // “Thieu”, “Thiệu”
    let isMarked = one.allSatisfy(\.isASCII) != other.allSatisfy(\.isASCII)
    guard shorter >= 4, left.count > 1 || shorter >= 6 || isMarked, !areManAndWoman(one, other),
      !isFormOf(one, other),
      !isFormOf(other, one)
    else { return false }
    return distance(Array(one), Array(other), limit: shorter >= 9 ? 2 : 1)
  }

  /// Whether two names differ in how a first name is written that sounds alike: “Kathryn”, “Katherine”.
  package static func soundAlike(_ left: [String], _ right: [String]) -> Bool {
    guard left.count > 1, left[0] != right[0], left.dropFirst() == right.dropFirst(),
      let one = sound(left[0]), let other = sound(right[0])
    else { return false }
    return one == other && !areManAndWoman(left[0], right[0])
      && [left[0], right[0]].contains {
        WordLists.menNames.contains($0) || WordLists.womenNames.contains($0)
      }
  }

  private static let sounds: [Character: Character] = [
    "c": "k", "q": "k", "v": "f", "z": "s", "y": "i", "g": "j",
  ]
  private static let fewestSounds = 3

  /// The consonants of a first name as they sound; nil where too few are left.
  package static func sound(_ name: String) -> String? {
    var sound = ""
    var before: Character?
    for (letter, next) in zip(name, Array(name.dropFirst()) + [" "]) where letter != before {
      // “Stephen”, “Steven”
      if letter == "h", before == "p" { continue }
      before = letter
      let heard = letter == "p" && next == "h" ? "f" : sounds[letter] ?? letter
      if "aeiou".contains(heard) {
        if sound.isEmpty { sound = "a" }
      } else if heard != "h" || sound.isEmpty {
        sound.append(heard)
      }
    }
    return sound.count < fewestSounds ? nil : sound
  }

  /// John and Joan are two persons.
  private static func areManAndWoman(_ one: String, _ other: String) -> Bool {
    func isWoman(_ name: String) -> Bool? {
      let (man, woman) = (WordLists.menNames.contains(name), WordLists.womenNames.contains(name))
      return man == woman ? nil : woman
    }
    guard let first = isWoman(one), let second = isWoman(other) else { return false }
    return first != second
  }

  private static let endings = ["s", "es", "n", "an", "i", "a"]

  /// Whether one word is the plural, the people or the opposite of the other, and no misspelling:
  /// “Soviets”, “Persian”, “Kuwaiti”, “Antarctica”, “Guardsmen”, “Southeast”; or each is a place that
  /// is known, as Mehran and Tehran are.
  private static func isFormOf(_ long: String, _ short: String) -> Bool {
    if endings.contains(where: { long == short + $0 }) { return true }
    if long.hasSuffix("men"), short.hasSuffix("man"), long.dropLast(3) == short.dropLast(3) {
      return true
    }
    let sides = ["north", "south", "east", "west"]
    if sides.contains(where: long.hasPrefix), sides.contains(where: short.hasPrefix) { return true }
    return [long, short].allSatisfy {
      WordLists.places.contains($0) || NameWords.gazetteer.contains($0)
    }
  }

  /// Whether the edit distance (Levenshtein, with neighbours changing places) is within a limit.
  private static func distance(_ left: [Character], _ right: [Character], limit: Int) -> Bool {
    guard abs(left.count - right.count) <= limit else { return false }
    var before: [Int] = []
    var above = Array(0...right.count)
    for (row, one) in left.enumerated() {
      var line = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(above[column + 1], line[column]) + 1
        cost = min(cost, above[column] + (one == other ? 0 : 1))
        if row > 0, column > 0, one == right[column - 1], left[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        line.append(cost)
      }
      before = above
      above = line
    }
    return (above.last ?? 0) <= limit
  }
}
