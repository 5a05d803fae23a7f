/// What the program prints about itself for other programs, made from its tables.
package enum Generated: String, Sendable, CaseIterable {
  case man
  case bash
  case zsh
  case fish

  package var text: String {
    switch self {
    case .man: ManualPage.text
    case .bash: BashCompletion.text
    case .zsh: ZshCompletion.text
    case .fish: FishCompletion.text
    }
  }
}
