package import FactModel
package import OrderedJSON

/// What two claims with like words say otherwise: the nearest text is often the opposite claim.
package struct ClaimDifference: Sendable, Equatable {
  /// What kind of words differ.
  package enum Kind: String, Sendable, CaseIterable {
    case figures
    case dates
    case names
    case negation
    /// Anything else that one says and the other does not.
    case words
    /// The same words in an order that says something else.
    case order
    /// The same words in another form: tense, number, signs, letter case.
    case form
  }

  package let kind: Kind
  /// What only the claim that was asked about says, as it stands there.
  package let here: [String]
  /// What only the other says.
  package let there: [String]

  init(kind: Kind, here: [String], there: [String]) {
    (self.kind, self.here, self.there) = (kind, here, there)
  }
}

extension ClaimDifference {
  /// What a claim says otherwise than a few words that were typed; nil where there is nothing of that.
  ///
  /// That it is negated, and what it has in their place: it may say more than they do, and they are no claim.
  package static func ofFewWords(_ differences: [ClaimDifference]) -> [ClaimDifference]? {
    let told = differences.filter { $0.kind == .negation || !$0.here.isEmpty }
    return told.isEmpty ? nil : told
  }
}

extension ClaimDifference: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    let word: String = try reader.required("kind")
    guard let kind = Kind(rawValue: word) else {
      throw FormatProblem("is no kind of difference", at: ["kind"])
    }
    self.kind = kind
    here = try reader.list("here")
    there = try reader.list("there")
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("kind", kind.rawValue)
    builder.put(list: "here", here)
    builder.put(list: "there", there)
    return builder.object
  }
}
