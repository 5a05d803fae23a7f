import DeskViews
import FactModel
import OrderedJSON
import Replies
import TestSupport
import Testing
import Workbench

/// What is shown is a state of the desk, which stays as it was when the desk goes on.
@Suite struct DeskStateTests {
  @Test func aStateStaysAsItWas() throws {
    let desk = try InMemoryDesk()
    let before = desk.desk.state
    desk.type("1.1 f the figure is older")
    #expect(before.session.claims.isEmpty)
    #expect(desk.desk.state.session.claims.count == 1)
  }

  @Test func theResultForMachinesTellsOfTheStateThatWasShown() throws {
    let desk = try InMemoryDesk()
    let (told, shown) = (StatusView.reply(desk.desk.state), StatusView.reply(desk.desk.state).json)
    desk.type("1.1 f the figure is older")
    #expect(shown != nil && told.json == shown)
    #expect(StatusView.reply(desk.desk.state).json != shown)
  }

  @Test func aViewNeedsNoDesk() throws {
    let desk = try InMemoryDesk()
    desk.type("1.1 f the figure is older")
    let of = desk.desk.state
    let state = DeskState(
      session: of.session,
      commands: [],
      settings: of.settings,
      aliases: of.aliases,
      checker: of.checker,
      store: of.store,
      currentSentence: of.currentSentence,
      isInteractive: false,
      finds: ArticleFinds(),
      now: { Timestamp(milliseconds: 0) },
      isCancelled: { false }
    )
    #expect(try ArticleView.whole(state).lines == ArticleView.whole(of).lines)
  }
}
