import DeskViews
import FactModel
package import Judging
package import Replies

// What the person saw of what changed.
extension Desk {
  /// The sentences that read otherwise than when they were judged.
  package func showStale() -> Reply {
    let changed = session.changedSentences
    noteShown(changed)
    return StaleView.reply(changed, state)
  }

  /// Remembers which changed sentences the person saw: `holds all` is about no others.
  package func noteShown(_ changed: [ChangedSentence]) {
    for sentence in changed { shownChanges.insert(sentence.now) }
  }
}
