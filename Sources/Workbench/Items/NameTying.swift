import DeskViews
package import FactModel
package import ItemFinding

// Names that are one though their words are others: as the house says, and as the session's items say.
extension Desk {
  /// Makes the mentions of a name and of what it stands for one, in one edit; nothing where the article was not
  /// broken into items yet, which does it then.
  ///
  /// - Returns: How many mentions are now tied to another first one.
  package func tie(_ pair: NameAliases.Pair) throws(Problem) -> Int {
    let changed = state.tied(by: pair)
    try commit(changed.map { Change(from: $0.before, to: $0.after) })
    return changed.count
  }
}
