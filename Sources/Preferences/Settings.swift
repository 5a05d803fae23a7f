package import ItemFinding

/// How the person wants the desk to behave: local to this program, never part of a session.
package struct Settings: Sendable, Equatable {
  /// When output has colours.
  package enum Colour: String, Sendable, CaseIterable {
    case auto
    case always
    case never
  }

  /// When long output goes through a pager.
  package enum Paging: String, Sendable, CaseIterable {
    case auto
    case always
    case off
  }

  /// What is done where a file that is not ours would be written over.
  package enum Overwriting: String, Sendable, CaseIterable {
    case ask
    case yes
    case no
  }

  /// Which lines stay out of the history.
  package enum HistoryControl: String, Sendable, CaseIterable {
    /// Those that begin with a space, and repetitions.
    case both
    case spaces
    case repeats
    case none

    package var skipsSpaces: Bool { self == .both || self == .spaces }
    package var skipsRepeats: Bool { self == .both || self == .repeats }
  }

  /// Whether the cursor goes on to the next sentence that is not covered when one was tagged.
  package var advances = true
  package var colour = Colour.auto
  /// Whether a tag says that a claim like this was rated before.
  package var recallsEarlier = true
  /// Whether an empty line goes to the next sentence.
  package var entersNext = false
  /// The month in which the fiscal years of the house's articles begin, 1 to 12; nil for unknown.
  package var fiscalMonth: Int?
  /// Whether hints are given: that undo takes a change back.
  package var givesHints = true
  package var historyControl = HistoryControl.both
  /// Entries.
  package var historySize = 10_000
  /// Whether lines typed in other windows come up too.
  package var sharesHistory = true
  /// The house list of names that stand for others.
  package var nameAliases = NameAliases()
  /// Who publishes the checks; nil where that is said for each.
  package var outlet: String?
  /// The address of the outlet's sign.
  package var logo: String?
  /// Other addresses of the outlet, with spaces between them.
  package var sameAs: String?
  package var overwriting = Overwriting.ask
  package var paging = Paging.auto
  /// Nothing but lines of words, for screen readers: no marks, no columns, no pager.
  package var isPlain: Bool
  /// The profile of the gate, or a file with one; nil for that of the last publication.
  package var profile: String?
  package var prompt = PromptTemplate.usual
  /// The address of the store that others work on, too, without a password; nil for none.
  package var store: String?
  /// Whether each command says how long it took.
  package var tellsTime = false
  /// Whether the window gets a title.
  package var setsTitle = true
  /// Columns to which text is wrapped; nil for the window's.
  package var width: Int?

  package init(isPlain: Bool = false) {
    self.isPlain = isPlain
  }
}
