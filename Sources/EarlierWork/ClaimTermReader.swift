import FactModel

extension ClaimTerm {
  /// The terms of a claim, in order.
  ///
  /// `language`: Of another than English the stems are the keys.
  static func terms(of words: [StemmedWord], in language: String) -> [ClaimTerm] {
    var reader = ClaimTermReader(words, language)
    return reader.read()
  }
}

/// Cuts the words of a claim into terms: joins figures and phrases, and leaves out what says nothing by itself.
struct ClaimTermReader {
  private let words: [StemmedWord]
  /// What is known of each word; of another language than English only whether it looks like a participle.
  private let forms: [EnglishForms.Known]
  /// Which word is being read.
  private var index = 0
  private let isEnglish: Bool
  private let isGerman: Bool
  /// Whether capital letters tell nothing, because all words have them.
  private let isTitle: Bool
  private let negations: Set<String>
  private let ignored: Set<String>
  private var terms: [ClaimTerm] = []

  // What stood before the next term.
  private var role: ClaimTerm.Role?
  private var isJoined = false
  /// A form of `be`; whether it is a past one.
  private var be: (text: String, isPast: Bool)?
  private var isFuture = false
  /// A form of `have`, which may only help another verb.
  private var have: String?
  /// A German article.
  private var article: String?

  init(_ words: [StemmedWord], _ language: String) {
    self.words = words
    isEnglish = language == "en"
    isGerman = language == "de"
    forms = words.map { EnglishForms.known($0.word.folded) }
    let long = words.lazy.filter { $0.word.text.utf8.count > 3 }
    isTitle = !long.isEmpty && !long.contains { $0.word.text.first?.isLowercase ?? false }
    negations = ClaimLanguage.negations(language)
    ignored = Self.ignored[language] ?? []
  }

  mutating func read() -> [ClaimTerm] {
    let figures = Dictionary(
      ClaimFigure.figures(in: words.map(\.word)).map { ($0.range.lowerBound, $0) }
    ) { first, _ in first }
    let bases = isEnglish ? forms.map(\.base) : []
    while index < words.count {
      let start = index
      for sign in words[index].word.before { put(sign: sign) }
      if let date = date(at: index) {
        for term in date { put(term) }
        index += 3
      } else if let figure = figures[index] {
        put(ClaimTerm(figure))
        index = figure.range.upperBound
      } else if isEnglish, let phrase = ClaimSynonyms.phrase(bases[index...].prefix(3)) {
        let run = words[index..<index + phrase.count]
        var term = ClaimTerm(phrase.key, run.map(\.word.text).joined(separator: " "))
        if run.first?.word.kind == .name { term.sort = .name }
        put(term, form: run.first?.word.folded ?? "")
        index += phrase.count
      } else if index + 1 < words.count, Self.indefinite.contains(words[index].word.folded),
        Self.amounts.contains(words[index + 1].word.folded)
      {
        // `A few` are some, `few` are not many.
        put(ClaimTerm(words[index].word.folded, words[index].word.text))
        index += 1
      } else {
        read(words[index])
        index += 1
      }
      for word in words[start..<index] { for sign in word.word.behind { put(sign: sign) } }
    }
    putHave()
    return terms
  }

  private mutating func put(sign: String) { put(ClaimTerm(ClaimSigns.key(sign), sign)) }

