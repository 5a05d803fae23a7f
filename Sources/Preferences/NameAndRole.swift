package import FactModel

/// A person as they are typed everywhere: `NAME` or `NAME, ROLE`.
package struct NameAndRole {
  package var name: String
  package var role: String?

  /// Nil where the name is missing, or has no letter.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ",", maxSplits: 1)
      .map { Self.unquoted(Wording.oneLine(String($0))) }
    guard let name = parts.first, name.contains(where: \.isLetter) else { return nil }
    self.name = name
    role = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
  }

  /// A name that was typed in quotation marks, as other verbs want it.
  private static func unquoted(_ text: String) -> String {
    let pairs: [(Character, Character)] = [("\"", "\""), ("“", "”")]
    let isQuoted = pairs.contains { text.count > 2 && text.first == $0.0 && text.last == $0.1 }
    return isQuoted ? String(text.dropFirst().dropLast()) : text
  }

  package var checker: Checker { Checker(name: name, role: role) }
}
