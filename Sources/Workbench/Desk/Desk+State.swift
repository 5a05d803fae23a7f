package import DeskViews
import FactModel
import ItemFinding
import SessionStoring

extension Desk {
  /// What views are shown of the desk as it is now.
  ///
  /// Whoever keeps it keeps the session as it was.
  package var state: DeskState {
    DeskState(
      session: session,
      settings: settings,
      aliases: aliases,
      store: DeskState.Store(
        name: store.name,
        path: store.path,
        readOnlyReason: store.readOnlyReason,
        durableThrough: store.durableThrough
      ),
      checker: checker,
      currentSentence: currentSentence,
      commands: CommandTable.commands,
      findings: DeskState.Findings(
        items: { [self] in foundItems },
        search: { [self] in search },
        keptText: { [self] in keptText(of: $0) },
        isCancelled: ports.isCancelled
      )
    )
  }

  /// What else an alias's name means in this session, and wins over it.
  func rivals(of name: String) -> String? { state.rivals(of: name) }

  /// What the rules see and nobody has entered yet.
  var openProposals: [(number: Int, proposal: Proposal)] { state.openProposals }
}
