import FactModel
import NameLists
import OrderedJSON

// Names that may be one name in two spellings.
extension NameIndex {
  /// Pairs of names so alike that one of them may be misspelled: each name with the first one that is
  /// like it.
  ///
  /// Two words within the edit distance have a form in common that lacks as many letters as that; only
  /// names that share such a form are compared.
  package var nearlySame: [(Entry, Entry)] {
    var pairs = lastNamesAlone
    var seen: [Int: [Int]] = [:]
    for (index, parts) in words.enumerated() where parts.count <= Self.mostWords {
      var found: Int?
      for form in Self.forms(parts, entries[index].kind) {
        let earlier = seen[form, default: []]
        let alike = earlier.first {
          $0 != index && words[$0].count == parts.count
            && (Self.areAlike(words[$0], parts) || Self.soundAlike(words[$0], parts))
        }
        if let alike { found = min(found ?? alike, alike) }
        if earlier.count < Self.mostAlike, earlier.last != index {
          seen[form] = earlier + [index]
        }
      }
      if let found { pairs.append((found, index)) }
    }
    return pairs.sorted { $0 < $1 }.map { (entries[$0.0], entries[$0.1]) }
  }

  /// A last name by itself beside a name that ends almost so: “Sorenson” and “Tom Sorensen”.
  private var lastNamesAlone: [(Int, Int)] {
    var lasts: [Int: [Int]] = [:]
    var singles: [(index: Int, forms: [Int])] = []
    for (index, parts) in words.enumerated() where entries[index].kind == .name {
      guard let last = parts.last, last.count >= Self.fewestLetters, parts.count <= Self.mostWords
      else { continue }
      let forms = Self.forms([last], .name)
      if parts.count == 1 {
        if Self.isLastName(last) { singles.append((index, forms)) }
      } else {
        for form in forms where lasts[form, default: []].count < Self.mostAlike {
          lasts[form, default: []].append(index)
        }
      }
    }
    return singles.compactMap { single in
      let word = words[single.index][0]
      let named = single.forms.flatMap { lasts[$0] ?? [] }.filter {
        words[$0].last?.first == word.first && Self.areAlike([words[$0].last ?? ""], [word])
          && !NamedPersons.areManAndWoman(
            entries[$0].titles,
            words[$0],
            entries[single.index].titles
          )
      }
      return named.min().map { (min($0, single.index), max($0, single.index)) }
    }
  }

  private static let fewestLetters = 6

  /// Whether a word is no first name and no place.
  private static func isLastName(_ word: String) -> Bool {
    !WordLists.menNames.contains(word) && !WordLists.womenNames.contains(word)
      && !WordLists.places.contains(word) && !NameWords.gazetteer.contains(word)
  }

  /// So many names that share a form are kept.
  private static let mostAlike = 8
  /// Longer words have too many forms without two letters.
  private static let longestWord = 24

  /// Hashes of a name with one of its words lacking no, one or two letters.
  private static func forms(_ parts: [String], _ kind: ItemKind) -> [Int] {
    var forms: Set<Int> = []
    if kind == .name, parts.count > 1, let sound = sound(parts[0]) {
      forms.insert([sound, parts.dropFirst().joined(separator: " ")].hashValue)
    }
    for (place, word) in parts.enumerated() where word.count >= 4 {
      var hasher = Hasher()
      hasher.combine(kind)
      hasher.combine(place)
      for (other, rest) in parts.enumerated() where other != place { hasher.combine(rest) }
      let letters = Array(word)
      let isLong = letters.count >= 8 && letters.count <= longestWord
      for first in -1..<letters.count {
        for second in isLong && first >= 0 ? -1..<first : -1..<0 {
          var form = hasher
          for (index, letter) in letters.enumerated() where index != first && index != second {
            form.combine(letter)
          }
          forms.insert(form.finalize())
        }
      }
    }
    return Array(forms)
  }

  /// Whether two names differ in one word only, and there in one letter, or two of a long word.
  private static func areAlike(_ left: [String], _ right: [String]) -> Bool {
    let differing = zip(left, right).filter { $0 != $1 }
    guard differing.count == 1, let (one, other) = differing.first else { return false }
    let shorter = min(one.count, other.count)
    guard shorter >= 4, left.count > 1 || shorter >= 6, !areManAndWoman(one, other),
      !isFormOf(one, other),
      !isFormOf(other, one)
    else { return false }
    return distance(Array(one), Array(other), limit: shorter >= 9 ? 2 : 1)
  }

  /// Whether two names differ in how a first name is written that sounds alike: “Kathryn”, “Katherine”.
  private static func soundAlike(_ left: [String], _ right: [String]) -> Bool {
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
  private static func sound(_ name: String) -> String? {
    var sound = ""
    var before: Character?
    for letter in name.replacingOccurrences(of: "ph", with: "f") where letter != before {
      before = letter
      let heard = sounds[letter] ?? letter
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
