package import FactModel
package import OrderedJSON

/// A check that is known: the desk's own, or one that others published.
package struct KnownCheck: Sendable, Equatable {
  /// Where a check of the desk's own is.
  package struct Place: Sendable, Equatable {
    /// The name of the session.
    package var session: String
    package var id: EntityID
    /// The claim's label in it.
    package var label: String
    /// The claim's identity, and those of the claims that it was declared to be the same as.
    package var claim: EntityID
    package var same: [EntityID]
    /// Those of them for which a reason says why they are rated otherwise, each with that rating; see
    /// ``explanation(_:_:)``.
    package var explained: [String]
    package var isArchived: Bool
    /// The title of the scale that the rating is on.
    package var scale: String
    package var tags: [String]

    package init(
      session: String,
      id: EntityID,
      label: String,
      claim: EntityID,
      same: [EntityID] = [],
      explained: [String] = [],
      isArchived: Bool,
      scale: String,
      tags: [String]
    ) {
      self.session = session
      self.id = id
      self.label = label
      self.claim = claim
      self.same = same
      self.explained = explained
      self.isArchived = isArchived
      self.scale = scale
      self.tags = tags
    }

    /// A claim with the rating for which a reason was given.
    package static func explanation(_ claim: EntityID, _ rating: String?) -> String {
      "\(claim) \(rating ?? "")"
    }
  }

  package var check: EarlierCheck
  /// Nil for what others published.
  package var place: Place?

  package init(_ check: EarlierCheck, at place: Place? = nil) {
    self.check = check
    self.place = place
  }

  /// Whether it is no check, and only says which claims are the same.
  package var isLink: Bool { place != nil && rating.isEmpty }

  /// When it was rated: when it was published or, of the desk's own that was not, when the verdict was
  /// given; empty where that is not known.
  package var day: String {
    check.day ?? (place == nil ? "" : check.signed.at.day)
  }

  /// Who rated it: the publisher, and of the desk's own the checker.
  package var who: String? { place == nil ? check.publisher : check.signed.by.name }

  /// The rating on its own scale: in words, or as a number.
  package var rating: String {
    check.rating ?? check.value.map { "\($0) of \(check.best ?? "?")" } ?? ""
  }
}

extension KnownCheck: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    check = try reader.required("check")
    if let session: String = try reader.optional("session") {
      place = Place(
        session: session,
        id: try reader.required("id"),
        label: try reader.required("label"),
        claim: try reader.required("claim"),
        same: try reader.list("same"),
        explained: try reader.list("explained"),
        isArchived: try reader.flag("archived"),
        scale: try reader.required("scale"),
        tags: try reader.list("tags")
      )
    }
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("check", check)
    if let place {
      builder.put("session", place.session)
      builder.put("id", place.id)
      builder.put("label", place.label)
      builder.put("claim", place.claim)
      builder.put(list: "same", place.same)
      builder.put(list: "explained", place.explained)
      builder.put(flag: "archived", place.isArchived)
      builder.put("scale", place.scale)
      builder.put(list: "tags", place.tags)
    }
    return builder.object
  }
}
