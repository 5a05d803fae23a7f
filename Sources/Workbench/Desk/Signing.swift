import DeskViews
package import FactModel
package import LineReading
package import Preferences

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
    let person = try person(typed.text, at: typed.place, "Write by NAME, ROLE: TEXT")
    guard !Self.isChannel(person.name), PartialDate(written: person.name) == nil else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(person.name, 40))” is no person",
        place: typed.place,
        remedy: "Write by NAME, ROLE: and the rest behind the colon. "
          + "Put -- before a text that begins with by."
      )
    }
    signed.by = Checker(name: person.name, role: role?.rawValue ?? person.role)
    return signed
  }

  /// Whether a name begins with how somebody said it, `phone from Kim`, which is not who.
  private static func isChannel(_ name: String) -> Bool {
    let words = name.split(separator: " ").drop { ["the", "a"].contains($0) }
    guard let first = words.first, channels.contains(first.lowercased()) else { return false }
    return words.dropFirst().first?.first?.isUppercase != true
  }

  private static let channels: Set = [
    "phone", "telephone", "email", "e-mail", "mail", "letter", "post", "fax", "text", "sms", "chat",
    "message", "video", "call", "hand", "us", "me", "him", "her", "them",
  ]

  /// A person and their role, as they were typed.
  ///
  /// - Throws: There is no letter in the name, or an address of the session: that was meant to stand elsewhere.
  package func person(
    _ text: String,
    at place: Problem.Place,
    _ remedy: String
  ) throws(Problem) -> NameAndRole {
    guard let person = NameAndRole(text) else {
      let typed = Wording.oneLine(text)
      throw Problem(
        .input,
        typed.isEmpty ? "the name is missing" : "“\(Wording.excerpt(typed, 40))” is no name",
        place: place,
        remedy: remedy
      )
    }
    for word in person.name.split(separator: " ") {
      // `F1 Academy` is a name: addresses are typed in small letters.
      guard let letter = word.first, letter.isNumber || "cfqki".contains(letter) else { continue }
      var scanner = LineScanner(SourceMention.bare(String(word)))
      switch try? session.addressParser.parse(&scanner) {
      case .claim, .finding, .query, .contact, .items, .sentences, .words:
        throw Problem(
          .input,
          "“\(Wording.excerpt(String(word), 40))” is an address, and no part of a name",
          place: place,
          remedy: "Addresses stand before the name. \(remedy)"
        )
      default: continue
      }
    }
    return person
  }
}
