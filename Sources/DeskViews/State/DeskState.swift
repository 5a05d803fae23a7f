package import FactModel
package import ItemFinding
package import LineReading
import Merging
package import Preferences
package import SessionLibrary

/// What views show: a session with the place in it, and how the person wants to see it.
///
/// The desk makes one for what it shows. It does not change, so that a result for machines, which is
/// made when it is asked for, tells of the same state as the lines.
package final class DeskState {
  package let session: Session
  /// The verbs that there are.
  package var commands: [Command] { givenCommands() }
  private let givenCommands: () -> [Command]
  package let settings: Settings
  package let aliases: AliasTable
  /// The person at the keyboard.
  package let checker: Checker
  /// Where the session is kept.
  package let store: any KeptSession
  /// The index of the sentence at the cursor.
  package let currentSentence: Int
  /// Whether somebody reads along.
  package let isInteractive: Bool
  let finds: ArticleFinds
  let now: () -> Timestamp
  private let isCancelled: () -> Bool

  // What many rows of a list ask for, found once.

  /// What the dates of the article mean.
  package private(set) lazy var dateReadings = finds.dates(
    of: session,
    fiscalMonth: settings.fiscalMonth
  )
  /// Its quotations with their speakers, and what is said in indirect speech.
  package private(set) lazy var quotationSpeakers = findQuotationSpeakers()

  package init(
    session: Session,
    commands: @escaping @autoclosure () -> [Command],
    settings: Settings,
    aliases: AliasTable,
    checker: Checker,
    store: any KeptSession,
    currentSentence: Int,
    isInteractive: Bool,
    finds: ArticleFinds,
    now: @escaping () -> Timestamp,
    isCancelled: @escaping () -> Bool
  ) {
    self.session = session
    givenCommands = commands
    self.settings = settings
    self.aliases = aliases
    self.checker = checker
    self.store = store
    self.currentSentence = currentSentence
    self.isInteractive = isInteractive
    self.finds = finds
    self.now = now
    self.isCancelled = isCancelled
  }

  /// Ends a view that takes long when the person asked for that; called in its loops.
  ///
  /// `step`: How often the loop went round; only some steps look.
  ///
  /// - Throws: That it was interrupted.
  package func checkpoint(_ step: Int) throws(Problem) {
    guard step & 0x3F == 0x3F, isCancelled() else { return }
    throw Problem(.interrupted, "interrupted")
  }

  /// An edit, and where it stands.
  ///
  /// - Throws: Why the session's past cannot be read.
  func step(_ position: Int) throws(Problem) -> EditStep {
    do throws(FormatProblem) {
      return try session.log.step(position)
    } catch {
      throw Problem(past: error)
    }
  }
}

extension Problem {
  /// That the session's past cannot be read.
  package init(past error: FormatProblem) {
    self.init(
      .damaged,
      "the session's past cannot be read: \(error.place) \(error.what)",
      remedy: "What it holds now is not touched by this."
    )
  }
}
