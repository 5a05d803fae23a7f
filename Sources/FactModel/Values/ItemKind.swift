/// What a checkable piece of a sentence is.
package enum ItemKind: String, NamedChoice {
  /// A person, or what cannot be told apart; see ``organisation``, ``place`` and ``thing``.
  case name
  /// What a person is called before or behind the name: an office, a rank, a profession.
  case title
  case organisation
  case place
  /// A figure with its hedge and its unit.
  case number
  /// A date, a weekday, a time, or a time counted from the day of publication.
  case date
  case quotation
  /// Who said it, and the verb.
  case attribution
  case ordinal
  case superlative
  /// Words that join two events by cause or by time.
  case link
  /// An agreement, an event, a work or a product with a name of its own.
  case thing

  /// Whether it names somebody or something, of which there can be later mentions.
  package var isName: Bool {
    self == .name || self == .organisation || self == .place || self == .thing
  }

  /// Whether it can be a later mention: of a name, also by what somebody is called.
  ///
  /// Figures, dates and words of others say something new in each sentence.
  package var mentions: Bool { isName || self == .title }

  /// Whether other items may stand inside it.
  package var holdsOthers: Bool { self == .quotation || self == .attribution || self == .title }
}
