import OrderedJSON

/// A name of an item: in parts, or as it is written.
struct LibraryName {
  var family = ""
  var given = ""
  var particle = ""
  var suffix = ""
  var literal = ""

  init(literal: String) {
    self.literal = literal
  }

  /// - Parameters:
  ///   - family: With its particles.
  ///   - given: Empty where there is none.
  ///   - suffix: `Jr.`
  init(family: String, given: String, suffix: String = "") {
    (self.family, self.given, self.suffix) = (family, given, suffix)
  }

  /// Nil for what is no name.
  init?(_ value: JSONValue) {
    literal = value["literal"]?.string ?? value.string ?? ""
    family = value["family"]?.string ?? ""
    given = value["given"]?.string ?? ""
    particle = value["non-dropping-particle"]?.string ?? value["dropping-particle"]?.string ?? ""
    suffix = value["suffix"]?.string ?? ""
    if shown.isEmpty { return nil }
  }

  /// As people read it: `Jörg Müller`.
  var shown: String {
    if !literal.isEmpty { return literal }
    return [given, particle, family, suffix].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `Müller, Jörg`; a name without parts as it is.
  var inverted: String {
    if !literal.isEmpty || family.isEmpty { return shown }
    let last = [particle, family].filter { !$0.isEmpty }.joined(separator: " ")
    return [last, suffix, given].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// As RIS has it: `King, Martin Luther, III`.
  var invertedForRIS: String {
    if !literal.isEmpty || family.isEmpty { return shown }
    let last = [particle, family].filter { !$0.isEmpty }.joined(separator: " ")
    if suffix.isEmpty { return [last, given].filter { !$0.isEmpty }.joined(separator: ", ") }
    return "\(last), \(given), \(suffix)"
  }

  /// What stands for further authors: BibTeX's “and others”, as pandoc has it in CSL.
  static let others = "others"
  /// The same in formats that have names only.
  static let othersInWords = "et al."

  var json: JSONValue {
    literal.isEmpty
      ? .members([
        "family": .text(family.isEmpty ? nil : family), "given": .text(given.isEmpty ? nil : given),
        "suffix": .text(suffix.isEmpty ? nil : suffix),
      ]) : .members(["literal": .string(literal)])
  }
}
