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
    var seen = NamesByForm()
    for (index, parts) in words.enumerated() where parts.count <= Self.mostWords {
      var found: Int?
      for form in Self.forms(parts, entries[index].kind) {
        seen.forEach(of: form) { earlier in
          guard earlier != index, earlier < found ?? index, words[earlier].count == parts.count,
            NameLikeness.areAlike(words[earlier], parts)
              || NameLikeness.soundAlike(words[earlier], parts)
          else { return }
          found = earlier
        }
        seen.add(index, form)
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
    var lasts = NamesByForm()
    var singles: [(index: Int, forms: [Int])] = []
    for (index, parts) in words.enumerated() where entries[index].kind == .name {
      guard let last = parts.last, last.count >= Self.fewestLetters, parts.count <= Self.mostWords
      else { continue }
      let forms = Self.forms([last], .name)
      if parts.count == 1 {
        if Self.isLastName(last) { singles.append((index, forms)) }
      } else {
        for form in forms { lasts.add(index, form) }
      }
    }
    return singles.compactMap { single in
      let word = words[single.index][0]
      var named: [Int] = []
      for form in single.forms { lasts.forEach(of: form) { named.append($0) } }
      named = named.filter {
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

  /// Longer words have too many forms without two letters.
  private static let longestWord = 24

  /// Hashes of a name with one of its words lacking no, one or two letters, some of them twice.
  private static func forms(_ parts: [String], _ kind: ItemKind) -> [Int] {
    var forms: [Int] = []
    if kind == .name, parts.count > 1, let sound = NameLikeness.sound(parts[0]) {
      forms.append([sound, parts.dropFirst().joined(separator: " ")].hashValue)
    }
    for (place, word) in parts.enumerated() where word.count >= 4 {
      var hasher = Hasher()
      hasher.combine(kind)
      hasher.combine(place)
      for (other, rest) in parts.enumerated() where other != place { hasher.combine(rest) }
      let start = hasher.finalize()
      let letters = word.map { letter in letter.asciiValue.map { Int($0) } ?? letter.hashValue }
      let isLong = letters.count >= 8 && letters.count <= longestWord
      for first in -1..<letters.count {
        for second in isLong && first >= 0 ? -1..<first : -1..<0 {
          var form = start
          for index in letters.indices where index != first && index != second {
            form = (form ^ letters[index]) &* 0x9E37_79B9_7F4A_7C1
            form ^= form >> 29
          }
          forms.append(form)
        }
      }
    }
    return forms
  }
}
