package import FactModel
package import LineReading
import Preferences

// Who signs for what is decided: the person at the keyboard, or somebody whose word they enter.
extension Desk {
  /// Who signs and when: whose word is entered, as `NAME[, ROLE]`, else whoever is at the keyboard.
  ///
  /// The edit bears the name of the person at the keyboard in any case.
  ///
  /// `role`: The role that they sign in, where the verb says it.
  package func signature(
    _ typed: TypedText?,
    role: SignOff.Role? = nil
  ) throws(Problem) -> Signed {
    var signed = sign()
    guard let typed else {
      if let role { signed.by = Checker(name: signed.by.name, role: role.rawValue) }
      return signed
    }
    guard let person = NameAndRole(typed.text) else {
      throw Problem(
        .input,
        "the name is missing",
        place: typed.place,
        remedy: "Write by NAME, ROLE: TEXT"
      )
    }
    signed.by = Checker(name: person.name, role: role?.rawValue ?? person.role)
    return signed
  }
}
