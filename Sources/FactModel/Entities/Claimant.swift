package import OrderedJSON

/// Who makes an assertion.
package enum Claimant: Sendable, Equatable {
  /// The article's own voice.
  case author
  /// A quoted or paraphrased speaker: a person or an organisation.
  case speaker(name: String, role: String?)

  /// The claimant in words, for lists and reports.
  package var inWords: String {
    switch self {
    case .author: "the author"
    case .speaker(let name, let role?): "\(name), \(role)"
    case .speaker(let name, nil): name
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
    self = .speaker(name: try reader.required("name"), role: try reader.optional("role"))
  }

  package var json: JSONValue {
    switch self {
    case .author: return .string("author")
    case .speaker(let name, let role):
      var builder = ObjectBuilder()
      builder.put("name", name)
      builder.put("role", role)
      return builder.object
    }
  }
}
