package import FactModel

/// Adds to the file of earlier checks.
package struct EarlierCheckStore {
  /// What came of adding.
  package struct Outcome {
    package var added = 0
    /// How many were there already, as they are.
    package var known = 0
    /// Those that were there and read otherwise now, before and after.
    package var corrected: [(before: EarlierCheck, after: EarlierCheck)] = []
    /// Those that are older than what is there, which stays.
    package var outdated: [(kept: EarlierCheck, older: EarlierCheck)] = []
  }

  private let ports: ExchangePorts

  package init(_ ports: ExchangePorts) {
    self.ports = ports
  }

  /// Adds the checks that are not there yet, and those that correct one that is.
  ///
  /// The file only grows: a correction is a line of its own, behind what it takes the place of.
  ///
  /// `isTrial`: Whether nothing is written.
  package func add(_ checks: [EarlierCheck], isTrial: Bool) throws(Problem) -> Outcome {
    let present = try ports.readChecks()
    var current = Dictionary(try ports.keptChecks(present).map { ($0.key, $0) }) { _, last in last }
    var outcome = Outcome()
    var lines: [EarlierCheck] = []
    for var check in checks {
      if let before = current[check.key] {
        guard !check.saysTheSame(as: before) else {
          outcome.known += 1
          continue
        }
        guard check.isCorrection(of: before) else {
          outcome.outdated.append((before, check))
          continue
        }
        check.isCorrection = true
        outcome.corrected.append((before, check))
      } else {
        outcome.added += 1
      }
      current[check.key] = check
      lines.append(check)
    }
    guard !lines.isEmpty, !isTrial else { return outcome }
    // A last line that was cut short must not swallow the next.
    let gap: [UInt8] = present.isEmpty || present.last == 10 ? [] : [10]
    try ports.addChecks(gap + EarlierChecks.lines(lines))
    return outcome
  }
}

extension EarlierCheck {
  /// Whether it takes the place of another at the same address: it is not older, as far as one can tell and,
  /// where somebody else published it, newer.
  fileprivate func isCorrection(of other: EarlierCheck) -> Bool {
    guard let there = other.day else { return true }
    guard let day, day >= there else { return false }
    return day > there || publisher == other.publisher
  }

  /// Whether two say the same, wherever they were read and by whom.
  fileprivate func saysTheSame(as other: EarlierCheck) -> Bool {
    var one = self
    (one.origin, one.signed, one.isCorrection) = (other.origin, other.signed, other.isCorrection)
    return one == other
  }
}
