import FactModel
import Preferences
package import Replies

/// The place to which a search led.
package enum SearchView {
  /// The sentence at the cursor with the words in bold, and which of how many it is.
  package static func reply(_ text: String, _ desk: DeskState) -> Reply {
    let current = desk.currentSentence
    let sentences = desk.sentences(with: text)
    let reply = Reply(ArticleView.sentence(current, finding: text, desk))
    guard desk.isInteractive, let place = sentences.firstIndex(of: current) else { return reply }
    let count = "“\(text)”: \(place + 1) of \(Wording.count(sentences.count, "sentence"))"
    let hint = desk.settings.givesHints && sentences.count > 1 ? ". n goes on, N goes back" : ""
    var told = reply
    told.asides.append(StyledLine(count + hint, .dim))
    return told
  }
}
