import FactModel

// Who signs for what is decided: the person at the keyboard, or somebody whose word they enter.
extension Desk {
  /// Takes `by NAME[, ROLE]:`, and returns who signs and when; without it, whoever is at the keyboard.
  ///
  /// The edit bears the name of the person at the keyboard in any case.
  ///
  /// `role`: The role that they sign in, where the verb says it.
  func signature(
    _ scanner: inout LineScanner,
    role: SignOff.Role? = nil
  ) throws(Problem) -> Signed {
    var signed = sign()
    var ahead = scanner
    guard ahead.word().lowercased() == "by" else {
      if let role { signed.by = Checker(name: signed.by.name, role: role.rawValue) }
      return signed
    }
    let place = ahead.place()
    let rest = ahead.rest()
    guard let colon = rest.firstIndex(of: ":") else {
      throw Problem(
        .input,
        "who decided it is not closed by a colon",
        place: place,
        remedy: "Write by NAME, ROLE: TEXT; put -- before a text that begins with by."
      )
    }
    let parts = rest[..<colon].split(separator: ",", maxSplits: 1)
      .map { Wording.oneLine(String($0)) }
    guard let name = parts.first, !name.isEmpty else {
      throw Problem(
        .input,
        "the name is missing",
        place: place,
        remedy: "Write by NAME, ROLE: TEXT"
      )
    }
    let given = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    signed.by = Checker(name: name, role: role?.rawValue ?? given)
    scanner = LineScanner(String(rest[rest.index(after: colon)...]))
    return signed
  }
}
