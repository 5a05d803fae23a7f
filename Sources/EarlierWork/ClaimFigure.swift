/// A figure of a claim, in digits or in words: `12,000`, `twelve thousand`, `12 million kroner`.
struct ClaimFigure {
  /// As it stands in the text.
  var text: String
  /// The same for two figures of one value.
  let value: String
  /// What it counts, where that is a share or money; nil where it is anything else.
  private(set) var unit: String?
  /// The figure with its unit.
  private(set) var counted: String

  /// The figures of a claim, in order.
  ///
  /// Years are none, nor are words such as `one`.
  static func figures(in words: [ClaimWord]) -> [ClaimFigure] {
    var figures: [ClaimFigure] = []
    var index = 0
    while index < words.count {
      guard let (figure, end) = figure(in: words, at: index) else {
        index += 1
        continue
      }
      figures.append(figure)
      index = end
    }
    return figures
  }

  private static func figure(in words: [ClaimWord], at start: Int) -> (ClaimFigure, Int)? {
    var sum = 0.0
    var current: Double?
    var index = start
    if words[start].kind == .figure {
      guard let number = Double(words[start].folded) else {
        // `3rd`, `5g`
        return (ClaimFigure(words[start...start], words[start].folded, before: words), start + 1)
      }
      let hasScale = start + 1 < words.count && scales[words[start + 1].folded] != nil
      if isYear(words[start]), !hasScale { return nil }
      current = number
      index += 1
    }
    while index < words.count {
      let word = words[index].folded
      if let number = small[word], word != "one" || index > start, words[start].kind != .figure {
        current = (current ?? 0) + number
      } else if let scale = scales[word] {
        if scale == 100 {
          current = (current ?? 1) * 100
        } else {
          sum += (current ?? 1) * scale
          current = nil
        }
      } else {
        break
      }
      index += 1
    }
    if index == start {
      guard parts.contains(words[start].folded) else { return nil }
      return (ClaimFigure(words[start...start], words[start].folded, before: words), start + 1)
    }
    // Rounded, because 2.3 × 1e9 is not quite what 2,300,000,000 is.
    let value = "\(((sum + (current ?? 0)) * 1000).rounded() / 1000)"
    return (ClaimFigure(words[start..<index], value, before: words), index)
  }

  private init(_ run: ArraySlice<ClaimWord>, _ value: String, before words: [ClaimWord]) {
    text = run.map(\.text).joined(separator: " ")
    self.value = value
    counted = text
    guard run.endIndex < words.count else { return }
    let next = words[run.endIndex]
    unit = Self.units.first { $0.names.contains(next.folded) }?.unit
    if unit != nil { counted += " " + next.text }
  }

  static func isYear(_ word: ClaimWord) -> Bool {
    guard word.folded.utf8.count == 4, let year = Int(word.folded) else { return false }
    return (1500...2099).contains(year)
  }

  /// Whether a word is, or is part of, a figure in words.
  static func isNumberWord(_ word: String) -> Bool {
    word != "one" && small[word] != nil || scales[word] != nil || parts.contains(word)
  }

  private static let small: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  private static let scales: [String: Double] = [
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
  ]

  private static let parts: Set<String> = ["half", "twice", "double", "third", "quarter"]

  private static let units: [(unit: String, names: Set<String>)] = [
    ("percent", ["percent", "per", "prozent", "pct", "prosent", "procent"]),
    ("kroner", ["krone", "kroner", "kronor"]), ("euro", ["euro", "euros"]),
    ("dollar", ["dollar", "dollars"]), ("pound", ["pound", "pounds"]), ("yen", ["yen"]),
    ("yuan", ["yuan"]), ("rupee", ["rupee", "rupees"]), ("peso", ["peso", "pesos"]),
    ("franc", ["franc", "francs"]), ("rouble", ["rouble", "roubles", "ruble", "rubles"]),
  ]
}

/// Words that say the opposite of one another.
enum OppositeWords {
  private static let pairs: [(Set<String>, Set<String>)] = [
    (
      [
        "rise", "rises", "rose", "risen", "rising", "increase", "increases", "increased", "grow",
        "grows", "grew", "grown", "higher", "highest", "doubled", "raise", "raises", "raised",
      ],
      [
        "fall", "falls", "fell", "fallen", "falling", "decrease", "decreases", "decreased", "drop",
        "drops", "dropped", "decline", "declines", "declined", "shrink", "shrinks", "shrank",
        "lower", "lowest", "lowered", "halved",
      ]
    ),
    (["open", "opens", "opened"], ["close", "closes", "closed"]),
    (["win", "wins", "won"], ["lose", "loses", "lost"]),
    (["legal", "allows", "allowed"], ["illegal", "forbids", "forbidden", "bans", "banned"]),
    (["guilty"], ["innocent"]), (["alive"], ["dead"]),
    (["support", "supports", "supported"], ["oppose", "opposes", "opposed"]),
  ]

  /// The words of two claims of which one says the opposite; nil where there are none.
  static func found(_ here: [ClaimWord], _ there: [ClaimWord]) -> (here: [String], there: [String])?
  {
    func words(_ claim: [ClaimWord], _ set: Set<String>) -> [String] {
      claim.filter { set.contains($0.folded) }.map(\.text)
    }
    for (one, other) in pairs {
      for (first, second) in [(one, other), (other, one)] {
        let (own, theirs) = (words(here, first), words(there, second))
        if !own.isEmpty, !theirs.isEmpty, words(here, second).isEmpty, words(there, first).isEmpty {
          return (own, theirs)
        }
      }
    }
    return nil
  }
}
