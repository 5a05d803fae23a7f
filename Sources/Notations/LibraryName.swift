package import OrderedJSON

/// A name of an item: in parts, or as it is written.
package struct LibraryName: Sendable {
  package var family = ""
  package var given = ""
  package var particle = ""
  package var suffix = ""
  package var literal = ""

  package init(literal: String) {
    self.literal = literal
  }

  /// - Parameters:
  ///   - family: With its particles.
  ///   - given: Empty where there is none.
  ///   - suffix: `Jr.`
  package init(family: String, given: String, suffix: String = "") {
    (self.family, self.given, self.suffix) = (family, given, suffix)
  }

  /// Nil for what is no name.
  package init?(_ value: JSONValue) {
    switch value {
    case .string(let text): literal = text
    case .object(let object):
      func text(_ name: String) -> String {
        if case .string(let text)? = object[name] { text } else { "" }
      }
      literal = text("literal")
      family = text("family")
      given = text("given")
      particle = text("non-dropping-particle")
      if particle.isEmpty { particle = text("dropping-particle") }
      suffix = text("suffix")
    default: break
    }
    if shown.isEmpty { return nil }
  }

  /// As people read it: `Jörg Müller`.
  package var shown: String {
    if !literal.isEmpty { return literal }
    return [given, particle, family, suffix].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `Müller, Jörg`; a name without parts as it is.
  package var inverted: String {
    if !literal.isEmpty || family.isEmpty { return shown }
    let last = [particle, family].filter { !$0.isEmpty }.joined(separator: " ")
    return [last, suffix, given].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// As RIS has it: `King, Martin Luther, III`.
  package var invertedForRIS: String {
    if !literal.isEmpty || family.isEmpty { return shown }
    let last = [particle, family].filter { !$0.isEmpty }.joined(separator: " ")
    if suffix.isEmpty { return [last, given].filter { !$0.isEmpty }.joined(separator: ", ") }
    return "\(last), \(given), \(suffix)"
  }

  /// What stands for further authors: BibTeX's “and others”, as pandoc has it in CSL.
  package static let others = "others"
  /// The same in formats that have names only.
  package static let othersInWords = "et al."

  /// The name as CSL JSON has it.
  package var json: JSONValue {
    let parts =
      literal.isEmpty
      ? [("family", family), ("given", given), ("suffix", suffix)].filter { !$0.1.isEmpty }
      : [("literal", literal)]
    return .object(JSONObject(parts.map { JSONMember(key: $0.0, value: .string($0.1)) }))
  }
}
