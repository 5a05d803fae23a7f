/// What a key of the review mode did, to be done again at another stop: the same rating with its sources and
/// reason, the same mark or the same tick.
package struct RepeatableLine: Equatable {
  /// What stands before and behind the address: `nothing `, ` f @2 the count is older`.
  private let before: String
  private let behind: String

  /// Nil for what fits no other stop: a fix, a question, what holds still.
  package init?(_ line: String, at address: String) {
    if line.hasPrefix(address + " ") {
      before = ""
      behind = String(line.dropFirst(address.count))
    } else if let verb = ["nothing ", "later ", "tick "].first(where: {
      line == $0 + address || line.hasPrefix("\($0)\(address) ")
    }) {
      before = verb
      behind = String(line.dropFirst(verb.count + address.count))
    } else {
      return nil
    }
    // A fix is about the words at hand.
    guard behind != " rate fix" else { return nil }
  }

  /// Whether it says of a whole sentence, or of an item, that it needs no claim.
  package var isMark: Bool { before == "nothing " || before == "later " }
  package var isTick: Bool { before == "tick " }

  /// The line for another address.
  package func line(at address: String) -> String { before + address + behind }
}
