import Terminal

/// The title of the terminal's window: that of the session, and afterwards what it was before.
final class TitleBar {
  private let terminal: TerminalType
  private let printer: Printer
  private var shown: String?

  init(_ terminal: TerminalType, _ printer: Printer) {
    self.terminal = terminal
    self.printer = printer
  }

  /// Shows a title; nil brings the old one back.
  func show(_ title: String?) {
    guard title != shown else { return }
    guard let title else { return end() }
    let isFirst = shown == nil
    shown = title
    let window = WindowTitle(title)
    printer.control(isFirst ? terminal.titleBegin(window) : terminal.titleChange(window))
  }

  func end() {
    guard shown != nil else { return }
    shown = nil
    printer.control(terminal.titleEnd)
  }
}
