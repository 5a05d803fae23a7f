package import FactModel
package import OrderedJSON

extension GateProfile {
  /// The profile by which a version was published: a built-in one, or what the version keeps of a newsroom's
  /// own; nil where it keeps nothing, or names a rule that there is not any more.
  package init?(of version: Publication) {
    if let gate = version.gate {
      guard let profile = try? GateProfile(json: gate) else { return nil }
      self = profile
    } else {
      guard Self.builtInNames.contains(version.profile),
        let profile = Self.builtIn(named: version.profile)
      else { return nil }
      self = profile
    }
  }

  /// What a version keeps of it, as a file has it; nil of a built-in one.
  package var kept: JSONValue? {
    guard self != Self.builtIn(named: name) else { return nil }
    let implied = "one-person-in-roles"
    var builder = ObjectBuilder()
    builder.put("name", name)
    builder.put("title", title)
    builder.put(list: "add", rules.sorted())
    builder.put(list: "remove", rules.contains(implied) ? [] : [implied])
    builder.put("independentSources", independentSources)
    // None is not the same as the usual ones.
    builder.put("signOffs", signOffs.map(\.rawValue).sorted())
    return builder.object
  }
}
