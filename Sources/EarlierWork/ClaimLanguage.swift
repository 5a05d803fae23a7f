/// In which language a claim is, as far as comparing needs to know: for the stems of its words, and
/// for the words that negate it.
package enum ClaimLanguage {
  /// The first part of a language tag: `nb` of `nb-NO`.
  package static func primary(_ tag: String) -> String {
    String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
  }

  /// The language of a text; English where it cannot be told.
  package static func language(of words: [ClaimWord], tag: String?) -> String {
    told(of: words, tag: tag) ?? "en"
  }

  /// The language of a text: as it is said, else the one whose small words it has most of; nil where it has one at most.
  package static func told(of words: [ClaimWord], tag: String?) -> String? {
    if let tag, !tag.isEmpty { return primary(tag) }
    var counts = [Int](repeating: 0, count: languages.count)
    var seen: Set<String> = []
    for word in words {
      guard let known = languagesOfSmallWords[word.folded], seen.insert(word.folded).inserted
      else { continue }
      for language in known { counts[language] += 1 }
    }
    // One small word may be part of a name.
    var best = (language: "en", count: max(1, counts[languages.firstIndex(of: "en") ?? 0]))
    for (language, count) in zip(languages, counts) where count > best.count {
      best = (language, count)
    }
    return best.count > 1 ? best.language : nil
  }

  private static let languages = smallWords.keys.sorted()

  /// The languages of which a word is a small one, as places in ``languages``.
  private static let languagesOfSmallWords: [String: [Int]] = {
    var table: [String: [Int]] = [:]
    for (place, language) in languages.enumerated() {
      for word in smallWords[language] ?? [] { table[word, default: []].append(place) }
    }
    return table
  }()

  /// Whether a word stands in every text of its language, and says nothing of what it is about.
  ///
  /// `word`: Folded.
  package static func isSmall(_ word: String, in language: String) -> Bool {
    smallWords(in: language).contains(word)
  }

  /// The words that stand in every text of a language, folded.
  static func smallWords(in language: String) -> Set<String> { smallWords[language] ?? [] }

  /// The words that turn a claim into its opposite.
  package static func negations(_ language: String) -> Set<String> {
    negationWords[language] ?? negationWords["en"] ?? []
  }

  /// Frequent words of languages; of others than English none that is an English word.
  private static let smallWords: [String: Set<String>] = [
    "en": [
      "a", "the", "of", "and", "to", "in", "is", "was", "that", "for", "are", "by", "not", "it",
      "on",
      "at", "with", "from", "this", "as", "be", "has", "have", "will", "who", "you", "he", "they",
    ],
    "de": [
      "der", "das", "und", "ist", "sind", "von", "nicht", "ein", "eine", "den", "im", "mit", "auf",
      "wird", "hat", "dem",
    ],
    "fr": ["le", "les", "des", "et", "est", "une", "du", "pas", "dans", "pour", "sur", "qui"],
    "es": ["el", "los", "y", "es", "una", "que", "las", "del", "por", "para", "con", "ha"],
    "it": ["il", "lo", "gli", "di", "una", "che", "della", "sono", "è", "nel", "per", "hanno"],
    "pt": ["os", "um", "uma", "que", "não", "do", "da", "em", "para", "são", "foi", "ao"],
    "nl": ["de", "het", "een", "van", "niet", "dat", "voor", "zijn", "met", "ook", "wordt"],
    "sv": ["och", "att", "det", "som", "är", "inte", "för", "av", "ett", "till", "på", "har"],
    "nb": ["og", "det", "som", "er", "ikke", "av", "et", "til", "på", "å", "har", "fra"],
    "nn": ["og", "det", "ein", "som", "er", "ikkje", "av", "eit", "til", "på", "frå", "ho"],
    "da": ["og", "det", "som", "er", "ikke", "af", "et", "til", "på", "har", "fra", "blev"],
    "fi": ["ja", "ei", "että", "oli", "hän", "mutta", "ovat", "kun", "myös", "eivät", "olla"],
  ]

  private static let negationWords: [String: Set<String>] = [
    "en": [
      "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot",
    ],
    "de": [
      "nicht", "kein", "keine", "keinen", "keiner", "keinem", "nie", "niemals", "niemand", "nichts",
      "ohne",
    ],
    "fr": ["pas", "jamais", "aucun", "aucune", "rien", "personne", "sans", "ni"],
    "es": ["no", "nunca", "jamás", "nadie", "nada", "ningún", "ninguno", "ninguna", "sin", "ni"],
    "it": ["non", "mai", "nessun", "nessuno", "nessuna", "niente", "nulla", "senza", "né"],
    "pt": ["não", "nunca", "jamais", "ninguém", "nada", "nenhum", "nenhuma", "sem", "nem"],
    "nl": ["niet", "geen", "nooit", "niemand", "niets", "zonder"],
    "sv": ["inte", "ingen", "inget", "inga", "aldrig", "utan", "ej"],
    "nb": ["ikke", "ingen", "intet", "aldri", "uten", "ei"],
    "nn": ["ikkje", "ingen", "inga", "inkje", "aldri", "utan"],
    "da": ["ikke", "ingen", "intet", "aldrig", "uden"],
    "fi": ["ei", "en", "emme", "ette", "eivät", "ilman"],
  ]
}
