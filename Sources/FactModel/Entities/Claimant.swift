package import OrderedJSON

/// Who makes an assertion.
package enum Claimant: Sendable, Equatable {
  /// The article's own voice.
  case author
  /// A quoted or paraphrased speaker: a person or an organisation.
  case speaker(name: String, role: String?, extra: ExtraMembers = ExtraMembers())

  /// The claimant in words, for lists and reports.
  package var inWords: String {
    switch self {
    case .author: "the author"
    case .speaker(let name, let role?, _): "\(name), \(role)"
    case .speaker(let name, nil, _): name
    }
  }
}

extension Claimant: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    if case .string("author") = json {
      self = .author
      return
    }
    var reader = try ObjectReader(json)
    let name: String = try reader.required("name")
    let role: String? = try reader.optional("role")
    self = .speaker(name: name, role: role, extra: reader.extra())
  }

  package var json: JSONValue {
    switch self {
    case .author: return .string("author")
    case .speaker(let name, let role, let extra):
      var builder = ObjectBuilder(extra)
      builder.put("name", name)
      builder.put("role", role)
      return builder.object
    }
  }
}
