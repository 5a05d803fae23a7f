/// What the program prints about itself for other programs.
package enum Generated: String, Sendable, CaseIterable {
  case man
  case bash
  case zsh
  case fish
}
