import FactModel
import PlainText

/// The title of a window: one short line in which nothing acts on the terminal.
package struct WindowTitle: Sendable, Equatable {
  let text: String

  private static let longest = 60

  package init(_ text: String) {
    let line = SafeText.line(text)
    self.text = line.count > Self.longest ? line.prefix(Self.longest - 1) + "…" : line
  }
}
