package import FactModel
package import OrderedJSON

/// Which rules a newsroom has.
package struct GateProfile: Sendable, Equatable {
  package var name: String
  package var title: String
  /// The names of its rules.
  package var rules: Set<String>
  /// How many sources that do not repeat each other a central claim needs; 1 or more.
  package var independentSources = 2
  /// Who must have signed off; a lawyer also where a claim has a legal flag.
  package var signOffs: Set<SignOff.Role> = [.checker, .author, .editor]

  package static let builtInNames = ["magazine", "political", "dataset", "solo"]

  private static let titles = [
    "magazine": "a draft before it is published",
    "political": "a published fact-check of what was said",
    "dataset": "checked claims as data",
    "solo": "a fact-check by one person",
  ]

  /// Returns the built-in profile with a name, or the beginning of one.
  package static func builtIn(named name: String) -> GateProfile? {
    let matching = builtInNames.filter { $0.hasPrefix(name.lowercased()) }
    guard matching.count == 1, !name.isEmpty, let name = matching.first else { return nil }
    return GateProfile(
      name: name,
      title: titles[name] ?? name,
      rules: Set(GateRule.all.filter { $0.profiles.contains(name) }.map(\.name))
    )
  }

  /// That of a session where nothing else was chosen.
  package static let standard = GateProfile(
    name: "magazine",
    title: titles["magazine"] ?? "",
    rules: Set(GateRule.all.filter { $0.profiles.contains("magazine") }.map(\.name))
  )

  /// What a profile could not be read for.
  package enum Mistake: Error, Equatable {
    case form(FormatProblem)
    case noSuchRule(String)
  }

  /// Reads a newsroom's own profile:
  /// `{"name": …, "title": …, "base": …, "add": […], "remove": […], "independentSources": …,
  /// "signOffs": […]}`.
  ///
  /// A key that is not known is refused: misspelt, it would switch nothing on.
  package init(json: JSONValue) throws(Mistake) {
    do throws(FormatProblem) {
      var reader = try ObjectReader(json)
      name = try reader.required("name")
      title = try reader.optional("title") ?? name
      rules = []
      if let base: String = try reader.optional("base") {
        guard let profile = Self.builtIn(named: base) else {
          throw FormatProblem(
            "must be one of: \(Self.builtInNames.joined(separator: ", "))",
            at: ["base"]
          )
        }
        rules = profile.rules
      }
      let added: [String] = try reader.list("add")
      let removed: [String] = try reader.list("remove")
      independentSources = try reader.optional("independentSources") ?? 2
      guard (1...100).contains(independentSources) else {
        throw FormatProblem("must be from 1 to 100", at: ["independentSources"])
      }
      if let roles: [SignOff.Role] = try reader.optional("signOffs") { signOffs = Set(roles) }
      if let unknown = reader.extra().entries.first {
        throw FormatProblem("is not a key of a profile", at: [unknown.member.key])
      }
      guard !name.isEmpty else { throw FormatProblem("must not be empty", at: ["name"]) }
      names = added + removed
      rules.formUnion(added)
      // Who signs for two is one.
      if rules.contains("not-signed-off") { rules.insert("one-person-in-roles") }
      rules.subtract(removed)
    } catch {
      throw .form(error)
    }
    if let unknown = names.first(where: { GateRule.named($0) == nil }) {
      throw .noSuchRule(unknown)
    }
  }

  /// The rules that a file names.
  private var names: [String] = []

  private init(name: String, title: String, rules: Set<String>) {
    self.name = name
    self.title = title
    self.rules = rules
  }
}
