package import FactModel

// Values of other rooms, as they are typed.
extension NamedChoice {
  /// Reads one of a few words, in full or as a unique beginning.
  ///
  /// `what`: The noun for it, for messages.
  ///
  /// - Throws: It is none of them.
  package init(typed: TypedText, _ what: String) throws(Problem) {
    let word = typed.text.lowercased()
    let matching = word.isEmpty ? [] : Self.allCases.filter { $0.rawValue.hasPrefix(word) }
    guard let choice = Self(rawValue: word) ?? (matching.count == 1 ? matching[0] : nil) else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(typed.text, 40))” is not a \(what)",
        place: typed.place,
        remedy: "It is one of \(Wording.list(Self.allCases.map(\.rawValue), "or"))."
      )
    }
    self = choice
  }

  /// The same in a text that is not of a line.
  package init(of text: String, _ what: String) throws(Problem) {
    try self.init(
      typed: TypedText(text: text, place: Problem.Place(column: 1, excerpt: text)),
      what
    )
  }
}

extension PartialDate {
  /// Reads a date.
  ///
  /// - Throws: It is none.
  package init(typed text: String, at place: Problem.Place) throws(Problem) {
    guard let date = PartialDate(text) ?? PartialDate(inWords: text) else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(text, 40))” is not a date",
        place: place,
        remedy: "Write it as 2024-01-30, \"30 January 2024\", 2024-01 or 2024."
      )
    }
    self = date
  }
}
