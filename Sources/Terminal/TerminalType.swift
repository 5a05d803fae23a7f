import Glibc

/// What can be said of a terminal by its type, the variable `TERM`.
package struct TerminalType: Sendable, Equatable {
  private let name: String

  /// Whether it may be told more than lines of text: neither dumb nor without a type.
  package let isCapable: Bool

  /// Looks a type up in the system's data base, as readline does; one that is not there counts as
  /// dumb.
  package init(environment: EnvironmentVariables) {
    name = environment["TERM"] ?? ""
    isCapable = !["", "dumb"].contains(name) && Self.isKnown(name, environment)
  }

  /// The bytes that give the window a title, and keep the one it had; nil where the terminal takes
  /// none.
  package func titleBegin(_ title: WindowTitle) -> String? {
    takesTitle ? "\u{1B}[22;2t\u{1B}]2;\(title.text)\u{7}" : nil
  }

  /// The bytes that give it another title.
  package func titleChange(_ title: WindowTitle) -> String? {
    takesTitle ? "\u{1B}]2;\(title.text)\u{7}" : nil
  }

  /// The bytes that bring the old title back.
  package var titleEnd: String? { takesTitle ? "\u{1B}[23;2t" : nil }

  /// Types of terminals that are known to take a title, by the beginnings of their names.
  private var takesTitle: Bool {
    isCapable
      && [
        "xterm", "rxvt", "screen", "tmux", "alacritty", "foot", "kitty", "konsole", "gnome", "vte",
        "st-", "wezterm", "ghostty", "iterm", "mlterm", "putty", "contour",
      ].contains(where: name.hasPrefix)
  }

  private static func isKnown(_ name: String, _ environment: EnvironmentVariables) -> Bool {
    guard let initial = name.first, !name.contains("/") else { return false }
    var folders = [environment["TERMINFO"], environment["HOME"].map { $0 + "/.terminfo" }]
      .compactMap { $0 }
    folders += ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]
    folders += environment["TERMINFO_DIRS"]?.split(separator: ":").map(String.init) ?? []
    return folders.contains { access("\($0)/\(initial)/\(name)", R_OK) == 0 }
  }
}
