import DeskViews
package import FactModel
package import LineReading
package import Replies

// What can be done with a finding as with a claim.
extension Desk {
  /// The finding that a verb of claims was given; nil where it was given none.
  package func finding(_ typed: ParsedArguments) throws(Problem) -> Finding? {
    guard let named = typed.subject, case .finding = named.address,
      case .finding(let finding) = try resolve(named.address, at: named.place)
    else { return nil }
    return finding
  }

  /// Finds the claim or finding that was named, lets a verb change what both have, and makes that an edit.
  ///
  /// `body`: The change; it gets the label, too.
  package func update<Value>(
    _ typed: ParsedArguments,
    _ ofClaim: WritableKeyPath<Claim, Value>,
    _ ofFinding: WritableKeyPath<Finding, Value>,
    _ body: (inout Value, _ label: String) throws(Problem) -> Void
  ) throws(Problem) -> Reply {
    guard let finding = try finding(typed) else {
      return try update(typed) { claim throws(Problem) in
        let label = claim.label
        try body(&claim[keyPath: ofClaim], label)
      }
    }
    return try update(finding) { changed throws(Problem) in
      try body(&changed[keyPath: ofFinding], finding.label)
    }
  }

  /// Makes a change to a finding an edit.
  package func update(
    _ before: Finding,
    _ body: (inout Finding) throws(Problem) -> Void
  ) throws(Problem) -> Reply {
    var finding = before
    try body(&finding)
    guard try commit([Change(from: before, to: finding)]) else {
      return Reply("\(finding.label) is so already")
    }
    var line = FindingView.line(finding, state)
    for field in ChangedFields.between(before.json, finding.json) {
      line.body += [StyledSpan(" · \(field.name) ", .dim), StyledSpan(field.after)]
    }
    return Reply([line], json: FindingView.json(finding, self.state))
  }
}
