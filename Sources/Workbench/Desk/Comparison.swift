package import DeskViews
package import FactModel
import ItemFinding
package import LineReading

// What quotations and figures are compared with.
extension Desk {
  /// What `[ADDRESS] @SOURCE` names.
  package func compared(_ typed: ParsedArguments) throws(Problem) -> Compared {
    let word = typed.text("@SOURCE")
    let place = word?.place ?? typed.start
    let source = try source(word?.text ?? "", at: place)
    let text = try neededText(of: source, at: place)
    let named = typed.address("ADDRESS")
    var target = Target.passages([try sentenceRange(currentSentence)])
    if let named {
      target = try resolve(named.address, at: named.place)
    } else if case .claim(let id) = cursor, let claim = session.claims[id] {
      target = .claim(claim)
    }
    let ranges: [Range<Int>]
    switch target {
    case .claim(let claim):
      let there = claim.passages.filter { !$0.isGone }.map(\.range)
      return Compared(ranges: there, claim: claim, source: source, text: text)
    case .passages(let found): ranges = found
    case .items(let items): ranges = items.standing
    case .finding, .query, .contact:
      throw Problem(.input, "that is neither a place nor a claim", place: named?.place)
    }
    let there = session.claims(touching: ranges)
    let claim = there.count == 1 ? there[0] : nil
    return Compared(ranges: ranges, claim: claim, source: source, text: text)
  }
}
