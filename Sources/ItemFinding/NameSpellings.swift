import FactModel
import NameLists

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
            && (NameLikeness.areAlike(words[$0], parts)
              || NameLikeness.soundAlike(words[$0], parts))
        }
        if let alike { found = min(found ?? alike, alike) }
        if earlier.count < Self.mostAlike, earlier.last != index {
          seen[form] = earlier + [index]
        }
      }
      if let found { pairs.append((found, index)) }
    }
    // A last name that two have is a name of its own at each mention: two spellings are told once.
    var told: Set<[[String]]> = []
    return pairs.sorted { $0 < $1 }.filter { told.insert([words[$0.0], words[$0.1]]).inserted }
      .map { (entries[$0.0], entries[$0.1]) }
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
        words[$0].last?.first == word.first && NameLikeness.areAlike([words[$0].last ?? ""], [word])
          && !NamedPersons.areManAndWoman(
            entries[$0].titles,
            words[$0],
            entries[single.index].titles
          )
      }
      return named.min().map { (min($0, single.index), max($0, single.index)) }
    }
  }

  private static let fewestLetters = 4

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
    if kind == .name, parts.count > 1, let sound = NameLikeness.sound(parts[0]) {
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
}
