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
    guard let person = NameAndRole(rest[..<colon]) else {
      throw Problem(
        .input,
        "the name is missing",
        place: place,
        remedy: "Write by NAME, ROLE: TEXT"
      )
    }
    signed.by = Checker(name: person.name, role: role?.rawValue ?? person.role)
    scanner = LineScanner(String(rest[rest.index(after: colon)...]))
    return signed
  }
}
