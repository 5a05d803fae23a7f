import FactModel

// What can be done with a finding as with a claim.
extension Desk {
  /// The finding that a verb of claims was given; nil where it was given none.
  func finding(_ typed: ParsedArguments) throws(Problem) -> Finding? {
    guard let named = typed.subject, case .finding = named.address,
      case .finding(let finding) = try resolve(named.address, at: named.place)
    else { return nil }
    return finding
  }

  /// Makes a change to a finding an edit.
  func update(
    _ before: Finding,
    _ body: (inout Finding) throws(Problem) -> Void
  ) throws(Problem) -> Reply {
    var finding = before
    try body(&finding)
    guard try commit([.finding(Transition(from: before, to: finding))]) else {
      return Reply("\(finding.label) is so already")
    }
    return Reply([FindingView.line(finding, self)], json: FindingView.json(finding, self))
  }
}
