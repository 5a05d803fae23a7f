package import FactModel
package import OrderedJSON

extension KnownCheck {
  /// Where it is: `c4 in bridge-story`, or its address.
  package var whereabouts: String {
    guard let place else { return check.url ?? check.publisher ?? "" }
    return "\(place.label) in \(place.session)\(place.isArchived ? " (archived)" : "")"
  }

  /// In a few words: `Mixture, 2023-05-12, c4 in bridge-story`.
  package var inShort: String {
    [rating, day, whereabouts].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether others may learn of it: what others published, and what the desk did.
  package var isPublic: Bool { place == nil || check.published != nil }

  /// What it says of a claim, as a note on evidence.
  ///
  /// Of the desk's own with the words that were rated: what somebody said is another claim than that they said
  /// it. Readers know neither sessions nor labels.
  package var asNote: String {
    guard place != nil else { return "Rated before: \(inShort)" }
    let told = isPublic ? [rating, day, check.publisher ?? ""] : [inShort]
    return "Rated before: \(told.filter { !$0.isEmpty }.joined(separator: ", ")): “\(check.claim)”"
  }

  /// It as a source: of what others published its address, of the desk's own what it is.
  ///
  /// What was not published stays at the desk.
  ///
  /// `accessed`: The day of today.
  package func source(_ id: EntityID, _ number: EntityNumber, accessed: PartialDate?) -> Source {
    var source = Source(id: id, number: number)
    if let url = check.url {
      source.url = url
      source.accessed = accessed
    } else {
      source.citation = citation
    }
    source.title = place == nil ? check.title ?? check.claim : nil
    source.publisher = check.publisher
    source.published = check.day.flatMap { PartialDate($0) }
    source.kind = "fact-check"
    if !isPublic { source.visibility = .desk }
    return source
  }

  /// What it is cited by where it has no address.
  package var citation: String {
    if place == nil { return check.claim }
    return isPublic ? "Fact-check: \(check.claim)" : "Own check, \(whereabouts): \(check.claim)"
  }
}

extension EarlierCheck {
  /// What holds and what held: `“The toll rises”: True, 2024-06-01, not False, 2024-01-01`.
  package func inPlace(of other: EarlierCheck) -> String {
    func words(_ check: EarlierCheck) -> String {
      [KnownCheck(check).rating, check.published ?? "without a day"].joined(separator: ", ")
    }
    let (now, before) = (words(self), words(other))
    let change = now == before ? "\(now), with other details" : "\(now), not \(before)"
    return "“\(Wording.excerpt(claim, 60))”: \(change)"
  }
}

extension ClaimDifference {
  /// `differs: 12 here, 21 there`.
  package var inWords: String {
    let separator = kind == .order ? " " : kind == .form ? " … " : ", "
    let (own, other) = (Self.excerpt(here, separator), Self.excerpt(there, separator))
    switch kind {
    case .negation:
      return here.isEmpty
        ? "differs: there it is negated (\(other)), here not"
        : "differs: here it is negated (\(own)), there not"
    case .order: return "differs in order: “\(own)” here, “\(other)” there"
    case .form:
      if here.isEmpty { return "only there: “\(other)”" }
      return there.isEmpty
        ? "only here: “\(own)”" : "differs in form: “\(own)” here, “\(other)” there"
    case .figures, .dates, .names, .words:
      if here.isEmpty { return "only there: \(other)" }
      return there.isEmpty ? "only here: \(own)" : "differs: \(own) here, \(other) there"
    }
  }

  private static func excerpt(_ words: [String], _ separator: String) -> String {
    words.prefix(8).joined(separator: separator) + (words.count > 8 ? separator + "…" : "")
  }
}

extension EarlierMatch {
  /// In percent.
  package var percent: Int { Int((likeness * 100).rounded()) }

  /// The match for machines: the check's members, where it is, how alike, and what differs.
  package var json: JSONValue {
    var builder = ObjectBuilder()
    if case .object(let check) = known.check.json {
      for member in check.members where member.key != "origin" {
        builder.put(member.key, raw: member.value)
      }
    }
    builder.put("date", known.day.isEmpty ? nil : known.day)
    if let place = known.place {
      builder.put("scale", place.scale)
      builder.put("session", place.session)
      builder.put("label", place.label)
      builder.put(flag: "archived", place.isArchived)
      builder.put(list: "tags", place.tags)
    }
    builder.put("likeness", percent)
    builder.put(list: "why", why)
    builder.put(list: "differences", differences)
    builder.put(flag: "mayBeSame", mayBeSame)
    return builder.object
  }
}