  /// A day in digits, as it is in words: `2020-05-01`.
  private func date(at index: Int) -> [ClaimTerm]? {
    guard isEnglish, index + 2 < words.count, ClaimFigure.isYear(words[index].word) else {
      return nil
    }
    let digits = words[index + 1...index + 2].map(\.word.text)
    guard digits.allSatisfy({ $0.utf8.count == 2 }), let month = Int(digits[0]),
      let day = Int(digits[1]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    var terms = [
      ClaimTerm("\(Double(day)) ", String(day)),
      ClaimTerm(ClaimSynonyms.canonical(EnglishForms.base(Self.months[month - 1])), digits[0]),
      ClaimTerm(words[index].stem, words[index].word.text),
    ]
    (terms[0].sort, terms[1].sort, terms[2].sort) = (.figure, .month, .year)
    terms[0].values = ["\(Double(day))"]
    return terms
  }

  /// Takes a word apart where an apostrophe joins two.
  private mutating func read(_ word: StemmedWord) {
    let folded = word.word.folded
    if word.word.kind == .figure { return put(word, folded) }
    guard folded.utf8.contains(UInt8(ascii: "'")) else { return take(word, folded) }
    if folded.hasSuffix("n't") {
      let verb = String(folded.dropLast(3))
      take(word, ["wo": "will", "ca": "can", "sha": "shall"][verb] ?? verb)
      return negate(word)
    }
    guard let place = folded.firstIndex(of: "'") else { return }
    let (first, last) = (String(folded[..<place]), String(folded[folded.index(after: place)...]))
    if Self.elided.contains(first) {
      // `n’augmente`
      if first == "n" { negate(word) }
      return take(word, last)
    }
    guard Self.endings.contains(last) else { return take(word, folded) }
    if last == "ll" { isFuture = true }
    let count = terms.count
    take(word, first)
    if last == "s", terms.count > count, terms[count].role == nil { terms[count].role = .at }
  }

  private mutating func take(_ word: StemmedWord, _ folded: String) {
    if folded == "cannot" {
      put(word, "can")
      return negate(word)
    }
    if negations.contains(folded) { return negate(word) }
    if ignored.contains(folded), !isAbbreviation(word.word) {
      if isGerman, "de".contains(folded.first ?? " ") { article = folded }
      return
    }
    guard isEnglish else { return put(word, folded) }
    if folded == "to", let be {
      self.be = nil
      return put(ClaimTerm(EnglishForms.base("must"), be.text + " to"))
    }
    switch Self.helpers[folded] {
    case .role(let role): self.role = role
    case .be(let isPast):
      be = (word.word.text, isPast)
      if folded == "been" { have = nil }
    case .will: isFuture = true
    case .have:
      putHave()
      have = word.word.text
    case .and: isJoined = true
    case nil: put(word, folded)
    }
  }

  /// Whether a word is the name of something, and only looks like a small word: `WHO`, `IT`, `A` in `A/B`.
  private func isAbbreviation(_ word: ClaimWord) -> Bool {
    guard isEnglish, !isTitle, !word.text.contains(where: \.isLowercase) else { return false }
    return ["who", "it", "as"].contains(word.folded) || word.folded == "a" && word.kind == .name
  }

  private mutating func negate(_ word: StemmedWord) {
    var term = ClaimTerm("not", word.word.text)
    term.sort = .negation
    terms.append(term)
  }

  private mutating func put(_ word: StemmedWord, _ folded: String) {
    let base = known(folded).base
    var key = folded == word.word.folded ? word.stem : folded
    if isEnglish {
      // `US` and `us` are two words.
      let isShort =
        base.utf8.count == 2 && ["us", "eu", "un", "uk"].contains(base)
        && word.word.text.contains(where: \.isLowercase)
      key = isShort ? folded : ClaimSynonyms.canonical(base)
    }
    var term = ClaimTerm(key, word.word.text)
    switch word.word.kind {
    case .figure: term.sort = ClaimFigure.isYear(word.word) ? .year : .other
    case .name: term.sort = Self.dates[folded] ?? .name
    case .word: break
    }
    // In German every noun has a capital letter, in a headline every word.
    if !isGerman, !isTitle, !isEnglish || key == base { term.form = folded }
    if word.word.isQuoted, Self.speakers.contains(folded) {
      (term.key, term.text, term.counted) = ("“" + key, "“\(term.text)”", "“\(term.text)”")
    }
    put(term, form: folded)
  }

  /// Adds a term with what stood before it.
  private mutating func put(_ term: ClaimTerm, form: String = "") {
    var term = term
    let known = form.isEmpty ? nil : known(form)
    let isAdverb = form.utf8.suffix(2).elementsEqual("ly".utf8)
    term.isParticiple = known?.isParticiple ?? false
    if have != nil, !isAdverb {
      if !term.isParticiple { putHave() }
      have = nil
    }
    (term.role, term.isJoined, term.article) = (role, isJoined, article)
    (role, isJoined, article) = (nil, false, nil)
    // An adverb may stand between.
    if !isAdverb {
      if let be {
        term.isPassive = term.isParticiple
        if term.isPassive { term.counted = "\(be.text) \(term.text)" }
        term.isPast = be.isPast
      } else {
        term.isPast = isEnglish && known?.isPast ?? false
      }
      term.isFuture = isFuture
      (be, isFuture) = (nil, false)
    }
    terms.append(term)
  }

  /// What is known of the word that is being read, or of a part of it.
  private func known(_ form: String) -> EnglishForms.Known {
    form == words[index].word.folded ? forms[index] : EnglishForms.known(form)
  }

  private mutating func putHave() {
    if let have { terms.append(ClaimTerm(EnglishForms.base("have"), have)) }
    have = nil
  }

  private static let elided: Set<String> = ["l", "d", "n", "j", "m", "t", "s", "c", "qu"]
  private static let endings: Set<String> = ["s", "re", "ve", "ll", "d", "m"]

  private static let indefinite: Set<String> = ["a", "un", "una", "um", "ein", "een", "et", "ett"]
  /// What says something else behind an article.
  private static let amounts: Set<String> = [
    "few", "little", "number", "peu", "poco", "pouco", "wenig", "weinig", "lite",
  ]

  /// In somebody's own words they are who is quoted, else who writes.
  private static let speakers: Set<String> = [
    "i", "me", "my", "we", "us", "our", "ich", "mich", "mir", "mein", "meine", "wir", "uns", "je",
    "moi", "mon", "ma", "nous", "notre", "yo", "io", "eu", "ik", "jeg", "jag", "eg", "minä",
  ]

  /// A small word that says something of the next term.
  private enum Helper {
    case role(ClaimTerm.Role)
    case be(isPast: Bool)
    case will
    case have
    case and
  }

  private static let helpers: [String: Helper] = [
    "in": .role(.at), "at": .role(.at), "on": .role(.at), "of": .role(.at), "within": .role(.at),
    "during": .role(.at), "inside": .role(.at), "to": .role(.to), "into": .role(.to),
    "onto": .role(.to), "toward": .role(.to), "towards": .role(.to), "by": .role(.by),
    "for": .role(.for), "with": .role(.with), "be": .be(isPast: false), "is": .be(isPast: false),
    "are": .be(isPast: false), "am": .be(isPast: false), "being": .be(isPast: false),
    "was": .be(isPast: true), "were": .be(isPast: true), "been": .be(isPast: true),
    "will": .will, "shall": .will, "have": .have, "has": .have, "had": .have, "and": .and,
  ]

  private static let months = PartialDate.monthNames.map { $0.lowercased() }

  /// They are dates where they have a capital letter: `may` and `march` are words, too.
  private static let dates: [String: ClaimTerm.Sort] = {
    let weekdays = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    return Dictionary(
      uniqueKeysWithValues: months.map { ($0, .month) } + weekdays.map { ($0, .weekday) }
    )
  }()

  /// Articles, and what else a claim may have or not: nothing that tells who does what to whom.
  private static let ignored: [String: Set<String>] = [
    "en": [
      "a", "an", "the", "this", "that", "these", "those", "which", "who", "whom", "it", "its",
      "there", "as", "also", "too", "do", "does", "did",
    ],
    "de": [
      "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
      "und", "ist", "sind", "war", "waren", "dass", "im", "in", "am", "an",
    ],
    "fr": [
      "le", "la", "les", "un", "une", "des", "de", "du", "et", "est", "sont", "que", "en", "au",
    ],
    "es": ["el", "la", "los", "las", "un", "una", "de", "del", "y", "es", "son", "que", "en"],
    "it": ["il", "lo", "la", "gli", "le", "un", "una", "di", "della", "e", "è", "sono", "che"],
    "pt": ["o", "a", "os", "as", "um", "uma", "de", "do", "da", "e", "é", "são", "que", "em"],
    "nl": ["de", "het", "een", "en", "is", "zijn", "dat", "van", "in"],
    "sv": ["en", "ett", "den", "det", "och", "är", "som", "att", "i"],
    "nb": ["en", "ei", "et", "den", "det", "og", "er", "som", "at", "å", "i"],
    "nn": ["ein", "ei", "eit", "den", "det", "og", "er", "som", "at", "å", "i"],
    "da": ["en", "et", "den", "det", "og", "er", "som", "at", "i"],
    "fi": ["ja", "on", "että"],
  ]
}
