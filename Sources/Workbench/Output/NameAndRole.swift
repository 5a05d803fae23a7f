package import FactModel

/// A person as they are typed everywhere: `NAME` or `NAME, ROLE`.
package struct NameAndRole {
  package var name: String
  package var role: String?

  /// Nil where the name is missing.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ",", maxSplits: 1)
      .map { Wording.oneLine(String($0)) }
    guard let name = parts.first, !name.isEmpty else { return nil }
    self.name = name
    role = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
  }

  package var checker: Checker { Checker(name: name, role: role) }
}
