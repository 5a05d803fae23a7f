package import FactModel
package import Replies

/// What becomes of what rested on a source that is forgotten.
package enum ForgottenUses {
  /// The claims whose words are to be looked at, the ticks that are open again, and those that hold.
  ///
  /// - Parameters:
  ///   - claims: The claims that rested on it.
  ///   - items: The items that were ticked by it, as they were.
  ///   - session: The session without it.
  /// - Returns: A line for each that there is.
  package static func lines(
    _ claims: [Claim],
    _ items: [Item],
    _ session: Session
  ) -> [StyledLine] {
    var lines: [StyledLine] = []
    if !claims.isEmpty {
      let words = Wording.list(claims.map(\.label))
      lines.append(
        StyledLine("\(words) rested on it: see that your own words there do not give it away.")
      )
    }
    let now = items.compactMap { session.items[$0.id] }
    let open = now.filter { $0.check?.restsOnNothing ?? false }
    let others = now.filter { !($0.check?.restsOnNothing ?? false) }
    if !open.isEmpty {
      let were = open.count == 1 ? "was" : "were"
      lines.append(
        StyledLine("\(ItemView.labels(open)) \(were) ticked by it alone: open again.", .warning)
      )
    }
    if !others.isEmpty {
      let keep = others.count == 1 ? "keeps its tick" : "keep their ticks"
      lines.append(
        StyledLine("\(ItemView.labels(others)) \(keep): another source or a note supports it.")
      )
    }
    return lines
  }
}
