package import FactModel

/// Who gets what leaves the desk.
package enum Audience: String, Sendable, CaseIterable {
  /// Colleagues at the desk: all but what is sealed.
  case desk
  /// An editor, or another newsroom's program: no source and no reply that is only for the desk.
  case editor
  /// Readers, and programs that speak to readers.
  case `public`
}

/// What goes along that else stays at the desk.
package struct Extras: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The checkers' notes, legal flags and accepted risks.
  package static let notes = Extras(rawValue: 1)
  /// Sources and replies that are only for the desk; sealed sources never are.
  package static let desk = Extras(rawValue: 2)
  /// How much each checker did; never for readers.
  package static let work = Extras(rawValue: 4)
}

/// Which state of the session leaves.
package enum Edition: Sendable, Equatable {
  /// What the desk works on.
  case draft
  /// What readers have: the last published version; the draft before there is one.
  case readers
  /// A version that was published, as it was then.
  case version(EntityNumber)
}
