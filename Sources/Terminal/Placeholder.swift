package enum TerminalPlaceholder {}
