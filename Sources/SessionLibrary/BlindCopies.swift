package import FactModel

/// The sessions in which somebody rates blind, told by their names.
package enum BlindCopies {
  /// What stands between the name of the session and that of the checker; no name that is made of a
  /// title has it.
  package static let mark = ".blind-"

  /// Whether a session's name is that of such a copy.
  package static func isOne(_ name: String) -> Bool {
    name.split(separator: ".").dropFirst().contains { $0.hasPrefix(mark.dropFirst()) }
  }

  /// The name under which a session is kept that was called something elsewhere: a copy in which somebody rates
  /// blind gets the mark where it has none.
  package static func marked(_ name: String, _ session: Session) -> String {
    guard let check = session.blindChecks.all.first(where: \.isCopy), !isOne(name) else {
      return name
    }
    return self.name(of: name, for: check.checker)
  }

  /// Refuses a name without the mark for a session in which somebody rates blind, whatever it was called.
  package static func check(_ name: String, of session: Session) throws(Problem) {
    let marked = marked(name, session)
    guard marked != name else { return }
    throw Problem(
      .input,
      "this is a copy that is rated blind, and git leaves it out by the “\(mark)” in its name",
      remedy: "Nothing was changed. Call it so: \(marked)"
    )
  }

  /// Refuses another name for a copy where that has no mark: git would take ratings in that nobody may see.
  package static func check(_ newName: String, for name: String) throws(Problem) {
    guard isOne(name), !isOne(newName) else { return }
    let behind = name.split(separator: ".").dropFirst().last { $0.hasPrefix(mark.dropFirst()) }
    throw Problem(
      .input,
      "\(name) is rated blind, and git leaves it out by the “\(mark)” in its name",
      remedy: "Nothing was changed. Keep that: \(newName).\(behind ?? "blind-copy")"
    )
  }

  /// The name of the copy of a session for somebody: that of the session, and the checker's in letters of
  /// file names; where that leaves something out, eight digits that no other name has stand behind it.
  package static func name(of session: String, for checker: String) -> String {
    let spelt = checker.lowercased()
    let letters = spelt.map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    let plain = spelt.allSatisfy { $0 == " " || $0.isASCII && ($0.isLetter || $0.isNumber) }
    let isWhole =
      plain && words == String(spelt.map { $0 == " " ? "-" : $0 }) && words.count <= 30
      && session.count <= 60
    var parts = [String(words.prefix(isWhole ? 30 : 21))].filter { !$0.isEmpty }
    if !isWhole {
      let folded = Folding.folded(checker).map(String.init).joined(separator: " ")
      parts.append(
        String(EntityID(derivedFrom: "blind\n\(session)\n\(folded)").description.prefix(8))
      )
    }
    return "\(session.prefix(60))\(mark)\(parts.joined(separator: "-"))"
  }
}
