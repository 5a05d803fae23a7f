package import FactModel
package import ItemFinding
package import LineGrammar
package import Preferences
import SessionStoring

/// What views show: the session, with what the desk knows besides, at one moment.
package struct DeskState {
  /// What is known of where the session is kept.
  package struct Store {
    package var name: String
    package var path: String
    /// Why nothing can be written; nil normally.
    package var readOnlyReason: String?
    /// The sequence number of the last edit that is durable.
    package var durableThrough: Int

    package init(
      name: String,
      path: String,
      readOnlyReason: String? = nil,
      durableThrough: Int
    ) {
      self.name = name
      self.path = path
      self.readOnlyReason = readOnlyReason
      self.durableThrough = durableThrough
    }
  }

  /// What is found out when it is asked for, and kept by the desk.
  package struct Findings {
    package var items: () -> [FoundItem]
    package var search: () -> TextSearch
    /// The text that is kept of a source, as UTF-8; nil where none is.
    package var keptText: (Source) -> [UInt8]?
    /// Whether the person asked that the command at work be ended.
    package var isCancelled: () -> Bool

    package init(
      items: @escaping () -> [FoundItem],
      search: @escaping () -> TextSearch,
      keptText: @escaping (Source) -> [UInt8]?,
      isCancelled: @escaping () -> Bool
    ) {
      self.items = items
      self.search = search
      self.keptText = keptText
      self.isCancelled = isCancelled
    }
  }

  package var session: Session
  package var settings: Settings
  package var aliases: AliasTable
  package var store: Store
  /// The person at the keyboard.
  package var checker: Checker
  /// An index into the session's sentences.
  package var currentSentence: Int
  /// The verbs, for help and aliases.
  package var commands: [Command]
  package let findings: Findings

  package init(
    session: Session,
    settings: Settings,
    aliases: AliasTable,
    store: Store,
    checker: Checker,
    currentSentence: Int,
    commands: [Command],
    findings: Findings
  ) {
    self.session = session
    self.settings = settings
    self.aliases = aliases
    self.store = store
    self.checker = checker
    self.currentSentence = currentSentence
    self.commands = commands
    self.findings = findings
  }

  /// The checkable pieces of the article as it stands now.
  package var foundItems: [FoundItem] { findings.items() }

  /// The search over the article as it stands now.
  package var search: TextSearch { findings.search() }

  package var addressParser: AddressParser {
    AddressParser(displayLabels: session.sentences.displayLabels)
  }

  package func keptText(of source: Source) -> [UInt8]? { findings.keptText(source) }

  package func isOpen(_ item: Item) -> Bool { session.isOpen(item) }

  package func claims(touching ranges: [Range<Int>]) -> [Claim] { session.claims(touching: ranges) }

  package func address(of range: Range<Int>) -> String { session.sentences.address(of: range) }

  package func address(of passage: Passage) -> String { session.sentences.address(of: passage) }

  /// Ends a command that takes long when the person asked for that; called in its loops.
  ///
  /// `step`: How often the loop went round; only some steps look.
  package func checkpoint(_ step: Int) throws(Problem) {
    guard step & 0x3F == 0x3F, findings.isCancelled() else { return }
    throw Problem(.interrupted, "interrupted")
  }
}

extension DeskState {
  /// What else an alias's name means in this session, and wins over it; a verb does not.
  package func rivals(of name: String) -> String? {
    var scanner = LineScanner(name)
    if let rating = RatingMatch(scale: session.scale).exact(&scanner), scanner.isAtEnd {
      return "the rating \(rating.name)"
    }
    scanner = LineScanner(name)
    if (try? addressParser.parse(&scanner)) != nil, scanner.isAtEnd { return "an address" }
    return nil
  }
}
